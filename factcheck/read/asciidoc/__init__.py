"""AsciiDoc -> its prose: the words without their marks, in the blocks that the marks make."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from factcheck.read.asciidoc.blocks import blocks
from factcheck.read.asciidoc.inline import marks
from factcheck.read.byline import person
from factcheck.read.markup import prose as written
from factcheck.read.prose import About

if TYPE_CHECKING:
    from factcheck.read.prose import Prose


def prose(source: str) -> Prose:
    """Read AsciiDoc. Listings, comments, attributes, macros and conditions leave the text; nothing is included."""
    found = blocks(source)
    about = About(published=found.published, byline=person("; ".join(found.authors)))
    return written(source, found.leaves, partial(marks, attributes=found.attributes), about)
