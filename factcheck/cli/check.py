"""`factcheck check`: articles -> findings."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factcheck.model import Severity

from .output import coloured, width, write
from .setting import (
    Color,
    NoRegister,
    Paths,
    Quiet,
    RegisterFile,
    StdinName,
    configuration,
    report,
    the_register,
)

_Rules = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Codes (N101, P) or names, parted by commas; may be repeated."),
]


def check(  # noqa: PLR0913 - an option is a parameter
    paths: Paths = None,
    *,
    register: RegisterFile = None,
    no_register: NoRegister = False,
    format: Annotated[  # noqa: A002 - the option's name
        Literal["terminal", "concise", "json"], typer.Option("--format", "-f", help="How to print the report.")
    ] = "terminal",
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"] | None,
        typer.Option(help="The least severity of a finding that makes the exit code 1. [default: error]"),
    ] = None,
    select: _Rules = None,
    ignore: _Rules = None,
    color: Color = "auto",
    quiet: Quiet = False,
    stdin_name: StdinName = "<stdin>",
) -> int:
    """Find disagreements, overstatement and promotional language in articles.

    Articles are checked each by itself, against each other, and against the register of checked claims.
    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or nothing to read, 3 internal error.
    """
    config = configuration(select or (), ignore or ())
    known = the_register(register, config, without=no_register)
    result = report(paths, known, config, stdin_name=stdin_name, quiet=quiet)
    if format == "concise":
        from factcheck.report import concise  # noqa: PLC0415 - one format is printed, the others are not loaded

        write(concise.render(result))
    elif format == "json":
        from factcheck.report import json  # noqa: PLC0415 - as above

        write(json.render(result))
    else:
        from factcheck.compare.unit import in_base  # noqa: PLC0415 - as above
        from factcheck.report import terminal  # noqa: PLC0415 - as above

        write(terminal.render(result, in_base, width=width(), color=coloured(color), brief=quiet))
    limit = config.fail_on.value if config.fail_on else "never"
    return int(any(finding.severity >= level for finding in result.findings for level in _levels(fail_on or limit)))


def _levels(fail_on: str) -> tuple[Severity, ...]:
    """The least severity that fails a run; none when nothing does."""
    return () if fail_on == "never" else (Severity(fail_on),)
