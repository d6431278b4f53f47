"""`factcheck compare`: two texts -> what both claim, and how the second puts it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factcheck.cli.files import STDIN
from factcheck.cli.inputs import inputs
from factcheck.cli.option import STDIN_NAME, Color, NoRegister, RegisterFile, StdinFilename
from factcheck.cli.setting import configuration, the_register
from factcheck.cli.stream import coloured, remark, width, write
from factcheck.cli.usage import UsageError
from factcheck.model import Severity

if TYPE_CHECKING:
    from factcheck.model import Article


def compare(  # noqa: PLR0913 - an option is a parameter
    a: Annotated[str, typer.Argument(metavar="A", help="The first text, or - for standard input.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The text that retells it, or - for standard input.")],
    *,
    register: RegisterFile = None,
    no_register: NoRegister = False,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["terminal", "json"], typer.Option("--format", "-f", help="How to print it.")
    ] = "terminal",
    every: Annotated[bool, typer.Option("--all", help="Also what only one of the two says.")] = False,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"],
        typer.Option(help="The least severity of a change that makes the exit code 1."),
    ] = "error",
    color: Color = "auto",
    stdin_filename: StdinFilename = STDIN_NAME,
) -> int:
    """Print what two texts both claim, and how the second puts it.

    It may put a claim stronger, weaker, otherwise or the same.
    A stronger wording is a warning, and what differs is as bad as `check` finds it between two articles.
    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or nothing to read, 3 internal error.
    """
    if a == b == STDIN:
        raise UsageError("standard input can be one of the two texts, not both")
    from factcheck.compare.retelling import retelling  # noqa: PLC0415 - the package of the same name as the function
    from factcheck.report import retold  # noqa: PLC0415 - the other commands do not print it

    known = the_register(register, configuration(), without=no_register)
    found = retelling(_article(a, stdin_filename), _article(b, stdin_filename), known)
    if format == "json":
        write(retold.as_json(found))
    else:
        write(retold.render(found, width=width(), color=coloured(color), every=every))
    worst = max((one.severity for one in found.shared if one.severity), default=None)
    return int(fail_on != "never" and worst is not None and worst >= Severity(fail_on))


def _article(path: str, stdin_filename: str) -> Article:
    """What is read in the one file that a path names. Raises UsageError."""
    from factcheck.extract import extract  # noqa: PLC0415 - the package of the same name as the function

    read = inputs([path], stdin_filename)
    for error in read.unreadable:
        raise UsageError(f"{error}; {error.advice}")
    if len(read.documents) != 1:
        raise UsageError(f"{path} holds {len(read.documents)} articles; name one file for each side")
    for text in read.remarks:
        remark(text)
    return extract(read.documents[0])
