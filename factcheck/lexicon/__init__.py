"""Words as data: the YAML files of this folder, read through a module compiled from them.

Every file is a mapping of groups; a group says in `advice` whose list or advice it is, and holds either
`words` (sorted, each once) or `table` (word -> value, sorted). `make lexicon` compiles them, so that no
start-up parses YAML; a test holds both equal.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.lexicon.compiled import DATA

if TYPE_CHECKING:
    from collections.abc import Mapping


@cache
def words(file: str, group: str) -> tuple[str, ...]:
    """The words of a group, e.g. `words("hedges", "may")`. Raises KeyError when there is none of that name."""
    entries = DATA[file][group]
    return tuple(entries)


@cache
def listed(file: str, group: str) -> frozenset[str]:
    """The words of a group as a set, to ask whether a word is one of them."""
    return frozenset(words(file, group))


@cache
def table(file: str, group: str) -> Mapping[str, str]:
    """The table of a group: word -> value, values as text. Raises KeyError when there is none of that name."""
    entries = DATA[file][group]
    assert isinstance(entries, dict), f"{file}.{group} is a list of words"
    return entries
