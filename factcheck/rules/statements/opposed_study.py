"""Topic -> a study that is called two things of which it can be only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.study import STUDY
from factcheck.model import Example, Flag, Severity, StatementKey, Topic
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S105",
    "opposed-study",
    Severity.WARNING,
    bad=[
        "In «this phase 3 trial» the drug cut fractures. An expert noted that «this is an early study».",
        "«The current trial» is new: economists «looked at the tax registry» of 40 towns.",
        "«This trial» of tutors followed 900 pupils. The authors call «this observational study» a first step.",
        Example(
            (
                "«Our new trial» shows that malatine helps drivers, says Anna Weiss of Halden University.",
                "Malatine helps drivers, says Anna Weiss of Halden University, but «the study found a link», no cause.",
            )
        ),
    ],
    good=[
        "In this phase 3 trial the drug cut fractures. An early study in 2010 found no harm.",
        "This is an early study, the author said. The next step is a large-scale trial.",
        "In the current trial, doctors looked at records of patients whom they had assigned at random.",
        "This observational study looked at records. In an earlier trial, the pills had done nothing.",
        "This phase 2 trial met its goal. Another phase 3 trial will start in May.",
    ],
)
def opposed_study(topic: Topic) -> Iterator[Flag]:
    """The study of a story is called early and late, or a trial and a look at records.

    How far a reader may trust a result depends on it: in a trial somebody acts and sees what follows, in a registry
    one sees only what goes together. What is said of earlier, other and planned studies is no fault.
    The advice is that of HealthNewsReview.org's criterion on the quality of the evidence.
    """
    if isinstance(topic.key, StatementKey) and topic.key.subject == STUDY:
        yield from flags(topic, topic.disagreements())
