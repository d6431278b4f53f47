"""Why the numbers of a run were compared with each other, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model.claim import NumericClaim
    from factcheck.model.topic import Pair


class Lone(NamedTuple):
    """A number that met no other on its subject and measure, with the two for people; "" where they were not read."""

    claim: NumericClaim
    label: str


class Met(NamedTuple):
    """The numbers on one subject and measure: their pairs, the worst first and not all where they are many."""

    topic: str
    label: str
    pairs: tuple[Pair, ...]
    total: int


class Apart(NamedTuple):
    """Numbers that met no other, and why; not all of them where they are many."""

    reason: str
    numbers: tuple[Lone, ...]
    total: int


class Explanation(NamedTuple):
    """Why the numbers of one unit were compared with each other, or not.

    `total` counts the numbers, and `topics` those subjects and measures on which two or more of them met,
    of which `met` holds not all where they are many.
    """

    unit: str
    total: int
    met: tuple[Met, ...]
    topics: int
    apart: tuple[Apart, ...]
