"""A numeric claim -> whether its number is one that others are held against: "up from 31", "than the usual 40"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

_HELD_AGAINST = re.compile(
    r"\b(?:against|compared (?:to|with)|from|instead of|not|of (?:its|the|their)|previously|than|versus)"
    r"\b[^.;:,]{0,22}$",
    re.IGNORECASE,
)
_SAVED = re.compile(
    r"\b(?:add(?:ed|ing|s)?|gain(?:ed|ing|s)?|los(?:e|es|ing|t)|sav(?:e|ed|es|ing))"
    r"(?: (?:about|almost|an?|another|around|at least|more than|nearly|over|some|up to))? $",
    re.IGNORECASE,
)
_BACK = 60  # characters before a number in which such words stand
_PARTED = re.compile(r"[;:,(—–]")


def is_foil(claim: NumericClaim) -> bool:
    """Whether the words before a number say that it is only there to be compared with, or the whole of a part."""
    return _HELD_AGAINST.search(_before(claim)) is not None


def is_saved(claim: NumericClaim) -> bool:
    """Whether a number says how much is gained or lost: "saves 45 minutes" is no length of a journey."""
    return _SAVED.search(_before(claim)) is not None


def _before(claim: NumericClaim) -> str:
    """The words before a number, up to the last comma or the like."""
    start = claim.quantity.at.span.start
    return _PARTED.split(claim.at.document.text[max(start - _BACK, claim.sentence.at.span.start) : start])[-1]
