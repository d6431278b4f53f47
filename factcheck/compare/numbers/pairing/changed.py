"""Two articles on one story -> a number of the one and what it became by the other: "from $155m to a final $162m"."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.agreeing import Agreement

_BACK = 24  # characters before a number in which such a word stands
_FROM = re.compile(r"\bfrom (?:an? )?(?:\w+ ){0,2}$")
_TO = re.compile(r"\bto (?:an? )?(?:\w+ ){0,2}$")
_CHANGED = "one article tells that it changed from the one to the other"


def changed(
    agreed: Iterable[Agreement], numbers: Iterable[Standing], taken: AbstractSet[Standing]
) -> Iterator[tuple[Standing, Standing, str]]:
    """Each number of one article, and what it became by the other, with the reason: "from $155m to an actual $162m"."""
    beside: dict[int, list[Standing]] = defaultdict(list)
    for one in numbers:
        beside[id(one.claim.sentence)].append(one)
    for agreement in agreed:
        for was, other in ((agreement.a, agreement.b), (agreement.b, agreement.a)):
            now = _became(other, beside[id(other.claim.sentence)])
            if now and now not in taken:
                yield was, now, _CHANGED


def _became(one: Standing, beside: Iterable[Standing]) -> Standing | None:
    """What a number became by its own sentence: the next of its kind, where the two are told as "from" and "to"."""
    if not _leads(one, _FROM):
        return None
    start = one.claim.at.span.start
    behind = [other for other in beside if other.dimension == one.dimension and other.claim.at.span.start > start]
    then = min(behind, key=lambda other: other.claim.at.span.start, default=None)
    return then if then and _leads(then, _TO) else None


def _leads(one: Standing, word: re.Pattern[str]) -> bool:
    """Whether a word stands in front of a number: "to an actual $162m"."""
    start = one.claim.quantity.at.span.start
    return word.search(one.document.text, max(start - _BACK, one.claim.sentence.at.span.start), start) is not None
