"""The options that commands share -> configuration, register, and where they come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import typer

from factcheck.config import Config, load
from factcheck.engine import OWN, check
from factcheck.model import Register, meant
from factcheck.rules import rules

from .inputs import inputs
from .output import remark
from .usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Report

Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(help="Files, folders, globs, or - for standard input. [default: the current folder]"),
]
RegisterFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--register", metavar="FILE", help="The register of checked claims. [default: claims.yaml, if any]"),
]
NoRegister: TypeAlias = Annotated[bool, typer.Option("--no-register", help="Compare the articles only.")]
Color: TypeAlias = Annotated[
    Literal["auto", "always", "never"],
    typer.Option(help="Colour in the terminal; auto heeds NO_COLOR and FORCE_COLOR."),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and nothing else.")]
StdinName: TypeAlias = Annotated[
    str,
    typer.Option("--stdin-name", metavar="NAME", help="What to call standard input; the suffix tells its format."),
]

_REGISTER = "claims.yaml"


def report(  # noqa: PLR0913 - an option is a parameter
    paths: Sequence[str] | None,
    register: Register,
    config: Config,
    *,
    stdin_name: str = "<stdin>",
    quiet: bool = False,
    explain: bool = False,
) -> Report:
    """Read and check what a command was given; remarks of the readers go to stderr unless it is to be quiet."""
    read = inputs(paths or ["."], stdin_name)
    for text in () if quiet else read.remarks:
        remark(text)
    return check(read.documents, register, config, datetime.now(UTC).date(), read.unreadable, explain=explain)


def configuration(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Config:
    """The configuration of the working folder, with the rules of the command line in place of its own.

    Raises ConfigError, and UsageError for a rule that does not exist.
    """
    config = load(Path.cwd(), OWN)
    chosen, left = (tuple(_selectors(option, words)) for option, words in (("select", select), ("ignore", ignore)))
    return replace(config, select=chosen or config.select, ignore=(*config.ignore, *left))


def _selectors(option: str, words: Sequence[str]) -> list[str]:
    """Codes, beginnings of codes and names, as given once or more, also parted by commas."""
    selectors = [part.strip() for word in words for part in word.split(",") if part.strip()]
    infos = [*(rule.info for rule in rules()), *OWN] if selectors else []
    for one in selectors:
        if not any(info.code.startswith(one) or info.name == one for info in infos):
            hint = meant(one, [name for info in infos for name in (info.code, info.name)])
            raise UsageError(f"--{option}: no rule is called `{one}`; {hint or '`factcheck rule` lists them'}")
    return selectors


def the_register(given: Path | None, config: Config, *, without: bool = False) -> Register:
    """The register that was named, else the configured one, else claims.yaml if there is one, else an empty one.

    Raises RegisterError.
    """
    path = given or config.register or Path(_REGISTER)
    if without or (path == Path(_REGISTER) and not given and not path.exists()):
        return Register("")
    from factcheck.register import load  # noqa: PLC0415 - most runs have no register

    return load(path)
