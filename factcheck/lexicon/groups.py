"""The groups of one YAML file, as compiled.py keeps them -> their words and tables, each taken apart when asked for.

A run asks for half of the groups, and one text is loaded in no time where a thousand words are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Group: TypeAlias = "tuple[str, ...] | dict[str, str]"


class Groups(Mapping[str, Group]):
    """Name of a group -> its words, or its table; of each there is one text with a line for every entry."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._read: dict[str, Group] = {}

    def __getitem__(self, name: str) -> Group:
        if name not in self._read:
            self._read[name] = _group(self._texts[name])
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def text_of(group: Group) -> str:
    """A group as one text: a word on each line; in a table its value behind a tab."""
    lines = (f"{word}\t{value}" for word, value in group.items()) if isinstance(group, dict) else group
    return "".join(f"{line}\n" for line in lines)


def _group(text: str) -> Group:
    """The inverse of `text_of`."""
    lines = text.removesuffix("\n")
    if "\t" not in lines:
        return tuple(lines.split("\n"))
    cells = lines.replace("\n", "\t").split("\t")
    return dict(zip(cells[::2], cells[1::2], strict=True))
