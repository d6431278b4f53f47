"""Two shares side by side and the difference told of them: "30%, compared with 20%, a 25% higher share"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import exactly, plain, share, worth
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.band import Band
    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@cache
def _against() -> re.Pattern[str]:
    return re.compile(r"(?:,| [\w'-]+){0,8}[ ,]+(?:compared with|compared to|against|versus|vs\.?) (?:just |only )?")


@cache
def _difference() -> re.Pattern[str]:
    return re.compile(
        r" (?:of|in|among) (?:[\w'-]+ ){0,5}[\w'-]+ ?(?:,|\(| [–—]) ?(?:or )?an? (?:relative )?(?:risk )?"
    )


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(
        r" (?:relative |risk )?(?:higher|greater|increase|rise|lower|smaller|reduction|decrease|fall|drop)\b"
    )


def relative(line: Line) -> Iterator[Flag]:
    """Two shares side by side against the relative difference told of them; it may be adjusted, so a note."""
    for index in range(len(line.quantities) - 2):
        one, other, amount = line.quantities[index : index + 3]
        if _told(line, one, other, amount) and not _fits(one, other, share(amount)):
            related = (Related(one.at, "the one"), Related(other.at, "the other"))
            worked = plain(abs(worth(one) - worth(other)) / worth(other) * 100, amount.low)
            message = f"{one.at.text} against {other.at.text} is {worked}%, not {amount.at.text}"
            yield Flag(amount.at, message, related, severity=Severity.NOTE)


def _told(line: Line, one: Quantity, other: Quantity, amount: Quantity) -> bool:
    """Whether the third of three shares is said to be the difference of the first two."""
    if not (one.unit == other.unit == amount.unit == "%") or None in (one.low, amount.low) or not other.low:
        return False
    against = _against().fullmatch(line.between(one, other))
    return bool(against and _difference().fullmatch(line.between(other, amount)) and _kind().match(line.after(amount)))


def _fits(one: Quantity, other: Quantity, amount: Band) -> bool:
    """Whether an amount is the difference of two shares, in points or as a part of either."""
    high, low = (share(one), share(other)) if worth(one) > worth(other) else (share(other), share(one))
    size = high.minus(low)
    return size.meets(amount) or any(size.over(base).times(exactly(100)).meets(amount) for base in (high, low))
