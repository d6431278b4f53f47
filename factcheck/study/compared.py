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
    named = [(topic, topic.id) for topic in topics]
    ids = {id(claim): name for topic, name in named for claim in topic.claims}
    return Compared(
        topics,
        [
            Told(rule.info.code, name, flag)
            for topic, name in named
            if topic.pairs
            for rule in looking
            for flag in rule.flags(topic, own_names)
        ],
        lambda article, claim: ids.get(id(article.claims[claim]), ""),
    )
