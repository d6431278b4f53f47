"""A long run -> how far it is, on one line of the terminal that is gone when the run is done."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

T = TypeVar("T")

_PATIENCE = 1.0  # seconds before the first word
_PAUSE = 0.1  # seconds between two
_ERASE = "\r\033[K"


def counted(many: Iterable[T], total: int, stream: TextIO | None = None) -> Iterator[T]:
    """The same things one by one, counted on stderr while they come, where that is a terminal."""
    stream = stream or sys.stderr
    if not stream.isatty():
        yield from many
        return
    due = monotonic() + _PATIENCE
    shown = False
    try:
        for number, one in enumerate(many, 1):
            if monotonic() >= due:
                stream.write(f"{_ERASE}{number:,} of {total:,} articles read")
                stream.flush()
                shown, due = True, monotonic() + _PAUSE
            yield one
    finally:
        if shown:
            stream.write(_ERASE)
            stream.flush()
