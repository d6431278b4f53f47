"""A unit read -> the unit with its power and with what it is per: rates, speeds, doses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.unit.table import Unit, seconds, symbols, times, written

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens
    from factcheck.model import Dimension

_THEN = frozenset(("ago", "before", "earlier", "later"))  # behind "a year" that only says when
_EACH = frozenset({"a", "an", "each", "every", "per"})
_OFTEN = {"annually": "year", "daily": "day", "hourly": "hour", "monthly": "month", "weekly": "week", "yearly": "year"}
_OF_STUFF = frozenset(("dose", "energy", "mass", "volume"))
_BRACKETS = frozenset(("(", ")"))
_CONVERTED = 6  # tokens at most of a bracket that gives the same in another unit
_NAME = 3  # words at most that name the stuff
_DOSED = frozenset({"mg", "µg", "ng", "IU", "millimole", "micromole", "nanomole"})
_SPEEDS = {"km/hour": "km/h", "mile/hour": "mph", "m/second": "m/s", "km/second": "km/s"}


def powered(tokens: Tokens, unit: Unit) -> Unit:
    """The unit with a power behind it: "km^2", "m^3"."""
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
        if behind in _BRACKETS:
            found = _beyond_brackets(tokens, unit)
        else:
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
            return seconds()[tokens.lower[at + 1]], unit.last
        if not tokens.lower[at].isalpha():
            return None
    return None


def _beyond_brackets(tokens: Tokens, unit: Unit) -> tuple[str, int] | None:
    """What a figure and the same in brackets are both per, behind the brackets: "210 km (130 miles) an hour"."""
    at = unit.last
    if "/" in unit.name or unit.dimension in ("rate", "speed"):
        return None
    inside = range(at + 1, at + _CONVERTED) if tokens.lower[at] == "(" else range(at, max(at - _CONVERTED, 0), -1)
    other = ")" if tokens.lower[at] == "(" else "("
    partner = next((one for one in inside if tokens.lower[one] == other), 0)
    each = max(at, partner) + 1
    timed = tokens.lower[each] in _EACH and tokens.lower[each + 1] in times() and tokens.lower[each + 2] not in _THEN
    if not (partner and timed and any(tokens.lower[one][0].isdigit() for one in inside if tokens.lower[one])):
        return None
    return seconds()[tokens.lower[each + 1]], at


def _second(tokens: Tokens, unit: Unit) -> tuple[str, int] | None:
    """What stands behind a slash or "per": its name, and the token behind it."""
    at = unit.last
    slash = tokens.lower[at] == "/" and tokens.glued(at)
    if not slash and not (tokens.lower[at] in _EACH and _may_be_per(tokens, unit, at)):
        return None
    if tokens.lower[at + 2] in _THEN:
        return None
    second, last = seconds().get(tokens.lower[at + 1]), at + 2
    if second is None and tokens.phrase(at + 2, at + 4) == "- hour":  # "per megawatt-hour"
        second, last = seconds().get(f"{tokens.lower[at + 1]}-hour"), at + 4
    if second and tokens.lower[last] == "^" and tokens.lower[last + 1] in {"2", "3"}:
        return f"{'square' if tokens.lower[last + 1] == '2' else 'cubic'} {second}", last + 2
    return (second, last) if second else None


def _inverse(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """A unit with a negative power: "s−1" in "km s−1", "m-2"."""
    power = tokens.lower[at + 2]
    if tokens.lower[at + 1] not in DASHES or power not in {"1", "2", "3"}:
        return None
    symbol = tokens.raw(at)
    if symbol not in symbols() or not (tokens.glued(at + 1) and tokens.glued(at + 2)):
        return None
    name = symbols()[symbol][0]
    return (name if power == "1" else f"{'square' if power == '2' else 'cubic'} {name}"), at + 3


def reciprocal(tokens: Tokens, at: int) -> Unit | None:
    """A unit that is nothing but a negative power: "40 s-1"; not the first end of "2 m-3 m"."""
    found = _inverse(tokens, at)
    return Unit(f"per {found[0]}", "rate", found[1]) if found and tokens.raw(found[1]) not in symbols() else None


def _may_be_per(tokens: Tokens, unit: Unit, at: int) -> bool:
    """Whether "a" or "each" before a noun means "per": always before a time, before other things behind money."""
    word = tokens.lower[at]
    return word == "per" or tokens.lower[at + 1] in times() or (unit.dimension == "money" and word in {"a", "each"})


def _per(unit: Unit, second: str) -> Dimension:
    timed = second in {"second", "minute", "hour", "day", "week", "month", "year", "decade"}
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
        return Unit(f"per {written().units[tokens.lower[at + 1]][0]}", "rate", at + 2)
    return None
