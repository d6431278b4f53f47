"""Topic -> a claim of one article that is guarded in one place and flat in another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import loosened, stronger

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C104",
    "dropped-hedge",
    Severity.WARNING,
    bad=[
        "«The toll may be linked to fewer accidents». Drivers like it. In short, «the toll prevents accidents».",
        "«Wood stoves may cause asthma», the council heard. «Wood stoves cause asthma», the leaflet now says.",
        "«Late kick-offs can cause injuries», a survey found. Now «late kick-offs cause injuries» every week.",
        "«Screen time could worsen insomnia», the authors write. «Screen time worsens insomnia» in every age group.",
        "«Higher rates might slow inflation», the bank thinks. Now «higher rates slow inflation» at last.",
        "Ministers «hope the levy will revive bus services». It starts in May. «The levy will revive bus services».",
        "«Tolls may cut noise». «Tolls cut noise». So it is. «Tolls could cut noise». Now «tolls cut noise» here.",
        "«The toll won praise for its potential to cut noise». Shops like it. «The toll cuts noise».",
        "«Ice may ease pain». Some «reported a drop in pain after using ice». «Ice reduces pain».",
        "«Tutors may be the answer», and they are cheap. «Tutors are a cure for bad marks».",
        "«No study has linked the dye to rashes». Tests were short. «The dye has no effect on rashes».",
        "# «New drug restores lost hearing»\n\nTests were short. «The compound might help some forms of deafness».",
        Example(
            (
                "# «Skarn lowers cholesterol»\n\nThe dairy at Vadby sells skarn all over the country.",
                "# What is skarn?\n\nIt comes from Vadby. A small trial suggests that «it may lower cholesterol».",
            )
        ),
        Example(
            (
                "# The Halden report\n\nAnna Weiss of Halden wrote it for Norland. «Tolls may cut noise», she says.",
                "# «Tolls cut noise»\n\nAnna Weiss of Halden wrote it for Norland and its towns.",
            )
        ),
        Example(
            (
                "# «Tolls cut noise» in Norland\n\nAnna Weiss of Halden wrote it for Norland.",
                "# The Halden report\n\nAnna Weiss of Halden wrote it for Norland. Weiss said «tolls would cut noise».",
            )
        ),
        Example(
            (
                "# «Planting reeds cuts flooding» in Norland\n\nAnna Weiss of Halden wrote it for Norland.",
                "# The Halden reeds\n\nWeiss of Norland confirmed that «planting reeds would cut flooding».",
            )
        ),
        Example(
            (
                "# «The Orra bridge cuts travel time»\n\nAnna Weiss of Norland opened it in Halm.",
                "# The Orra bridge\n\nWeiss of Norland was at Halm. «The bridge is expected to cut travel time».",
            )
        ),
    ],
    good=[
        "The toll may reduce accidents. The toll may prevent accidents.",
        "Wood stoves cause asthma. Wood stoves may cause asthma.",
        "Wood stoves may cause asthma. Diesel causes asthma.",
        "Tutors may be the answer.\n\nTutors are a cure for bad marks.",
        "Screen time may worsen insomnia. Screen time does not worsen insomnia.",
        "Higher rates might slow inflation. Higher rates raise inflation.",
        "The toll may cut noise. The idea that the toll cuts noise is a myth.",
        "The toll may cut noise. Shops rejected the claim that the toll cuts noise.",
        "Late kick-offs are linked to injuries. Do late kick-offs cause injuries?",
        "# New drug restores lost hearing\n\nTests were short. The compound appears to restore hearing.",
        Example(
            (
                "# Skarn may lower cholesterol\n\nThe dairy at Vadby sells skarn all over the country.",
                "# What is skarn?\n\nIt comes from Vadby. A small trial suggests that it may lower cholesterol.",
            )
        ),
        Example(
            (
                "# Skarn lowers cholesterol\n\nThe dairy at Vadby sells skarn. It may lower blood pressure too.",
                "# What is skarn?\n\nIt comes from Vadby. A small trial suggests that it may raise weight.",
            )
        ),
        Example(
            (
                "# Halden Rail cuts 900 jobs in Norland\n\nHalden Rail runs trains all over Norland.",
                "# Halden Rail closes depots in Norland\n\nHalden Rail said it would cut 900 jobs in Norland.",
            )
        ),
    ],
)
def dropped_hedge(topic: Topic) -> Iterator[Flag]:
    """A thing is said to be possible in one place, and elsewhere it is stated as a fact.

    A reader takes the stronger wording home, and it is the one that headlines and other articles repeat.
    Claims are compared where cause and effect are the same and the direction does not differ; a hedge that is added
    later is no fault. What opens an article is also held against others on the same story, where only these are
    guarded; what firms and places do, or "the bridge", is told as a plan before it is told as a fact, and such a pair
    is a note. The advice is that of Sumner and others, who found that press
    releases which drop the hedges of a study are followed by news that does the same (BMJ 2014;349:g7015).
    """
    yield from stronger(topic, ties=False)
    yield from loosened(topic, ties=False)
