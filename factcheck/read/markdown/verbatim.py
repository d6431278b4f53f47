"""A line of a Markdown source -> whether it begins HTML or ends code, which are no prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.read.markdown.line import Spot


def closes(fence: str, spot: Spot) -> bool:
    """Whether a line ends the code that a fence began."""
    text = spot.text.strip()
    return spot.indent < 4 and text.startswith(fence) and not text.strip(fence[0])


def html_end(spot: Spot, *, paragraph: bool) -> str | None:
    """What ends the HTML that begins at a line: "" is a blank line, None means that none begins."""
    if raw := spot.match("raw"):
        return f"</{raw[1].lower()}>"
    text = spot.text
    if text.startswith("<!--"):  # one that ends here leaves the rest of its line to be read
        return None if "-->" in text[2:] else "-->"
    for opening, closing in (("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
        if text.startswith(opening):
            return closing
    if spot.match("block") or (not paragraph and spot.match("tag")):
        return ""
    return None
