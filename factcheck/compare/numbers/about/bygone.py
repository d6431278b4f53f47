"""A numeric claim -> whether its sentence puts its number in an earlier period than the one that is told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

_PERIOD = r"(?:day|half|month|period|quarter|season|stage|term|time|week|year)"
_THEN = (
    rf"(?:(?:the )?(?:last|previous) {_PERIOD}|(?:a|one|the) {_PERIOD} (?:ago|before|earlier|previously)"
    r"|(?:of |in )?(?:19|20)\d\d)"
)
_SAME = (
    rf"(?:at|during|for|in|over) (?:the |that )?(?:comparable|corresponding|equivalent|same) (?:[\w-]+ )?{_PERIOD}"
    rf",? (?:of )?{_THEN}"
)
_AGO = rf"(?:during|for|in|over) the (?:prior|{_PERIOD}[- ](?:ago|earlier)) {_PERIOD}"
# Texts, for few sentences get as far: re compiles a pattern when it is first asked for, and keeps it.
_IN_FRONT = rf"\W*(?:but |yet |while )?(?:(?:a|one) {_PERIOD} (?:ago|before|earlier|previously)|{_SAME}|{_AGO})\b"
_BEHIND = rf" (?:[\w-]+ )?(?:{_SAME}|{_AGO})\b"
_COMPARES = r"\W*(?:that|this|it|the (?:figure|result|sum)) compare[ds] (?:to|with)\b"
_EARLIER = rf"\b(?:{_PERIOD} (?:ago|before|earlier)|(?:last|previous|prior) {_PERIOD})\b"
_TELLING = ("ago", "before", "comparable", "corresponding", "earlier", "equivalent", "previously", "prior", "same")
_REACH = 60  # characters in which such a period is named


def is_bygone(claim: NumericClaim) -> bool:
    """Whether a number is of an earlier period, named at the head of its sentence or right behind it.

    "A year earlier, sales were 3 billion", "3 billion in the same quarter last year"; also in all of a sentence like
    "That compares with 3 billion, or 4 cents a share, a year ago".
    """
    text, sentence, span = claim.at.document.text, claim.sentence.at.span, claim.quantity.at.span
    front = text[sentence.start : min(sentence.start + _REACH, span.start)].lower()
    if _may_tell(front) and re.match(_IN_FRONT, front):
        return True
    if re.match(_COMPARES, front) and re.search(_EARLIER, text[sentence.start : sentence.end].lower()):
        return True
    behind = text[span.end : min(span.end + _REACH, sentence.end)].lower()
    return _may_tell(behind) and re.match(_BEHIND, behind) is not None


def _may_tell(words: str) -> bool:
    """Whether one of the words stands there without which nothing of the kind is said, so that most look-ups end."""
    return any(map(words.__contains__, _TELLING))
