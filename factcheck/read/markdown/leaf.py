"""What a reader of marked-up text makes of a source: blocks, each by its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.markdown.line import Line


class Leaf(NamedTuple):
    """A block of text; `level` is that of a heading, else 0."""

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int = 0
