"""Words that deny leave in a parsed sentence -> the statement that something is not allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

LEAVE = "leave to do"
FORBIDDEN = "forbidden"


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "shops are [not allowed to] call it milk"."""
    parse = reader.parse
    start = parse.group_start(found.first)
    if not stated(parse, start, found.first):
        return
    subject = parse.subject_of(found.first)
    first = subject.first if subject and subject.first < start else start
    last = next((n for n in range(found.last, len(parse.words)) if parse.parted(n)), len(parse.words))
    yield draft.claim(reader, Draft("status", "", None, LEAVE, FORBIDDEN, Phrase(first, last), negated=True))
