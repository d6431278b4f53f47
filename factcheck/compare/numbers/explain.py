"""Numbers of a run -> why they were compared with each other, or not: by unit, from what was decided."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.numbers.naming import name
from factcheck.compare.numbers.single import singles
from factcheck.compare.numbers.topics import Numbers
from factcheck.extract.grammar import singular
from factcheck.extract.quantity.unit.table import scale
from factcheck.model import Apart, Explanation, Lone, Met, NumericKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Article, NumericClaim, Pair

_TOPICS = 50  # of a unit
_PAIRS = 20  # of a topic
_NUMBERS = 20  # of those that met none for one reason

_UNREAD = "what is measured, and of what, was not read"
_UNMEASURED = "what is measured was not read"
_TEST = "figures of a statistical test are not compared"
_OTHER_MEASURE = "something else is measured of the same subject"
_OTHER_SUBJECT = "nothing else is told of the subject"
_ONE_VALUE = "the article only repeats itself"
_OTHER_STORY = "no article on the same story gives another value"


def explanations(articles: Sequence[Article], names: Names, stories: Stories) -> tuple[Explanation, ...]:
    """For each unit that two or more numbers have: those that met, with the verdict, and those that did not, and why.

    The lists are cut where they are many; the totals are whole.
    """
    numbers = Numbers(articles, names, stories)
    units: dict[str, _Unit] = defaultdict(_Unit)
    measures = Counter((key.subject, key.dimension) for key in {*numbers.keys.values()})
    for key, group, pairs in numbers.groups(agreeing=True):
        unit = units[_unit(group[0])]
        label = name(key, group)
        other = measures[key.subject, key.dimension] > 1
        unit.add(key, label, group, pairs, _OTHER_MEASURE if other else _OTHER_SUBJECT)
    for one in numbers.standings:
        if one not in numbers.keys:
            units[_unit(one.claim)].alone(one.claim, "", _unkeyed(one.claim))
    for key, claim, held in singles(one.claim for one in numbers.standings):
        units[_unit(claim)].tell(key, name(key, (claim,)), held)
    return tuple(unit.explanation(name) for name, unit in sorted(units.items()) if unit.total > 1)


class _Unit:
    """What becomes of the numbers of a unit."""

    def __init__(self) -> None:
        self.total = 0
        self._met: list[Met] = []
        self._apart: dict[str, list[Lone]] = defaultdict(list)

    def add(self, key: NumericKey, label: str, group: Sequence[NumericClaim], pairs: Sequence[Pair], why: str) -> None:
        """Take the numbers of a key: as met those that stand in a pair."""
        met = {id(claim) for pair in pairs for claim in (pair.a, pair.b)}
        said = {_said(claim) for claim in group if id(claim) in met}
        for claim in group:
            if id(claim) in met or _said(claim) in said:
                self.total += 1
            else:
                self.alone(claim, label, why if len(group) == 1 else _OTHER_STORY if pairs else _ONE_VALUE)
        if pairs:
            self.tell(key, label, pairs)

    def tell(self, key: NumericKey, label: str, pairs: Sequence[Pair]) -> None:
        """Take the pairs of a subject and measure."""
        worst = sorted(pairs, key=_badness)[:_PAIRS]
        self._met.append(Met(Topic(key, ()).id, label, tuple(worst), len(pairs)))

    def alone(self, claim: NumericClaim, label: str, reason: str) -> None:
        """Take a number that met none."""
        self.total += 1
        self._apart[reason].append(Lone(claim, label))

    def explanation(self, name: str) -> Explanation:
        """All of it, cut where it is long."""
        met = sorted(self._met, key=lambda one: (_badness(one.pairs[0]), one.topic))
        apart = (Apart(reason, tuple(lone[:_NUMBERS]), len(lone)) for reason, lone in sorted(self._apart.items()))
        return Explanation(name, self.total, tuple(met[:_TOPICS]), len(met), tuple(apart))


def _badness(pair: Pair) -> int:
    """What an editor looks at first: what disagrees, then what was not compared, then what agrees."""
    if pair.severity:
        return -1 - sum(pair.severity > other for other in type(pair.severity))
    return 0 if pair.verdict is Verdict.NOT_COMPARED else 1


def _said(claim: NumericClaim) -> tuple[int, str]:
    """What an article says in the same words it says once."""
    return id(claim.at.document), claim.quantity.at.text.casefold()


def _unkeyed(claim: NumericClaim) -> str:
    if claim.quantity.dimension == "statistic":
        return _TEST
    return _UNMEASURED if claim.subject else _UNREAD


def _unit(claim: NumericClaim) -> str:
    """What numbers must share to meet: the noun that is counted, the currency, or what converts into each other."""
    quantity = claim.quantity
    match quantity.dimension:
        case "count":
            noun = singular(quantity.unit.rpartition(" ")[2])
            return f"count of {noun}" if noun else "count without a noun"
        case "proportion" | "date":
            return "share" if quantity.dimension == "proportion" else "date"
        case dimension:
            return dimension if scale(quantity.unit) else quantity.unit or dimension
