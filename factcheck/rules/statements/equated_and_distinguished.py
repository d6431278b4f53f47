"""Topic -> two names that are said to mean one thing, and elsewhere two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S102",
    "equated-and-distinguished",
    Severity.ERROR,
    bad=[
        Example(
            ("«A stroke, also called a heart attack», is an emergency.", "«Unlike a heart attack, a stroke» is silent.")
        ),
        "«A recession, also known as a depression», costs jobs. «A depression is not the same as a recession».",
        Example(("«Weather (or climate)» shapes the vineyards.", "«Weather is distinct from climate».")),
        Example(
            ("«Crocodile is another word for alligator».", "«An alligator should not be confused with a crocodile».")
        ),
    ],
    good=[
        Example(
            ("A stroke, also called a brain attack, is an emergency.", "Unlike a heart attack, a stroke is silent.")
        ),
        "Cricket, also called the gentleman's game, is old. Cricket is different from baseball.",
        Example(("Weather differs from climate.", "Unlike climate, weather changes by the hour.")),
    ],
)
def equated_and_distinguished(topic: Topic) -> Iterator[Flag]:
    """Two names are said to mean the same thing in one place, and different things in another.

    A reader who takes one thing for the other takes its figures and its remedies along.
    “Also called”, “known as” and “or” in brackets say that two names are one; “unlike”, “distinct from”
    and “not to be confused with” say that they are two.
    The advice is that of ISO 704, Terminology work: one term for one concept, one concept for one term.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == "meaning":
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE))
