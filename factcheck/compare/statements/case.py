"""Two clauses -> whether they are of two cases: "for asthma" and "for children", "by the club" and "by the league"."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.compare.statements.party import concept
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.phrase import Parse


def cases(parse: Parse, first: int) -> Mapping[str, frozenset[str]]:
    """The concepts behind each preposition from a word to the end of its clause; those of a way or time are no case."""
    found: dict[str, frozenset[str]] = {}
    ends = (n for n in range(first, len(parse.words)) if parse.parted(n) or parse.is_tag(n, "s"))
    end = next(ends, len(parse.words))
    marks = [
        n
        for n in range(first, end)
        if parse.is_tag(n, "ptf") and parse.words[n] not in listed("statements_answers", "directions")
    ]
    for mark, behind in zip_longest(marks, marks[1:], fillvalue=end):
        said = frozenset(map(concept, parse.words[mark + 1 : behind])) - {""}
        found[parse.words[mark]] = found.get(parse.words[mark], frozenset()) | said
    return found


def two_cases(a: Mapping[str, frozenset[str]], b: Mapping[str, frozenset[str]]) -> bool:
    """Whether behind one preposition stands one thing here and quite another there."""
    return any(a[one] and b[one] and not a[one] & b[one] for one in a.keys() & b.keys())
