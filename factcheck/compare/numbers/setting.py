"""A numeric claim -> its setting, the words right beside the number.

What stands next to a number says what it is the number of, far more than the rest of its sentence does:
"sentenced to nine years in prison", "tested on 12,400 patients".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular, verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import NumericClaim, Word

_REACH = 10  # words on either side
_FADING = 0.85  # what a word less near counts, of the one before
_PARTED = 0.6  # the same past a comma, a joining word or another number
_STOPPED = 0.4  # the same past a colon, a dash or a bracket
_SAID = 0.5  # how near a word is that says by itself what a number is of
_CLOSE = 0.6  # how near a name is that the number is said of
_TOLD = 0.3  # how near a word is that answers a question about the number
_STOPS = re.compile(r"[;:—–()“”\"]")
_PART = re.compile(r" of (?:its|the|their|them|these|those|whom|which)\b")
_BEEN = re.compile(r"\bhad (?:\w+ )?been (?:\w+ ){0,2}$")
_BACK = 40  # characters before a number in which "had been" stands
_JOINING = frozenset(("and", "but", "or", "that", "when", "where", "whereas", "which", "while", "who"))
_EARLIER = frozenset(("earlier", "last", "old", "older", "predecessor", "predecessors", "previous"))
_SAYING = frozenset(("say",))
_BEING = frozenset(("are", "be", "been", "is", "was", "were"))
_ONE = frozenset(("a", "one"))  # before a word for an order that is a fraction or a unit there


class Setting(NamedTuple):
    """What stands beside a number.

    Words by how near they are, 1 for the next, and their sum; the names in front; the answers that words give to
    questions of one answer only; and words that alone say what is counted. The verb that the number is the object of.
    """

    near: Mapping[str, float]
    weight: float
    names: frozenset[str]
    answers: Mapping[str, str]
    times: frozenset[str]
    frames: frozenset[str]
    verb: str
    behind: str  # the word right behind it
    done: frozenset[str]  # verbs near to it, but for those of saying
    earlier: bool  # it is of a thing before: the last phone, the previous record
    part: bool  # it is a part of what was told: "nine of them"
    alone: bool  # it is of one part only: "in the third set alone"


class _Beside(NamedTuple):
    """A word beside a number: how near it is, and the words before and behind it."""

    word: Word
    near: float
    before: str
    behind: str


def setting(claim: NumericClaim) -> Setting:
    """What stands beside a number, with the noun that it counts."""
    text, span = claim.at.document.text, claim.quantity.at.span
    beside = tuple(_beside(claim))
    stems = [(one, stem) for one in beside if (stem := _stem(one.word.lower))]
    near: dict[str, float] = {}
    for one, stem in stems:
        if stem not in _times():
            concept = _concepts().get(stem, stem)
            near[concept] = max(near.get(concept, 0.0), one.near)
    if counted := _counted(claim):
        near[_concepts().get(counted, counted)] = 1.0
    return Setting(
        near=near,
        weight=sum(near.values()),
        names=frozenset(stem for one, stem in stems if one.near >= _CLOSE and _named(one.word, claim)) - _times(),
        answers=_answers(beside, text),
        times=frozenset(stem for _, stem in stems if stem in _times()),
        frames=_frames(near, claim.quantity.dimension),
        verb=_verb(claim),
        behind=next((stem for one, stem in stems if one.word.start >= span.end and one.near == 1), ""),
        done=frozenset(_concepts().get(stem, stem) for one, stem in stems if one.near >= _SAID and _happens(stem)),
        earlier=_of_the_past(claim) or any(one.near >= _CLOSE and _earlier(one) for one in beside),
        alone=_of_one_part(claim.sentence.words),
        part=_PART.match(text, span.end) is not None,
    )


def _of_one_part(words: Sequence[Word]) -> bool:
    """Whether "alone" restricts what is named in front of it: "in May alone", and not "riding alone"."""
    return any(word.lower == "alone" and not _lonely(before.lower) for before, word in pairwise(words))


def _lonely(word: str) -> bool:
    """Whether "alone" behind a word says that somebody has no company: "riding", "was"."""
    form = verb_form(word)
    return word in _BEING or (form is not None and form.kind in ("ing", "ed"))


def _stem(word: str) -> str:
    stem = "" if word in _numbers() or word in _EARLIER else content_stem(word)
    return "" if stem in _SAYING else stem


def _happens(stem: str) -> bool:
    return verb_form(stem) is not None and stem not in _sayings()


def _named(word: Word, claim: NumericClaim) -> bool:
    """Whether a word is a name, and not the place that a number happened at, which mostly stands behind it."""
    within = claim.sentence.at.span.start < word.start < claim.quantity.at.span.end
    return within and claim.at.document.text[word.start].isupper()


def _answers(beside: Sequence[_Beside], text: str) -> Mapping[str, str]:
    """The questions that words beside a number answer, with the nearest answer."""
    answers: dict[str, str] = {}
    for one in beside:
        if one.near >= _TOLD and one.word.lower in _kinds() and text[one.word.start].islower() and not _other(one):
            question, _, answer = _kinds()[one.word.lower].partition("/")
            answers.setdefault(question, answer)
    return answers


def _of_the_past(claim: NumericClaim) -> bool:
    """Whether a number is what "had been", or of a subject that is called earlier."""
    start = claim.quantity.at.span.start
    if _BEEN.search(claim.at.document.text, max(start - _BACK, claim.sentence.at.span.start), start):
        return True
    return not _EARLIER.isdisjoint(word.lower for word in tokenise(claim.subject))


def _earlier(one: _Beside) -> bool:
    return one.word.lower in _EARLIER and not _dated(one)


def _other(one: _Beside) -> bool:
    """Whether a word only says when, or is a fraction or a unit: "last year", "a third of it"."""
    return one.before in _ONE or _dated(one)


def _dated(one: _Beside) -> bool:
    """Whether a word only says when: "last year", "a year earlier", "36-year-old"."""
    since = one.word.lower in ("earlier", "old", "older") and singular(one.before) in _times()
    return since or singular(one.behind) in _times()


def _frames(near: Mapping[str, float], dimension: str) -> frozenset[str]:
    return frozenset(word for word, nearness in near.items() if nearness >= _SAID and _telling().get(word) == dimension)


def _beside(claim: NumericClaim) -> Iterator[_Beside]:
    """The words on either side of a number, the nearest first."""
    words, span, text = claim.sentence.words, claim.quantity.at.span, claim.at.document.text
    before = [word for word in words if word.end <= span.start][::-1]
    behind = [word for word in words if word.start >= span.end]
    yield from _fading(before, [text[word.end : edge] for word, edge in _edges(before, span.start, left=True)], -1)
    yield from _fading(behind, [text[edge : word.start] for word, edge in _edges(behind, span.end, left=False)], 1)


def _edges(words: Sequence[Word], edge: int, *, left: bool) -> Iterator[tuple[Word, int]]:
    for word in words[:_REACH]:
        yield word, edge
        edge = word.start if left else word.end


def _fading(words: Sequence[Word], gaps: Sequence[str], step: int) -> Iterator[_Beside]:
    nearness = 1.0
    lower = ["", *(word.lower for word in words), ""]
    for at, (word, gap) in enumerate(zip(words, gaps, strict=False), start=1):
        if gap != " ":
            labelled = at == 1 and step < 0 and gap.startswith(": ")  # "The price: €4"
            nearness *= 1.0 if labelled else _STOPPED if _STOPS.search(gap) else _PARTED if "," in gap else 1.0
        if word.lower in _JOINING or word.lower[0].isdigit():
            nearness *= _PARTED
        elif content_stem(word.lower):
            yield _Beside(word, nearness, lower[at - step], lower[at + step])
            nearness *= _FADING


def _verb(claim: NumericClaim) -> str:
    """The verb that a number is the object of, if it stands right before it; or ""."""
    start = claim.quantity.at.span.start
    before = next((word for word in reversed(claim.sentence.words) if word.end <= start), None)
    form = verb_form(before.lower) if before and content_stem(before.lower) else None
    return _concepts().get(form.base, form.base) if form else ""


def _counted(claim: NumericClaim) -> str:
    """The noun that a count counts, in the singular; "" for none and for a plain word for people."""
    if claim.quantity.dimension != "count":
        return ""
    counted = singular(claim.quantity.unit.rpartition(" ")[2])
    return "" if counted == "person" else counted


@cache
def _kinds() -> Mapping[str, str]:
    return lexicon.table("contrasts", "kinds")


@cache
def _concepts() -> Mapping[str, str]:
    return lexicon.table("concepts", "concepts")


@cache
def _telling() -> Mapping[str, str]:
    return lexicon.table("concepts", "telling")


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
