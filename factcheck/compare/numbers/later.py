"""A numeric claim -> whether it is told as a count that has moved on from an earlier one."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.lexicon.phrases import lowers, places

if TYPE_CHECKING:
    from factcheck.model import NumericClaim


def moved(claim: NumericClaim) -> bool:
    """Whether a count stands behind what a count rose or fell to; a year's result does not move."""
    quantity, words = claim.quantity, claim.sentence.words
    if quantity.role == "to":
        return quantity.dimension != "money"
    if quantity.dimension != "count" or "to" not in lowers(words):
        return False
    _, ends = places(words)
    before = lowers(words)[: bisect_right(ends, quantity.at.span.start)]
    verbs = lexicon.table("measures", "change_verbs")
    forms = [verb_form(word) for word, behind in pairwise(before) if behind == "to"]
    return any(form is not None and form.base in verbs for form in forms)
