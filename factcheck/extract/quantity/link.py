"""Readings side by side that state one thing twice -> one reading with the other as its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.unit.table import converted

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from factcheck.extract.quantity.reading import Reading
    from factcheck.extract.quantity.scan import Tokens

_NEAR = 4  # words of a noun between a share and its bracket: "84 of 5,275 eligible patients (1.6%)"


def linked(tokens: Tokens, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, each that restates the one before it made its part."""
    found: list[Reading] = []
    for reading in readings:
        if found and _restates(tokens, found[-1], reading):
            found[-1] = found[-1]._replace(parts=(*found[-1].parts, reading))
        else:
            found.append(reading)
    return found


def _restates(tokens: Tokens, one: Reading, other: Reading) -> bool:
    if one.dimension in {"date", "statistic"} or other.dimension == "date" or one.role in {"from", "to"}:
        return False
    if other.role == "SD":
        return _bracketed(tokens, one, other) and one.last + 1 == other.first
    if other.vague or one.vague or other.dimension == "statistic":
        return False
    if _bracketed(tokens, one, other):
        return _same(one, other, near=other.first - one.last <= 2)
    return _or(tokens, one, other)


def _bracketed(tokens: Tokens, one: Reading, other: Reading) -> bool:
    """Whether a reading alone fills a bracket just behind another."""
    at = other.first - 1
    if tokens.lower[at] not in {"(", "["} or tokens.lower[other.last] not in {")", "]", ";", ","}:
        return False
    return at - one.last <= _NEAR and not any(sign in tokens.lower[one.last : at] for sign in ",;.:()[]")


def _same(one: Reading, other: Reading, *, near: bool) -> bool:
    """Whether two readings can be one thing: a share and a share or a count, or two units of one dimension."""
    if one.dimension == other.dimension == "proportion":
        return one.unit != other.unit
    if {one.dimension, other.dimension} == {"count", "proportion"}:
        return near or one.dimension == "count"
    if one.dimension != other.dimension or not near:
        return False
    return one.unit != other.unit and (one.dimension == "money" or _agree(one, other))


def _agree(one: Reading, other: Reading) -> bool:
    """Whether one measure is the other converted, within a tenth."""
    first, second = _end(one), _end(other)
    if first is None or second is None:
        return False
    there = converted(second, other.unit, one.unit)
    if there is None:
        return one.dimension == "temperature"
    return abs(there - first) <= abs(first) / 10


def _end(reading: Reading) -> Decimal | None:
    return reading.high if reading.low is None else reading.low


def _or(tokens: Tokens, one: Reading, other: Reading) -> bool:
    """As in "One in six Australians or 4.2 million people": a share and the count it makes."""
    if {one.dimension, other.dimension} != {"count", "proportion"} or other.first - one.last > 3:
        return False
    between = [word for word in tokens.lower[one.last : other.first] if word not in {",", "about", "some"}]
    return bool(between) and between[-1] == "or" and all(word.isalpha() for word in between)
