"""An estimate, its confidence interval and its p -> where they contradict each other."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import Band, band, exactly, printed, worth
from factcheck.compare.arithmetic.line import is_probability
from factcheck.model import Flag, Related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_LEVEL = Decimal("0.05")
_NEAR = 4  # characters between an interval and its p
_MINUS = frozenset("-−–")  # before an interval: its lower limit is negative
_ONE = frozenset(("OR", "HR", "RR", "IRR"))  # statistics for which 1 is no difference


@cache
def _level() -> re.Pattern[str]:
    return re.compile(
        r"[ ,;:]{0,3}[(\[]?[ ,;:]{0,3}(?:with (?:an? )?)?95 ?(?:%|per ?cent) "
        r"(?:ci|confidence interval)s?(?: \[?ci\]?)?[ :,=(\[]{0,4}(?:of |from |was )?"
    )


def confidence(line: Line, index: int) -> Iterator[Flag]:
    """An estimate, its interval, and the p behind it."""
    estimate, interval = line.quantities[index - 1 : index + 1]
    low, high = interval.low, interval.high
    if low is None or high is None or line.before(interval)[-1:] in _MINUS:
        return
    if low > high:
        yield Flag(interval.at, f"{interval.at.text} begins with its higher limit")
    elif _is_estimate(line, estimate, interval):
        limits = Band(printed(low).low, printed(high).high)
        if not band(estimate).meets(limits) and not _other_scale(estimate, limits):
            message = f"“{estimate.at.text}” lies outside its interval, {interval.at.text}"
            yield Flag(estimate.at, message, (Related(interval.at, "the interval"),))
        behind = line.quantities[index + 1 : index + 2]
        if behind and len(line.between(interval, behind[0])) <= _NEAR and estimate.role in _ONE:
            yield from _null(line, printed(low), printed(high), interval, behind[0])


def _is_estimate(line: Line, estimate: Quantity, interval: Quantity) -> bool:
    """Whether a value is what the interval behind it is of: a single value on the same scale."""
    single = estimate.low is not None and estimate.low == estimate.high
    base = line.before(estimate).endswith(("per ", "/"))
    other = base or estimate.role in {"p", "sample", "SD", "SE"} or estimate.unit == "proportion"
    scaled = estimate.unit != "%" and re.match(r" ?(?:%|per ?cent)", line.after(interval))
    return single and not other and not scaled and _level().fullmatch(line.between(estimate, interval)) is not None


def _other_scale(estimate: Quantity, limits: Band) -> bool:
    """Whether a fall stands before the interval of its difference, or a percentage before that of its ratio."""
    value = worth(estimate)
    scales = (-value, value / 100, 1 - value / 100, 1 + value / 100) if estimate.unit == "%" else (-value,)
    return any(exactly(one).meets(limits) for one in scales)


def _null(line: Line, low: Band, high: Band, interval: Quantity, p: Quantity) -> Iterator[Flag]:
    """An interval across "no difference" with a p below .05, and the other way round."""
    if not is_probability(line, p) or re.search(r"\bone[- ](?:sided|tailed)\b", line.lower):
        return
    related = (Related(interval.at, "the interval"),)
    if low.high < 1 < high.low and p.high is not None and band(p).high < _LEVEL:
        yield Flag(p.at, f"{interval.at.text} holds 1, which {p.at.text} rules out", related)
    elif (low.low > 1 or high.high < 1) and p.low is not None and band(p).low > _LEVEL:
        yield Flag(p.at, f"{interval.at.text} leaves out 1, which {p.at.text} allows", related)
