"""The options that commands share -> configuration, register, and where they come from."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias

import typer

from factcheck import __version__
from factcheck.config import Config, load
from factcheck.engine import OWN, asked, conclude
from factcheck.model import Register, meant
from factcheck.read import Unreadable
from factcheck.study.key import Settings
from factcheck.study.run import File, processors, studies

from .inputs import STDIN, files
from .output import remark
from .progress import counted
from .usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from factcheck.model import Report
    from factcheck.study import Study
    from factcheck.study.cache import Cache

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

Jobs: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="At most so many processes. [default: one a processor, where it pays]"
    ),
]
NoCache: TypeAlias = Annotated[
    bool, typer.Option("--no-cache", help="Read every article anew, and keep nothing for the next run.")
]

_REGISTER = "claims.yaml"


class Work(NamedTuple):
    """How a run does its work: in how many processes at most, and whether it uses what earlier runs have read.

    `published` is the day of publication of every article, in place of what the files say.
    """

    jobs: int | None = None
    cached: bool = True
    published: date | None = None


def report(  # noqa: PLR0913 - what commands have in common
    paths: Sequence[str] | None,
    register: Register,
    config: Config,
    work: Work | None = None,
    *,
    stdin_name: str = "<stdin>",
    quiet: bool = False,
) -> Report:
    """Read and check what a command was given; remarks of the readers go to stderr unless it is to be quiet."""
    work = work or Work()
    named = files(paths or ["."])
    found = (File(stdin_name, sys.stdin.buffer.read()) if path == STDIN else File(path) for path in named)
    settings = Settings(__version__, tuple(rule.info.code for rule in asked(config)), work.published)
    every = studies(found, settings, jobs=work.jobs or processors(), cache=_cache if work.cached else None)
    read: list[Study] = []
    unreadable: list[Unreadable] = []
    for one in every if quiet else counted(every, len(named)):
        if isinstance(one, Unreadable):
            unreadable.append(one)
        else:
            read.append(one)
    for text in () if quiet else _remarks(read):
        remark(text)
    return conclude(read, register, config, datetime.now(UTC).date(), unreadable)


def _remarks(read: Iterable[Study]) -> Iterator[str]:
    """What the readers have to say of the files, a line each; an empty one has a finding of its own."""
    documents = (one.article.document for one in read)
    return (f"{one.path} {note}" for one in documents if one.text.strip() for note in one.notes)


def _cache() -> Cache | None:
    """What earlier runs have read; None where there is no place for it."""
    try:
        from factcheck.study.cache import Cache, folder  # noqa: PLC0415 - not every run uses it

        return Cache(folder())
    except (ImportError, RuntimeError):  # a Python without SQLite, a user without a home
        return None


def configuration(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Config:
    """The configuration of the working folder, with the rules of the command line in place of its own.

    Raises ConfigError, and UsageError for a rule that does not exist.
    """
    config = load(Path.cwd(), OWN)
    given = (("select", select), ("ignore", ignore))
    chosen, left = (tuple(_selectors(option, words, config)) for option, words in given)
    return replace(config, select=chosen or config.select, ignore=(*config.ignore, *left))


def _selectors(option: str, words: Sequence[str], config: Config) -> list[str]:
    """Codes, beginnings of codes and names, as given once or more, also parted by commas."""
    selectors = [part.strip() for word in words for part in word.split(",") if part.strip()]
    infos = [*(rule.info for rule in config.rules), *OWN] if selectors else []
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
