"""Articles -> topics: what each says of the study that it tells of, where that cannot all be so."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.extract.statement.study import DESIGN, STAGE
from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article

STUDY = "the study"
_ASPECTS = {DESIGN: "kind", STAGE: "stage"}
_MOST = 6  # statements of each article that are laid beside each other


def study_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for the stage, and one for the kind, of the study that one article or several on a story tell of."""
    for predicate, aspect in _ASPECTS.items():
        told = {id(article.document): _said(article, predicate) for article in articles}
        if not any(told.values()):
            continue
        pairs = [pair for own in told.values() for pair in _within(own)]
        for first, second in stories.together():
            a, b = told[id(first.document)], told[id(second.document)]
            pairs += [_pair(one, other) for one, other in product(a, b) if _opposed(one, other)]
        claims = tuple(claim for own in told.values() for claim in own)
        if pairs:
            yield Topic(StatementKey(STUDY, aspect), claims, (), tuple(pairs))


def _said(article: Article, predicate: str) -> list[StatementClaim]:
    """What an article says of its study, in the order of the text."""
    claims = (claim for claim in article.claims if isinstance(claim, StatementClaim))
    return [claim for claim in claims if claim.predicate == predicate][:_MOST]


def _within(claims: Sequence[StatementClaim]) -> Iterator[Pair]:
    for number, claim in enumerate(claims):
        yield from (_pair(claim, other) for other in claims[number + 1 :] if _opposed(claim, other))


def _opposed(a: StatementClaim, b: StatementClaim) -> bool:
    return a.value != b.value


def _pair(a: StatementClaim, b: StatementClaim) -> Pair:
    return Pair(a, b, Verdict.OPPOSITE, Severity.WARNING)
