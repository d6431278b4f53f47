"""Bytes of an OpenDocument text -> its sheet: a line for each paragraph, tracked changes as if they were accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.archive import Archive, Properties
from factcheck.read.byline import person
from factcheck.read.day import day
from factcheck.read.prose import About
from factcheck.read.unreadable import Unreadable
from factcheck.read.written import Written
from factcheck.read.written import sheet as written_sheet

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.prose import Sheet

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    **{f"{_OASIS}{name}:1.0": name for name in ("meta", "office", "style", "table", "text")},
    "http://purl.org/dc/elements/1.1/": "dc",
}
_SKIPPED = frozenset({  # deleted text stands in `tracked-changes`
    "office:annotation", "office:forms", "text:alphabetical-index", "text:bibliography",
    "text:illustration-index", "text:note-citation", "text:ruby-text", "text:table-index",
    "text:table-of-content", "text:tracked-changes",
})  # fmt: skip
_KINDS: dict[str, BlockKind] = {
    "caption": "caption", "preformatted text": "code", "quotations": "quote", "source code": "code",
}  # fmt: skip
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100


def sheet(path: str, data: bytes) -> Sheet:
    """Read an OpenDocument text. Its source is its paragraphs joined by newlines: a line is a paragraph.

    Insertions count and deletions do not. Notes follow the text; headers, footers, comments and tables of contents
    are left out. Raises Unreadable when it is damaged or encrypted.
    """
    archive = Archive(path, data, _PREFIXES)
    archive.demand("content.xml", "an OpenDocument text")
    if archive.holds("META-INF/manifest.xml", b"encryption-data"):
        raise Unreadable(path, "is encrypted", "save it without a password")
    about, body = Properties(), _Body()
    archive.parse("meta.xml", about)
    archive.parse("styles.xml", body)
    archive.parse("content.xml", body)
    published = day(about.found.get("meta:creation-date", ""))
    writer = person(about.found.get("meta:initial-creator", "") or about.found.get("dc:creator", ""))
    return written_sheet((*body.paragraphs, *body.notes), About(about.found.get("dc:title", ""), published, writer))


class _Style(NamedTuple):
    """A style: its name, the one it is based on, and whether its text is struck out or hidden."""

    name: str = ""
    base: str = ""
    silent: bool = False


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read; a heading has a level from 1."""

    style: str
    level: int
    runs: list[str] = field(default_factory=list)


class _Body:
    """The styles, and the paragraphs of the text and of its notes."""

    def __init__(self) -> None:
        self.paragraphs: list[Written] = []
        self.notes: list[Written] = []
        self._styles: dict[str, _Style] = {}
        self._style = ""
        self._skip = 0  # elements open since one that is skipped
        self._in_text = False
        self._open: list[_Open] = []  # notes and frames make paragraphs stand in one another
        self._silent: list[bool] = []  # for each open span
        self._inside = dict.fromkeys(("table:table-cell", "text:list-item", "text:note"), 0)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skip or name in _SKIPPED:
            self._skip += 1
            return
        if name in self._inside:
            self._inside[name] += 1
        style = attributes.get("text:style-name", "")
        match name:
            case "office:text":
                self._in_text = True
            case "style:style":
                self._style = attributes.get("style:name", "")
                shown = attributes.get("style:display-name", self._style)
                base = attributes.get("style:parent-style-name", "")
                self._styles[self._style] = _Style(shown.replace("_20_", " ").lower(), base)
            case "style:text-properties" if self._style in self._styles:
                self._strike(attributes)
            case "text:p" | "text:h" if self._in_text:
                level = attributes.get("text:outline-level", "1") if name == "text:h" else "0"
                self._open.append(_Open(style, int(level) if level.isdecimal() else 1))
            case "text:span":
                self._silent.append(self._is_silent(style))
            case "text:s":
                count = attributes.get("text:c", "1")
                self._put(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
            case "text:tab" | "text:line-break":
                self._put("\t" if name == "text:tab" else " ")

    def end(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        if name in self._inside:
            self._inside[name] -= 1
        match name:
            case "office:text":
                self._in_text = False
            case "style:style":
                self._style = ""
            case "text:p" | "text:h" if self._open:
                self._close(self._open.pop())
            case "text:span":
                self._silent.pop()

    def text(self, text: str) -> None:
        if self._skip or not self._open:
            return
        text = _SPACE.sub(" ", text)
        runs = self._open[-1].runs
        spaced = not runs or runs[-1][-1:] == " "
        self._put(text.removeprefix(" ") if spaced else text)

    def _put(self, text: str) -> None:
        if text and self._open and not any(self._silent):
            self._open[-1].runs.append(text)

    def _close(self, paragraph: _Open) -> None:
        kind, level = self._kind(paragraph)
        to = self.notes if self._inside["text:note"] else self.paragraphs
        to.append(Written("".join(paragraph.runs), kind, level))

    def _kind(self, paragraph: _Open) -> tuple[BlockKind, int]:
        if paragraph.level:
            return "heading", paragraph.level
        name = self._named(paragraph.style)
        if name == "title":
            return "heading", 1
        if name in _KINDS:
            return _KINDS[name], 0
        if self._inside["table:table-cell"]:
            return "cell", 0
        listed = self._inside["text:list-item"] or self._inside["text:note"]
        return ("item" if listed else "paragraph"), 0

    # ---- styles

    def _strike(self, attributes: dict[str, str]) -> None:
        struck = attributes.get("style:text-line-through-style", "none") != "none"
        hidden = attributes.get("text:display") == "none"
        self._styles[self._style] = self._styles[self._style]._replace(silent=struck or hidden)

    def _is_silent(self, style: str) -> bool:
        return style in self._styles and self._styles[style].silent

    def _named(self, style: str) -> str:
        """The first known name among a style and those it is based on."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            name, base, _ = self._styles[style]
            if name == "title" or name in _KINDS:
                return name
            style = base
        return ""
