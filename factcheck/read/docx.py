"""Bytes of a Word file -> its sheet: a line for each paragraph, tracked changes as if they were accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.archive import Archive, Properties
from factcheck.read.byline import person
from factcheck.read.day import day
from factcheck.read.prose import About
from factcheck.read.written import Written
from factcheck.read.written import sheet as written_sheet

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.prose import Sheet

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_SKIPPED = frozenset({  # moved away, another form of what stands beside it, what a field is made from, older properties
    "mc:Fallback", "w:rt", "w:sdtPr", "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange",
    "w:tcPrChange", "w:trPrChange", "w:numberingChange",
})  # fmt: skip
_STANDS_FOR = {"w:tab": "\t", "w:br": " ", "w:cr": " ", "w:ptab": "\t", "w:noBreakHyphen": "-", "w:sym": "\ufffc"}
_HIDDEN = frozenset({"w:vanish", "w:strike", "w:dstrike"})  # text struck out is no longer said
_KINDS: dict[str, BlockKind] = {
    "block text": "quote", "caption": "caption", "html preformatted": "code", "intense quote": "quote",
    "list": "item", "macro text": "code", "quote": "quote", "source code": "code",
}  # fmt: skip


def sheet(path: str, data: bytes) -> Sheet:
    """Read a Word file. Its source is its paragraphs joined by newlines: a line is a paragraph.

    Insertions count and deletions do not. Footnotes and endnotes follow the text; headers, footers, comments and
    tables of contents are left out. Raises Unreadable when it is damaged or encrypted.
    """
    archive = Archive(path, data, _PREFIXES)
    archive.demand("word/document.xml", "a Word file")
    styles, about = _Styles(), Properties()
    archive.parse("word/styles.xml", styles)
    archive.parse("docProps/core.xml", about)
    body = _Body(styles)
    for name in ("document", "footnotes", "endnotes"):
        archive.parse(f"word/{name}.xml", body)
    published = day(about.found.get("dcterms:created", ""))
    writer = person(about.found.get("dc:creator", ""))
    return written_sheet(body.paragraphs, About(about.found.get("dc:title", ""), published, writer))


def _is_on(attributes: dict[str, str]) -> bool:
    return attributes.get("w:val", "true") not in {"0", "false", "off", "none"}


# ---------------------------------------------------------------- styles


class _Style(NamedTuple):
    """What a paragraph with a style is; a heading has a level from 1."""

    kind: BlockKind = "paragraph"
    level: int = 0
    unread: bool = False


@dataclass(slots=True)
class _Entry:
    """A style as the file has it."""

    name: str = ""
    base: str = ""
    outline: int = 9
    listed: bool = False


class _Styles:
    """The styles by their identifiers, each based on another."""

    def __init__(self) -> None:
        self._entries: dict[str, _Entry] = {}
        self._entry = _Entry()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        match name:
            case "w:style":
                self._entry = self._entries[attributes.get("w:styleId", "")] = _Entry()
            case "w:name":
                self._entry.name = value.lower()
            case "w:basedOn":
                self._entry.base = value
            case "w:outlineLvl" if value.isdecimal():
                self._entry.outline = int(value)
            case "w:numPr":
                self._entry.listed = True

    def end(self, name: str) -> None:
        if name == "w:style":
            self._entry = _Entry()

    def text(self, _: str) -> None:
        pass

    def style(self, identifier: str) -> _Style:
        """What a style makes of its paragraphs, by its own name or that of one it is based on."""
        seen: set[str] = set()
        while identifier in self._entries and identifier not in seen:
            seen.add(identifier)
            entry = self._entries[identifier]
            if found := _told(entry):
                return found
            identifier = entry.base
        return _Style()


def _told(entry: _Entry) -> _Style | None:
    """What a style's name and properties tell; Word keeps the English names of its own styles in every language."""
    first, _, number = entry.name.partition(" ")
    if first == "toc":
        return _Style(unread=True)
    if first == "heading" and number.isdecimal():
        return _Style("heading", int(number))
    if entry.name == "title":
        return _Style("heading", 1)
    if kind := _KINDS.get(entry.name) or (_KINDS.get(first) if first == "list" and number != "paragraph" else None):
        return _Style(kind)
    if entry.outline < 9:
        return _Style("heading", entry.outline + 1)
    return _Style("item") if entry.listed else None


