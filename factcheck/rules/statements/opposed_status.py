"""Topic -> a thing that is said both to have a property and to lack it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.sole import SOLE
from factcheck.compare.statements.study import STUDY
from factcheck.extract.statement.forbidden import LEAVE
from factcheck.model import Example, Flag, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags, taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = frozenset(("novelty", "frequency"))  # which S104 looks at


@rule(
    "S101",
    "opposed-status",
    Severity.ERROR,
    bad=[
        "«The harbour bridge is closed» to traffic. Ferries run. «The harbour bridge is open» in both directions.",
        "«Parliament has ratified the fishing treaty». Boats wait. «The fishing treaty has not been ratified».",
        "«Carbon shoes are banned» in the league. The rules are short. «Carbon shoes are legal».",
        Example(("«Malatine is approved» by the regulator for use at home.", "«Malatine is used off label».")),
        Example(("«Facial recognition is illegal» in Norland.", "«Facial recognition is legal» in Norland.")),
        Example(("«Malatine has been studied in many trials».", "«Malatine is understudied», Anna Weiss says.")),
        Example(
            (
                "«Malatine is the only drug approved» for night migraine.",
                "«Bentrol was approved» for night migraine in May.",
            )
        ),
        Example(("«Norair is profitable», the filing shows.", "«Norair is still loss-making».")),
        Example(
            (
                "«Electric scooters are now legal» on roads in Norland, Anna Weiss of Halden says.",
                "«Scooters remain banned» on roads in Norland, Anna Weiss of Halden says.",
            )
        ),
        Example(
            (
                "In Halden a jury «found the skipper Anna Weiss guilty».",
                "In Halden «the skipper Anna Weiss was cleared of fraud» by a jury.",
            )
        ),
        Example(
            (
                "«Shops in Halden may sell tamber as cheese», Anna Weiss of Norland says.",
                "«Shops in Halden are not allowed to call tamber cheese», Anna Weiss of Norland says.",
            )
        ),
        Example(
            (
                "«A climber lost on Mount Halden has been found alive», Anna Weiss of Norland Rescue said.",
                "«The climber lost on Mount Halden was found dead», Anna Weiss of Norland Rescue said.",
            )
        ),
    ],
    good=[
        "The harbour bridge was closed in March. The harbour bridge is open.",
        "The old bridge is closed. The new bridge is open.",
        "The merger was approved by the European Commission. The merger was rejected by the Swiss regulator.",
        "Malatine tablets are approved for asthma. Malatine is not approved for migraine.",
        "The beach is closed to swimmers. The beach is open to walkers.",
        "The library is closed on Sundays. The library is open on Mondays.",
        "Some strikes are legal. Some strikes are illegal.",
        "Is the harbour bridge closed? The harbour bridge is open.",
        "Anna Weiss was acquitted of arson. Norland waits. Anna Weiss has been sentenced to two years in prison.",
        Example(
            (
                "Anna Weiss of Halden was cleared of arson. Anna Weiss of Halden was found guilty of theft.",
                "Anna Weiss of Halden was sentenced to two years in prison.",
            )
        ),
        Example(
            (
                "Twelve sailors survived when the Halden ferry sank, Anna Weiss of Norland said.",
                "At least 20 sailors were killed when the Halden ferry sank, Anna Weiss of Norland said.",
            )
        ),
        Example(("Facial recognition is illegal in Norland.", "Facial recognition is legal in Sudland.")),
        Example(
            (
                "Hunters in Halden may shoot boar, Anna Weiss of Norland says.",
                "Hunters in Halden are not allowed to shoot it, Anna Weiss of Norland says of the lynx.",
            )
        ),
        Example(
            (
                "The Halden bridge is closed, Anna Weiss of Norland says.",
                "The Halden tunnel is open, Anna Weiss of Norland says.",
            )
        ),
    ],
)
def opposed_status(topic: Topic) -> Iterator[Flag]:
    """A thing is said to be approved, legal, open or the like, and elsewhere not to be.

    A reader who acts on the wrong one of the two may pay for it. Only properties that a thing either has
    or lacks are compared, and only where place, form, time and purpose do not differ: a spray may be
    approved and an infusion not. Words of change (“again”, “no longer”) and of contrast end the comparison,
    and a verdict on one charge says nothing of another. What two articles tell of one event, firm, person or place
    is a note, for they mostly mean two things.
    The advice is that of Kovach and Rosenstiel's discipline of verification (The Elements of Journalism, 2001).
    """
    if not isinstance(topic.key, StatementKey) or topic.key.subject == STUDY:
        return
    if topic.key.predicate == LEAVE:
        yield from taken_back(topic, Verdict.OPPOSITE, "what is not allowed")
    elif (
        topic.key.predicate in (*lexicon.table("statements", "functional"), SOLE) and topic.key.predicate not in _OTHERS
    ):
        yield from flags(topic, (pair for pair in topic.disagreements() if pair.verdict is Verdict.OPPOSITE))
