"""A numeric claim -> what it says how much there is of."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.compare.concept import concept
from factcheck.extract.grammar import content_stem, verb_form
from factcheck.lexicon.phrases import places

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

_OF_STUFF = frozenset(("dose", "energy", "mass", "rate", "volume"))  # dimensions of what is measured out
_REACH = 5  # words behind a number that may name what it is of


def stuff(claim: NumericClaim) -> str:
    """What a number says how much there is of, as a concept: "690 mg of potassium"; "" where nothing is named."""
    if claim.quantity.dimension not in _OF_STUFF:
        return ""
    words, end = claim.sentence.words, claim.quantity.at.span.end
    starts, _ = places(words)
    first = bisect_left(starts, end)
    said = [word.lower for word in words[first : first + _REACH]]
    if said[:1] != ["of"]:
        return ""
    named = [*takewhile(_names_stuff, said[1 + (said[1:2] == ["the"]) :])]
    return concept(named[-1]) if named else ""


def _names_stuff(word: str) -> bool:
    """Whether a word can be a part of a name of what is measured out."""
    form = verb_form(word)
    return word.isalpha() and bool(content_stem(word)) and not (form is not None and form.kind in ("s", "past"))
