"""What a reader of marked-up text makes of a source: blocks, each by its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from factcheck.model import BlockKind
    from factcheck.read.markdown.line import Line


class Leaf(NamedTuple):
    """A block of text; `level` is that of a heading, else 0."""

    kind: BlockKind
    lines: tuple[Line, ...]
    level: int = 0


_Form: TypeAlias = Literal["paragraph", "table", "fence", "indented", "html"]


@dataclass(slots=True)
class Open:
    """The leaf that further lines may join. `ending` is what ends a fence or HTML; `columns` are those of a table."""

    form: _Form
    kind: BlockKind
    lines: list[Line] = field(default_factory=list)
    ending: str = ""
    columns: int = 0
