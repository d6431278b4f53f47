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
_NORM = re.compile(
    r"\b(?:average|capacity|forecast|goal|least|limit|maximum|minimum|most|normal|record|target|threshold|typical|usual"
    r"|\w{3,}est)\b",
    re.IGNORECASE,
)
_SAVED = re.compile(
    r"\b(?:add(?:ed|ing|s)?|gain(?:ed|ing|s)?|los(?:e|es|ing|t)|sav(?:e|ed|es|ing))"
    r"(?: (?:about|almost|an?|another|around|at least|more than|nearly|over|some|up to))? $",
    re.IGNORECASE,
)
_BACK = 60  # characters before a number in which such words stand
_AHEAD = 45  # characters behind it
_PARTED = re.compile(r"[;:,(—–]")


def is_foil(claim: NumericClaim) -> bool:
    """Whether the words before a number say that it is only there to be compared with, or the whole of a part."""
    return _HELD_AGAINST.search(_before(claim)) is not None


def is_norm(claim: NumericClaim) -> bool:
    """Whether a number is a limit, a target, an average or the utmost: "the deepest lake is 900 metres deep"."""
    return _NORM.search(f"{_before(claim)}|{_behind(claim)}") is not None


def is_saved(claim: NumericClaim) -> bool:
    """Whether a number says how much is gained or lost: "saves 45 minutes" is no length of a journey."""
    return _SAVED.search(_before(claim)) is not None


def _before(claim: NumericClaim) -> str:
    """The words before a number, up to the last comma or the like."""
    start = claim.quantity.at.span.start
    return _PARTED.split(claim.at.document.text[max(start - _BACK, claim.sentence.at.span.start) : start])[-1]


def _behind(claim: NumericClaim) -> str:
    """The words behind a number, up to the next comma or the like."""
    end = claim.quantity.at.span.end
    return _PARTED.split(claim.at.document.text[end : min(end + _AHEAD, claim.sentence.at.span.end)], maxsplit=1)[0]
