"""Lines of reStructuredText -> the title of a section: a line with a rule below it, perhaps one above it too."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.rst.line import pattern

if TYPE_CHECKING:
    from factcheck.read.markdown.line import Line
    from factcheck.read.rst.line import Lines

_SHORT = 4  # characters of a rule that may underline a longer line


class Title(NamedTuple):
    """How many lines it takes; which of them says it, None for a rule alone; and how it is adorned."""

    taken: int
    line: Line | None = None
    adornment: str = ""


def title(lines: Lines, at: int, indent: int) -> Title | None:
    """The title that begins on a line, or the rule that stands there alone; None where there is neither."""
    first, second, third = (lines.text(at + offset) for offset in range(3))
    ruled = pattern("adornment").match(first)
    if indent and not ruled:
        return None
    if ruled and (lines.is_blank(at + 1) or third == first):
        return Title(3, lines[at + 1], first[0] * 2) if third == first and second else Title(1)
    if ruled or not pattern("adornment").match(second) or len(second) < min(len(first), _SHORT):
        return None
    return Title(2, lines[at], second[0])
