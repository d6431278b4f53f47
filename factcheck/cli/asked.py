"""What a command was given to read -> the report on it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck import __version__
from factcheck.cli.files import STDIN
from factcheck.cli.inputs import listed, remarks
from factcheck.cli.option import STDIN_NAME
from factcheck.cli.progress import counted
from factcheck.cli.stream import remark
from factcheck.engine import Terms, conclude
from factcheck.engine import asked as wanted
from factcheck.read import Unreadable
from factcheck.scope import Scope
from factcheck.study.crew import processors
from factcheck.study.key import Keys, Settings
from factcheck.study.run import studies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.config import Config
    from factcheck.model import Document, Register, Report, Span
    from factcheck.study import Study
    from factcheck.study.cache import Cache
    from factcheck.study.memory import Memory
    from factcheck.suppress.baseline import Baseline


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
    return conclude(read, Terms(register, config, today, scope, baseline, explain), unreadable, memory)


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
    from factcheck.cli.since import changed  # noqa: PLC0415 - few runs ask git

    known = {one.claim.at.document.path: one.claim.at.document for one in register.references}
    return changed(asked.since, (*mine, *known.values()), asked.stdin_filename)


def _whole(paths: Sequence[str], config: Config) -> bool:
    """Whether the paths take in the folder of the configuration, or else the working folder."""
    base = (config.path.parent if config.path else Path.cwd()).resolve()
    return any(base.is_relative_to(Path(path).resolve()) for path in paths if path != STDIN)
