"""Findings of one article -> how promotional it is, in points per 100 words, and what each rule adds to that."""

from __future__ import annotations

from collections import Counter, defaultdict
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Finding, RuleInfo

_POINTS = {Severity.ERROR: 3.0, Severity.WARNING: 3.0, Severity.NOTE: 1.0}
_LIGHT = {
    "vague-attribution": 0.8, "emotive": 0.8, "cliche": 0.8, "leading-question": 0.8, "editorialising": 0.8,
    "bare-comparison": 0.6,
    "one-sided": 0.0,  # says of the whole text what its other findings have counted already
}  # fmt: skip
_SHORTEST = 150  # words: a shorter text is not more of an advert for one adjective
_BANDS = ((1.5, "neutral"), (3.0, "light"), (6.0, "promotional"))
_ABOVE = "advert-like"
_HEAVIEST = 3
_TENTHS = 10  # the score has one decimal, and so has each of its parts


class Contribution(NamedTuple):
    """What a rule adds to the score, with its findings."""

    rule: RuleInfo
    points: float
    findings: tuple[Finding, ...]


class Heavy(NamedTuple):
    """A finding that adds much to the score, and what it adds with all places where its words return."""

    finding: Finding
    points: float


class Score(NamedTuple):
    """Points per 100 words, to one decimal; those of the rules sum to it, and `heaviest` with `rest` do, too."""

    points: float
    rules: tuple[Contribution, ...]
    heaviest: tuple[Heavy, ...]
    rest: float

    @property
    def band(self) -> str:
        """How a text with so many points reads: neutral, light, promotional or advert-like."""
        return next((name for limit, name in _BANDS if self.points < limit), _ABOVE)


def score(findings: Iterable[Finding], words: int) -> Score:
    """The score of an article with so many words, from its findings.

    A finding counts by what its rule says of it, whatever severity a configuration gives it, and the less the oftener
    its words return. Below 1.5 is how news reads, above 6 how adverts do.
    """
    weighed = _weighed(findings, max(words, _SHORTEST))
    total = round(_sum(weighed), 1)
    by_rule: defaultdict[RuleInfo, list[tuple[Finding, float]]] = defaultdict(list)
    for finding, points in weighed:
        by_rule[finding.rule].append((finding, points))
    rules = sorted(by_rule, key=lambda rule: (-_sum(by_rule[rule]), rule.code))
    heavy = sorted(weighed, key=lambda one: -one[1])
    first, others = heavy[:_HEAVIEST], heavy[_HEAVIEST:]
    by_rules = _apportioned([_sum(by_rule[rule]) for rule in rules], total)
    *by_finding, rest = _apportioned([*(points for _, points in first), _sum(others)], total)
    return Score(
        total,
        tuple(
            Contribution(rule, points, tuple(finding for finding, _ in by_rule[rule]))
            for rule, points in zip(rules, by_rules, strict=True)
        ),
        tuple(Heavy(finding, points) for (finding, _), points in zip(first, by_finding, strict=True)),
        rest,
    )


def _weighed(findings: Iterable[Finding], words: int) -> list[tuple[Finding, float]]:
    """Each promotional finding that counts, with its points per 100 words."""
    seen: Counter[tuple[str, str]] = Counter()
    weighed = []
    for finding in findings:
        weight = _LIGHT.get(finding.rule.name, 1.0) if finding.rule.code.startswith("P") else 0.0
        if weight:
            phrase = (finding.rule.code, finding.at.text.lower())
            before, seen[phrase] = seen[phrase], seen[phrase] + 1 + len(finding.again)
            told = sum(1 / number for number in range(before + 1, seen[phrase] + 1))
            points = _POINTS[finding.flag.severity or finding.rule.severity]
            weighed.append((finding, 100 * points * weight * told / words))
    return weighed


def _sum(weighed: Iterable[tuple[Finding, float]]) -> float:
    return sum((points for _, points in weighed), 0.0)


def _apportioned(parts: Sequence[float], total: float) -> list[float]:
    """The parts in tenths that sum to the total: rounded down, and up again where most was lost."""
    tenths = [floor(part * _TENTHS) for part in parts]
    lost = sorted(range(len(parts)), key=lambda i: tenths[i] - parts[i] * _TENTHS)
    for i in lost[: round(total * _TENTHS) - sum(tenths)]:
        tenths[i] += 1
    return [tenth / _TENTHS for tenth in tenths]
