"""A folder -> the settings of the nearest configuration file upward, and the places where each is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.model import Document, Problem, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_OWN = "factcheck.toml"
_SHARED = "pyproject.toml"
_TABLE = "tool.factcheck."


class ConfigError(SourceError):
    """A configuration that cannot be used, with every problem in it."""


class Fault(NamedTuple):
    """What is wrong with a key, dotted below its table, or with one text among its values."""

    key: str
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

    def _offset(self, places: dict[str, int], fault: Fault) -> int:
        name = f"{_TABLE if self.path.name == _SHARED else ''}{fault.key}".strip(".")
        while name and name not in places:
            name = name.rpartition(".")[0]
        offset = places.get(name, 0)
        quoted = re.compile(f"[\"']{re.escape(fault.value)}[\"']").search(self.source, offset) if fault.value else None
        return quoted.start() if quoted else offset


def find(start: Path) -> Settings | None:
    """The settings that hold in a folder, None when no file says any. Raises ConfigError for one that is no TOML."""
    folder = start.resolve()
    for path in (place / name for place in (folder, *folder.parents) for name in (_OWN, _SHARED)):
        source = _source(path)
        values = None if source is None else _values(path, source)
        if source is not None and values is not None:
            return Settings(path, source, values)
    return None


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
    return source if path.name == _OWN or "factcheck" in source else None


def _values(path: Path, source: str) -> Any:
    import tomllib  # noqa: PLC0415 - runs without a configuration never load it

    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([_malformed(path, source, str(error))]) from None
    if path.name == _OWN:
        return data
    tool = data.get("tool")
    return tool.get("factcheck") if isinstance(tool, dict) else None


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


_HEAD_OR_KEY = re.compile(r"^[ \t]*(?:\[[ \t]*([\w.\"'-]+)[ \t]*\]|([\w.\"'-]+)[ \t]*=)", re.MULTILINE)


def _places(source: str) -> dict[str, int]:
    """Offsets of the tables and keys of a TOML text, by dotted name."""
    places: dict[str, int] = {}
    table = ""
    for match in _HEAD_OR_KEY.finditer(source):
        head, key = (re.sub("[\"']", "", part or "") for part in match.groups())
        table = f"{head}." if head else table
        places.setdefault(head or f"{table}{key}", match.start(1 if head else 2))
    return places
