"""Topic -> two names that an article takes for one thing and the register tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.register._entry import entry, tells_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

_STROKE = "subjects:\n  - {name: stroke, also: [brain attack], distinct: [heart attack]}\n"
_CLIMATE = "subjects:\n  - {name: weather, distinct: [climate]}\n"
_DEBT = "  - {id: debt, status: verified, says: The deficit is not the same as the debt.}\n"


@rule(
    "R104",
    "distinct-terms-equated",
    Severity.ERROR,
    bad=[
        Example(("«A stroke, also called a heart attack», is an emergency.",), claims=_STROKE),
        Example(("«A brain attack, also known as a heart attack», is an emergency.",), claims=_STROKE),
        Example(("«Weather (or climate)» shapes the vineyards.",), claims=_CLIMATE),
        Example(("«The deficit, also called the debt», is growing.",), claims=_DEBT),
    ],
    good=[
        Example(("A stroke, also called a brain attack, is an emergency.",), claims=_STROKE),
        Example(("Unlike a heart attack, a stroke is silent.",), claims=_STROKE),
        Example(("Weather and climate shape the vineyards.",), claims=_CLIMATE),
        Example(("The deficit, also called the shortfall, is growing.",), claims=_DEBT),
    ],
)
def distinct_terms_equated(topic: Topic) -> Iterator[Flag]:
    """An article takes two things for one that the register tells apart.

    A reader who takes one thing for the other takes its figures and its remedies along.
    The register tells names apart under `distinct` of a subject, or in a verified claim that says so.
    The advice is that of ISO 704, Terminology work: one term for one concept, one concept for one term.
    """
    for pair, reference in topic.held():
        if pair.verdict is Verdict.OPPOSITE and tells_apart(pair.b) and reference.status == "verified":
            message = f"“{pair.b.subject}” and “{pair.b.measure}” are two things in the register"
            yield Flag(pair.a.at, message, (entry(reference),), severity=pair.severity)
