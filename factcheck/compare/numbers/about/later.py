"""Numeric claims -> whether one is a count that goes on, told on a later day than the other."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, places, tokenise

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import Document, NumericClaim

_BEGINNING = 1000  # characters of an article in which it says on what day it happened
_NEAR = 40  # characters beside a number in which its verb stands
_UNTIL = re.compile(r"\b(?:[Aa]s of ([\w.:]+ \w+)|[Bb]y ((?:late |early )?[A-Z][a-z]{2,5}day)\b)")
_THIS = re.compile(r"\bthis (?:season|term|year)\b")
_HAS_DONE = re.compile(r"\b(?:has|have)(?: now| already| so far)? \w+(?: at least| more than| some| about)? $")
_HAVE_DONE = re.compile(r" (?:has|have)(?: now| already| so far)? (?:been )?\w+(?:ed|en)\b")


def counted_later(a: Standing, b: Standing) -> bool:
    """Whether two counts of what goes on are told on two days: the toll of a storm, those who had to leave."""
    dimension, first, second = a.claim.quantity.dimension, _first_day(a.document), _first_day(b.document)
    if dimension not in ("count", "money"):
        return False
    if _of_this_season(a) and _of_this_season(b) and (first != second or not first):
        return True
    if dimension == "money":
        return False
    if a.as_of != b.as_of:
        return True
    one, other = _days(a.claim), _days(b.claim)
    if one and other and one.isdisjoint(other) and (_goes_on(a) or _goes_on(b)):
        return True
    return bool(first and second) and first != second and a.so_far != b.so_far


def _goes_on(one: Standing) -> bool:
    return one.moved or one.kind in ("deaths", "injuries", "missing") or one.so_far


def _days(claim: NumericClaim) -> frozenset[str]:
    """The days of the week that a sentence names, also as that on which it was said; of a title, that of its text."""
    named = listed("measures", "weekdays").intersection(lowers(claim.sentence.words))
    first = _first_day(claim.at.document) if claim.sentence.block.kind == "title" and not named else ""
    return frozenset((first,)) if first else named


@lru_cache(maxsize=256)
def _first_day(document: Document) -> str:
    return next(
        (word.lower for word in tokenise(document.text[:_BEGINNING]) if word.lower in listed("measures", "weekdays")),
        "",
    )


def as_of(claim: NumericClaim) -> str:
    """The time up to which a sentence says that it counts: "as of 7 August", "by late Monday"; or ""."""
    sentence = claim.sentence.at.span
    found = _UNTIL.search(claim.at.document.text, sentence.start, claim.at.span.start)
    return (found[1] or found[2]).lower() if found else ""


def so_far(claim: NumericClaim) -> bool:
    """Whether a number is what "has" happened until now: "has rescued 240 people", "29 people have died"."""
    text, (start, end) = claim.at.document.text, claim.at.span
    first, last = claim.sentence.at.span
    before, behind = text[max(first, start - _NEAR) : start], text[end : min(last, end + _NEAR)]
    return _HAS_DONE.search(before) is not None or _HAVE_DONE.match(behind) is not None


def _of_this_season(one: Standing) -> bool:
    """Whether a number grows until a season or year is over: "has won 31 matches this year"."""
    return one.so_far and _THIS.search(one.document.text, *one.claim.sentence.at.span) is not None


def moved(claim: NumericClaim) -> bool:
    """Whether a count stands behind what a count rose or fell to; a year's result and a length of time do not move."""
    quantity, words = claim.quantity, claim.sentence.words
    if quantity.role == "to":
        return quantity.dimension not in ("money", "time")
    if quantity.dimension != "count" or "to" not in lowers(words):
        return False
    _, ends = places(words)
    before = lowers(words)[: bisect_right(ends, quantity.at.span.start)]
    verbs = lexicon.table("measures", "change_verbs")
    forms = [verb_form(word) for word, behind in pairwise(before) if behind == "to"]
    return any(form is not None and form.base in verbs for form in forms)
