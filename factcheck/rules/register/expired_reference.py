"""Topic -> what an article says that only an expired claim of the register bears out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.register._entry import entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_FARE = "  - {id: fare, status: verified, says: A tram ticket costs 3 euros., expires: 2025-12-31}\n"
_TOLL = "  - {id: toll, status: verified, says: The city toll reduces traffic., expires: 2025-12-31}\n"
_NEW = _FARE.replace("2025", "2035")


@rule(
    "R103",
    "expired-reference",
    Severity.NOTE,
    bad=[
        Example(("A tram ticket costs «3 euros».", "Again: a tram ticket costs 3 euros."), claims=_FARE),
        Example(("«The city toll reduces traffic».",), claims=_TOLL),
    ],
    good=[
        Example(("A tram ticket costs 3 euros.",), claims=_NEW),
        Example(("A bus ticket costs 3 euros.",), claims=_FARE),
        Example(("A tram ticket costs 9 euros.",), claims=_FARE),
        Example(("A tram ticket costs 3 euros.",), claims=_FARE.replace("verified", "unverified")),
    ],
)
def expired_reference(topic: Topic) -> Iterator[Flag]:
    """An article agrees with a claim of the register that has expired.

    What was true when it was checked may not be true today, and agreement with it is worth no more than its date.
    Each expired claim is told once, at the first place that rests on it; `factcheck register stale` lists them all.
    The advice is that of the International Fact-Checking Network's code of principles, on an open and honest
    corrections policy.
    """
    told = set()
    for pair, reference in topic.held():
        if reference.expired and reference.status == "verified" and not pair.severity and reference.id not in told:
            told.add(reference.id)
            day = reference.expires.isoformat() if reference.expires else ""
            message = f"the register's entry on this expired on {day}"
            yield Flag(pair.a.at, message, (entry(reference),))
