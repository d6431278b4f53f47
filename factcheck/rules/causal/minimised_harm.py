"""Topic -> harm that is called slight or absent in one place, and told of as grave in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.unharmed import HARM
from factcheck.model import Example, Flag, Related, Severity, StatementKey, Topic
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
        Example(("«Zinc has no side effects».", "Zinc is sold in shops. «Zinc can cause nausea and cramps».")),
        Example(
            (
                "«Zinc shortens colds without any side effects».",
                "# Does zinc help?\n\nZinc shortens colds. Some may experience «side effects, including nausea».",
            )
        ),
        "«The app has no side effects on batteries».\n\nUsers list fires and burns as «side effects of the app».",
        Example(
            (
                "A tram left the rails at Halden Cross; «no one was hurt», Norland Trams said.",
                "«Three passengers were taken to hospital» when a tram derailed at Halden Cross, Norland Trams said.",
            )
        ),
        Example(
            (
                "«The leak at Halden Weir posed no danger», Norland Water said.",
                "«Two anglers reported rashes» after the leak at Halden Weir, Norland Water said.",
            )
        ),
    ],
    good=[
        "The side effects of malatine are mild. Serious side effects of malatine include seizures.",
        Example(("The side effects of malatine are mild.", "Side effects of malatine include a dry mouth.")),
        Example(("The side effects of malatine are mild.", "Side effects of bentrol include seizures.")),
        Example(("Malatine has no serious side effects.", "Side effects of malatine include a dry mouth and nausea.")),
        Example(("Zinc has no side effects.", "High doses of zinc can cause nausea. Stopping zinc can cause cramps.")),
        Example(("Most people who take zinc experience no side effects.", "Zinc can cause nausea.")),
        Example(("No one promises that malatine has no side effects.", "Side effects of malatine include seizures.")),
        Example(("Malatine may have no side effects.", "Do the side effects of malatine include seizures?")),
        Example(
            (
                "No passengers were hurt when a tram left the rails at Halden Cross, Norland Trams said.",
                "The driver was taken to hospital when a tram derailed at Halden Cross, Norland Trams said.",
            )
        ),
        Example(
            (
                "A tram left the rails at Halden Cross; no one was seriously hurt, Norland Trams said.",
                "Three passengers were taken to hospital when a tram derailed at Halden Cross, Norland Trams said.",
            )
        ),
        Example(
            (
                "A tram left the rails at Halden Cross; no one was hurt, Norland Trams said.",
                "Three passengers were taken to hospital after a tram left the rails at Halden Cross in 2009.",
            )
        ),
        Example(
            (
                "Tests of the air show that there is no danger. Anna Weiss of Halden leads the mill in Norland.",
                "Four men were killed when the boiler burst. Anna Weiss of Halden leads the mill in Norland.",
            )
        ),
        Example(
            (
                "No injuries were reported when a train left the rails at Halden Cross, Norland Rail said.",
                "Crews burned the oil in a field at Halden Cross, Norland Rail said.",
            )
        ),
    ],
)
def minimised_harm(topic: Topic) -> Iterator[Flag]:
    """Side effects are called slight or absent, and elsewhere grave ones are listed.

    A reader weighs benefit against harm, and the harm is missing from one side. A paragraph that names both
    plays nothing down. Advice: World Health Organization, ethical criteria for promotion; Food and Drug
    Administration, fair balance.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == HARM:
        for pair in topic.disagreements():
            message = f"“{pair.a.at.text}” here, “{pair.b.at.text}” in another article"
            yield Flag(pair.a.at, message, (Related(pair.b.at, "the harm"),), severity=pair.severity)
    else:
        yield from minimised(topic)
