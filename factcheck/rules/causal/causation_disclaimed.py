"""Topic -> a flat causal claim, and a sentence of the same coverage that says that no cause was proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.caveat import PROOF
from factcheck.model import Flag, Severity, Topic
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
    ],
    good=[
        "# Late trains may raise blood pressure\n\nThe study does not prove cause and effect.",
        "# Late trains linked to high blood pressure\n\nThe study does not prove cause and effect.",
        "# Late trains raise blood pressure\n\nThe trial was randomised.",
        "# Late trains raise blood pressure\n\nThe police have not established the cause of the fire.",
        "Heavy rain caused the landslide. A survey of penalty kicks cannot prove cause and effect.",
    ],
)
def causation_disclaimed(topic: Topic) -> Iterator[Flag]:
    """A cause is stated as a fact, and the same coverage says that no cause was proved.

    Many readers see the headline only, and few reach the caveat. A title is held against its article and against
    other articles on the same story, a flat sentence against the caveat close behind it.
    The advice is that of Adams and others, who found that headlines in line with the evidence lose no readers
    (BMC Medicine 2019;17:91).
    """
    yield from doubted(topic, PROOF)
