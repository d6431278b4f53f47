"""Tokens behind a count -> the counted noun as canonical singular."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.quantity.scan import DASHES
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_ALL_OF = frozenset(("crew", "staff"))  # people who are named together
_REACH = 4  # modifiers between a number and its noun


class Noun(NamedTuple):
    """A counted noun: its singular and the token behind it."""

    name: str
    last: int


@cache
def stops() -> frozenset[str]:
    """Words that end a noun phrase."""
    groups = ("determiners", "prepositions", "coordinators", "subordinators", "pronouns", "be")
    closed = {word for group in groups for word in lexicon.words("grammar", group)}
    return frozenset((closed - {"other", "more", "fewer", "less"}).union(lexicon.words("nouns", "function")))


@lru_cache(maxsize=65536)
def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in listed("nouns", "invariant") or lexicon.table("grammar", "singulars").get(word, word) != word:
        return True
    return (
        len(word) > 3
        and word[-1] == "s"
        and word[-2] not in "su'"
        and not word.endswith(("is", "ous"))
        and word not in listed("nouns", "no_plurals")
    )


def counted(word: str) -> str:
    """The singular of what is counted; a word that is no plural itself."""
    known = lexicon.table("grammar", "singulars").get(word)
    return known or (singular(word) if is_plural(word) and word not in listed("nouns", "invariant") else word)


def read_noun(tokens: Tokens, at: int, *, one: bool) -> Noun | None:
    """The noun a number counts: the plural within a few words, or behind a hyphen or "one" the singular."""
    if tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1):
        return _hyphenated(tokens, at + 1)
    return _head(tokens, at, one=one)


def _hyphenated(tokens: Tokens, at: int) -> Noun | None:
    word = tokens.lower[at]
    named = word.isalpha() and word not in {"odd", "ish", "plus", "fold"} and len(word) > 1 and not word.endswith("ed")
    return Noun(word, at + 1) if named and word not in stops() and word not in numerals() else None


def numeral(word: str) -> bool:
    """Whether a lower-case word is a number, in figures or by itself in letters."""
    return word[:1].isdigit() or word in numerals()


@cache
def numerals() -> frozenset[str]:
    """Every word that is a number by itself."""
    return frozenset(
        {"hundred", *(word for group in ("units", "tens", "scales") for word in lexicon.table("numbers", group))}
    )


def _head(tokens: Tokens, at: int, *, one: bool) -> Noun | None:
    first = at
    while at - first < 2 * _REACH:
        word = tokens.lower[at]
        if not word[:1].isalpha() or word in stops() or (at > first and _parted(tokens, at)):
            break
        if not one and (is_plural(word) or _per(tokens, at)):
            noun = _named(tokens, first, _last_plural(tokens, at)) if is_plural(word) else Noun(singular(word), at + 1)
            return _with_others(tokens, noun) or noun
        at = _past(tokens, at)
    return _named(tokens, first, _singular_head(tokens, first, at)) if one and at > first else None


def _per(tokens: Tokens, at: int) -> bool:
    """Whether a word that is mostly a verb is what is counted per time: "3 [beats] per minute"."""
    return tokens.lower[at][-1] == "s" and tokens.lower[at + 1] == "per" and at > 0 and numeral(tokens.lower[at - 1])


def _with_others(tokens: Tokens, noun: Noun) -> Noun | None:
    """All the people that are counted together: "189 passengers and crew", "40 women and children"."""
    at, people = noun.last, listed("measures", "people_nouns")
    if tokens.lower[at] != "and" or noun.name not in people or noun.name == "person":
        return None
    other = tokens.lower[at + 1]
    together = other in _ALL_OF or (is_plural(other) and counted(other) in people and other != "people")
    return Noun("person", at + 2) if together and not _parted(tokens, at + 1) else None


def _past(tokens: Tokens, at: int) -> int:
    """The next word, a hyphen or an abbreviation's apostrophe between left out."""
    at += 1
    return at + 1 if tokens.lower[at] in DASHES and tokens.glued(at) and tokens.glued(at + 1) else at


def _parted(tokens: Tokens, at: int) -> bool:
    """Whether more than a space or a hyphen stands before a word."""
    return tokens.start[at] - tokens.end[at - 1] > 1


def _last_plural(tokens: Tokens, at: int) -> int:
    """Behind the head; "sales" in "sales reps" is none, the plural directly behind it is."""
    modifies = tokens.lower[at] in lexicon.words("nouns", "plural_modifiers")
    return at + 2 if modifies and is_plural(tokens.lower[at + 1]) else at + 1


def _singular_head(tokens: Tokens, first: int, last: int) -> int:
    """Behind the head of a singular phrase: before the verb that it is the subject of."""
    for at in range(first + 1, last):
        form = verb_form(tokens.lower[at])
        if form is not None and form.kind in ("s", "ed"):
            return at
    return last


def _named(tokens: Tokens, first: int, last: int) -> Noun:
    head = counted(tokens.lower[last - 1])
    if head in lexicon.words("nouns", "empty_heads") and last - 1 > first:
        return Noun(tokens.text[tokens.start[first] : tokens.start[last - 1]].lower() + head, last)
    return Noun(head, last)
