"""A word -> what it stands for: its stem, or the concept that it is a word for."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import content_stem

if TYPE_CHECKING:
    from collections.abc import Mapping


@lru_cache(maxsize=4096)
def concept(word: str) -> str:
    """What a lower-case word stands for: its stem, or the concept that it is a word for; "" for a function word."""
    return concept_of(content_stem(word))


def concept_of(stem: str) -> str:
    """The concept that a stem is a word for, else the stem."""
    return _concepts().get(stem, stem)


def is_time(stem: str) -> bool:
    """Whether a word only says when."""
    return stem in _times()


@cache
def _concepts() -> Mapping[str, str]:
    return lexicon.table("concepts", "concepts")


@cache
def _times() -> frozenset[str]:
    groups = ("weekdays", "times", "periods")
    return frozenset(word for group in groups for word in lexicon.words("measures", group))
