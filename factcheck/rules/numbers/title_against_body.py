"""Topic -> a number in an article's title that its body does not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import by_article, clash
from factcheck.compare.numbers.twice import in_title
from factcheck.model import Flag, Severity, Topic, Verdict
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Pair

_KINDS = frozenset((Verdict.DISJOINT, Verdict.OVERLAPPING))


@rule(
    "N104",
    "title-against-body",
    Severity.WARNING,
    bad=[
        "# Storm in Tamara kills «80 people»\n\nThe storm in Tamara on Monday killed «52 people», police say.",
        "# Rents rise «12%» in Brackwater\n\nRents in Brackwater rose «7%» last year, the council says.",
    ],
    good=[
        "# Rents rise 12% in Brackwater\n\nRents in Brackwater rose 11.8% last year, the council says.",
        "# Rents rise 12% in Brackwater\n\nRents rose 12% last year. In Tamara, rents rose 7%.",
    ],
)
def title_against_body(topic: Topic) -> Iterator[Flag]:
    """The title gives another number than the text below it.

    Many read no further than the title, and the rest wonder which of the two is true.
    The advice is that of every copy desk: check the headline against the story last
    (American Copy Editors Society, headline checklist).
    """
    against = (
        pair
        for pair in topic.disagreements()
        if pair.within
        and pair.verdict in _KINDS
        and in_title(pair.a) != in_title(pair.b)
        and not _borne_out(pair, topic)
    )
    for pairs in by_article(against):
        found = clash(pairs)
        if found:
            titles = {claim.at for pair in pairs for claim in (pair.a, pair.b) if in_title(claim)}
            elsewhere = "in the text" if found.at in titles else "in the title"
            yield Flag(found.at, found.told(topic.label, elsewhere), found.related, severity=found.severity)


def _borne_out(pair: Pair, topic: Topic) -> bool:
    """Whether the text also gives the title's number: the other is then of something else."""
    title = pair.a if in_title(pair.a) else pair.b
    against = {id(claim) for other in topic.pairs if title in (other.a, other.b) for claim in (other.a, other.b)}
    return any(
        id(claim) not in against and claim.at.document is title.at.document and not in_title(claim)
        for claim in topic.claims
    )
