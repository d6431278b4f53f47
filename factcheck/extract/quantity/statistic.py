"""Names of statistics with their values -> readings: "p < 0.05", "95% CI 1.2-3.4", "t(28) = 2.20", "n = 125"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.phrase import Phrases, beginning
from factcheck.extract.quantity.reading import Aside, Reading
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.term import Term, read_term
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_SIGNS = {"=": "", ":": "", ",": "", "≈": "~", "~": "~", "<": "high open", "≤": "high", "<=": "high", "=<": "high",
          ">": "low open", "≥": "low", ">=": "low"}  # fmt: skip
_SAYING = frozenset({"was", "is", "were", "are", "of", "being", "at"})
_UPPER = frozenset({"or", "hr", "rr", "se", "sd", "t", "f", "ci", "d", "b"})  # also words or letters in lower case
_LETTERS = frozenset({"d", "b", "t", "f"})


@cache
def _names() -> Phrases:
    return Phrases.by_first(lexicon.table("roles", "statistics"))


def starts() -> frozenset[str]:
    """Every word the name of a statistic can begin with."""
    return frozenset(_names().by_edge)


def read_statistic(tokens: Tokens, index: int) -> Reading | None:
    """The statistic whose name begins at a token, with its value."""
    found = beginning(tokens, index, _names())
    if found is None:
        return None
    name, at = found
    word = tokens.lower[index]
    if word in _UPPER and word not in _LETTERS and not tokens.raw(index).isupper():
        return None
    at = _past_abbreviation(tokens, at)
    after = _past_degrees(tokens, at, name)
    sign, at = _sign(tokens, after, name, degrees=after > at)
    if at < 0:
        return None
    if name == "CI":
        return _interval(tokens, at)
    return _value(tokens, index, at, name, sign)


def _past_abbreviation(tokens: Tokens, at: int) -> int:
    """Behind a name's abbreviation in brackets: "confidence interval [CI]"."""
    if tokens.lower[at] in {"(", "["} and tokens.lower[at + 2] in {")", "]"} and tokens.lower[at + 1].isalpha():
        return at + 3
    return at


def _past_degrees(tokens: Tokens, at: int, name: str) -> int:
    """Behind degrees of freedom: "t(28)", "F(2, 28)"."""
    if tokens.lower[at] != "(" or name not in {"t", "F", "r", "χ²", "z"}:
        return at
    for last in range(at + 1, at + 10):
        if tokens.lower[last] == ")":
            return last + 1
    return at


def _sign(tokens: Tokens, at: int, name: str, *, degrees: bool) -> tuple[str, int]:
    """What stands between name and value: its meaning, and where the value begins; -1 where no value can."""
    token = tokens.lower[at]
    if token in _SIGNS and (token not in {",", ":"} or name in listed("roles", "long_statistics")):
        return _SIGNS[token], at + 1
    if name in listed("roles", "long_statistics") and token in _SAYING:
        return "", at + 1
    return "", (at if name in listed("roles", "long_statistics") and not degrees else -1)


def _figure(tokens: Tokens, at: int) -> Term | None:
    """The bare number at a token, with a sign before it."""
    at += tokens.lower[at] in DASHES and tokens.glued(at + 1)
    term = read_term(tokens, at)
    return term if term and term.digits else None


def _value(tokens: Tokens, index: int, at: int, name: str, sign: str) -> Reading | None:
    term = _figure(tokens, at)
    if term is None:
        return None
    low, high = term.value, term.value
    side, _, rest = sign.partition(" ")
    reading = Reading(low, high, index, term.bare, name, "statistic", approximate=side == "~", role=name)
    if name == "n":
        return reading._replace(unit="", dimension="count", role="sample", last=term.bare)
    if side == "high":
        return reading._replace(low=None, high_open=rest == "open")
    if side == "low":
        return reading._replace(high=None, low_open=rest == "open")
    return reading


def _interval(tokens: Tokens, at: int) -> Reading | None:
    """The two ends of a confidence interval; the span begins at the first."""
    at += tokens.lower[at] in {"(", "[", "from"}
    low = _figure(tokens, at)
    if low is None or tokens.lower[low.bare] not in {",", ";", "to", "and", *DASHES}:
        return None
    high = _figure(tokens, low.bare + 1)
    if high is None:
        return None
    return Reading(low.value, high.value, low.first, high.bare, "CI", "statistic", role="interval")


def confidence_level(tokens: Tokens, index: int) -> Aside | None:
    """As in "95%" before "CI" or "confidence interval"."""
    at = index + 1
    if tokens.lower[at] not in {"%", "percent"}:
        return None
    level = tokens.lower[at + 1] in {"ci", "cis", "cri", "confidence", "credible", "ui", "prediction"}
    return Aside(index, at + 1, "confidence level") if level else None
