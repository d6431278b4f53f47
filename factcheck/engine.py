"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.compare import topics
from factcheck.extract import extract
from factcheck.extract.completeness import completeness
from factcheck.lexicon.phrases import tokenise
from factcheck.model import (
    AGAIN,
    Article,
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
from factcheck.suppress import UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Register
    from factcheck.read import Unreadable
    from factcheck.rules import Rule

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

_WHOLE_SENTENCES = frozenset(("leading-question", "one-sided"))  # what they point at has more in it than they say
_SAID_BY = {"unsourced-statistic": "vague-attribution"}  # of two rules that see one thing, the second speaks


def check(
    documents: Iterable[Document],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
) -> Report:
    """Read, compare and judge. `unreadable` are the files that could not be made documents.

    Findings are sorted by path, position and code. `today` decides which acceptances of the register still hold.
    """
    articles = tuple(extract(one) for one in sorted(documents, key=lambda one: (one.path, one.source)))
    found = topics(articles, register)
    asked = [rule for rule in config.rules if config.wants(rule.info)]
    desk = _Desk(articles, found, config)
    looking = _by_subject(asked)
    findings = [
        desk.finding(rule.info, flag, subject)
        for subject in _subjects(articles, found)
        for rule in looking.get(type(subject), ())
        for flag in rule.look(subject)
    ]
    ran = (*(rule.info for rule in asked), *(info for info in OWN if config.wants(info)))
    known = (*(rule.info for rule in config.rules), *OWN)
    findings += (desk.finding(info, flag) for info, flag in _of_files(articles, unreadable) if info in ran)
    parted = suppress(desk.once(findings), (article.document for article in articles), ran=ran, known=known)
    kept, accepted = _accept(_folded(parted.kept), register, today)
    kept += (desk.finding(UNUSED, flag) for flag in parted.unused if UNUSED in ran)
    looked = articles if any(map(_sells, ran)) else ()
    checklists = {article.document: completeness(article) for article in looked}
    return Report(articles, found, _sorted(kept), _sorted((*parted.silenced, *accepted)), ran, checklists)


def _subjects(articles: Iterable[Article], found: Iterable[Topic]) -> Iterator[object]:
    """What there is to look at; one sentence before the next, so that what rules ask of it alike is worked out once."""
    for article in articles:
        yield article
        yield from article.sentences
        yield from article.claims
    yield from found


def _by_subject(asked: Iterable[Rule]) -> dict[type, list[Rule]]:
    """The rules by the type that they look at."""
    looking: dict[type, list[Rule]] = {}
    for rule in asked:
        looking.setdefault(rule.subject, []).append(rule)
    return looking


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


def _sells(info: RuleInfo) -> bool:
    """Whether a rule is on promotional language."""
    return info.code.startswith("P")


def _outermost(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those on words of promotion that one no less grave tells, by the same words or by more.

    Of two on the same words the graver stays, then the more particular one, which has the higher code.
    """
    open_: dict[Document, list[Finding]] = {}
    grave_first = sorted(findings, key=lambda one: (one.severity, one.rule.code), reverse=True)
    for one in sorted(grave_first, key=lambda one: (one.at.span.start, -one.at.span.end)):
        if not _sells(one.rule) or one.rule.name in _WHOLE_SENTENCES:
            yield one
            continue
        around = [other for other in open_.get(one.at.document, ()) if other.at.span.end > one.at.span.start]
        if all(other.at.span.end < one.at.span.end or other.severity < one.severity for other in around):
            yield one
            around.append(one)
        open_[one.at.document] = around


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
        self._sentences = {
            article.document: ([one.at.span.start for one in article.sentences], article.sentences)
            for article in articles
        }
        self._topics = {id(claim): topic.id for topic in found for claim in topic.claims}

    def finding(self, rule: RuleInfo, flag: Flag, subject: object = None) -> Finding:
        """A flag with its severity, its topic and its fingerprint."""
        topic = subject.id if isinstance(subject, Topic) else self._topics.get(id(subject), "")
        severity = self._config.severity_of(rule, flag.severity or rule.severity)
        return Finding(rule, flag, severity, self._fingerprint(rule, flag, topic), topic)

    def once(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, each fault told once: by one flag, and by the rule that says it best."""
        unique = {(one.rule.code, one.at, one.flag.message): one for one in findings}.values()
        told = {(one.rule.name, self._sentence(one.at)) for one in unique if one.rule.name in _SAID_BY.values()}
        return _outermost(one for one in unique if (_SAID_BY.get(one.rule.name), self._sentence(one.at)) not in told)

    def _fingerprint(self, rule: RuleInfo, flag: Flag, topic: str) -> str:
        """16 hex digits that stay while what is said, and what it is held against, stay; places do not count."""
        values = {_plain(related.at.text) for related in flag.related} or {_plain(flag.at.text)}
        sentence = self._sentence(flag.at)
        said = sentence.text if sentence else flag.at.document.path
        parts = (rule.code, "".join(topic.split()), _plain(said), *sorted(values))
        return _digest("\0".join(parts))

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
