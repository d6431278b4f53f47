"""Two numbers of two articles -> whether the other numbers of their sentences are one: "a 4 mm stone" and "a 7 mm one".

A number often holds for what another in its sentence says: a size, a portion, an age, a time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

from factcheck.compare.numbers.value.verdict import agree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.signs import Signs

Company: TypeAlias = "Mapping[str, Sequence[Standing]]"  # the other numbers of a sentence, by their kinds

_DATES = frozenset(("date", "day"))


def company(a: Standing, b: Standing, mine: Company, yours: Company) -> Signs:
    """The signs that the other numbers of two sentences show.

    A measure is a condition, a count of others is not: where that differs, a story may only go on.
    """
    shared = (mine.keys() & yours.keys()) - {a.sort, b.sort, a.dimension, b.dimension} if mine and yours else ()
    if not shared:
        return {"company": 0.0, "company apart": 0.0}
    alike = any(agree(one.extent, other.extent) for kind in shared for one in mine[kind] for other in yours[kind])
    measured = any(not kind.startswith("count") for kind in shared)
    return {"company": alike, "company apart": measured and not alike}


def by_kind(number: Standing, sentence: Sequence[Standing]) -> Company:
    """The other numbers of a sentence by their dimension, counts by what they count."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for one in sentence:
        if one is not number and one.dimension not in _DATES and (one.noun or one.dimension != "count"):
            found[one.sort if one.dimension == "count" else one.dimension].append(one)
    return found
