"""Bytes of a file -> its text without byte-order mark, and remarks on how it was read."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from factcheck.read.unreadable import Unreadable

_MARKS = (  # UTF-32 before UTF-16: one mark begins with the other
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"  # in cp1252
_HIGH = bytes(range(0x80, 0x100))
_KINDS = (  # how files begin that are no text, whatever their names say
    (b"PK\x03\x04", "a zip archive, or an office file under another name"),
    (b"%PDF-", "a PDF under another name"),
    (b"\xd0\xcf\x11\xe0", "an office file in an old format"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
)
_RESAVE = "save it as UTF-8 text"


class Decoded(NamedTuple):
    """The text of a file, and remarks for the user."""

    text: str
    notes: tuple[str, ...] = ()


def decode(path: str, data: bytes) -> Decoded:
    """Decode by byte-order mark, else as strict UTF-8, else as cp1252 with a note.

    Raises Unreadable when the bytes are no text in one of these.
    """
    for beginning, kind in _KINDS:
        if data.startswith(beginning):
            raise Unreadable(path, f"is {kind}", "give it its own suffix, or unpack it and name what is in it")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_marked(path, data[len(mark) :], encoding))
    if b"\0" in data:
        raise Unreadable(path, "is not a text file (it holds NUL bytes)", f"if it is an article, {_RESAVE}")
    if _share(data, _CONTROLS) > 0.05:
        raise Unreadable(path, "is not a text file (it holds control characters)", f"if it is an article, {_RESAVE}")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Decoded(_western(path, data), ("is not UTF-8 and was read as cp1252 (Western European)",))


def _marked(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable(path, f"begins as {encoding} and does not go on so", _RESAVE) from None


def _western(path: str, data: bytes) -> str:
    """Text as cp1252. Few letters of a Western language have accents; where a third do, it is another encoding."""
    if _share(data, _UNDEFINED) > 0.01 or _share(data, _HIGH) > 0.3:
        raise Unreadable(path, "is in an encoding that is neither UTF-8 nor cp1252", _RESAVE)
    return data.decode("cp1252", errors="replace")


def _share(data: bytes, among: bytes) -> float:
    return (len(data) - len(data.translate(None, among))) / max(len(data), 1)
