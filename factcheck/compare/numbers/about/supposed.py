"""A numeric claim -> whether its number is only supposed, stands for one case named in front, or marks a place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.stories.dateline import sent
from factcheck.extract.grammar import verb_form
from factcheck.extract.measure import known
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from factcheck.model import NumericClaim, Quantity

_REACH = 240  # characters before a number in which its clause begins
_ABLE = re.compile(r"\b(?:can|could) (\w+) (?:\w+ )?$")
_ONGOING = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing\b[^,;:]*$")
_OPEN = re.compile(r"\b(?:could|may|might|(?:guarantee|offer|pledge|promise)(?:e?s|e?d)?)\b[^;:]*$")
_OPENING = ("could", "may", "might", "guarantee", "offer", "pledge", "promis")
_VERSUS = re.compile(r" ?(?:versus|vs\.?) ~?\d")
_BESIDE = ("% versus ", "% vs ", "% vs. ")
_SIDE = 12  # characters before a number that say what it stands beside
_GROUP = re.compile(r"\b(?:if|that|those|when|which|who)\b[^,;:]*$")
_FRONT = 80  # characters of a sentence in which the case is named that it holds for


def before(claim: NumericClaim) -> str:
    """What stands before a number in its sentence, in small letters: of that the others judge."""
    start = claim.quantity.at.span.start
    return claim.at.document.text[max(start - _REACH, claim.sentence.at.span.start) : start].lower()


def supposed(before: str) -> bool:
    """Whether a number stands in a condition: "if the level is 3", "when hiring more than one driver"."""
    return _has(before, "if", "unless", "whether", "when ") and _conditional(before)


def timeless(before: str, dimension: str) -> bool:
    """Whether a number holds of what is planned as of what is: "is cutting 900 jobs", "could take a week"."""
    named = dimension == "money" and before.endswith(("the ", "its ", "a "))
    if dimension in ("date", "day") or named:
        return True
    if "ing" in before and _has(before, "is ", "are ") and _ONGOING.search(before):
        return True
    return _has(before, *_OPENING) and _OPEN.search(before) is not None


def able(before: str) -> bool:
    """Whether a number says how many a thing has room for, and not how many there are: "can hold 4,800"."""
    found = _ABLE.search(before) if _has(before, "can ", "could ") else None
    form = verb_form(found[1]) if found else None
    return form is not None and form.base in known("capacity_verbs")


def limit(quantity: Quantity, before: str) -> str:
    """Which side of a limit makes a group or a case: "low" of "those who drank more than 100 g"; or ""."""
    open_end = quantity.low_open != quantity.high_open and None in (quantity.low, quantity.high)
    grouped = open_end and _has(before, "if", "th", "wh") and _GROUP.search(before) is not None
    return ("low" if quantity.low_open else "high") if grouped else ""


def case(claim: NumericClaim) -> str:
    """What a sentence says in front that it holds for: "for vans" of "For vans, the fee is 8 euros"; or "".

    So does a figure that is only thought of: "warming of 2 degrees" of "Warming of 2 degrees would kill 99%".
    """
    begin = claim.sentence.at.span.start
    front = claim.at.document.text[begin : min(begin + _FRONT, claim.quantity.at.span.start)]
    found = _case().match(front.lower())
    return found[1] or f"of {found[2]}" if found else ""


def mark(claim: NumericClaim) -> bool:
    """Whether a figure says nothing of what its sentence is on.

    A place in an order, "day 7"; the number of a note or of a release alone in brackets, "quill (3.12)"; a side
    of "3.2% versus 2.9%", whose text names both sides elsewhere; the day on which a report was sent; the size of a
    list of the best; what is corrected, "five days, not six"; when a thing happened, "in the two years after it";
    and what is taken of a thing on a list without a verb, "3/4 cup cocoa".
    """
    quantity, text = claim.quantity, claim.at.document.text
    start, end = quantity.at.span
    if quantity.dimension in ("date", "day"):
        return start < sent(claim.sentence)
    if claim.sentence.block.kind == "item" and start - claim.sentence.at.span.start <= 1:
        return not any(verb_form(word) for word in lowers(claim.sentence.words))
    if _VERSUS.match(text, end) or text[max(start - _SIDE, 0) : start].endswith((*_BESIDE, ", not ", "ll but ")):
        return True
    if quantity.dimension == "time" and _window(text, start, end):
        return True
    if quantity.dimension != "count":
        return False
    bare = not quantity.unit and not quantity.role
    if bare and _last_word(text[max(start - _SIDE, 0) : start]) in listed("not_quantities", "ordered"):
        return True
    in_brackets = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    return (bare and in_brackets) or text[max(start - _SIDE, 0) : start].lower().endswith(" top ")


def _window(text: str, start: int, end: int) -> bool:
    """Whether a time only says when: "in the twelve months after the storm"."""
    led = text[max(start - _SIDE, 0) : start].lower().endswith(("in the ", "over the ", "during the "))
    return led and text[end : end + _SIDE].startswith((" after ", " before ", " following ", " since ", " to "))


def _last_word(before: str) -> str:
    """The word that ends right before a number; "" where anything but a space parts them."""
    return before.rstrip(" ").rpartition(" ")[2].lower() if before.endswith(" ") else ""


def _has(before: str, *parts: str) -> bool:
    """Whether one of some letters stands there; that most patterns end here saves most of what they cost."""
    return any(map(before.__contains__, parts))


def _conditional(before: str) -> bool:
    """Whether words end inside a clause of condition."""
    clause = re.split(r"[,;:]", before)[-1]
    return re.search(r"\b(?:if|unless|whether|when \w+ing)\b", clause) is not None and not _of_a_fact(clause)


def _of_a_fact(clause: str) -> bool:
    """Whether a clause ends in what took place all the same: "whether rust caused the fire that killed"."""
    told = re.search(r"\b(?:that|which|who) (\w+)[^.]*$", clause)
    form = verb_form(told[1]) if told else None
    return form is not None and form.kind == "ed"


@cache
def _case() -> re.Pattern[str]:
    thought = r"(?:an? |the )?([\w'-]+ of [\d.,]{1,12} ?[%\w]*) (?:can|could|may|might|will|would)\b"
    aged = r"in (?:[\w'-]+ ){1,3}(?:above|aged|below|over|under) [\w-]+(?: years)?"
    return re.compile(rf"\W*(?:((?:among|for) (?:[\w'-]+ ){{0,5}}[\w'-]+|{aged}),|{thought})")
