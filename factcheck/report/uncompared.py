"""Report -> the claims that nothing was held against, each with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import NumericClaim
from factcheck.report.section import Alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Report
    from factcheck.report.quotation import Quotations
    from factcheck.report.stand import Reading

_ROOM = 500  # claims that are listed


class Uncompared:
    """These claims: as many as there are, but as a list only those that find room on the page."""

    def __init__(self, report: Report, quotations: Quotations, reading: Reading) -> None:
        met = {id(claim) for topic in report.topics if topic.several for claim in topic.claims}
        self._claims = [claim for claim in report.claims() if id(claim) not in met]
        self._keyed = {id(claim) for topic in report.topics for claim in topic.claims}
        self._quotations = quotations
        self._reading = reading

    def __len__(self) -> int:
        return len(self._claims)

    def __iter__(self) -> Iterator[Alone]:
        for claim in self._claims[:_ROOM]:
            why = "nothing else is said of this" if id(claim) in self._keyed else _unknown(claim)
            yield Alone(self._quotations.of(claim.at, claim.sentence), self._reading(claim), why)

    @property
    def unlisted(self) -> int:
        """How many of them find no room."""
        return max(len(self) - _ROOM, 0)


def _unknown(claim: Claim) -> str:
    """What a claim lacks for a comparison."""
    if not claim.subject:
        return "it is not clear of what it is said"
    if not claim.measure:
        return f"it is not clear what it {'measures' if isinstance(claim, NumericClaim) else 'says'}"
    return "it is of a kind that is not compared"
