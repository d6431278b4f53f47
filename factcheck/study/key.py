"""File and settings -> the key of its study: content, format, this program, and what it was told."""

from __future__ import annotations

import os
import sys
import unicodedata
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

try:
    from _blake2 import blake2b  # hashlib has it from there, but loads all of OpenSSL first
except ImportError:  # a Python that was built without
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date


def digest(*parts: bytes) -> bytes:
    """20 bytes that change with any of the parts and their order."""
    found = blake2b(digest_size=20)
    for part in parts:
        found.update(b"%d:" % len(part))
        found.update(part)
    return found.digest()


class Settings(NamedTuple):
    """What a study depends on besides its file: this program, the rules that look, and what the user told them."""

    version: str
    codes: tuple[str, ...]
    own_names: tuple[str, ...] = ()
    published: date | None = None


class Keys:
    """Makes keys for one run."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def key(self, path: str, data: bytes) -> bytes:
        """20 bytes that change with the content, its format, the program and the settings; a name does not count."""
        digest = self._base.copy()
        digest.update(f"{Path(path).suffix.lower()}\0".encode("utf-8", "surrogateescape"))
        digest.update(data)
        return digest.digest()

    def whole(self, parts: Iterable[str]) -> bytes:
        """20 bytes that change with any of the parts, their order, the program and the settings."""
        return digest(self._base.digest(), *(part.encode("utf-8", "surrogatepass") for part in parts))

    @cached_property
    def _base(self) -> blake2b:
        parts = (sys.version, unicodedata.unidata_version, self._settings, *_sources())
        return blake2b(repr(parts).encode(), digest_size=20)


def _sources() -> Iterator[tuple[str, int, int]]:
    """Every module of this program and the PDF library, by size and time: half a program may be newer than its version.

    Looks at no content, and imports nothing.
    """
    yield from sorted(_modules(Path(__file__).parent.parent))
    pdf = find_spec("pypdfium2")
    if pdf and pdf.origin:
        found = os.stat(pdf.origin)  # noqa: PTH116 - as below
        yield ("pypdfium2", found.st_size, found.st_mtime_ns)


def _modules(folder: Path | str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:  # a third of the time of pathlib, on every run
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _modules(entry.path)
            elif entry.name.endswith(".py"):
                found = entry.stat()
                yield (entry.path, found.st_size, found.st_mtime_ns)
