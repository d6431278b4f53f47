"""Articles whose numbers met -> which tell of two events of one kind, such as two quakes of one province."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.numbers.align import Match
    from factcheck.compare.story import Stories
    from factcheck.model import Document

_QUARTER = re.compile(r"\b(first|second|third|fourth)[- ]quarter", re.IGNORECASE)
_MANY = 4  # numbers that differ, which are no slips
_DIFFER = 2  # numbers that differ, from which on two articles may tell of two events


def two_events(matches: Sequence[Match], stories: Stories) -> frozenset[frozenset[Document]]:
    """The pairs of articles whose numbers mostly differ, and which no day and no names hold together."""
    tally: dict[frozenset[Document], list[int]] = defaultdict(lambda: [0, 0])
    for match in matches:
        if match.sure and match.a.circumstances.dated == match.b.circumstances.dated:
            tally[frozenset((match.a.document, match.b.document))][match.agree] += 1
    return frozenset(
        both
        for both, (differ, agree) in tally.items()
        if differ >= _DIFFER and differ > agree and not _one_event(both, stories, differ=differ)
    )


def _one_event(both: frozenset[Document], stories: Stories, *, differ: int) -> bool:
    """Whether two articles begin on one day of the week, or name much the same people and places, or share figures.

    Those that begin on two days are on two events where many of their numbers differ.
    """
    a, b = both
    one, other = _QUARTER.search(a.text), _QUARTER.search(b.text)
    if one and other and one[1].lower() != other[1].lower():
        return False
    first, second = _day(a), _day(b)
    if first and first == second:
        return True
    alike = stories.named_alike(a, b) or stories.share_figures(a, b)
    return alike and not (first and second and differ >= _MANY)


def _day(document: Document) -> str:
    """The first day of the week that an article names; "" for none."""
    found = _weekday().search(document.text)
    return found[0] if found else ""


@cache
def _weekday() -> re.Pattern[str]:
    days = "|".join(day.capitalize() for day in lexicon.words("measures", "weekdays"))
    return re.compile(rf"\b(?:{days})\b")
