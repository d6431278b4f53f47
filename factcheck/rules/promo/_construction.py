"""Patterns over words and word classes -> the places of a sentence that read like one of them."""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from factcheck.compare.lazy import lazy
from factcheck.lexicon.phrases import places
from factcheck.model import Passage, Span
from factcheck.rules import rules

from ._classes import Tagged, mask, tagged
from ._slot import Slot, slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Sentence

V = TypeVar("V")

# Classes of words that stand in every other sentence: a pattern is rather looked for at its other classes.
_COMMON = frozenset({
    "attribution", "authority_noun.s", "benefit_verb", "benefit_verb.base", "better", "claim_verb", "copula_verb",
    "ever_more", "faint_praise", "feel_verb.base", "folk", "folk_noun.s", "gain_noun", "have_risk", "hope_verb",
    "hopeful", "intensifier", "last_few", "leave_verb", "many", "more_less", "offer_noun", "slogan", "us",
    "view_verb.ed", "work_verb", "work_verb.base",
})  # fmt: skip


class _Construction:
    """A pattern read from its notation; `opening` and `closing` are the slots its marked part runs between.

    Nothing of it changes once it is made.
    """

    def __init__(self, slots: tuple[Slot, ...], opening: int, closing: int, *, at_start: bool, at_end: bool) -> None:
        self.slots, self.opening, self.closing = slots, opening, closing
        self.at_start, self.at_end = at_start, at_end

    @property
    def needs(self) -> Iterator[tuple[int, frozenset[str]]]:
        """For each slot that has to be filled, beside the anchor, the classes and words that may fill it."""
        for k, one in enumerate(self.slots):
            if k != self.anchor and one.required and not one.shapes:
                yield one.bits, one.words

    @lazy
    def classes(self) -> tuple[int, ...]:
        """For each of these slots that only listed classes fill, what stands in a sentence that has one of them."""
        return tuple(sorted((classes for classes, words in self.needs if not words), key=int.bit_count))

    @lazy
    def _worded(self) -> tuple[tuple[int, frozenset[str]], ...]:
        return tuple((classes, words) for classes, words in self.needs if words)

    def fits(self, at: Tagged) -> bool:
        """Whether the sentence, which has a class for each slot that needs one, has something to fill the rest with."""
        for classes, words in self._worded:  # noqa: SIM110 - a generator would double the time of a promotional look
            if not classes & at.present and words.isdisjoint(at.said):
                return False
        return True

    @lazy
    def anchor(self) -> int:
        """The slot where a reading is tried: the first that only listed classes fill, if it can be a rare one.

        Raises ValueError when there is none.
        """
        listed = [k for k, one in enumerate(self.slots) if one.required and one.listed]
        if not listed:
            raise ValueError("a pattern needs a slot that only classes of the lexicon fill")
        return next((k for k in listed if _COMMON.isdisjoint(self.slots[k].classes)), listed[0])

    @lazy
    def reach(self) -> int:
        """How many words may stand before the anchor, phrases counted as three."""
        return sum(one.gap or (0 if one.forbidden else 3 if one.classes else 1) for one in self.slots[: self.anchor])

    def reading(self, at: Tagged, place: int) -> tuple[int, int] | None:
        """First and last word (half-open) of the marked part, where the anchor stands at a place."""
        if self.at_start and place > self.reach:
            return None
        # Most places fail behind the anchor: that is tried before any start to the left of it.
        behind = self._walk(at, self.anchor, place)
        if behind is None:
            return None
        for start in range(max(place - self.reach, 0), place + 1):
            if self.at_start and start:
                return None
            path = self._walk(at, 0, start) if self.anchor else behind
            if path is not None and path[self.anchor] == place and not (self.at_end and path[-1] < len(at.lowers)):
                return path[self.opening], path[self.closing]
        return None

    def _walk(self, at: Tagged, k: int, i: int, first: bool = True) -> tuple[int, ...] | None:  # noqa: FBT001, FBT002 - keywords make keys dear
        """The word at which each slot from the k-th on begins, and the end; None when the words do not read so."""
        if k == len(self.slots):
            return (i,)
        for step in self.slots[k].steps(at, i, first):
            rest = self._walk(at, k + 1, i + step, first and not step)
            if rest is not None:
                return (i, *rest)
        return None


class Found(NamedTuple, Generic[V]):
    """A place that reads like a pattern: the half-open range of its marked words, the pattern's value and its rank."""

    tagged: Tagged
    first: int
    last: int
    value: V
    rank: int

    @property
    def words(self) -> tuple[str, ...]:
        """The marked words, in lower case."""
        return tuple(self.tagged.lowers[self.first : self.last])

    @property
    def span(self) -> Span:
        """Where the marked words stand in clean text."""
        starts, ends = places(self.tagged.words)
        return Span(starts[self.first], ends[self.last - 1])

    @property
    def at(self) -> Passage:
        """The marked words as a passage."""
        return Passage(self.tagged.sentence.at.document, self.span)

    def before(self, reach: int) -> Sequence[str]:
        """At most so many words before them in the sentence, in lower case."""
        return self.tagged.lowers[max(self.first - reach, 0) : self.first]

    def after(self, reach: int) -> Sequence[str]:
        """At most so many words behind them in the sentence, in lower case."""
        return self.tagged.lowers[self.last : self.last + reach]


