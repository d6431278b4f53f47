"""Report -> a workbook of Excel with the sheets Findings, Claims and Topics; needs XlsxWriter."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it has no stubs

from factcheck.model import NumericClaim
from factcheck.report.message import where
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal
    from typing import TypeAlias

    from factcheck.model import Claim, Report

    Cell: TypeAlias = str | int | float | None

_LONGEST = 32_000  # characters; Excel takes 32,767 in a cell
_MOST = 1_048_000  # rows; Excel takes 1,048,576 in a sheet
_WIDTHS = {"path": 28, "message": 70, "words": 36, "others": 60, "suggestion": 50, "sentence": 80, "topic": 44}
_NARROW = 13

_FINDINGS = ("severity", "code", "name", "path", "line", "column", "words", "message", "others", "suggestion",
             "confidence", "topic", "fingerprint")  # fmt: skip
_CLAIMS = ("path", "line", "column", "kind", "words", "subject", "measure", "low", "high", "unit", "population",
           "time", "place", "attribution", "hedge", "negated", "topic", "sentence")  # fmt: skip
_TOPICS = ("topic", "verdict", "claims", "references", "articles", "words")


def render(report: Report) -> bytes:
    """The workbook. Every text is written as text, so that Excel computes and opens nothing; no clock is in it."""
    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"title": "factcheck", "created": datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)})
    _sheet(book, "Findings", _FINDINGS, _findings(report))
    _sheet(book, "Claims", _CLAIMS, _claims(report))
    _sheet(book, "Topics", _TOPICS, _topics(report))
    book.close()
    return file.getvalue()


def _sheet(book: Workbook, name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    for column, title in enumerate(head):
        sheet.set_column(column, column, _WIDTHS.get(title, _NARROW))
        sheet.write_string(0, column, title, bold)
    last = 0
    for last, row in zip(range(1, _MOST), rows, strict=False):
        for column, value in enumerate(row):
            _write(sheet, last, column, value)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, last, len(head) - 1)


def _write(sheet: Workbook.worksheet_class, row: int, column: int, value: Cell) -> None:
    match value:
        case None | "":
            return
        case str():
            sheet.write_string(row, column, visible(value[:_LONGEST]))
        case _:
            sheet.write_number(row, column, value)


def _findings(report: Report) -> Iterator[Sequence[Cell]]:
    for finding in report.findings:
        at, rule, flag = finding.at, finding.rule, finding.flag
        others = "; ".join(f"“{one.at.text}” ({where(one.at)})" for one in flag.related)
        yield (
            finding.severity.value, rule.code, rule.name, at.document.path, at.place.line, at.place.column, at.text,
            flag.message, others, flag.suggestion, flag.confidence.value, finding.topic, finding.fingerprint,
        )  # fmt: skip


def _claims(report: Report) -> Iterator[Sequence[Cell]]:
    topics = {id(claim): topic.id for topic in report.topics for claim in topic.claims}
    for claim in report.claims():
        at, context = claim.at, claim.context
        yield (
            at.document.path, at.place.line, at.place.column, claim.kind, at.text, claim.subject, claim.measure,
            *_interval(claim), context.population, context.time, context.place, context.attribution, context.hedge,
            "negated" if context.negated else "", topics.get(id(claim), ""), claim.sentence.text,
        )  # fmt: skip


def _interval(claim: Claim) -> tuple[Cell, Cell, Cell]:
    if not isinstance(claim, NumericClaim):
        return (None, None, "")
    return (_number(claim.quantity.low), _number(claim.quantity.high), claim.quantity.unit)


def _number(value: Decimal | None) -> Cell:
    return None if value is None else float(value)


def _topics(report: Report) -> Iterator[Sequence[Cell]]:
    for topic in report.topics:
        words = dict.fromkeys(f"“{claim.at.text}”" for claim in topic.claims)
        references = ", ".join(reference.id for reference in topic.references)
        articles = len({claim.at.document for claim in topic.claims})
        yield (topic.id, topic.verdict.value, len(topic.claims), references, articles, ", ".join(words))
