"""Figures that belong to a name, a result of play or an address -> words set aside: "COVID-19", "5G", "3-1"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.figure import exponents, is_figure
from factcheck.extract.quantity.label import is_counted, is_measured
from factcheck.extract.quantity.noun import read_noun, stops
from factcheck.extract.quantity.number import starters
from factcheck.extract.quantity.reading import Aside
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.unit import read_unit

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_SIGNS = frozenset("±%")
_RESULT = 10  # tokens of a line that gives a result of play and nothing else
_BETWEEN = frozenset({"in", "of", "to", "or", "and", "by"})
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
_SUFFIXES = frozenset({"x", "s", "yo", "pct", "fold", "plus", "odd", "ish", "times"})


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words("not_quantities", group))


def joined(tokens: Tokens, index: int) -> Aside | None:
    """Glued to what stands before: "#4", "COVID-19", "end.12", "@99"."""
    if not tokens.glued(index):
        return None
    sign, word = tokens.lower[index - 1], tokens.lower[index - 2] if index > 1 else ""
    if sign in {"#", "@", "_", "№", "§"}:
        return Aside(index - 1, index + 1, "number in a list" if sign != "@" else "name")
    if sign == "+" and (tokens.lower[index + 1] in {"(", "-"} or is_figure(tokens.lower[index + 1])):
        return Aside(index - 1, _past_groups(tokens, index), "phone number")
    if not tokens.glued(index - 1):
        return None
    if sign == "." and word[:1].isalpha():
        return _version(tokens, index) if word[-1].isdecimal() else Aside(index, index + 1, "citation")
    if sign in {"-", "‐", "‑", "−"} and word[-1:].isalpha() and word not in _BETWEEN and not _counts(tokens, index - 2):
        return Aside(index - 2, index + 1, "name")
    if sign in {"/", "_", "&", "="} and word[-1:].isalpha() and sign != "=":
        return Aside(index, index + 1, "name")
    return None


def _version(tokens: Tokens, index: int) -> Aside:
    """As in "v2.1", "HTML5.2", "J1149.5+6663": the figure, and what is written on to it."""
    last = index + 1
    while tokens.glued(last) and (is_figure(tokens.lower[last]) or is_figure(tokens.lower[last + 1])):
        last += 1
    return Aside(index - 2, last, "name")


def _past_groups(tokens: Tokens, index: int) -> int:
    """Behind the groups of figures that make a phone number."""
    last = index + 1
    while is_figure(tokens.lower[last]) or tokens.lower[last] in {"(", ")", "-"}:
        last += 1
    return last


def _counts(tokens: Tokens, index: int) -> bool:
    """Whether a word before a hyphen leaves the figure behind it a number: "mid-2020", "5kg-10kg", "one-6 months".

    Behind a figure it does, unless the two are an unknown unit with its power, as in "5 fb-1".
    """
    word = tokens.lower[index]
    if word in _listed("prefixes") or word in starters():
        return True
    power = tokens.lower[index + 2] in {"1", "2", "3"} and not tokens.glued(index) and not is_counted(tokens, index + 2)
    return is_figure(tokens.lower[index - 1]) and not (power and read_unit(tokens, index, digits=True) is None)


def lettered(tokens: Tokens, index: int) -> Aside | None:
    """Glued to letters that are no unit: "5G", "21st", "3D"."""
    at = index + 1
    if tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1) and _is_code(tokens.raw(at + 1)):
        return Aside(index, at + 2, "name")
    if not tokens.glued(at) or not tokens.lower[at][:1].isalpha():
        return None
    word = tokens.lower[at]
    if word in _ORDINAL_ENDS:
        last = at + 1 + (tokens.lower[at + 1] == "century")
        return Aside(index, last, "ordinal")
    if read_unit(tokens, at, digits=True) or tokens.raw(at) in lexicon.table("numbers", "magnitudes"):
        return None
    if word in {"x10", "x2"} or word in _SUFFIXES or word in exponents("scales"):
        return None
    return Aside(index, at + 1, "name")


def _is_code(raw: str) -> bool:
    """Whether a token looks like a part of a name: capitals, or letters with figures ("HT1A")."""
    return raw[:1].isalpha() and (any(letter.isdecimal() for letter in raw) or (raw.isupper() and len(raw) < 4))


def score(tokens: Tokens, index: int) -> Aside | None:
    """Two figures joined by a dash that are a result of play: "3-1", "Dunmore 17-18 Ashby"."""
    one, dash, other = tokens.lower[index : index + 3]
    if dash not in {"-", "–"} or not (
        one.isdecimal() and other.isdecimal() and tokens.glued(index + 1) and tokens.glued(index + 2)
    ):
        return None
    if len(one) > 3 or len(other) > 3 or is_measured(tokens, index + 2):
        return None
    falls = int(one) > int(other)
    if tokens.size <= _RESULT and _is_name(tokens, index - 1) and _is_name(tokens, index + 3):
        return Aside(index, index + 3, "score")
    if is_counted(tokens, index + 2) and not tokens.raw(index + 3)[:1].isupper():
        return None
    if falls or (int(other) <= 40 and not _listed("score_cues").isdisjoint(tokens.lower)):
        return Aside(index, index + 3, "score")
    return None


def _is_name(tokens: Tokens, index: int) -> bool:
    raw = tokens.raw(index)
    return raw[:1].isupper() and raw[:1].isalpha() and tokens.lower[index] not in stops()


def _is_version(tokens: Tokens, index: int) -> bool:
    """As in "Web 2.0": nothing stands behind that it could count."""
    token, before = tokens.lower[index], tokens.lower[index - 1]
    numbered = len(token) == len("2.0") and token.endswith(".0") and before.isalpha() and len(before) > 1
    if not numbered or not _is_name(tokens, index - 1) or is_measured(tokens, index):
        return False
    return tokens.lower[index + 1] not in _SIGNS and read_noun(tokens, index + 1, one=False) is None


def named(tokens: Tokens, index: int) -> Aside | None:
    """A bare whole number behind a capitalised name: "Boeing 737", "Windows 11", "Web 2.0"."""
    token = tokens.lower[index]
    if _is_version(tokens, index):
        return Aside(index - 1, index + 1, "name")
    if not token.isdecimal() or len(token) > 5 or index < 2 or tokens.start[index] - tokens.end[index - 1] != 1:
        return None
    before, raw = tokens.lower[index - 1], tokens.raw(index - 1)
    if len(token) == 5:
        return Aside(index, index + 1, "address") if len(raw) == 2 and raw.isupper() else None
    if not _is_name(tokens, index - 1) or before in _listed("no_names") or before in _currencies():
        return None
    if is_counted(tokens, index) or tokens.phrase(index + 1, index + 3) == "out of":
        return None
    if len(raw) == 1 and before == "p":
        return None
    return Aside(index - 1, index + 1, "name")


@cache
def _currencies() -> frozenset[str]:
    return frozenset((*lexicon.table("units", "currency_codes"), *lexicon.table("units", "currency_signs")))


def odds(tokens: Tokens, index: int) -> Aside | None:
    """As in "three to one", "a 10-to-1 favourite", "2:1"."""
    at = index + 1 + (tokens.lower[index + 1] in DASHES)
    last = at + 1 + (tokens.lower[at + 1] in DASHES)
    if tokens.lower[at] != "to" or tokens.lower[last] not in {"one", "1"} or tokens.lower[index - 1] == "from":
        return None
    behind = tokens.lower[last + 1]
    goes_on = behind in starters() or (behind == "." and is_figure(tokens.lower[last + 2])) or is_counted(tokens, last)
    if goes_on or tokens.lower[index] in {"one", "1"}:
        return None
    return Aside(index, last + 1, "odds")


def address(tokens: Tokens, index: int) -> Aside | None:
    """A house number: capitalised words and a word for a street behind."""
    if not tokens.lower[index].isdecimal():
        return None
    for at in range(index + 1, index + 4):
        if not tokens.raw(at)[:1].isupper():
            return None
        if at > index + 1 and tokens.lower[at] in _listed("streets"):
            return Aside(index, at + 1, "address")
    return None
