"""Numeric claims with one key -> the pairs that meet: each two values, or where they are many, those that can clash."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.about.generic import of_a_kind
from factcheck.compare.numbers.grade import compared, grade
from factcheck.model import Pair, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.same import Rivals, SameThing
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Document, NumericClaim

_REPEATS = 4  # times that an article gives one value
_VALUES = 40  # distinct values that are all compared with each other
_PLACES = 5  # places of a value that many articles give

Value: TypeAlias = "list[Standing]"  # the claims that give it


class Meeting:
    """What brings the claims of a key together: which articles tell one story is looked up once.

    `asked` are documents, by identity and before all others, whose values meet all there are, however many.
    """

    def __init__(self, same: SameThing, stories: Stories, asked: frozenset[int] = frozenset()) -> None:
        self._same = same
        self._stories = stories
        self._asked = asked

    def pairs(self, group: Sequence[Standing], *, agreeing: bool = False) -> Iterator[Pair]:
        """Each two claims that disagree, with the verdict on them.

        If asked, also those that agree, and those that are not compared, which say why.
        """
        values = _values(group) if len(group) > 1 else []
        rivals: dict[Document, list[Standing]] = defaultdict(list)
        for first, *_ in values:
            rivals[first.document].append(first)
        for one, other in combinations(values, 2) if len(values) <= _VALUES else self._likely(values):
            peace = self._peace(one[0], other[0], rivals) if agreeing else None
            yield from (peace,) if peace else self._clashes(one, other, rivals)

    def _clashes(self, one: Value, other: Value, rivals: Rivals) -> Sequence[Pair]:
        """The pairs of two values that disagree: every place of the one with every place of the other."""
        a, b = one[0], other[0]
        if self._same.better_told(a, b):
            return ()
        differing = compared(a, b)
        graded = None if differing.stop else grade(a, b, differing.soft)
        if graded is None or not graded.severity:
            return ()
        same = self._same.judge(a, b, rivals)
        if same.worst is None:
            return ()
        severity = min(same.worst, graded.severity)
        reasons = (*graded.reasons, same.reason) if same.reason else graded.reasons
        places = product(one, other)
        return [Pair(here.claim, there.claim, graded.verdict, severity, reasons) for here, there in places]

    def _peace(self, a: Standing, b: Standing, rivals: Rivals) -> Pair | None:
        """The pair of two claims that agree, or that are not compared with the reason; None where they disagree."""
        same, differing = self._same.judge(a, b, rivals), compared(a, b)
        reason = same.reason if same.worst is None else differing.stop
        if reason:
            return Pair(a.claim, b.claim, Verdict.NOT_COMPARED, None, (reason,))
        graded = grade(a, b, differing.soft)
        return None if graded.severity else graded

    def _likely(self, values: Sequence[Value]) -> Iterable[tuple[Value, Value]]:
        """Of many values, each two once that can clash: those of the articles that are asked about with all others.

        And those in one article, in two on one story, and of a kind, the commonest of each interval.
        """
        return {(id(one[0]), id(other[0])): (one, other) for one, other in self._perhaps(values)}.values()

    def _perhaps(self, values: Sequence[Value]) -> Iterator[tuple[Value, Value]]:
        mine = [value for value in values[:_VALUES] if id(value[0].document) in self._asked]
        yield from ((one, other) for number, one in enumerate(mine, start=1) for other in values[number:])
        by_document: dict[int, list[Value]] = defaultdict(list)
        for value in values:
            by_document[id(value[0].document)].append(value)
        for mine in by_document.values():
            yield from combinations(mine[:_VALUES], 2)
        for document, mine in by_document.items():
            for other in self._stories.told_beside(document):
                yield from product(mine[:_VALUES], by_document.get(other, [])[:_VALUES])
        kinds = [value for value in values if of_a_kind(value[0].claim)]
        yield from combinations(_classes(kinds)[:_VALUES], 2)


def _values(group: Iterable[Standing]) -> list[Value]:
    """The claims of each value that an article gives, and at most so many of each."""
    seen: dict[tuple[object, ...], Value] = defaultdict(list)
    for one in group:
        quantity = one.claim.quantity
        seen[one.document, quantity.at.text.casefold(), quantity.low, quantity.high].append(one)
    return [several[:_REPEATS] for several in seen.values()]


def _classes(values: Iterable[Value]) -> list[Value]:
    """The values of a kind that differ in no more than the article that gives them, the commonest first."""
    alike: Mapping[tuple[object, ...], list[Value]] = defaultdict(list)
    for value in values:
        alike[_class(value[0].claim)].append(value)
    commonest = sorted(alike.values(), key=len, reverse=True)
    return [list(islice((one for value in many for one in value), _PLACES)) for many in commonest]


def _class(claim: NumericClaim) -> tuple[object, ...]:
    quantity, context = claim.quantity, claim.context
    stated = (quantity.low, quantity.high, quantity.low_open, quantity.high_open, quantity.unit, quantity.hedge)
    circumstances = (context.population, context.time, context.place, context.form, context.side, context.negated)
    return (*stated, *circumstances, bool(context.hedge), bool(context.attribution or context.quoted))
