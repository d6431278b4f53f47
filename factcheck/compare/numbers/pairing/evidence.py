"""Two articles on one story -> the numbers that differ and yet are, by all signs, of one thing.

Each number has one partner at most, and no other may be nearly as likely.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.pairing import weights
from factcheck.compare.numbers.pairing.likeness import at_most

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.signs import Reader, Signs

_SLIPS = frozenset(("swapped long", "swapped", "scaled"))  # signs that outweigh a likeness by rounding
_TWINS = frozenset(("other unit", "other way"))
_MARGIN = 0.5  # log-odds by which the next best partner of either is less likely
_LIKELY = -2.0  # one to seven: from which on two numbers of one subject and measure are held to be of one thing
_CERTAIN = -1.1  # from which on any two are held to be of one thing
_ASIDE = -1.4  # the same where there is a reason to differ: they are laid side by side, and nobody is told
_PLAIN = 0.1  # from which on that is worth more than a note: in news coverage more is alike by chance than in stories
_PLAIN_OF_A_KIND = -0.5  # the same of what is seldom alike by chance: lengths of time, counts of things by name
_UNLIKE = -3.1  # below which two numbers of one subject and measure are of two things all the same
_UNLIKE_UNNAMED = -1.5  # the same where only the story says of what one of them is: the toll of an accident
PERHAPS = _LIKELY - _MARGIN  # from which on they may be


class Weighed(NamedTuple):
    """Two numbers that differ, with the signs on them, the log-odds that they are of one thing, and why they may."""

    a: Standing
    b: Standing
    signs: Signs
    odds: float
    reason: str = ""


class Partners(NamedTuple):
    """Two numbers that differ, and how likely it is, in log-odds, that they are of one thing."""

    a: Standing
    b: Standing
    odds: float
    slipped: bool  # they differ in the order of their digits only, or in a million for a billion
    twins: bool  # they are one figure, told in two ways
    reason: str = ""  # why they may differ
    rivalled: bool = False  # one of them may as well be a partner of another number
    explained: bool = False  # both articles tell what a thing is, and not what happened

    @property
    def certain(self) -> bool:
        """Whether it is so likely that an editor should look, even if nothing else says that they are of one thing."""
        return self.odds >= (_ASIDE if self.reason else _CERTAIN)

    @property
    def plain(self) -> bool:
        """Whether it is so likely that it is worth more than a note."""
        return self.odds >= (_PLAIN_OF_A_KIND if self._of_a_kind else _PLAIN)

    @property
    def _of_a_kind(self) -> bool:
        """Whether both are how long something took, or count one thing that is named: "141 cars" and "150-car"."""
        a, b = self.a, self.b
        if a.dimension == b.dimension == "time":
            return not self.explained
        if a.dimension != "count" or b.dimension != "count" or a.sort != b.sort or a.noun in ("", "person"):
            return False
        one, other = a.claim.measure, b.claim.measure
        return not (one and other) or one == other


def partners(found: Iterable[Weighed], *, explained: bool) -> Iterator[Partners]:
    """Of numbers that were weighed, each two that may be of one thing, the likeliest first, each number once.

    `explained` is whether both articles tell what a thing is.
    """
    likely = sorted(map(partner, found), key=lambda one: (-one.odds, one.a.claim.at.span, one.b.claim.at.span))
    beside: dict[Standing, list[Partners]] = defaultdict(list)
    for one in likely:
        beside[one.a].append(one)
        beside[one.b].append(one)
    taken: set[Standing] = set()
    for best in likely:
        if best.odds >= _LIKELY and taken.isdisjoint((best.a, best.b)):
            rivalled = any(_rivals(best, other, taken) for other in (*beside[best.a], *beside[best.b]))
            taken.update((best.a, best.b))
            yield best._replace(rivalled=rivalled, explained=explained)


def partner(one: Weighed) -> Partners:
    """Two numbers that were weighed, as partners."""
    slipped, twins = not _SLIPS.isdisjoint(one.signs), not _TWINS.isdisjoint(one.signs)
    return Partners(one.a, one.b, one.odds, slipped, twins, "" if slipped else one.reason)


def _rivals(best: Partners, other: Partners, taken: AbstractSet[Standing]) -> bool:
    """Whether one of two numbers may as well be a partner of another, which has none and gives another figure.

    Digits are seldom swapped by chance: no likeness of words outweighs that.
    """
    margin = 0.0 if best.slipped and not other.slipped else _MARGIN
    if other is best or other.odds <= best.odds - margin or not taken.isdisjoint((other.a, other.b)):
        return False
    if other.a is best.a:
        return other.b.figure != best.b.figure
    return other.b is best.b and other.a.figure != best.a.figure


def weighed(reader: Reader, told: AbstractSet[Standing], least: float) -> Iterator[Weighed]:
    """Each two numbers that can be of one thing, with the signs and the log-odds that they are.

    `told` are the numbers that agree with one of the other article; two that both do are of two things. Those with
    less log-odds than `least` are left out, most of them before their sentences are read.
    """
    for a, b in reader.pairs():
        alike = 0 if a.figure == b.figure else (a in told) + (b in told)
        if alike > 1 or (seen := reader.at_sight(a, b)) is None:
            continue
        seen |= {"told alike": alike, "differ": 1.0}
        odds = weights.differing(seen)
        if odds + at_most(a, b) >= least and (read := _read(reader, Weighed(a, b, seen, odds), least)):
            yield read


def named(a: Standing, b: Standing) -> bool:
    """Whether both say of what they are; of a toll, the story says it."""
    return bool(a.claim.subject and b.claim.subject)


def unlike(reader: Reader, a: Standing, b: Standing) -> bool:
    """Whether two numbers of one key that differ are of two things by all signs, whatever else the articles tell."""
    seen = reader.at_sight(a, b)
    if seen is None:
        return True
    seen["differ"] = 1.0
    return (
        _read(reader, Weighed(a, b, seen, weights.differing(seen)), _UNLIKE if named(a, b) else _UNLIKE_UNNAMED) is None
    )


def _read(reader: Reader, one: Weighed, least: float) -> Weighed | None:
    """Two numbers as seen, with what their sentences show; None where they have less log-odds than `least`."""
    a, b, seen, odds, _ = one
    if (read := reader.at_length(a, b)) is None:
        return None
    odds += weights.differing(read)
    if odds + weights.company() < least:
        return None
    beside = reader.in_company(a, b)
    if (odds := odds + weights.differing(beside)) < least:
        return None
    reason = reader.reason(a, b) if _TWINS.isdisjoint(seen) else ""
    last = {"reason": float(bool(reason))}
    odds += weights.differing(last)
    return Weighed(a, b, seen | read | beside | last, odds, reason) if odds >= least else None
