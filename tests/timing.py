"""How the time of a piece of work grows: told in ratios, for seconds say more of the machine than of the work."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

LEVEL: Final = 30  # at most so many times as long for eight times as much; what is quadratic takes 64 times as long
_MORE = 8
_LEAST = 0.005  # seconds, below which a clock tells little


def seconds(work: Callable[[], object]) -> float:
    """The CPU time that a piece of work takes, at least a few thousandths of a second."""
    start = process_time()
    work()
    return max(process_time() - start, _LEAST)


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as long work on eight times a size takes as work on that size."""
    work(size)  # what is loaded or made once is not counted
    return seconds(lambda: work(_MORE * size)) / seconds(lambda: work(size))
