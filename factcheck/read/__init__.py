"""Path -> Document: the file decoded, and its prose by the reader of its format."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck.model import Document
from factcheck.read.byline import told
from factcheck.read.decode import decode
from factcheck.read.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.read.prose import Prose, Sheet

__all__ = ["FORMATS", "Unreadable", "contents", "format_of", "read", "read_text", "source_of"]


class Format(NamedTuple):
    """How a file is read: the module of this folder, whose `prose` takes its text or whose `sheet` takes its bytes."""

    reader: str
    binary: bool = False


_ASCIIDOC, _HTML, _MARKDOWN, _PLAIN = Format("asciidoc"), Format("html"), Format("markdown"), Format("plain")
_WORD = Format("docx", binary=True)
FORMATS: Mapping[str, Format] = {  # by suffix; any other file is plain text
    ".adoc": _ASCIIDOC,
    ".asciidoc": _ASCIIDOC,
    ".docm": _WORD,
    ".docx": _WORD,
    ".htm": _HTML,
    ".html": _HTML,
    ".markdown": _MARKDOWN,
    ".md": _MARKDOWN,
    ".mdown": _MARKDOWN,
    ".mkd": _MARKDOWN,
    ".odt": Format("odt", binary=True),
    ".pdf": Format("pdf", binary=True),
    ".rst": Format("rst"),
    ".text": _PLAIN,
    ".txt": _PLAIN,
    ".xhtml": _HTML,
}
_LONGEST = 10_000_000  # characters of an article; the longest novels have eight million
_LARGEST = 250_000_000  # bytes of a file, most of which are pictures then
_PARTS = "name only the articles in it, each in a file of its own"
_NOT_READ_YET = {
    ".doc": "old Word", ".epub": "EPUB", ".pages": "Pages", ".pptx": "PowerPoint", ".rtf": "RTF", ".xlsx": "Excel",
}  # fmt: skip


def read(path: str | Path, data: bytes | None = None) -> Document:
    """Read an article from a file, or from its bytes when they are at hand; the suffix tells the format.

    Raises Unreadable when there is no such file, or when it is no text, or far longer than an article.
    """
    name = str(path)
    suffix = Path(path).suffix.lower()
    if suffix in _NOT_READ_YET:
        advice = "save it as plain text or Markdown"
        raise Unreadable(name, f"is in a format that is not read yet ({_NOT_READ_YET[suffix]})", advice)
    form = format_of(path)
    data = contents(name) if data is None else data
    if form.binary:
        source, prose = _sheet(name, data, form)
        _bounded(name, source)
        return _document(name, source, prose)
    text, notes = decode(name, data)
    _bounded(name, text)
    return _document(name, text, _prose(text, form), notes)


def read_text(text: str, path: str = "<text>", *, markdown: bool = False) -> Document:
    """Read an article that is at hand as text. Never fails."""
    text = text.removeprefix("\ufeff")
    return _document(path, text, _prose(text, _MARKDOWN if markdown else _PLAIN))


def format_of(path: str | Path) -> Format:
    """How the file of a name is read."""
    return FORMATS.get(Path(path).suffix.lower(), _PLAIN)


def source_of(path: str, data: bytes) -> str | None:
    """The source of a file's document where that is its text; None where only the reader can tell.

    Raises Unreadable when it is no text.
    """
    return None if format_of(path).binary else decode(path, data).text


def contents(path: str) -> bytes:
    """The bytes of a file. Raises Unreadable."""
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError:
        raise Unreadable(path, "does not exist", "check the path") from None
    except IsADirectoryError:
        raise Unreadable(path, "is a folder", "name the files in it") from None
    except PermissionError:
        raise Unreadable(path, "may not be read by you", "check its permissions") from None
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL character
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(path, f"cannot be read ({reason})", "check the path") from None
    if len(data) > _LARGEST:
        raise Unreadable(path, f"is too large (more than {_LARGEST // 1_000_000} MB)", _PARTS)
    return data


def _prose(text: str, form: Format) -> Prose:
    module = importlib.import_module(f"factcheck.read.{form.reader}")
    return cast("Callable[[str], Prose]", module.prose)(text)


def _sheet(path: str, data: bytes, form: Format) -> Sheet:
    module = importlib.import_module(f"factcheck.read.{form.reader}")
    return cast("Callable[[str, bytes], Sheet]", module.sheet)(path, data)


def _bounded(path: str, text: str) -> None:
    """Raise Unreadable for a text that no person wrote as one: it would take minutes, and gigabytes."""
    if len(text) > _LONGEST:
        raise Unreadable(path, f"is too long for an article ({len(text):,} characters)", _PARTS)


def _document(path: str, source: str, prose: Prose, notes: tuple[str, ...] = ()) -> Document:
    empty = () if prose.text.strip() else ("is empty",)
    notes = (*notes, *prose.notes, *empty)
    writers, blocks = told(prose.text, prose.blocks, prose.byline)
    return Document(path, source, prose.text, prose.pieces, blocks, prose.title, prose.published, notes, writers)
