"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.compare import explanations, topics
from factcheck.engine.desk import Desk
from factcheck.engine.files import OWN, UNREADABLE, of_files
from factcheck.engine.once import folded, once
from factcheck.model import Report, Topic
from factcheck.rules import rules
from factcheck.scope import EVERYTHING
from factcheck.study import sells, study
from factcheck.study.compared import compared
from factcheck.suppress import FIXED, UNUSED, suppress

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.config import Config
    from factcheck.engine.desk import ConfigOn
    from factcheck.model import Article, Document, Finding, Register
    from factcheck.read import Unreadable
    from factcheck.rules import Rule
    from factcheck.scope import Scope
    from factcheck.study import Study
    from factcheck.study.compared import Compared
    from factcheck.study.memory import Memory
    from factcheck.suppress.baseline import Baseline

__all__ = ["OWN", "asked", "check", "conclude"]


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
    memory: Memory | None = None,
) -> Report:
    """Compare and judge what was studied, each article with the rules of factcheck that the configuration asks for.

    `memory` has what earlier runs made of the same studies.
    """
    known = sorted(studies, key=lambda one: (one.article.document.path, one.article.document.source))
    articles = tuple(one.article for one in known)
    chosen = [rule for rule in config.rules if config.wants_anywhere(rule.info)]
    ran = (*(rule.info for rule in chosen), *(info for info in OWN if config.wants_anywhere(info)))
    config_on = cache(config.on)
    looking = tuple(rule for rule in chosen if rule.subject is Topic)
    held = register.on(today)

    def compare() -> Compared:
        return compared(_topics(articles, held, scope), looking, config.own_names)

    found = memory.compared(known, held, looking, compare) if memory and not scope.narrow else compare()
    told = compared(tuple(scope.narrowed(found.topics)), looking, config.own_names) if scope.narrow else found
    desk = Desk(articles, found, config_on, marking=baseline is not None or bool(register.accepted))
    findings = [*once((*desk.remarked(known, chosen, config), *desk.told(looking, told)), desk.around)]
    # A comment is in use also where its finding is told at another place, or not at all, for being out of scope.
    outside = [*once(desk.told(looking, found), desk.around)] if scope.narrow else []
    findings += (desk.finding(info, flag) for info, flag in of_files(articles, unreadable) if info in ran)
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
    if baseline:
        old = baseline.part(loud)
        gone = () if scope.narrow else baseline.gone(old.idle, (one.document.path for one in articles), ready)
        in_vain = [desk.finding(UNUSED, baseline.complaint(gone))] if gone and UNUSED in ran else []
        loud, silenced = [*old.new, *in_vain], [*silenced, *folded(old.known)]
    kept, accepted = _accept(folded(loud), register, today)
    reported, context = scope.parted(articles)
    lists = {one.article.document: one.checklist for one in known}
    return Report(
        reported,
        told.topics,
        _sorted(kept),
        _sorted((*silenced, *accepted)),
        ran,
        context,
        {one.document: lists[one.document] for one in reported} if any(map(sells, ran)) else {},
        explanations(articles, register) if explain else None,
    )


def _topics(articles: tuple[Article, ...], register: Register, scope: Scope) -> tuple[Topic, ...]:
    """The topics of all articles; those that are asked about come first wherever not all are laid beside each other."""
    about = scope.asked(articles)
    first = frozenset(about)
    return topics(sorted(articles, key=lambda one: one not in first), register, about)


def _shown(finding: Finding, scope: Scope, config_on: ConfigOn) -> bool:
    """Whether a finding is in scope and the configuration wants it at its path."""
    if finding.rule.code in FIXED:
        return True
    here = config_on(finding.at.document.path)
    return scope.reports(finding) and here.wants(finding.rule) and here.is_sure(finding.flag.confidence)


def _accept(findings: Iterable[Finding], register: Register, today: date) -> tuple[list[Finding], list[Finding]]:
    """Part findings by the register's acceptances that hold today."""
    holding = tuple(one.finding for one in register.accepted if one.until is None or today <= one.until)
    kept: list[Finding] = []
    accepted: list[Finding] = []
    for finding in findings:
        stands = finding.rule is not UNREADABLE and holding and _stands(finding, holding)
        (accepted if stands else kept).append(finding)
    return kept, accepted


def _stands(finding: Finding, holding: tuple[str, ...]) -> bool:
    """Whether a finding is accepted, or each of its pairs is, told at whichever side."""
    pairs = [*zip_longest(finding.marks, finding.turned)]
    each = all(any(one and one.digest.startswith(holding) for one in pair) for pair in pairs)
    return finding.fingerprint.startswith(holding) or (bool(pairs) and each)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (*one.sort_key, one.flag.message)))
