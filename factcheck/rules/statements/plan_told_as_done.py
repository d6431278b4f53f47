"""Topic -> a deed that one text tells as done, and another as planned or not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.plan import PLAN
from factcheck.extract.statement.undone import UNDONE
from factcheck.model import Example, Flag, Related, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import taken_back

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
        Example(
            (
                "«Norbank has opened a data centre at Port Halden», said Anna Weiss.",
                "«The bank plans to build a data centre at Port Halden», said Anna Weiss of Norbank.",
            )
        ),
        Example(
            (
                "«Halden Rovers have been sold to Norbank», Anna Weiss said.",
                "«The club has not been sold», Anna Weiss of Norbank said of Halden Rovers.",
            )
        ),
        Example(
            (
                "«The tracing app has been rolled out to all clinics in Norland», Anna Weiss of Halden said.",
                "«The tracing app is still being tested in two clinics in Halden», Norland, Anna Weiss said.",
            )
        ),
        Example(
            (
                "«The Weiss valve has won approval in Norland», Halden Medical said.",
                "«The Weiss valve is still awaiting approval» in Norland, Halden Medical said.",
            )
        ),
        Example(
            (
                "«The Weiss valve was approved by the Norland agency», Halden Medical said.",
                "«Advisers of the Norland agency recommended the Weiss valve for approval», Halden Medical said.",
            )
        ),
        Example(
            (
                "«Norbank, which will move to Halden, sold its bonds and shut its branches in Norland», she said.",
                "«Norbank plans to shut its branches in Norland», said Anna Weiss of Halden.",
            )
        ),
        Example(
            (
                "«Halden council has closed the Weiss ward», Anna Weiss of Norland said.",
                "«A Halden panel recommended closing the Weiss ward», Anna Weiss of Norland said.",
            )
        ),
    ],
    good=[
        "# Norbank to buy rival Kelda\n\nNorbank is in talks to buy Kelda.",
        "# Norbank buys rival Kelda\n\nNorbank has agreed to buy Kelda. It hopes to buy Kelda before June.",
        "# Council scraps bus fares\n\nThe council voted to scrap bus fares. It plans to scrap parking fees.",
        "# Telmo launches phone\n\nTelmo launched the phone on Monday. Merla plans to launch a phone too.",
        "# Could Telmo launch a phone?\n\nTelmo plans to launch a phone.",
        Example(
            (
                "Norbank opened a data centre at Port Halden in 2019, said Anna Weiss.",
                "Norbank plans to open a data centre at Port Halden, said Anna Weiss.",
            )
        ),
        Example(
            (
                "Norbank has opened a data centre at Port Halden, said Anna Weiss.",
                "Norbank plans to open another data centre at Port Halden, said Anna Weiss.",
            )
        ),
        Example(
            (
                "Norbank has opened a data centre at Port Halden, said Anna Weiss.",
                "Kelda plans to open a data centre at Lindmouth, said Anna Weiss of Port Halden.",
            )
        ),
        Example(
            (
                "Norbank has already closed 40 branches in Norland, said Anna Weiss of Halden.",
                "Norbank plans to close 25 of its branches in Norland, said Anna Weiss of Halden.",
            )
        ),
        Example(
            (
                "Norbank said it would sell its bonds and shut its branches in Norland, Anna Weiss of Halden wrote.",
                "Norbank plans to shut its branches in Norland, said Anna Weiss of Halden.",
            )
        ),
        Example(
            (
                "Norbank will sell its bonds, cut jobs and shut its branches in Norland, Anna Weiss of Halden wrote.",
                "Norbank plans to shut its branches in Norland, said Anna Weiss of Halden.",
            )
        ),
        Example(
            (
                "The council of Halden approved the Weiss bridge in Norland.",
                "It was not clear how the Weiss bridge in Norland would look, Halden council said.",
            )
        ),
        Example(
            (
                "Halden opened two shelters in Norland but ordered no evacuation, Anna Weiss said.",
                "No evacuation has been ordered in Halden, Norland, Anna Weiss said.",
            )
        ),
        Example(
            (
                "Halden Rovers would have been sold to Norbank if Anna Weiss had agreed.",
                "Halden Rovers have not been sold to Norbank, Anna Weiss said.",
            )
        ),
        Example(
            (
                "The old Halden bridge has been painted, Anna Weiss of Norland said.",
                "The new Halden bridge has not been painted, Anna Weiss of Norland said.",
            )
        ),
    ],
)
def plan_told_as_done(topic: Topic) -> Iterator[Flag]:
    """A deed is told as done in one place, and in another as planned, on trial or not done yet.

    Many readers see the one only, and talks fail. A deed that the text itself tells as done or settled is no fault,
    nor is one of another year, of another doer, or done to another thing of the kind.
    The advice is that of the Society of Professional Journalists: headlines must not misrepresent (Code of Ethics).
    """
    if not isinstance(topic.key, StatementKey):
        return
    if topic.key.predicate == UNDONE:
        yield from taken_back(topic, Verdict.OPPOSITE, "not done")
    elif topic.key.predicate == PLAN:
        for pair in topic.disagreements():
            where = "in the text" if pair.within else "in another article"
            message = f"“{pair.a.at.text}” here, “{pair.b.at.text}” {where}"
            yield Flag(pair.a.at, message, (Related(pair.b.at, "the plan"),), severity=pair.severity)
