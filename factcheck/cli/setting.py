"""The options that commands share -> configuration, register, and where they come from."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, TypeAlias

import typer

from factcheck import __version__
from factcheck.config import Choice, Config, Given, load
from factcheck.engine import OWN, conclude
from factcheck.engine import asked as wanted
from factcheck.model import Confidence, Register, meant
from factcheck.read import Unreadable
from factcheck.scope import Scope
from factcheck.study.key import Keys, Settings
from factcheck.study.run import processors, studies

from .files import STDIN
from .inputs import listed, remarks
from .output import remark
from .progress import counted
from .usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Document, Report, Span
    from factcheck.study import Study
    from factcheck.study.cache import Cache
    from factcheck.study.memory import Memory
    from factcheck.suppress.baseline import Baseline

Paths: TypeAlias = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...", help="Files, folders, globs, or - for standard input. [default: the current folder]"
    ),
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
StdinFilename: TypeAlias = Annotated[
    str,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="What to call standard input: the suffix tells its format, and it takes the place of that file.",
    ),
]

ConfigFile: TypeAlias = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration. [default: the nearest factcheck.toml upward]"),
]
Profile: TypeAlias = Annotated[
    Literal["writer", "editor", "ci"] | None,
    typer.Option(help="What fails a run: for a writer nothing, for an editor a warning, in CI an error that is sure."),
]
BaselineFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="The findings that are known. [default: factcheck-baseline.jsonl, if any]"
    ),
]
ForceExclude: TypeAlias = Annotated[
    bool, typer.Option("--force-exclude", help="Leave ignored files out also when they are named, as pre-commit does.")
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

STDIN_NAME = "<stdin>"  # what standard input is called where nothing else is said
_REGISTER = "claims.yaml"
_BASELINE = "factcheck-baseline.jsonl"


class Asked(NamedTuple):
    """What a command was given to read, what of it is reported on, and how the work is done.

    `published` is the day of publication of every article, in place of what the files say. `jobs` is how many processes
    may work, None for as many as pay; `cached` allows what earlier runs have read.
    """

    paths: Sequence[str] = ()
    stdin_filename: str = STDIN_NAME
    against: Sequence[str] = ()
    since: str = ""
    force_exclude: bool = False
    published: date | None = None
    jobs: int | None = None
    cached: bool = True


def report(  # noqa: PLR0913 - what a run is made of
    asked: Asked,
    register: Register,
    config: Config,
    *,
    quiet: bool = False,
    baseline: Baseline | None = None,
    explain: bool = False,
) -> Report:
    """Read and check what a command was given; remarks of the readers go to stderr unless it is to be quiet."""
    paths = asked.paths or ["."]
    named = listed(paths, asked.stdin_filename, against=asked.against, force_exclude=asked.force_exclude)
    read: list[Study] = []
    unreadable: list[Unreadable] = []
    settings = _settings(asked, config)
    opened = cache(_cache) if asked.cached else None
    every = studies(named.files, settings, jobs=asked.jobs or processors(), cache=opened)
    for one in every if quiet else counted(every, len(named.files)):
        if isinstance(one, Unreadable):
            unreadable.append(one)
        else:
            read.append(one)
    for text in () if quiet else remarks(one.article.document for one in read):
        remark(text)
    mine = [one.article.document for one in read if one.article.document.path not in named.context]
    changed = _changed(asked, mine, register) if asked.since else None
    scope = Scope(named.context, changed, whole=_whole((*paths, *asked.against), config))
    today = datetime.now(UTC).date()
    memory = _memory(opened(), settings) if opened and any(one.said for one in read) else None
    return conclude(
        read, register, config, today, unreadable, scope=scope, baseline=baseline, explain=explain, memory=memory
    )


def _settings(asked: Asked, config: Config) -> Settings:
    codes = tuple(rule.info.code for rule in wanted(config))
    return Settings(__version__, codes, config.own_names, asked.published)


def _memory(known: Cache | None, settings: Settings) -> Memory | None:
    from factcheck.study.memory import Memory  # noqa: PLC0415 - a small run does without

    return Memory(known, Keys(settings)) if known else None


def _cache() -> Cache | None:
    """What earlier runs have read; None where there is no place for it."""
    try:
        from factcheck.study.cache import Cache, folder  # noqa: PLC0415 - not every run uses it

        return Cache(folder())
    except (ImportError, RuntimeError):  # a Python without SQLite, a user without a home
        return None


def _changed(asked: Asked, mine: Sequence[Document], register: Register) -> Mapping[str, tuple[Span, ...]]:
    from .since import changed  # noqa: PLC0415 - few runs ask git

    known = {one.claim.at.document.path: one.claim.at.document for one in register.references}
    return changed(asked.since, (*mine, *known.values()), asked.stdin_filename)


def _whole(paths: Sequence[str], config: Config) -> bool:
    """Whether the paths take in the folder of the configuration, or else the working folder."""
    base = (config.path.parent if config.path else Path.cwd()).resolve()
    return any(base.is_relative_to(Path(path).resolve()) for path in paths if path != STDIN)


def configuration(
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    *,
    file: Path | None = None,
    profile: str | None = None,
    min_confidence: str | None = None,
) -> Config:
    """The configuration of the working folder, with what the command line says in place of its own.

    Raises ConfigError, and UsageError for a rule that does not exist.
    """
    config = load(Path.cwd(), OWN, given(file, profile))
    asked = (("select", select), ("ignore", ignore))
    choice = Choice(*(tuple(_selectors(option, words, config)) for option, words in asked))
    least = Confidence(min_confidence) if min_confidence else config.min_confidence
    over = (*config.over, choice) if any(choice) else config.over
    register, known = (near(path) if path else None for path in (config.register, config.baseline))
    return replace(config, over=over, min_confidence=least, register=register, baseline=known)


def near(path: Path) -> Path:
    """A path as it is seen from the working folder, so that reports of a folder are the same wherever it lies."""
    try:
        return Path(os.path.relpath(path)) if path.is_absolute() else path
    except ValueError:  # on another drive
        return path


def given(file: Path | None, profile: str | None) -> Given:
    """What the call says of the configuration, the environment included."""
    ours = {name: value for name, value in os.environ.items() if name.startswith("FACTCHECK_")}
    return Given(file, profile or "", ours)


def day(text: str) -> date:
    """The day that `--date` names. Raises UsageError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--date: `{text}` is no day; write it as 2026-03-01") from None


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
    path = register_path(given, config)
    if without or not (given or config.register or path.exists()):
        return Register("")
    from factcheck.register import load  # noqa: PLC0415 - most runs have no register

    return load(path)


def register_path(given: Path | None, config: Config) -> Path:
    """Where the register is, or would be.

    A configured one is named as the working folder sees it, so that reports are the same on every machine.
    """
    if given or not config.register:
        return given or Path(_REGISTER)
    try:
        return Path(os.path.relpath(config.register))
    except ValueError:  # on another drive
        return config.register


def the_baseline(given: Path | None, config: Config, *, without: bool = False) -> Baseline | None:
    """The baseline that was named, else the configured one, else that of the working folder if there is one.

    Raises BaselineError.
    """
    path = baseline_path(given, config)
    if without or not (given or config.baseline or path.exists()):
        return None
    from factcheck.suppress.sheet import load as load_baseline  # noqa: PLC0415 - most runs have no baseline

    return load_baseline(path)


def baseline_path(given: Path | None, config: Config) -> Path:
    """Where the baseline is, or would be."""
    return given or config.baseline or Path(_BASELINE)
