"""Sentences -> numeric claims: each quantity with what it is said of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import context, hedge
from factcheck.extract.attribution import attribution_of
from factcheck.extract.day import days
from factcheck.extract.grammar import is_plural, singular
from factcheck.extract.measure import known, slots
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.quantity import quantities_of_each
from factcheck.extract.repetition import repetitions
from factcheck.extract.when import time_of
from factcheck.model import Context, NumericClaim, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.measure import Slots
    from factcheck.model import Quantity, Sentence

_POINTING_BACK = frozenset(("it", "its", "they", "their", "this", "these", "them"))
_OF_ONE = frozenset(("it", "its", "this"))
_COUNTED = frozenset(("billions", "dozens", "hundreds", "millions", "tens", "thousands"))
_INITIAL = re.compile(r"[A-Z]\. ?[A-Z]")
_DEFINITE = frozenset(("the", "this", "these", "that", "those", "such"))
_REACH = 3  # sentences that a pronoun looks back over
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


class Discourse:
    """What pronouns and general nouns point back at: the subjects of the sentences before."""

    __slots__ = ("_openings", "_subjects", "sentences")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._subjects: dict[int, str] = {}
        self._openings: dict[int, int] = {}

    def name(self, parse: Parse, phrase: Phrase | None, number: int) -> str:
        """The words of a phrase, or of what it points back at; "" when that is not to be found.

        Of "a service whose sales rose" nothing is found: its words alone would be of all the sales there are.
        """
        if phrase is None:
            return ""
        first, last = phrase
        if "whose" in parse.words[max(first - 1, 0) : first + 1]:
            return ""
        word = parse.words[first]
        if last - first == 1 and parse.is_tag(first, "rd"):
            return self._meant(parse, phrase, number) if word in _POINTING_BACK else ""
        if last - first == 2 and word in _DEFINITE:
            noun = parse.words[first + 1]
            if singular(noun) in known("generic_nouns"):
                return self.before(number, one=True) if noun == singular(noun) else ""
        return _stripped(parse, phrase)

    def _meant(self, parse: Parse, pronoun: Phrase, number: int) -> str:
        """What a pronoun points back at: "[the airline] said that it would", or else a subject of before."""
        main, one = parse.main_subject(), parse.words[pronoun.first] in _OF_ONE
        fits = main and main.last < pronoun.first and not parse.is_tag(main.last - 1, "r")
        if main and fits and is_plural(parse.words[main.last - 1]) != one:
            return _stripped(parse, main)
        return self.before(number, one=one)

    def before(self, number: int, *, one: bool = False) -> str:
        """The nearest subject of the sentences just before one; "" when they have none. If asked, one of `one` thing.

        An item of a list is on what leads in to the list, not on the item before it.
        """
        subjects = (self._subject(earlier) for earlier in self._earlier(number))
        return next((subject for subject in subjects if subject and not (one and _several(subject))), "")

    def _earlier(self, number: int) -> Iterator[int]:
        """The sentences that a pronoun looks back over, the nearest first."""
        block, at = self.sentences[number].block, number
        for _ in range(_REACH):
            if block.kind == "item" and at and self.sentences[at - 1].block != block:
                at = self._opening(number)
            at -= 1
            if at < 0:
                return
            yield at

    def _opening(self, number: int) -> int:
        """Where the list begins that a sentence is an item of."""
        at = number
        while at not in self._openings and at and self.sentences[at - 1].block.kind == "item":
            at -= 1
        self._openings[number] = self._openings.get(at, at)
        return self._openings[number]

    def _subject(self, number: int) -> str:
        if number not in self._subjects:
            parse = Parse.of(self.sentences[number])
            self._subjects[number] = self.name(parse, parse.main_subject() or _heading(parse), number)
        return self._subjects[number]


def _numbers(parse: Parse, read: Sequence[Quantity]) -> list[Span]:
    """The part of each quantity that is a number: what it counts can be the subject of a verb."""
    return [_number(parse, one) if one.dimension == "count" else one.at.span for one in read]


def _number(parse: Parse, quantity: Quantity) -> Span:
    span = quantity.at.span
    first, last = parse.begun_in(span)
    words = parse.words
    numbers = [at for at in range(first, last) if words[at][0].isdigit() or words[at] in known("counting_words")]
    return Span(span.start, parse.end(numbers[-1])) if numbers else span


def _heading(parse: Parse) -> Phrase | None:
    """What a line without a verb leads in to: "a few things to know about [X]:"."""
    about = next((at for at, word in enumerate(parse.words) if word == "about"), None)
    leads = about is not None and parse.sentence.text.rstrip().endswith(":")
    return parse.noun_phrase_at(about + 1) if leads and about is not None else None


def _stripped(parse: Parse, phrase: Phrase) -> str:
    """A noun phrase without its determiners and transparent nouns: "some form of asthma" -> "asthma"."""
    first, last = phrase
    while True:
        while first < last - 1 and (parse.is_tag(first, "dan") or _dated(parse.words[first])):
            first += 1
        ends = [at for at in range(first + 1, last - 1) if parse.is_tag(at, "f")]
        if not ends or not _transparent(parse, ends[0] - 1):
            return parse.text(Phrase(first, last))
        first = ends[0] + 1


def _several(subject: str) -> bool:
    """Whether a subject names more than one, or a person by the initials: no "it" points back at them."""
    part, of, whole = subject.partition(" of ")
    head = (whole if of and part.lower() in _COUNTED else part).rpartition(" ")[2]
    named = head[:1].isupper() and singular(head.lower()) not in known("people_nouns")
    return (is_plural(head.lower()) and not named) or _INITIAL.match(subject) is not None


def _transparent(parse: Parse, head: int) -> bool:
    """Whether a noun only leads on to what its "of" phrase names: "some form of", but not "side effects of"."""
    harm = head > 0 and parse.words[head - 1] in ("side", "adverse", "negative")
    return singular(parse.words[head]) in known("transparent_nouns") and not harm


def _dated(word: str) -> bool:
    """Whether a word is a day or period in the possessive: "Monday's", "year's"."""
    owner = word.removesuffix("'s")
    return owner != word and owner in known("times") | known("weekdays") | known("periods")


def _claims(stated: Sequence[_Stated]) -> list[NumericClaim]:
    found = _gapped([(one, slots(one.parse, one.quantity)) for one in stated])
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


def _gapped(found: Sequence[tuple[_Stated, Slots]]) -> list[tuple[_Stated, Slots]]:
    """Numbers with what they share with the one before, where the verb is left out: "boys weigh 4 kg and girls [3]"."""
    told: list[tuple[_Stated, Slots]] = []
    for one, said in found:
        before = told[-1] if told else None
        shared = _shared(*before, one) if before and before[1].measure else None
        told.append((one, shared or said))
    return told


def _shared(before: _Stated, said: Slots, one: _Stated) -> Slots | None:
    """What a number takes over from the one before it, of which it may be told with another subject."""
    if _in_other_words(before, one):
        return said
    whose = _other_subject(before, one)
    return said._replace(subject=whose) if whose else None


def _in_other_words(before: _Stated, one: _Stated) -> bool:
    """Whether a share only tells a sum again: "gained 45 cents, or [1 percent]"."""
    if before.parse is not one.parse or (before.quantity.dimension, one.quantity.dimension) != ("money", "proportion"):
        return False
    (_, end), (first, _) = (one.parse.words_in(each.quantity.at.span) for each in (before, one))
    return one.parse.words[end:first] == ["or"]


def _other_subject(before: _Stated, one: _Stated) -> Phrase | None:
    """The noun between two numbers of one kind, if it is all that "and" or a comma sets beside the first."""
    parse, kind = one.parse, one.quantity.dimension
    if before.parse is not parse or before.quantity.dimension != kind or kind in ("count", "date", "day"):
        return None
    (_, start), (end, _) = parse.words_in(before.quantity.at.span), parse.words_in(one.quantity.at.span)
    tied = end - 1 if parse.is_tag(end - 1, "p") else end
    begin = start + 1 if parse.is_tag(start, "c") else start
    noun = parse.noun_phrase_at(begin)
    if noun is None or noun.last != tied or not (begin > start or parse.parted(start)):
        return None
    timed = any(word in known("times") | known("periods") for word in parse.lower(noun))
    return None if timed or parse.words[noun.last - 1][0].isdigit() else noun


def _contexts(found: Sequence[tuple[_Stated, Slots]]) -> Iterator[Context]:
    """The circumstances of each quantity."""
    words = [one.parse.words_in(one.quantity.at.span) for one, _ in found]
    columns = (
        [_stripped(one.parse, said.population) if said.population else "" for one, said in found],
        [_time(*one[1:]) for one, _ in found],
        [context.place_of(one.parse) for one, _ in found],
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
