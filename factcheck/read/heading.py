"""Paragraphs of plain text -> what kind of block each is: title, heading, caption or prose."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lexicon import words
from factcheck.read.paragraphs import never_last

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import BlockKind
    from factcheck.read.paragraphs import Paragraph

_LONGEST = 25  # words in a headline; research news comes near it
_LABEL = 5  # words in a heading that ends in a colon; longer ones begin a sentence that a list ends


def kinds(text: str, paragraphs: Sequence[Paragraph]) -> list[BlockKind]:
    """The kind of each paragraph."""
    lines = [text[slice(*one.span)] for one in paragraphs]
    found = [_kind(one, line, first=not index) for index, (one, line) in enumerate(zip(paragraphs, lines, strict=True))]
    _lower_last(found)
    _lower_captions(found, lines, paragraphs)
    title = _title(found, lines)
    if title is not None:
        found[title] = "title"
    return found


def _kind(paragraph: Paragraph, line: str, *, first: bool) -> BlockKind:
    if paragraph.form != "text":
        return paragraph.form
    if not is_headline(line):
        return "paragraph"
    return "caption" if is_caption(line, first=first) else "heading"


def is_headline(line: str) -> bool:
    """Whether a line could be a heading: short, begun like one, and without a sentence's end in it or at it."""
    if len(line) > 200 or not _pattern("begins").match(line):
        return False
    inside = _pattern("ends_inside").search(line)
    if inside and (inside[0][4] == "." or not _title_case(line)):
        return False
    parts = line.split()
    count = len(parts)
    if line.endswith(":"):
        return (count <= _LABEL and parts[-1][:-1].lower() not in _speech()) or _title_case(line)
    if line.endswith("!"):
        return _title_case(line)
    if line.endswith("?"):
        return count <= _LABEL or (count <= _LONGEST and (_asks(line) or _title_case(line)))
    return count <= _LONGEST and parts[-1].lower() not in never_last() and not _pattern("ends").search(line)


def is_caption(line: str, *, first: bool = False) -> bool:
    """Whether a line stands beside the article: who wrote it and when, a picture's caption or credit, an address."""
    lower = line.lower()
    if lower.startswith(_credits()) or _pattern("aside").search(line) or _pattern("date").fullmatch(line):
        return True
    return not first and bool(_pattern("picture").match(line))


def _lower_last(found: list[BlockKind]) -> None:
    """Nothing comes under a heading at the end, so it is none."""
    for index in range(len(found) - 1, -1, -1):
        if found[index] not in {"heading", "caption"}:
            break
        if found[index] == "heading":
            found[index] = "paragraph"


def _lower_captions(found: list[BlockKind], lines: Sequence[str], paragraphs: Sequence[Paragraph]) -> None:
    """Where headings Are Written Like This, the odd line that is not is the caption of a picture."""
    headings = [index for index, kind in enumerate(found) if kind == "heading" and index]
    unmarked = [index for index in headings if paragraphs[index].form == "text" and lines[index][-1] not in "?:"]
    odd = [index for index in unmarked if len(lines[index].split()) > _LABEL and not _title_case(lines[index])]
    if len(headings) >= 4 and 4 * len(odd) <= len(headings):
        for index in odd:
            found[index] = "caption"


def _title(found: Sequence[BlockKind], lines: Sequence[str]) -> int | None:
    """The first heading near the top that is long enough for a title, one Written Like This before others.

    Above it may stand a kicker, the name of the site, or one remark.
    """
    top: list[int] = []
    remarks = 0
    for index, kind in enumerate(found):
        if kind == "heading":
            top.append(index)
        elif kind != "caption":
            remarks += 1
            if top or remarks > 1:
                break
    top = [index for index in top if not lines[index].endswith(":")]
    long = [index for index in top if len(lines[index].split()) > 3]
    cased = [index for index in long if _title_case(lines[index]) and not lines[index].isupper()]
    return next(iter(cased or long), max(top, key=lambda index: len(lines[index]), default=None))


def _title_case(line: str) -> bool:
    every = _pattern("word").findall(line)
    long = [word for word in every if len(word) > 3] or every
    return bool(long) and 4 * sum(word[0].isupper() for word in long) >= 3 * len(long)


def _asks(line: str) -> bool:
    """Whether a line begins as a question does; "But why?" is a sentence of a story."""
    return line.split(maxsplit=1)[0].lower() in _question_words()


@cache
def _question_words() -> frozenset[str]:
    return frozenset(words("layout", "question_words"))


@cache
def _speech() -> frozenset[str]:
    return frozenset(words("segmentation", "speech"))


@cache
def _credits() -> tuple[str, ...]:
    return words("layout", "credits")


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SOURCES = {
    "begins": r"[\"'“‘(\[$€£¥#@]*(?:[^\W_a-z]|[a-z]{1,2}[A-Z])",
    "ends": r"[.…,;][\"'”’)\]]*$|[!?][\"'”’)\]]+$",
    "ends_inside": r"[a-z]{4}[.!?][\"'”’)]*\s",
    "aside": r"^\(.*\)$|^B[yY] [A-Z]|https?://|www\.|@\w|Getty Images|\((?:Photo|Credit|Courtesy)\b",
    "date": rf"(?:\w+,? )?(?:\d\d? )?(?:{_MONTHS})[ ,]+\d[ \d,:]*(?:[apAP]\.?[mM]\b\.?.{{0,6}})?",
    "picture": r"(?:A|An|Two|Three|Several) (?:[a-z]+ ){1,8}[a-z]+ing\b",
    "word": r"[^\W\d_]+(?:['’][^\W\d_]+)?",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])
