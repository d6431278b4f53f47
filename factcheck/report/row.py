"""Claim, quantity, passage -> the rows that all JSON of the program is made of.

Offsets count characters of the decoded source; null is unbounded or not there.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from factcheck.model import CausalClaim, NumericClaim, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from factcheck.model import Claim, Passage, Quantity

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Row: TypeAlias = "dict[str, Value]"


def ids(found: Iterable[Claim]) -> dict[int, str]:
    """A name for each claim, the same in every command: where it stands, and what it is."""
    names: dict[int, str] = {}
    taken: Counter[str] = Counter()
    for claim in found:
        name = _name(claim)
        taken[name] += 1
        names[id(claim)] = name if taken[name] == 1 else f"{name}:{taken[name]}"
    return names


def id_of(claim: Claim, known: Mapping[int, str]) -> str:
    """The name of a claim of a topic, which may be none of its article: the 48 people of "48 of the 58 on board"."""
    return known.get(id(claim)) or _name(claim)


def _name(claim: Claim) -> str:
    start, end = claim.at.source_span
    return f"{claim.at.document.path}:{start}-{end}:{claim.kind}"


def claim(found: Claim) -> Row:
    """A claim of any kind, all with the same fields."""
    context = found.context
    return {
        "kind": found.kind,
        **span(found.at),
        "sentence": dict(zip(("start", "end"), found.sentence.at.source_span, strict=True)),
        "subject": found.subject,
        "measure": found.measure,
        "population": context.population,
        "time": context.time,
        "place": context.place,
        "form": context.form,
        "side": context.side,
        "attribution": context.attribution,
        "quoted": context.quoted,
        "hedge": context.hedge,
        "negated": context.negated,
        **_kind_of(found),
    }


def _kind_of(claim: Claim) -> Row:
    """The fields that only one kind of claim fills."""
    empty: Row = {
        "quantity": None, "cause": None, "effect": None, "relation": "", "polarity": "none",
        "modality": "none", "strength": "none", "value": None,
    }  # fmt: skip
    match claim:
        case NumericClaim():
            return empty | {"quantity": quantity(claim.quantity)}
        case CausalClaim():
            return empty | {
                "cause": _words_at(claim.cause),
                "effect": _words_at(claim.effect),
                "relation": claim.relation,
                "polarity": claim.polarity,
                "modality": claim.modality,
                "strength": claim.strength,
            }
        case StatementClaim():
            return empty | {"value": claim.value}


def quantity(found: Quantity) -> Row:
    """A number as stated, with the parts that it is made of."""
    start, end = found.at.source_span
    return {
        "start": start,
        "end": end,
        "text": found.at.raw,
        "low": _number(found.low),
        "high": _number(found.high),
        "low_open": found.low_open,
        "high_open": found.high_open,
        "unit": found.unit,
        "dimension": found.dimension,
        "approximate": found.approximate,
        "hedge": found.hedge,
        "vague": found.vague,
        "numerator": _number(found.numerator),
        "denominator": _number(found.denominator),
        "role": found.role,
        "parts": [quantity(part) for part in found.parts],
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _words_at(at: Passage | None) -> Row | None:
    if at is None:
        return None
    start, end = at.source_span
    return {"text": at.raw, "start": start, "end": end}


def span(at: Passage) -> Row:
    """A passage as every object has it: offsets, places, the raw slice and the clean words."""
    (start, end), place, end_place = at.source_span, at.place, at.end_place
    return {
        "start": start,
        "end": end,
        "line": place.line,
        "column": place.column,
        "end_line": end_place.line,
        "end_column": end_place.column,
        "text": at.raw,
        "prose": at.text,
    }


def place(at: Passage) -> Row:
    """A passage with the path of its article."""
    return {"path": at.document.path, **span(at)}
