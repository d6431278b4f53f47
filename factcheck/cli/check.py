"""`factcheck check`: articles -> findings."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from factcheck.cli.asked import Asked, report
from factcheck.cli.formats import Look, Name, load, rendered
from factcheck.cli.option import (
    STDIN_NAME,
    BaselineFile,
    Color,
    ConfigFile,
    ForceExclude,
    Jobs,
    NoCache,
    NoRegister,
    Paths,
    Profile,
    Quiet,
    RegisterFile,
    StdinFilename,
)
from factcheck.cli.outputs import outputs, write_file, write_summary
from factcheck.cli.setting import configuration, day, the_baseline, the_register
from factcheck.cli.stream import coloured, width, write_parts
from factcheck.cli.usage import UsageError
from factcheck.model import Severity

_EXPLAINING = frozenset(("terminal", "json"))
_CODES = "codes (N101, P) or names, parted by commas; may be repeated."


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
    min_confidence: Annotated[
        Literal["low", "medium", "high"] | None,
        typer.Option(help="How sure a finding must be to be shown. [default: low]"),
    ] = None,
    select: Annotated[list[str] | None, typer.Option(metavar="RULES", help=f"Only these rules: {_CODES}")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULES", help=f"All but these rules: {_CODES}")] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also say why numbers were compared with each other, or not.")
    ] = False,
    against: Annotated[
        list[str] | None,
        typer.Option(metavar="PATHS", help="Compare with these too, and report nothing on them; may be repeated."),
    ] = None,
    since: Annotated[
        str,
        typer.Option(
            metavar="REV", show_default=False, help="Report only what touches lines changed since a revision of git."
        ),
    ] = "",
    baseline: BaselineFile = None,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Report what the baseline knows, too.")] = False,
    config: ConfigFile = None,
    profile: Profile = None,
    color: Color = "auto",
    quiet: Quiet = False,
    stdin_filename: StdinFilename = STDIN_NAME,
    force_exclude: ForceExclude = False,
    date: Annotated[
        str,
        typer.Option(
            metavar="DAY",
            show_default=False,
            help="When the articles were published, as 2026-03-01. [default: what they say]",
        ),
    ] = "",
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> int:
    """Find disagreements, overstatement and promotional language.

    Articles are checked each by itself, against each other, and against the register of checked claims.
    Exit codes: 0 nothing at or above --fail-on, 1 something, 2 wrong usage or nothing to read, 3 internal error.
    """
    settings = configuration(select or (), ignore or (), file=config, profile=profile, min_confidence=min_confidence)
    files = outputs(output or ())
    load(format, to_print=True)
    if explain and _EXPLAINING.isdisjoint((format, *(one.format for one in files))):
        raise UsageError("--explain: only the formats terminal and json say why numbers were compared")
    known = the_register(register, settings, without=no_register)
    accepted = the_baseline(baseline, settings, without=no_baseline)
    published = day(date) if date else None
    asked = Asked(
        paths or (), stdin_filename, against or (), since, force_exclude, published, jobs, cached=not no_cache
    )
    result = report(asked, known, settings, quiet=quiet, baseline=accepted, explain=explain)
    look = Look(width(), coloured(color), brief=quiet) if format == "terminal" else Look()
    write_parts(rendered(format, result, look))
    for one in files:
        write_file(one, result, rendered(one.format, result, Look()))
    if format == "github":
        write_summary(result)
    limit = settings.fail_on.value if settings.fail_on else "never"
    return int(any(finding.severity >= level for finding in result.findings for level in _levels(fail_on or limit)))


def _levels(fail_on: str) -> tuple[Severity, ...]:
    """The least severity that fails a run; none when nothing does."""
    return () if fail_on == "never" else (Severity(fail_on),)
