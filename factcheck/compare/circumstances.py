"""Two sentences on one thing -> whether they tell of different times, people or cases, so that both can hold."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.when import differ
from factcheck.extract.phrase import Parse
from factcheck.extract.when import time_without_dates
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Sentence

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def apart(a: Sentence, b: Sentence) -> bool:
    """Whether two sentences tell of different times or groups, or one tells of another place or case."""
    return any(_words("elsewhere") & set(lowers(one.words)) for one in (a, b)) or exclusive(a, b)


def exclusive(a: Sentence, b: Sentence) -> bool:
    """Whether two sentences name different years or times, or words of which only one can hold: "men", "women"."""
    years = [set(_YEAR.findall(one.text)) for one in (a, b)]
    if all(years) and not years[0] & years[1]:
        return True
    if differ(_time(a), _time(b)):
        return True
    first, second = _answers(a), _answers(b)
    return any(first[question].isdisjoint(second[question]) for question in first.keys() & second.keys())


@lru_cache(maxsize=256)
def _time(sentence: Sentence) -> str:
    return time_without_dates(Parse.of(sentence))


@lru_cache(maxsize=256)
def _answers(sentence: Sentence) -> Mapping[str, frozenset[str]]:
    """What the words of a sentence that exclude others answer, by the question: "sex" -> "woman"."""
    found: dict[str, frozenset[str]] = {}
    for before, word in pairwise(("", *lowers(sentence.words))):
        question, _, answer = _kinds().get(word, "").partition("/")
        if question in _PARTING:
            said = f"non-{answer}" if before == "non" else answer
            found[question] = found.get(question, frozenset()) | {said}
    return found


_PARTING = frozenset(
    ("age", "dose", "land", "latitude", "longitude", "meal", "season", "severity", "sex", "time_of_day", "wealth")
)


@cache
def _kinds() -> Mapping[str, str]:
    return lexicon.table("contrasts", "kinds")


def _words(group: str) -> frozenset[str]:
    return listed("stories", group)
