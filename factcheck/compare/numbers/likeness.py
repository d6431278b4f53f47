"""Numeric claims of two articles -> how alike the settings of their numbers are, or why they tell of two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.setting import setting
from factcheck.extract.grammar import content_stem
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from factcheck.compare.numbers.setting import Setting
    from factcheck.compare.story import Stories
    from factcheck.model import Document, NumericClaim

_BEGINNING = 400  # characters of an article that name whom and what it is about
_CAPITAL = re.compile(r"\b[A-Z]\w+")
_INSIDE = re.compile(r"(?<=[a-z0-9,;] )[A-Z]\w+")
_BENEFICIARY = re.compile(r" (?:by|for|from|of) (?:the )?([A-Z]\w+)")


class Likeness(NamedTuple):
    """How near to both numbers the words stand that two settings share, and their part of the shorter setting."""

    shared: float
    part: float


NOT_ALIKE = Likeness(0.0, 0.0)


class Settings:
    """The settings of a run's claims, each made once."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._settings: dict[int, Setting] = {}
        self._capitals: dict[int, frozenset[str]] = {}

    def likeness(self, a: NumericClaim, b: NumericClaim) -> Likeness:
        """How alike the settings of two claims are; not at all where they tell of two things."""
        first, second = self.of(a), self.of(b)
        if first.verb != second.verb and first.verb and second.verb:
            return NOT_ALIKE
        shared = sum(min(near, second.near[word]) for word, near in first.near.items() if word in second.near)
        if not shared or self.apart(a, b) or self._beside_others(a, b):
            return NOT_ALIKE
        return Likeness(shared, shared / min(first.weight, second.weight))

    def apart(self, a: NumericClaim, b: NumericClaim) -> str:
        """Why the settings of claims in two articles tell of two things; or ""."""
        first, second = self.of(a), self.of(b)
        if excluding := _exclude(first, second):
            return excluding
        if "change" in a.measure and first.times and second.times and first.times.isdisjoint(second.times):
            return "they are changes over two stretches of time"
        if first.earlier != second.earlier:
            return "only one of them is of an earlier thing"
        owners = self._owners(a, b), self._owners(b, a)
        if all(owners) and owners[0].isdisjoint(owners[1]):
            return f"one is of {min(owners[0])}, the other of {min(owners[1])}"
        strangers = [*self._unknown(owners[0], b), *self._unknown(owners[1], a)]
        return f"only one of the articles names {strangers[0]}" if strangers else ""

    def of_another(self, a: NumericClaim, b: NumericClaim) -> bool:
        """Whether one of two numbers is of somebody whom the beginning of its article does not name."""
        return any(
            (owners := self._owners(one, other)) and owners.isdisjoint(_beginning(one.at.document))
            for one, other in ((a, b), (b, a))
        )

    def of(self, claim: NumericClaim) -> Setting:
        """The setting of a claim."""
        if id(claim) not in self._settings:
            self._settings[id(claim)] = setting(claim)
        return self._settings[id(claim)]

    def _owners(self, claim: NumericClaim, other: NumericClaim) -> frozenset[str]:
        """The names of those who have or do what a number says; names are what either article writes as such."""
        behind = _BENEFICIARY.match(claim.at.document.text, claim.quantity.at.span.end)
        named = _CAPITAL.findall(f"{claim.subject} {claim.context.agent} {behind[1] if behind else ''}")
        if not named:
            return frozenset()
        known = self._capitals_of(claim.at.document) | self._capitals_of(other.at.document)
        return frozenset(content_stem(name.lower()) for name in named if name.lower() in known) - {""}

    def _unknown(self, names: frozenset[str], other: NumericClaim) -> list[str]:
        """Those of some names that are nowhere in the article of a claim."""
        return sorted(names - self._stories.words_of(other.at.document)) if names else []

    def _beside_others(self, a: NumericClaim, b: NumericClaim) -> bool:
        """Whether two numbers stand beside names, none beside both, and the articles know all or only their own."""
        first, second = self.of(a).names, self.of(b).names
        if not first or not second or not first.isdisjoint(second):
            return False
        here = first & self._stories.words_of(b.at.document)
        there = second & self._stories.words_of(a.at.document)
        return bool(here) == bool(there)

    def _capitals_of(self, document: Document) -> frozenset[str]:
        """The words that an article writes with a capital letter inside a sentence."""
        if id(document) not in self._capitals:
            self._capitals[id(document)] = frozenset(name.lower() for name in _INSIDE.findall(document.text))
        return self._capitals[id(document)]


def _exclude(a: Setting, b: Setting) -> str:
    """How two settings answer one question in two ways ("the first" and "the second"), in words; or ""."""
    for question, word in a.kinds.items():
        other = b.kinds.get(question, word)
        if other != word and other not in a.near and word not in b.near:
            return f"one is {word}, the other {other}"
    return ""


def _beginning(document: Document) -> frozenset[str]:
    return frozenset(content_stem(word.lower) for word in tokenise(document.text[:_BEGINNING]))
