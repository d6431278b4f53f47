"""Register -> its claims as a table, or all of it as JSON."""

from __future__ import annotations

import json
from textwrap import wrap
from typing import TYPE_CHECKING, TypeAlias

from rich.text import Text

from factcheck.report.terminal import printed
from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.model import Acceptance, Claim, Reference, Register

    Reading: TypeAlias = Callable[[Claim], str]

_HEAD = ("id", "status", "checked", "expires")
_STYLES = {"verified": "green", "disputed": "yellow", "retired": "red"}
_ID = 40  # columns at most
_SAYS = 40  # columns at least


def table(references: Sequence[Reference], *, width: int = 80, color: bool = False) -> str:
    """The claims in so many columns, in the order of the register; what has expired is marked."""
    return printed(list(_lines(references, width)), color=color)


def _lines(references: Sequence[Reference], width: int) -> Iterator[Text]:
    rows = [
        (visible(one.id), one.status, _day(one.checked), _day(one.expires) + "!" * one.expired) for one in references
    ]
    widths = [max(map(len, column)) for column in zip(_HEAD, *rows, strict=True)]
    widths[0] = min(widths[0], _ID)
    before = sum(widths) + 2 * len(widths)
    beside = width - before >= _SAYS  # else the sentence stands below
    room, indent = (width - before, before) if beside else (max(width - 4, _SAYS), 4)
    yield Text("  ".join((*_padded(_HEAD, widths), "says" if beside else "")).rstrip(), style="bold")
    for one, cells in zip(references, rows, strict=True):
        lines = wrap(visible(said(one)), room) or [""]
        name, status, *days = _padded(cells, widths)
        style = "red" if one.expired else "dim"
        told = ("  " + lines.pop(0)) if beside else ""
        dates = "  ".join(days) if beside else "  ".join(days).rstrip()
        yield Text.assemble(name, "  ", (status, _STYLES.get(one.status, "dim")), "  ", (dates, style), told)
        yield from (Text(" " * indent + line) for line in lines)


def _padded(cells: Iterable[str], widths: Iterable[int]) -> list[str]:
    return [f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True)]


def as_json(
    register: Register, references: Iterable[Reference], accepted: Iterable[Acceptance], reading: Reading
) -> str:
    """The subjects of a register, and these claims and decisions of it."""
    document = {
        "version": 1,
        "path": register.path,
        "subjects": [one._asdict() for one in register.subjects],
        "claims": [_claim(one, reading) for one in references],
        "accept": [{**one._asdict(), "until": _day(one.until) or None} for one in accepted],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _claim(reference: Reference, reading: Reading) -> dict[str, object]:
    place = reference.claim.at.document.place(reference.claim.sentence.at.source_span.start)
    return {
        "id": reference.id,
        "status": reference.status,
        "says": said(reference),
        "reads": reading(reference.claim),
        "kind": reference.claim.kind,
        "source": reference.source,
        "url": reference.url,
        "checked": _day(reference.checked) or None,
        "expires": _day(reference.expires) or None,
        "expired": reference.expired,
        "line": place.line,
        "column": place.column,
    }


def said(reference: Reference) -> str:
    """The sentence of a claim, as it stands in the register, on one line."""
    return " ".join(reference.claim.at.document.text.split())


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
