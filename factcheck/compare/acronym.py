"""A text -> the acronyms that it introduces: "postpartum depression (PPD)", "generalised anxiety, or GAD"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACRONYM = re.compile(
    r"\(([A-Z][A-Za-z]{0,2}[A-Z]|[A-Z]{2,6})s?\)|, (?:or|also called|also known as|known as) ([A-Z]{2,6})\b"
)
_REACH = 120  # characters before an acronym in which its long form stands


def acronyms(text: str) -> dict[str, tuple[str, ...]]:
    """Acronyms that a text introduces in brackets behind their long form."""
    found: dict[str, tuple[str, ...]] = {}
    for match in _ACRONYM.finditer(text):
        letters = (match[1] or match[2]).removesuffix("s").lower()
        before = tokenise(text, max(match.start() - _REACH, 0), match.start())
        for size in range(1, min(len(before), len(letters) + 2) + 1):
            words = [word.lower for word in before[-size:]]
            if _spells(letters, words):
                found.setdefault(letters, (*words[:-1], singular(words[-1])))
                break
    return found


def _spells(letters: str, words: Sequence[str]) -> bool:
    """Whether letters stand for words: each word's first letter in order, more letters from inside words."""
    if not words or words[0][0] != letters[0]:
        return False
    at = 0
    for word in words:
        if at < len(letters) and word[0] == letters[at]:
            at += 1
            for sign in word[1:]:
                left = len(letters) - at
                if left and sign == letters[at] and left > len(words) - words.index(word) - 1:
                    at += 1
    return at == len(letters)
