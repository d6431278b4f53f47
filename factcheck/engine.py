"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.compare import topics
from factcheck.lexicon.phrases import tokenise
from factcheck.model import (
    AGAIN,
    Document,
    Finding,
    Flag,
    Passage,
    Related,
    Report,
    RuleInfo,
    Sentence,
    Severity,
    Span,
    Topic,
)
from factcheck.rules import rules
from factcheck.study import remarks, study
from factcheck.suppress import UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Article, Register
    from factcheck.read import Unreadable
    from factcheck.rules import Rule
    from factcheck.study import Study

UNREADABLE = RuleInfo(
    "E001",
    "unreadable",
    Severity.ERROR,
    "A file could not be read as an article.\n\n"
    "What was not read was not checked, so a report without this line would promise too much.\n"
    "No comment and no configuration silences it; leave the file out, or save it as text.",
)
NOTHING = RuleInfo(
    "E003",
    "nothing-to-read",
    Severity.NOTE,
    "A file has no prose in it.\n\n"
    "An empty draft is no fault, but a report that says nothing of it could be mistaken for praise.",
)
OWN = (UNREADABLE, UNUSED, NOTHING)  # what the engine says itself, without a rule

_SAID_BY = {"unsourced-statistic": "vague-attribution"}  # of two rules that see one thing, the second speaks


def check(
    documents: Iterable[Document],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
) -> Report:
    """Read, compare and judge. `unreadable` are the files that could not be made documents.

    Findings are sorted by path, position and code.
    `today` decides which references and acceptances of the register still hold.
    """
    chosen = asked(config)
    return conclude((study(one, chosen) for one in documents), register, config, today, unreadable)


def asked(config: Config) -> tuple[Rule, ...]:
    """The rules of factcheck that a configuration wants to speak; those of a house style stay with it."""
    return tuple(rule for rule in rules() if config.wants(rule.info))


def conclude(
    studies: Iterable[Study],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
) -> Report:
    """Compare and judge what was studied, each article with the rules of factcheck that the configuration asks for."""
    known = sorted(studies, key=lambda one: (one.article.document.path, one.article.document.source))
    articles = tuple(one.article for one in known)
    found = topics(articles, register.on(today))
    chosen = {rule.info.code: rule for rule in config.rules if config.wants(rule.info)}
    house = [rule for rule in config.house.rules if rule.info.code in chosen] if config.house else []
    desk = _Desk(articles, found, config)
    findings = [
        desk.finding(chosen[code].info, flag, one.article.claims[claim] if claim >= 0 else None)
        for one in known
        for code, claim, flag in (*one.remarks, *remarks(one.article, house))
    ]
    findings += [
        desk.finding(rule.info, flag, topic)
        for topic in found
        for rule in chosen.values()
        if rule.subject is Topic
        for flag in rule.look(topic)
    ]
    ran = (*(rule.info for rule in chosen.values()), *(info for info in OWN if config.wants(info)))
    every = (*(rule.info for rule in config.rules), *OWN)
    findings += (desk.finding(info, flag) for info, flag in _of_files(articles, unreadable) if info in ran)
    parted = suppress(desk.once(findings), (article.document for article in articles), ran=ran, known=every)
    kept, accepted = _accept(_folded(parted.kept), register, today)
    kept += (desk.finding(UNUSED, flag) for flag in parted.unused if UNUSED in ran)
    checklists = {one.article.document: one.checklist for one in known if one.checklist}
    return Report(articles, found, _sorted(kept), _sorted((*parted.silenced, *accepted)), ran, checklists)


def _of_files(articles: Iterable[Article], unreadable: Iterable[Unreadable]) -> Iterator[tuple[RuleInfo, Flag]]:
    """What is said of files as a whole."""
    for error in unreadable:
        empty = Document(error.path, "", "", (), ())
        yield UNREADABLE, Flag(Passage(empty, Span(0, 0)), f"this file {error.reason}", suggestion=error.advice)
    for article in articles:
        if not article.sentences:
            yield NOTHING, Flag(Passage(article.document, Span(0, 0)), "there is nothing to read in this file")


def _accept(findings: Iterable[Finding], register: Register, today: date) -> tuple[list[Finding], list[Finding]]:
    """Part findings by the register's acceptances that hold today."""
    holding = tuple(one.finding for one in register.accepted if one.until is None or today <= one.until)
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        stands = finding.rule is not UNREADABLE and holding and finding.fingerprint.startswith(holding)
        (accepted if stands else kept).append(finding)
    return kept, accepted


def _on_words(info: RuleInfo) -> bool:
    """Whether the words themselves are the fault: promotional language, and what the house style does without."""
    return info.code.startswith(("P", "H"))


def _folded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those on words that return in an article folded into the first, which knows the other places.

    A number that returns is another number.
    """
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in sorted(findings, key=lambda one: one.sort_key):
        words = _plain(one.at.text) if _on_words(one.rule) and not one.flag.related else id(one)
        alike.setdefault((one.at.document, one.rule.code, one.severity, one.flag.suggestion, words), []).append(one)
    for first, *more in alike.values():
        places = tuple(Related(one.at, AGAIN) for one in more)
        yield replace(first, flag=replace(first.flag, related=places)) if places else first


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (*one.sort_key, one.flag.message)))


class _Desk:
    """What makes findings of flags: it knows each passage's sentence, each claim's topic, and the configuration."""

    def __init__(self, articles: Iterable[Article], found: Iterable[Topic], config: Config) -> None:
        self._config = config
        self._articles = {article.document: article for article in articles}
        self._topics = {id(claim): topic.id for topic in found for claim in topic.claims}

    def finding(self, rule: RuleInfo, flag: Flag, subject: object = None) -> Finding:
        """A flag with its severity, its topic and its fingerprint."""
        topic = subject.id if isinstance(subject, Topic) else self._topics.get(id(subject), "")
        severity = self._config.severity_of(rule, flag.severity or rule.severity)
        return Finding(rule, flag, severity, self._fingerprint(rule, flag, topic), topic)

    def once(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, each fault told once: by one flag, and by the rule that says it best."""
        unique = {(one.rule.code, one.at, one.flag.message): one for one in findings}.values()
        told = {(one.rule.name, self._around(one.at)) for one in unique if one.rule.name in _SAID_BY.values()}
        return (one for one in unique if not self._told(one, told))

    def _fingerprint(self, rule: RuleInfo, flag: Flag, topic: str) -> str:
        """16 hex digits that stay while what is said, and what it is held against, stay; places do not count."""
        values = {_plain(related.at.text) for related in flag.related} or {_plain(flag.at.text)}
        sentence = self._sentence(flag.at)
        said = sentence.text if sentence else flag.at.document.path
        parts = (rule.code, "".join(topic.split()), _plain(said), *sorted(values))
        return _digest("\0".join(parts))

    def _told(self, finding: Finding, told: Collection[tuple[str, Passage | None]]) -> bool:
        """Whether another rule has said of the same sentence what a finding says."""
        better = _SAID_BY.get(finding.rule.name)
        return better is not None and (better, self._around(finding.at)) in told

    def _around(self, at: Passage) -> Passage | None:
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


def _plain(text: str) -> str:
    return " ".join(word.lower for word in tokenise(text))
