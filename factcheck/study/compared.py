"""Topics -> what a run makes of all articles together: the topics, and what rules say of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.model import Article, Flag, Topic
    from factcheck.rules import OwnNames, Rule


class Told(NamedTuple):
    """A flag on a topic: the code of the rule, and the topic's id."""

    code: str
    topic: str
    flag: Flag


class Compared(NamedTuple):
    """Topics, what rules say of them, and which topic a claim is of: its id by article and the claim's number."""

    topics: Sequence[Topic]
    told: Sequence[Told]
    topic_of: Callable[[Article, int], str]


def compared(topics: Sequence[Topic], rules: Iterable[Rule], own_names: OwnNames) -> Compared:
    """Let rules speak that look at topics: where no two claims met, as in most of them, there is nothing to say."""
    looking = tuple(rules)
    of = {id(claim): topic for topic in topics for claim in topic.claims}

    def topic_of(article: Article, claim: int) -> str:
        topic = of.get(id(article.claims[claim]))
        return topic.id if topic else ""

    told = (
        Told(rule.info.code, topic.id, flag)
        for topic in topics
        if topic.pairs
        for rule in looking
        for flag in rule.flags(topic, own_names)
    )
    return Compared(topics, [*told], topic_of)
