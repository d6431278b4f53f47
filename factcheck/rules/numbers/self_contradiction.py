"""Topic -> values of one article that cannot both hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import by_article, clash
from factcheck.compare.numbers.twice import in_title
from factcheck.model import Flag, Severity, Topic, Verdict
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "N103",
    "self-contradiction",
    Severity.ERROR,
    bad=[
        "Migraine affects «12%» of adults. Doctors see it daily. Migraine affects «25%» of adults.",
        "Doctors saw «a single side effect». The trial was long. Mild side effects occurred in «12%» of patients.",
        "Sales rose «12%» in 2023. The town voted. In 2023 sales rose «15%».",
        "The fire killed «12 people» on Monday. The fire killed «15 people» on Monday.",
        "Kelda was founded in «1998». It makes hats. Kelda was founded in «1989» by two friends.",
        "«Five people» were injured in the crash. Roads were shut. «Seven people» were injured in the crash.",
        "Patients need just «one laser session». The price list speaks of a series of «three laser sessions».",
    ],
    good=[
        "A study of 400 pupils found a gain. An earlier study of 90 pupils found none.",
        "Doctors saw a single death. Side effects occurred in 12% of patients.",
        "Sales rose 12% in 2023. Sales rose 15% in 2024.",
        "At 9:00 the price was $5. It rained. At 10:00 the price was $7.",
        "# Europe\n\nSales rose 4% in the quarter.\n\n# Asia\n\nSales rose 6% in the quarter.",
        "Add 1 cup of water. Stir well. Add 2 cups of water.",
        "Voting began in 2010. The plant is in Velm. Voting began in 2015 at a second plant.",
        "Production started in 2010. The plant is in Velm. Production started in 2015 at a second plant.",
        "The first child was born in 1961. The second child was born in 1963.",
        "Sales rose 12% in 2023. Sales rose about 12.4% in 2023.",
        "First-quarter sales were $9 million. Few cheered. A year before, first-quarter sales were $7 million.",
        "Analysts had expected $4 million. Sales fell. For next quarter, Olm hopes. Analysts had expected $6 million.",
        "The entry fee is 8 euros. Adults pay at the gate. Children pay less. However, the entry fee is 5 euros.",
        "If the entry fee is 5 euros, nobody pays tax. Doors open at noon. The entry fee is 8 euros.",
        "For vans, the parking fee is 8 euros. Pay at the gate. For buses, the parking fee is 20 euros.",
        "In drivers over 65, 11% of all had cataracts. Few knew. In drivers over 75, 15% of all had cataracts.",
        "There are two ways to open the gate of the mill. Be quick. There are three ways to lock the gate of the mill.",
        "One in four drivers has glaucoma. Few know it. Some 80% of cases of glaucoma are not diagnosed.",
        "- Buoy 10 no longer sending at 89 miles. It is red.\n- Buoy 11 no longer sending at 111 miles. It is red.",
        "Olm earned less than Aller. Olm reported EPS of $0.66. It rained. Aller reported EPS of $3.73, more than Olm.",
        "Migraine affects 12% of adults. Unlike migraine, asthma affects 8% of adults.",
    ],
)
def self_contradiction(topic: Topic) -> Iterator[Flag]:
    """One article gives two values for the same thing.

    A reader who meets both cannot know which to believe, and trusts the rest less.
    Values are compared as the intervals their wording allows, so that `12%` and `about 12.4%` agree.
    The advice is that of copy editors everywhere: The Chicago Manual of Style, 2.61, on querying
    what an author says twice and differently.
    """
    within = (
        pair
        for pair in topic.disagreements()
        if pair.verdict is Verdict.DISJOINT and pair.within and in_title(pair.a) == in_title(pair.b)
    )
    for pairs in by_article(within):
        found = clash(pairs)
        if found:
            message = found.told(topic.label, "elsewhere in this article")
            yield Flag(found.at, message, found.related, severity=found.severity)
