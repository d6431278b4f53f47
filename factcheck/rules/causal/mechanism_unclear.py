"""Topic -> a way of working that is stated as a fact, and elsewhere called unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.stance import MECHANISM
from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C107",
    "mechanism-unclear",
    Severity.WARNING,
    bad=[
        Example(("«It is not clear how malatine helps».", "«Malatine blocks a receptor» in the brain.")),
        "«Bentrol triggers the release of insulin». Trials go on. «It is unclear how bentrol works».",
        "«The alloy works by repelling water», its makers say. «How the alloy works is not understood».",
    ],
    good=[
        Example(("It is not clear how malatine helps.", "Bentrol blocks a receptor in the brain.")),
        Example(("It is not clear how malatine helps.", "Malatine may block a receptor in the brain.")),
        "How malatine works is unknown. It is sold in nine countries.",
    ],
)
def mechanism_unclear(topic: Topic) -> Iterator[Flag]:
    """How a thing works is stated as a fact in one place, and in another it is said that nobody knows.

    An explanation persuades, whether it is known to be true or not; a guarded one (“seems to work by”) agrees
    with “unclear”. The advice is that of Schwartz and Woloshin on reporting the limits of what is known
    (Journal of the National Cancer Institute, 2009).
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == MECHANISM:
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.CERTAINTY_GAP))
