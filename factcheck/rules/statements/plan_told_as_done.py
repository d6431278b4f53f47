"""Topic -> a title that tells a deed as done, and a text that tells it as planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.plan import PLAN
from factcheck.model import Flag, Related, Severity, StatementKey, Topic
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S107",
    "plan-told-as-done",
    Severity.WARNING,
    bad=[
        "# «Norbank buys rival Kelda»\n\n«Norbank is in talks to buy Kelda», two people said.",
        "# «Council scraps bus fares»\n\n«The council will vote on Tuesday on whether to scrap bus fares».",
        "# «Telmo launches satellite phone»\n\n«Telmo plans to launch a satellite phone» in spring.",
        "# «Court blocks pipeline»\n\n«Judges will decide whether to block the pipeline» in June.",
    ],
    good=[
        "# Norbank to buy rival Kelda\n\nNorbank is in talks to buy Kelda.",
        "# Norbank buys rival Kelda\n\nNorbank has agreed to buy Kelda. It hopes to buy Kelda before June.",
        "# Council scraps bus fares\n\nThe council voted to scrap bus fares. It plans to scrap parking fees.",
        "# Telmo launches phone\n\nTelmo launched the phone on Monday. Merla plans to launch a phone too.",
        "# Could Telmo launch a phone?\n\nTelmo plans to launch a phone.",
    ],
)
def plan_told_as_done(topic: Topic) -> Iterator[Flag]:
    """A title says that something is done, and the text that it is planned, hoped for or to be voted on.

    Many readers see the title only, and talks fail. A deed that the text itself tells as done or settled is no fault.
    The advice is that of the Society of Professional Journalists: headlines must not misrepresent (Code of Ethics).
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == PLAN:
        for pair in topic.disagreements():
            where = "in the text" if pair.within else "in another article"
            message = f"“{pair.a.at.text}” here, “{pair.b.at.text}” {where}"
            yield Flag(pair.a.at, message, (Related(pair.b.at, "the plan"),), severity=pair.severity)
