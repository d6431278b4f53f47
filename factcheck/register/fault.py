"""What is wrong at a place of a register, before it has a line and a column."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """Something wrong at an offset of the text; `earlier` is where the other of two alike stands."""

    offset: int
    message: str
    hint: str = ""
    earlier: int | None = None
