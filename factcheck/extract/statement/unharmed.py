"""Words for harm in a parsed sentence -> the statement that nobody and nothing was harmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

HARM = "harm"
NONE = "none"
_FILE = "statements_harm"
_BACK = 12  # words from the harm back to what denies it: "nobody who had been in the water has come to any harm"
_NOBODY = frozenset(("neither", "nobody", "none", "nothing"))
_FREE = frozenset(("free", "from", "of"))


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "no one was [hurt]", "escaped without [injury]", "posed no [danger] to neighbours", "[unharmed]"."""
    parse = reader.parse
    first = found.first if found.value.has else _denier(parse, found.first)
    if first is None or not listed(_FILE, "lesser").isdisjoint(parse.words[max(first - 1, 0) : found.last + 2]):
        return
    start = _opening(parse, first)
    if not stated(parse, start, found.last) or _doubted(parse, start, first):
        return
    verb = parse.verb_before(first + 1) if first else None
    subject = reader.subject(verb) if verb is not None else None
    none = parse.noun_phrase_at(first + 1) if parse.words[first] == "no" else None  # "no [passengers] were hurt"
    group = parse.text(none) if none and none.last <= found.first else reader.name(subject)
    yield draft.claim(reader, Draft("status", group, subject, HARM, NONE, Phrase(start, found.last)))


def _denier(parse: Parse, at: int) -> int | None:
    """The word before a harm that denies it, in the same clause."""
    for index in range(at - 1, max(at - 1 - _BACK, -1), -1):
        if parse.words[index] in _NOBODY or parse.words[index : index + 2] == ["no", "one"]:
            return index
        if parse.words[index] in ("no", "without"):
            described = all(parse.is_tag(word, "xdcebh") for word in range(index + 1, at))  # "no guard was hurt"
            return index if described and not parse.is_tag(index - 2, "t") else None
        if parse.parted(index + 1):
            return None
        if parse.words[index] in _FREE and parse.words[index - 1 : index] == ["free"]:
            return index - 1
    return None


def _opening(parse: Parse, at: int) -> int:
    """Where the clause of a denial begins."""
    while at and not parse.parted(at) and not parse.is_tag(at - 1, "cs"):
        at -= 1
    return at


def _doubted(parse: Parse, start: int, first: int) -> bool:
    """Whether the denial is itself denied: "it is not true that no one was hurt"."""
    return not listed("negation", "words").isdisjoint(parse.words[start:first])
