"""Finding -> what is said of it where a consumer shows plain text: its message, the other side, the advice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.report.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Finding, Passage

_PLACES = 10  # a topic of an archive may have thousands
_LONGEST = 1_000  # characters of a line; words at fault may be a page long


def lines(finding: Finding) -> Iterator[str]:
    """A line for the message, one for each other place, one for the advice; none of them can move a cursor."""
    related = finding.flag.related
    yield cut(finding.flag.message)
    yield from (f"{where(one.at)}: {cut(one.message)}" for one in related[:_PLACES])
    if len(related) > _PLACES:
        yield f"and {len(related) - _PLACES:,} more places"
    if finding.flag.suggestion:
        yield cut(finding.flag.suggestion)


def where(at: Passage) -> str:
    """`story.md:3:9`: path, line and column."""
    return visible(f"{at.document.path}:{at.place.line}:{at.place.column}")


def cut(text: str, longest: int = _LONGEST) -> str:
    """The text on one line of so many characters, safe to print."""
    return visible(text if len(text) <= longest else f"{text[: longest - 1]}…")
