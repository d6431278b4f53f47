"""Words of a text -> the matters that they name, whatever word they use, and whether as more or as less of it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import content_stem
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SHEDDING = frozenset(("lose", "loses", "losing", "shed", "sheds"))
_LONGEST = 3  # words of a phrase that names a matter
_COMPARED = 5  # letters of a comparative or a participle at least


@lru_cache(maxsize=4096)
def matters(text: str) -> Mapping[str, int]:
    """The matters that a text names in its order; -1 where a word means the lack of one: "deafness" of hearing.

    Words that say nothing by themselves name no matter.
    """
    words = [word.lower for word in tokenise(text)]
    named = (matter_of(" ".join(words[first:last])) for first, last in _named(words))
    return {matter: sign for matter, sign in reversed([*named]) if matter and matter not in _empty()}


@lru_cache(maxsize=4096)
def lessened(text: str) -> bool:
    """Whether a text says that there is less of what it names: "fewer lonely pupils", "the loss of trees"."""
    return any(word.lower in _arguments("lowering") or word.lower in _SHEDDING for word in tokenise(text))


def _named(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each word, or phrase of the lexicon, by the half-open range of its words."""
    at = 0
    while at < len(words):
        last = next((end for end in range(at + _LONGEST, at + 1, -1) if " ".join(words[at:end]) in _affairs()), at + 1)
        yield at, last
        at = last


@lru_cache(maxsize=65536)
def matter_of(word: str) -> tuple[str, int]:
    """The matter that a lower-case word or phrase of the lexicon names, and -1 where it means the lack of it."""
    stem = word if " " in word else content_stem(word)
    for form in (word, stem, *_plain(word)):
        if form in _affairs():
            matter, _, lack = _affairs()[form].partition(" ")
            return matter, -1 if lack else 1
    return ("", 1) if stem in _openers() or word.endswith("ly") else (stem, 1)


def _plain(word: str) -> Iterator[str]:
    """What a word may be a form of: "happier" of "happy", "slower" of "slow", "flooded" of "flood"."""
    if len(word) >= _COMPARED and word.endswith(("er", "ed")):
        yield from (word[:-2], word[:-1], word[:-3], f"{word[:-3]}y")
    elif len(word) > _COMPARED and word.endswith("ing"):
        yield from (word[:-3], f"{word[:-3]}e")


@cache
def known_matters() -> frozenset[str]:
    """The matters of the lexicon, of which a sentence says more or less; of others it may only speak."""
    return frozenset(entry.partition(" ")[0] for entry in _affairs().values())


@cache
def _affairs() -> Mapping[str, str]:
    return lexicon.table("concepts", "affairs")


@cache
def _openers() -> frozenset[str]:
    return _arguments("openers") | _arguments("raising") | _arguments("lowering")


@cache
def _empty() -> frozenset[str]:
    return _arguments("empty") | _arguments("carriers") | _arguments("hollow")


def _arguments(group: str) -> frozenset[str]:
    return listed("causal_arguments", group)
