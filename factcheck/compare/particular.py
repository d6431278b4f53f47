"""A topic -> the same, where what two articles say otherwise of one event, firm, person or place is worth a note.

Of a kind of thing (a drug, a food, a practice) two articles hold something in general, and both cannot be right. What
happened once they tell in parts, each by its own choice of words, one before it and one after: one says that the dead
are known, the other that the owner of a house is not. Of such pairs that were read in coverage of events, most were no
contradictions.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Pair, Topic


def eased(topic: Topic, particular: Callable[[Pair], bool], *reasons: str) -> Topic:
    """The topic with each pair between two articles a note, for these reasons, that is of something particular."""
    if not any(map(_between, topic.pairs)):
        return topic
    pairs = (_note(pair, reasons) if _between(pair) and particular(pair) else pair for pair in topic.pairs)
    return topic._replace(pairs=tuple(pairs))


def _between(pair: Pair) -> bool:
    return bool(pair.severity) and not pair.within


def _note(pair: Pair, reasons: tuple[str, ...]) -> Pair:
    return pair._replace(severity=Severity.NOTE, reasons=(*pair.reasons, *reasons))


def head(text: str) -> str:
    """The last word of a noun phrase before its first preposition, in small letters; "" where it has none."""
    words = [*takewhile(lambda word: word.lower not in _joints(), tokenise(text))]
    return words[-1].lower if words else ""


@cache
def _joints() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "prepositions")) | {"of"}
