"""A folder -> the settings of the nearest configuration file upward, and the places where each is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from factcheck.model import Document, Problem, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OWN = "factcheck.toml"
_SHARED = "pyproject.toml"
_TABLE = ("tool", "factcheck")

Key: TypeAlias = tuple[str, ...]


class ConfigError(SourceError):
    """A configuration that cannot be used, with every problem in it."""


class Fault(NamedTuple):
    """What is wrong with a key, by its names from the top down, or with one text among its values."""

    key: Key
    message: str
    hint: str = ""
    value: str = ""


class Settings(NamedTuple):
    """What a configuration file says of factcheck, as TOML has it: nothing is checked yet."""

    path: Path
    source: str
    values: Any

    def complain(self, faults: Iterable[Fault]) -> None:
        """Raise ConfigError for the faults, each at its place; do nothing when there are none."""
        faults = tuple(faults)
        if faults:
            places = _places(self.source)
            document = Document(str(self.path), self.source, "", (), ())
            raise ConfigError(Problem.at(document, self._offset(places, one), one.message, one.hint) for one in faults)

    def line(self, *key: str) -> int:
        """The line on which a key is set, counted from 1."""
        offset = self._offset(_places(self.source), Fault(key, ""))
        return self.source.count("\n", 0, offset) + 1

    def _offset(self, places: dict[Key, int], fault: Fault) -> int:
        name = (*(_TABLE if self.path.name == _SHARED else ()), *fault.key)
        while name not in places and not any(key[: len(name)] == name for key in places):
            name = name[:-1]
        offset = places.get(name) or min((at for key, at in places.items() if key[: len(name)] == name), default=0)
        quoted = re.compile(f"[\"']{re.escape(fault.value)}[\"']").search(self.source, offset) if fault.value else None
        return quoted.start() if quoted else offset


def find(start: Path) -> Settings | None:
    """The settings that hold in a folder, None when no file says any. Raises ConfigError for one that is no TOML."""
    folder = start.resolve()
    for path in (place / name for place in (folder, *folder.parents) for name in (OWN, _SHARED)):
        settings = _settings(path)
        if settings:
            return settings
    return None


def read(path: Path) -> Settings:
    """The settings of a file that was named. Raises ConfigError when it cannot be read or says nothing of factcheck."""
    settings = _settings(path.absolute())
    if settings is None:
        missing = not path.exists()
        reason = "there is no such file" if missing else f"it has no table `[{'.'.join(_TABLE)}]`"
        raise ConfigError([Problem(str(path), 0, 0, f"no configuration could be read: {reason}")])
    return settings


def _settings(path: Path) -> Settings | None:
    source = _source(path)
    values = None if source is None else _values(path, source)
    return None if source is None or values is None else Settings(path, source, values)


def _source(path: Path) -> str | None:
    """The text of a file; None when there is none, or when it is shared and never names factcheck."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ConfigError([Problem(str(path), 0, 0, f"no configuration could be read: {reason}")]) from None
    except UnicodeDecodeError as error:
        raise ConfigError([Problem.undecodable(str(path), error)]) from None
    return source if path.name != _SHARED or "factcheck" in source else None


def _values(path: Path, source: str) -> Any:
    import tomllib  # noqa: PLC0415 - runs without a configuration never load it

    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_malformed(path, source, str(error))]) from None
    except RecursionError:
        message = "this is not TOML that can be read: lists and tables stand too deep in one another"
        raise ConfigError([Problem.at(Document(str(path), source, "", (), ()), 0, message)]) from None
    if path.name != _SHARED:
        return data
    tool = data.get(_TABLE[0])
    return tool.get(_TABLE[1]) if isinstance(tool, dict) else None


def _malformed(path: Path, source: str, said: str) -> Problem:
    message, _, where = said.partition(" (at ")
    numbers = re.findall(r"\d+", where)
    document = Document(str(path), source, "", (), ())
    offset = _offset(source, int(numbers[0]), int(numbers[1])) if numbers else len(source.rstrip())
    return Problem.at(document, offset, f"this is not TOML: {message[:1].lower()}{message[1:]}")


def _offset(source: str, line: int, column: int) -> int:
    """The offset of a place as TOML counts it, where only a line feed ends a line."""
    before = source.split("\n", line)[: line - 1]
    return sum(len(one) + 1 for one in before) + column - 1


_NAME = r"""(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')"""
_DOTTED = rf"{_NAME}(?:[ \t]*\.[ \t]*{_NAME})*"
_HEAD_OR_KEY = rf"^[ \t]*(?:\[\[?[ \t]*({_DOTTED})[ \t]*\]|({_DOTTED})[ \t]*=)"  # compiled for those who ask


def _places(source: str) -> dict[Key, int]:
    """Offsets of the tables and keys of a TOML text, by their names from the top down."""
    places: dict[Key, int] = {}
    table: Key = ()
    for match in re.finditer(_HEAD_OR_KEY, source, re.MULTILINE):
        table = _names(match[1]) if match[1] else table
        places.setdefault(table if match[1] else (*table, *_names(match[2])), match.start(1 if match[1] else 2))
    return places


def _names(dotted: str) -> Key:
    return tuple(name.strip("\"'") for name in re.findall(_NAME, dotted))
