"""Two numeric claims on one thing -> the pair with its verdict and severity, or why they are not compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.numbers.about.basis import one_sided
from factcheck.compare.numbers.about.circumstance import PEOPLE, factors
from factcheck.compare.numbers.about.standing import Standing
from factcheck.compare.numbers.dated import of_one_stretch
from factcheck.compare.numbers.value.verdict import Judgement, judge
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.circumstance import Factors
    from factcheck.model import NumericClaim

_TWO_STRETCHES = Judgement(Verdict.DISJOINT, Severity.ERROR, "one stretch of years is told with two ends")


def pair(a: NumericClaim, b: NumericClaim, *, against_register: bool = False) -> Pair | None:
    """The graded pair of two claims on one thing; None when a circumstance says that they are not comparable."""
    one, other = Standing(a, a.at.document), Standing(b, b.at.document)
    differing = compared(one, other)
    return None if differing.stop else grade(one, other, differing.soft, against_register=against_register)


def grade(a: Standing, b: Standing, soft: tuple[str, ...], *, against_register: bool = False) -> Pair:
    """The graded pair of two claims on one thing, with the reasons; `soft` are the factors that lower its grade."""
    verdict, severity, reason = _TWO_STRETCHES if of_one_stretch(a, b) else judge(a.extent, b.extent)
    if verdict is not Verdict.DISJOINT or severity is Severity.NOTE:
        return Pair(a.claim, b.claim, verdict, severity, (reason, *soft) if severity else ())
    softening, later = _softening(a, b), "" if a.document is b.document else _later(a, b)
    softer = len(soft) + bool(softening) + (PEOPLE in soft)  # children and their parents are mostly two things
    severity = _disjoint(softer) if against_register or a.document is b.document else _between(softer, later)
    return Pair(a.claim, b.claim, verdict, severity, (reason, *soft, *filter(None, (softening, later))))


def compared(a: Standing, b: Standing) -> Factors:
    """The circumstances in which two claims differ."""
    return factors(a.circumstances, b.circumstances, a.document is b.document)


def _disjoint(softer: int) -> Severity:
    """How bad two values are that exclude each other: each soft factor, and a hedge or a source, lowers it by one."""
    return (Severity.ERROR, Severity.WARNING, Severity.NOTE)[min(softer, 2)]


def _between(softer: int, later: str) -> Severity:
    """The same of two articles, which may have been written at two times."""
    return Severity.NOTE if later or softer >= 2 else Severity.WARNING


def _later(a: Standing, b: Standing) -> str:
    """What tells that one of two articles counted later, or did not count; or ""."""
    if a.circumstances.dated != b.circumstances.dated:
        return "only one of them names its year"
    if a.dimension == "proportion" and a.claim.quantity.vague != b.claim.quantity.vague:
        return "one of them is told in vague words"
    from factcheck.compare.numbers.about.later import counted_later  # noqa: PLC0415 - asked only between two articles
    from factcheck.compare.numbers.about.quoted import at_two_times  # noqa: PLC0415 - as above

    if a.moved != b.moved or counted_later(a, b):
        return "one of them is told as a later count"
    if at_two_times(a.claim, b.claim):
        return "a market moves, and they are not told of one day"
    return one_sided(a, b) if a.circumstances.basis != b.circumstances.basis else ""


def _softening(a: Standing, b: Standing) -> str:
    """What makes a difference of two values less sure; or ""."""
    one, other = a.claim.quantity, b.claim.quantity
    if one.dimension == "time" and (one.vague or other.vague):
        return "told in vague words"
    return "one of them is attributed, quoted or rounded" if a.weakened or b.weakened else ""
