"""A sentence -> lists behind a colon that are longer or shorter than it announces."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import Flag, Passage, Related, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_LONG = 4  # words of an item in a list within a sentence


@cache
def _listed() -> re.Pattern[str]:
    return re.compile(r"(?:\s+[\w'-]+){0,6}:\s*(?P<list>[^:;()\d“”\"–—]{3,160}?)[.!?]?\Z")


def inline(line: Line, quantity: Quantity, many: int) -> Iterator[Flag]:
    """A list behind a colon in the same sentence; names may hold commas of their own and are left alone."""
    text = line.document.text[quantity.at.span.end : line.sentence.at.span.end]
    found = _listed().match(text)
    if not found:
        return
    items = re.split(r",?\s+(?:and|or)\s+(?!(?:and|or)\s)|,\s+", found["list"].strip())
    least, most = _lengths(found["list"])
    plain = all(item and len(item.split()) <= _LONG for item in items)
    named = any(item[:1].isupper() for item in items[1:])
    start = quantity.at.span.end + found.start("list")
    others = any(
        one.at.span.start >= start or (one.low is not None and least <= one.low <= most) for one in line.quantities
    )
    enough = 2 * most >= many  # "Eight models recalled: questions and answers" lists none of them
    if len(items) > 1 and enough and plain and not named and not others and least and not least <= many <= most:
        at = Passage(line.document, Span(start, start + len(found["list"])))
        message = f"{quantity.at.text} announced, {least} listed"
        yield Flag(quantity.at, message, (Related(at, "the list"),))


def _lengths(listed: str) -> tuple[int, int]:
    """How many items a list has at least and at most; 0 when no "and" closes it."""
    joints = len(re.findall(r"\b(?:and|or)\b", listed))
    serial = re.search(r",\s+(?:and|or)\s[^,]*\Z", listed) is not None
    commas = len(re.findall(r",\s", listed))
    least = commas + 1 + (not serial)
    return (least, least + joints - 1) if joints else (0, 0)
