"""Tokens -> terms: single numbers with their sign, currency, magnitude, unit or counted noun."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.quantity.currency import read_currency
from factcheck.extract.quantity.figure import Number, abbreviated, is_figure
from factcheck.extract.quantity.multiple import comparing
from factcheck.extract.quantity.noun import is_plural, read_noun
from factcheck.extract.quantity.number import and_part, read
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.unit import is_warm, read_unit
from factcheck.extract.quantity.unit.compound import compound, read_rate
from factcheck.extract.quantity.unit.table import Unit, times
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.noun import Noun
    from factcheck.extract.quantity.scan import Tokens
    from factcheck.model import Dimension


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_POWERS = frozenset(("cu", "cubic", "sq", "square"))  # words that lead a unit: "1m cubic metres"


class Term(NamedTuple):
    """One number with what belongs to it: tokens `first` to `last`, the bare number ending at `bare`."""

    value: Decimal
    first: int
    bare: int
    last: int
    unit: str = ""
    dimension: Dimension = "count"
    digits: bool = True
    exponent: int = 0
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    role: str = ""

    def over(self, unit: str, dimension: Dimension, last: int) -> Term:
        """The same number with a unit, up to a token."""
        return _new(Term, (*self[:3], last, unit, dimension, *self[6:]))

    @property
    def plain(self) -> bool:
        """Whether it has neither unit nor noun."""
        return not self.unit


def read_term(tokens: Tokens, index: int) -> Term | None:
    """The term whose number begins at a token, or None."""
    number = read(tokens, index)
    if number is None:
        return None
    inside = _behind_sign(tokens, index) if tokens.lower[index - 1] in DASHES else None
    currency = inside or read_currency(tokens, index)
    if number.digits and not number.exponent:
        number = _abbreviation(tokens, number, money=currency is not None)
    first = currency[1] if currency else index
    negative, first = (True, first) if inside else _sign(tokens, first)
    value = number.value.copy_negate() if negative else number.value
    _, last, digits, exponent, numerator, denominator = number
    parts = (value, first, last, last, "", "count", digits, exponent, numerator, denominator, "")
    term = _new(Term, parts)
    if currency:
        return _priced(tokens, term, currency[0])
    term = measured(tokens, term)
    return (_below_zero(tokens, term) if tokens.lower[term.last] == "below" else None) or term


def _below_zero(tokens: Tokens, term: Term) -> Term | None:
    """As in "8.4 degrees below zero", "four below zero", "12C below freezing"."""
    degrees = term.unit in {"degree", "°C"}
    if tokens.lower[term.last + 1] not in ({"zero", "freezing"} if degrees else {"zero"}):
        return None
    if not (degrees or term.unit == "°F" or (term.plain and not term.denominator)):
        return None
    value = term.value.copy_negate() if term.value > 0 else term.value
    return term._replace(value=value, unit=term.unit or "degree", dimension="temperature", last=term.last + 2)


def _behind_sign(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """As in "$-99.99"."""
    return read_currency(tokens, index - 1) if tokens.glued(index) else None


def _sign(tokens: Tokens, first: int) -> tuple[bool, int]:
    """Whether a minus stands before a term, and where the term begins with it."""
    before = tokens.lower[first - 1]
    if before in {"minus", "negative"}:
        return (False, first) if tokens.lower[first - 2] in {"or", "/"} else (True, first - 1)
    if before not in {"-", "−", "–", "‑"} or not tokens.glued(first):
        return False, first
    free = first == 1 or not tokens.glued(first - 1) or tokens.lower[first - 2] in {"(", "[", "=", "<", ">", "≥", "≤"}
    return (True, first - 1) if free else (False, first)


def _abbreviation(tokens: Tokens, number: Number, *, money: bool) -> Number:
    """The number with "k", "m", "bn" read as a magnitude where it is one: behind money, or glued before a noun."""
    found = abbreviated(tokens, number)
    if found is None:
        return number
    sign = tokens.raw(found.last - 1)
    glued = tokens.glued(number.last)
    if len(sign) > 1:
        return found
    if money:
        return found if glued or sign not in {"m", "k", "b"} else number
    if not glued or sign == "T":
        return number
    if sign == "K":
        return number if "." in tokens.lower[number.last - 1] else found
    following = tokens.lower[number.last + 1]
    counted = is_plural(following) and following not in lexicon.words("nouns", "run_over_metres")
    counted = counted or (following in _POWERS and read_unit(tokens, number.last + 1, digits=True) is not None)
    return found if sign in {"k", "M", "B"} or counted else number


def _priced(tokens: Tokens, term: Term, code: str) -> Term:
    """A term behind a currency sign, with what it is per."""
    unit = read_unit(tokens, term.last, digits=True)
    if unit and unit.dimension == "money":
        return term.over(unit.name, "money", unit.last)
    rate = compound(tokens, Unit(code, "money", term.last))
    return term.over(rate.name, "money", rate.last)


def measured(tokens: Tokens, term: Term) -> Term:
    """A term with the unit or the noun behind it."""
    at = term.last
    if tokens.lower[at] in {"of", "a", "an"} and term.denominator:
        return _part_of_unit(tokens, term) or term._replace(unit="proportion", dimension="proportion")
    if tokens.lower[at] == "a" and term.value == Decimal("0.5"):
        at += 1
    unit = read_unit(tokens, at, digits=term.digits)
    if unit:
        return _united(tokens, term, unit)
    if term.denominator:
        return term._replace(unit="proportion", dimension="proportion")
    return _counted(tokens, term)


def _part_of_unit(tokens: Tokens, term: Term) -> Term | None:
    """As in "Three quarters of an hour", "half an hour", "half of one percent"."""
    at = term.last + (tokens.lower[term.last] == "of")
    if tokens.lower[at] not in {"a", "an", "one", "1"}:
        return None
    unit = read_unit(tokens, at + 1, digits=False)
    if unit is None or unit.dimension == "count":
        return None
    return term._replace(
        unit=unit.name, dimension=unit.dimension, last=unit.last, bare=unit.last, numerator=None, denominator=None
    )


def _united(tokens: Tokens, term: Term, unit: Unit) -> Term:
    """A term with a measuring unit, "and a half" behind it added: "a year and a half"."""
    half = and_part(tokens, unit.last)
    value, last = (term.value + half[0], half[1]) if half else (term.value, unit.last)
    name, dimension = unit.name, unit.dimension
    if name.partition("/")[0] == "pound" and (_is_money(tokens, term) or _is_changed(tokens, unit.last)):
        name, dimension = name.replace("pound", "GBP", 1), "money"
    if dimension == "temperature" and name == "degree" and not is_warm(tokens):
        dimension = "other"
    return Term(value, term.first, term.bare, last, name, dimension, term.digits, term.exponent, role=term.role)


def _is_money(tokens: Tokens, term: Term) -> bool:
    if term.exponent >= 6:
        return True
    hyphened = tokens.lower[term.last] in DASHES
    return not hyphened and "$" not in tokens.lower and not listed("units", "money_cues").isdisjoint(tokens.lower)


def _is_changed(tokens: Tokens, at: int) -> bool:
    """Whether an amount of money in brackets stands behind: "100 pounds ($130)"."""
    return tokens.lower[at] == "(" and read_currency(tokens, at + 2) is not None


def _multiplied(tokens: Tokens, term: Term) -> Term | None:
    """As in "3 times a day" as a rate, "three times more", "2-fold" and "10x" as factors."""
    at = term.last
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at + 1)
    word = tokens.lower[at + hyphen]
    if word == "fold" or (word == "x" and tokens.glued(at) and not is_figure(tokens.lower[at + 1])):
        return term._replace(unit="x", dimension="other", last=at + hyphen + 1)
    if word != "times" or hyphen:
        return None
    rate = read_rate(tokens, at + 1)
    if rate:
        return term._replace(unit=rate.name, dimension="rate", last=rate.last)
    if tokens.lower[at + 1] in comparing():
        return term._replace(unit="x", dimension="other", last=at + 1)
    return term._replace(unit="time", last=at + 1)


def _counted(tokens: Tokens, term: Term) -> Term:
    """A term with what it counts, or how often."""
    factor = _multiplied(tokens, term)
    if factor:
        return factor
    noun = read_noun(tokens, term.last, one=term.value == 1)
    if noun is None:
        rate = read_rate(tokens, term.last) if tokens.lower[term.last] == "per" else None  # not "five a day" of what
        return term.over(rate.name, "rate", rate.last) if rate else term
    rate = read_rate(tokens, noun.last)
    if rate:
        return term.over(f"{noun.name}/{rate.name.removeprefix('per ')}", "rate", rate.last)
    return term.over(noun.name, "time" if _of_time(tokens, term.last, noun) else term.dimension, noun.last)


def _of_time(tokens: Tokens, at: int, noun: Noun) -> bool:
    """Whether a counted noun is a unit of time with a word that leaves it one: "59 Earth days"."""
    return noun.last == at + 2 and noun.name in times() and tokens.lower[at] in listed("nouns", "time_modifiers")
