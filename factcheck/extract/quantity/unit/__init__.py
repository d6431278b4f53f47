"""Tokens behind a number -> its unit, with what it is per: a folder for the units known, and for compound ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity.currency import read_sign_behind
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.unit.compound import compound, powered, reciprocal
from factcheck.extract.quantity.unit.table import Unit, symbols, written
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_LOOSE_LETTERS = frozenset("m g h s L l W V K d t J N %‰°º")  # one letter that may stand after a space
_ALSO_PEOPLE = frozenset({"MP"})  # what is a megapixel only right behind its figure
_SYMBOLS_OF_MORE = frozenset({"wt", "vol", "C", "F", "in", '"', "″"})  # read with what stands around them


def read_unit(tokens: Tokens, at: int, *, digits: bool) -> Unit | None:
    """The unit that begins at a token, a hyphen before it included; symbols only behind digits."""
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1)
    found = _word(tokens, at + hyphen, digits=digits)
    if found is None and digits:
        found = _symbol(tokens, at + hyphen) or _sign(tokens, at)
    return found and compound(tokens, reciprocal(tokens, at + hyphen) or powered(tokens, found))


def _sign(tokens: Tokens, at: int) -> Unit | None:
    """The sign of a currency behind its amount."""
    code = read_sign_behind(tokens, at)
    return Unit(code, "money", at + 1) if code else None


def _word(tokens: Tokens, at: int, *, digits: bool) -> Unit | None:
    words = written()
    first = tokens.lower[at]
    if first not in words.longest or (len(first) < 3 and not digits and first not in {"kg", "km", "mg", "pp", "ft"}):
        return None
    for count in range(words.longest[first], 0, -1):
        found = words.units.get(tokens.phrase(at, at + count))
        if found and (count > 1 or len(first) > 2 or tokens.raw(at) not in symbols()):
            return Unit(*found, at + count)
    return None


def _symbol(tokens: Tokens, at: int) -> Unit | None:
    symbol, last = tokens.raw(at), at + 1
    if symbol not in symbols() and symbol not in _SYMBOLS_OF_MORE:
        return None
    if symbol in {"°", "º", "wt", "vol"}:
        last += tokens.lower[last] == "."
        word = tokens.lower[last]
        joined = symbol + (word[0].upper() if word in {"celsius", "fahrenheit"} else tokens.raw(last))
        symbol, last = (joined, last + 1) if joined in symbols() else (symbol, at + 1)
    if symbol in {"C", "F"} and (is_warm(tokens) or (symbol == "C" and _is_degrees(tokens, at - 1))):
        return Unit(f"°{symbol}", "temperature", last)
    if symbol == "in":
        return Unit("inch", "length", last) if _is_inch(tokens, at) else None
    if symbol in {'"', "″"} and tokens.glued(at) and tokens.has_odd_quotes:
        return Unit("inch", "length", last)
    if symbol not in symbols():
        return None
    if (len(symbol) == 1 or symbol in _ALSO_PEOPLE) and not tokens.glued(at) and symbol not in _LOOSE_LETTERS:
        return None
    return Unit(*symbols()[symbol], last)


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


def is_warm(tokens: Tokens) -> bool:
    """Whether a word of the sentence speaks of temperature."""
    return not listed("units", "temperature_cues").isdisjoint(tokens.lower)
