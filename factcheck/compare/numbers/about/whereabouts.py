"""Two places that numbers are said of -> whether they are two."""

from __future__ import annotations

from functools import lru_cache

from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

_COUNTRY = frozenset(("the country", "the nation"))


def two(a: str, b: str) -> bool:
    """Whether two names, both given, are of two places: "Kenya" and "Peru", not "Peru" and "northern Peru"."""
    if a.casefold() in _COUNTRY or b.casefold() in _COUNTRY:
        return False  # of the story, whichever that is
    if not (a and b) or a.casefold() == b.casefold():
        return False
    return not (_within(a, b) or _within(b, a) or (_american(a) and _american(b)))


def _american(place: str) -> bool:
    """Whether a place is the United States, by whichever name."""
    return _words(place) - {"the"} <= listed("setting", "united_states")


def _within(a: str, b: str) -> bool:
    """Whether one name says what the other does and more: "northern Peru" and "Peru"."""
    return _words(b) <= _words(a)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower for word in tokenise(text))


def elsewhere(place: str) -> bool:
    """Whether a place is named as another than that of the story: "the neighbouring province"."""
    return not listed("setting", "neighbours").isdisjoint(_words(place))


def anywhere(place: str) -> bool:
    """Whether a place is the whole world."""
    return not listed("setting", "world").isdisjoint(_words(place))
