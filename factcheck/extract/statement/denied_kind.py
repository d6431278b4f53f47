"""Denials in a parsed sentence -> the statement that a thing is not of a class: "is not a fertiliser"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft, extent
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

KIND = "class"
_FILE = "statements_kind"
_LIMITING = frozenset(("by", "from", "of", "with"))
_LONGEST = 3  # words of the name of a class
_LEADING = 8  # words between a verb and ", not a ..."


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "X [is not] yoghurt", "X is classed as a moped, [not a] bicycle"; the value is the class denied."""
    parse, at = reader.parse, found.last
    if parse.is_tag(at, "d") and parse.words[at] in ("a", "an"):
        at += 1
    last = at
    while parse.is_tag(last, "x") and not (parse.parted(last) and last > at):
        last += 1
    if not 0 < last - at <= _LONGEST or parse.is_tag(last, "vgt"):
        return
    noun = singular(parse.words[last - 1])
    put = None if noun in listed(_FILE, "opinions") else _put(reader, found)
    if put is None:
        return
    subject, start = put
    if not stated(parse, start, at):
        return
    article = "a " if {"a", "an"}.intersection(parse.words[found.first : at]) else ""
    name, value = (
        parse.text(subject if parse.is_tag(subject.first, "r") else parse.complemented(subject)),
        article + parse.text(Phrase(at, last)).lower(),
    )
    limited = last < len(parse.words) and parse.words[last] in _LIMITING and not parse.parted(last)
    tail = parse.noun_phrase_at(last + 1) if limited else None
    people = parse.text(tail) if tail else ""
    yield draft.claim(
        reader, Draft("status", name, subject, KIND, value, extent(subject, start, last), negated=True, people=people)
    )


def _put(reader: Reader, found: Found) -> tuple[Phrase, int] | None:
    """What is denied to be in a class, and where the clause's verb begins; "X is ...", "the law classes X as ..."."""
    parse = reader.parse
    for verb in range(found.first, max(found.first - _LEADING, -1), -1):
        if parse.is_tag(verb, "b") or (verb == found.first and "n't" in parse.words[verb]):
            subject = reader.subject(verb)
            return (subject, parse.group_start(verb)) if subject else None
        if parse.words[verb] in listed(_FILE, "counting") and verb < found.first and not parse.is_tag(verb - 1, "b"):
            pronoun = parse.is_tag(verb + 1, "r")
            thing = Phrase(verb + 1, verb + 2) if pronoun else parse.object_of(verb)
            return (thing, verb) if thing else None
    return None
