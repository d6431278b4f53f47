"""Runs of `*` and `_` in a paragraph -> the marks among them that are emphasis (CommonMark, "Emphasis")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(slots=True)
class Run:
    """Equal marks side by side: how many are still unused, where they begin, and what they may do."""

    char: str
    start: int
    left: int
    opens: bool
    closes: bool
    length: int


def run(body: str, start: int, end: int) -> Run:
    """The run at a place, with its rights by what stands around it."""
    before = body[start - 1] if start else " "
    after = body[end] if end < len(body) else " "
    left = _flanks(before, after)
    right = _flanks(after, before)
    if body[start] == "_":  # inside a word it is a letter, as in snake_case
        left, right = left and (not right or _punctuation(before)), right and (not left or _punctuation(after))
    return Run(body[start], start, end - start, left, right, end - start)


def marks(runs: Iterable[Run]) -> Iterator[tuple[int, int]]:
    """Start and end of each mark that is emphasis. Linear: `floors` keeps a failed search from being done again."""
    openers: list[Run] = []
    floors: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        while closer.closes and closer.left:
            index = _opener(openers, closer, floors)
            if index is None:
                break
            opener = openers[index]
            used = 2 if opener.left >= 2 and closer.left >= 2 else 1
            opener.left -= used
            closer.left -= used
            yield opener.start + opener.left, opener.start + opener.left + used
            yield closer.start, closer.start + used
            closer.start += used
            del openers[index + (opener.left > 0) :]
        if closer.opens and closer.left:
            openers.append(closer)


def _opener(openers: list[Run], closer: Run, floors: dict[tuple[str, bool, int], int]) -> int | None:
    key = (closer.char, closer.opens, closer.length % 3)
    floor = floors.get(key, -1)
    for index in range(len(openers) - 1, -1, -1):
        if openers[index].start < floor:
            break
        if _pair(openers[index], closer):
            return index
    floors[key] = closer.start
    return None


def _pair(opener: Run, closer: Run) -> bool:
    if opener.char != closer.char:
        return False
    both = opener.closes or closer.opens
    return not both or (opener.length + closer.length) % 3 != 0 or (opener.length % 3 == 0 and closer.length % 3 == 0)


def _flanks(outer: str, inner: str) -> bool:
    return not inner.isspace() and (not _punctuation(inner) or outer.isspace() or _punctuation(outer))


def _punctuation(char: str) -> bool:
    return not char.isalnum() and not char.isspace()
