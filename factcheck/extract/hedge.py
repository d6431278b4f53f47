"""Words in scope -> how they weaken what is said: can or may, by which word, and whether they deny it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Modality


def modality(words: Iterable[str]) -> tuple[Modality, str]:
    """The modality of lower-case words in scope and the word it lies in; may outweighs can."""
    found: tuple[Modality, str] = ("none", "")
    for word in words:
        kind = _hedges().get(word)
        if kind == "may":
            return "may", word
        if kind == "can" and found[0] == "none":
            found = ("can", word)
    return found


@cache
def weakening() -> frozenset[str]:
    """Lower-case words that say of a verb behind them that it can or may be, alone or before an infinitive."""
    return frozenset(_hedges()) | frozenset(_licences())


def negated(words: Sequence[str]) -> bool:
    """Whether lower-case words in scope deny: "not", "no", "never", but not "not only" or "no doubt"."""
    denying, exceptions = listed("negation", "words"), listed("negation", "exceptions")
    if denying.isdisjoint(words):
        return False
    return any(
        word in denying and (index + 1 == len(words) or f"{_plain(word)} {words[index + 1]}" not in exceptions)
        for index, word in enumerate(words)
    )


def _plain(word: str) -> str:
    """The negator of a contraction: "won't just" is "not just"."""
    return "not" if word.endswith("n't") else word


def licence(word: str) -> str:
    """What a lower-case word does to an infinitive behind it: none, can, may, not; empty for a mere purpose."""
    return _licences().get(word, "")


def matrix(word: str) -> str:
    """What a lower-case word does to the clause that it introduces with "that": may, not, ask or nothing."""
    return _matrices().get(word, "")


@cache
def _hedges() -> Mapping[str, Modality]:
    can: dict[str, Modality] = dict.fromkeys(lexicon.words("hedges", "can"), "can")
    may: dict[str, Modality] = dict.fromkeys(lexicon.words("hedges", "may"), "may")
    return can | may


@cache
def _licences() -> Mapping[str, str]:
    return lexicon.table("hedges", "licence")


@cache
def _matrices() -> Mapping[str, str]:
    return lexicon.table("hedges", "matrix")
