"""Numeric claims of two articles -> why the settings of their numbers tell of two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.about.setting import Setting
    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.stories.profile import Profile
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Document

_INSIDE = re.compile(r"[A-Z](?<=[a-z0-9,;] [A-Z])\w+")
_SMALL = re.compile(r"\b[a-z]\w+")


class Settings:
    """What tells whether the settings of two numbers of a run are of one thing: what their articles name."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._capitals: dict[Document, frozenset[str]] = {}
        self._owned: dict[tuple[Standing, Document], frozenset[str]] = {}

    def on_two(self, first: Document, second: Document) -> str:
        """Why two articles, alike as they may be, are on two things; or ""."""
        return self._stories.two(first, second)

    def explained(self, first: Document, second: Document) -> bool:
        """Whether two articles both tell what a thing is, as guides do."""
        return self._stories.explain(first, second)

    def profile_of(self, document: Document) -> Profile:
        """What an article is known by."""
        return self._stories.profile(document)

    def apart(self, a: Standing, b: Standing) -> str:
        """Why the settings of claims in two articles tell of two things; or ""."""
        if two := self.two(a, b):
            return two
        if a.stuff and b.stuff and a.stuff != b.stuff:
            return f"one is of {a.stuff}, the other of {b.stuff}"
        for one, other in ((a, b), (b, a)):
            if one.owners and (stranger := self._unknown(self._owners(one, other), other)):
                return f"only one of the articles names {stranger}"
        return ""

    def two(self, a: Standing, b: Standing) -> str:
        """The same as far as it is certain."""
        first, second = a.setting, b.setting
        if first.own and second.own and (excluding := _opposed(first.own, second.own)):
            return excluding
        if _of_two_foods(a, b):
            return f"one is of {a.head}, the other of {b.head}"
        if a.attribute and b.attribute:
            if a.attribute != b.attribute:
                return f"one is the {a.attribute}, the other the {b.attribute}"
        elif first.answers and second.answers and (excluding := _exclude(first, second)):
            return excluding
        if first.alone != second.alone:
            return "one of them is of one part alone"
        if first.times and second.times and first.times.isdisjoint(second.times) and _told_as_rates(a):
            return "they are changes over two stretches of time"
        if first.earlier != second.earlier:
            return "only one of them is of an earlier thing"
        if (a.outdone and a.outdone in b.told) or (b.outdone and b.outdone in a.told):
            return f"one of them is held against {a.outdone or b.outdone}"
        return self.two_owners(a, b)

    def two_owners(self, a: Standing, b: Standing) -> str:
        """Whether two numbers are of what two owners have or do, in words; or ""."""
        if not (a.owners and b.owners):
            return ""
        mine, theirs = self._owners(a, b), self._owners(b, a)
        apart = mine and theirs and mine.isdisjoint(theirs)
        return f"one is of {min(mine)}, the other of {min(theirs)}" if apart else ""

    def _owners(self, one: Standing, other: Standing) -> frozenset[str]:
        """The names of those who have or do what a number says; names are what either article writes as such."""
        known = self._owned.get((one, other.document))
        if known is None:
            here, there = self._capitals_of(one.document), self._capitals_of(other.document)
            clubs = listed("stories", "clubs")
            named = [stem for name, stem in one.owners.items() if name in here or name in there or name in clubs]
            known = self._owned[one, other.document] = frozenset(named)
        return known

    def _unknown(self, names: frozenset[str], other: Standing) -> str:
        """One of some names, if none of them is anywhere in the article of a claim; or ""."""
        return min(names) if names and names.isdisjoint(self._stories.words_of(other.document)) else ""

    def _capitals_of(self, document: Document) -> frozenset[str]:
        """The words that an article writes with a capital letter inside a sentence, but for those of headlines only.

        A headline may write any word so: what the text has in small letters is no name, "to Cut 500 Jobs".
        """
        if document not in self._capitals:
            capitals = frozenset(name.lower() for name in _INSIDE.findall(document.text))
            self._capitals[document] = capitals.difference(_SMALL.findall(document.text))
        return self._capitals[document]


def _opposed(a: Mapping[str, str], b: Mapping[str, str]) -> str:
    """How two subjects answer one question in two ways, in words; or ""."""
    for question, answer in a.items():
        if b.get(question, answer) != answer:
            return f"one is {answer}, the other {b[question]}"
    return ""


def _exclude(a: Setting, b: Setting) -> str:
    """How two settings answer one question in two ways ("the first" and "the second"), in words; or ""."""
    for question, answer in a.answers.items():
        other = b.answers.get(question, answer)
        if other != answer and other not in a.near and answer not in b.near:
            return f"one is {answer}, the other {other}"
    return ""


def _of_two_foods(a: Standing, b: Standing) -> bool:
    """Whether both say how much of a stuff is in a thing, and these are two: "rice has 90 calories"."""
    contents = "content" in a.claim.measure and "content" in b.claim.measure
    return contents and bool(a.head and b.head) and a.head != b.head and a.topic.isdisjoint(b.topic)


def _told_as_rates(one: Standing) -> bool:
    """Whether a number is a share or sum by which something changes."""
    return one.claim.measure.startswith("change") and one.claim.quantity.dimension in ("money", "proportion")
