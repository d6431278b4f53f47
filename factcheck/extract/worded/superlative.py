"""A sentence -> how far up a scale it puts a thing: "the largest lake in Norland", "its second-oldest bank"."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.grammar import closed, singular
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.worded.rank import order
from factcheck.lexicon import listed, table
from factcheck.lexicon.phrases import lowers
from factcheck.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

ROLE = "superlative"
_LONGEST = 4  # words for what is put on the scale
_REACH = 10  # words behind them that may say among which
_AMONG = frozenset(("among", "of"))
_MOST = "most"


class Superlative(NamedTuple):
    """A place on a scale as a quantity: which scale, of what kind of thing, of whom it is told, and among which."""

    quantity: Quantity
    scale: str
    nouns: tuple[str, ...]
    holder: str
    within: str  # "world", "norland", "time"; "" where the sentence does not say
    of: tuple[str, ...]  # "exporter [of rice]", "cause [of death]"


def superlatives(sentence: Sentence) -> Iterator[Superlative]:
    """Each superlative with a noun behind it, that puts one thing first, second and so on; not "one of the largest"."""
    words = lowers(sentence.words)
    if _MOST not in words and table("worded", "scales").keys().isdisjoint(words):
        return
    parse = Parse.of(sentence)
    for at in range(1, len(words)):
        scale, first = _scale(parse, at)
        place, start = (order(words[at - 1]), at - 1) if order(words[at - 1]) else (1, at)
        end = _end(parse, first) if scale else first
        if end > first and _single(parse, start):
            passage = parse.passage(Phrase(start, end))
            quantity = Quantity(passage, Decimal(place), Decimal(place), singular(words[end - 1]), "count", role=ROLE)
            nouns = tuple(parse.words[first:end])
            yield Superlative(
                quantity, scale, nouns, _holder(parse, start), _within(parse, start, end), _of(parse, end)
            )


def _scale(parse: Parse, at: int) -> tuple[str, int]:
    """The scale that a superlative is on, and where its noun begins: "largest", "most visited"; "" for none."""
    words = parse.words
    if words[at] != _MOST:
        return table("worded", "scales").get(words[at], ""), at + 1
    described = at + 2 < len(words) and parse.is_tag(at + 1, "xe") and not parse.parted(at + 1)
    return (words[at + 1], at + 2) if described else ("", at + 1)


def _end(parse: Parse, first: int) -> int:
    """Where the words end that name what is put on the scale; `first` where none do."""
    last = first
    while last - first < _LONGEST and parse.is_tag(last, "xg") and not parse.parted(last):
        last += 1
    head = parse.words[last - 1]
    return first if last == first or singular(head) != head or head in listed("worded", "unscaled") else last


def _single(parse: Parse, start: int) -> bool:
    """Whether one thing is meant: "the largest", "Norland's second-largest"; not "one of the largest", "a largest"."""
    before = parse.words[start - 1] if start else ""
    if before != "the" and not before.replace("’", "'").endswith("'s"):
        return False
    opening = start - 1
    while opening > 0 and parse.is_tag(opening, "dx") and not parse.parted(opening):
        opening -= 1
    return parse.words[opening] not in _AMONG and parse.words[opening] != "than"


def _holder(parse: Parse, start: int) -> str:
    """Of what a place is told: the subject of the verb before it, or the name that it stands beside."""
    at = start
    while at > 0 and parse.is_tag(at - 1, "dx") and not parse.parted(at):
        at -= 1
    if at and parse.parted(at):
        phrase = parse.described_before(at)  # "Melk, the largest port"
    else:
        verb = next((n for n in range(at - 1, max(at - 4, -1), -1) if parse.is_tag(n, "bhv")), None)
        phrase = None if verb is None else parse.subject_of(verb)
    return parse.text(phrase) if phrase else ""


def _within(parse: Parse, start: int, end: int) -> str:
    """Among which a thing has its place: "[Norland]'s largest", "the largest [in the world]", "of all [time]"."""
    before = parse.words[start - 1].replace("’", "'")
    if before.endswith("'s"):
        return before.removesuffix("'s")
    everywhere = table("worded", "everywhere")
    for at in range(end, min(end + _REACH, len(parse.words))):
        if parse.words[at] in everywhere:
            return everywhere[parse.words[at]]
        phrase = parse.noun_phrase_at(at + 1) if parse.words[at] in ("across", "in", "on") else None
        if phrase and phrase.first <= at + 3:
            last = parse.words[phrase.last - 1]
            return everywhere.get(last, last)
        if parse.is_tag(at, "svbhmC") or (parse.parted(at) and at > end):
            break
    return ""


def _of(parse: Parse, end: int) -> tuple[str, ...]:
    """Of or for what: "exporter [of rice]", "risk factor [for early death]"."""
    if end >= len(parse.words) or parse.parted(end) or parse.words[end] not in ("for", "of"):
        return ()
    phrase = parse.noun_phrase_at(end + 1)
    named = parse.words[phrase.first : phrase.last] if phrase else []
    return tuple(word for word in named if word not in table("worded", "everywhere") and word not in closed())
