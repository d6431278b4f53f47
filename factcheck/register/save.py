"""The text of a register -> its file, whole or not at all, with what stood there before kept beside it."""

from __future__ import annotations

import errno
import os
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MARK = b"\xef\xbb\xbf"  # a byte-order mark stays where it was


def save(path: Path, text: str, before: bytes | None) -> Path | None:
    """Write a register over what was read from its file; None when there was none. Returns the backup, if one was made.

    Raises OSError, and then the file is as it was.
    """
    file = path.resolve()
    after = (_MARK if before and before.startswith(_MARK) else b"") + text.encode()
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    kept: Path | None = None
    try:
        _write(beside, after)
        _compare(file, before)
        if before is not None:
            beside.chmod(file.stat().st_mode)
            kept = _backup(path, before)
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        if kept:
            kept.unlink(missing_ok=True)
        raise
    return kept


def _compare(file: Path, before: bytes | None) -> None:
    if (file.read_bytes() if file.exists() else None) != before:
        raise OSError(errno.EAGAIN, "another program has changed it meanwhile")


def _backup(path: Path, before: bytes) -> Path:
    """A copy under a name that is free: no backup replaces another."""
    for end in chain(("",), map(str, count(2))):
        copy = path.with_name(f"{path.name}.bak{end}")
        if not copy.exists():
            break
    try:
        _write(copy, before)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _write(file: Path, data: bytes) -> None:
    with file.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
