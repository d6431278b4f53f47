"""reStructuredText -> its prose: the words without their marks, in the blocks that the layout makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read.byline import listed
from factcheck.read.markup import prose as written
from factcheck.read.prose import About
from factcheck.read.rst.blocks import blocks
from factcheck.read.rst.inline import marks

if TYPE_CHECKING:
    from factcheck.read.prose import Prose


def prose(source: str) -> Prose:
    """Read reStructuredText. Code, comments, targets and directives that hold no prose leave the text."""
    found = blocks(source)
    return written(source, found.leaves, marks, About(published=found.published, byline=listed(found.authors)))
