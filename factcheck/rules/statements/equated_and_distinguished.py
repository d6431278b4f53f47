"""Topic -> two names that are said to mean one thing, and elsewhere two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.denied_kind import KIND
from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags, taken_back

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
        Example(
            (
                "«Tamber is a kind of cheese» from Halden, Anna Weiss writes.",
                "«Tamber is not cheese», Anna Weiss of Halden writes.",
            )
        ),
        Example(
            (
                "In Norland «an e-skate counts as a toy», Anna Weiss of Halden says.",
                "In Norland «an e-skate is classed as a vehicle, not as a toy», Anna Weiss of Halden says.",
            )
        ),
    ],
    good=[
        Example(
            (
                "Amaranth of Norland is a pseudo-grain, Anna Weiss of Halden writes.",
                "Amaranth of Norland technically is not a grain, Anna Weiss of Halden writes.",
            )
        ),
        Example(
            ("A stroke, also called a brain attack, is an emergency.", "Unlike a heart attack, a stroke is silent.")
        ),
        "Cricket, also called the gentleman's game, is old. Cricket is different from baseball.",
        Example(("Weather differs from climate.", "Unlike climate, weather changes by the hour.")),
        Example(
            (
                "Tamber is a cheese dip, Anna Weiss of Halden writes.",
                "Tamber is not cheese, Anna Weiss of Halden writes.",
            )
        ),
        Example(
            ("Is tamber a cheese? Anna Weiss of Halden asks.", "Tamber is not cheese, Anna Weiss of Halden writes.")
        ),
        Example(
            (
                "Tamber is a problem, Anna Weiss of Halden writes.",
                "Tamber is not a problem, Anna Weiss of Halden writes.",
            )
        ),
        Example(
            (
                "The Halm wall was built by three kings. It is the longest wall in Marn.",
                "The Halm wall was built by three kings. It is not a continuous wall.",
            )
        ),
        "A winter cold is not the same as a mild cold (or sniffles). A winter cold is not the same as the sniffles.",
    ],
)
def equated_and_distinguished(topic: Topic) -> Iterator[Flag]:
    """Two names are said to mean the same thing in one place, and different things in another.

    So is a thing that one article puts in a class, and another on the story keeps out of it.
    A reader who takes one thing for the other takes its figures and its remedies along.
    “Also called”, “known as” and “or” in brackets say that two names are one; “unlike”, “distinct from”
    and “not to be confused with” say that they are two.
    The advice is that of ISO 704, Terminology work: one term for one concept, one concept for one term.
    """
    if not isinstance(topic.key, StatementKey):
        return
    if topic.key.predicate == KIND:
        yield from taken_back(topic, Verdict.OPPOSITE, "the class denied")
    elif topic.key.predicate == "meaning":
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE))
