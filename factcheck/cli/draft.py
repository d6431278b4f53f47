"""`factcheck draft`: articles -> the first entries of a register, or more of them."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer looks at the types when it runs
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.asked import Asked, report
from factcheck.cli.option import STDIN_NAME, Paths, StdinFilename
from factcheck.cli.setting import configuration, register_path, the_register
from factcheck.cli.stream import write
from factcheck.cli.usage import UsageError
from factcheck.cli.writing import write_register
from factcheck.model import Register

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Reference, Report, Topic
    from factcheck.register.draft import Draft


def draft(  # noqa: PLR0913 - an option is a parameter
    paths: Paths = None,
    *,
    register: Annotated[
        Path | None,
        typer.Option("--register", metavar="FILE", help="The register to write or extend. [default: claims.yaml]"),
    ] = None,
    limit: Annotated[
        int, typer.Option(metavar="N", min=1, help="At most so many new entries, the weightiest first.")
    ] = 50,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the register and write nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Write, and say nothing of it.")] = False,
    stdin_filename: StdinFilename = STDIN_NAME,
) -> None:
    """Write what the articles claim into a register, to be checked.

    There is one entry a topic. Every entry is unverified, with the values that were found and where as comments.
    A register that is there is extended: nothing in it changes, and a copy of it is kept.
    """
    from factcheck.register.draft.extend import extend  # noqa: PLC0415 - no other command writes a register

    config = configuration()
    file = register_path(register, config)
    known, before = _there(file)
    result = report(Asked(paths or (), stdin_filename), known, config, quiet=quiet)
    found = _drafted(result, known, limit)
    text = extend(before.decode("utf-8-sig") if before else "", found.entries, str(file))
    if dry_run:
        write(text)
        return
    told = [f"{file}: {_counted(len(found.entries), 'claim')} drafted, to be checked"]
    if found.entries:
        told += write_register(file, text, before)
    told += _left(found)
    if not quiet:
        write("".join(f"{line}\n" for line in told))


def _there(file: Path) -> tuple[Register, bytes | None]:
    """The register that is there, and its bytes. Raises RegisterError, and UsageError for what is no file."""
    if not file.exists() and not file.is_symlink():
        return Register(""), None
    if file.exists() and not file.is_file() and not file.is_dir():
        raise UsageError(f"{file} is no file, and a register is one")
    try:
        source = file.read_bytes()
    except OSError:
        source = b"?"  # that it cannot be read, the reader of registers says best
    return (the_register(file, configuration()) if source.strip() else Register("")), source


def _drafted(result: Report, known: Register, limit: int) -> Draft:
    from factcheck.compare import topics  # noqa: PLC0415 - only here is a register compared without being checked
    from factcheck.register.draft import draft as drafted  # noqa: PLC0415 - no other command drafts

    def land(references: Sequence[Reference]) -> Sequence[Topic]:
        return topics(result.articles, known._replace(references=tuple(references)))

    return drafted(result.topics, land, limit)


def _left(found: Draft) -> list[str]:
    more = f"{_counted(found.more, 'more topic')} above --limit" if found.more else ""
    unsaid = f"{_counted(found.unsaid, 'topic')} that no sentence of the articles says alone" if found.unsaid else ""
    left = ", ".join(part for part in (more, unsaid) if part)
    return [f"left out: {left}"] if left else []


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
