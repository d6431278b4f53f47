"""Numeric claims -> whether they are prices of a market, which moves by the hour, at times that nobody says are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.compare.when import differ
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

_AT = re.compile(r" (?:at|to) (?:about |around |just |over |under )?$")
_TRADED = re.compile(
    r"\b(?:bitcoin|crude|dollar|euro|futures|gold|index|oil|pound|shares?|stock|yen)\b[^.;]{0,60}"
    r"\b(?:clos|dipp|dropp|end|fell|gain|jump|open|r[io]s|slid|slipp|stood|surg|trad|tumbl|w(?:as|ere)\b)"
)
_NEAR = 12  # characters before a price in which "at" or "to" stands
_KINDS = frozenset(("count", "money"))


def at_two_times(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether two prices of a market are not told of one day: "was at 80p before the bid", "closed at 92p"."""
    return _of_a_market(a) and _of_a_market(b) and (not _days(a) & _days(b) or differ(a.context.time, b.context.time))


def _of_a_market(claim: NumericClaim) -> bool:
    """Whether a number is what a thing trades at, and not what it is offered for."""
    text, first, start = claim.at.document.text, claim.sentence.at.span.start, claim.at.span.start
    told = claim.quantity.dimension in _KINDS and _AT.search(text, max(start - _NEAR, first), start)
    return bool(told) and _TRADED.search(text[first:start].lower()) is not None


def _days(claim: NumericClaim) -> frozenset[str]:
    return frozenset(lowers(claim.sentence.words)) & listed("measures", "weekdays")
