"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare import explanations, topics
from factcheck.lexicon.phrases import tokenise
from factcheck.model import (
    AGAIN,
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
from factcheck.rules import rules
from factcheck.scope import EVERYTHING
from factcheck.study import remarks, sells, study
from factcheck.suppress import FIXED, UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Article, Register
    from factcheck.read import Unreadable
    from factcheck.rules import OwnNames, Rule
    from factcheck.scope import Scope
    from factcheck.study import Study
    from factcheck.suppress.baseline import Baseline

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

_WHOLE_SENTENCES = frozenset(("leading-question", "one-sided"))  # what they point at has more in it than they say
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
    chosen = asked(config)
    studies = (study(one, chosen, config.own_names) for one in documents)
    return conclude(studies, register, config, today, unreadable, scope=scope, baseline=baseline, explain=explain)


def asked(config: Config) -> tuple[Rule, ...]:
    """The rules of factcheck that a configuration wants to speak; those of a house style stay with it."""
    return tuple(rule for rule in rules() if config.wants_anywhere(rule.info))


def conclude(  # noqa: PLR0913 - as above
    studies: Iterable[Study],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
    *,
    scope: Scope = EVERYTHING,
    baseline: Baseline | None = None,
    explain: bool = False,
) -> Report:
    """Compare and judge what was studied, each article with the rules of factcheck that the configuration asks for."""
    known = sorted(studies, key=lambda one: (one.article.document.path, one.article.document.source))
    articles = tuple(one.article for one in known)
    asked_about = scope.asked(articles)
    first = frozenset(asked_about)
    found = topics(sorted(articles, key=lambda one: one not in first), register.on(today), asked_about)
    told = tuple(scope.narrowed(found)) if scope.narrow else found
    chosen = [rule for rule in config.rules if config.wants_anywhere(rule.info)]
    ran = (*(rule.info for rule in chosen), *(info for info in OWN if config.wants_anywhere(info)))
    config_on = cache(config.on)
    desk = _Desk(articles, found, config_on, marking=baseline is not None)
    findings = [*desk.once((*desk.remarked(known, chosen, config), *desk.look(chosen, told, config.own_names)))]
    # A comment is in use also where its finding is told at another place, or not at all, for being out of scope.
    outside = [*desk.once(desk.look(chosen, found, config.own_names))] if scope.narrow else []
    findings += (desk.finding(info, flag) for info, flag in _of_files(articles, unreadable) if info in ran)
    ready = [info for info in ran if register.references or not info.against_register]
    tried = [info for info in ready if scope.whole or not info.across]
    every = (*(rule.info for rule in config.rules), *OWN)
    parted = suppress((*findings, *outside), (article.document for article in articles), ran=tried, known=every)
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
    lists = {one.article.document: one.checklist for one in known}
    checklists = {one.document: lists[one.document] for one in reported} if any(map(sells, ran)) else {}
    why = explanations(articles, register) if explain else None
    return Report(reported, told, _sorted(kept), _sorted(hushed), ran, context, checklists, why)


def _shown(finding: Finding, scope: Scope, config_on: ConfigOn) -> bool:
    """Whether a finding is in scope and the configuration wants it at its path."""
    if finding.rule.code in FIXED:
        return True
    here = config_on(finding.at.document.path)
    return scope.reports(finding) and here.wants(finding.rule) and here.is_sure(finding.flag.confidence)


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


def _outermost(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those on words of promotion that one no less grave tells, by the same words or by more.

    Of two on the same words the graver stays, then the more particular one, which has the higher code.
    """
    open_: dict[Document, list[Finding]] = {}
    grave_first = sorted(findings, key=lambda one: (one.severity, one.rule.code), reverse=True)
    for one in sorted(grave_first, key=lambda one: (one.at.span.start, -one.at.span.end)):
        if not sells(one.rule) or one.rule.name in _WHOLE_SENTENCES:
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
        self._articles = {article.document: article for article in articles}
        self._topics = {id(claim): topic.id for topic in found for claim in topic.claims}

    def remarked(self, studies: Iterable[Study], chosen: Iterable[Rule], config: Config) -> Iterator[Finding]:
        """What was found when the articles were studied, and what the house style finds in them."""
        infos = {rule.info.code: rule.info for rule in chosen}
        house = [rule for rule in config.house.rules if rule.info.code in infos] if config.house else []
        for one in studies:
            for code, claim, flag in (*one.remarks, *remarks(one.article, house, config.own_names)):
                yield self.finding(infos[code], flag, one.article.claims[claim] if claim >= 0 else None)

    def look(self, chosen: Iterable[Rule], told: Iterable[Topic], own: OwnNames) -> Iterator[Finding]:
        """What the rules find that look at topics."""
        looking = [rule for rule in chosen if rule.subject is Topic]
        for topic in told:
            for rule in looking:
                for flag in rule.flags(topic, own):
                    yield self.finding(rule.info, flag, topic)

    def finding(self, rule: RuleInfo, flag: Flag, subject: object = None) -> Finding:
        """A flag with its severity, its topic and its fingerprint."""
        topic = subject.id if isinstance(subject, Topic) else self._topics.get(id(subject), "")
        severity = self._config_on(flag.at.document.path).severity_of(rule, flag.severity or rule.severity)
        finding = Finding(rule, flag, severity, self._fingerprint(rule, flag, topic), topic)
        if not self._marking or rule.code in FIXED:
            return finding
        return replace(finding, marks=tuple(self._marks(finding)), turned=tuple(self._turned(finding)))

    def once(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, each fault told once: by one flag, and by the rule that says it best."""
        unique = {(one.rule.code, one.at, one.flag.message): one for one in findings}.values()
        told = {(one.rule.name, self._around(one.at)) for one in unique if one.rule.name in _SAID_BY.values()}
        return _outermost(one for one in unique if not self._told(one, told))

    def _told(self, finding: Finding, told: Collection[tuple[str, Passage | None]]) -> bool:
        """Whether another rule has said of the same sentence what a finding says."""
        better = _SAID_BY.get(finding.rule.name)
        return better is not None and (better, self._around(finding.at)) in told

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
            if other.at.document in self._articles:
                yield Mark(other.at.document.path, self._digest(finding.rule, finding.topic, other.at, value))

    def _digest(self, rule: RuleInfo, topic: str, at: Passage, values: Iterable[str]) -> str:
        sentence = self._sentence(at)
        said = sentence.text if sentence else at.document.path
        return _digest("\0".join((rule.code, "".join(topic.split()), _plain(said), *sorted(values))))

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
