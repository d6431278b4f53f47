"""Topic -> a thing that is put above its rivals, and a sentence that says that nobody has compared them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.rival import RIVAL
from factcheck.model import Flag, Related, Severity, StatementKey, Topic
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S108",
    "untested-superiority",
    Severity.WARNING,
    bad=[
        "The salt cell works «better than older batteries», a study finds.\n\n«No test has set them side by side».",
        "# Malatine is «more effective than bentrol»\n\nIt is new.\n\nWhat is «needed is a head-to-head trial».",
        "The camera is «faster than its rivals».\n\nThere is «no direct comparison in a test», a reviewer noted.",
        "The kettle is «faster than older kettles».\n\nIt has «never been compared with other kettles in a test».",
    ],
    good=[
        "The salt cell works better than older batteries.\n\nA test had set them side by side.",
        "The salt cell may work better than older batteries.\n\nNo test has set them side by side.",
        "Malatine works better than a placebo.\n\nA head-to-head trial with bentrol is needed.",
        "The kettle is faster than an older kettle.\n\nNo test has been done; it has not been compared with gas hobs.",
        "Rovers have won no head-to-head in this test of nerves. They play better than last year.",
    ],
)
def untested_superiority(topic: Topic) -> Iterator[Flag]:
    """An article opens with one thing that beats another, and says that the two were not compared.

    A reader who must choose takes the one that is called better. What beats a placebo, or nothing, beats no rival.
    The advice is that of HealthNewsReview.org's criterion “Does the story compare with existing alternatives?”.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == RIVAL:
        pairs = list(topic.disagreements())
        for pair in pairs[:1]:
            where = "elsewhere in this article" if pair.within else "in another article"
            message = f"“{pair.b.at.text}” here, “{pair.a.at.text}” {where}"
            related = tuple(Related(one.a.at, "the missing comparison") for one in pairs)
            yield Flag(pair.b.at, message, related, severity=pair.severity)