class Constructions(Generic[V]):
    """Patterns with their values, each pattern a line of slots.

    `word` or `one|other` stands for itself, `CLASS` for a group of the lexicon, `CLASS.ing` for a form of its verbs,
    `CLASS.now` for all forms but the past ones; ADVERB, ED, NAME, NUMBER and WORD stand for a shape, and BE, DEFINITE,
    HAVE and MODAL for closed classes. `?` behind a slot lets it be absent, `!` before it forbids it (as the first of
    all, it forbids the word before), `..3` skips up to three words, `,` allows a comma, `^` and `$` are the ends of the
    sentence; `<` and `>` enclose what is to be flagged, all of it when they are absent.
    One slot at least must be filled by listed classes alone.
    """

    def __init__(self, patterns: Mapping[str, V]) -> None:
        self._patterns = patterns

    def find(self, sentence: Sentence) -> Sequence[Found[V]]:
        """Each place that reads like a pattern, in order; of those that overlap the first stays, then the longest."""
        found = _found(sentence).get(self)
        return _apart(found) if found else ()

    def read(self) -> Iterator[tuple[int, _Construction, V]]:
        """Each pattern taken apart, with its rank and value."""
        for rank, (pattern, value) in enumerate(self._patterns.items()):
            yield rank, _parse(pattern), value


def patterned(sentence: Sentence) -> bool:
    """Whether a place of a sentence reads like a pattern of some rule."""
    return bool(_found(sentence))


# The patterns of all rules are looked for at once; each rule then asks for its own, of one sentence before the next.
@lru_cache(maxsize=512)
def _found(sentence: Sentence) -> Mapping[Constructions[Any], list[Found[Any]]]:
    """The places of a sentence that read like a pattern of some rule, by the patterns of that rule."""
    at, index = tagged(sentence), _index()
    found: dict[Constructions[Any], list[Found[Any]]] = {}
    present = at.present
    hits = present & _anchors()
    while hits:
        bit = hits & -hits
        hits ^= bit
        for needed, name, owner, rank, construction, value in index[bit]:
            for classes in needed:
                if not classes & present:
                    break  # as nearly all of them end
            else:
                for place in at.places(name) if construction.fits(at) else ():
                    reading = construction.reading(at, place)
                    if reading is not None:
                        found.setdefault(owner, []).append(Found(at, *reading, value, rank))
    return found


@cache
def _anchors() -> int:
    return sum(_index())


@cache
def _index() -> Mapping[int, list[tuple[tuple[int, ...], str, Constructions[Any], int, _Construction, Any]]]:
    """The patterns of all promotional rules, by the bits of the classes at which a reading of them is tried.

    Each begins with the classes that must stand in the sentence besides: they turn most of them away.
    """
    index: dict[int, list[tuple[tuple[int, ...], str, Constructions[Any], int, _Construction, Any]]] = {}
    modules = dict.fromkeys(rule.look.__module__ for rule in rules())
    for owner in (value for name in modules for value in vars(sys.modules[name]).values()):
        for rank, construction, value in owner.read() if isinstance(owner, Constructions) else ():
            for name in construction.slots[construction.anchor].classes:
                entry = (construction.classes, name, owner, rank, construction, value)
                index.setdefault(mask((name,)), []).append(entry)
    return index


def _apart(found: list[Found[V]]) -> list[Found[V]]:
    """Those that do not overlap one before them, in order; of two at one place the longer, then that declared first."""
    kept: list[Found[V]] = []
    for one in sorted(found, key=lambda one: (one.first, -one.last, one.rank)):
        if not kept or one.first >= kept[-1].last:
            kept.append(one)
    return kept


_TOKEN = re.compile(r"[<>^$,]|\.\.\d|[^\s<>^$,]+")


def _parse(pattern: str) -> _Construction:
    slots: list[Slot] = []
    opening, closing, comma = 0, -1, False
    for token in _TOKEN.findall(pattern):
        match token:
            case "<":
                opening = len(slots)
            case ">":
                closing = len(slots)
            case ",":
                comma = True
            case "^" | "$":
                pass
            case _:
                slots.append(slot(token, comma=comma, behind=not slots))
                comma = comma and slots[-1].optional  # "sleek , and? quiet" allows "sleek, quiet"
    return _Construction(tuple(slots), opening, closing, at_start="^" in pattern, at_end="$" in pattern)
