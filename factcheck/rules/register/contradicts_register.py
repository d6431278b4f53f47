"""Topic -> what an article says against a verified claim of the register."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.register._entry import doubts, entry, tells_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Pair, Reference

_REGISTER = """
  - id: migraine-prevalence
    says: Migraine affects 10-15% of adults.
    status: verified
    source: National Health Survey
    checked: 2026-03-01
"""
_RETIRED = _REGISTER.replace("verified", "retired")
_BRIDGE = "  - {id: bridge-cost, status: verified, says: The cost of the Linz bridge was 40 million euros.}\n"
_TOLL = "  - {id: toll, status: verified, says: The city toll reduces traffic.}\n"
_DRUG = "  - {id: drug, status: verified, says: Malatine is approved in Norland.}\n"


@rule(
    "R101",
    "contradicts-register",
    Severity.ERROR,
    bad=[
        Example(("Migraine affects «25%» of adults.",), claims=_REGISTER),
        Example(("A clinic writes: migraine affects «6-26%» of adults worldwide.",), claims=_REGISTER),
        Example(("It opened in May. The cost of the Linz bridge was «45 million euros».",), claims=_BRIDGE),
        Example(("In short, «the city toll increases traffic».",), claims=_TOLL),
        Example(("«The city toll does not reduce traffic».",), claims=_TOLL),
        Example(("«Malatine is not approved» in Norland.",), claims=_DRUG),
    ],
    good=[
        Example(("Migraine affects one in eight adults.",), claims=_REGISTER),
        Example(("Asthma affects 25% of adults.",), claims=_REGISTER),
        Example(("Migraine affects 25% of adults.",), claims=_RETIRED),
        Example(("The cost of the Graz bridge was 45 million euros.",), claims=_BRIDGE),
        Example(("The city toll may reduce traffic.",), claims=_TOLL),
        Example(("The city toll increases revenue.",), claims=_TOLL),
        Example(("Malatine is not approved in Sudland.",), claims=_DRUG),
    ],
)
def contradicts_register(topic: Topic) -> Iterator[Flag]:
    """An article says something else than the register of checked claims.

    The register is what the newsroom holds to be true, with its source and the day it was checked.
    Either the article is mistaken or the register is out of date: both are worth a minute.
    A value that cannot be the register's, a cause that works the other way, and a property that the register denies
    are reported, where time, place, people and form do not differ.
    The advice is that of the International Fact-Checking Network's code of principles, on sources.
    """
    against = [(pair, reference) for pair, reference in topic.held() if _against(pair, reference)]
    for _, group in groupby(sorted(against, key=_place), key=lambda held: (held[0].a.at.document.path, held[1].id)):
        pair, reference = max(group, key=lambda held: held[0].severity or Severity.NOTE)
        message = f"{topic.label}: “{pair.a.at.text}” here, “{pair.b.at.text}” in the register"
        yield Flag(pair.a.at, message, (entry(reference),), severity=pair.severity)


def _against(pair: Pair, reference: Reference) -> bool:
    """Whether the two cannot both hold; names are told apart, and certainty is weighed, by rules of their own."""
    if not pair.severity or reference.status != "verified":
        return False
    if pair.verdict is Verdict.CERTAINTY_GAP:
        return doubts(pair.a)
    return not tells_apart(pair.b)


def _place(held: tuple[Pair, Reference]) -> tuple[str, str, int]:
    pair, reference = held
    return (pair.a.at.document.path, reference.id, pair.a.at.span.start)
