"""Document -> Study: its article, and what the rules say of it that look at nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import extract
from factcheck.extract.completeness import completeness

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factcheck.model import Article, Document, Flag, Item
    from factcheck.rules import Rule


class Remark(NamedTuple):
    """A flag on one article: the code of the rule, and the number of the claim that it looked at, -1 for none."""

    code: str
    claim: int
    flag: Flag


@dataclass(frozen=True, slots=True)
class Study:
    """All that can be known of an article without another one; a checklist only where promotion was looked for."""

    article: Article
    remarks: tuple[Remark, ...]
    checklist: tuple[Item, ...] = ()


def study(document: Document, rules: Collection[Rule]) -> Study:
    """Read the claims of a document, and let those of the rules speak that look at one article."""
    article = extract(document)
    sells = any(rule.info.code.startswith("P") for rule in rules)
    return Study(article, tuple(remarks(article, rules)), completeness(article) if sells else ())


def remarks(article: Article, rules: Iterable[Rule]) -> Iterator[Remark]:
    """What those of the rules say that look at one article."""
    looking: dict[type, list[Rule]] = {}
    for rule in rules:
        looking.setdefault(rule.subject, []).append(rule)
    for claim, subject in _subjects(article) if looking else ():
        for rule in looking.get(type(subject), ()):
            for flag in rule.look(subject):
                yield Remark(rule.info.code, claim, flag)


def _subjects(article: Article) -> Iterator[tuple[int, object]]:
    """What there is to look at; one sentence before the next, so that what rules ask of it alike is worked out once."""
    yield -1, article
    yield from ((-1, sentence) for sentence in article.sentences)
    yield from enumerate(article.claims)
