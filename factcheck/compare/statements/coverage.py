"""Articles on one story -> topics: what one denies, doubts or limits, and another tells as if it were not so."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.compare.statements.contrary import contrary_topics
from factcheck.compare.statements.harmed import harm_topics
from factcheck.compare.statements.membership import membership_topics
from factcheck.compare.statements.permitted import leave_topics
from factcheck.compare.statements.precedent import precedent_topics
from factcheck.compare.statements.qualifier import qualifier_topics
from factcheck.compare.statements.retold import retold_topics
from factcheck.compare.statements.settled import settled_topics
from factcheck.compare.statements.undone import undone_topics
from factcheck.compare.statements.whole import whole_topics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Pair, Passage, StatementClaim, Topic

_RESERVED = (
    undone_topics,
    harm_topics,
    settled_topics,
    whole_topics,
    leave_topics,
    membership_topics,
    precedent_topics,
)


def coverage_topics(
    articles: Sequence[Article],
    stories: Stories,
    compared: Callable[[StatementClaim, StatementClaim], bool],
    found: Iterable[Topic],
) -> Iterator[Topic]:
    """The topics that no two statements of one name make; `compared` says which two are held against each other.

    What two sentences disagree on is told once: not again where a topic that was `found` before has them.
    """
    retold = list(retold_topics(stories, compared))
    yield from retold
    reserved: set[frozenset[Passage]] = set()
    told = {_sentences(pair) for topic in chain(found, retold) for pair in topic.pairs if pair.severity}
    for topics in _RESERVED:
        fresh = [topic for topic in topics(articles, stories) if told.isdisjoint(map(_sentences, topic.pairs))]
        yield from fresh
        reserved |= {_sentences(pair) for topic in fresh for pair in topic.pairs}
    yield from (
        topic for topic in contrary_topics(stories) if (told | reserved).isdisjoint(map(_sentences, topic.pairs))
    )
    yield from qualifier_topics(stories)


def _sentences(pair: Pair) -> frozenset[Passage]:
    return frozenset((pair.a.sentence.at, pair.b.sentence.at))
