"""Article -> measures given in two units that are not the same measure."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.line import lines
from factcheck.compare.arithmetic.measure import alike, slipped, worked
from factcheck.model import Flag, Related, Severity
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Quantity

_MEASURED = frozenset(("mass", "length", "area", "volume", "temperature", "speed", "energy", "time"))


@rule(
    "A110",
    "wrong-conversion",
    Severity.ERROR,
    bad=[
        "The parcel weighed «5 kg» («13 lb»).",
        "The race is «16 km» («20 miles») long.",
        "Keep the wine at «18 °C» («54 °F»).",
        "The lake has warmed by «9 °F» («2 °C»).",
        "At night it fell to «18 °C» («54 °F»).",
        "Gusts of «30 to 55 km/h» («19 to 44 mph») are forecast.",
        "Training lasts «6 weeks» («more than two months»).",
        "The satellite weighs «1.2 tonnes», or «12,000 kilograms».",
        "Waves of «9.4 metres» («25 feet») broke over the pier.",
        "The tank of the barge holds «40,000 litres» («12,500 gallons»).",
    ],
    good=[
        "The parcel weighed 5 kg (11 lb), and the race is 16 km (10 miles) long.",
        "Keep the wine at 18 °C (64.4 °F); the cellar has warmed by 2 °C (3.6 °F).",
        "Gusts of 30 to 55 km/h (19 to 34 mph) are forecast.",
        "She is 5 feet 7 inches (170 cm) tall and walked about 10 km (6 miles).",
        "Training lasts 90 days (about three months); he ran 5 km (in 20 minutes).",
        "The probe weighs 1.2 tonnes, or 1,200 kilograms; runners choose 5 km, or 10 miles.",
        "The barge holds 50,000 litres (11,000 gallons), the lorry 50,000 litres (13,200 gallons).",
        "Gusts of up to 87km/h (55 mph) hit the pier, and waves of 22 metres (75 feet) the town.",
    ],
)
def wrong_conversion(article: Article) -> Iterator[Flag]:
    """A measure is given in two units, and the two are not the same.

    Readers at home in one unit see another story than those at home in the other; at the dose of a drug or the
    load of a bridge it is dangerous. The two may differ by what the rounder of them leaves open,
    and a gallon, a pint or a ton may be that of either country.
    The advice is that of the Associated Press Stylebook, "metric system": convert, then round alike.
    """
    for line in lines(article):
        for one, other in line.pairs():
            if one.dimension == other.dimension and one.dimension in _MEASURED and one.unit != other.unit:
                yield from _checked(line, one, other)


def _is_change(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether the degrees are those of a rise, a fall or a difference: “warmed by 2 °C (3.6 °F)”."""
    before = re.findall(r"[a-z]+", line.before(one))
    words = {*before, *re.findall(r"[a-z]+", line.after(other))}
    if before[-1:] and before[-1] in {"above", "at", "below", "from", "over", "reached", "to", "under"}:
        return False
    return not words.isdisjoint(lexicon.words("arithmetic", "degrees"))


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(
        r" ?[(\[](?:or |about |around |roughly |approximately |some |i\.e\.,? |equal to |equivalent to )*"
    )


def _checked(line: Line, one: Quantity, other: Quantity) -> Iterator[Flag]:
    """Two measures, the second alone in brackets, or behind ", or" and so near to the first that no other is meant."""
    between, behind = line.between(one, other), line.after(other)
    bracket = _bracket().fullmatch(between) and behind[:1] in {")", "]"}
    restated = (
        between == ", or " and behind[:1] in {",", ".", ";", ""} and one.dimension != "time" and slipped(one, other)
    )
    change = one.dimension == "temperature" and _is_change(line, one, other)
    if not (bracket or restated) or alike(one, other) or (change and alike(one, other, change=True)):
        return
    middle = worked(one, other, change=change)
    severity = Severity.WARNING if one.dimension == "time" or one.approximate or other.approximate else None
    message = f"{one.at.text} is {middle}, not {other.at.text}" if middle else f"{one.at.text} is not {other.at.text}"
    yield Flag(other.at, message, (Related(one.at, "the same measure"),), severity=severity)
