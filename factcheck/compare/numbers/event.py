"""Articles whose numbers met -> which tell of two events of one kind, such as two quakes of one province."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.numbers.align import Match
    from factcheck.compare.story import Stories
    from factcheck.model import Document

_QUARTER = re.compile(r"\b(first|second|third|fourth)[- ]quarter")
_MANY = 3  # numbers that differ, which are no slips
_DIFFER = 2  # numbers that differ, from which on two articles may tell of two events


def two_events(matches: Sequence[Match], stories: Stories) -> frozenset[frozenset[Document]]:
    """The pairs of articles whose numbers mostly differ, and which no day and no names hold together."""
    tally: dict[frozenset[Document], list[int]] = defaultdict(lambda: [0, 0])
    for match in matches:
        if (
            (match.sure or match.weighed)
            and not match.slipped
            and match.a.circumstances.dated == match.b.circumstances.dated
        ):
            tally[frozenset((match.a.document, match.b.document))][match.agree] += 1
    apart = {both: differ for both, (differ, agree) in tally.items() if differ >= _DIFFER and differ > agree}
    told = {document: _told(document.text) for document in frozenset().union(*apart)}
    return frozenset(both for both, differ in apart.items() if not _one_event(both, told, stories, differ=differ))


class _Told(NamedTuple):
    """What the text of an article names first: a quarter of a year, a day of the week; "" for none."""

    quarter: str
    day: str


def _told(text: str) -> _Told:
    quarter, day = _QUARTER.search(text.lower()), _weekday().search(text)
    return _Told(quarter[1] if quarter else "", day[0] if day else "")


def _one_event(both: frozenset[Document], told: Mapping[Document, _Told], stories: Stories, *, differ: int) -> bool:
    """Whether two articles begin on one day of the week, or name much the same people and places, or share figures.

    Those that begin on two days are on two events where many of their numbers differ.
    """
    a, b = both
    one, other = told[a], told[b]
    if one.quarter and other.quarter and one.quarter != other.quarter:
        return False
    if one.day and one.day == other.day:
        return True
    alike = stories.named_alike(a, b) or stories.share_figures(a, b)
    return alike and not (one.day and other.day and differ >= _MANY)


@cache
def _weekday() -> re.Pattern[str]:
    days = "|".join(day.capitalize() for day in lexicon.words("measures", "weekdays"))
    return re.compile(rf"\b(?:{days})\b")
