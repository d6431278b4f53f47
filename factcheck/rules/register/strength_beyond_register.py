"""Topic -> what an article states more firmly than the register does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.register._entry import doubts, entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_STOVES = "  - {id: stoves, status: verified, says: Wood stoves may be linked to asthma.}\n"
_RATES = "  - {id: rates, status: verified, says: Higher rates can slow inflation.}\n"
_SALT = "  - {id: salt, status: verified, says: The safety of road salt is unknown.}\n"


@rule(
    "R105",
    "strength-beyond-register",
    Severity.WARNING,
    bad=[
        Example(("The leaflet is clear: «wood stoves cause asthma».",), claims=_STOVES),
        Example(("«Wood stoves can cause asthma».",), claims=_STOVES),
        Example(("«Higher rates slow inflation».",), claims=_RATES),
        Example(("«Road salt is safe».",), claims=_SALT),
    ],
    good=[
        Example(("Wood stoves may cause asthma.",), claims=_STOVES),
        Example(("Wood stoves are linked to asthma.",), claims=_STOVES),
        Example(
            ("Wood stoves do not cause asthma, one study says.",), claims=_STOVES.replace("verified", "unverified")
        ),
        Example(("Gas stoves cause asthma.",), claims=_STOVES),
        Example(("Higher rates may slow inflation.",), claims=_RATES),
        Example(("The safety of road salt is unclear.",), claims=_SALT),
        Example(("Road salt is cheap.",), claims=_SALT),
    ],
)
def strength_beyond_register(topic: Topic) -> Iterator[Flag]:
    """An article states as a fact, or as possible, what the register holds to be less certain.

    The register keeps how strong the evidence is, not only what it is for: “may be linked” is not “causes”.
    A reader acts on the stronger wording. From “may”, or a mere tie, to a fact is a warning, a smaller step a note.
    The advice is that of Sumner and others on exaggeration in health news (BMJ 2014;349:g7015).
    """
    for pair, reference in topic.held():
        beyond = pair.severity and pair.verdict is Verdict.CERTAINTY_GAP and not doubts(pair.a)
        if beyond and reference.status == "verified":
            message = f"“{pair.a.at.text}” here, “{pair.b.at.text}” in the register"
            yield Flag(pair.a.at, message, (entry(reference),), severity=pair.severity)
