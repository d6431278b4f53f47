"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare import explanations, topics
from factcheck.extract import extract
from factcheck.extract.completeness import completeness
from factcheck.lexicon.phrases import tokenise
from factcheck.model import (
    AGAIN,
    Article,
    Document,
    Finding,
    Flag,
    Mark,
    Passage,
    Related,
    Report,
    RuleInfo,
    Sentence,
    Severity,
    Span,
    Topic,
)
from factcheck.scope import EVERYTHING
from factcheck.suppress import FIXED, UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Register
    from factcheck.read import Unreadable
    from factcheck.rules import OwnNames, Rule
    from factcheck.scope import Scope
    from factcheck.suppress import Baseline

    ConfigOn = Callable[[str], Config]

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
FOREIGN = RuleInfo(
    "E004",
    "not-english",
    Severity.NOTE,
    "A text is not in English, so no rule looked at it.\n\n"
    "Factcheck reads English only; silence about a text in another language would look like a clean bill.\n"
    "Texts of a few words, and tables, lists or code, whose language the words do not tell, are read as English.",
)
OWN = (UNREADABLE, UNUSED, NOTHING, FOREIGN)  # what the engine says itself, without a rule

_SAID_BY = {  # of two rules that see one thing, the second speaks
    "certainty": "outruns-its-evidence",
    "minimised-risk": "minimised-harm",
    "unsourced-statistic": "vague-attribution",
}


def check(  # noqa: PLR0913 - all that a run depends on
    documents: Iterable[Document],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
    *,
    scope: Scope = EVERYTHING,
    baseline: Baseline | None = None,
    explain: bool = False,
) -> Report:
    """Read, compare and judge. `unreadable` are the files that could not be made documents.

    Findings are sorted by path, position and code.
    `today` decides which references and acceptances of the register still hold, and `scope` what is reported on.
    What the `baseline` knows is suppressed; with one, findings have marks.
    With `explain` the report also says why numbers were compared with each other, or not.
    """
    articles = tuple(extract(one) for one in sorted(documents, key=lambda one: (one.path, one.source)))
    found = topics(scope.first(articles), register.on(today))
    told = tuple(scope.narrowed(found)) if scope.narrow else found
    asked = [rule for rule in config.rules if config.wants_anywhere(rule.info)]
    ran = (*(rule.info for rule in asked), *(info for info in OWN if config.wants_anywhere(info)))
    config_on = cache(config.on)
    desk = _Desk(articles, found, config_on, marking=baseline is not None)
    findings = [*desk.look(asked, _subjects(articles, told), config.own_names)]
    # A comment is in use also where its finding is told at another place, or not at all, for being out of scope.
    outside = [*desk.look(asked, found, config.own_names)] if scope.narrow else []
    findings += (desk.finding(info, flag) for info, flag in _of_files(articles, unreadable) if info in ran)
    ready = [info for info in ran if register.references or not info.against_register]
    tried = [info for info in ready if scope.whole or not info.across]
    known = (*(rule.info for rule in config.rules), *OWN)
    parted = suppress((*findings, *outside), (article.document for article in articles), ran=tried, known=known)
    unused = [desk.finding(UNUSED, flag) for flag in parted.unused if UNUSED in ran]
    aside = frozenset(map(id, outside))
    loud, silenced = (
        [one for one in many if id(one) not in aside and _shown(one, scope, config_on)]
        for many in ((*parted.kept, *unused), parted.silenced)
    )
    kept, accepted = _accept(_folded(loud), register, today)
    hushed = [*silenced, *accepted]
    if baseline:
        old = baseline.part(kept)
        kept, hushed = [*old.new], [*hushed, *old.known]
        gone = baseline.gone(old.idle, (article.document.path for article in articles), {one.code for one in ready})
        kept += [desk.finding(UNUSED, baseline.complaint(gone))] if gone and UNUSED in ran and not scope.narrow else []
    reported, context = scope.parted(articles)
    looked = reported if any(map(_sells, ran)) else ()
    checklists = {article.document: completeness(article) for article in looked}
    why = explanations(articles, register) if explain else None
    return Report(reported, told, _sorted(kept), _sorted(hushed), ran, context, checklists, why)


def _shown(finding: Finding, scope: Scope, config_on: ConfigOn) -> bool:
    """Whether a finding is in scope and the configuration wants it at its path."""
    if finding.rule.code in FIXED:
        return True
    here = config_on(finding.at.document.path)
    return scope.reports(finding) and here.wants(finding.rule) and here.is_sure(finding.flag.confidence)


def _subjects(articles: Iterable[Article], found: Iterable[Topic]) -> Iterator[object]:
    """What there is to look at in English texts; sentence by sentence, so that what rules share is worked out once."""
    for article in articles:
        if article.foreign:
            continue
        yield article
        yield from article.sentences
        yield from article.claims
    yield from found


def _of_files(articles: Iterable[Article], unreadable: Iterable[Unreadable]) -> Iterator[tuple[RuleInfo, Flag]]:
    """What is said of files as a whole."""
    for error in unreadable:
        empty = Document(error.path, "", "", (), ())
        yield UNREADABLE, Flag(Passage(empty, Span(0, 0)), f"this file {error.reason}", suggestion=error.advice)
    for article in articles:
        if not article.sentences:
            yield NOTHING, Flag(Passage(article.document, Span(0, 0)), "there is nothing to read in this file")
        elif article.foreign:
            said = f"this text is not in English (it looks {article.foreign}), and no rule looked at it"
            yield FOREIGN, Flag(Passage(article.document, Span(0, 0)), said)


