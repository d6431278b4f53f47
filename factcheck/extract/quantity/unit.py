"""Tokens behind a number -> its unit, compound units and rates with it; and what a unit converts to."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck import lexicon
from factcheck.extract.quantity.currency import read_sign_behind
from factcheck.extract.quantity.scan import DASHES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens
    from factcheck.model import Dimension

_WORD_GROUPS: tuple[Dimension, ...] = (
    "time", "length", "mass", "area", "volume", "temperature", "speed", "energy", "data", "dose", "proportion",
    "percentage_point", "other",
)  # fmt: skip
_NO_PLURAL = frozenset({"bar", "ha", "stone", "gray", "mole", "kelvin", "mmhg", "psi"})
_LOOSE_LETTERS = frozenset("m g h s L l W V K d t J N %‰°º")  # one letter that may stand after a space
_ALSO_PEOPLE = frozenset({"MP"})  # what is a megapixel only right behind its figure
_SYMBOLS_OF_MORE = frozenset({"wt", "vol", "C", "F", "in", '"', "″"})  # read with what stands around them
_THEN = frozenset(("ago", "before", "earlier", "later"))  # behind "a year" that only says when
_EACH = frozenset({"a", "an", "each", "every", "per"})
_OFTEN = {"annually": "year", "daily": "day", "hourly": "hour", "monthly": "month", "weekly": "week", "yearly": "year"}
_OF_STUFF = frozenset(("dose", "energy", "mass", "volume"))
_NAME = 3  # words at most that name the stuff
_DOSED = frozenset({"mg", "µg", "ng", "IU", "millimole", "micromole", "nanomole"})
_SPEEDS = {"km/hour": "km/h", "mile/hour": "mph", "m/second": "m/s", "km/second": "km/s"}


class Unit(NamedTuple):
    """A unit read: its canonical name, its dimension and the token behind it."""

    name: str
    dimension: Dimension
    last: int


class _Words(NamedTuple):
    units: Mapping[str, tuple[str, Dimension]]
    longest: Mapping[str, int]  # first word -> how many words the longest unit beginning with it has


@cache
def _words() -> _Words:
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
def _symbols() -> Mapping[str, tuple[str, Dimension]]:
    split = {symbol: entry.split(" ", 1) for symbol, entry in lexicon.table("units", "symbols").items()}
    return {symbol: (name, cast("Dimension", dimension)) for symbol, (dimension, name) in split.items()}


@cache
def _seconds() -> Mapping[str, str]:
    table = lexicon.table("units", "seconds")
    return {form: name for word, name in table.items() for form in (word, f"{word}s")}


@cache
def _scale() -> Mapping[str, Decimal]:
    return {unit: Decimal(factor) for unit, factor in lexicon.table("units", "scale").items()}


@cache
def times() -> frozenset[str]:
    """Words for units of time, singular and plural."""
    return frozenset(word for word, (_, dimension) in _words().units.items() if dimension == "time")


def scale(unit: str) -> Decimal | None:
    """The factor that takes a unit to the base of its dimension (second, metre, kilogram), None when it has none."""
    return _scale().get(unit)


def converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    """A value of one unit in another of the same dimension, None when either has no factor."""
    if unit == into:
        return value
    one, other = scale(unit), scale(into)
    return None if one is None or other is None else (value * one / other).normalize()


def read_unit(tokens: Tokens, at: int, *, digits: bool) -> Unit | None:
    """The unit that begins at a token, a hyphen before it included; symbols only behind digits."""
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1)
    found = _word(tokens, at + hyphen, digits=digits)
    if found is None and digits:
        found = _symbol(tokens, at + hyphen) or _sign(tokens, at)
    return found and compound(tokens, _reciprocal(tokens, at + hyphen) or _power(tokens, found))


def _sign(tokens: Tokens, at: int) -> Unit | None:
    """The sign of a currency behind its amount."""
    code = read_sign_behind(tokens, at)
    return Unit(code, "money", at + 1) if code else None


def _word(tokens: Tokens, at: int, *, digits: bool) -> Unit | None:
    words = _words()
    first = tokens.lower[at]
    if first not in words.longest or (len(first) < 3 and not digits and first not in {"kg", "km", "mg", "pp", "ft"}):
        return None
    for count in range(words.longest[first], 0, -1):
        found = words.units.get(tokens.phrase(at, at + count))
        if found and (count > 1 or len(first) > 2 or tokens.raw(at) not in _symbols()):
            return Unit(*found, at + count)
    return None


def _symbol(tokens: Tokens, at: int) -> Unit | None:
    symbol, last = tokens.raw(at), at + 1
    if symbol not in _symbols() and symbol not in _SYMBOLS_OF_MORE:
        return None
    if symbol in {"°", "º", "wt", "vol"}:
        last += tokens.lower[last] == "."
        word = tokens.lower[last]
        joined = symbol + (word[0].upper() if word in {"celsius", "fahrenheit"} else tokens.raw(last))
        symbol, last = (joined, last + 1) if joined in _symbols() else (symbol, at + 1)
    if symbol in {"C", "F"} and (is_warm(tokens) or (symbol == "C" and _is_degrees(tokens, at - 1))):
        return Unit(f"°{symbol}", "temperature", last)
    if symbol == "in":
        return Unit("inch", "length", last) if _is_inch(tokens, at) else None
    if symbol in {'"', "″"} and tokens.glued(at) and tokens.has_odd_quotes:
        return Unit("inch", "length", last)
    if symbol not in _symbols():
        return None
    if (len(symbol) == 1 or symbol in _ALSO_PEOPLE) and not tokens.glued(at) and symbol not in _LOOSE_LETTERS:
        return None
    return Unit(*_symbols()[symbol], last)


def _is_degrees(tokens: Tokens, at: int) -> bool:
    """Whether a figure before a bare "C" is like a temperature: a decimal, or below zero."""
    return "." in tokens.lower[at] or (tokens.lower[at - 1] in DASHES and tokens.glued(at))


_SIZES = frozenset({"thick", "tall", "wide", "long", "deep", "high", "across", "x", "×", "by", "in"})


def _is_inch(tokens: Tokens, at: int) -> bool:
    """Whether "in" behind a figure is a unit: glued to it, behind feet, or before a word of size or a stop."""
    behind = tokens.lower[at + 1]
    if tokens.glued(at) and tokens.lower[at - 1] not in DASHES:
        return not behind[:1].isdecimal()
    return behind in _SIZES or behind in {"", ".", ")", ","} or tokens.lower[at - 2] in {"ft", "feet", "foot"}


@cache
def _warmth() -> frozenset[str]:
    return frozenset(lexicon.words("units", "temperature_cues"))


def is_warm(tokens: Tokens) -> bool:
    """Whether a word of the sentence speaks of temperature."""
    return not _warmth().isdisjoint(tokens.lower)


def _power(tokens: Tokens, unit: Unit) -> Unit:
    """As in "km^2", "m^3"."""
    power = tokens.lower[unit.last + 1]
    if tokens.lower[unit.last] != "^" or unit.dimension != "length" or power not in {"2", "3"}:
        return unit
    area = power == "2"
    return Unit(_raised(unit.name, square=area), "area" if area else "volume", unit.last + 2)


def _raised(length: str, *, square: bool) -> str:
    name = {"km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre"}.get(length, length)
    return f"{'square' if square else 'cubic'} {name}"


def compound(tokens: Tokens, unit: Unit) -> Unit:
    """The unit with what it is per: "mg/kg", "µg/kg/min", "dollars a month", "0.5% yearly", "300 mg of salt a day"."""
    while True:
        behind, beyond = tokens.lower[unit.last], tokens.lower[unit.last + 1]
        leads = behind == "/" or behind in _EACH or beyond in DASHES
        found = (_second(tokens, unit) or _inverse(tokens, unit.last)) if leads else _timely(tokens, unit)
        if found is None:
            return unit
        second, last = found
        name = f"{unit.name}/{second}"
        unit = Unit(_SPEEDS.get(name, name), _per(unit, second), last)


def _timely(tokens: Tokens, unit: Unit) -> tuple[str, int] | None:
    """How often it is due, by an adverb, or past what it is a measure of: "yearly", "of salt a day"."""
    behind = tokens.lower[unit.last]
    if behind in _OFTEN:
        return _OFTEN[behind], unit.last + 1
    if behind != "of" or unit.dimension not in _OF_STUFF or "/" in unit.name:
        return None
    for at in range(unit.last + 2, unit.last + 2 + _NAME):
        if tokens.lower[at] in _EACH and tokens.lower[at + 1] in times():
            return _seconds()[tokens.lower[at + 1]], unit.last
        if not tokens.lower[at].isalpha():
            return None
    return None


def _second(tokens: Tokens, unit: Unit) -> tuple[str, int] | None:
    """What stands behind a slash or "per": its name, and the token behind it."""
    at = unit.last
    slash = tokens.lower[at] == "/" and tokens.glued(at)
    if not slash and not (tokens.lower[at] in _EACH and _may_be_per(tokens, unit, at)):
        return None
    if tokens.lower[at + 2] in _THEN:
        return None
    second, last = _seconds().get(tokens.lower[at + 1]), at + 2
    if second is None and tokens.phrase(at + 2, at + 4) == "- hour":  # "per megawatt-hour"
        second, last = _seconds().get(f"{tokens.lower[at + 1]}-hour"), at + 4
    if second and tokens.lower[last] == "^" and tokens.lower[last + 1] in {"2", "3"}:
        return f"{'square' if tokens.lower[last + 1] == '2' else 'cubic'} {second}", last + 2
    return (second, last) if second else None


def _inverse(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """A unit with a negative power: "s−1" in "km s−1", "m-2"."""
    power = tokens.lower[at + 2]
    if tokens.lower[at + 1] not in DASHES or power not in {"1", "2", "3"}:
        return None
    symbol = tokens.raw(at)
    if symbol not in _symbols() or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    name = _symbols()[symbol][0]
    return (name if power == "1" else f"{'square' if power == '2' else 'cubic'} {name}"), at + 3


def _reciprocal(tokens: Tokens, at: int) -> Unit | None:
    """A unit that is nothing but a negative power: "40 s-1"; not the first end of "2 m-3 m"."""
    found = _inverse(tokens, at)
    return Unit(f"per {found[0]}", "rate", found[1]) if found and tokens.raw(found[1]) not in _symbols() else None


def _may_be_per(tokens: Tokens, unit: Unit, at: int) -> bool:
    """Whether "a" or "each" before a noun means "per": always before a time, before other things behind money."""
    word = tokens.lower[at]
    return word == "per" or tokens.lower[at + 1] in times() or (unit.dimension == "money" and word in {"a", "each"})


def _per(unit: Unit, second: str) -> Dimension:
    timed = second in _scale() and second in {"second", "minute", "hour", "day", "week", "month", "year", "decade"}
    if unit.dimension == "money":
        return "money"
    if unit.dimension == "length" and timed:
        return "speed"
    if second == "kg" or unit.name in _DOSED:
        return "dose"
    return "rate"


def read_rate(tokens: Tokens, at: int) -> Unit | None:
    """What a count is per: "a day", "per week", "daily", as a rate."""
    word = tokens.lower[at]
    if word in _OFTEN or word == "nightly":
        return Unit(f"per {_OFTEN.get(word, 'night')}", "rate", at + 1)
    if word in _EACH and tokens.lower[at + 1] in times() and tokens.lower[at + 2] not in _THEN:
        return Unit(f"per {_words().units[tokens.lower[at + 1]][0]}", "rate", at + 2)
    return None
