"""Readings that say how old someone is -> readings of time with the role "age"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.extract.quantity.label import is_measured
from factcheck.extract.quantity.phrase import Phrases, ending
from factcheck.extract.quantity.reading import Reading
from factcheck.extract.quantity.scan import DASHES
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_OLDEST = 120
_DIGITS = 2  # of the age that a group of people is over or under
_REACH = 8  # words between "average age" and its verb
_BE = frozenset({"am", "are", "is", "was", "were"})
_MEANS = frozenset({"average", "mean", "median"})
_PRONOUNS = frozenset({"he", "i", "she", "they", "we", "you"})
_WHOSE = frozenset({"his", "her", "their", "my", "our", "your", "early", "late", "mid"})


@cache
def _before() -> Phrases:
    return Phrases.by_last(dict.fromkeys(lexicon.words("roles", "age_before"), "age"))


def aged(tokens: Tokens, reading: Reading) -> Reading:
    """A reading with the words of age around it taken in, before its bounds are read."""
    if reading.dimension == "time":
        return _told(tokens, _old(tokens, reading))
    if reading.dimension == "count" and not reading.unit:
        return _told(tokens, _apposed(tokens, _said(tokens, reading)))
    return reading


def _as_age(reading: Reading, first: int, last: int) -> Reading:
    unit = reading.unit or "year"
    return reading._replace(first=first, last=last, unit=unit, dimension="time", role="age")


def _told(tokens: Tokens, reading: Reading) -> Reading:
    """Behind "aged", "at the age of", "between the ages of"."""
    found = ending(tokens, reading.first, _before())
    if found is None or (reading.high is not None and reading.high > _OLDEST):
        return reading
    return _as_age(reading, found[1], reading.last)


def _old(tokens: Tokens, reading: Reading) -> Reading:
    """Before "old", "of age": "35-year-old", "six months of age"."""
    at = reading.last
    at += tokens.lower[at] in DASHES and tokens.glued(at + 1)
    if tokens.lower[at] in {"old", "olds"}:
        return _as_age(reading, reading.first, at + 1)
    if tokens.phrase(at, at + 2) == "of age":
        return _as_age(reading, reading.first, at + 2)
    return reading


def _said(tokens: Tokens, reading: Reading) -> Reading:
    """Behind a verb: "she was 22 when she left", "the average age of the crew was 59"."""
    verb = reading.first - 1
    if tokens.lower[verb] not in _BE or reading.high is None or not 0 < reading.high < _OLDEST:
        return reading
    person = tokens.lower[verb - 1] in _PRONOUNS or tokens.raw(verb - 1)[:1].isupper()
    when = person and tokens.lower[reading.last] == "when"
    return _as_age(reading, reading.first, reading.last) if when or _is_mean_age(tokens, verb) else reading


def _is_mean_age(tokens: Tokens, verb: int) -> bool:
    """Whether "average age" stands in the few words before a verb, or "age" right before: "the drinking age is 18"."""
    near = tokens.lower[max(verb - _REACH, 0) : verb]
    return "age" in near[-1:] or any(word == "age" and before in _MEANS for before, word in pairwise(near))


def _apposed(tokens: Tokens, reading: Reading) -> Reading:
    """As in "The woman, 32, recovered": a number between commas behind a person."""
    at = reading.last
    if tokens.lower[at] in {"yo", "y.o", "yrs"}:
        return _as_age(reading, reading.first, at + 1)
    if tokens.phrase(at, at + 3) == "y / o":
        return _as_age(reading, reading.first, at + 3)
    apposed = tokens.lower[reading.first - 1] == "," and tokens.lower[at] in {",", ".", ""} and at == reading.first + 1
    if not apposed or not reading.bounded or reading.high is None or not 0 < reading.high < _OLDEST:
        return reading
    who = tokens.raw(reading.first - 2)
    named = who[:1].isupper() and who.isalpha() and len(who) > 1
    named = named and (
        reading.first > 3
        or tokens.raw(reading.first - 3)[:1].isupper()
        or (reading.first == 2 and _is_finite(tokens.lower[at + 1]))
    )
    named = named or tokens.lower[reading.first - 3] in {"the", "a", "an", "his", "her", "their"}
    return _as_age(reading, reading.first, at) if named or who.lower() in listed("roles", "age_persons") else reading


def _is_finite(word: str) -> bool:
    """Whether a word may be the verb of a sentence: "Lee, 32, won"."""
    form = verb_form(word)
    return word in _BE or (form is not None and form.kind in {"s", "ed"})


def bounded_age(tokens: Tokens, reading: Reading) -> Reading:
    """A bare bounded number that is an age: "women over 40", "older than 65", "50 or older", "adults 70+"."""
    years = reading.dimension == "time" and reading.role != "age"
    if tokens.lower[reading.first - 1] == "aged" and not reading.unit and reading.dimension == "count":
        return _as_age(reading, reading.first - 1, reading.last)
    if reading.bounded or not (years or (reading.dimension == "count" and not reading.unit)):
        return reading
    limit = reading.low if reading.high is None else reading.high
    if limit is None or limit > _OLDEST:
        return reading
    words = tokens.lower[reading.first : reading.last]
    if tokens.lower[reading.first - 1] in {"aged", "ages"}:
        return _as_age(reading, reading.first - 1, reading.last)
    told = not {"older", "younger", "young", "old"}.isdisjoint(words)
    bound = words[0] in {"over", "under", "above", "below"} or words[-1] in {"+", "over", "up"}
    person = not years and tokens.lower[reading.first - 1] in listed("roles", "age_persons") and bound
    return _as_age(reading, reading.first, reading.last) if told or person else reading


def read_decade_of_life(tokens: Tokens, index: int) -> Reading | None:
    """As in "In her 30s", "in their late forties", "over-65s": a plural number of years."""
    word, at = tokens.lower[index], index + 1
    spelled = None if word.isdecimal() else lexicon.table("roles", "ages_plural").get(word)
    if spelled is None:
        if tokens.lower[at] not in {"s", "'", "’"}:
            return _age_group(tokens, index) if tokens.lower[index - 1] in DASHES else None
        at += tokens.lower[at] in {"'", "’"} and tokens.glued(at)
        if not (word.isdecimal() and len(word) < 3 and tokens.lower[at] == "s" and tokens.glued(at)):
            return None
        at += 1
    value = Decimal(spelled or word)
    before = tokens.lower[index - 1]
    if before in _WHOSE and value % 10 == 0:
        return Reading(value, value + 9, index, at, "year", "time", role="age")
    return _over_or_under(tokens, index, at, value)


def _age_group(tokens: Tokens, index: int) -> Reading | None:
    """As in "the under-21 side", "an over-50 crowd": the dash is there."""
    word, hyphened = tokens.lower[index], tokens.glued(index) and tokens.glued(index - 1)
    if not hyphened or len(word) != _DIGITS or not word.isdecimal() or is_measured(tokens, index):
        return None
    return _over_or_under(tokens, index, index + 1, Decimal(word))


def _over_or_under(tokens: Tokens, index: int, at: int, value: Decimal) -> Reading | None:
    """As in "over-65s", "under 18s"."""
    before = tokens.lower[index - 1]
    bound = tokens.lower[index - 2] if before in DASHES else before
    first = index - 2 if before in DASHES else index - 1
    if bound == "over":
        return Reading(value, None, first, at, "year", "time", low_open=True, role="age")
    if bound == "under":
        return Reading(None, value, first, at, "year", "time", high_open=True, role="age")
    return None
