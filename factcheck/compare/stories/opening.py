"""The sentences of an article -> its opening: the title, and the first sentences that are no by-line."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Sentence

_MOST = 3  # sentences of a text that say what it is about
_ENDS = (".", "!", "?", '"', "”", "’", "'")  # of a sentence; a by-line has none


def opening(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences from which a reader knows what an article is about."""
    first = list(islice(sentences, 3 * _MOST))
    yield from (sentence for sentence in first if sentence.block.kind == "title")
    text = (sentence for sentence in first if sentence.block.kind != "title" and sentence.text.endswith(_ENDS))
    yield from islice(text, _MOST)
