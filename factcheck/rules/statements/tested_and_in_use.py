"""Topic -> a thing that is said to be in use for something, and elsewhere to be under test for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.use import USE
from factcheck.model import Example, Flag, Severity, StatementKey, Topic
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S106",
    "tested-and-in-use",
    Severity.WARNING,
    bad=[
        "«The cell is used to store wind power». It is heavy. «The cell is still being tested for wind power».",
        "«Goal-line cameras are in use for offside calls». «Goal-line cameras are on trial for offside calls».",
        Example(
            (
                "«Delivery drones are already used to carry blood, and supplies including vaccines».",
                "«Delivery drones are being tested for medical supplies such as vaccines».",
            )
        ),
        Example(
            (
                "«Malatine is used to treat migraine and other disorders, including depression».",
                "«Malatine is being tested for conditions such as resistant depression».",
            )
        ),
    ],
    good=[
        "Malatine is used to treat migraine and is being tested for depression.",
        "Malatine is used to treat depression in adults. Malatine is being tested for depression in children.",
        "Drones were used for pizza. Drones are being tested for pizza.",
        "Cameras are used for boarding in Norland. Cameras are being tested for boarding in Sudland.",
        Example(("Malatine is used to treat migraine.", "Bentrol is being tested for migraine.")),
    ],
)
def tested_and_in_use(topic: Topic) -> Iterator[Flag]:
    """A thing is said to be used for something, and elsewhere only to be tested for it.

    A reader who takes a test for common practice thinks that somebody has found that it works. Thing and purpose
    must be the same, and place, time and people must not differ.
    The advice is that of HealthNewsReview.org's criterion “Does the story establish the availability of the product?”.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == USE:
        yield from flags(topic, topic.disagreements())
