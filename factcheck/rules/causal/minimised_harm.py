"""Topic -> side effects that are called slight or absent in one place, and grave in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import minimised

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C108",
    "minimised-harm",
    Severity.WARNING,
    bad=[
        Example(
            ("«The weedkiller has no side effects».", "«Side effects of the weedkiller include severe burns»."),
        ),
        Example(
            ("The «side effects of malatine are mild and brief».", "«Side effects of malatine include seizures»."),
        ),
        "«The app has no side effects on batteries».\n\nUsers list fires and burns as «side effects of the app».",
    ],
    good=[
        "The side effects of malatine are mild. Serious side effects of malatine include seizures.",
        Example(("The side effects of malatine are mild.", "Side effects of malatine include a dry mouth.")),
        Example(("The side effects of malatine are mild.", "Side effects of bentrol include seizures.")),
        Example(("No one promises that malatine has no side effects.", "Side effects of malatine include seizures.")),
        Example(("Malatine may have no side effects.", "Do the side effects of malatine include seizures?")),
    ],
)
def minimised_harm(topic: Topic) -> Iterator[Flag]:
    """Side effects are called slight or absent, and elsewhere grave ones are listed.

    A reader weighs benefit against harm, and the harm is missing from one side. A paragraph that names both
    plays nothing down. Advice: World Health Organization, ethical criteria for promotion; Food and Drug
    Administration, fair balance.
    """
    yield from minimised(topic)
