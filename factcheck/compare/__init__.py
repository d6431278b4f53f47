"""Articles and register -> topics: what is said of one thing, and how it differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.causal import causal_topics
from factcheck.compare.numeric import numeric_topics
from factcheck.compare.reference import held_against
from factcheck.compare.statement import statement_topics
from factcheck.compare.subject import Names
from factcheck.model import CausalClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Article, Register, Topic


def topics(articles: Sequence[Article], register: Register) -> tuple[Topic, ...]:
    """Every topic of the articles' claims, in the order of its key."""
    names = Names(articles, register)
    causal = (claim for article in articles for claim in article.claims if isinstance(claim, CausalClaim))
    found = [
        *numeric_topics(articles, names),
        *causal_topics(causal, names.canonical),
        *statement_topics(articles, names),
    ]
    return tuple(sorted(held_against(found, articles, register, names), key=lambda topic: topic.key))
