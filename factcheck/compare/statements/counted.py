"""Two subjects -> whether they count their groups otherwise: "15 people" who live and "31 people" who died."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def two_groups(a: str, b: str) -> bool:
    """Whether two subjects count otherwise, and so are two groups: "15 people" and "31 people", "some" and "all"."""
    return _count(a) != _count(b)


def _count(text: str) -> str:
    """How many of a plural a text speaks of, "" where it does not count: "31" of "at least 31 people"."""
    words = [word.lower.removesuffix("'s") for word in tokenise(text.partition(" of ")[0])]
    if not words or (singular(words[-1]) == words[-1] and words[-1] not in _quantities()):
        return ""  # "the 24-year-old", "flight 370"
    count = next((word for word in words if word.isdigit() or word in _quantities()), "")
    return "" if _YEAR.fullmatch(count) else _quantities().get(count, count)


@cache
def _quantities() -> Mapping[str, str]:
    """Words that count, with their figures; "some" is its own."""
    some = {word: word for word in lexicon.words("statements_answers", "some")}
    return some | dict(lexicon.table("numbers", "units")) | dict(lexicon.table("numbers", "tens"))
