"""Documents and register -> Report: the whole pipeline. Pure: same input, same output, in any order of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare import explanations, topics
from factcheck.engine.decision import decided
from factcheck.engine.desk import Desk
from factcheck.engine.files import OWN, of_files
from factcheck.engine.once import once
from factcheck.engine.terms import Terms
from factcheck.model import Report, Topic
from factcheck.rules import rules
from factcheck.study import sells, study_each
from factcheck.study.compared import compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from factcheck.config import Config
    from factcheck.model import Article, Document, Finding, Register
    from factcheck.read import Unreadable
    from factcheck.rules import Rule
    from factcheck.scope import Scope
    from factcheck.study import Study
    from factcheck.study.compared import Compared
    from factcheck.study.memory import Memory

__all__ = ["OWN", "Terms", "asked", "check", "conclude"]


def check(  # noqa: PLR0913 - all that a run depends on
    documents: Iterable[Document],
    register: Register,
    config: Config,
    today: date,
    unreadable: Iterable[Unreadable] = (),
    *,
    explain: bool = False,
) -> Report:
    """Read, compare and judge articles, and report on all of them. For the rest, see `Terms` and `conclude`."""
    studies = study_each(documents, asked(config), config.own_names)
    return conclude(studies, Terms(register, config, today, explain=explain), unreadable)


def asked(config: Config) -> tuple[Rule, ...]:
    """The rules of factcheck that a configuration wants to speak; those of a house style stay with it."""
    return config.wanted(rules())


def conclude(
    studies: Iterable[Study], terms: Terms, unreadable: Iterable[Unreadable] = (), memory: Memory | None = None
) -> Report:
    """Compare and judge what was studied, each article with the rules of factcheck that the configuration asks for.

    `unreadable` are the files that could not be made documents, and `memory` has what earlier runs made of the same
    studies. Findings are sorted by path, position and code.
    """
    known = sorted(studies, key=lambda one: (one.article.document.path, one.article.document.source))
    articles = tuple(one.article for one in known)
    ran = terms.ran
    looking = tuple(rule for rule in terms.rules if rule.subject is Topic)
    found = _found(known, looking, terms, memory)
    told = _narrowed(found, looking, terms)
    desk = Desk(articles, found, terms)
    findings = [*once((*desk.remarked(known), *desk.told(looking, told)), desk.around)]
    findings += (desk.finding(info, flag) for info, flag in of_files(articles, unreadable) if info in ran)
    # A comment is in use also where its finding is told at another place, or not at all, for being out of scope.
    outside = [*once(desk.told(looking, found), desk.around)] if terms.scope.narrow else []
    kept, suppressed = decided(findings, outside, articles, desk)
    reported, context = terms.scope.parted(articles)
    lists = {one.article.document: one.checklist for one in known}
    return Report(
        reported,
        told.topics,
        _sorted(kept),
        _sorted(suppressed),
        ran,
        context,
        {one.document: lists[one.document] for one in reported} if any(map(sells, ran)) else {},
        explanations(articles, terms.register) if terms.explain else None,
    )


def _found(known: Sequence[Study], looking: Sequence[Rule], terms: Terms, memory: Memory | None) -> Compared:
    """The topics of all articles and what rules say of them, out of memory where an earlier run made the same."""
    articles = tuple(one.article for one in known)
    register = terms.register.on(terms.today)

    def compare() -> Compared:
        return compared(_topics(articles, register, terms.scope), looking, terms.config.own_names)

    return memory.compared(known, register, looking, compare) if memory and not terms.scope.narrow else compare()


def _topics(articles: tuple[Article, ...], register: Register, scope: Scope) -> tuple[Topic, ...]:
    """The topics of all articles; those that are asked about come first wherever not all are laid beside each other."""
    about = scope.asked(articles)
    first = frozenset(about)
    return topics(sorted(articles, key=lambda one: one not in first), register, about)


def _narrowed(found: Compared, looking: Sequence[Rule], terms: Terms) -> Compared:
    """The topics that are reported on, each finding at the one of its places that is in scope."""
    if not terms.scope.narrow:
        return found
    return compared(tuple(terms.scope.narrowed(found.topics)), looking, terms.config.own_names)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (*one.sort_key, one.flag.message)))
