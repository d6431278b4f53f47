"""A numeric claim -> its setting, the words right beside the number.

What stands next to a number says what it is the number of, far more than the rest of its sentence does:
"sentenced to nine years in prison", "tested on 12,400 patients".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.concept import concept_of, is_time
from factcheck.compare.numbers.about.beside import Beside, beside
from factcheck.compare.numbers.about.bygone import is_bygone
from factcheck.extract.grammar import DEFINITE, singular, verb_form
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import NumericClaim

_SAID = 0.5  # how near a word is that says by itself what a number is of
_CLOSE = 0.6  # how near a word is that tells of an earlier thing
_TOLD = 0.3  # how near a word is that answers a question about the number
_PART = re.compile(r" of (?:its|the|their|them|these|those|whom|which)\b")
_BEEN = re.compile(
    r"\bhad (?:\w+ )?been (?:(?:about|around|as|at|high|just|low|many|much|nearly|only|over|under) ){0,4}$"
)
_BEATEN = re.compile(
    r"\b(?:ahead of|beat(?:en|ing|s)?|broke|eclips(?:ed|es|ing)|pass(?:ed|es|ing)|top(?:ped|ping|s))"
    r" (?:\w+ ){0,4}[A-Z]\w+['’]s? (?:(?!by )\w+ ){0,4}$"
)
_BACK = 80  # characters before a number in which such words stand
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))
_ONE = frozenset(("a", "one"))  # before a word for an order that is a fraction or a unit there


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What stands beside a number.

    Words by how near they are, 1 for the next; the answers that words give to questions of one
    answer only.
    """

    near: Mapping[str, float]
    answers: Mapping[str, str]
    own: Mapping[str, str]  # the answers that the words of its subject give
    times: frozenset[str]
    done: frozenset[str]  # verbs near to it, but for those of saying
    earlier: bool  # it is of a thing or period before: the last phone, the previous record, the same month last year
    alone: bool  # it is of one part only: "in the third set alone"


def setting(claim: NumericClaim) -> Setting:
    """What stands beside a number, with the noun that it counts."""
    text, said = claim.at.document.text, lowers(claim.sentence.words)
    around = beside(claim)
    near: dict[str, float] = {}
    times, done = set(), set()
    for one in around:
        _, (stem, concept, timed, happens, *_), _, nearness, _, _ = one
        if not stem:
            continue
        if timed:
            times.add(stem)
        elif near.get(concept, 0.0) < nearness:
            near[concept] = nearness
        if happens and nearness >= _SAID:
            done.add(concept)
    if counted := _counted(claim):
        near[concept_of(counted)] = 1.0
    return Setting(
        near=near,
        answers={} if _kinds().keys().isdisjoint(said) else _answers(around, text),
        own={} if _kinds().keys().isdisjoint(said) else _own(claim),
        times=frozenset(times),
        done=frozenset(done),
        earlier=_of_the_past(claim)
        or (not listed("setting", "earlier").isdisjoint(said) and any(map(_earlier, around))),
        alone=_of_one_part(said),
    )


def is_part(claim: NumericClaim) -> bool:
    """Whether a number counts a part of what was told: "nine of them"."""
    return _PART.match(claim.at.document.text, claim.quantity.at.span.end) is not None


def _of_one_part(words: Sequence[str]) -> bool:
    """Whether "alone" restricts what is named in front of it: "in May alone", and not "riding alone"."""
    return "alone" in words and any(word == "alone" and not _lonely(before) for before, word in pairwise(words))


def _lonely(word: str) -> bool:
    """Whether "alone" behind a word says that somebody has no company: "riding", "was"."""
    form = verb_form(word)
    return word in _BEING or (form is not None and form.kind in ("ing", "ed"))


def _answers(around: Sequence[Beside], text: str) -> Mapping[str, str]:
    """The questions that words beside a number answer, with the nearest answer."""
    answers: dict[str, str] = {}
    kinds = _kinds()
    for one in around:
        if one.word in kinds and one.near >= _TOLD and text[one.start].islower() and not _other(one):
            question, _, answer = kinds[one.word].partition("/")
            answers.setdefault(question, answer)
    return answers


def _own(claim: NumericClaim) -> Mapping[str, str]:
    """The questions that the words of the subject of a claim answer: "gas furnaces", "women"."""
    words = [word.lower for word in tokenise(claim.subject)]
    told = (_kinds()[word].partition("/") for word in words if word in _kinds())
    return {question: answer for question, _, answer in told}


def _of_the_past(claim: NumericClaim) -> bool:
    """Whether a number is of an earlier period, is what "had been" or was beaten, or its subject is called earlier."""
    if is_bygone(claim):
        return True
    start, text = claim.quantity.at.span.start, claim.at.document.text
    back = max(start - _BACK, claim.sentence.at.span.start)
    if text.find("been ", back, start) >= 0 and _BEEN.search(text, back, start):
        return True
    if _BEATEN.search(text, back, start):
        return True
    return not listed("setting", "earlier").isdisjoint([word.lower for word in tokenise(claim.subject)])


def _earlier(one: Beside) -> bool:
    verb = one.word == "last" and one.before not in DEFINITE  # they "last 25 years"
    return one.word in listed("setting", "earlier") and one.near >= _CLOSE and not verb and not _dated(one)


def _other(one: Beside) -> bool:
    """Whether a word only says when, or is a fraction or a unit: "last year", "a third of it"."""
    return one.before in _ONE or _dated(one)


def _dated(one: Beside) -> bool:
    """Whether a word only says when: "last year", "a year earlier", "36-year-old"."""
    since = one.word in ("earlier", "old", "older") and is_time(singular(one.before))
    return since or is_time(singular(one.behind))


def _counted(claim: NumericClaim) -> str:
    """The noun that a count counts, in the singular; "" for none and for a plain word for people."""
    if claim.quantity.dimension != "count":
        return ""
    counted = singular(claim.quantity.unit.rpartition(" ")[2])
    return "" if counted == "person" else counted


@cache
def _kinds() -> Mapping[str, str]:
    return lexicon.table("contrasts", "kinds")