def _accept(findings: Iterable[Finding], register: Register, today: date) -> tuple[list[Finding], list[Finding]]:
    """Part findings by the register's acceptances that hold today."""
    holding = tuple(one.finding for one in register.accepted if one.until is None or today <= one.until)
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        stands = finding.rule is not UNREADABLE and holding and finding.fingerprint.startswith(holding)
        (accepted if stands else kept).append(finding)
    return kept, accepted


def _sells(info: RuleInfo) -> bool:
    """Whether a rule is on promotional language."""
    return info.code.startswith("P")


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
        marks = tuple(mark for one in (first, *more) for mark in one.marks)
        yield replace(first, flag=replace(first.flag, related=places), marks=marks) if places else first


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (*one.sort_key, one.flag.message)))


class _Desk:
    """What makes findings of flags: it knows each passage's sentence, each claim's topic, and the configuration."""

    def __init__(
        self, articles: Iterable[Article], found: Iterable[Topic], config_on: ConfigOn, *, marking: bool
    ) -> None:
        self._config_on = config_on
        self._marking = marking
        self._sentences = {
            article.document: ([one.at.span.start for one in article.sentences], article.sentences)
            for article in articles
        }
        self._topics = {id(claim): topic.id for topic in found for claim in topic.claims}

    def look(self, asked: Iterable[Rule], subjects: Iterable[object], own: OwnNames) -> Iterator[Finding]:
        """What rules find in the subjects of their types, each fault once."""
        looking: dict[type, list[Rule]] = {}
        for rule in asked:
            looking.setdefault(rule.subject, []).append(rule)
        return self._once(
            self.finding(rule.info, flag, subject)
            for subject in subjects
            for rule in looking.get(type(subject), ())
            for flag in rule.flags(subject, own)
        )

    def finding(self, rule: RuleInfo, flag: Flag, subject: object = None) -> Finding:
        """A flag with its severity, its topic and its fingerprint."""
        topic = subject.id if isinstance(subject, Topic) else self._topics.get(id(subject), "")
        severity = self._config_on(flag.at.document.path).severity_of(rule, flag.severity or rule.severity)
        finding = Finding(rule, flag, severity, self._fingerprint(rule, flag, topic), topic)
        if not self._marking or rule.code in FIXED:
            return finding
        return replace(finding, marks=tuple(self._marks(finding)), turned=tuple(self._turned(finding)))

    def _once(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, each fault told once: by one flag, and by the rule that says it best."""
        unique = {(one.rule.code, one.at, one.flag.message): one for one in findings}.values()
        told = {(one.rule.name, self._sentence(one.at)) for one in unique if one.rule.name in _SAID_BY.values()}
        return (one for one in unique if (_SAID_BY.get(one.rule.name), self._sentence(one.at)) not in told)

    def _fingerprint(self, rule: RuleInfo, flag: Flag, topic: str) -> str:
        """16 hex digits that stay while what is said, and what it is held against, stay; places do not count."""
        values = {_plain(related.at.text) for related in flag.related} or {_plain(flag.at.text)}
        return self._digest(rule, topic, flag.at, values)

    def _marks(self, finding: Finding) -> Iterator[Mark]:
        """A mark for each value that a finding is held against, or for the fault itself."""
        for other in finding.flag.related or (finding,):
            digest = self._digest(finding.rule, finding.topic, finding.at, {_plain(other.at.text)})
            yield Mark(finding.at.document.path, digest)

    def _turned(self, finding: Finding) -> Iterator[Mark]:
        """The marks that the finding would have at its other places in articles, held against this one."""
        value = {_plain(finding.at.text)}
        for other in finding.flag.related:
            if other.at.document in self._sentences:
                yield Mark(other.at.document.path, self._digest(finding.rule, finding.topic, other.at, value))

    def _digest(self, rule: RuleInfo, topic: str, at: Passage, values: Iterable[str]) -> str:
        sentence = self._sentence(at)
        said = sentence.text if sentence else at.document.path
        return _digest("\0".join((rule.code, "".join(topic.split()), _plain(said), *sorted(values))))

    def _sentence(self, at: Passage) -> Sentence | None:
        starts, sentences = self._sentences.get(at.document, ((), ()))
        return sentences[max(bisect_right(starts, at.span.start) - 1, 0)] if sentences else None


def _digest(text: str) -> str:
    """The BLAKE2b digest of a text, in 16 hex digits. hashlib has it from `_blake2`, but loads all of OpenSSL first."""
    try:
        from _blake2 import blake2b  # noqa: PLC0415 - a clean run never loads it
    except ImportError:  # a Python that was built without
        from hashlib import blake2b  # noqa: PLC0415 - as above
    return blake2b(text.encode("utf-8", "backslashreplace"), digest_size=8).hexdigest()


def _plain(text: str) -> str:
    return " ".join(word.lower for word in tokenise(text))
