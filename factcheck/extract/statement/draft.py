"""What is read of a statement -> the claim, with the circumstances that its sentence names."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck.extract import context
from factcheck.extract.attribution import attribution_of
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.extract.quantity import quantities
from factcheck.extract.when import time_without_dates
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowered
from factcheck.model import Context, Passage, Span, StatementClaim

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.model import Document

_PAIRS = (("“", "”"), ('"', '"'), ("(", ")"))
_MONTHS = frozenset(("march", "may"))  # which the lexicon's times leave out, as they are verbs too
_MARK = 2  # characters behind the last word that a closing mark is looked for in
_REACH = 12  # words between a subject and what is said of it, that a claim still runs over


class Draft(NamedTuple):
    """A statement as read: of what, which property or other name, with which value, in which words."""

    kind: Literal["status", "definition", "certainty"]
    thing: str
    phrase: Phrase | None  # the words for the thing; None where the sentence names none
    predicate: str
    value: str
    at: Phrase
    hedge: str = ""
    negated: bool = False
    people: str = ""  # for whom or what it is said to hold
    agent: str = ""  # by whom it holds: "approved by the agency"


def claim(reader: Reader, draft: Draft) -> StatementClaim:
    """The claim of a draft."""
    parse = reader.parse
    return StatementClaim(
        at=_closed(parse, draft.at),
        sentence=parse.sentence,
        kind=draft.kind,
        subject=draft.thing,
        predicate=draft.predicate,
        value=draft.value,
        context=Context(
            population=draft.people,
            time=_time(parse, draft.at),
            place=_place(parse) or draft.agent,  # an agency's word holds where the agency does
            form=context.form_of(parse, draft.phrase),
            attribution=attribution_of(parse),
            quoted=context.quoted(parse) or _in_quotes(parse, draft.at),
            specific=_specific(reader, draft),
            hedge=draft.hedge,
            negated=draft.negated,
        ),
    )


def extent(subject: Phrase | None, first: int, last: int) -> Phrase:
    """The words of a claim: from its subject, when that stands before it and near, to its last word."""
    near = subject is not None and subject.first < first and 0 <= first - subject.last <= _REACH
    return Phrase(subject.first if near and subject else first, last)


def _closed(parse: Parse, at: Phrase) -> Passage:
    """The words with the quotation mark or bracket that closes what opens among them."""
    document, (start, end) = parse.document, parse.span(at)
    words = document.text[start:end]
    for opening, closing in _PAIRS:
        ends = document.text.find(closing, end, end + _MARK)
        open_still = words.count(opening) > words.count(closing) if opening != closing else words.count(opening) % 2
        if open_still and ends >= 0:
            end = ends + 1
    return Passage(document, Span(start, end))


def _specific(reader: Reader, draft: Draft) -> bool:
    """Whether a statement is of one particular thing; of what a pronoun stands for, its other mentions tell."""
    if draft.phrase is None or not reader.pointing(draft.phrase):
        return context.specific(reader.parse, draft.phrase)
    text, name = _lowered(reader.parse.document), lowered(draft.thing)
    return bool(name) and 2 * text.count(f"the {name}") > text.count(name)


@lru_cache(maxsize=4)  # asked for by many statements of one article
def _lowered(document: Document) -> str:
    return lowered(document.text)


def _time(parse: Parse, at: Phrase) -> str:
    dates = [quantity for quantity in quantities(parse.sentence) if quantity.dimension == "date"]
    if not dates:
        days = (word for word in parse.words if singular(word) in listed("measures", "weekdays"))
        return time_without_dates(parse) or singular(next(days, ""))
    place = parse.start(at.last - 1)
    return min(dates, key=lambda date: abs(date.at.span.start - place)).at.text


def _place(parse: Parse) -> str:
    place = context.place_of(parse)
    return "" if place.lower() in listed("measures", "times") | _MONTHS else place  # "in March"


def _in_quotes(parse: Parse, at: Phrase) -> bool:
    """Whether a quotation that opened before these words is still open."""
    before = parse.document.text[parse.sentence.at.span.start : parse.start(at.first)]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
