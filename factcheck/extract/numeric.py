"""Sentences -> numeric claims: each quantity with what it is said of."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.extract import context, hedge
from factcheck.extract.day import days
from factcheck.extract.grammar import singular
from factcheck.extract.measure import known, slots
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.quantity import quantities
from factcheck.extract.repetition import repetitions
from factcheck.lexicon.phrases import lowers, places
from factcheck.model import Context, NumericClaim, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.extract.measure import Slots
    from factcheck.model import Quantity, Sentence

_POINTING_BACK = frozenset(("it", "they", "this", "these", "them"))
_DEFINITE = frozenset(("the", "this", "these", "that", "those", "such"))
_REACH = 3  # sentences that a pronoun looks back over
_MOST = 40  # quantities of one sentence; what has more is a table, and nobody says of what


def numeric_claims(discourse: Discourse, numbers: Iterable[int]) -> list[NumericClaim]:
    """Every quantity of some sentences of a document as a claim, in order; what is not said is left empty."""
    found = [(number, _read(discourse.sentences[number])) for number in numbers]
    return [claim for number, read in found if read for claim in _claims(discourse, number, read)]


def _claims(discourse: Discourse, number: int, read: Sequence[Quantity]) -> list[NumericClaim]:
    sentence = discourse.sentences[number]
    if len(read) > _MOST:
        return [NumericClaim(quantity.at, sentence, quantity, subject="", measure="") for quantity in read]
    parse = Parse.of(sentence, [_number(quantity, sentence) for quantity in read])
    return [_claim(parse, quantity, read, discourse, number) for quantity in read]


def _read(sentence: Sentence) -> tuple[Quantity, ...]:
    """The quantities of a sentence, what it says is not done once, and its days, of which no year is a part."""
    read = (*quantities(sentence), *repetitions(sentence))
    named = tuple(days(sentence))
    if named:
        read = (*[one for one in read if not any(one.at.span.overlaps(day.at.span) for day in named)], *named)
    return read


@dataclass(frozen=True, slots=True)
class Discourse:
    """What pronouns and general nouns point back at: the subjects of the sentences before."""

    sentences: Sequence[Sentence]
    _subjects: dict[int, str] = field(default_factory=dict)
    _openings: dict[int, int] = field(default_factory=dict)

    def name(self, parse: Parse, phrase: Phrase | None, number: int) -> str:
        """The words of a phrase, or of what it points back at; "" when that is not to be found."""
        if phrase is None:
            return ""
        first, last = phrase
        word = parse.words[first]
        if last - first == 1 and parse.is_tag(first, "r"):
            return self.before(number) if word in _POINTING_BACK else ""
        if last - first == 2 and word in _DEFINITE:
            noun = parse.words[first + 1]
            if singular(noun) in known("generic_nouns"):
                return self.before(number) if noun == singular(noun) else ""
        return _stripped(parse, phrase)

    def before(self, number: int) -> str:
        """The nearest subject of the sentences just before one; "" when they have none.

        An item of a list is on what leads in to the list, not on the item before it.
        """
        return next((subject for earlier in self._earlier(number) if (subject := self._subject(earlier))), "")

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


def _number(quantity: Quantity, sentence: Sentence) -> Span:
    """The part of a quantity that is a number: what it counts can be the subject of a verb."""
    span = quantity.at.span
    if quantity.dimension != "count":
        return span
    words, (starts, ends) = lowers(sentence.words), places(sentence.words)
    inside = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    numbers = [at for at in inside if words[at][0].isdigit() or words[at] in known("counting_words")]
    return Span(span.start, ends[numbers[-1]]) if numbers else span


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


def _transparent(parse: Parse, head: int) -> bool:
    """Whether a noun only leads on to what its "of" phrase names: "some form of", but not "side effects of"."""
    harm = head > 0 and parse.words[head - 1] in ("side", "adverse", "negative")
    return singular(parse.words[head]) in known("transparent_nouns") and not harm


def _dated(word: str) -> bool:
    """Whether a word is a day or period in the possessive: "Monday's", "year's"."""
    owner = word.removesuffix("'s")
    return owner != word and owner in known("times") | known("weekdays") | known("periods")


def _claim(
    parse: Parse, quantity: Quantity, read: Sequence[Quantity], discourse: Discourse, number: int
) -> NumericClaim:
    found = slots(parse, quantity)
    subject = discourse.name(parse, found.subject, number)
    return NumericClaim(
        at=quantity.at,
        sentence=parse.sentence,
        quantity=quantity,
        subject=subject,
        measure=found.measure,
        context=_context(parse, quantity, read, found, discourse.name(parse, found.agent, number)),
    )


def _context(parse: Parse, quantity: Quantity, read: Sequence[Quantity], found: Slots, agent: str) -> Context:
    index, end = parse.words_in(quantity.at.span)
    return Context(
        population=_stripped(parse, found.population) if found.population else "",
        time="" if quantity.dimension in ("date", "day") else context.time_of(parse, read, quantity),
        place=context.place_of(parse),
        form=context.form_of(parse, found.subject),
        side=context.side_of(parse, index),
        attribution=context.attribution_of(parse, found.population),
        quoted=context.quoted(parse),
        agent=agent,
        specific=context.specific(parse, found.subject),
        hedge=context.projection(parse, index),
        negated=found.subject is not None and end <= found.subject.first and _denied(parse, end, found.subject),
    )


def _denied(parse: Parse, end: int, subject: Phrase) -> bool:
    """Whether what is told of a share is that they lack it: "a quarter of schools have [no] library"."""
    return hedge.negated(parse.words[end : subject.first + 1])
