"""Words that open a question in a parsed sentence -> the statement that nobody could answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.doubt import UNKNOWN
from factcheck.extract.statement.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

OPEN = "open question"
_NEAR = 8  # words before a question in which it is said that nobody could answer it
_BACK = 4  # words from "not" to "known"
DOUBTFUL = frozenset(("uncertain", "unclear", "unknown"))
BASES = frozenset(
    ("ascertain", "confirm", "determine", "establish", "identify", "know", "prove", "say", "tell", "verify")
)
KNOWN = frozenset(("clear", "confirmed", "determined", "established", "known", "proved", "proven", "verified"))


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "could not establish [whether] he was alone", "it is not known [whose] car it was"."""
    if not found.first or reader.parse.parted(found.first):
        yield from _fronted(reader, found)
        return
    parse, first = reader.parse, max(found.first - _NEAR, 0)
    before = parse.words[first : found.first]
    known = any(word in BASES or word in KNOWN for word in before[-2:])
    if not known or not (hedge.negated(before) or "unable" in before):
        return
    start = next(
        at for at in range(first, found.first) if hedge.negated(parse.words[at : at + 1]) or parse.words[at] == "unable"
    )
    while start and not parse.parted(start) and parse.is_tag(start - 1, "bhmoa"):
        start -= 1
    last = next((at for at in range(found.last, len(parse.words)) if parse.parted(at)), len(parse.words))
    yield draft.claim(reader, Draft("certainty", "", None, OPEN, UNKNOWN, Phrase(start, last)))


def _fronted(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "[Whether] he was alone is not known"."""
    parse = reader.parse
    for at in range(found.last, len(parse.words)):
        if parse.parted(at):
            return
        near = parse.words[max(at - _BACK, 0) : at]
        if parse.words[at] in DOUBTFUL or (parse.words[at] in KNOWN and hedge.negated(near)):
            yield draft.claim(reader, Draft("certainty", "", None, OPEN, UNKNOWN, Phrase(found.first, at + 1)))
            return
