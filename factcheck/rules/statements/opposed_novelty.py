"""Topic -> a thing that is called new or rare, and elsewhere established or common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.first import FIRST
from factcheck.model import Example, Flag, Related, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags

if TYPE_CHECKING:
    from collections.abc import Iterator

_OURS = ("novelty", "frequency")


@rule(
    "S104",
    "opposed-novelty",
    Severity.WARNING,
    bad=[
        Example(("«Heat pumps are a novel technology».", "«Common options such as heat pumps» cut bills.")),
        Example(("He turned to «an unconventional method: cryotherapy».", "«Cryotherapy is a standard treatment».")),
        Example(("«Common options such as heat pumps» cut bills.", "«Novel options like heat pumps (HP)» cost more.")),
        Example(("«Wolf attacks are rare».", "«Wolf attacks are common» in spring.")),
        Example(
            (
                "It was «the first collision on the Halden ferry line since it opened in 1990», Anna Weiss said.",
                "«The collision on the Halden line follows a collision off Port Weiss in 2004», Anna Weiss said.",
            )
        ),
        Example(
            (
                "«No other city in Norland has tried heated benches before», Anna Weiss of Halden said.",
                "«Lindmouth has had similar benches since 2016», Anna Weiss of Halden, Norland, said.",
            )
        ),
        Example(
            (
                "Norbank of Halden shows the world's «first app to spot forged letters», Anna Weiss said.",
                (
                    "Norbank of Halden shows an app that is not new. «The firm Kelda has offered the same kind of help "
                    "since 2019», Anna Weiss said."
                ),
            )
        ),
    ],
    good=[
        "Aspirin is not a new drug. Aspirin is a new treatment for the disease.",
        Example(("Heat pumps are a novel technology.", "Experimental options such as heat pumps cut bills.")),
        Example(("Heat pumps are a novel technology.", "Common options such as gas boilers cost more.")),
        Example(
            (
                "It was the first collision on the Halden ferry line since 2004, Anna Weiss said.",
                "The collision on the Halden ferry line follows a collision off Port Weiss in 2004, Anna Weiss said.",
            )
        ),
        Example(
            (
                "No other city in the country has tried heated benches before, Anna Weiss of Halden said.",
                "Heated benches similar to those of Halden have been tried abroad since 2016, Anna Weiss said.",
            )
        ),
    ],
)
def opposed_novelty(topic: Topic) -> Iterator[Flag]:
    """A thing is called new or the first, and elsewhere established; or common, and elsewhere rare.

    A reader judges risk and price by it: what is common is trusted, what is novel is not.
    An old drug may be a new treatment, so the kind of thing that it is called must be the same.
    The advice is that of HealthNewsReview.org's criterion “Does the story establish the true novelty?”.
    """
    if not isinstance(topic.key, StatementKey):
        return
    if topic.key.predicate == FIRST:
        for pair in topic.disagreements():
            message = f"“{pair.a.at.text}” here, “{pair.b.at.text}” in another article"
            yield Flag(pair.a.at, message, (Related(pair.b.at, "what was before"),), severity=pair.severity)
    elif topic.key.predicate.startswith(_OURS):
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE))
