"""Words of use in a parsed sentence -> the statement that a thing is in use, or only under test, for something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft, extent
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

USE = "use"
_NOW = frozenset(("is", "are", "been", "it's", "they're"))
_AMONG = frozenset(("among", "for", "in"))
_LONGEST = 30  # words that say what for


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "X is [used to] find leaks", "X is [being tested for] leaks"."""
    parse = reader.parse
    clause = reader.predication(found.first)
    if clause is None or clause.negated or clause.doubted or clause.hedge or not _now(parse, clause.start, found.first):
        return
    subject = reader.subject(clause.verb)
    thing = reader.name(subject)
    last = _end(parse, found.last)
    if thing and last > found.last:
        value = "in use" if found.value.has else "under test"
        at, people = extent(subject, clause.start, last), _people(parse, Phrase(found.last, last))
        yield draft.claim(reader, Draft("status", thing, subject, USE, value, at, people=people))


def _now(parse: Parse, first: int, last: int) -> bool:
    """Whether it is so now: "is used", "has been used", "are being tested", but not "was used"."""
    return not _NOW.isdisjoint(parse.lower(Phrase(first, last)))


def _end(parse: Parse, first: int) -> int:
    """Where the words end that say what for: before the next clause."""
    at = first
    while at < min(len(parse.words), first + _LONGEST):
        if parse.is_tag(at, "bhmos") and at > first and parse.words[at] != "as":
            return at - parse.is_tag(at - 1, "c") - (parse.is_tag(at - 1, "a") and parse.is_tag(at - 2, "c"))
        at += 1
    return at


def _people(parse: Parse, within: Phrase) -> str:
    """For whom: "in [children]"."""
    for at in range(within.first, within.last - 1):
        phrase = parse.noun_phrase_at(at + 1) if parse.words[at] in _AMONG else None
        if phrase and not listed("statements_study", "persons").isdisjoint(parse.lower(phrase)):
            return parse.text(phrase)
    return ""
