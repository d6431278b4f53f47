"""Words for a part in a parsed sentence -> the statement that something holds of some only, and not of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

PART = "of a part"
REST, SOME = "the rest will follow", "some only"


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "[only two] classes must sit it again", "two trial farms; the others are [due to follow]"."""
    parse = reader.parse
    if not stated(parse, found.first, found.last):
        return
    follows = parse.words[found.last - 1] in ("follow", "later")
    group = parse.noun_phrase_at(found.last)
    first = next((n for n in range(found.first, 0, -1) if parse.parted(n)), 0)
    last = next((n for n in range(found.last, len(parse.words)) if parse.parted(n)), len(parse.words))
    at = Phrase(first, last)
    if follows and not listed("statements_part", "rest").isdisjoint(parse.lower(at)):
        yield draft.claim(reader, Draft("status", "", None, PART, REST, at))
    elif group and not follows:
        yield draft.claim(reader, Draft("status", parse.text(group), group, PART, SOME, at))
