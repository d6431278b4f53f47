"""Numeric claims with one key -> the pairs that meet: each two values, or where they are many, those that can clash."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.grade import grade
from factcheck.compare.numbers.same import of_a_kind
from factcheck.model import Pair, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.numbers.same import Rivals, SameThing
    from factcheck.compare.numbers.standing import Standing
    from factcheck.compare.story import Stories
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
        if len(group) == 1:
            return
        values = _values(group)
        rivals: dict[Document, list[Standing]] = defaultdict(list)
        for first, *_ in values:
            rivals[first.document].append(first)
        several = combinations(values, 2) if len(values) <= _VALUES else self._likely(values)
        for one, other in several:
            if (graded := grade(one[0], other[0])).severity or agreeing:
                yield from self._met(one, other, graded, rivals)

    def _met(self, one: Value, other: Value, graded: Pair, rivals: Rivals) -> Iterator[Pair]:
        """The pairs of two values: every place of the one with every place of the other where they disagree."""
        same = self._same.judge(one[0], other[0], rivals)
        if same.worst is None:
            yield Pair(graded.a, graded.b, Verdict.NOT_COMPARED, None, (same.reason,))
            return
        if not graded.severity:
            yield graded
            return
        severity = min(same.worst, graded.severity)
        reasons = (*graded.reasons, same.reason) if same.reason else graded.reasons
        for a, b in product(one, other):
            yield graded._replace(a=a.claim, b=b.claim, severity=severity, reasons=reasons)

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
