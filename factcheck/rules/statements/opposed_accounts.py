"""Topic -> what one article answers with yes, and another on the story with no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.predicate import CONTRARY
from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S110",
    "opposed-accounts",
    Severity.WARNING,
    bad=[
        Example(
            (
                "«The directors of Norbank have accepted the offer from Kelda», Anna Weiss of Halden said.",
                "«The board of Norbank turned down the offer of Kelda», Anna Weiss of Halden said.",
            )
        ),
        Example(
            (
                "«The Halden tunnel reopened to lorries on Monday», Anna Weiss of Norland Roads said.",
                "«The Halden tunnel remains closed to lorries», Anna Weiss of Norland Roads said.",
            )
        ),
        Example(
            (
                "«All schools in Halden will stay open», Anna Weiss of Norland said.",
                "«Halden will close two of its schools», Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "«The sprinklers at the Halden mill worked», Anna Weiss of Norland said.",
                "«The sprinklers at the Halden mill failed to come on», Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "«The Weiss reef can be seen from the pier at low tide», Anna Weiss of Halden said.",
                "«The Weiss reef is not visible from the pier», Anna Weiss of Halden said.",
            )
        ),
        Example(
            (
                "«Her rival, Weiss, has vowed not to go to court over the vote in Halden», a paper in Norland said.",
                "«Weiss has threatened to go to court over the vote in Halden», a paper in Norland said.",
            )
        ),
        Example(
            (
                "«Police in Halden took the pilot of the Norland ferry into custody», Anna Weiss said.",
                "«The pilot of the Norland ferry was not arrested», Anna Weiss of Halden police said.",
            )
        ),
    ],
    good=[
        Example(
            (
                "The board of Norbank has accepted the offer from Kelda, Anna Weiss of Halden said.",
                "The unions have turned down the offer of Kelda to staff of Norbank, Anna Weiss of Halden said.",
            )
        ),
        Example(
            (
                "The Halden tunnel reopened to lorries on Monday, Anna Weiss of Norland Roads said.",
                "The Halden tunnel was closed to lorries on Sunday, Anna Weiss of Norland Roads said.",
            )
        ),
        Example(
            (
                "Two schools in Halden will stay open, Anna Weiss of Norland said.",
                "Halden will close some schools, Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "The Weiss reef was seen from the pier, Anna Weiss of Halden said.",
                "The Weiss reef is not visible from the air, Anna Weiss of Halden said.",
            )
        ),
        Example(
            (
                "The Weiss valve is approved for adults, Halden Medical of Norland says.",
                "The Weiss valve is not approved for children, Halden Medical of Norland says.",
            )
        ),
        Example(
            (
                "The Halden museum does not own the land, Anna Weiss of Norland said.",
                "The Halden museum owns the building on the land, Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "The train from Halden was on time, Anna Weiss of Norland Rail said.",
                "The train from Lindmouth was late, Anna Weiss of Norland Rail said.",
            )
        ),
        Example(
            (
                "The mayor Anna Weiss says that the Halden dam is safe, Norland Radio reports.",
                "The engineer Udo Kern says that the Halden dam is dangerous, Norland Radio and Anna Weiss report.",
            )
        ),
        Example(
            (
                "A skier was trapped in her Halden hut, Anna Weiss of Norland said.",
                "A skier was found dead in Halden, Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "Anna Weiss of Halden stunned Ida Kern with a narrow win in Norland.",
                "Ida Kern loses to Anna Weiss of Halden in Norland.",
            )
        ),
        Example(
            (
                "The Weiss strike shut down teaching in Halden, Anna Weiss of Norland said.",
                "The schools are running on the work of parents in the Halden strike, Anna Weiss of Norland said.",
            )
        ),
        Example(
            (
                "Norgel is the only gel approved for burns, Anna Weiss of Norland says.",
                "Velgel is not approved for burns, Anna Weiss of Norland says.",
            )
        ),
        Example(
            (
                "Private pools in Halden are closed to swimmers, Anna Weiss of Norland says.",
                "Public pools in Halden are open to swimmers, Anna Weiss of Norland says.",
            )
        ),
    ],
)
def opposed_accounts(topic: Topic) -> Iterator[Flag]:
    """Two articles on one story say the opposite of one thing: accepted and turned down, open and shut.

    Readers of one meet the other on the same page of results, and one of the two is out of date or wrong.
    What has changed in between is told of both times, the views of two who are named are theirs, and what one group
    does another may leave; none of these is a fault.
    The advice is that of Reuters: "Check your facts against other coverage" (Handbook of Journalism).
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == CONTRARY:
        yield from taken_back(topic, Verdict.OPPOSITE, "the opposite")
