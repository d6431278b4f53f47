"""A list of phrases -> the one that begins or ends at a token, by one look-up where none does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.quantity.scan import scan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens


class Phrases(NamedTuple):
    """Phrases -> what they mean, with how many words the longest has that ends (or begins) with a word."""

    meanings: Mapping[str, str]
    longest: Mapping[str, int]

    @classmethod
    def by_first(cls, meanings: Mapping[str, str]) -> Phrases:
        """Phrases to be looked up from their first word."""
        return cls._indexed(meanings, 0)

    @classmethod
    def by_last(cls, meanings: Mapping[str, str]) -> Phrases:
        """Phrases to be looked up from their last word."""
        return cls._indexed(meanings, -1)

    @classmethod
    def _indexed(cls, meanings: Mapping[str, str], edge: int) -> Phrases:
        spaced = {" ".join(words_of(phrase)): meaning for phrase, meaning in meanings.items()}
        longest: dict[str, int] = {}
        for words in (phrase.split(" ") for phrase in spaced):
            longest[words[edge]] = max(longest.get(words[edge], 0), len(words))
        return cls(spaced, longest)


def words_of(phrase: str) -> list[str]:
    """The tokens of a phrase of the lexicon; most are letters, spaces and hyphens, and need no pattern."""
    words = phrase.lower().replace("-", " - ").split()
    if "".join(words).replace("-", "").isalpha():
        return words
    tokens = scan(phrase)
    return tokens.lower[: tokens.size]


def ending(tokens: Tokens, last: int, phrases: Phrases) -> tuple[str, int] | None:
    """The longest phrase that ends before a token: its meaning, and where it begins."""
    for count in range(min(phrases.longest.get(tokens.lower[last - 1], 0), last), 0, -1):
        meaning = phrases.meanings.get(tokens.phrase(last - count, last))
        if meaning:
            return meaning, last - count
    return None


def beginning(tokens: Tokens, first: int, phrases: Phrases) -> tuple[str, int] | None:
    """The longest phrase that begins at a token: its meaning, and the token behind it."""
    for count in range(phrases.longest.get(tokens.lower[first], 0), 0, -1):
        meaning = phrases.meanings.get(tokens.phrase(first, first + count))
        if meaning:
            return meaning, first + count
    return None
