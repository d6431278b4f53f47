"""A numeric claim -> its setting, the words right beside the number; and how alike two settings are.

What stands next to a number says what it is the number of, far more than the rest of its sentence does:
"sentenced to nine years in prison", "tested on 12,400 patients".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular, verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Document, NumericClaim, Word

_REACH = 10  # words on either side
_FADING = 0.85  # what a word less near counts, of the one before
_PARTED = 0.6  # the same past a comma, a joining word or another number
_STOPPED = 0.4  # the same past a colon, a dash or a bracket
_SAID = 0.5  # how near a word is that says by itself what a number is of
_CLOSE = 0.6  # how near a name is that the number is said of
_STOPS = re.compile(r"[;:—–()“”\"]")
_JOINING = frozenset(("and", "but", "or", "that", "when", "where", "whereas", "which", "while", "who"))
_EARLIER = frozenset(("earlier", "last", "old", "older", "predecessor", "predecessors", "previous"))
_BEGINNING = 400  # characters of an article that name whom and what it is about
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_BENEFICIARY = re.compile(r" (?:by|for|from|of) (?:the )?([A-Z]\w+)")
_INSIDE = re.compile(r"(?<=[a-z0-9,;] )[A-Z]\w+")
_SAYING = frozenset(("say",))


class Setting(NamedTuple):
    """The words beside a number, each with how near it is: 1 is next to it. And the names among them."""

    near: Mapping[str, float]
    names: frozenset[str]
    kinds: Mapping[str, str]
    weight: float
    earlier: bool
    times: frozenset[str]
    verb: str


class _Words(NamedTuple):
    """The words that an article writes with a capital inside a sentence, the stems of all, and of its beginning."""

    names: frozenset[str]
    all: frozenset[str]
    first: frozenset[str]


class Likeness(NamedTuple):
    """How near to both numbers the words stand that two settings share, and their part of the shorter setting."""

    shared: float
    part: float


NOT_ALIKE = Likeness(0.0, 0.0)


class Settings:
    """The settings of a run's claims, each made once."""

    def __init__(self) -> None:
        self._settings: dict[int, Setting] = {}
        self._words: dict[int, _Words] = {}

    def likeness(self, a: NumericClaim, b: NumericClaim) -> Likeness:
        """How alike the settings of two claims are; not at all where they tell of two things."""
        first, second = self.of(a), self.of(b)
        if first.verb != second.verb and first.verb and second.verb:
            return NOT_ALIKE
        if self.apart(a, b) or self._named_apart(a, b):
            return NOT_ALIKE
        shared = sum(min(near, second.near[word]) for word, near in first.near.items() if word in second.near)
        least = min(first.weight, second.weight)
        return Likeness(shared, shared / least if least else 0.0)

    def frames(self, claim: NumericClaim) -> frozenset[str]:
        """What a number is of, as far as a word beside it says so by itself: of the dead, of those who came."""
        dimension = claim.quantity.dimension
        return frozenset(
            concept
            for concept, near in self.of(claim).near.items()
            if near >= _SAID and _telling().get(concept) == dimension
        )

    def apart(self, a: NumericClaim, b: NumericClaim) -> str:
        """Why the settings of claims in two articles tell of two things; or ""."""
        first, second = self.of(a), self.of(b)
        if excluding := _exclude(first, second):
            return excluding
        if "change" in a.measure and first.times and second.times and first.times.isdisjoint(second.times):
            return "they are changes over two stretches of time"
        if first.earlier != second.earlier:
            return "only one of them is of an earlier thing"
        owners = self._named(a, b), self._named(b, a)
        if all(owners) and owners[0].isdisjoint(owners[1]):
            return f"one is of {min(owners[0])}, the other of {min(owners[1])}"
        stranger = self._stranger(a, b) or self._stranger(b, a)
        return f"only one of the articles names {stranger}" if stranger else ""

    def of_another(self, a: NumericClaim, b: NumericClaim) -> bool:
        """Whether one of two numbers is of somebody whom the beginning of its article does not name."""
        return any(
            (named := self._named(one, other)) and named.isdisjoint(self._words_of(one.at.document).first)
            for one, other in ((a, b), (b, a))
        )

    def _stranger(self, claim: NumericClaim, other: NumericClaim) -> str:
        """Who has or does what a number says, and is nowhere in the article of another."""
        others = self._words_of(other.at.document).all
        return next((stem for stem in sorted(self._named(claim, other)) if stem not in others), "")

    def _named(self, claim: NumericClaim, other: NumericClaim) -> frozenset[str]:
        """The names of those who have or do what a number says."""
        behind = _BENEFICIARY.match(claim.at.document.text, claim.quantity.at.span.end)
        named = _CAPITAL.findall(f"{claim.subject} {claim.context.agent} {behind[1] if behind else ''}")
        known = self._words_of(claim.at.document).names | self._words_of(other.at.document).names
        return frozenset(content_stem(name.lower()) for name in named if name.lower() in known) - {""}

    def _named_apart(self, a: NumericClaim, b: NumericClaim) -> bool:
        """Whether two numbers stand beside names, none beside both, and one article knows both or each only one."""
        first, second = self.of(a).names, self.of(b).names
        if not first or not second or not first.isdisjoint(second):
            return False
        here, there = first & self._words_of(b.at.document).all, second & self._words_of(a.at.document).all
        return bool(here) == bool(there)

    def _words_of(self, document: Document) -> _Words:
        if id(document) not in self._words:
            text = document.text
            self._words[id(document)] = _Words(
                frozenset(name.lower() for name in _INSIDE.findall(text)),
                frozenset(content_stem(word.lower) for word in tokenise(text)),
                frozenset(content_stem(word.lower) for word in tokenise(text[:_BEGINNING])),
            )
        return self._words[id(document)]

    def of(self, claim: NumericClaim) -> Setting:
        """The setting of a claim."""
        if id(claim) not in self._settings:
            self._settings[id(claim)] = _setting(claim)
        return self._settings[id(claim)]


