"""Bytes of a zipped document -> its XML parts, each read in one pass and within bounds."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, Protocol
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from factcheck.read.unreadable import Unreadable

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST = 50_000_000  # bytes of one part; the text of the longest novel takes five
_OLD = b"\xd0\xcf\x11\xe0"  # a compound file: how Word wrote before 2007, and how it wraps what is encrypted
_RESAVE = "open it where it was written, and save it again"


class Part(Protocol):
    """Takes the elements of an XML part, names as `prefix:name`."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text in the element that began last."""


class Properties:
    """A part that holds properties: the text of each element by its name."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._name = ""

    def start(self, name: str, _: dict[str, str]) -> None:
        """An element begins."""
        self._name = name

    def end(self, _: str) -> None:
        """An element ends."""
        self._name = ""

    def text(self, text: str) -> None:
        """Text in the element that began last."""
        self.found[self._name] = self.found.get(self._name, "") + text


class Archive:
    """A zipped document. Every method raises Unreadable with the reason when the file is not what it should be."""

    def __init__(self, path: str, data: bytes, prefixes: Mapping[str, str]) -> None:
        self._path = path
        self._prefixes = prefixes
        self._names: dict[str, str] = {}
        if data.startswith(_OLD):
            reason = "is encrypted, or in the format of Word before 2007"
            raise Unreadable(path, reason, "save it as .docx without a password")
        try:
            self._zip = ZipFile(io.BytesIO(data))
            self._found = frozenset(self._zip.namelist())
        except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self._damaged(str(error)) from None

    def __contains__(self, name: str) -> bool:
        return name in self._found

    def holds(self, name: str, words: bytes) -> bool:
        """Whether a part is there and has some bytes in it."""
        return name in self and words in self._read(name)

    def parse(self, name: str, part: Part) -> None:
        """Read a part, if it is there. No entity is ever expanded: a document type declaration is refused."""
        if name not in self:
            return
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = lambda tag, found: part.start(
            self._short(tag), {self._short(key): value for key, value in found.items()}
        )
        parser.EndElementHandler = lambda tag: part.end(self._short(tag))
        parser.CharacterDataHandler = part.text
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(self._read(name), True)  # noqa: FBT003 - "this is all", by position only
        except (expat.ExpatError, LookupError, ValueError) as error:  # the others: an encoding that Python lacks
            raise self._damaged(f"{name}: {error}") from None

    def demand(self, name: str, kind: str) -> None:
        """Raise Unreadable when a part is missing without which this is no document of its kind."""
        if name not in self:
            raise Unreadable(self._path, f"is not {kind} (there is no {name} in it)", _RESAVE)

    def _read(self, name: str) -> bytes:
        try:
            info = self._zip.getinfo(name)
            if info.flag_bits & 1:
                raise Unreadable(self._path, "is encrypted", "save it without a password")
            if info.file_size > _LARGEST:
                raise Unreadable(self._path, f"is too large ({name} unpacks to {info.file_size:,} bytes)", _RESAVE)
            with self._zip.open(info) as stream:
                return stream.read(info.file_size)  # what is longer than it says is cut, and its checksum fails
        except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, zlib.error) as error:
            raise self._damaged(f"{name}: {str(error) or 'it ends too soon'}") from None

    def _short(self, name: str) -> str:
        """`w:p` for a name with its namespace; one that is unknown is `?`."""
        if name not in self._names:
            space, _, local = name.rpartition(" ")
            self._names[name] = f"{self._prefixes.get(space, '?') if space else ''}:{local}"
        return self._names[name]

    def _refuse(self, *_: object) -> None:
        raise Unreadable(self._path, "holds a document type declaration, which no such file needs", _RESAVE)

    def _damaged(self, how: str) -> Unreadable:
        return Unreadable(self._path, f"is damaged ({how})", _RESAVE)
