"""Documents -> Studies: the article of each, and what the rules say of it that look at nothing else."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import extract_each
from factcheck.extract.completeness import completeness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factcheck.model import Article, Document, Flag, Item, RuleInfo
    from factcheck.rules import OwnNames, Rule, Where

_TOGETHER = 8  # documents whose claims are read together: while their rules speak, their sentences are still parsed


class Remark(NamedTuple):
    """A flag on one article: the code of the rule, and the number of the claim that it looked at, -1 for none."""

    code: str
    claim: int
    flag: Flag


class Study(NamedTuple):
    """All that can be known of an article without another one; a checklist only where promotion was looked for.

    `said` is a digest of all that is held against other articles (text, blocks, sentences and claims, but not where
    they stand in the source), where it is known.
    """

    article: Article
    remarks: tuple[Remark, ...]
    checklist: tuple[Item, ...] = ()
    said: bytes = b""


def study(document: Document, rules: Collection[Rule], own_names: OwnNames = ()) -> Study:
    """Read the claims of a document, and let those of the rules speak that look at one article."""
    return next(study_each([document], rules, own_names))


def study_each(documents: Iterable[Document], rules: Collection[Rule], own_names: OwnNames = ()) -> Iterator[Study]:
    """The study of each document. A few are read at a time, which is faster than one after the other."""
    coming = iter(documents)
    while some := list(islice(coming, _TOGETHER)):
        yield from (_study(article, rules, own_names) for article in extract_each(some))


def _study(article: Article, rules: Collection[Rule], own_names: OwnNames) -> Study:
    checklist = completeness(article) if any(sells(rule.info) for rule in rules) else ()
    return Study(article, tuple(remarks(article, rules, own_names)), checklist)


def sells(info: RuleInfo) -> bool:
    """Whether a rule is on promotional language."""
    return info.code.startswith("P")


def remarks(article: Article, rules: Iterable[Rule], own_names: OwnNames = ()) -> Iterator[Remark]:
    """What those of the rules say that look at one article; of a text that is not in English they say nothing."""
    looking: dict[type, dict[Where | None, list[Rule]]] = {}
    for rule in rules:
        where = None if own_names and rule.takes_names else rule.where
        looking.setdefault(rule.subject, {}).setdefault(where, []).append(rule)
    for claim, subject in _subjects(article) if not article.foreign else ():
        shared = looking.get(type(subject))
        if not shared:
            continue
        concerned = [rule for where, some in shared.items() if where is None or where(subject) for rule in some]
        for rule in sorted(concerned, key=_code) if len(shared) > 1 < len(concerned) else concerned:
            for flag in rule.flags(subject, own_names):
                yield Remark(rule.info.code, claim, flag)


def _code(rule: Rule) -> str:
    return rule.info.code


def _subjects(article: Article) -> Iterator[tuple[int, object]]:
    """What there is to look at; one sentence before the next, so that what rules ask of it alike is worked out once."""
    yield -1, article
    yield from ((-1, sentence) for sentence in article.sentences)
    yield from enumerate(article.claims)
