"""Topic -> values of two articles that cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import clash
from factcheck.model import Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "N101",
    "conflicting-values",
    Severity.WARNING,
    bad=[
        Example(("Migraine affects «12%» of adults.", "Migraine affects «25%» of adults worldwide.")),
        Example(("A course is a series of «4-6 laser sessions».", "Just «one laser session» clears the skin.")),
        Example(("Dengue affects «one in ten» children in the city.", "Dengue affects «a third» of children.")),
        Example(("Schizophrenia affects «1%» of adults.", "Schizophernia affects «3%» of adults.")),
        Example(
            (
                "In the trial, «42%» of women on the drug and «30%» of women on placebo reported pain.",
                "In the trial, «30%» of women on the drug and «42%» of women on placebo reported pain.",
            )
        ),
        Example(("The road is «5 km» long.", "The road is «8 miles» long.")),
        Example(("Dengue affects «4.5%» of children.", "Dengue affects «4.6%» of children.")),
        Example(("They had «10 shots» at goal in the final.", "They had «24 shots» at goal in the final.")),
        Example(
            (
                "A tram driver earns «17.40 euros an hour», two euros less than in neighbouring Halm.",
                "A tram driver earns «14.70 euros an hour».",
            )
        ),
        Example(
            (
                "Ada Moor ran a bank. It fell. She was sentenced to «nine years» in prison. Ten had been asked for.",
                "Friends wept. On Monday Moor got «seven years» in prison. She ran the bank. It fell in May.",
            )
        ),
        Example(
            (
                "Velm mourns. A gate of the lock gave way at «04:10» on Tuesday. Ada Moor saw it. Nobody drowned.",
                "Ada Moor woke in Velm. A gate of the lock gave way at «05:30» on Tuesday. Boats sank. Fish died.",
            )
        ),
        Example(
            (
                "Ada Moor won the Velm race. It rained. It was Norland's «fourth gold medal». Bo Lund fell.",
                "Bo Lund came last in Velm. Ada Moor won. It was Norland's «sixth gold medal». The crowd sang.",
            )
        ),
        Example(
            (
                "Rain hit Velm. Bo Lund slept. The Velm flooded «5,310 cellars». Nobody drowned.",
                "Velm dries out. Bo Lund pumps. The flood filled «5,130 cellars» in Velm. It is over.",
            )
        ),
        Example(
            (
                "Ada Moor sang in Velm. The opera is the «second-largest stage» in Norland. Bo Lund came.",
                "Bo heard Ada Moor in Velm. The opera is Norland's «third-largest stage». It is old. It fell.",
            )
        ),
    ],
    good=[
        Example(
            (
                "# How long a permit lasts\n\nA chapter 7 permit stays in the register for 10 years. Anglers like it.",
                "# How long a permit lasts\n\nA chapter 13 permit stays in the register for 5 years. It costs more.",
            )
        ),
        Example(
            (
                "Ada Moor sang in Velm. The Velm bridge is the third-longest bridge in Norland. Bo Lund came.",
                "Bo heard Ada Moor in Velm. The Halm bridge, the second-longest bridge in Norland, was closed.",
            )
        ),
        Example(
            (
                "Ada Moor sang for Harn in Velm. Harn is the second-oldest club in Norland. Bo Lund came.",
                "Bo heard Ada Moor in Velm. Dorn, the third-oldest club in Norland, had a chance. It fell.",
            )
        ),
        Example(
            (
                "Ada Moor sang in Velm. Harn Wind is old. It is the second-oldest club in Norland. Bo Lund came.",
                "Bo heard Ada Moor in Velm. Dorn Town, a rival, is the third-oldest club in Norland. It fell.",
            )
        ),
        Example(("A year before, Dorn Mills sold 40 boats.", "Dorn Mills sold 52 boats.")),
        Example(("Analysts had looked for sales of $40 million at Dorn.", "Dorn had sales of $52 million.")),
        Example(
            (
                "Warming of 1.5 degrees would cost reefs 70% of their coral, the panel said.",
                "Warming of 2 degrees would cost reefs 99% of their coral, the panel said.",
            )
        ),
        Example(("Hypertension affects 30% of adults.", "Hypotension affects 5% of adults.")),
        Example(("A quarter of hotels have no lift.", "Three-quarters of hotels now have a lift.")),
        Example(("Migraine affects 12% of adults.", "Migraine affects 12.4% of adults.")),
        Example(("Migraine affects 12% of women.", "Migraine affects 6% of men.")),
        Example(("Migraine affects 12% of adults.", "Asthma affects 8% of adults.")),
        Example(
            (
                "Bexley Mills shut. It began in Leeds. Wool fell. That beat a loss of $3 million a year before.",
                "Aller Ferries sold a ship to Oslo. It was old. That beat a loss of $40 million a year before.",
            )
        ),
        Example(
            (
                "Ada Moor built the Velm tower. It has a lift. The tower in Velm is 214 metres high. It opened in May.",
                "Velm has a tower. Ada Moor drew it. The tower in Velm is 46 metres wide. It has a lift.",
            )
        ),
        Example(
            (
                "Velm votes. Ada Moor won. Turnout in Velm was 61%. Few came from the hills.",
                "Ada Moor rules Velm. She won. Turnout in Velm had been 44% at the last vote. Few came.",
            )
        ),
        Example(
            (
                "Ada Moor spoke in Velm. The council will vote on the bridge on Tuesday. It is old. Bo Lund built it.",
                "The Velm bridge is old. Bo Lund built it. The council will meet Ada Moor on Thursday. It is late.",
            )
        ),
        Example(
            (
                "Ada Moor sang in Velm. The opera there is the second-largest stage in Norland. Bo Lund came. He left.",
                "Bo Lund heard Ada Moor in Velm. The opera is the largest stage in the county. It is old. It leaks.",
            )
        ),
        Example(("The road is 5 km long.", "The road is 5,000 m long.")),
        Example(("The water reached 30°C.", "The water reached 86°F.")),
        Example(("Sales rose 12% in 2023.", "Sales rose 15% in 2024.")),
        Example(("Migraine affects one in seven adults.", "Migraine affects 10-15% of adults.")),
    ],
)
def conflicting_values(topic: Topic) -> Iterator[Flag]:
    """Two articles give values for the same thing that cannot both hold.

    A reader who meets both cannot know which to believe. Values are compared as the intervals
    their wording allows, so that `12%` and `12.4%` agree; what merely looks alike (another year,
    another group of people, another condition) is not compared.
    Where the values of two groups are told the other way round, the message says so.
    A weekday, a time of day, a part of a year, a place in an order or on a scale, the result of a match or a
    vote, or a thing that is free is held against another only where verb and words beside it show that both tell
    of one event or thing.
    The advice is that of every desk: Associated Press Stylebook, "Polls and surveys", "Numerals".
    """
    found = clash(pair for pair in topic.disagreements() if pair.verdict is Verdict.DISJOINT and not pair.within)
    if found:
        yield Flag(found.at, found.told(topic.label), found.related, severity=found.severity)
