"""Path -> Document: the file decoded, and its prose by the reader of its format."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import TYPE_CHECKING, cast

from factcheck.model import Document
from factcheck.read.decode import decode
from factcheck.read.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.read.prose import Prose

__all__ = ["FORMATS", "Unreadable", "read", "read_text"]

FORMATS = {  # suffix -> the module of this folder whose `prose` reads it; any other text is plain
    ".markdown": "markdown",
    ".md": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".text": "plain",
    ".txt": "plain",
}
_NOT_READ_YET = {
    ".doc": "Word", ".docx": "Word", ".epub": "EPUB", ".htm": "HTML", ".html": "HTML", ".odt": "OpenDocument",
    ".pages": "Pages", ".pdf": "PDF", ".pptx": "PowerPoint", ".rtf": "RTF", ".xhtml": "HTML", ".xlsx": "Excel",
}  # fmt: skip


def read(path: str | Path, data: bytes | None = None) -> Document:
    """Read an article from a file, or from its bytes when they are at hand; the suffix tells the format.

    Raises Unreadable when there is no such file, or when it is no text.
    """
    name = str(path)
    suffix = Path(path).suffix.lower()
    if suffix in _NOT_READ_YET:
        advice = "save it as plain text or Markdown"
        raise Unreadable(name, f"is in a format that is not read yet ({_NOT_READ_YET[suffix]})", advice)
    text, notes = decode(name, _bytes(name) if data is None else data)
    return _document(name, text, FORMATS.get(suffix, "plain"), notes)


def read_text(text: str, path: str = "<text>", *, markdown: bool = False) -> Document:
    """Read an article that is at hand as text. Never fails."""
    return _document(path, text.removeprefix("\ufeff"), "markdown" if markdown else "plain")


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise Unreadable(path, "does not exist", "check the path") from None
    except IsADirectoryError:
        raise Unreadable(path, "is a folder", "name the files in it") from None
    except PermissionError:
        raise Unreadable(path, "may not be read by you", "check its permissions") from None
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL character
        reason = getattr(error, "strerror", None) or str(error)
        raise Unreadable(path, f"cannot be read ({reason})", "check the path") from None


def _document(path: str, source: str, reader: str, notes: tuple[str, ...] = ()) -> Document:
    module = importlib.import_module(f"factcheck.read.{reader}")
    prose = cast("Callable[[str], Prose]", module.prose)(source)
    if not prose.text.strip():
        notes = (*notes, "is empty")
    return Document(path, source, prose.text, prose.pieces, prose.blocks, prose.title, prose.published, notes)
