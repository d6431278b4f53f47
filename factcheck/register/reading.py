"""A claim -> one line that says what was read: `10-15 % · prevalence · postpartum depression · mothers`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import CausalClaim, NumericClaim

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.model import Claim, Quantity


def reading(claim: Claim) -> str:
    """What was read in a claim, weightiest first; what the text does not say is left out."""
    context = claim.context
    circumstances = (context.population, context.form, context.side, context.time, context.place)
    said = ("not" if context.negated else "", context.hedge, context.attribution)
    parts = (" ".join(part.split()) for part in (*_core(claim), *circumstances, *said))
    return " · ".join(dict.fromkeys(filter(None, parts)))


def _core(claim: Claim) -> tuple[str, ...]:
    match claim:
        case NumericClaim():
            return (_amount(claim.quantity), claim.measure, claim.subject)
        case CausalClaim():
            polarity = "" if claim.polarity == "none" else claim.polarity
            return (claim.subject, claim.strength, claim.relation, polarity, claim.measure)
        case _:
            return (claim.kind, claim.predicate, claim.subject, claim.value)


def _amount(quantity: Quantity) -> str:
    if quantity.vague or (quantity.low is None and quantity.high is None):
        return quantity.at.text
    about = "about " if quantity.approximate else ""
    return f"{about}{_interval(quantity)} {_unit(quantity)}".strip()


def _interval(quantity: Quantity) -> str:
    low, high = quantity.low, quantity.high
    if quantity.numerator is not None and quantity.denominator is not None and low == high:
        return f"{quantity.numerator:f} in {quantity.denominator:f}"
    if low is None:
        return f"{'under' if quantity.high_open else 'up to'} {_plain(high)}"
    if high is None:
        return f"{'over' if quantity.low_open else 'at least'} {_plain(low)}"
    return _plain(low) if low == high else f"{_plain(low)}-{_plain(high)}"


def _plain(number: Decimal | None) -> str:
    return f"{number:f}" if number is not None else ""


def _unit(quantity: Quantity) -> str:
    return "" if quantity.unit == "proportion" and quantity.numerator is not None else quantity.unit
