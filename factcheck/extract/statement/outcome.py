"""Words that set groups or times side by side -> the statement that a thing came out the same, as more, or as less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import context
from factcheck.extract.attribution import attribution_of
from factcheck.extract.causal.stops import gap, strong
from factcheck.extract.phrase import Phrase
from factcheck.extract.quantity.noun import numeral
from factcheck.lexicon import listed
from factcheck.model import Context, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.trigger import Found

OUTCOME = "outcome"
SAME, MORE, LESS = "the same", "more", "less"
_FILE = "statements_outcome"
_QUOTES = frozenset('"“”')
_NEAR = 6  # words behind "just as" among which the other "as" stands
_FEW = 2  # words that are no clause


def claims(parse: Parse, found: Found) -> Iterator[StatementClaim]:
    """As in "marks were [no better] in new schools than in old ones", "goods were dearer [after] the reform".

    The claim runs over the clause; which of its words name what came out so is for compare to say.
    """
    if not found.value.has and not _compares(parse, found):
        return
    clause = _clause(parse, found)
    words = parse.lower(clause)
    value = SAME if not found.value.has else _moved(words)
    if value and len(words) > _FEW:
        said = Context(attribution=attribution_of(parse), quoted=context.quoted(parse))
        yield StatementClaim(parse.passage(clause), parse.sentence, "status", "", OUTCOME, value, said)


def _compares(parse: Parse, found: Found) -> bool:
    """Whether "just as" and "the same" set two things side by side: not "just as it rained", "in the same week"."""
    said, behind = parse.lower(Phrase(*found[:2])), parse.words[found.last : found.last + _NEAR]
    if said == ["just", "as"]:
        return "as" in behind or not listed(_FILE, "degrees").isdisjoint(behind[:1])
    return said != ["the", "same"] or not parse.is_tag(found.first - 1, "pf")


def _moved(words: list[str]) -> str:
    """Whether there was more or less of it; "more than 40" is a figure, and "eight more" are counted."""
    triples = zip(("", *words), words, (*words[1:], ""), strict=False)
    compared = {word for before, word, behind in triples if behind != "than" and not numeral(before)}
    if not listed(_FILE, "lesser").isdisjoint(compared):
        return LESS
    return MORE if not listed("causal_words", "comparatives").isdisjoint(compared) else ""


def _clause(parse: Parse, found: Found) -> Phrase:
    """The words around a place up to a clause that turns away from it, or a comma or quotation mark behind it."""
    first, last = found.first, found.last
    while first > 0 and not _ends(parse, first) and parse.words[first - 1] not in listed(_FILE, "turning"):
        first -= 1
    while last < len(parse.words) and not parse.parted(last) and not _ends(parse, last):
        if parse.words[last] in listed(_FILE, "turning"):
            break
        last += 1
    return Phrase(first, last)


def _ends(parse: Parse, at: int) -> bool:
    return strong(parse, at) or not _QUOTES.isdisjoint(gap(parse, at))
