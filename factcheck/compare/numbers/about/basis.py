"""A numeric claim -> on what basis its number is told: before or after costs, after how many matches, of what part."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import NumericClaim

Basis: TypeAlias = "tuple[tuple[str, str], ...]"  # questions, each with its answer: ("costs", "after")
_BRANCH = "branch"
_PLACE = "place"
_STAGE = "stage"
_FREE = ("base", "extent", "from")  # questions that most sentences leave open, and mean what another says
_THERE = (" there ", " there,", " there.")
_NEAR = 40  # characters before a number in which what it is before or after is named
_REACH = 80  # characters behind a number in which its basis stands
_OTHER = re.compile(r"[\d;]|, (?:and|but|while)\b")  # what begins what is told of another number
# Texts, for few numbers get as far: re compiles a pattern when it is first asked for, and keeps it.
_REAL = r"\b(?:in real terms|(?<!not )adjusted for inflation|inflation-adjusted)\b"
_NOMINAL = r"\b(?:in (?:cash|money|nominal) terms|(?:not |un)adjusted for inflation)\b"
_HYPHENED = re.compile(r"\b(pre|post|after|before)-(tax)\b")
_SEASONAL = r"\b(?:seasonally adjusted|after seasonal adjustments?|adjusted for seasonal)\b"
_WITHOUT = r"\b(?:excluding|not counting|not including|stripping out) (?:the |its )?(\w+)"
_CORE = r"\b(core|underlying) (?:earnings|inflation|prices|profits?|rate|sales)\b"
_BASE = (
    r"\b(?:(?:compared (?:to|with)|from|on|over|than) (?:the |an? )?(same )?(day|month|quarter|week|year)"
    r"(?: (?:ago|before|earlier))?\b|(month|quarter|week|year)[- ]on[- ](?:month|quarter|week|year))"
)
_SIDES = ("before", "after", "adjust", " terms", "core ", "underlying ", "excluding", "not ", "stripping")
_FROM = r" (?:\([^)]*\) )?(?:[a-z-]+ )?(?:from|of) (?:the )?(?:[a-z]+ ){0,3}(?:of )?([A-Z]\w+)"
_AFTER = r"\b(?:after|from)(?: \w+)? $"
_PERIOD = (
    r"^[^.;:,]{0,40}? in the"
    r" ((?:closing|fifth|final|first|fourth|opening|second|third) (?:half|inning|period|set))\b"
)
_WHOLE = re.compile(r"\b(?:across|all of|all over|the whole of|throughout) (?:the )?[A-Z]")
_PART = re.compile(
    r"\b(?:(centre|center|east|heart|north|outskirts|south|suburbs|west) of (?:the )?[A-Z]"
    r"|(central|eastern|northern|southern|western) [A-Z])"
)


def basis(claim: NumericClaim) -> Basis:
    """The questions on what a number covers or leaves out that its sentence answers."""
    text, (start, end), (first, last) = claim.at.document.text, claim.at.span, claim.sentence.at.span
    before, behind = text[first:start].lower(), text[end : min(end + _REACH, last)].lower()
    other = _OTHER.search(behind)
    found = _deducted(behind[: other.start()] if other else behind)
    if (ahead := _deducted(before)) and not any(map(str.isdigit, before)):
        found = {**ahead, **found}
    if hyphened := _HYPHENED.search(before[-_NEAR:]):
        found.setdefault(hyphened[2], "before" if hyphened[1] in ("pre", "before") else "after")
    answers = (
        (_STAGE, _stage(before, behind, claim)),
        (_BRANCH, _branch(before, claim)),
        (_PLACE, _there(behind, claim)),
        ("base", _base(behind, claim)),
        ("period", _period(behind, claim)),
        ("from", _from(text[end : min(end + _REACH, last)], claim)),
        ("extent", _extent(text[first:last], claim)),
    )
    return tuple(sorted({**found, **{question: answer for question, answer in answers if answer}}.items()))


def two_bases(a: Basis, b: Basis) -> str:
    """Why two bases are of two things: one question, two answers; or ""."""
    answers = dict(a)
    for question, answer in b:
        if answers.get(question, answer) != answer:
            return f"one is told {_worded(question, answers[question])}, the other {_worded(question, answer)}"
    return ""


def one_sided(a: Standing, b: Standing) -> str:
    """What only one of two claims says of its basis; or ""."""
    first, second = dict(a.circumstances.basis), dict(b.circumstances.basis)
    for mine, others, other in ((first, second, b), (second, first, a)):
        for question, answer in mine.items():
            if question not in others and question not in _FREE and not _said_of(question, answer, other):
                return f"only one of them is told {_worded(question, answer)}"
    return ""


def _said_of(question: str, answer: str, other: Standing) -> bool:
    """Whether another claim's sentence names the same part, or its article the place."""
    if question == _BRANCH:
        return answer in other.told
    return question == _PLACE and answer in other.document.text.lower()


