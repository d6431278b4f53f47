"""Phrases of the lexicon -> the same by the word at which each is looked up, and by a word beside that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

V = TypeVar("V")


class Entry(NamedTuple, Generic[V]):
    """A phrase of a list: its words, how many of them stand before the one it is looked up at, and its value."""

    words: list[str]
    before: int
    value: V


class Anchored(NamedTuple, Generic[V]):
    """The phrases that are looked up at one word: itself, if it is one, and those that go on behind or before it.

    Of the longer ones only those are compared whose next word is there: behind the anchor, or before it at the end.
    """

    alone: tuple[V, ...]
    behind: Mapping[str, list[Entry[V]]]
    before: Mapping[str, list[Entry[V]]]


class Anchors(dict[str, Anchored[V]]):
    """The phrases of an index by their anchor, arranged when that is first asked for."""

    def __init__(self, entries: Callable[[str], Iterable[Entry[V]]]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, anchor: str) -> Anchored[V]:
        self[anchor] = _arranged(self._entries(anchor))
        return self[anchor]


def _arranged(entries: Iterable[Entry[V]]) -> Anchored[V]:
    alone: list[V] = []
    behind: dict[str, list[Entry[V]]] = {}
    before: dict[str, list[Entry[V]]] = {}
    for entry in entries:
        at = entry.before
        if len(entry.words) == 1:
            alone.append(entry.value)
        elif at + 1 < len(entry.words):
            behind.setdefault(entry.words[at + 1], []).append(entry)
        else:
            before.setdefault(entry.words[at - 1], []).append(entry)
    return Anchored(tuple(alone), behind, before)


def by_anchor(phrases: Iterable[tuple[list[str], V]], common: Container[str] = ()) -> dict[str, list[Entry[V]]]:
    """Phrases, each as its words, by the word at which they are looked up."""
    found: dict[str, list[Entry[V]]] = {}
    for words, value in phrases:
        anchor = rarest(words, common)
        found.setdefault(anchor, []).append(Entry(words, words.index(anchor), value))
    return found


def rarest(words: Sequence[str], common: Container[str] = ()) -> str:
    """The word of a phrase at which it is looked up: the longest, of several the last; a common one only for want."""
    if len(words) == 1:
        return words[0]
    return max(reversed(words), key=lambda word: (word not in common, len(word)))


def shortened(words: list[str], anchor: str) -> str:
    """A phrase as an index keeps it, with "~" for its anchor."""
    before = words.index(anchor)
    return " ".join([*words[:before], "~", *words[before + 1 :]])


def restored(phrase: str, anchor: str) -> tuple[list[str], int]:
    """The inverse of `shortened`: the words of a phrase, and how many of them stand before the anchor."""
    words = phrase.split()
    before = words.index("~")
    return [*words[:before], anchor, *words[before + 1 :]], before