def _setting(claim: NumericClaim) -> Setting:
    """What stands beside a number, with the noun that it counts."""
    near: dict[str, float] = {}
    names: set[str] = set()
    kinds: dict[str, str] = {}
    text = claim.at.document.text
    times: set[str] = set()
    earlier = not _EARLIER.isdisjoint(word.lower for word in tokenise(claim.subject))
    for word, nearness in _beside(claim):
        earlier = earlier or (nearness >= _CLOSE and word.lower in _EARLIER)
        if word.lower in _kinds() and nearness >= _CLOSE / 2:
            kinds.setdefault(_kinds()[word.lower], word.lower)
        stem = "" if word.lower in _numbers() else content_stem(word.lower)
        if stem in _times():
            times.add(stem)
        if stem and stem not in _SAYING and stem not in _times():
            concept = _concepts().get(stem, stem)
            near[concept] = max(near.get(concept, 0.0), nearness)
            begins, behind = claim.sentence.at.span.start, claim.quantity.at.span.end
            if begins < word.start < behind and nearness >= _CLOSE and text[word.start].isupper():
                names.add(stem)  # what stands behind a number is mostly a place
    if counted := _counted(claim):
        near[_concepts().get(counted, counted)] = 1.0
    return Setting(near, frozenset(names), kinds, sum(near.values()), earlier, frozenset(times), _verb(claim))


def _exclude(a: Setting, b: Setting) -> str:
    """How two settings answer one question in two ways ("the first" and "the second"), in words; or ""."""
    for question, word in a.kinds.items():
        other = b.kinds.get(question, word)
        if other != word and other not in a.near and word not in b.near:
            return f"one is {word}, the other {other}"
    return ""


def _beside(claim: NumericClaim) -> Iterator[tuple[Word, float]]:
    """The words on either side of a number, the nearest first, each with how near it is."""
    words, span = claim.sentence.words, claim.quantity.at.span
    before = [word for word in words if word.end <= span.start][::-1][:_REACH]
    behind = [word for word in words if word.start >= span.end][:_REACH]
    text = claim.at.document.text
    yield from _fading(before, [text[word.end : edge] for word, edge in _edges(before, span.start, left=True)])
    yield from _fading(behind, [text[edge : word.start] for word, edge in _edges(behind, span.end, left=False)])


def _edges(words: Sequence[Word], edge: int, *, left: bool) -> Iterator[tuple[Word, int]]:
    for word in words:
        yield word, edge
        edge = word.start if left else word.end


def _fading(words: Sequence[Word], gaps: Sequence[str]) -> Iterator[tuple[Word, float]]:
    nearness = 1.0
    for word, gap in zip(words, gaps, strict=True):
        if gap != " ":
            nearness *= _STOPPED if _STOPS.search(gap) else _PARTED if "," in gap else 1.0
        if word.lower in _JOINING or word.lower[0].isdigit():
            nearness *= _PARTED
        elif content_stem(word.lower):
            yield word, nearness
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
    words = tokenise(claim.quantity.at.text)
    return counted if words and counted not in ("person", "") else ""


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
def _numbers() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "counting_words"))


@cache
def _times() -> frozenset[str]:
    groups = ("weekdays", "times", "periods")
    return frozenset(word for group in groups for word in lexicon.words("measures", group))
