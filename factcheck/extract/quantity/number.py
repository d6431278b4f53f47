"""Tokens -> the number that begins at one of them: figures, words, articles that count, halves and thirds."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.figure import Number, exponents, is_figure, magnified, quotient, read_figure, vulgar
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.spelled import past_hyphen, read_spelled, values
from factcheck.extract.quantity.unit.table import times

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens

_HALF = Decimal("0.5")
_OF_WHAT = frozenset(
    {"of", "the", "his", "her", "its", "their", "our", "my", "your", "all", "those", "these", "that", "this"}
)
_NO_HALF_BEHIND = frozenset((
    "better", "bottom", "each", "either", "first", "her", "his", "latter", "other", "second", "the", "their",
    "third", "this", "top",
))  # fmt: skip


@cache
def starters() -> frozenset[str]:
    """Every word and sign a number can begin with, but digits, and "a" or "an", which stand everywhere."""
    groups = ("units", "tens", "scales", "collectives", "vulgar", "parts")
    return frozenset({"hundred", *(word for group in groups for word in lexicon.table("numbers", group))})


@cache
def counted_by_article() -> frozenset[str]:
    """Words that make a number with "a" before them: "a dozen", "a third", "a million"."""
    return frozenset({"dozen", "hundred", *_parts(), *exponents("scales")})


@cache
def _parts() -> Mapping[str, Decimal]:
    return {word: Decimal(value) for word, value in lexicon.table("numbers", "parts").items()}


@cache
def _followers() -> frozenset[str]:
    """Words that may follow a fraction; before another word "third" is an ordinal."""
    return frozenset(lexicon.words("nouns", "function")) | frozenset(lexicon.words("roles", "comparatives"))


def read(tokens: Tokens, index: int) -> Number | None:
    """The longest number that begins at a word, or None."""
    word = tokens.lower[index]
    if is_figure(word):
        found = read_figure(tokens, index)
        return found and (_and_a_half(tokens, found) or found)
    if word in vulgar():
        return magnified(tokens, quotient(*vulgar()[word], index + 1, digits=True))
    if word == "half":
        return _half(tokens, index)
    if word in {"a", "an"}:
        return _article(tokens, index)
    if word in _parts():
        quarter = Number(Decimal("0.25"), index + 1, digits=False)
        return magnified(tokens, quarter) if word == "quarter" and _scaled(tokens, index + 1) else None
    spelled = read_spelled(tokens, index)
    if spelled is None:
        counted = word == "dozen" and tokens.lower[index - 1] not in {"few", "of", "several"}
        return Number(Decimal(12), index + 1, digits=False) if counted else None
    if tokens.lower[spelled.last] == "dozen":
        return magnified(tokens, spelled)
    return _of_a_million(tokens, _fraction(tokens, spelled)) or _and_a_half(tokens, spelled) or spelled


def _article(tokens: Tokens, index: int) -> Number | None:
    """As in "A hundred", "a dozen", "a million", "a third", "a quarter of a million"."""
    following = tokens.lower[index + 1]
    if following == "dozen":
        return Number(Decimal(12), index + 2, digits=False)
    if following in _parts():
        part = quotient(Decimal(1), _parts()[following], index + 2, digits=False)
        if _scaled(tokens, index + 2):
            return magnified(tokens, Number(part.value, index + 2, digits=False))
        return _of_a_million(tokens, part if _closes(tokens, index + 2) else None)
    if following == "hundred" or following in exponents("scales"):
        if tokens.raw(index + 1)[:1].isupper() and tokens.raw(index + 2)[:1].isupper():
            return None  # a name: "a Thousand Oaks firm"
        found = read_spelled(tokens, index + 1)
        return found and (_and_a_half(tokens, found) or found)
    return None


def _scaled(tokens: Tokens, at: int) -> bool:
    """Whether a power of ten stands behind a fraction: "a quarter-million"."""
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at)
    return tokens.lower[at + hyphen] in exponents("scales")


def _half(tokens: Tokens, index: int) -> Number | None:
    """As in "Half the women", "half a million", "half an hour", "half-hour", a bare "half" that ends its phrase."""
    following = tokens.lower[index + 1]
    half = quotient(Decimal(1), Decimal(2), index + 1, digits=False)
    if following in {"a", "an"}:
        return _half_of_one(tokens, index) or half
    if following in DASHES and tokens.glued(index + 1):
        whole = Number(_HALF, index + 1, digits=False)
        return magnified(tokens, whole)
    if following in exponents("scales") or following in times():
        return magnified(tokens, Number(_HALF, index + 1, digits=False))
    if following in _OF_WHAT:
        return half
    behind = tokens.lower[index - 1]
    return half if _closes(tokens, index + 1) and behind not in _NO_HALF_BEHIND else None


def _half_of_one(tokens: Tokens, index: int) -> Number | None:
    following = tokens.lower[index + 2]
    if following == "dozen":
        return Number(Decimal(6), index + 3, digits=False)
    if following == "hundred" or following in exponents("scales"):
        return magnified(tokens, Number(_HALF, index + 2, digits=False))
    return None


def _closes(tokens: Tokens, at: int) -> bool:
    """Whether a phrase ends before a word: no noun follows."""
    following = tokens.lower[at]
    return not following[:1].isalpha() or following in _followers()


def _fraction(tokens: Tokens, number: Number) -> Number | None:
    """As in "Two thirds", "two-thirds", "one fifth": the number is the numerator. "Twenty fifth" is an ordinal."""
    at = number.last
    hyphen = tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1)
    word = tokens.lower[at + hyphen]
    if word not in _parts() or number.exponent or not number.value:
        return None
    plural = word.endswith("s")
    if plural is (number.value == 1) and not (hyphen and number.value < 10):
        return None
    if not plural and not hyphen and not _closes(tokens, at + 1):
        return None
    return quotient(number.value, _parts()[word], at + hyphen + 1, digits=False)


def _of_a_million(tokens: Tokens, part: Number | None) -> Number | None:
    """A fraction with "of a million" behind, or as it is."""
    if part is None:
        return None
    if tokens.lower[part.last] in exponents("scales"):
        return magnified(tokens, Number(part.value, part.last, digits=False))
    if tokens.phrase(part.last, part.last + 2) != "of a":
        return part
    exponent = exponents("scales").get(tokens.lower[part.last + 2])
    return part if exponent is None else Number(part.value.scaleb(exponent), part.last + 3, digits=False)


def and_part(tokens: Tokens, at: int) -> tuple[Decimal, int] | None:
    """As in "And a half", "and three quarters", "-and-a-half" at a word: the fraction, and the word behind it."""
    at = past_hyphen(tokens, at)
    if tokens.lower[at] != "and":
        return None
    at = past_hyphen(tokens, at + 1)
    word = tokens.lower[at]
    top = 1 if word in {"a", "one"} else values().get(word, 0)
    at = past_hyphen(tokens, at + 1)
    part = _parts().get(tokens.lower[at])
    if not top or part is None or tokens.lower[at].endswith("s") is (top == 1):
        return None
    return Decimal(top) / part, at + 1


def _and_a_half(tokens: Tokens, number: Number) -> Number | None:
    """As in "Two and a half million", "a million and a half"."""
    found = and_part(tokens, number.last)
    if found is None:
        return None
    part, last = found
    whole = number.value.scaleb(-number.exponent)
    mixed = Number((whole + part).scaleb(number.exponent), last, number.digits, number.exponent)
    return mixed if number.exponent else magnified(tokens, mixed)
