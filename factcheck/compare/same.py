"""Two numeric claims with one key -> whether they speak of one thing."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.story import content_words
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.compare.align import Match
    from factcheck.compare.story import Stories
    from factcheck.model import Claim, NumericClaim, NumericKey

TREATMENTS = "number of treatments"
FRAMES = frozenset(("prevalence", TREATMENTS, "onset", "duration", "duration of effect"))
_SHARED = 0.6  # of the content words of two sentences, where no frame of the lexicon says what is measured
_EVENTS = 2  # numbers that differ, from which on two articles may tell of two events
_RIVALS = 0.8  # the same where an article has rival values


class SameThing:
    """What tells whether two claims with one key speak of one thing: their stories, words and partners.

    A kind is one thing everywhere ("asthma affects ..."); one particular thing is the same in articles on one story.
    Else the sentences must say it in much the same words, and the more so where an article has rival values.
    """

    def __init__(self, keys: Mapping[int, NumericKey], stories: Stories, matches: Sequence[Match]) -> None:
        self._keys = dict(keys)
        self._stories = stories
        self._partners: dict[int, dict[int, int]] = defaultdict(dict)
        self._perhaps: set[frozenset[int]] = set()
        self._two_events = _two_events(matches)
        for match in matches:
            if match.sure:
                self._partners[id(match.a)][id(match.b.at.document)] = id(match.b)
                self._partners[id(match.b)][id(match.a.at.document)] = id(match.a)
            else:
                self._perhaps.add(frozenset((id(match.a), id(match.b))))

    def worst(self, a: NumericClaim, b: NumericClaim, group: Sequence[NumericClaim]) -> Severity | None:
        """How bad a difference of two claims of a group can be; None where they tell of two things."""
        key = self._keys.get(id(a))
        one = self._one(a, b, group) if key and key == self._keys.get(id(b)) else self._partnered(a, b)
        if one:
            framed = a.measure in FRAMES and not (a.context.specific or b.context.specific)
            return Severity.NOTE if _documents(a, b) in self._two_events and not framed else Severity.ERROR
        return Severity.NOTE if frozenset((id(a), id(b))) in self._perhaps else None

    def _one(self, a: NumericClaim, b: NumericClaim, group: Sequence[NumericClaim]) -> bool:
        if a.measure in FRAMES and not (a.context.specific or b.context.specific):
            return True
        if a.at.document is b.at.document and in_title(a) != in_title(b):
            return coverage(a, b, min) >= _SHARED and not self._stories.borne_out(a if in_title(a) else b)
        if a.at.document is b.at.document:
            return _repeated(a, b)
        if self._partner(a, b) or self._partner(b, a):
            return self._partnered(a, b)
        if _rivalled(a, b, group) or _rivalled(b, a, group):
            return coverage(a, b, min) >= _RIVALS
        return coverage(a, b, min) >= _SHARED or self._stories.same(a.at.document, b.at.document)

    def _partnered(self, a: NumericClaim, b: NumericClaim) -> bool:
        return self._partners[id(a)].get(id(b.at.document)) == id(b)

    def _partner(self, claim: NumericClaim, other: NumericClaim) -> bool:
        """Whether a claim has a partner in the article of another."""
        return id(other.at.document) in self._partners[id(claim)]


def _two_events(matches: Sequence[Match]) -> frozenset[frozenset[int]]:
    """The pairs of articles whose numbers mostly differ: on two events of one kind, not on one."""
    tally: dict[frozenset[int], list[int]] = defaultdict(lambda: [0, 0])
    for match in matches:
        if match.sure:
            tally[_documents(match.a, match.b)][match.agree] += 1
    return frozenset(both for both, (differ, agree) in tally.items() if differ >= _EVENTS and differ > agree)


def _documents(a: NumericClaim, b: NumericClaim) -> frozenset[int]:
    return frozenset((id(a.at.document), id(b.at.document)))


def in_title(claim: Claim) -> bool:
    """Whether a claim stands in its article's title."""
    return claim.sentence.block.kind == "title"


def coverage(a: NumericClaim, b: NumericClaim, of: Callable[[int, int], int]) -> float:
    """The share of the content words of the shorter (min) or longer (max) sentence that both have."""
    first, second = content_words(a.sentence), content_words(b.sentence)
    return len(first & second) / max(of(len(first), len(second)), 1)


def _repeated(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether an article says something twice: parallel sentences side by side mostly tell of two things."""
    apart = a.at.document.text[a.sentence.at.span.end : b.sentence.at.span.start].strip()
    return bool(apart) and coverage(a, b, max) >= _SHARED


def _rivalled(claim: NumericClaim, other: NumericClaim, group: Sequence[NumericClaim]) -> bool:
    """Whether the article of a claim has another value that may as well be meant by `other`.

    Such an article speaks of several things that only look alike: another group, another place, another year.
    """
    when, own = other.context.time, claim.context.time
    document = claim.at.document
    return any(
        rival.at.document is document and rival is not claim and (own != when or rival.context.time == when)
        for rival in group
    )
