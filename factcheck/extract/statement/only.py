"""The word only before a group in a parsed sentence -> the statement that no others are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

ONLY_SEEN, ONLY_TRIED = "seen in some only", "tried in some only"
_FILE = "statements_known"
_BACK = 3  # words from "only" back to the verb of trying


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "tested [only in] mice", "times improved [only among] beginners; others gained nothing"."""
    parse = reader.parse
    group = parse.noun_phrase_at(found.last)
    if group is None:
        return
    before = parse.words[max(found.first - _BACK, 0) : found.first]
    tried = not listed(_FILE, "tested").isdisjoint(before)
    rest = parse.words[group.last :]
    if tried or not listed(_FILE, "nothing").isdisjoint(rest):
        predicate = ONLY_TRIED if tried else ONLY_SEEN
        last = group.last if tried else len(parse.words)
        read = Draft("certainty", "", None, predicate, parse.text(group).lower(), Phrase(found.first, last))
        yield draft.claim(reader, read)
