"""Words and simple patterns of words, as a house style writes them -> where they stand in a sentence.

No regular expression is made of them: each place of a sentence is looked at once for each word of a pattern.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Word

_PART = re.compile(r"[^\s‐‑-]+")
_WORD = re.compile(r"\w+(?:'\w+)*")
_JOINERS = " \t\r\n\u00a0\u202f-\u2010\u2011"
_MARKS_INSIDE = (".", "/", "&")  # as in e.g., and/or, R&D
_ENDING, _ANY, _OPTIONAL, _OR = "*", "*", "?", "|"
LONGEST = 12  # words of a pattern


class Bad(Exception):  # noqa: N818 - carries a fault to its caller, never to a user
    """A pattern that cannot be read: what is wrong, where in it, and what to do."""

    def __init__(self, offset: int, message: str, hint: str) -> None:
        self.offset = offset
        self.message = message
        self.hint = hint
        super().__init__(message)


class Slot(NamedTuple):
    """What may stand at one place of a pattern: words, beginnings of words, or any word; `optional`: or nothing."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    any: bool
    optional: bool

    def takes(self, word: str) -> bool:
        """Whether a word may stand here."""
        return self.any or word in self.words or bool(self.beginnings and word.startswith(self.beginnings))


class Pattern(NamedTuple):
    """A pattern taken apart; `cased`: its capitals must be as written."""

    slots: tuple[Slot, ...]
    cased: bool = False

    def end(self, words: Sequence[Word], first: int, text: str) -> int:
        """Behind which word the longest reading from the word `first` ends; `first` itself where none begins."""
        at = {first}
        for slot in self.slots:
            went = {
                place + 1
                for place in at
                if place < len(words)
                and slot.takes(_said(words[place], text) if self.cased else words[place].lower)
                and (place == first or _joined(text[words[place - 1].end : words[place].start]))
            }
            at = went | at if slot.optional else went
        return max(at, default=first)


def _said(word: Word, text: str) -> str:
    return text[word.start : word.end].replace("’", "'")


def _joined(between: str) -> bool:
    return not between.strip(_JOINERS) or between in _MARKS_INSIDE


def pattern(written: str, *, cased: bool = False) -> Pattern:
    """A pattern from its notation.

    `word` stands for itself, `word*` for every word that begins so, `one|other` for either, `word?` may be left out,
    and `*` is any one word. Raises Bad.
    """
    plain = written.replace("’", "'")
    slots = tuple(_slots(plain if cased else plain.lower()))
    if not slots:
        raise Bad(0, "a pattern needs a word", "write the words as they stand in a text")
    if len(slots) > LONGEST:
        raise Bad(0, f"a pattern has at most {LONGEST} words", "its first words are enough to find it")
    for one, where in ((slots[0], "first"), (slots[-1], "last")):
        if one.any or one.optional:
            raise Bad(0, f"the {where} word of a pattern can be neither `*` nor optional", "put a word there")
    return Pattern(slots, cased)


def _slots(written: str) -> Iterator[Slot]:
    for part in _PART.finditer(written):
        optional = part[0].endswith(_OPTIONAL)
        body = part[0].removesuffix(_OPTIONAL)
        if body == _ANY:
            yield Slot(frozenset(), (), any=True, optional=optional)
        elif _OR in body or _ENDING in body or optional:
            yield _choice(body, part.start(), optional=optional)
        else:
            yield from _plain(body, part.start())


def _choice(body: str, offset: int, *, optional: bool) -> Slot:
    words: set[str] = set()
    beginnings: list[str] = []
    for one in body.split(_OR):
        stem = one.removesuffix(_ENDING)
        if not _WORD.fullmatch(stem):
            raise _odd(stem, offset + body.index(one))
        (beginnings.append if stem != one else words.add)(stem)
    return Slot(frozenset(words), tuple(beginnings), any=False, optional=optional)


def _plain(body: str, offset: int) -> Iterator[Slot]:
    """The words of a part without marks of ours; `e.g.` and `and/or` have two."""
    words = _WORD.findall(body)
    if not words or re.sub(r"[\w'./&,]", "", body):
        raise _odd(body, offset)
    for word in words:
        yield Slot(frozenset((word,)), (), any=False, optional=False)


def _odd(text: str, offset: int) -> Bad:
    odd = re.search(r"[^\w']", text)
    at, mark = (odd.start(), odd[0]) if odd else (0, text)
    said = f"`{mark}` has no meaning here" if mark else "a word is missing here"
    return Bad(offset + at, said, "a pattern is words, with `word*`, `one|other`, `word?` and `*` for any one word")
