"""Labelled examples -> the weights of a logistic regression, held small (ridge) and to the sense that they must have.

By Newton's method, as in Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4. The few signs that
each example has make a library for it superfluous.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STEPS = 30
_ENOUGH = 1e-6  # a step that changes no weight by more is the last
_LONGEST = 2.0  # step of one weight


class Example(NamedTuple):
    """What signs show how strongly, whether they are of one thing, what the example counts, and the odds known before.

    Those are log-odds that no weight of the signs changes.
    """

    signs: Mapping[str, float]
    true: bool
    counts: float = 1.0
    known: float = 0.0


def fit(
    examples: Sequence[Example], senses: Mapping[str, int], ridge: float, usual: Mapping[str, float] | None = None
) -> tuple[float, dict[str, float]]:
    """The log-odds before any sign, and the weight of each; `senses` are 1 for, -1 against, 0 either.

    A sign that few examples show keeps near its `usual` weight, or else to 0. One whose weight has the wrong sense is
    left out, and the rest fitted again.
    """
    used = list(senses)
    while True:
        before, *weights = _newton(examples, used, ridge, [(usual or {}).get(sign, 0.0) for sign in used])
        found = dict(zip(used, weights, strict=True))
        kept = [sign for sign in used if found[sign] * senses[sign] >= 0]
        if kept == used:
            return before, found
        used = kept


def _newton(examples: Sequence[Example], signs: Sequence[str], ridge: float, usual: Sequence[float]) -> list[float]:
    columns = {sign: column for column, sign in enumerate(signs, start=1)}
    rows = [
        ([(0, 1.0), *((columns[sign], value) for sign, value in one.signs.items() if sign in columns)], one)
        for one in examples
    ]
    weights = [0.0, *usual]
    for _ in range(_STEPS):
        slope = [0.0, *(ridge * (held - weight) for held, weight in zip(usual, weights[1:], strict=True))]
        bend = [[ridge * (row == column > 0) for column in range(len(weights))] for row in range(len(weights))]
        for row, one in rows:
            odds = one.known + sum(weights[column] * value for column, value in row)
            likely = 1 / (1 + math.exp(-odds))
            miss, spread = one.counts * (one.true - likely), one.counts * likely * (1 - likely)
            for column, value in row:
                slope[column] += miss * value
                for other, others in row:
                    bend[column][other] += spread * value * others
        step = _solved(bend, slope)
        longest = max(map(abs, step))
        weights = [weight + change * min(1, _LONGEST / longest) for weight, change in zip(weights, step, strict=True)]
        if longest < _ENOUGH:
            break
    return weights


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        best = max(range(at, len(rows)), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for row in range(len(rows)):
            if row != at and rows[row][at]:
                times = rows[row][at]
                rows[row] = [value - times * own for value, own in zip(rows[row], rows[at], strict=True)]
    return [row[-1] for row in rows]
