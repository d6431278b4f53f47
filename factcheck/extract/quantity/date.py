"""Figures that are a year, a decade or a day -> a term of dimension date, or words set aside."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.label import is_measured
from factcheck.extract.quantity.noun import is_plural
from factcheck.extract.quantity.reading import Aside
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.term import Term
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_YEAR = re.compile(r"1[0-9]\d\d|20\d\d|2100")
_BEFORE_ERA = frozenset(("BC", "BCE", "B.C", "B.C."))
_CENTURIES = 2000  # "the 1800s" are a hundred years, "the 2000s" ten
_DIGITS = 4
_CENTURY = 100  # years; two that are further apart are rather no years
_RECENT = range(1900, 2036)
_PRESENT = range(1980, 2036)  # here four digits without a comma are a year even before a plural: "2004 results"


@cache
def _months() -> frozenset[str]:
    return frozenset(lexicon.table("not_quantities", "months"))


def is_month(tokens: Tokens, index: int) -> bool:
    """Whether a token is the name of a month, with its capital."""
    return tokens.lower[index] in _months() and tokens.raw(index)[:1].isupper()


def read_day(tokens: Tokens, index: int) -> Aside | None:
    """A day of a month with its year, if any: "12 March 2020", "March 12, 2020", "Aug. 3"."""
    token = tokens.lower[index]
    if len(token) > 2 or not token.isdecimal() or _months().isdisjoint(tokens.lower[max(index - 2, 0) : index + 5]):
        return None
    at = index + 1 + (tokens.lower[index + 1] in {"st", "nd", "rd", "th"} and tokens.glued(index + 1))
    at += tokens.lower[at] == "of"
    if not is_month(tokens, at):
        other = _past_day(tokens, index + 1)
        at = other if other > index + 1 else at
    if is_month(tokens, at):
        return Aside(index, _past_year(tokens, at + 1), "date")
    at = index - 1 - (tokens.lower[index - 1] == ".")
    if at >= 0 and is_month(tokens, at):
        return Aside(at, _past_year(tokens, _past_day(tokens, index + 1)), "date")
    return None


def _past_day(tokens: Tokens, at: int) -> int:
    """Behind the second day of "March 17-22" or "March 17 and 18"."""
    joined = tokens.lower[at] in DASHES or tokens.lower[at] in {"and", "to"}
    return at + 2 if joined and tokens.lower[at + 1].isdecimal() and len(tokens.lower[at + 1]) < 3 else at


def _past_year(tokens: Tokens, at: int) -> int:
    at += tokens.lower[at] in {".", ","} and bool(_YEAR.fullmatch(tokens.lower[at + 1]))
    return at + 1 if _YEAR.fullmatch(tokens.lower[at]) else at


def read_year(tokens: Tokens, index: int) -> Term | Aside | None:
    """A year, a decade or a century ("the 1800s") as a term; the longer two have their name as role."""
    token = tokens.lower[index]
    if not token.isdecimal():
        return None
    if _era(tokens, index + 1) and len(token) <= _DIGITS:
        return Aside(index, index + 1, "date")
    year = len(token) == _DIGITS and _YEAR.fullmatch(token)
    after = _after_decade(tokens, index)
    if after and (year or _is_short(tokens, index)):
        value = Decimal(token) if year else Decimal(1900) + Decimal(token)
        century = token.endswith("00") and value < _CENTURIES
        return Term(value, index, after, after, "year", "date", role="century" if century else "decade")
    if not year:
        return None
    if tokens.glued(index + 1) and tokens.raw(index + 1) in {"a", "b", "c", "d", "e"}:
        return Aside(index, index + 2, "citation")
    if is_measured(tokens, index) or (tokens.glued(index + 1) and tokens.lower[index + 1][:1].isalpha()):
        return None
    if _is_cited(tokens, index):
        return Aside(index, index + 1, "citation")
    if not _is_year(tokens, index, int(token)):
        return None
    short = _short_second(tokens, index)
    if short:
        return Term(Decimal(token), index, index + 1, index + 3, "year", "date", role=f"season {short}")
    return Term(Decimal(token), index, index + 1, index + 1, "year", "date", role="year")


def _era(tokens: Tokens, at: int) -> bool:
    """Whether the letters for years before the common era stand behind a figure: "490 BC", "44 B.C."."""
    return tokens.raw(at) in _BEFORE_ERA or (tokens.raw(at) == "B" and tokens.phrase(at, at + 3) == "b . c")


def _short_second(tokens: Tokens, index: int) -> str:
    """The second year of "2012-13" or "2012/13" in full, or ""."""
    first, sign, second = tokens.lower[index : index + 3]
    if sign not in DASHES | {"/"} or len(second) != 2 or not second.isdecimal():
        return ""
    if not (tokens.glued(index + 1) and tokens.glued(index + 2)) or tokens.lower[index + 3] in {"-", "/"}:
        return ""
    full = first[:2] + second
    return full if first < full else ""


def _after_decade(tokens: Tokens, index: int) -> int:
    """The token behind "1960s", "1960's", 0 when no decade stands here."""
    at = index + 1
    at += tokens.lower[at] in {"'", "’"} and tokens.glued(at)
    return at + 1 if tokens.lower[at] == "s" and tokens.glued(at) and tokens.lower[index][-1] == "0" else 0


def _is_short(tokens: Tokens, index: int) -> bool:
    """Whether "90s" is a decade of the century: behind "'" or "the"."""
    before = tokens.lower[index - 1]
    return len(tokens.lower[index]) == 2 and before in {"'", "’", "the", "early", "late", "mid", "-"}


def _is_cited(tokens: Tokens, index: int) -> bool:
    """Whether a year stands behind the authors it cites: "(Smith et al., 2019)", "(Smith & Jones, 2010)"."""
    at = index - 1
    while at > 0 and tokens.lower[at] in {",", ".", "("}:
        at -= 1
    if tokens.lower[at] == "al":
        return True
    within = tokens.lower[at - 1] == "(" or (tokens.lower[at - 2] in {"&", "and"} and tokens.lower[at - 4] == "(")
    return within and at < index - 1 and tokens.raw(at)[:1].isupper() and not is_month(tokens, at)


def _is_year(tokens: Tokens, index: int, value: int) -> bool:
    """Whether four digits are a year: where years stand, or where nothing makes them a count."""
    before, behind = tokens.lower[index - 1], tokens.lower[index + 1]
    if before in DASHES and tokens.glued(index):
        before = tokens.lower[index - 2]
        if before.isdecimal() and _YEAR.fullmatch(before):
            return True
    if _spans(tokens, index, value) or (before == "(" and behind == ")" and value % 10):
        return True
    placed = (
        before in listed("not_quantities", "year_before")
        or is_month(tokens, index - 1)
        or (before == "." and is_month(tokens, index - 2))
    )
    counted = _counts(tokens, index + 1) or (value % 10 == 0 and _begins_range(tokens, index, value))
    if value in _PRESENT and value % 10:
        counted = False
    if placed and not (counted and value % 10 == 0 and before != "in"):
        return value in _RECENT or not (counted or before in listed("not_quantities", "year_before_loose"))
    return value in _RECENT and not counted and before not in {"$", "£", "€", "than", "about", "of"} and behind != "%"


def _spans(tokens: Tokens, index: int, value: int) -> bool:
    """Whether a later year stands behind a dash, and nothing that both could count: "1368-1644", "(1853-90)"."""
    if tokens.lower[index + 1] not in DASHES or not tokens.lower[index + 2].isdecimal():
        return False
    end, last = tokens.lower[index + 2], index + 3
    if len(end) == len("90"):
        return tokens.lower[index - 1] == "(" and tokens.lower[last] == ")" and int(end) > value % _CENTURY
    later = bool(_YEAR.fullmatch(end)) and int(end) > value
    return later and not (_counts(tokens, last) or is_measured(tokens, index))


def _counts(tokens: Tokens, behind: int) -> bool:
    """Whether what stands behind a number is the noun of what it counts."""
    return is_plural(tokens.lower[behind]) and not tokens.raw(behind)[:1].isupper()


def _begins_range(tokens: Tokens, index: int, value: int) -> bool:
    """Whether four digits begin a range of a count: "2000 to 3000 eggs"."""
    to, end, behind = tokens.lower[index + 1 : index + 4] if len(tokens.lower) > index + 3 else ("", "", "")
    ends = (to == "to" or to in DASHES) and len(end) == _DIGITS and end.isdecimal()
    return ends and int(end) >= value + _CENTURY and bool(behind) and _counts(tokens, index + 3)
