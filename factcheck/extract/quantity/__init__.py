"""Sentence -> its quantities, every number as the interval its wording allows, and the numbers that are none."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.quantity.reader import read_texts, triggers
from factcheck.lexicon.phrases import lowers
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.extract.quantity.reading import Reading
    from factcheck.extract.quantity.scan import Tokens
    from factcheck.model import Sentence


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_RECENT = 256  # sentences whose quantities are remembered
_DIGIT = re.compile(r"[\d½⅓⅔¼¾⅕-⅞]")


class SetAside(NamedTuple):
    """A number that is no quantity, and why: "name", "list number", "citation", "idiom", "time of day"."""

    at: Passage
    reason: str


def quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """The quantities of a sentence, in order of place. Linked statements of one thing are `parts` of the first."""
    known = _recent().get(sentence)
    return quantities_of_each([sentence])[0] if known is None else known


def quantities_of_each(sentences: Sequence[Sentence]) -> list[tuple[Quantity, ...]]:
    """The quantities of each of some sentences: of many twice as fast as of one after the other."""
    likely = [sentence for sentence in sentences if any(map(begins_number, lowers(sentence.words)))]
    read: dict[Sentence, tuple[Quantity, ...]] = dict.fromkeys(sentences, ())
    for sentence, found in zip(likely, read_texts([sentence.text for sentence in likely]), strict=True):
        read[sentence] = tuple([_quantity(sentence.at, found.tokens, reading) for reading in found.readings])
    recent = _recent()
    if len(recent) > _RECENT:
        recent.clear()
    recent.update(read)
    return list(read.values())


@cache
def _recent() -> dict[Sentence, tuple[Quantity, ...]]:
    """What was read last: numeric claims and statements both ask for the quantities of a sentence."""
    return {}


def mentions(found: Iterable[Quantity]) -> Iterator[Quantity]:
    """Each quantity with the linked statements beside it, in order; margins and deviations are none of their own."""
    for quantity in found:
        yield quantity
        if quantity.parts:
            yield from mentions(part for part in quantity.parts if part.role not in {"SD", "margin"})


def set_aside(sentence: Sentence) -> tuple[SetAside, ...]:
    """The numbers of a sentence that are no quantity, in order of place."""
    (found,) = read_texts([sentence.text])
    return tuple(
        SetAside(_passage(sentence.at, found.tokens, aside.first, aside.last), aside.reason) for aside in found.asides
    )


@lru_cache(maxsize=16384)
def begins_number(word: str) -> bool:
    """Whether a word may begin a number, or has a digit in it; one such stands in every sentence with a quantity."""
    return word in triggers() or _DIGIT.search(word) is not None


def _passage(at: Passage, tokens: Tokens, first: int, last: int) -> Passage:
    base = at.span.start
    span = _new(Span, (base + tokens.start[first], base + tokens.end[last - 1]))
    return _new(Passage, (at.document, span))


def _quantity(at: Passage, tokens: Tokens, reading: Reading) -> Quantity:
    (low, high, first, last, unit, dimension, low_open, high_open, approximate, hedge, vague, numerator, denominator,
     role, parts) = reading  # fmt: skip
    return Quantity(
        _passage(at, tokens, first, last), low, high, unit, dimension, low_open, high_open, approximate, hedge, vague,
        numerator, denominator, role, tuple([_quantity(at, tokens, part) for part in parts]),
    )  # fmt: skip
