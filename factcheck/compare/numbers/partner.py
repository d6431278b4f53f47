"""Two numbers that differ, of articles on one story -> whether what stands right beside them makes them one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.numbers.noun import of_no_other_noun

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.compare.numbers.candidate import Candidate, Field
    from factcheck.compare.numbers.likeness import Settings
    from factcheck.compare.numbers.standing import Standing

_SHARED = 1.3  # words right beside two numbers that both have, each counted by how near it is
_PART = 0.45  # of the words beside the number with fewer
_MUCH = 2.5  # the same where the one value is many times the other
_BETTER = 1.5  # how many times as many words as the next best pair the best one shares
_MORE = 1.25  # the same where a word says by itself what both numbers are of
_LONG = 0.4  # words that figures share which differ in the order of their digits, three or more
_SHORT = 0.8  # the same for figures of two digits
_FAR_MORE = 2  # times as many words as they that another pair shares at most
_TIMES = 4  # how much larger one of two values of one thing is at most


def partners(best: Candidate, field: Field, settings: Settings) -> bool:
    """Whether two numbers that differ are about one thing, and no other of the candidates may as well be meant."""
    if best.a.claim.quantity.dimension == "date" or not best.beside.shared:
        return False
    if best.a.claim.quantity.dimension == "day":
        return _alike(best, field) and best.a.setting.done & best.b.setting.done != frozenset()
    return _alike(best, field) or _only_one(best, field, settings) or _slip(best, field)


def _alike(best: Candidate, field: Field) -> bool:
    """Whether much the same words stand right beside two numbers, and beside no other two."""
    shared, part = best.beside
    if shared < _SHARED or part < _PART or not (shared >= _MUCH or of_one_size(best)):
        return False
    return not any(
        other.beside.shared * _BETTER > shared or (other.slip and other.beside.shared >= _SHORT)
        for other in field.rivals(best)
    )


def _only_one(best: Candidate, field: Field, settings: Settings) -> bool:
    """Whether a word beside two numbers of one size says what they are of, and they are the only such."""
    if best.a.setting.part or best.b.setting.part:
        return False
    if not best.framed or not of_one_size(best) or settings.of_another(best.a, best.b):
        return False
    return not any(
        other.framed and of_one_size(other) and other.beside.shared * _MORE > best.beside.shared
        for other in field.rivals(best)
    )


def _slip(best: Candidate, field: Field) -> bool:
    """Whether two numbers differ in the order of their digits only, and no pair has far more words in common."""
    if not best.slip:
        return False
    least = _LONG if best.slip.hardly_by_chance() else _SHORT
    if best.beside.shared < least or not of_no_other_noun(best.a, best.b):
        return False
    return not any(other.beside.shared > _FAR_MORE * best.beside.shared for other in field.rivals(best))


def of_one_size(best: Candidate) -> bool:
    """Whether the larger of two values is no more than a few times the other."""
    small, large = sorted((_value(best.a), _value(best.b)))
    return 0 < large <= _TIMES * small


def _value(one: Standing) -> Decimal:
    return one.extent.stated.low or one.extent.stated.high
