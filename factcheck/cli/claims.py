"""`factcheck claims`: articles -> everything that was read in them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.asked import Asked, report
from factcheck.cli.option import STDIN_NAME, Color, Jobs, NoCache, Paths, StdinFilename
from factcheck.cli.stream import coloured, remark, width, write
from factcheck.config import Config
from factcheck.model import Register

if TYPE_CHECKING:
    from factcheck.model import Report


class Kind(StrEnum):
    """The kinds of claims; an enumeration, because typer takes no list of literals."""

    NUMERIC = "numeric"
    CAUSAL = "causal"
    STATUS = "status"
    DEFINITION = "definition"
    CERTAINTY = "certainty"


def claims(  # noqa: PLR0913 - an option is a parameter
    paths: Paths = None,
    *,
    kind: Annotated[
        list[Kind] | None,
        typer.Option(help="Only claims of this kind; may be repeated.", show_default=False),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["table", "json", "csv"], typer.Option("--format", "-f", help="How to print them.")
    ] = "table",
    color: Color = "auto",
    stdin_filename: StdinFilename = STDIN_NAME,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> None:
    """Print every claim that was read, and what was made of it."""
    result = report(Asked(paths or (), stdin_filename, jobs=jobs, cached=not no_cache), Register(""), Config())
    kinds = tuple(kind or ())
    if not any(not kinds or claim.kind in kinds for claim in result.claims()):
        remark("no claims were read")
    match format:
        case "json":
            write(_json(result, kinds))
        case "csv":
            write(_csv(result, kinds))
        case _:
            write(_table(result, kinds, color))


def _json(result: Report, kinds: tuple[Kind, ...]) -> str:
    from factcheck.extract.quantity import quantities  # noqa: PLC0415 - one format is printed
    from factcheck.report import json  # noqa: PLC0415 - as above

    found = {
        article.document: [one for sentence in article.sentences for one in quantities(sentence)]
        for article in result.articles
    }
    return json.claims(result, found, kinds)


def _csv(result: Report, kinds: tuple[Kind, ...]) -> str:
    from factcheck.report import csv  # noqa: PLC0415 - one format is printed

    return csv.claims(result, kinds)


def _table(result: Report, kinds: tuple[Kind, ...], color: str) -> str:
    from factcheck.register import reading  # noqa: PLC0415 - one format is printed
    from factcheck.report.listing import Entry, render  # noqa: PLC0415 - as above

    entries = [
        Entry(claim.at, claim.kind, reading(claim)) for claim in result.claims() if not kinds or claim.kind in kinds
    ]
    return render(entries, width=width(), color=coloured(color))
