"""Words for a first in a parsed sentence -> the statement that nothing of the kind was there before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

FIRST = "being first"
VALUE = "first"
_FILE = "statements_first"
_LONGEST = 16  # words of what is first
BEFORE = frozenset(("before", "ever"))
OWNERS = frozenset(("a", "the", "world's", "country's", "nation's", "europe's", "britain's", "america's", "its"))


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "the [first] derailment since it opened", "[no one] has done it before", "a [world first]"."""
    parse, last = reader.parse, _end(reader.parse, found.last)
    words = parse.words[found.last : last]
    if parse.words[found.first] in ("no", "nobody"):
        told = not BEFORE.isdisjoint(words) and not {"has", "had", "have", "ever"}.isdisjoint(words)
    else:
        told = parse.words[found.last - 1] != "first" or found.last - found.first > 1 or _unmatched(parse, found, words)
    first = found.first - 1 if parse.is_tag(found.first - 1, "d") else found.first
    if told and stated(parse, found.first, found.last):
        yield draft.claim(reader, Draft("status", "", None, FIRST, VALUE, Phrase(first, last)))


def _unmatched(parse: Parse, found: Found, words: Sequence[str]) -> bool:
    """Whether "the first" is one of a wide range: "the first phone with", "the first derailment since it opened"."""
    before = parse.words[found.first - 1] if found.first else ""
    if before == "the" and list(words[:1]) == ["in"] and not listed(_FILE, "scope").isdisjoint(words):
        return True  # "the first in the country to"
    noun = parse.noun_phrase_at(found.first - 1) or parse.noun_phrase_at(found.first)
    if before not in OWNERS or noun is None or noun.last <= found.last or parse.parted(found.last):
        return False
    if parse.words[noun.last - 1] in listed(_FILE, "ordinary") or _named(parse, found.first):
        return False
    wide = before.endswith("'s") or not listed(_FILE, "scope").isdisjoint(words)
    timed = parse.words[noun.last - 1] == "time" and not parse.is_tag(noun.last, "p")
    made = list(parse.words[noun.last : noun.last + 1]) == ["with"] and parse.is_tag(found.first - 2, "b")
    return wide or parse.is_tag(noun.last, "t") or timed or made


def _named(parse: Parse, at: int) -> bool:
    """Whether a word is spelt as a name: "the First Division"."""
    return parse.document.text[parse.start(at)].isupper()


def _end(parse: Parse, at: int) -> int:
    """Where the clause ends that says what is first."""
    stop = min(len(parse.words), at + _LONGEST)
    return next((n for n in range(at + 1, stop) if parse.parted(n)), stop)
