"""Topic -> a thing that is called new or rare, and elsewhere established or common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
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
    ],
    good=[
        "Aspirin is not a new drug. Aspirin is a new treatment for the disease.",
        Example(("Heat pumps are a novel technology.", "Experimental options such as heat pumps cut bills.")),
        Example(("Heat pumps are a novel technology.", "Common options such as gas boilers cost more.")),
    ],
)
def opposed_novelty(topic: Topic) -> Iterator[Flag]:
    """A thing is called new, and elsewhere established; or common, and elsewhere rare.

    A reader judges risk and price by it: what is common is trusted, what is novel is not.
    An old drug may be a new treatment, so the kind of thing that it is called must be the same.
    The advice is that of HealthNewsReview.org's criterion “Does the story establish the true novelty?”.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate.startswith(_OURS):
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE))