def _worded(question: str, answer: str) -> str:
    if question in (_BRANCH, _PLACE):
        return f"of {answer.title() if question == _PLACE else answer}"
    if question in ("core", "extent", "period", "season", "whole"):
        return answer
    if question in ("base", "from"):
        return f"against another {answer}" if question == "base" else f"from {answer.title()}"
    return f"after {answer} of the season" if question == _STAGE else f"{answer} {question}"


def _deducted(words: str) -> dict[str, str]:
    """What a number is told before or after, with or without; all of these hold one of a few words."""
    if not any(map(words.__contains__, _SIDES)):
        return {}
    found = {"tax" if thing.startswith("tax") else thing: side for side, thing in _around().findall(words)}
    if re.search(_NOMINAL, words):
        found["inflation"] = "before"
    elif re.search(_REAL, words):
        found["inflation"] = "after"
    if re.search(_SEASONAL, words):
        found["season"] = "after seasonal adjustment"
    if core := re.search(_CORE, words):
        found["core"] = f"as {core[1]}"
    without = re.search(_WITHOUT, words)
    return {**found, "whole": f"without {without[1]}"} if without else found


def _stage(before: str, behind: str, claim: NumericClaim) -> str:
    """How many matches a standing is told after: "31 points from 14 matches"; also of these themselves."""
    if singular(claim.quantity.unit.rpartition(" ")[2]) in _words("games"):
        return str(claim.quantity.low) if re.search(_AFTER, before) else ""
    played = _played().match(behind)
    return played[1] if played and singular(played[2]) in _words("games") else ""


def _branch(before: str, claim: NumericClaim) -> str:
    """The part of a business that a result is of: "commercial" of "revenue from commercial jets"."""
    found = _of_part().findall(before) if claim.quantity.dimension == "money" else ()
    words = found[-1].split() if found else []
    if not words or any(singular(word) in _times() for word in words):
        return ""
    return content_stem(words[0])


def _there(behind: str, claim: NumericClaim) -> str:
    """The place that a number right before "there" is of."""
    return claim.context.place.lower() if behind.startswith(_THERE) else ""


def _base(behind: str, claim: NumericClaim) -> str:
    """What a change is told against: the month of "0.6% from the month before", the year of "2% year on year"."""
    found = re.search(_BASE, behind) if claim.measure.startswith("change") else None
    if not found:
        return ""
    return "year" if found[1] else found[2] or found[3]  # "the same month" is that of last year


def _period(behind: str, claim: NumericClaim) -> str:
    """The part of a match that a count is of: "14 shots in the first half"."""
    found = re.search(_PERIOD, behind) if claim.quantity.dimension == "count" and " in the " in behind else None
    return f"in the {found[1]}" if found else ""


def _from(behind: str, claim: NumericClaim) -> str:
    """The place that a distance is from: "23 km southwest of the town of Olm", "30 miles from Besa"."""
    found = re.match(_FROM, behind) if claim.quantity.dimension == "length" else None
    return found[1].lower() if found else ""


def _extent(sentence: str, claim: NumericClaim) -> str:
    """Whether a count is of all of a place or of a part of it: "across Kelham", "in the north of Kelham"."""
    if claim.quantity.dimension != "count":
        return ""
    part = _PART.search(sentence)
    return f"of the {part[1] or part[2]}" if part else "of the whole" if _WHOLE.search(sentence) else ""


@cache
def _around() -> re.Pattern[str]:
    compound = "|".join(sorted(_words("compounds")))
    deducted = "|".join(sorted(_words("deducted"), key=len, reverse=True))
    return re.compile(rf"\b(before|after) (?:all |any |its |the |their )?({deducted})\b(?! (?:{compound})\b|[-’'])")


@cache
def _played() -> re.Pattern[str]:
    return re.compile(
        r"\W*(?:after|from|in) (?:(?:her|his|its|the|their) )?(?:(?:first|last|opening) )?([\w-]+) ([a-z]+)"
    )


@cache
def _of_part() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(_words('results'))}) (?:from|in) (?:(?:its|our|the|their) )?([a-z][\w'-]*(?: [a-z][\w'-]*)?)"
    )


@cache
def results() -> frozenset[str]:
    """The words for a result of a business: "sales"."""
    return frozenset(singular(word) for word in _words("results")) | _words("results")


@cache
def _times() -> frozenset[str]:
    return frozenset(word for group in ("periods", "times") for word in lexicon.words("measures", group)) | {"half"}


def _words(group: str) -> frozenset[str]:
    return listed("basis", group)
