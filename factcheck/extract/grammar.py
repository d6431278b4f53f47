"""A word -> what its form tells without the words around it: its singular, the verb it is a form of, its class."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

# Determiners that point at one thing.
DEFINITE = frozenset(("her", "his", "its", "our", "that", "the", "their", "these", "this", "those"))
_CLASSES = (
    ("determiners", "d"),
    ("prepositions", "p"),
    ("coordinators", "c"),
    ("subordinators", "s"),
    ("pronouns", "r"),
    ("be", "b"),
    ("have", "h"),
    ("do", "o"),
    ("modals", "m"),
    ("negators", "n"),
    ("adverbs", "a"),
)


class VerbForm(NamedTuple):
    """What form of which verb a word can be: base, s, ed or ing."""

    base: str
    kind: str


@lru_cache(maxsize=65536)
def singular(noun: str) -> str:
    """The singular of a lower-case noun ("studies" -> "study"), or the noun itself."""
    noun = noun.removesuffix("'s").removesuffix("'")
    known = lexicon.table("grammar", "singulars").get(noun)
    if known:
        return known
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


def is_plural(noun: str) -> bool:
    """Whether a lower-case noun names more than one: "mice", "people"; of "series" nobody can tell."""
    return singular(noun) != noun and not noun.endswith(("'s", "s'"))


@lru_cache(maxsize=65536)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of, if it is one that we know."""
    known = lexicon.table("index", "verbs").get(word)
    return VerbForm(*known.split()) if known else None


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str:
    """The base form of a lower-case word that carries meaning; "" for function words and figures."""
    if word[0].isdigit() or word in closed() or len(word) < 3:
        return ""
    form = verb_form(word)
    return form.base if form else singular(word)


@cache
def closed() -> Mapping[str, str]:
    """The letter of each word of a closed class (see tag)."""
    letters = {word: letter for group, letter in reversed(_CLASSES) for word in lexicon.words("grammar", group)}
    return letters | {"of": "f", "to": "t"}


@cache
def possessives() -> frozenset[str]:
    """The determiners that say whose a thing is."""
    return frozenset(lexicon.words("grammar", "possessives"))


def is_be(word: str) -> bool:
    """Whether a lower-case word is a form of be."""
    return closed().get(word) == "b"


def is_preposition(word: str) -> bool:
    """Whether a lower-case word is a preposition; "of" and "to" are classes of their own."""
    return closed().get(word) == "p"


def is_noun_too(base: str) -> bool:
    """Whether a verb's base form is as often a noun: "study", "rise"."""
    return base in listed("grammar", "noun_verbs")
