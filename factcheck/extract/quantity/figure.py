"""A token of digits and what is written on to it -> a Number whose Decimal keeps the printed precision."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.quantity.scan import DASHES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.extract.quantity.scan import Tokens

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_LONGEST = 30  # digits; a longer run is an identifier
_TEN = Decimal(10)


class Number(NamedTuple):
    """A number read: its value, the token behind it, and how it is written.

    `exponent` is the power of ten of its magnitude word ("3 million": 6), which a range may share.
    A fraction ("two thirds", "45/120") keeps its two halves.
    """

    value: Decimal
    last: int
    digits: bool
    exponent: int = 0
    numerator: Decimal | None = None
    denominator: Decimal | None = None


def quotient(top: Decimal, bottom: Decimal, last: int, *, digits: bool) -> Number:
    """A fraction as a number."""
    return Number(top / bottom, last, digits, 0, top, bottom)


@cache
def exponents(group: str) -> Mapping[str, int]:
    """Magnitude words or their abbreviations -> power of ten."""
    return {word: int(value) for word, value in lexicon.table("numbers", group).items()}


@cache
def vulgar() -> Mapping[str, tuple[Decimal, Decimal]]:
    """Sign of a vulgar fraction -> numerator and denominator."""
    pairs = {sign: pair.split("/") for sign, pair in lexicon.table("numbers", "vulgar").items()}
    return {sign: (Decimal(top), Decimal(bottom)) for sign, (top, bottom) in pairs.items()}


# ---------------------------------------------------------------- one token


@lru_cache(maxsize=4096)
def parse(token: str) -> Decimal | None:
    """The value of a token of digits, or None when it is no number ("192.168.1.2")."""
    if len(token) > _LONGEST:
        return None
    plain = token if token.isdecimal() else _plain(token)
    if plain:
        return Decimal(plain)
    for form, number in _forms():
        if form.fullmatch(token):
            return Decimal(number(token))
    return None


def _plain(token: str) -> str:
    """A token in one of the two usual forms, "2.5" and "1,000", as a plain number; "" for any other."""
    whole, point, part = token.partition(".")
    first, *groups = whole.split(",")
    fits = all(len(group) == 3 and group.isdecimal() for group in groups) and (not groups or len(first) < 4)
    return token.replace(",", "") if fits and first.isdecimal() and (not point or part.isdecimal()) else ""


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[str], str]], ...]:
    """How else figures are written, and what makes plain ones of them: ".5", "1e5", "10,00,000", "1.000.000", "2,5"."""
    separators = ",'’ \u00a0\u2009\u202f"
    plain = r"\d*\.?\d+(?:e[-+−]?\d+)?"
    grouped = rf"\d{{1,3}}(?:,\d{{2,3}})*,\d{{3}}(?:\.\d+)?|\d{{1,3}}(?:[{separators[1:]}]\d{{3}})+(?:\.\d+)?"
    european = r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d{1,2}"
    return (
        (re.compile(plain), lambda token: token.replace("−", "-")),
        (re.compile(grouped), lambda token: token.translate(dict.fromkeys(map(ord, separators)))),
        (re.compile(european), lambda token: token.replace(".", "").replace(",", ".")),
        (re.compile(r"\d+,\d{1,2}"), lambda token: token.replace(",", ".")),
    )


def is_figure(token: str) -> bool:
    """Whether a token is digits."""
    return token[:1].isdecimal() or (token[:1] == "." and len(token) > 1)


# ---------------------------------------------------------------- with what follows


def read_figure(tokens: Tokens, index: int) -> Number | None:
    """The number that begins at a token of digits: "2½", "2 1/2", "45/120", "3×10⁵", "2.5 million"."""
    value = parse(tokens.lower[index])
    if value is None:
        return None
    plain = _new(Number, (value, index + 1, True, 0, None, None))
    following = tokens.lower[index + 1]
    if following == "/" and tokens.glued(index + 1):
        return _slashed(tokens, index, value) or plain
    if following in vulgar() or following[:1].isdecimal():
        return magnified(tokens, _mixed(tokens, index, value) or plain)
    if following in _TIMES:
        return _scientific(tokens, value, tokens.lower[index + 2], index + 3) or plain
    if following in {"x10", "x2"} and tokens.glued(index + 1):
        return _scientific(tokens, value, following[1:], index + 2) or plain
    return magnified(tokens, plain)


def _mixed(tokens: Tokens, index: int, whole: Decimal) -> Number | None:
    """As in "2½" and "2 1/2"."""
    if tokens.lower[index + 1] in vulgar():
        top, bottom = vulgar()[tokens.lower[index + 1]]
        return Number(whole + top / bottom, index + 2, digits=True)
    fraction = _slashed(tokens, index + 1, parse(tokens.lower[index + 1]))
    if fraction is None or tokens.lower[index + 2] != "/" or "." in tokens.lower[index]:
        return None
    return Number(whole + fraction.value, fraction.last, digits=True)


def _slashed(tokens: Tokens, index: int, top: Decimal | None) -> Number | None:
    """As in "45/120", a proper fraction; not the first part of "12/03/2020"."""
    if not (top and tokens.glued(index + 1) and tokens.glued(index + 2) and tokens.lower[index + 2][:1].isdecimal()):
        return None
    bottom = parse(tokens.lower[index + 2])
    if not bottom or top >= bottom or tokens.lower[index + 3] == "/":
        return None
    return quotient(top, bottom, index + 3, digits=True)


# ---------------------------------------------------------------- powers of ten

_TIMES = frozenset("×x*·⋅")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")


def _scientific(tokens: Tokens, value: Decimal, radix: str, at: int) -> Number | None:
    """As in "3×10⁵", "2.5 x 10^6", "2.48×10−5": the power begins at a token."""
    if radix not in {"10", "2"}:
        return None
    base = Decimal(radix)
    power = tokens.lower[at].translate(_RAISED)
    if power == tokens.lower[at]:
        at += power == "^"
        sign = tokens.lower[at] in DASHES and tokens.glued(at)
        if not (sign or tokens.lower[at - 1] == "^"):
            return None
        at += sign
        power = "-" * sign + tokens.lower[at]
    if not power.lstrip("-+").isdecimal() or len(power) > 4:
        return None
    raised = value.scaleb(int(power)) if base == _TEN else value * base ** int(power)
    return Number(raised, at + 1, digits=True)


def scaled(number: Number, exponent: int, last: int) -> Number:
    """A number times a power of ten, its precision kept."""
    return Number(number.value.scaleb(exponent), last, number.digits, exponent)


def magnified(tokens: Tokens, number: Number) -> Number:
    """A number with the magnitude word behind it: "2.5 million", "10-million", "3 dozen"."""
    at = number.last
    at += tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1)
    word = tokens.lower[at]
    if word == "hundred":
        return scaled(number, 2, at + 1)
    if word == "dozen":
        return Number(number.value * 12, at + 1, number.digits)
    exponent = exponents("scales").get(word)
    return number if exponent is None else scaled(number, exponent, at + 1)


def abbreviated(tokens: Tokens, number: Number) -> Number | None:
    """A number with an abbreviated magnitude behind it: "5m", "1.2 bn", "1.2-bn"."""
    at = number.last
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1) and len(tokens.lower[at + 1]) > 1
    exponent = exponents("magnitudes").get(tokens.raw(at + hyphen))
    return None if exponent is None else scaled(number, exponent, at + hyphen + 1)
