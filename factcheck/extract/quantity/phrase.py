"""A list of phrases -> the one that begins or ends at a token, by one look-up where none does."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.quantity.scan import scan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.extract.quantity.scan import Tokens


class Phrases(NamedTuple):
    """Phrases by the word at one edge, and by the word next to it: the longest first, each with its meaning.

    Under the next word "" stand the phrases of one word, which any other word may follow.
    """

    by_edge: Mapping[str, Mapping[str, Sequence[tuple[int, str, str]]]]

    @classmethod
    def by_first(cls, meanings: Mapping[str, str]) -> Phrases:
        """Phrases to be looked up from their first word."""
        return cls._indexed(meanings, 0, 1)

    @classmethod
    def by_last(cls, meanings: Mapping[str, str]) -> Phrases:
        """Phrases to be looked up from their last word."""
        return cls._indexed(meanings, -1, -2)

    @classmethod
    def _indexed(cls, meanings: Mapping[str, str], edge: int, beside: int) -> Phrases:
        by_edge: dict[str, dict[str, list[tuple[int, str, str]]]] = {}
        for phrase, meaning in {" ".join(words_of(phrase)): meaning for phrase, meaning in meanings.items()}.items():
            words = phrase.split(" ")
            nexts = by_edge.setdefault(words[edge], {})
            nexts.setdefault(words[beside] if len(words) > 1 else "", []).append((len(words), phrase, meaning))
        for nexts in by_edge.values():
            alone = nexts.pop("", [])
            for word, longer in nexts.items():
                nexts[word] = [*sorted(longer, key=itemgetter(0), reverse=True), *alone]
            nexts[""] = alone
        return cls(by_edge)


def words_of(phrase: str) -> list[str]:
    """The tokens of a phrase of the lexicon; most are letters, spaces and hyphens, and need no pattern."""
    words = phrase.lower().replace("-", " - ").split()
    if "".join(words).replace("-", "").isalpha():
        return words
    tokens = scan(phrase)
    return tokens.lower[: tokens.size]


def ending(tokens: Tokens, last: int, phrases: Phrases) -> tuple[str, int] | None:
    """The longest phrase that ends before a token: its meaning, and where it begins."""
    nexts = phrases.by_edge.get(tokens.lower[last - 1]) if last else None
    if nexts is None:
        return None
    for size, phrase, meaning in nexts.get(tokens.lower[last - 2]) or nexts[""]:
        if size <= last and (size == 1 or tokens.phrase(last - size, last) == phrase):
            return meaning, last - size
    return None


def beginning(tokens: Tokens, first: int, phrases: Phrases) -> tuple[str, int] | None:
    """The longest phrase that begins at a token: its meaning, and the token behind it."""
    nexts = phrases.by_edge.get(tokens.lower[first])
    if nexts is None:
        return None
    for size, phrase, meaning in nexts.get(tokens.lower[first + 1]) or nexts[""]:
        if size == 1 or tokens.phrase(first, first + size) == phrase:
            return meaning, first + size
    return None
