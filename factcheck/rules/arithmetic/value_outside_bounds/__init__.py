"""Article -> values outside the interval, the range or the words that stand beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.line import lines
from factcheck.model import Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.value_outside_bounds.accuracy import accuracy
from factcheck.rules.arithmetic.value_outside_bounds.confidence import confidence
from factcheck.rules.arithmetic.value_outside_bounds.spread import spread
from factcheck.rules.arithmetic.value_outside_bounds.worded import majorities, worded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Flag


@rule(
    "A105",
    "value-outside-bounds",
    Severity.ERROR,
    bad=[
        "The «odds ratio was 2.9» (95% CI «1.2-2.7»).",
        "Prices differed (HR 1.8, 95% CI «2.7-1.2»).",
        "Late trains were not rarer (RR 0.8, 95% CI «0.6-1.3», «p = 0.01»).",
        "The median wait was «4 days» (range «5-12»).",
        "«More than half» («46%») of voters stayed at home.",
        "«Nearly two-thirds» of members, «48%», opposed the merger.",
        "A «majority» of members («46%») opposed the merger.",
        "The scanner was «85% accurate», with a sensitivity of «80%» and a specificity of «81%».",
    ],
    good=[
        "The odds ratio was 1.9 (95% CI 1.2-2.7).",
        "The cut was 25% (95% CI 0.6-0.9), and HR 0.75 (95% CI 0.6-0.9, p = .01).",
        "The median wait was 4 days (range 1-12).",
        "Nearly half (46%) of voters stayed at home; two-thirds (64%) did not vote before.",
        "The scanner was 80% accurate, with a sensitivity of 79% and a specificity of 81%.",
        "More than half of the seats, 46% in the north, were empty.",
    ],
)
def value_outside_bounds(article: Article) -> Iterator[Flag]:
    """A value lies outside the interval, the range or the words that should hold it.

    An estimate lies within its confidence interval, a median within its range, "more than half" above 50%,
    and the accuracy of a test between its sensitivity and its specificity. One of the two figures is a slip.
    The advice is that of the EQUATOR network's SAMPL guidelines on reporting statistics.
    """
    for line in lines(article, 1):
        for index, (one, other) in enumerate(line.pairs()):
            if other.role == "interval":
                yield from confidence(line, index + 1)
            yield from spread(line, one, other)
            yield from worded(line, one, other)
        for percent in line.quantities:
            yield from majorities(line, percent)
    yield from accuracy(article)
