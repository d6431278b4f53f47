"""Report -> what makes an article promotional, and apart from that what a reader needs to weigh it: a few lines each.

Articles that read like news are left out.
"""

from __future__ import annotations

from collections import defaultdict
from textwrap import wrap
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.report.score import score
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document, Finding, Item, Report
    from factcheck.report.score import Heavy, Score

_PHRASE = 40  # characters of the words shown
_QUIET = "neutral"


def promotion(report: Report, width: int) -> Iterator[Text]:
    """A head, then the lines of each article in so many columns; nothing where all read like news."""
    by_document: defaultdict[Document, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_document[finding.at.document].append(finding)
    scores = [(one.document, score(by_document[one.document], one.words)) for one in report.articles]
    selling = [(document, said) for document, said in scores if said.band != _QUIET]
    yield from (Text("Promotional language", style="bold"), Text()) if selling else ()
    for document, said in selling:
        yield from _article(document.path, said, report.checklists.get(document, ()), width)


def _article(path: str, said: Score, checklist: Iterable[Item], width: int) -> Iterator[Text]:
    yield Text.assemble("  ", (visible(path), "bold"), f"  {said.points} points in 100 words: {said.band}")
    yield from _line("by rule", (f"{one.rule.name} {one.points}" for one in said.rules if one.points), width)
    yield from _line(
        "heaviest", (*map(_heavy, said.heaviest), *([f"the rest {said.rest}"] if said.rest else ())), width
    )
    places = [(item.name, item.at.place) for item in checklist if item.at]
    yield from _line("given", (f"{name} ({place.line}:{place.column})" for name, place in places), width)
    yield from _line("not found", (item.name for item in checklist if not item.at), width)
    yield Text()


def _heavy(one: Heavy) -> str:
    words = visible(one.finding.at.text)
    shown = words if len(words) <= _PHRASE else f"{words[:_PHRASE]}…"
    times = f" {1 + len(one.finding.again)} times" if one.finding.again else ""
    return f"“{shown}”{times} {one.points}"


def _line(label: str, parts: Iterable[str], width: int) -> Iterator[Text]:
    told = ", ".join(parts)
    lines = wrap(told, width - 15, break_long_words=False, break_on_hyphens=False) if told else ()
    for number, line in enumerate(lines):
        yield Text.assemble("    ", (f"{'' if number else label:9}", "dim"), f"  {line}")
