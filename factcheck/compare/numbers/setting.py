"""A numeric claim -> its setting, the words right beside the number.

What stands next to a number says what it is the number of, far more than the rest of its sentence does:
"sentenced to nine years in prison", "tested on 12,400 patients".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.numbers.bygone import is_bygone
from factcheck.extract.grammar import DEFINITE, content_stem, singular, verb_form
from factcheck.lexicon.phrases import gaps, lowers, places, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import NumericClaim

_REACH = 10  # words on either side
_FADING = 0.85  # what a word less near counts, of the one before
_PARTED = 0.6  # the same past a comma, a joining word or another number
_STOPPED = 0.4  # the same past a colon, a dash or a bracket
_SAID = 0.5  # how near a word is that says by itself what a number is of
_CLOSE = 0.6  # how near a name is that the number is said of
_TOLD = 0.3  # how near a word is that answers a question about the number
_STOPS = re.compile(r"[;:—–()“”\"]")
_PART = re.compile(r" of (?:its|the|their|them|these|those|whom|which)\b")
_BEEN = re.compile(
    r"\bhad (?:\w+ )?been (?:(?:about|around|as|at|high|just|low|many|much|nearly|only|over|under) ){0,4}$"
)
_BEATEN = re.compile(
    r"\b(?:ahead of|beat(?:en|ing|s)?|broke|eclips(?:ed|es|ing)|pass(?:ed|es|ing)|top(?:ped|ping|s))"
    r" (?:\w+ ){0,4}[A-Z]\w+['’]s? (?:(?!by )\w+ ){0,4}$"
)
_OF_STUFF = frozenset(("dose", "energy", "mass", "rate", "volume"))  # dimensions of what is measured out
_STUFF = 5  # words behind a number that may name what it is of
_BACK = 80  # characters before a number in which such words stand
_JOINING = frozenset(("and", "but", "or", "that", "when", "where", "whereas", "which", "while", "who"))
_EARLIER = frozenset(("earlier", "last", "old", "older", "predecessor", "predecessors", "previous"))
_SAYING = frozenset(("say",))
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))
_ONE = frozenset(("a", "one"))  # before a word for an order that is a fraction or a unit there


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """What stands beside a number.

    Words by how near they are, 1 for the next; the names in front; the answers that words give to questions of one
    answer only.
    """

    near: Mapping[str, float]
    names: frozenset[str]
    answers: Mapping[str, str]
    times: frozenset[str]
    done: frozenset[str]  # verbs near to it, but for those of saying
    earlier: bool  # it is of a thing or period before: the last phone, the previous record, the same month last year
    part: bool  # it is a part of what was told: "nine of them"
    alone: bool  # it is of one part only: "in the third set alone"


class _Sense(NamedTuple):
    """What a word says wherever it stands: its stem, "" for one that says nothing of a number, and what that is for.

    The concept that it is a word for, whether it is a time, whether it happens; whether it says anything, and so puts
    others farther away, or parts them.
    """

    stem: str
    concept: str
    is_time: bool
    happens: bool
    has_meaning: bool
    parts: bool


class _Beside(NamedTuple):
    """A word beside a number: what it says, where, how near it is, and the words before and behind it."""

    word: str
    sense: _Sense
    start: int
    near: float
    before: str
    behind: str


def setting(claim: NumericClaim) -> Setting:
    """What stands beside a number, with the noun that it counts."""
    text, span, said = claim.at.document.text, claim.quantity.at.span, lowers(claim.sentence.words)
    beside = _beside(claim)
    near: dict[str, float] = {}
    names, times, done = set(), set(), set()
    for one in beside:
        _, (stem, concept, is_time, happens, *_), _, nearness, _, _ = one
        if not stem:
            continue
        if is_time:
            times.add(stem)
        elif near.get(concept, 0.0) < nearness:
            near[concept] = nearness
        if happens and nearness >= _SAID:
            done.add(concept)
        if nearness >= _CLOSE and not is_time and _named(one, claim):
            names.add(stem)
    if counted := _counted(claim):
        near[_concepts().get(counted, counted)] = 1.0
    return Setting(
        near=near,
        names=frozenset(names),
        answers={} if _kinds().keys().isdisjoint(said) else _answers(beside, text),
        times=frozenset(times),
        done=frozenset(done),
        earlier=_of_the_past(claim) or (not _EARLIER.isdisjoint(said) and any(map(_earlier, beside))),
        alone=_of_one_part(said),
        part=_PART.match(text, span.end) is not None,
    )


def _of_one_part(words: Sequence[str]) -> bool:
    """Whether "alone" restricts what is named in front of it: "in May alone", and not "riding alone"."""
    return "alone" in words and any(word == "alone" and not _lonely(before) for before, word in pairwise(words))


def _lonely(word: str) -> bool:
    """Whether "alone" behind a word says that somebody has no company: "riding", "was"."""
    form = verb_form(word)
    return word in _BEING or (form is not None and form.kind in ("ing", "ed"))


@lru_cache(maxsize=4096)
def _sense(word: str) -> _Sense:
    content = content_stem(word)
    stem = "" if word in _numbers() or word in _EARLIER or content in _SAYING else content
    concept = _concepts().get(stem, stem)
    happens = verb_form(stem) is not None and stem not in _sayings()
    parts = word in _JOINING or word[0].isdigit()
    return _Sense(stem, concept, stem in _times(), happens, bool(content), parts)


def _named(one: _Beside, claim: NumericClaim) -> bool:
    """Whether a word is a name, and not the place that a number happened at, which mostly stands behind it."""
    within = claim.sentence.at.span.start < one.start < claim.quantity.at.span.end
    return within and claim.at.document.text[one.start].isupper()


def _answers(beside: Sequence[_Beside], text: str) -> Mapping[str, str]:
    """The questions that words beside a number answer, with the nearest answer."""
    answers: dict[str, str] = {}
    kinds = _kinds()
    for one in beside:
        if one.word in kinds and one.near >= _TOLD and text[one.start].islower() and not _other(one):
            question, _, answer = kinds[one.word].partition("/")
            answers.setdefault(question, answer)
    return answers


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
    return not _EARLIER.isdisjoint([word.lower for word in tokenise(claim.subject)])


def _earlier(one: _Beside) -> bool:
    verb = one.word == "last" and one.before not in DEFINITE  # they "last 25 years"
    return one.word in _EARLIER and one.near >= _CLOSE and not verb and not _dated(one)


def _other(one: _Beside) -> bool:
    """Whether a word only says when, or is a fraction or a unit: "last year", "a third of it"."""
    return one.before in _ONE or _dated(one)


def _dated(one: _Beside) -> bool:
    """Whether a word only says when: "last year", "a year earlier", "36-year-old"."""
    since = one.word in ("earlier", "old", "older") and singular(one.before) in _times()
    return since or singular(one.behind) in _times()


def _beside(claim: NumericClaim) -> Sequence[_Beside]:
    """The words on either side of a number, the nearest first."""
    span, text, words = claim.quantity.at.span, claim.at.document.text, claim.sentence.words
    said, between, (starts, ends) = lowers(words), gaps(words, text), places(words)
    last, first = bisect_right(ends, span.start), bisect_left(starts, span.end)
    low, high = max(last - _REACH, 0), first + _REACH
    left = [text[ends[last - 1] : span.start], *between[low + 1 : last][::-1]] if last else []
    right = [text[span.end : starts[first]], *between[first + 1 : high]] if first < len(said) else []
    return [
        *_fading(said[max(low - 1, 0) : last][::-1], starts[low:last][::-1], left, -1),
        *_fading(said[first : high + 1], starts[first:high], right, 1),
    ]


def _fading(words: Sequence[str], starts: Sequence[int], between: Sequence[str], step: int) -> Iterator[_Beside]:
    """Words from the nearest on, where each starts, and what parts it from the one before; `step` is where they go."""
    nearness = 1.0
    lower = ["", *words, ""]
    for at, (start, gap) in enumerate(zip(starts, between, strict=False), start=1):
        word = lower[at]
        if gap != " ":
            labelled = at == 1 and step < 0 and gap.startswith(": ")  # "The price: €4"
            nearness *= 1.0 if labelled else _STOPPED if _STOPS.search(gap) else _PARTED if "," in gap else 1.0
        sense = _sense(word)
        if sense.parts:
            nearness *= _PARTED
        elif sense.has_meaning:
            yield _Beside(word, sense, start, nearness, lower[at - step], lower[at + step])
            nearness *= _FADING


def _counted(claim: NumericClaim) -> str:
    """The noun that a count counts, in the singular; "" for none and for a plain word for people."""
    if claim.quantity.dimension != "count":
        return ""
    counted = singular(claim.quantity.unit.rpartition(" ")[2])
    return "" if counted == "person" else counted


@lru_cache(maxsize=4096)
def concept(word: str) -> str:
    """What a lower-case word stands for: its stem, or the concept that it is a word for; "" for a function word."""
    stem = content_stem(word)
    return _concepts().get(stem, stem)


def stuff(claim: NumericClaim) -> str:
    """What a number says how much there is of, as a concept: "690 mg of potassium"; "" where nothing is named."""
    if claim.quantity.dimension not in _OF_STUFF:
        return ""
    words, end = claim.sentence.words, claim.quantity.at.span.end
    starts, _ = places(words)
    first = bisect_left(starts, end)
    said = [word.lower for word in words[first : first + _STUFF]]
    if said[:1] != ["of"]:
        return ""
    named = [*takewhile(_names_stuff, said[1 + (said[1:2] == ["the"]) :])]
    return concept(named[-1]) if named else ""


def _names_stuff(word: str) -> bool:
    """Whether a word can be a part of a name of what is measured out."""
    form = verb_form(word)
    return word.isalpha() and bool(content_stem(word)) and not (form is not None and form.kind in ("s", "past"))


def is_time(stem: str) -> bool:
    """Whether a word only says when."""
    return stem in _times()


@cache
def _kinds() -> Mapping[str, str]:
    return lexicon.table("contrasts", "kinds")


@cache
def _concepts() -> Mapping[str, str]:
    return lexicon.table("concepts", "concepts")


@cache
def _sayings() -> frozenset[str]:
    return frozenset(lexicon.words("sources_of_claims", "say_verb")) - {"declare"}


@cache
def _numbers() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "counting_words"))


@cache
def _times() -> frozenset[str]:
    groups = ("weekdays", "times", "periods")
    return frozenset(word for group in groups for word in lexicon.words("measures", group))
