"""`factcheck register`: a register -> whether it can be used, what stands in it, what of it is out of date."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, get_args

import typer

from factcheck.model import Status, meant

from .output import coloured, width, write
from .setting import Color, configuration
from .usage import UsageError

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
    help="Look after the register of checked claims: check it, list it, find what is out of date.",
)


@register.command()
def check(file: _File = None) -> None:
    """Say all that is wrong with the register, each with its line and column; exit code 2 when something is."""
    found = _load(file)
    statuses = Counter[str](one.status for one in found.references)
    parts = ", ".join(f"{statuses[status]} {status}" for status in _STATUSES if statuses[status])
    claims = _counted(len(found.references), "claim") + (f" ({parts})" if parts else "")
    rest = _counted(len(found.subjects), "subject"), _counted(len(found.accepted), "accepted finding")
    write(f"{found.path}: nothing is wrong: {', '.join((claims, *rest))}\n")


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
    _print(
        found, [one for one in found.references if not status or one.status in status], found.accepted, format, color
    )


@register.command()
def stale(
    file: _File = None,
    *,
    on: Annotated[
        str, typer.Option("--date", metavar="DATE", help="The day to ask about, as 2026-03-01. [default: today]")
    ] = "",
    format: _Format = "table",  # noqa: A002 - the option's name
    color: Color = "auto",
) -> int:
    """Print the claims that have expired, and the decisions that have ended; exit code 1 when there are any."""
    day = _day(on) if on else _today()
    found = _load(file).on(day)
    expired = [one for one in found.references if one.expired and one.status != "retired"]
    ended = [one for one in found.accepted if one.until is not None and one.until < day]
    if format == "table" and not expired and not ended:
        write(f"{found.path}: nothing is out of date on {day.isoformat()}\n")
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

    return load(file or configuration().register or Path("claims.yaml"))


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


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--date: `{text}` is no day; write it as 2026-03-01") from None


def _today() -> date:
    return datetime.now(UTC).date()


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
