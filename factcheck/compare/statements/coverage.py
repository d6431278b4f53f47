"""Articles on one story -> topics: what one denies, doubts or limits, and another tells as if it were not so."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.compare.story import Stories
    from factcheck.model import Article, StatementClaim, Topic

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
    articles: Sequence[Article], stories: Stories, compared: Callable[[StatementClaim, StatementClaim], bool]
) -> Iterator[Topic]:
    """The topics that no two statements of one name make; `compared` says which two are held against each other."""
    for topics in _RESERVED:
        yield from topics(articles, stories)
    yield from retold_topics(stories, compared)
    yield from qualifier_topics(stories)
