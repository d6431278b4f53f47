"""The units of the lexicon: how each is written, its name, its dimension, and what it converts to."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Dimension

_WORD_GROUPS: tuple[Dimension, ...] = (
    "time", "length", "mass", "area", "volume", "temperature", "speed", "energy", "data", "dose", "proportion",
    "percentage_point", "other",
)  # fmt: skip
_NO_PLURAL = frozenset({"bar", "ha", "stone", "gray", "mole", "kelvin", "mmhg", "psi"})


class Unit(NamedTuple):
    """A unit read: its canonical name, its dimension and the token behind it."""

    name: str
    dimension: Dimension
    last: int


class _Words(NamedTuple):
    units: Mapping[str, tuple[str, Dimension]]
    longest: Mapping[str, int]  # first word -> how many words the longest unit beginning with it has


@cache
def written() -> _Words:
    """The units that are written as words, currencies among them."""
    units: dict[str, tuple[str, Dimension]] = {}
    for dimension in _WORD_GROUPS:
        for word, name in lexicon.table("units", dimension).items():
            for form in _forms(word):
                units[form] = (name, dimension)
    for word, name in lexicon.table("units", "currency_words").items():
        for form in _forms(word):
            units[form] = (name, "money")
    for word, name in lexicon.table("units", "currency_codes").items():
        units.setdefault(word, (name, "money"))
    longest: dict[str, int] = {}
    for words in (form.split() for form in units):
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return _Words(units, longest)


def _forms(word: str) -> tuple[str, ...]:
    """A unit word as the scanner sees it, with its regular plurals."""
    word = word.replace("-", " - ")
    if word in _NO_PLURAL or not word[-1].isalpha():
        return (word,)
    first, space, rest = word.partition(" ")
    return (word, f"{word}s", f"{first}s{space}{rest}")


@cache
def symbols() -> Mapping[str, tuple[str, Dimension]]:
    """Symbol -> the name of its unit, and its dimension."""
    split = {symbol: entry.split(" ", 1) for symbol, entry in lexicon.table("units", "symbols").items()}
    return {symbol: (name, cast("Dimension", dimension)) for symbol, (dimension, name) in split.items()}


@cache
def seconds() -> Mapping[str, str]:
    """What stands behind "per" or a slash, singular or plural -> its name."""
    table = lexicon.table("units", "seconds")
    return {form: name for word, name in table.items() for form in (word, f"{word}s")}


@cache
def _scales() -> Mapping[str, Decimal]:
    return {unit: Decimal(factor) for unit, factor in lexicon.table("units", "scale").items()}


@cache
def dimensions() -> Mapping[str, Dimension]:
    """The name of each unit that converts into others -> its dimension."""
    return {name: dimension for name, dimension in written().units.values() if scale(name) is not None}


@cache
def times() -> frozenset[str]:
    """Words for units of time, singular and plural."""
    return frozenset(word for word, (_, dimension) in written().units.items() if dimension == "time")


def scale(unit: str) -> Decimal | None:
    """The factor that takes a unit to the base of its dimension (second, metre, kilogram), None when it has none."""
    return _scales().get(unit)


def converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    """A value of one unit in another of the same dimension, None when either has no factor."""
    if unit == into:
        return value
    one, other = scale(unit), scale(into)
    return None if one is None or other is None else (value * one / other).normalize()
