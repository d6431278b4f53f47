"""A numeric claim -> what else it states: its sum in another currency, the two counts of a share.

"Kr 27 billion ($2.5 billion)" is told by another article in dollars, and "48 of the 58 on board" as 48 people.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import NumericClaim

_FIGURE = re.compile(r"\d(?:[\d,]*\d)?")
SMALL = 12  # up to which articles count this and that


def restated(claim: NumericClaim) -> Iterator[NumericClaim]:
    """The same claim with each other quantity that it states."""
    quantity = claim.quantity
    if quantity.dimension == "money":
        others = [part for part in quantity.parts if part.dimension == "money" and part.unit != quantity.unit]
    else:
        others = [*_counts(quantity)]
    return (claim._replace(at=other.at, quantity=other) for other in others)


def _counts(share: Quantity) -> Iterator[Quantity]:
    """The counts of which a share is told, where they are written in figures."""
    figures = [*_FIGURE.finditer(share.at.text)] if share.numerator and share.denominator else []
    if len(figures) != 2:
        return
    for value, found in zip((share.numerator, share.denominator), figures, strict=True):
        if value and value > SMALL and Decimal(found[0].replace(",", "")) == value:
            start = share.at.span.start + found.start()
            at = Passage(share.at.document, Span(start, start + len(found[0])))
            yield Quantity(at, value, value, "", "count")
