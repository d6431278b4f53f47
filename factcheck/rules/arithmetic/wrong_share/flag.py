"""A worked-out share and the stated percentage -> the flag on it, with what may have happened."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import exactly, exponent, grade, is_loose, plain, share, worth
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from factcheck.compare.arithmetic.band import Band
    from factcheck.model import Quantity

HUNDRED = exactly(100)


def share_flag(found: Band, percent: Quantity, other: Quantity, words: str, value: Decimal) -> Flag:
    """The flag on a percentage; `words` tell what it is of, `value` is what that gives in percent, `found` its band."""
    stated = worth(percent)
    close = exponent(stated) < 0 and abs(value - stated) <= Decimal((0, (1,), exponent(stated)))
    return Flag(
        percent.at,
        f"{words} is {plain(value, stated)}%, not {percent.at.text}",
        (Related(other.at, "what it is worked out from"),),
        suggestion=_hint(found, share(percent), near=close),
        severity=Severity.NOTE if close else Severity.WARNING if is_loose(other) else grade(other, percent),
    )


def _hint(found: Band, percent: Band, *, near: bool) -> str:
    """What may have happened."""
    if near:
        return "It was cut off, or rounded twice."
    if HUNDRED.minus(found).meets(percent):
        return "The percentage is that of the rest."
    if any(found.times(exactly(factor)).meets(percent) for factor in (10, 100)):
        return "The decimal point may have moved."
    if found.meets(percent.times(exactly(10))) or found.meets(percent.times(exactly(100))):
        return "The decimal point may have moved."
    return ""
