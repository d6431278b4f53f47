"""`factcheck show`: a file -> what a stage of the pipeline makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.inputs import inputs
from factcheck.cli.option import STDIN_NAME, Color, StdinFilename
from factcheck.cli.stream import coloured, width, write
from factcheck.cli.usage import UsageError
from factcheck.extract.quantity import quantities, set_aside
from factcheck.model import Register
from factcheck.register import reading
from factcheck.report.listing import Entry, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Quantity


def show(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An article, or - for standard input.")],
    *,
    stage: Annotated[
        Literal["sentences", "quantities", "claims", "topics"], typer.Option(help="Which stage to show.")
    ] = "claims",
    color: Color = "auto",
    stdin_filename: StdinFilename = STDIN_NAME,
) -> None:
    """Print what a stage makes of a file.

    Every number is accounted for, also those that were set aside.
    """
    from factcheck.extract import extract  # noqa: PLC0415 - the module of the same name as the function

    read = inputs([file], stdin_filename)
    for error in read.unreadable:
        raise UsageError(f"{error}; {error.advice}")
    stages = {"sentences": _sentences, "quantities": _quantities, "claims": _claims, "topics": _topics}
    entries = [entry for document in read.documents for entry in stages[stage](extract(document))]
    write(render(entries, width=width(), color=coloured(color), whole=stage == "sentences"))


def _sentences(article: Article) -> Iterator[Entry]:
    return (Entry(sentence.at, sentence.block.kind) for sentence in article.sentences)


def _quantities(article: Article) -> Iterator[Entry]:
    for sentence in article.sentences:
        found = [Entry(one.at, one.dimension, _interval(one)) for one in quantities(sentence)]
        aside = [Entry(one.at, "set aside", one.reason) for one in set_aside(sentence)]
        yield from sorted((*found, *aside), key=lambda entry: entry.at.span)


def _claims(article: Article) -> Iterator[Entry]:
    return (Entry(claim.at, claim.kind, reading(claim)) for claim in article.claims)


def _topics(article: Article) -> Iterator[Entry]:
    from factcheck.compare import topics  # noqa: PLC0415 - only this stage compares

    for topic in topics([article], Register("")):
        yield from (Entry(claim.at, topic.verdict.value, topic.id) for claim in topic.claims)


def _interval(quantity: Quantity) -> str:
    """An interval as mathematicians write it, with its unit and what else is known: `(…, 20] %, about`."""
    low = "…" if quantity.low is None else f"{quantity.low:f}"
    high = "…" if quantity.high is None else f"{quantity.high:f}"
    left = "(" if quantity.low is None or quantity.low_open else "["
    right = ")" if quantity.high is None or quantity.high_open else "]"
    vague = "vague" if quantity.vague else ""
    about = quantity.hedge or "approximate" if quantity.approximate else ""
    share = f"{quantity.numerator:f} in {quantity.denominator:f}" if quantity.numerator and quantity.denominator else ""
    parts = "also " + "; ".join(_interval(part) for part in quantity.parts) if quantity.parts else ""
    known = [part for part in (share, about, vague, quantity.role, parts) if part]
    return ", ".join((f"{left}{low}, {high}{right} {quantity.unit}".rstrip(), *known))
