"""Topic -> ranges and bounds that share values but tell different stories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import clash
from factcheck.compare.numbers.twice import in_title
from factcheck.model import Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Pair

_KINDS = frozenset((Verdict.CONTAINED, Verdict.OVERLAPPING, Verdict.BOUND_SATISFIED))


@rule(
    "N102",
    "differing-ranges",
    Severity.WARNING,
    bad=[
        Example(
            (
                "The app has a rating of «67%», based on 108 reviews, with an average score of 6/10.",
                "The app has a rating of «less than 67%» from over 110 reviews.",
            )
        ),
        Example(("Migraine affects «10-15%» of adults.", "Migraine affects «6-26%» of adults.")),
        Example(("«Up to 20 percent» of adults suffer from migraine.", "Migraine affects «6-26%» of adults.")),
    ],
    good=[
        Example(("Migraine affects 10-15% of adults.", "Migraine affects 10% to 15% of adults.")),
        Example(("Migraine affects 10-15% of adults.", "Migraine affects 11-14% of adults.")),
        Example(("Migraine affects 10-15% of adults.", "Hay fever affects 6-26% of adults.")),
    ],
)
def differing_ranges(topic: Topic) -> Iterator[Flag]:
    """Two ranges or bounds for the same thing overlap, yet a reader takes away different pictures.

    `10-15%` and `6-26%` can both be true, but a reader of one would be surprised by the other.
    It is a warning when the ends and the widths differ much or a bound is broken, else a note.
    The scale follows statcheck's rule to compare what the wording allows and to accuse nobody
    (Epskamp and Nuijten, statcheck, 2016).
    """
    found = clash(pair for pair in topic.disagreements() if pair.verdict in _KINDS and not _of_title(pair))
    if found:
        yield Flag(found.at, found.told(topic.label), found.related, severity=found.severity)


def _of_title(pair: Pair) -> bool:
    """Whether a title and its own text are at odds, which N104 tells."""
    return pair.verdict is Verdict.OVERLAPPING and pair.within and in_title(pair.a) != in_title(pair.b)
