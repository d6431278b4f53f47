"""Topic -> a flat causal claim, and a sentence of the same article that says how thin its evidence is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.model import Flag, Severity, Topic
from factcheck.rules import rule
from factcheck.rules.causal._pairs import doubted

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "C106",
    "outruns-its-evidence",
    Severity.WARNING,
    bad=[
        "«Graphene paint lowers heating bills». The claim rests on a «single study» of six houses.",
        "# «Malatine stops baldness»\n\nThe compound regrew hair, but «only in mice».",
        "«Standing desks improve marks». The evidence «is anecdotal».",
        "# «Tart cherries speed recovery»\n\nRunners felt better. The result «has not been replicated».",
        "# «Short weeks raise output»\n\nSales grew in four firms. The results «are preliminary», the author said.",
        "«Drones deter poachers». This «has not been tested in practice».",
        "# «Gel heals cuts»\n\nIt is cheap. The gel «has not been tried on» human skin.",
    ],
    good=[
        "Graphene paint may lower heating bills. The claim rests on a single study of six houses.",
        "A single study suggests that graphene paint may lower heating bills.",
        "# Malatine stops baldness\n\nThe finding has been replicated three times.",
        "Singing boosts immunity, the trial shows. Until now there was only talk of anecdotal evidence.",
        "# Short weeks may raise output\n\nSales grew in four firms. The results are preliminary.",
        "Graphene paint lowers heating bills, and no single study can show all of it.",
        "# Songs help children read\n\nThe songs have never been tested in secondary schools.",
        "# Gel heals cuts in pigs\n\nIt is cheap. The gel has not been tried in people.",
        "# Tutors lift marks\n\nThey help.\n\nAn earlier study found none. Those results are preliminary.",
        "Graphene paint lowers heating bills. A single study of the harbour found two kinds of eel.",
    ],
)
def outruns_its_evidence(topic: Topic) -> Iterator[Flag]:
    """A cause is stated as a fact, and the article says that its evidence is thin.

    One study, a few animals or a handful of stories seldom carry a flat sentence, and the reader of that sentence
    does not know on how little it rests. The advice is that of HealthNewsReview.org's criterion “Does the story
    seem to grasp the quality of the evidence?”.
    """
    yield from doubted(topic, EVIDENCE)
