"""YAML files of this folder -> compiled.py beside them (`make lexicon`)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from factcheck.lexicon.groups import text_of
from factcheck.lexicon.index import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.lexicon.groups import Group

FOLDER = Path(__file__).parent
TARGET = FOLDER / "compiled.py"


def compiled() -> str:
    """The text of compiled.py as the YAML files have it now. Raises ValueError for a group out of form."""
    files = {path.stem: _groups(path) for path in sorted(FOLDER.glob("*.yaml"))}
    return "\n".join(
        (
            '"""Made from the YAML files beside it by `make lexicon`: do not edit."""\n',
            "from factcheck.lexicon.groups import Groups\n",
            "DATA = {",
            *(line for name, groups in (files | {"index": tables(files)}).items() for line in _file(name, groups)),
            "}\n",
        )
    )


def _file(name: str, groups: Mapping[str, Group]) -> Iterator[str]:
    """The lines of one file in compiled.py, one for each entry of a group."""
    yield f"    {name!r}: Groups({{"
    for group, entries in groups.items():
        yield f"        {group!r}: ("
        yield from (f"            {line!r}" for line in text_of(entries).splitlines(keepends=True))
        yield "        ),"
    yield "    }),"


def _groups(path: Path) -> dict[str, Group]:
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes text only
    return {name: _entries(f"{path.name}: {name}", group) for name, group in raw.items()}


def _entries(where: str, group: dict[str, str | list[str] | dict[str, str]]) -> Group:
    match group:
        case {"advice": str(), "words": list(words), **rest} if not rest:
            entries: Group = tuple(words)
        case {"advice": str(), "table": dict(table), **rest} if not rest:
            entries = dict(table)
        case _:
            raise ValueError(f"{where} needs `advice` and one of `words` or `table`, and nothing else")
    if list(entries) != sorted(set(entries)):
        raise ValueError(f"{where} is not sorted, or holds a word twice")
    return entries


if __name__ == "__main__":
    TARGET.write_text(compiled(), encoding="utf-8")