# ---------------------------------------------------------------- text


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    style: _Style
    runs: list[str] = field(default_factory=list)
    listed: bool = False
    joined: bool = False  # its mark is deleted: it goes on in the next


class _Body:
    """The paragraphs of the main part, then those of the notes."""

    def __init__(self, styles: _Styles) -> None:
        self.paragraphs: list[Written] = []
        self._styles = styles
        self._path: list[str] = []
        self._skip = 0  # elements open since one that is skipped
        self._open: list[_Open] = []  # text boxes make paragraphs stand in one another
        self._carried = ""
        self._cells = 0
        self._notes = 0
        self._silent = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skip or self._is_skipped(name, attributes):
            self._skip += 1
            return
        around = self._path[-1] if self._path else ""
        self._path.append(name)
        match name:
            case "w:p":
                self._open.append(_Open(_Style(), [self._carried]))
                self._carried = ""
            case "w:r":
                self._silent = False
            case "w:tc":
                self._cells += 1
            case "w:footnote" | "w:endnote":
                self._notes += 1
            case "w:del" | "w:moveFrom" if self._open:
                self._open[-1].joined = True
            case _ if around == "w:r" and name in _STANDS_FOR:
                self._put(_STANDS_FOR[name])
            case _ if around == "w:rPr" and name in _HIDDEN and "w:r" in self._path[-3:]:
                self._silent = self._silent or _is_on(attributes)
            case _ if around in {"w:pPr", "w:numPr"} and self._open:
                self._property(name, attributes)

    def end(self, name: str) -> None:
        if self._skip:
            self._skip -= 1
            return
        self._path.pop()
        match name:
            case "w:p":
                self._close(self._open.pop())
            case "w:tc":
                self._flush()
                self._cells -= 1
            case "w:footnote" | "w:endnote":
                self._flush()
                self._notes -= 1
            case "w:body":
                self._flush()

    def text(self, text: str) -> None:
        if not self._skip and self._path[-1] == "w:t":
            self._put(text)

    def _put(self, text: str) -> None:
        if self._open and not self._silent:
            self._open[-1].runs.append(text)

    def _is_skipped(self, name: str, attributes: dict[str, str]) -> bool:
        """Text that was deleted or moved away is skipped; a paragraph's mark that was is a property of it."""
        if name in {"w:del", "w:moveFrom"}:
            return self._path[-1:] != ["w:rPr"]
        if name in {"w:footnote", "w:endnote"}:
            return attributes.get("w:type", "normal") != "normal"
        return name in _SKIPPED

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("w:val", "")
        match name:
            case "w:pStyle":
                self._open[-1].style = self._styles.style(value)
            case "w:outlineLvl" if value.isdecimal() and int(value) < 9:
                self._open[-1].style = _Style("heading", int(value) + 1)
            case "w:numId":
                self._open[-1].listed = value != "0"

    def _close(self, paragraph: _Open) -> None:
        text = "".join(paragraph.runs)
        if paragraph.joined:
            self._carried = text
        else:
            self._add(text, paragraph.style, listed=paragraph.listed)

    def _flush(self) -> None:
        """Write what would have gone on in a paragraph that does not come."""
        if self._carried:
            self._add(self._carried, _Style(), listed=False)
            self._carried = ""

    def _add(self, text: str, style: _Style, *, listed: bool) -> None:
        kind, level, unread = style
        if kind == "paragraph":
            kind = "cell" if self._cells else "item" if listed or self._notes else kind
        self.paragraphs.append(Written(text, kind, level, unread))
