"""YAML files of this folder -> compiled.py beside them (`make lexicon`)."""

from __future__ import annotations

from pathlib import Path
from pprint import pformat

import yaml

FOLDER = Path(__file__).parent
TARGET = FOLDER / "compiled.py"


def compiled() -> str:
    """The text of compiled.py as the YAML files have it now. Raises ValueError for a group out of form."""
    files = {path.stem: _groups(path) for path in sorted(FOLDER.glob("*.yaml"))}
    return (
        '"""Made from the YAML files beside it by `make lexicon`: do not edit."""\n\n'
        "DATA: dict[str, dict[str, tuple[str, ...] | dict[str, str]]] = "
        f"{pformat(files, width=118, sort_dicts=False)}\n"
    )


def _groups(path: Path) -> dict[str, tuple[str, ...] | dict[str, str]]:
    raw = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes text only
    return {name: _entries(f"{path.name}: {name}", group) for name, group in raw.items()}


def _entries(where: str, group: dict[str, str | list[str] | dict[str, str]]) -> tuple[str, ...] | dict[str, str]:
    match group:
        case {"advice": str(), "words": list(words), **rest} if not rest:
            entries: tuple[str, ...] | dict[str, str] = tuple(words)
        case {"advice": str(), "table": dict(table), **rest} if not rest:
            entries = dict(table)
        case _:
            raise ValueError(f"{where} needs `advice` and one of `words` or `table`, and nothing else")
    if list(entries) != sorted(set(entries)):
        raise ValueError(f"{where} is not sorted, or holds a word twice")
    return entries


if __name__ == "__main__":
    TARGET.write_text(compiled(), encoding="utf-8")
