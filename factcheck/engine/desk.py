"""What rules flag -> findings: each with its severity, its topic, and the digests by which it is known again."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.engine.once import plain
from factcheck.model import Finding, Mark
from factcheck.study import remarks
from factcheck.suppress import FIXED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.engine.terms import Terms
    from factcheck.model import Article, Flag, Passage, RuleInfo, Sentence
    from factcheck.rules import Rule
    from factcheck.study import Study
    from factcheck.study.compared import Compared


class Desk:
    """What makes findings of flags: it knows each passage's sentence, each claim's topic, and the terms of the run.

    `config_on` gives the configuration for a path.
    """

    def __init__(self, articles: Iterable[Article], compared: Compared, terms: Terms) -> None:
        self.terms = terms
        self.config_on = cache(terms.config.on)
        self._articles = {article.document: article for article in articles}
        self._compared = compared

    def remarked(self, studies: Iterable[Study]) -> Iterator[Finding]:
        """What was found when the articles were studied, and what the house style finds in them."""
        infos = {rule.info.code: rule.info for rule in self.terms.rules}
        config = self.terms.config
        house = [rule for rule in config.house.rules if rule.info.code in infos] if config.house else []
        for one in studies:
            for code, claim, flag in (*one.remarks, *remarks(one.article, house, config.own_names)):
                yield self.finding(infos[code], flag, self._compared.topic_of(one.article, claim) if claim >= 0 else "")

    def told(self, rules: Iterable[Rule], compared: Compared) -> Iterator[Finding]:
        """What the rules found that look at topics."""
        infos = {rule.info.code: rule.info for rule in rules}
        return (self.finding(infos[code], flag, topic) for code, topic, flag in compared.told)

    def finding(self, rule: RuleInfo, flag: Flag, topic: str = "") -> Finding:
        """A flag on a topic, with its severity and its fingerprint."""
        severity = self.config_on(flag.at.document.path).severity_of(rule, flag.severity or rule.severity)
        finding = Finding(rule, flag, severity, self._fingerprint(rule, flag, topic), topic)
        if not self.terms.accepting or rule.code in FIXED:
            return finding
        return finding._replace(marks=tuple(self._marks(finding)), turned=tuple(self._turned(finding)))

    def _fingerprint(self, rule: RuleInfo, flag: Flag, topic: str) -> str:
        """16 hex digits that stay while what is said, and what it is held against, stay; places do not count."""
        values = {plain(related.at.text) for related in flag.related} or {plain(flag.at.text)}
        return self._digest(rule, topic, flag.at, values)

    def _marks(self, finding: Finding) -> Iterator[Mark]:
        """A mark for each value that a finding is held against, or for the fault itself."""
        for other in finding.flag.related or (finding,):
            digest = self._digest(finding.rule, finding.topic, finding.at, {plain(other.at.text)})
            yield Mark(finding.at.document.path, digest)

    def _turned(self, finding: Finding) -> Iterator[Mark | None]:
        """The marks that it would have at each of its other places, held against this one; None in the register."""
        value = {plain(finding.at.text)}
        for other in finding.flag.related:
            digest = self._digest(finding.rule, finding.topic, other.at, value)
            yield Mark(other.at.document.path, digest) if other.at.document in self._articles else None

    def _digest(self, rule: RuleInfo, topic: str, at: Passage, values: Iterable[str]) -> str:
        sentence = self._sentence(at)
        said = sentence.text if sentence else at.document.path
        return _digest("\0".join((rule.code, "".join(topic.split()), plain(said), *sorted(values))))

    def around(self, at: Passage) -> Passage | None:
        """The whole sentence of a passage."""
        sentence = self._sentence(at)
        return sentence.at if sentence else None

    def _sentence(self, at: Passage) -> Sentence | None:
        article = self._articles.get(at.document)
        return article.sentence_at(at.span.start) if article else None


def _digest(text: str) -> str:
    """The BLAKE2b digest of a text, in 16 hex digits. hashlib has it from `_blake2`, but loads all of OpenSSL first."""
    try:
        from _blake2 import blake2b  # noqa: PLC0415 - a clean run never loads it
    except ImportError:  # a Python that was built without
        from hashlib import blake2b  # noqa: PLC0415 - as above
    return blake2b(text.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()
