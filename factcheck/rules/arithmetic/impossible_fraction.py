"""Article -> percentages and means that no whole number of the people counted can give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import number, plain
from factcheck.compare.arithmetic.grim import has_power, nearest, possible
from factcheck.compare.arithmetic.line import lines
from factcheck.compare.arithmetic.people import are_people
from factcheck.model import Article, Flag, Related, Severity
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@rule(
    "A108",
    "impossible-fraction",
    Severity.WARNING,
    bad=[
        "«52%» of the «20 councillors» stayed away.",
        "Of the two towns, one had «55.4%» of «150 participants» keep the tablet.",
        "Guests gave the hotel whole-number ratings (M = «5.23», «n = 29»).",
    ],
    good=[
        "55% of the 20 councillors stayed away.",
        "About 52% of the 20 councillors stayed away.",
        "Guests gave the hotel whole-number ratings (M = 7.22, n = 32).",
        "He owns 52% of 20 companies, and 33% of 2,000 voters agree.",
    ],
)
def impossible_fraction(article: Article) -> Iterator[Flag]:
    """A percentage or a mean that no whole number of the people counted can give.

    Eleven of 20 people are 55% and ten are 50%, so 52% of 20 people is a slip, or the 20 are not those who were
    counted. It speaks only where the group is so small that the printed digits tell the two apart.
    The test is GRIM (Brown and Heathers, Social Psychological and Personality Science, 2017).
    """
    for line in lines(article):
        for one, other in line.pairs():
            if one.unit == "%" and _is_whole(line, one, other):
                yield from _checked(one, other, 100)
            elif other.role == "sample" and _is_mean(line, one, other):
                yield from _checked(one, other, 1)


def _is_whole(line: Line, percent: Quantity, whole: Quantity) -> bool:
    """As in "52% of the 20 councillors": people, not weighted, not their time or money."""
    return (
        whole.dimension == "count"
        and are_people(whole.unit)
        and line.between(percent, whole) in {" of ", " of the ", " of all ", " of our "}
        and not re.search(r"\b(?:weighted|adjusted|estimated|poll|survey)", line.lower)
    )


def _is_mean(line: Line, mean: Quantity, sample: Quantity) -> bool:
    """As in "M = 5.23 (n = 29)", of what the sentence calls whole numbers."""
    if mean.dimension != "count" or not re.fullmatch(r",? ?[(;]? ?", line.between(mean, sample)):
        return False
    told = re.search(r"\bm ?= ?$|\bmean (?:\w+ )?(?:of |was |= ?)$", line.before(mean))
    return bool(told and re.search(r"\bwhole[- ]numbers?\b|\bintegers?\b|\blikert\b", line.lower))


def _checked(stated: Quantity, cases: Quantity, scale: int) -> Iterator[Flag]:
    value, many = stated.low, cases.low
    if value is None or many is None or value != stated.high or many != cases.high:
        return
    if stated.approximate or cases.approximate or value > scale * 100 or value < 0:
        return
    if has_power(value, many, scale) and not possible(value, many, scale):
        below, above = nearest(value, many, scale)
        share = [plain(part * scale / many, value) for part in (below, above)]
        unit = "%" if scale == 100 else ""
        message = (
            f"{number(below)} of {number(many)} is {share[0]}{unit} and {number(above)} is {share[1]}{unit}; "
            f"none is {stated.at.text}"
            if unit
            else f"no {number(many)} whole numbers have a mean of {number(value)}, only {share[0]} or {share[1]}"
        )
        yield Flag(stated.at, message, (Related(cases.at, "the number counted"),))
