"""Topic -> a flat causal claim, and a sentence of the same coverage that says that no cause was proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.caveat import PROOF
from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import doubted

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C103",
    "causation-disclaimed",
    Severity.WARNING,
    bad=[
        "# «Late trains raise blood pressure»\n\nReadings rose. The study «does not prove cause and effect».",
        "# «School uniforms reduce truancy»\n\nWe «cannot say that the uniforms are the cause», the author wrote.",
        "# «Mild winters cause bank runs»\n\nBank runs followed mild months, but correlation «is not causation».",
        "# «Home games boost turnout»\n\nIt «was not proof that» home games bring voters out, the author said.",
        "# «Loneliness shortens lives»\n\nIt is «too early to say that loneliness causes» early death, they warn.",
        "# «Skarn raises blood pressure»\n\nReadings rose. Skarn «is not necessarily the cause», the team said.",
        "# «Night shifts harm memory»\n\nThe survey «only shows an association».",
        "# «Tablets delay speech»\n\nToddlers were asked to speak. It is «unclear whether tablets delay speech».",
        Example(
            (
                "# What is skarn?\n\nSkarn comes from Vadby. «Skarn causes hair loss».",
                "# What is skarn?\n\nSkarn is sold in Vadby. It is «not known whether it causes hair loss».",
            )
        ),
        Example(
            (
                "Halm asked its rowers. «Cold showers protect rowers» from colds.",
                "Halm rowers who took cold showers had fewer colds, but it «cannot show that showers were the reason».",
            )
        ),
        Example(
            (
                "Ostby asked parents. «Tablets delay speech» in toddlers.",
                "Ostby parents were asked. «Whether tablets were behind the late speech cannot be said», it stressed.",
            )
        ),
        Example(
            (
                "Vadby moved its first lesson. «Starting school later improves marks» in Vadby.",
                "Vadby schools that started later had better marks. It is «impossible to say which came first».",
            )
        ),
    ],
    good=[
        "# Late trains may raise blood pressure\n\nThe study does not prove cause and effect.",
        "# Late trains linked to high blood pressure\n\nThe study does not prove cause and effect.",
        "# Late trains raise blood pressure\n\nThe trial was randomised.",
        "# Late trains raise blood pressure\n\nThe police have not established the cause of the fire.",
        "# Late trains raise blood pressure\n\nReadings rose. The firm did not say who was to blame.",
        Example(
            (
                "Halm asked its rowers. Cold showers protect rowers from colds.",
                "Halm rowers who ate fruit had fewer injuries, but it cannot show that fruit was the reason.",
            )
        ),
        "# Tablets delay speech\n\nToddlers were asked to speak. The team asked whether tablets delay speech.",
        "Tiles cut bills for homes that burn oil. It is unclear whether tiles cut bills for homes that burn gas.",
        Example(
            (
                "# What is skarn?\n\nSkarn comes from Vadby. Skarn helps pupils, but causes rashes.",
                "# What is skarn?\n\nSkarn is sold in Vadby. It is not known whether skarn causes hair loss.",
            )
        ),
        "Night nurses had more deaths from gout. The study cannot prove cause and effect.",
        "Heavy rain caused the landslide. A survey of penalty kicks cannot prove cause and effect.",
    ],
)
def causation_disclaimed(topic: Topic) -> Iterator[Flag]:
    """A cause is stated as a fact, and the same coverage says that no cause was proved.

    Many readers see the headline only, and few reach the caveat. That nobody knows whether a thing acts at all
    counts as one. A title is held against its article, a flat
    sentence against the caveat close behind it, and both against other articles on the same story.
    The advice is that of Adams and others, who found that headlines in line with the evidence lose no readers
    (BMC Medicine 2019;17:91).
    """
    yield from doubted(topic, PROOF)
