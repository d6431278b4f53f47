"""`factcheck register`: a register -> whether it can be used, what stands in it, what of it is out of date."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

import typer

from factcheck.cli.option import Color
from factcheck.cli.setting import configuration, day, register_path
from factcheck.cli.stream import coloured, width, write
from factcheck.cli.usage import UsageError
from factcheck.cli.writing import write_register
from factcheck.model import Problem, Status, either, meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Acceptance, Reference, Register

_File: TypeAlias = Annotated[
    Path | None, typer.Argument(metavar="[FILE]", help="The register. [default: claims.yaml]", show_default=False)
]
_Format: TypeAlias = Annotated[Literal["table", "json"], typer.Option("--format", "-f", help="How to print them.")]
_STATUSES: tuple[str, ...] = get_args(Status)

register = typer.Typer(
    name="register",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    help="Look after the register of checked claims.",
)


@register.command()
def check(
    file: _File = None,
    *,
    write_reads: Annotated[
        bool, typer.Option("--write-reads", help="Write what was read below each sentence that has no `reads` yet.")
    ] = False,
) -> int:
    """Say all that is wrong with the register. Each fault has its line and column; they make the exit code 2.

    Two verified claims that cannot both hold are told too, with exit code 1.
    """
    found = _load(file)
    if write_reads:
        write("".join(f"{line}\n" for line in _filled(found)))
    conflicts = "".join(f"{line}\n" for line in _conflicting(found))
    if conflicts:
        write(conflicts)
        return 1
    statuses = Counter[str](one.status for one in found.references)
    parts = ", ".join(f"{statuses[status]} {status}" for status in _STATUSES if statuses[status])
    claims = _counted(len(found.references), "claim") + (f" ({parts})" if parts else "")
    rest = _counted(len(found.subjects), "subject"), _counted(len(found.accepted), "accepted finding")
    write(f"{found.path}: nothing is wrong: {', '.join((claims, *rest))}\n")
    return 0


@register.command("list")
def list_(
    file: _File = None,
    *,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="Only claims of this status; may be repeated.", show_default=False),
    ] = None,
    format: _Format = "table",  # noqa: A002 - the option's name
    color: Color = "auto",
) -> None:
    """Print the claims of the register."""
    for one in status or ():
        if one not in _STATUSES:
            hint = meant(one.lower(), _STATUSES) or f"there are {', '.join(_STATUSES)}"
            raise UsageError(f"--status: no claim is `{one}`; {hint}")
    found = _load(file).on(_today())
    asked = [one for one in found.references if not status or one.status in status]
    accepted = () if status else found.accepted
    if format == "table" and not asked and not accepted:
        write(f"{found.path}: no claim is {either(status)}\n" if status else f"{found.path}: no claims yet\n")
    else:
        _print(found, asked, accepted, format, color)


@register.command()
def stale(
    file: _File = None,
    *,
    on: Annotated[
        str, typer.Option("--date", metavar="DAY", help="The day to ask about, as 2026-03-01. [default: today]")
    ] = "",
    format: _Format = "table",  # noqa: A002 - the option's name
    color: Color = "auto",
) -> int:
    """Print what of the register is out of date.

    Claims may have expired, and accepted findings may be due again; either makes the exit code 1.
    """
    asked = day(on) if on else _today()
    found = _load(file).on(asked)
    expired = [one for one in found.references if one.expired and one.status != "retired"]
    ended = [one for one in found.accepted if one.until is not None and one.until < asked]
    if format == "table" and not expired and not ended:
        write(f"{found.path}: nothing is out of date on {asked.isoformat()}\n")
    else:
        _print(found, expired, ended, format, color)
    return 1 if expired or ended else 0


@register.command()
def schema() -> None:
    """Print the JSON Schema of claims.yaml, for completion in editors."""
    import json  # noqa: PLC0415 - one command prints it

    from factcheck.register.schema import schema as of_register  # noqa: PLC0415 - as above

    write(json.dumps(of_register(), ensure_ascii=False, indent=2) + "\n")


def _load(file: Path | None) -> Register:
    from factcheck.register import load  # noqa: PLC0415 - wrong usage never loads YAML

    return load(file or register_path(None, configuration()))


def _conflicting(found: Register) -> Iterator[str]:
    from factcheck.compare.register_conflicts import register_conflicts  # noqa: PLC0415 - only here

    for one, other, pair in register_conflicts(found):
        here, there = pair.a.at, pair.b.at
        message = f"`{one.id}` and `{other.id}` cannot both hold: “{here.text}” here"
        hint = f"“{there.text}” on line {there.place.line}"
        yield Problem.at(here.document, here.source_span.start, message, hint).render()


def _filled(found: Register) -> list[str]:
    from factcheck.register.fill import fill  # noqa: PLC0415 - nothing else writes into entries

    file = Path(found.path)
    before = file.read_bytes()
    source = before.decode("utf-8-sig")
    text = fill(source, found)
    return write_register(file, text, before) if text != source else []


def _print(
    found: Register,
    references: Sequence[Reference],
    accepted: Sequence[Acceptance],
    form: str,
    color: str,
) -> None:
    from factcheck.register import reading  # noqa: PLC0415 - as above
    from factcheck.report import references as render  # noqa: PLC0415 - as above

    if form == "json":
        write(render.as_json(found, references, accepted, reading))
        return
    text = render.table(references, width=width(), color=coloured(color)) if references else ""
    write(text + "".join(_decisions(accepted)))


def _decisions(accepted: Sequence[Acceptance]) -> Iterator[str]:
    for one in accepted:
        until = f" until {one.until.isoformat()}" if one.until else ""
        by = f" by {one.by}" if one.by else ""
        yield f"accepted{by}{until}: finding {one.finding}: {one.reason}\n"


def _today() -> date:
    return datetime.now(UTC).date()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
