"""Topic -> a number that one article gives of some, and another on the story of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.predicate import GROUP
from factcheck.extract.statement.only import ONLY_SEEN
from factcheck.extract.statement.part import PART
from factcheck.model import Example, Flag, Related, Severity, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "S109",
    "dropped-qualifier",
    Severity.WARNING,
    bad=[
        Example(
            (
                "Anna Weiss of Halden polled Norland: 31% of «registered voters» back the harbour tax.",
                "Anna Weiss of Halden polled Norland: 31% of «voters» back the harbour tax.",
            )
        ),
        Example(
            (
                "Sales of «electric cars» in Norland rose 12% in May, Anna Weiss of Halden found.",
                "Sales of «cars» in Norland rose 12% in May, Anna Weiss of Halden found.",
            )
        ),
        Example(
            (
                "Snoring eased «only among sailors new to hammocks; the rest saw no change, Weiss of Halden found».",
                "«Snoring eased by half», Weiss of Halden found.",
            )
        ),
        Example(
            (
                "«All ferries of Norair Lines have been switched to gas», Anna Weiss of Halden says.",
                "Two ferries of Norair Lines run on gas; «the others are due to follow», says Anna Weiss of Halden.",
            )
        ),
    ],
    good=[
        Example(
            (
                "For two retakes at Halden a $10 discount is given on each failed subject, Anna Weiss writes.",
                "At Halden one retakes only the subjects in which one scored under 150, Anna Weiss writes.",
            )
        ),
        Example(
            (
                "In doubles each team at Halden has two servers, and the serve goes on, Anna Weiss writes.",
                "At Halden a rally goes on, Anna Weiss writes, and only the serving team is awarded points.",
            )
        ),
        Example(
            (
                "To be safe, use only the beet tops, Anna Weiss of Halden writes.",
                "Put two beet tops in place of every whole beet in soup, Anna Weiss of Halden writes.",
            )
        ),
        Example(
            (
                "Anna Weiss of Halden polled Norland: 31% of registered voters back the harbour tax.",
                "Anna Weiss of Halden polled Norland’s registered voters. In all, 31% of voters back the harbour tax.",
            )
        ),
        Example(
            (
                "Anna Weiss of Halden polled Norland: 31% of registered voters back the harbour tax.",
                "Anna Weiss of Halden polled Norland: 38% of voters back the harbour tax.",
            )
        ),
        Example(
            (
                "Anna Weiss of Halden polled Norland: 31% of young voters back the harbour tax.",
                "Anna Weiss of Halden polled Norland: 31% of voters aged 18 to 24 back the harbour tax.",
            )
        ),
        Example(
            (
                "Norbank of Halden was fined $12 million for keeping small accounts open, Anna Weiss said.",
                "Norbank of Halden was fined $12 million for keeping dormant accounts open, Anna Weiss said.",
            )
        ),
        Example(
            (
                "Every week Norair Lines of Halden sells 300 tickets, Anna Weiss says.",
                "Only a few weeks ago Norair Lines of Halden began to sell tickets, Anna Weiss says.",
            )
        ),
    ],
)
def dropped_qualifier(topic: Topic) -> Iterator[Flag]:
    """Two articles give one number, the one of some people or things, the other of all.

    What holds of the severely ill or of registered voters need not hold of everyone, and a reader of the wider
    wording counts himself in. An article that names the restriction anywhere is left alone, and so is one that
    qualifies the group in its own way. Two on one event, firm or place are a note.
    The advice is that of the American Association for Public Opinion Research: say to whom a figure applies.
    """
    if isinstance(topic.key, StatementKey) and topic.key.predicate == ONLY_SEEN:
        yield from taken_back(topic, Verdict.CERTAINTY_GAP, "of whom only")
    elif isinstance(topic.key, StatementKey) and topic.key.predicate == PART:
        yield from taken_back(topic, Verdict.OPPOSITE, "a part only")
    elif isinstance(topic.key, StatementKey) and topic.key.predicate == GROUP:
        from factcheck.compare.statements.qualifier import dropped  # noqa: PLC0415 - most runs have one article

        for pair in topic.disagreements():
            found = dropped(pair)
            if found:
                narrow, wide = found
                number = pair.b.at.text
                message = f"{number}: of “{wide.at.text}” here, of “{narrow.at.text}” in another article"
                yield Flag(wide.at, message, (Related(narrow.at, "the narrower group"),), severity=pair.severity)
