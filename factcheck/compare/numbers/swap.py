"""Pairs that disagree -> those whose values are exchanged between two groups: 42 and 30 here, 30 and 42 there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from factcheck.model import Block, NumericClaim, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim, Pair

_REASON = "the values of two groups seem to be swapped"
_MOST = 8  # pairs between two paragraphs; what has more is a table

_Paragraph: TypeAlias = tuple[int, Block]


def exchanges(pairs: Iterable[Pair]) -> dict[int, Pair]:
    """What to put in the place of pairs, by their identity: the first tells the exchange, the second says no more."""
    between: dict[tuple[_Paragraph, _Paragraph], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.severity and pair.verdict is Verdict.DISJOINT:
            between[_paragraph(pair.a), _paragraph(pair.b)].append(pair)
    instead: dict[int, Pair] = {}
    for alike in between.values():
        for number, first in enumerate(alike[:_MOST]):
            second = next((other for other in alike[number + 1 : _MOST] if _crossed(first, other)), None)
            if second and not instead.keys() & {id(first), id(second)}:
                severity = max(first.severity or Severity.WARNING, Severity.WARNING)  # two such chances are none
                instead[id(first)] = first._replace(
                    severity=severity, reasons=(*first.reasons, _REASON), exchanged=(second.a, second.b)
                )
                instead[id(second)] = second._replace(severity=None, reasons=(_REASON,))
    return instead


def _paragraph(claim: Claim) -> _Paragraph:
    return id(claim.at.document), claim.sentence.block


def _crossed(first: Pair, second: Pair) -> bool:
    """Whether each side of the one pair has the value of the other side of the other."""
    return _value(first.a) == _value(second.b) and _value(first.b) == _value(second.a)


def _value(claim: Claim) -> tuple[object, ...]:
    assert isinstance(claim, NumericClaim), "numbers are compared with numbers"
    return claim.quantity.low, claim.quantity.high, claim.quantity.dimension
