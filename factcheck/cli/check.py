"""`factcheck check`: articles -> findings."""

from __future__ import annotations

from datetime import datetime  # noqa: TC003 - typer looks at the types when it runs
from typing import Annotated, Literal

import typer

from factcheck.model import Severity

from .formats import Look, Name, load, rendered
from .output import coloured, width, write_parts
from .outputs import outputs, write_file, write_summary
from .setting import (
    Color,
    Jobs,
    NoCache,
    NoRegister,
    Paths,
    Quiet,
    RegisterFile,
    StdinName,
    Work,
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
        Name, typer.Option("--format", "-f", help="How to print the report.")
    ] = "terminal",
    output: Annotated[
        list[str] | None,
        typer.Option("--output", "-o", metavar="FORMAT:FILE", help="Also write the report to a file; may be repeated."),
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "note", "never"] | None,
        typer.Option(help="The least severity of a finding that makes the exit code 1. [default: error]"),
    ] = None,
    select: _Rules = None,
    ignore: _Rules = None,
    color: Color = "auto",
    quiet: Quiet = False,
    stdin_name: StdinName = "<stdin>",
    date: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="DAY", help="When the articles were published. [default: what they say]"
        ),
    ] = None,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Find disagreements, overstatement and promotional language in articles.

    Articles are checked each by itself, against each other, and against the register of checked claims.
    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or nothing to read, 3 internal error.
    """
    config = configuration(select or (), ignore or ())
    files = outputs(output or ())
    load(format, to_print=True)
    known = the_register(register, config, without=no_register)
    result = report(
        paths, known, config, Work(jobs, not no_cache, date and date.date()), stdin_name=stdin_name, quiet=quiet
    )
    look = Look(width(), coloured(color), brief=quiet) if format == "terminal" else Look()
    write_parts(rendered(format, result, look))
    for one in files:
        write_file(one, result, rendered(one.format, result, Look()))
    if format == "github":
        write_summary(result)
    limit = config.fail_on.value if config.fail_on else "never"
    return int(any(finding.severity >= level for finding in result.findings for level in _levels(fail_on or limit)))


def _levels(fail_on: str) -> tuple[Severity, ...]:
    """The least severity that fails a run; none when nothing does."""
    return () if fail_on == "never" else (Severity(fail_on),)
