"""A change and the word of direction before it -> where they go opposite ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import worth
from factcheck.compare.arithmetic.move import both, directions, value_of
from factcheck.model import Flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.compare.arithmetic.move import Move


def direction(line: Line, move: Move) -> Iterator[Flag]:
    """The nearest word of direction before the values against their order."""
    if value_of(move.old).meets(value_of(move.new)):
        return
    related = both(move) if move.old.at != move.new.at else ()
    words = [word for word in line.sentence.words if word.end <= min(move.old.at.span.start, move.new.at.span.start)]
    near = [(word, directions()[word.lower]) for word in words[-6:] if word.lower in directions()]
    if not near or len({way for _, way in near}) > 1:
        return
    word, way = near[-1]
    between = line.document.text[word.end : min(move.old.at.span.start, move.new.at.span.start)]
    if (worth(move.new) > worth(move.old)) != (way > 0) and not set(between) & set(",;:()"):
        base = line.sentence.at.span.start
        up = "higher" if way < 0 else "lower"
        message = f"“{word.lower}”, yet {move.new.at.text} is {up} than {move.old.at.text}"
        yield Flag(line.passage(word.start - base, word.end - base), message, related)
