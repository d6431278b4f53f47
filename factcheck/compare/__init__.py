"""Articles and register -> topics: what is said of one thing, and how it differs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.compare.causal.topics import causal_topics
from factcheck.compare.numbers.topics import Numbers, numeric_topics
from factcheck.compare.particular import eased
from factcheck.compare.statements.study import study_topics
from factcheck.compare.statements.topics import statement_topics
from factcheck.compare.stories.story import Stories
from factcheck.compare.subject import Names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Article, Explanation, Register, Topic


def topics(
    articles: Sequence[Article], register: Register, asked: Sequence[Article] = (), *, retold: bool = False
) -> tuple[Topic, ...]:
    """Every topic of the articles' claims, in the order of its key; of two, the second may be the first `retold`.

    Where a topic has too many values to compare them all, those of the articles `asked` about, the first of all,
    are compared with every other.
    """
    names, stories = Names(articles, register), Stories(articles)
    numbers = Numbers(articles, names, stories, frozenset(id(one.document) for one in asked))
    statements = statement_topics(articles, names, stories)
    if len(articles) > 1 and not retold:
        from factcheck.compare.statements.particular import on_one_thing  # noqa: PLC0415 - as below

        particular = partial(on_one_thing, stories=stories)
        statements = (eased(topic, particular) for topic in statements)
    found = [
        *numeric_topics(numbers),
        *causal_topics(articles, names, stories),
        *statements,
        *study_topics(articles, stories),
    ]
    if len(articles) > 1:
        from factcheck.compare.worded.topics import worded_topics  # noqa: PLC0415 - most runs have one article

        told = frozenset(frozenset((pair.a.at, pair.b.at)) for topic in found for pair in topic.pairs)
        found += worded_topics(stories, numbers.events, told)
    if register.references or register.distinctions:
        from factcheck.compare.reference import held_against  # noqa: PLC0415 - most runs have no register

        found = list(held_against(found, articles, register, names, stories))
    return tuple(sorted(found, key=lambda topic: topic.key))


def explanations(articles: Sequence[Article], register: Register) -> tuple[Explanation, ...]:
    """For every number that met another of its unit, why the two were compared, or not."""
    from factcheck.compare.numbers import explain  # noqa: PLC0415 - few runs ask why

    return explain.explanations(articles, Names(articles, register), Stories(articles))
