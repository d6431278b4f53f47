"""Findings -> their entries on the page: numbered, quoted, and looked up by article and by topic."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Document, Finding, Passage, Related
    from factcheck.report.quotation import Quotation, Quotations


class Entry(NamedTuple):
    """A finding on the page: its anchor, its words, and the other places with theirs."""

    id: str
    finding: Finding
    quotation: Quotation
    related: tuple[tuple[Related, Quotation], ...]

    @property
    def line(self) -> int:
        """The line where it begins."""
        return self.finding.at.place.line

    @property
    def folds(self) -> bool:
        """Whether a line is enough for it: it hardly hurts, and stands against nothing."""
        return self.finding.severity is Severity.NOTE and len(self.related) == len(self.finding.again)


class Entries:
    """All entries, in the order of the report."""

    def __init__(self, findings: Iterable[Finding], quotations: Quotations) -> None:
        self.all = [entry(finding, quotations, f"f{number}") for number, finding in enumerate(findings, 1)]
        self.by_path: defaultdict[str, list[Entry]] = defaultdict(list)
        self.by_topic: defaultdict[str, list[Entry]] = defaultdict(list)
        self.against: defaultdict[Document, list[tuple[Entry, Passage]]] = defaultdict(list)
        for one in self.all:
            self.by_path[one.finding.at.document.path].append(one)
            if one.related and not one.finding.again:
                self.by_topic[one.finding.topic].append(one)
            for related, _ in one.related:
                self.against[related.at.document].append((one, related.at))

    def elsewhere(self, document: Document) -> list[Entry]:
        """The findings in other articles of which this one is another side."""
        others = {one.id: one for one, _ in self.against.get(document, ())}
        return [one for one in others.values() if one.finding.at.document is not document]


def entry(finding: Finding, quotations: Quotations, id_: str = "") -> Entry:
    """One finding, quoted."""
    related = tuple((one, quotations.of(one.at)) for one in finding.flag.related)
    return Entry(id_, finding, quotations.of(finding.at), related)
