"""A claim's place in its sentence -> the time that the text names for it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.model import Quantity, Span

_POINTERS = frozenset(
    ("last", "this", "next", "previous", "past", "first", "second", "third", "fourth", "final", "coming", "same")
)
_FRONT = 4  # words of "in the first quarter"
_BEHIND = 1  # words between a comma and a date: ", in 2019"


def time_of(parse: Parse, quantities: Sequence[Quantity], own: Quantity) -> str:
    """The date, day or period nearest to a quantity: "2023", "last year"; not the day on which it was said."""
    near = [(parse.span(phrase), parse.text(phrase).lower().removesuffix("'s")) for phrase in _times(parse)]
    near += [
        (other.at.span, other.at.text)
        for other in quantities
        if other.dimension == "date" and other is not own and _in_one_clause(parse, own, other)
    ]
    if not near:
        return ""
    near = [one for one in near if not _clause_between(parse, own.at.span, one[0])]
    near = [one for one in near if not _aside(parse, own.at.span, one[0])]
    start, end = own.at.span
    return min(near, key=lambda one: max(one[0].start - end, start - one[0].end))[1] if near else ""


def _clause_between(parse: Parse, own: Span, other: Span) -> bool:
    """Whether a comma with "and" or "but" stands between two spans."""
    between = parse.between(own, other)
    return "C" in parse.tags[between.start : between.stop]


def _aside(parse: Parse, own: Span, other: Span) -> bool:
    """Whether a time belongs to an aside: "it killed 74 people in the south, the worst flood since that of 1979"."""
    between = parse.between(own, other)
    near = between[: max(len(between) - _BEHIND, 0)]
    if other < own:  # an aside between two commas ends before the quantity
        commas = parse.document.text.count(", ", other.end, own.start)
        return commas % 2 == 1 and any(map(parse.parted, near)) and not _in_front(parse, own, other)
    return any(map(parse.parted, near)) or ";" in parse.document.text[own.end : other.start]


def _in_front(parse: Parse, own: Span, time: Span) -> bool:
    """Whether a time stands at the beginning of its sentence, in front of a quantity."""
    return time < own and parse.between(own, time).start <= _FRONT


def _in_one_clause(parse: Parse, own: Quantity, date: Quantity) -> bool:
    """Whether a date is told of what a quantity is told of: no verb stands before it, and one at most behind it."""
    between = parse.between(own.at.span, date.at.span)
    if _in_front(parse, own.at.span, date.at.span) and parse.parted(between.start):
        return True  # "In 2019, when it was first seen, it had infected 1%": what stands in front holds for all
    verbs = sum(parse.is_tag(at, "vbhm") and not parse.is_tag(at - 1, "vbhm") for at in between)
    return verbs <= (1 if date.at.span < own.at.span else 0)


def time_without_dates(parse: Parse) -> str:
    """The first period or day that a sentence names: "last year", "friday"."""
    return next((parse.text(phrase).lower().removesuffix("'s") for phrase in _times(parse)), "")


@lru_cache(maxsize=16)  # asked for every quantity of a sentence
def _times(parse: Parse) -> tuple[Phrase, ...]:
    """The periods and days that a sentence names."""
    if _time_words().isdisjoint(parse.words):
        return ()
    return tuple(
        Phrase(index, index + 2) if pointing else Phrase(index, index + 1)
        for index in [index for index, word in enumerate(parse.words) if word in _time_words()]
        if (pointing := parse.words[index] in _POINTERS and _opens_period(parse, index + 1))
        or (parse.words[index].removesuffix("'s") in named_times() and not _day_of_saying(parse, index))
    )


def _opens_period(parse: Parse, index: int) -> bool:
    if index >= len(parse.words) or parse.parted(index):
        return False
    return singular(parse.words[index]) in listed("measures", "periods")


@cache
def named_times() -> frozenset[str]:
    """Words that name a time by themselves: "today", "Friday"."""
    return listed("measures", "times") | listed("measures", "weekdays")


@cache
def _time_words() -> frozenset[str]:
    """Every word that may begin what names a time."""
    return _POINTERS | named_times() | {f"{name}'s" for name in named_times()}


def _day_of_saying(parse: Parse, index: int) -> bool:
    """Whether a time belongs to a verb of saying: "the company said on [Thursday]"."""
    verb = parse.verb_before(index)
    form = verb_form(parse.words[verb]) if verb is not None else None
    return form is not None and (form.base in listed("sources_of_claims", "say_verb") or form.base == "publish")
