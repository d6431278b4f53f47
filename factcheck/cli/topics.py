"""`factcheck topics`: articles -> what their claims are about, the values side by side."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.asked import Asked, report
from factcheck.cli.option import STDIN_NAME, Color, Jobs, NoCache, NoRegister, Paths, RegisterFile, StdinFilename
from factcheck.cli.setting import configuration, the_register
from factcheck.cli.stream import coloured, remark, width, write


def topics(  # noqa: PLR0913 - an option is a parameter
    paths: Paths = None,
    *,
    register: RegisterFile = None,
    no_register: NoRegister = False,
    every: Annotated[bool, typer.Option("--all", help="Also what is said only once.")] = False,
    color: Color = "auto",
    stdin_filename: StdinFilename = STDIN_NAME,
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> None:
    """Print what the claims are about, with what is said side by side."""
    from factcheck.compare.numbers.value.unit import in_base  # noqa: PLC0415 - the other commands do not draw
    from factcheck.report.sidebyside import side_by_side  # noqa: PLC0415 - as above
    from factcheck.report.terminal import printed  # noqa: PLC0415 - as above

    config = configuration()
    known = the_register(register, config, without=no_register)
    result = report(Asked(paths or (), stdin_filename, jobs=jobs, cached=not no_cache), known, config)
    columns = width()
    wanted = [topic for topic in result.topics if every or topic.several]
    if not wanted:
        remark("nothing is said more than once" + ("; --all has what is said once" if result.topics else ""))
    lines = list(side_by_side(wanted, result.findings, in_base, columns))
    write(printed(lines, color=coloured(color)))
