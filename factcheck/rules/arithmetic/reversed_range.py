"""Article -> ranges that begin with their higher end."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.line import lines
from factcheck.model import Article, Flag, Related, Severity
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_MEASURED = frozenset(
    ("proportion", "percentage_point", "time", "money", "mass", "length", "area", "volume", "energy", "data", "dose")
)
_SLIP = 20  # how many times the second end the first must be, where counts are concerned


@rule(
    "A106",
    "reversed-range",
    Severity.WARNING,
    bad=[
        "Growth of «15-10%» is expected.",
        "The «2021-2019» survey covered ten states.",
        "The parcel may weigh between «30» and «20 kg».",
        "The storm left «1,000-20 homes» without power.",
    ],
    good=[
        "Growth of 10-15% is expected, after a 60-40% split of the board.",
        "The team won 3-1 and later 15-10 on points.",
        "The 5,000-1 outsiders won the league.",
        "See pages 210-15 of the 2019-20 report.",
        "Inflation fell from 26 to 6%, and the years 500-400 BC were warm.",
        "The 1,000-20,000 homes are without power.",
        "The patch closes XYZ-2014-1999, and voters approved of the mayor 57-36 percent.",
    ],
)
def reversed_range(article: Article) -> Iterator[Flag]:
    """A range begins with its higher end.

    `15-10%` may be a swap, a mistyped digit or a score; a reader has to guess which. Scores, page numbers
    and changes ("from 26 to 6") are left alone.
    The advice is that of The Chicago Manual of Style, 9.62, on inclusive numbers: the lower first.
    """
    for line in lines(article, 1):
        for quantity in line.quantities:
            yield from _within(line, quantity)
        for one, other in line.pairs():
            yield from _beside(line, one, other)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"\D{0,3}(\d[\d,]*(?:\.\d+)?)(?: ?%)?(?:-|–|—)\D{0,2}(\d[\d,]*(?:\.\d+)?)(?!\S*[-–—]\d)")


def _within(line: Line, quantity: Quantity) -> Iterator[Flag]:
    """As in "15-10%": the ends as printed, since a quantity has the lower first."""
    if quantity.low is None or quantity.high is None or quantity.low == quantity.high or quantity.dimension == "date":
        return
    found = _ends().match(quantity.at.text)
    if found is None or quantity.role == "interval":
        return
    first, second = (Decimal(end.replace(",", "")) for end in found.groups())
    if first > second and _is_range(line, quantity, found[1], found[2]):
        yield Flag(quantity.at, f"{quantity.at.text} begins with its higher end")


def _is_range(line: Line, quantity: Quantity, first: str, second: str) -> bool:
    """Whether a higher figure before a lower one can only be a slip."""
    words = {word.lower for word in line.sentence.words}
    if not words.isdisjoint(lexicon.words("arithmetic", "parted")) or ("." in second and "." not in first):
        return False
    thrown = Decimal(first.replace(",", "")) > _SLIP * Decimal(second.replace(",", ""))
    if quantity.dimension in _MEASURED:
        return not _elliptic(first, second) and ("," in first or not thrown)
    played = frozenset(lexicon.words("arithmetic", "played"))
    odds = second == "1"  # "the 5,000-1 outsiders"
    return "," in first and thrown and not odds and quantity.unit not in played and not _is_numbered(quantity)


def _elliptic(first: str, second: str) -> bool:
    """Whether the second end leaves out digits that it shares with the first: "210-15"."""
    return (
        "," not in first
        and len(second) < len(first)
        and int(float(second)) > int(float(first[len(first) - len(second) :] or 0))
    )


def _is_numbered(quantity: Quantity) -> bool:
    return quantity.unit in {"", "page", "line", "verse", "section", "item"}


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"-|–|—")


def _beside(line: Line, one: Quantity, other: Quantity) -> Iterator[Flag]:
    """Years with a dash between them, and "between 30 and 20 kg"."""
    if one.low is None or one.low != one.high or other.low is None or one.low <= other.low or other.low != other.high:
        return
    between = line.between(one, other)
    if one.dimension == other.dimension == "date":
        ancient = re.search(r"\b(?:bc|bce)\b", line.lower)
        named = re.search(r"[\w-]-\Z", line.before(one))  # the number of a notice, as in "CVE-2014-1999"
        if _joined().fullmatch(between) and one.role == other.role == "year" and not (ancient or named):
            whole = line.across(one, other)
            yield Flag(whole, f"{whole.text} ends before it begins")
    elif _is_between(line, one, other):
        related = (Related(other.at, "the lower end"),)
        yield Flag(one.at, f"“between {one.at.text} and {other.at.text}” begins with its higher end", related)


def _is_between(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether two values are the ends of "between 30 and 20 kg"; depths are told downwards."""
    alike = one.unit == other.unit and other.dimension in _MEASURED and other.low is not None and other.low > 0
    named = line.between(one, other) == " and " and line.before(one).endswith("between ")
    return alike and named and "depth" not in line.lower
