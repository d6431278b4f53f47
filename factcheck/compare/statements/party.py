"""Words for a thing or a person -> who or what takes part in a story, and whether another article means the same."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import DEFINITE, content_stem, singular
from factcheck.extract.quantity.number import read
from factcheck.extract.quantity.scan import scan
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from decimal import Decimal

_FILE = "statements_deeds"
_PAIR = 2  # a determiner and a noun
_SURE = 2  # names that two things share which are one
_BETWEEN = frozenset(
    ("about", "against", "at", "between", "by", "for", "from", "in", "into", "near", "of", "on", "over", "to", "with")
)
_PRONOUNS = frozenset(("he", "it", "nobody", "none", "nothing", "she", "that", "they", "this", "those", "who", "which"))


class Party(NamedTuple):
    """A thing as a text names it: its names, the concepts of its nouns and of all its words; whether it only points."""

    names: frozenset[str]
    heads: frozenset[str]
    words: frozenset[str]
    pointing: bool  # "it", "the firm": what the story is of


def party(text: str, named: Collection[str]) -> Party:
    """The party that some words name; `named` are the words that the article always writes with a capital letter."""
    words = [word.lower.removesuffix("'s") for word in tokenise(text)]
    stems = {word: concept(word) for word in words}
    content = frozenset(stem for stem in stems.values() if stem)
    heads = frozenset(stem for word in _heads(words) if (stem := stems[word]))
    names = frozenset(word for word in words if word in named)
    alone = bool(words) and points(text)
    return Party(names, heads, content, not content or alone)


def _heads(words: Sequence[str]) -> Iterable[str]:
    """The last word of each phrase between prepositions."""
    return (word for word, behind in zip_longest(words, words[1:], fillvalue="of") if behind in _BETWEEN)


def same(a: Party, b: Party) -> bool:
    """Whether two parties may be one: a name in common, or a noun, and nothing that tells them apart."""
    if apart(a, b) or qualified(a, b):
        return False
    nouns = a.heads - _stems(a.names), b.heads - _stems(b.names)
    if a.heads & b.words and b.heads & a.words and (nouns[0] & b.words or nouns[1] & a.words):
        return True
    shared = (_stems(a.names) & b.words) | (_stems(b.names) & a.words)
    if a.names & b.names:
        return len(shared) >= _SURE or not all(nouns)  # "the Halden bridge" is no Halden tunnel
    return bool(nouns[0] & b.words or nouns[1] & a.words) and not (a.names and b.names)


def qualified(a: Party, b: Party) -> bool:
    """Whether two things of a kind are each qualified otherwise: "paper mills" are no "steel mills"."""
    none = a.heads | b.heads | _stems(a.names | b.names) | _counted()
    first, second = a.words - none, b.words - none
    return bool(a.heads & b.heads and first and second and not first & second)


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(concept, names))


def apart(a: Party, b: Party) -> bool:
    """Whether two parties have different names only, or words that exclude each other: "the old", "the new"."""
    if a.names and b.names and not a.names & b.names:
        return True
    first, second = _answers(a.words), _answers(b.words)
    return any(answer != second.get(question, answer) for question, answer in first.items())


def _answers(words: Collection[str]) -> Mapping[str, str]:
    kinds = lexicon.table("contrasts", "kinds")
    return dict(kinds[word].split("/", 1) for word in words if word in kinds)


def further(text: str) -> bool:
    """Whether words speak of one more of a kind: "another plant", "the other members"."""
    return any(word.lower in listed(_FILE, "more") for word in tokenise(text))


def count(text: str) -> frozenset[Decimal]:
    """How many of a thing some words speak of, none where they do not count: "168 stores", "twelve of its 40 ships"."""
    tokens = scan(text)
    numbers = (read(tokens, at) for at in range(tokens.size))
    first = next((number.value for number in numbers if number), None)
    return frozenset(() if first is None else (first,))


def concept(word: str) -> str:
    """The concept of a lower-case word, which near-synonyms share; "" for one that carries no meaning."""
    stem = content_stem(word)
    return _concepts().get(stem, _concepts().get(singular(stem), stem)) if stem else ""


def points(text: str) -> bool:
    """Whether words only point at what the story is of: "it", "no one", "the firm", "the 24-year-old"."""
    words = [word.lower.removesuffix("'s") for word in tokenise(text)]
    if words[0] in _PRONOUNS or list(words[:2]) == ["no", "one"] or _aged(words):
        return True
    return len(words) == _PAIR and words[0] in DEFINITE and stands(words[1])


def _aged(words: Sequence[str]) -> bool:
    """Whether somebody is only known by an age: "the 24-year-old"."""
    return words[0] == "the" and words[-1] == "old" and "year" in words


def stands(noun: str) -> bool:
    """Whether a noun stands for what a story is of: "the firm", "the device"."""
    return singular(noun) in lexicon.words(_FILE, "standing")


@cache
def _concepts() -> Mapping[str, str]:
    return lexicon.table("concepts", "concepts")


@cache
def _counted() -> frozenset[str]:
    """Words that say when, or how many, and not of what kind."""
    return frozenset(map(concept, (*lexicon.words("stories", "times"), *lexicon.table("numbers", "units"))))
