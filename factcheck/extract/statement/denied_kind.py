"""Denials in a parsed sentence -> the statement that a thing is not of a class: "is not a fertiliser"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft, extent
from factcheck.extract.statement.trigger import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

KIND = "class"
_FILE = "statements_kind"
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
    if not 0 < last - at <= _LONGEST or parse.is_tag(last, "fvgt"):
        return
    noun = singular(parse.words[last - 1])
    verb = found.first if parse.is_tag(found.first, "b") or "n't" in parse.words[found.first] else None
    if verb is None:
        verb = next((n for n in range(found.first - 1, -1, -1) if parse.is_tag(n, "b")), None)
    if verb is None or found.first - verb > _LEADING or noun in listed(_FILE, "opinions"):
        return
    start, subject = parse.group_start(verb), reader.subject(verb)
    if subject is None or not stated(parse, start, at):
        return
    article = "a " if {"a", "an"}.intersection(parse.words[found.first : at]) else ""
    name, value = parse.text(subject), article + parse.text(Phrase(at, last)).lower()
    yield draft.claim(reader, Draft("status", name, subject, KIND, value, extent(subject, start, last), negated=True))
