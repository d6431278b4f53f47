"""Sentences -> numeric claims: each quantity with what it is said of."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import context, hedge
from factcheck.extract.attribution import attribution_of
from factcheck.extract.day import days
from factcheck.extract.discourse import stripped
from factcheck.extract.gapped import Told, gapped
from factcheck.extract.measure import known, slots
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.quantity import quantities_of_each
from factcheck.extract.repetition import repetitions
from factcheck.extract.when import time_of
from factcheck.model import Context, NumericClaim, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.discourse import Discourse
    from factcheck.extract.measure import Slots
    from factcheck.model import Quantity, Sentence

_MOST = 40  # quantities of one sentence; what has more is a table, and nobody says of what


class Place(NamedTuple):
    """A sentence with the discourse that it stands in, and its number there."""

    sentence: Sentence
    discourse: Discourse
    number: int

    def name(self, parse: Parse, phrase: Phrase | None) -> str:
        """The words of a phrase of the sentence, or of what it points back at (see Discourse)."""
        return self.discourse.name(parse, phrase, self.number)


class _Read(NamedTuple):
    """A sentence by its place, and the quantities that it states."""

    place: Place
    quantities: Sequence[Quantity]


class _Stated(NamedTuple):
    """A quantity in its parsed sentence, and all that is stated there."""

    place: Place
    parse: Parse
    quantity: Quantity
    read: Sequence[Quantity]


def stated(places: Sequence[Place]) -> list[_Read]:
    """Those of some sentences that state quantities, with them, their repetitions and their days."""
    read = zip(places, _read([place.sentence for place in places]), strict=True)
    return [_Read(*one) for one in read if one[1]]


def numeric_claims(found: Sequence[_Read]) -> list[NumericClaim]:
    """Every quantity that some sentences state as a claim; what is not said of it is left empty."""
    plain = [(place, Parse.of(place.sentence), read) for place, read in found if len(read) <= _MOST]
    parsed = [(place, parse.counting(_numbers(parse, read)), read) for place, parse, read in plain]
    return [
        *[_bare(place.sentence, one) for place, read in found if len(read) > _MOST for one in read],
        *_claims([_Stated(place, parse, one, read) for place, parse, read in parsed for one in read]),
    ]


def _bare(sentence: Sentence, quantity: Quantity) -> NumericClaim:
    return NumericClaim(quantity.at, sentence, quantity, subject="", measure="")


def _read(sentences: Sequence[Sentence]) -> list[tuple[Quantity, ...]]:
    """The quantities of each sentence, what it says is not done once, and its days, of which no year is a part."""
    repeated = [tuple(repetitions(sentence)) for sentence in sentences]
    named = [tuple(days(sentence)) for sentence in sentences]
    read = zip(quantities_of_each(sentences), repeated, named, strict=True)
    return [_without_years((*found, *again), on) for found, again, on in read]


def _without_years(read: tuple[Quantity, ...], named: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Quantities with the days of a sentence, without those that are a part of a day."""
    if not named:
        return read
    return (*[one for one in read if not any(one.at.span.overlaps(day.at.span) for day in named)], *named)


def _numbers(parse: Parse, read: Sequence[Quantity]) -> list[Span]:
    """The part of each quantity that is a number: what it counts can be the subject of a verb."""
    return [_number(parse, one) if one.dimension == "count" else one.at.span for one in read]


def _number(parse: Parse, quantity: Quantity) -> Span:
    span = quantity.at.span
    first, last = parse.begun_in(span)
    words = parse.words
    numbers = [at for at in range(first, last) if words[at][0].isdigit() or words[at] in known("counting_words")]
    return Span(span.start, parse.end(numbers[-1])) if numbers else span


def _claims(stated: Sequence[_Stated]) -> list[NumericClaim]:
    read = gapped([Told(one.parse, one.quantity, slots(one.parse, one.quantity)) for one in stated])
    found = list(zip(stated, read, strict=True))
    subjects = [place.name(parse, _coordinated(parse, said.subject)) for (place, parse, _, _), said in found]
    return [
        NumericClaim(quantity.at, parse.sentence, quantity, subject, said.measure, context)
        for ((_, parse, quantity, _), said), subject, context in zip(found, subjects, _contexts(found), strict=True)
    ]


def _coordinated(parse: Parse, subject: Phrase | None) -> Phrase | None:
    """A subject with those beside it: "the hull and [the mast] cost"; not behind a verb, which may have its own."""
    if subject is None or parse.parted(subject.first - 1) or not parse.is_tag(subject.first - 1, "c"):
        return subject
    other = parse.noun_phrase_before(subject.first - 1)
    alone = other is not None and parse.verb_before(other.first) is None and not parse.is_tag(other.first - 1, "pf")
    return Phrase(other.first, subject.last) if other and alone else subject


def _contexts(found: Sequence[tuple[_Stated, Slots]]) -> Iterator[Context]:
    """The circumstances of each quantity."""
    words = [one.parse.words_in(one.quantity.at.span) for one, _ in found]
    columns = (
        [stripped(one.parse, said.population) if said.population else "" for one, said in found],
        [_time(*one[1:]) for one, _ in found],
        [context.place_at(one.parse, first) for (one, _), (first, _) in zip(found, words, strict=True)],
        [context.form_of(one.parse, said.subject) for one, said in found],
        [context.side_of(one.parse, first) for (one, _), (first, _) in zip(found, words, strict=True)],
        [attribution_of(one.parse, said.population) for one, said in found],
        [context.quoted(one.parse) for one, _ in found],
        [one.place.name(one.parse, said.agent) for one, said in found],
        [context.specific(one.parse, said.subject) for one, said in found],
        [context.projection(one.parse, first) for (one, _), (first, _) in zip(found, words, strict=True)],
        [_denied(one.parse, last, said.subject) for (one, said), (_, last) in zip(found, words, strict=True)],
    )
    return map(Context._make, zip(*columns, strict=True))


def _time(parse: Parse, quantity: Quantity, read: Sequence[Quantity]) -> str:
    return "" if quantity.dimension in ("date", "day") else time_of(parse, read, quantity)


def _denied(parse: Parse, end: int, subject: Phrase | None) -> bool:
    """Whether what is told of a share is that they lack it: "a quarter of schools have [no] library"."""
    return subject is not None and end <= subject.first and hedge.negated(parse.words[end : subject.first + 1])
