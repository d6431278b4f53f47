"""`factcheck config`: every setting, its value, and where it came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from factcheck.cli.option import ConfigFile, Profile
from factcheck.cli.setting import given, near
from factcheck.cli.stream import write
from factcheck.config import origins
from factcheck.config.check import KEYS
from factcheck.engine import OWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.config import Origin

_UNSET = {  # what holds where nothing is said; for the others, none
    "select": "every rule",
    "severity": "as the rules say",
    "register": "claims.yaml, if any",
    "baseline": "factcheck-baseline.jsonl, if any",
}
_ADD_UP = frozenset(("ignore", "severity"))  # what is said of them in several places holds together


def config(
    file: Annotated[
        str | None, typer.Argument(metavar="[FILE]", help="An article: also what is set for its path.")
    ] = None,
    *,
    config: ConfigFile = None,
    profile: Profile = None,
) -> None:
    """Print every setting, its value and where it came from.

    The command line goes before variables of the environment (FACTCHECK_FAIL_ON and so on), these before the
    configuration file, the file before its profile, and that before the defaults.
    """
    found = [*origins(Path.cwd(), OWN, given(config, profile), file or "")]
    write("".join(f"{line}\n" for line in _table([*_rows(found)])))


def _rows(found: Sequence[Origin]) -> Iterator[tuple[str, str, str]]:
    for key in (key for key in KEYS if key != "paths"):
        mine = [one for one in found if one.key == key]
        for one in mine if key in _ADD_UP else mine[-1:]:
            yield key, _shown(one.value), _near(one.where)
        if not mine:
            yield key, _UNSET.get(key, "none"), "default"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} = {level}" for name, level in value.items())
    return ", ".join(value) if isinstance(value, list) else str(value)


def _near(where: str) -> str:
    """A place as seen from the working folder, where it lies in it or above."""
    path, colon, line = where.rpartition(":")
    return f"{near(Path(path))}:{line}" if colon else where


def _table(rows: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    rows = [*rows]
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    return (f"{key:{first}}  {value:{second}}  {where}" for key, value, where in rows)
