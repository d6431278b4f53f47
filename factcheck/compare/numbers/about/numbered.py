"""A numeric claim -> the numbered thing that it is said of: "chapter 13", "type 2", "level four"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.lexicon.phrases import lowers, places

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

_JOINTS = frozenset((" ", "-", "\u2011"))
_GOES_ON = re.compile(r"[%/]|[.,]\d")  # behind a figure that is more than a name


class Numbered(NamedTuple):
    """A noun, and the number that makes a name of it; both empty where a claim is of nothing so named."""

    noun: str = ""
    number: str = ""


def numbered(claim: NumericClaim) -> Numbered:
    """What is named last before a number in its sentence; behind it only what is the one such name there."""
    words = claim.sentence.words
    lower, nouns = lowers(words), lexicon.table("not_quantities", "labels")
    if nouns.keys().isdisjoint(lower):
        return Numbered()
    starts, ends = places(words)
    text, span = claim.at.document.text, claim.quantity.at.span
    named = [
        (starts[at], name)
        for at, noun in enumerate(lower[:-1])
        if noun in nouns and (name := _named(noun, lower[at + 1])) and _joined(text, ends[at], starts[at + 1])
        if starts[at + 1] not in range(*span) and not _GOES_ON.match(text, ends[at + 1])
    ]
    before = [name for start, name in named if start < span.start]
    return before[-1] if before else named[0][1] if len(named) == 1 else Numbered()


def _named(noun: str, number: str) -> Numbered | None:
    """The name that a number behind a noun makes of it, in figures or in words."""
    spelled = lexicon.table("numbers", "units")
    return Numbered(noun, spelled.get(number, number)) if number.isdecimal() or number in spelled else None


def _joined(text: str, end: int, start: int) -> bool:
    """Whether nothing but a space or a hyphen parts two words: "In the trial, 42 of them" names no trial."""
    return text[end:start] in _JOINTS


def two(a: Numbered, b: Numbered) -> str:
    """Why two numbers are not of one thing: they are of two things that only their numbers tell apart; or ""."""
    if a.noun != b.noun or a.number == b.number:
        return ""
    return f"one is of {a.noun} {a.number}, the other of {b.noun} {b.number}"
