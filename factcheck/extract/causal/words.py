"""A group of the causal word lists -> the set of its words; and what a word's ending tells."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Polarity

_ADJECTIVE_ENDINGS = ("able", "al", "ant", "ary", "ent", "ful", "ible", "ic", "ive", "less", "ous")


@cache
def terms(group: str) -> frozenset[str]:
    """The words of a group of causal_words.yaml."""
    return frozenset(lexicon.words("causal_words", group))


@cache
def saying() -> frozenset[str]:
    """Base forms of verbs that take a that-clause."""
    return frozenset(lexicon.words("verbs", "saying"))


@cache
def relational() -> Mapping[str, tuple[str, ...]]:
    """Nouns that keep the phrase behind them, with its prepositions: "increase" keeps "in"."""
    return {noun: tuple(value.split()) for noun, value in lexicon.table("causal_words", "relational").items()}


def bound(course: str) -> Polarity | None:
    """The direction that a word of course gives to what is moved: "sent prices lower"; None of other words."""
    if course not in terms("courses"):
        return None
    return "up" if course.startswith(("up", "higher")) else "down"


def adjective(word: str) -> bool:
    """Whether a lower-case word is an adjective, as far as its ending tells."""
    if word in terms("adjectives"):
        return True
    ends = word.endswith(_ADJECTIVE_ENDINGS) and not word.endswith("ment") and len(word) > 5
    return ends and word not in terms("nouns")


def doers(word: str) -> bool:
    """Whether a lower-case plural names those who do something: "sleepers", "smokers"."""
    forms = (verb_form(word[:-3]), verb_form(word[:-2])) if word.endswith("ers") else ()
    return any(form is not None and form.kind == "base" for form in forms)


def noun_ing(word: str) -> bool:
    """Whether a lower-case word in -ing is a noun."""
    return word in terms("noun_ing")
