"""A sentence -> the places in an order that it gives: "its fourth gold medal", "the third round of the year"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Parse, Phrase
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers
from factcheck.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Sentence

_ENDINGS = ("st", "nd", "rd", "th")
_SPAN = 8  # words behind what is put in order among which its stretch begins: "strike by drivers in two years"
_LONGEST = 6  # words of such a stretch
_PLAIN = frozenset(("a", "an", "its", "less", "than", "the", "their", "this"))
_MOST = 5  # words that name what is put in order


class Rank(NamedTuple):
    """A place in an order as a quantity, with the words for what is put in order, whose it is, and over what time."""

    quantity: Quantity
    nouns: tuple[str, ...]
    holder: str
    stretch: tuple[str, ...]


def ranks(sentence: Sentence) -> Iterator[Rank]:
    """Each ordinal with the noun that it belongs to; none that orders times or is part of a date or a fraction."""
    words = lowers(sentence.words)
    if not any(map(order, words)):
        return
    parse = Parse.of(sentence)
    for at, word in enumerate(words):
        value = order(word)
        nouns = _nouns(parse, at + 1) if value else ()
        if not nouns or singular(nouns[-1]) in listed("worded", "unordered") or (at and _other(words[at - 1], value)):
            continue
        end = at + 1 + len(nouns)
        passage = parse.passage(Phrase(at, end))
        quantity = Quantity(passage, Decimal(value), Decimal(value), singular(nouns[-1]), "count", role="rank")
        yield Rank(quantity, nouns, _holder(parse, at - 1) if at else "", stretch(parse, end))


SO_FAR = "so far"
OWN = frozenset(("her", "his", "its", "my", "our", "their", "your"))


def _holder(parse: Parse, at: int) -> str:
    """The name or the pronoun at a word that says whose something is; or ""."""
    word = parse.words[at].replace("’", "'")
    named = word.endswith("'s") and parse.document.text[parse.start(at)].isupper()
    return word.removesuffix("'s") if named or word in OWN else ""


def _other(before: str, value: int) -> bool:
    """Whether an ordinal is a fraction or says "one more": "a third", "two thirds", "a second"; not "a first"."""
    return before in ("another", "one", "two") or (before in ("a", "an") and value > 1)


def stretch(parse: Parse, at: int) -> tuple[str, ...]:
    """The time over which something is counted, near behind a word: "of the season", "in two years", "since march"."""
    words = parse.words
    for first in range(at, min(at + _SPAN, len(words))):
        if parse.parted(first) or parse.is_tag(first, "vbhms"):
            break
        if words[first] == "since":
            return tuple(words[first : first + 2])
        for last in range(first + 1, min(first + _LONGEST, len(words))):
            if parse.is_tag(last, "fp"):
                break
            if singular(words[last]) in _stretches() and words[first] in ("in", "of", "this"):
                number = [word for word in words[first + 1 : last] if word not in _PLAIN]
                return (*number, _stretches()[singular(words[last])])
    return ()


def _nouns(parse: Parse, first: int) -> tuple[str, ...]:
    """The words from one on that name a thing: adjectives, participles and nouns."""
    last = first
    while _names(parse, last) and not parse.parted(last) and last - first < _MOST:
        last += 1
    form = verb_form(parse.words[last]) if parse.is_tag(last, "v") and not parse.parted(last) else None
    if form and form.kind == "base" and not parse.is_tag(last + 1, "dr"):
        return tuple(parse.words[first : last + 1])  # "third stage win"
    return tuple(parse.words[first:last]) if last > first and parse.is_tag(last - 1, "x") else ()


def _names(parse: Parse, at: int) -> bool:
    """Whether a word is a noun or says which: also "named" of "the fourth named storm"."""
    if parse.is_tag(at, "v") and parse.is_tag(at + 1, "x"):
        form = verb_form(parse.words[at])
        return form is not None and form.kind in ("ed", "past")
    return parse.is_tag(at, "xe")


def order(word: str) -> int:
    """The place that an ordinal gives, in words or figures; 0 for any other word."""
    if word in _places():
        return _places()[word]
    return int(word[:-2]) if word[0].isdecimal() and word.endswith(_ENDINGS) and word[:-2].isdecimal() else 0


@cache
def _places() -> Mapping[str, int]:
    return {word: int(value) for word, value in lexicon.table("worded", "places").items()}


@cache
def _stretches() -> Mapping[str, str]:
    return lexicon.table("worded", "stretches")
