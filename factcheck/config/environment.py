"""Variables of the environment -> settings, in the form that a configuration file has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.config.toml import ConfigError
from factcheck.model import Problem, closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_PREFIX = "FACTCHECK_"
_NEARLY = 0.8  # how alike two names must be, from 0 to 1, for one to be a slip of the other
VARIABLES: Mapping[str, str] = {  # what tables and paths hold is no matter for one line
    f"{_PREFIX}{key.upper().replace('-', '_')}": key
    for key in ("profile", "fail-on", "min-confidence", "select", "ignore", "own-names", "register", "baseline")
}
_LISTS = frozenset(("select", "ignore", "own-names"))


def settings(environment: Mapping[str, str]) -> dict[str, str | list[str]]:
    """What the variables set, lists parted by commas; an empty variable sets nothing.

    Raises ConfigError for a variable that is nearly called as one that is known.
    """
    ours = {name: value.strip() for name, value in environment.items() if name.startswith(_PREFIX)}
    slips = [*_slips(ours)]
    if slips:
        raise ConfigError(slips)
    set_here = {VARIABLES[name]: value for name, value in ours.items() if name in VARIABLES and value}
    return {key: _list(value) if key in _LISTS else value for key, value in set_here.items()}


def variable(key: str) -> str:
    """The variable that sets a key."""
    return next(name for name, one in VARIABLES.items() if one == key)


def _list(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _slips(names: Iterable[str]) -> Iterator[Problem]:
    endings = [name.removeprefix(_PREFIX) for name in VARIABLES]
    for name in names:
        if name not in VARIABLES and (near := closest(name.removeprefix(_PREFIX), endings, _NEARLY)):
            yield Problem(name, 0, 0, "this variable is not known", f"did you mean `{_PREFIX}{near}`?")
