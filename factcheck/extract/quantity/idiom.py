"""Number words that count nothing -> words set aside: idioms, ordinals, "one" as a determiner."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from factcheck import lexicon
from factcheck.extract.quantity.figure import is_figure
from factcheck.extract.quantity.label import labelled_word
from factcheck.extract.quantity.name import odds
from factcheck.extract.quantity.noun import stops
from factcheck.extract.quantity.number import starters
from factcheck.extract.quantity.phrase import words_of
from factcheck.extract.quantity.reading import Aside
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.term import Term, read_term
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens

_Sides: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


@cache
def _idioms() -> Mapping[tuple[str, str, str], tuple[_Sides, ...]]:
    """Anchor (a number word or figure) with one neighbour, before or behind it -> what stands on both sides of it.

    The neighbour is the word behind where the idiom goes on, else the word before; the longest idioms come first.
    """
    found: dict[tuple[str, str, str], list[_Sides]] = {}
    for phrase in lexicon.words("not_quantities", "idioms"):
        words = words_of(phrase)
        anchor = next((i for i, word in enumerate(words) if is_anchor(word)), None)
        if anchor is not None:
            before, behind = tuple(words[:anchor]), tuple(words[anchor + 1 :])
            key = ("", words[anchor], behind[0]) if behind else (before[-1] if before else "", words[anchor], "")
            found.setdefault(key, []).append((before, behind))
    return {key: tuple(sorted(many, key=lambda one: -len(one[0]) - len(one[1]))) for key, many in found.items()}


@cache
def ordinals() -> frozenset[str]:
    """Ordinal words."""
    return frozenset(lexicon.words("numbers", "ordinals"))


def is_anchor(word: str) -> bool:
    """Whether a number, or an idiom with one, may stand at a word."""
    return is_figure(word) or word in starters() or word in ordinals() or word == "ones"


@cache
def anchors() -> frozenset[str]:
    """Words that an idiom is found by."""
    return frozenset(anchor for _, anchor, _ in _idioms())


def idiom(tokens: Tokens, index: int) -> Aside | None:
    """The idiom around a number word or figure."""
    word = tokens.lower[index]
    if word not in anchors():
        return None
    known = _idioms()
    for key in (("", word, tokens.lower[index + 1]), (tokens.lower[index - 1], word, ""), ("", word, "")):
        for before, behind in known.get(key, ()):
            first, last = index - len(before), index + 1 + len(behind)
            there = first >= 0 and tuple(tokens.lower[first:index]) == before
            if there and tuple(tokens.lower[index + 1 : last]) == behind:
                return Aside(first, last, "idiom")
    return None


def ordinal(tokens: Tokens, index: int) -> Aside:
    """An ordinal word; with "century" behind it a stretch of time."""
    return Aside(index, index + 1 + (tokens.lower[index + 1] == "century"), "ordinal")


def _is_place(tokens: Tokens, index: int, term: Term) -> bool:
    """Whether a number word is the first of a name: "Thousand Oaks", "Seven Sisters"."""
    named = tokens.raw(index)[:1].isupper() and tokens.raw(term.last - 1)[:1].isupper()
    return index > 0 and term.bare == index + 1 < term.last and named and not tokens.raw(index).isupper()


def _is_named(tokens: Tokens, index: int) -> bool:
    """Whether a number word is the last of a name: "Channel Five", "Air Force One"."""
    capitals = index > 1 and tokens.raw(index)[:1].isupper() and tokens.raw(index - 1)[:1].isupper()
    return capitals and tokens.lower[index - 1] not in stops() and not tokens.is_title


def _one_counts(tokens: Tokens, index: int, term: Term) -> bool:
    """Whether the word "one" is a number here and no determiner or pronoun."""
    before, behind = tokens.lower[index - 1], tokens.lower[index + 1]
    if term.dimension != "count":
        return term.unit != "day" or before in listed("not_quantities", "before_one")
    if behind == "of":
        return False
    if term.last > term.bare and tokens.lower[term.last] in {"in", "out", "per"}:
        return _numbered(tokens, term.last + 1) or tokens.lower[term.last + 1] in {"every", "of"}
    if _numbered(tokens, index + 2) and behind in {"in", "to", "or", "and", ",", "-", "–"}:
        return True
    if tokens.phrase(index + 1, index + 3) in {"out of", "in every", ", two", "- in", "in the", "- out"}:
        return _numbered(tokens, index + 3) or _numbered(tokens, index + 4)
    if before in {"least", "than", "just", "exactly"} or tokens.phrase(index - 2, index) == "only":
        return term.last > term.bare
    return before in {"and", "or", "to", ","} and index > 1 and _numbered(tokens, index - 2)


def _numbered(tokens: Tokens, index: int) -> bool:
    return is_anchor(tokens.lower[index]) and tokens.lower[index] not in ordinals()


def read_word(tokens: Tokens, index: int) -> Term | Aside | None:
    """The term whose number in words begins at a token, or what the word is when it is none."""
    term = read_term(tokens, index)
    if term is None:
        return _unread(tokens, index)
    found = odds(tokens, index) if term.last == index + 1 else None
    if found or (term.last == index + 1 and _is_named(tokens, index)):
        return found or Aside(index - 1, index + 1, "name")
    if tokens.lower[index] == "one" and term.bare == index + 1 and not _one_counts(tokens, index, term):
        return Aside(index, index + 1, "determiner")
    if _is_place(tokens, index, term):
        return Aside(index, term.last, "name")
    if term.plain and term.bare == index + 1 and _is_alone(tokens, index, term):
        return Aside(index, index + 1, "pronoun")
    return labelled_word(tokens, index, term) or term


def _unread(tokens: Tokens, index: int) -> Aside:
    """A number word that begins no number."""
    parts = lexicon.table("numbers", "parts")
    return Aside(index, index + 1, "ordinal" if tokens.lower[index] in parts else "part of a phrase")


def _is_alone(tokens: Tokens, index: int, term: Term) -> bool:
    """As in "The two left", "a three-cornered fight": nothing is counted."""
    following = tokens.lower[term.last]
    if tokens.lower[index - 1] == "the" and following in stops():
        return True
    hyphen = following in DASHES and tokens.glued(term.last) and tokens.glued(term.last + 1)
    return hyphen and tokens.lower[term.last + 1].endswith("ed")
