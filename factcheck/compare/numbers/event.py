"""Articles whose numbers met -> which tell of two things of one kind, such as two quakes of one province."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.align import Match
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Document

_QUARTER = re.compile(r"\b(first|second|third|fourth)[- ]quarter")
_MANY = 3  # numbers that differ, which are no slips
_MANY_NUMBERS = 6  # of an article, by some of which it is known on what event it is
_SIZES = 3  # times as many people in one of two studies
_DIFFER = 2  # numbers that differ, from which on two articles may tell of two events


class Events:
    """Which articles of a run tell of two things of one kind; what each is on is looked up when it is asked for."""

    def __init__(self, matches: Sequence[Match], stories: Stories) -> None:
        self._stories = stories
        self._differing = _two_events(matches, stories)

    def two(self, a: Document, b: Document) -> str:
        """Why two articles may tell of two things; or ""."""
        if a is b:
            return ""
        if frozenset((a, b)) in self._differing:
            return "most numbers of the two articles differ: they may tell of two events"
        return self._stories.two(a, b)


def _two_events(matches: Sequence[Match], stories: Stories) -> frozenset[frozenset[Document]]:
    """The pairs of articles whose numbers mostly differ, and which no day and no names hold together.

    Those that tell what a thing is, and not what happened, are on no event; it is one thing if they agree on anything,
    or name it more often than anything else.
    """
    tally: dict[frozenset[Document], list[int]] = defaultdict(lambda: [0, 0])
    for match in matches:
        found = match.found
        if (
            not (found.reason or found.slipped or found.twins)
            if found
            else match.sure and (match.agree or not match.told)
        ) and match.a.circumstances.dated == match.b.circumstances.dated:
            tally[frozenset((match.a.document, match.b.document))][match.agree] += 1
    unmet = frozenset(both for both, (_, agree) in tally.items() if not agree and _share_nothing(both, stories))
    apart = {both: found for both, found in tally.items() if found[0] >= _DIFFER and found[0] > found[1]}
    told = {document: _told(document.text) for document in frozenset().union(*apart)}
    studies = frozenset(
        frozenset((match.a.document, match.b.document))
        for match in matches
        if not match.agree and two_samples(match.a, match.b)
    )
    return unmet | frozenset(
        both
        for both, (differ, agree) in apart.items()
        if both in studies
        or not (_one_thing(both, stories, agree=agree) or _one_event(both, told, stories, differ=differ, agree=agree))
    )


def _share_nothing(both: frozenset[Document], stories: Stories) -> bool:
    """Whether two reports begin on no one day, and have many numbers each, but none that is in both.

    Those on one event share some.
    """
    a, b = (stories.numbers_of(document) for document in both)
    if min(len(a), len(b)) < _MANY_NUMBERS or not a.isdisjoint(b) or stories.explain(*both):
        return False
    one, other = (_told(document.text).day for document in both)
    return not one or one != other


def _one_thing(both: frozenset[Document], stories: Stories, *, agree: int) -> bool:
    """Whether two articles tell what one thing is, and not what happened."""
    return stories.explain(*both) and (agree > 0 or stories.on_one_name(*both))


def two_samples(a: Standing, b: Standing) -> bool:
    """Whether two samples are of sizes that no slip of the pen turns into each other: 2,140 adults and 88."""
    if a.kind != "sample" or b.kind != "sample":
        return False
    small, large = sorted((a.extent.stated.low, b.extent.stated.low))
    return large >= _SIZES * small


class _Told(NamedTuple):
    """What the text of an article names first: a quarter of a year, a day of the week; "" for none."""

    quarter: str
    day: str


def _told(text: str) -> _Told:
    lower = text.lower()
    quarter, day = _QUARTER.search(lower) if "quarter" in lower else None, _weekday().search(text)
    return _Told(quarter[1] if quarter else "", day[0] if day else "")


def _one_event(
    both: frozenset[Document], told: Mapping[Document, _Told], stories: Stories, *, differ: int, agree: int
) -> bool:
    """Whether two articles begin on one day of the week, or name much the same people and places, or share figures.

    Those that begin on two days are on two events where many of their numbers differ, or no figure is the same. Those
    that begin on one day and name much the same are on one, whatever else differs, if they agree on anything.
    """
    a, b = both
    one, other = told[a], told[b]
    if one.quarter and other.quarter and one.quarter != other.quarter:
        return False
    two_days = bool(one.day and other.day) and one.day != other.day
    if agree and one.day == other.day != "" and stories.named_alike(a, b):
        return True
    if stories.share_figures(a, b):
        return not (two_days and differ >= _MANY)
    if differ >= _MANY * max(agree, 1):
        return False
    return not two_days and (bool(one.day and other.day) or stories.named_alike(a, b))


@cache
def _weekday() -> re.Pattern[str]:
    """A day of the week, found by its first letter: nearly all places end there."""
    days = [day.capitalize() for day in lexicon.words("measures", "weekdays")]
    first, rest = {day[0] for day in days}, "|".join(f"(?<={day[0]}){day[1:]}" for day in days)
    return re.compile(rf"[{''.join(sorted(first))}](?<!\w\w)(?:{rest})\b")
