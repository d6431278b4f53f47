"""Two groups of people that numbers are said of -> whether they are two, and of what kind the difference is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Word


@lru_cache(maxsize=4096)
def _head(population: str) -> str:
    """Who a population is, by its head: "patients on the weekly dose" are patients."""
    words = [word.lower for word in _parts(population)[0]]
    return singular(words[-1]) if words else ""


def other_part(a: str, b: str) -> bool:
    """Whether two populations are said to be two parts of one: on one drug and on the other."""
    (_, first), (_, second) = _parts(a), _parts(b)
    if not first or not second or first[0].lower != second[0].lower:
        return False
    vague = listed("setting", "world").union(lexicon.words("grammar", "determiners"))
    one, other = ({word.lower for word in words} - vague for words in (first, second))
    return bool(one - other and other - one)


@lru_cache(maxsize=4096)
def _parts(population: str) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words of a population up to its first preposition or its ages, "of" apart, and those from there on."""
    words = tokenise(population)
    prepositions = lexicon.words("grammar", "prepositions")
    first = next((n for n, word in enumerate(words) if word.lower in prepositions or word.lower == "aged"), len(words))
    return words[:first], words[first:]


def exclude(a: str, b: str) -> bool:
    """Whether nobody is of both of two groups: "men", "women"."""
    excluding, one, other = lexicon.table("measures", "excluding_people"), _head(a), _head(b)
    return bool(one and other) and (excluding.get(one) == other or excluding.get(other) == one)


def unlike(a: str, b: str) -> bool:
    """Whether two populations are unrelated, or only one is of those with something: "patients with heart failure"."""
    first, second = (one[:1] and one[0].lower == "with" for one in (_parts(a)[1], _parts(b)[1]))
    return _unrelated(_head(a), _head(b)) or (bool(a and b) and bool(first) != bool(second))


def _unrelated(a: str, b: str) -> bool:
    return bool(a and b) and a not in _wider(b) and b not in _wider(a) and not _wider(a) & _wider(b)


def _wider(person: str) -> frozenset[str]:
    """A group and all it is part of."""
    broader = lexicon.table("measures", "broader_people")
    groups = {person}
    while person in broader and broader[person] not in groups:
        person = broader[person]
        groups.add(person)
    return frozenset(groups)
