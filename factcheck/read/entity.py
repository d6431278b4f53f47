"""Text with character references -> the text that is meant."""

from __future__ import annotations


def meant(text: str) -> str:
    """The text with `&amp;`, `&#8217;` and the like replaced; what is no reference stays."""
    if "&" not in text:
        return text
    from html import unescape  # noqa: PLC0415 - its table of 2,231 names is read only when there is one

    return unescape(text)
