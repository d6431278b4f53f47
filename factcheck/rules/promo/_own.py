"""A sentence and the names of the desk's own organisation and products -> where it recommends one of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Severity

from ._construction import Found, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence
    from factcheck.rules import OwnNames

    from ._classes import Tagged

_READER = frozenset(("you", "your", "you'll", "yourself"))
_SERVES = ("serve_verb", "benefit_verb")  # what a seller does for a reader, and what it promises
_REACH = 3  # words between a name and what its bearer does


def recommended(sentence: Sentence, own_names: OwnNames) -> Iterator[Found[Severity]]:
    """The own names in a sentence that speaks to the reader, a warning, or that tells what they do, a note."""
    if not own_names:
        return
    words = [word.removesuffix("'s") for word in lowers(sentence.words)]
    for name in own_names:
        parts = _words(name)
        for first in range(len(words) - len(parts) + 1) if parts else ():
            last = first + len(parts)
            if tuple(words[first:last]) == parts and _written_as(name, sentence, first):
                severity = _severity(tagged(sentence), last)
                if severity:
                    yield Found(tagged(sentence), first, last, severity, 0)


def _severity(at: Tagged, last: int) -> Severity | None:
    if not _READER.isdisjoint(at.lowers):
        return Severity.WARNING
    serves = any(name in at.classes.get(index, ()) for index in range(last, last + _REACH) for name in _SERVES)
    return Severity.NOTE if serves else None


def _written_as(name: str, sentence: Sentence, first: int) -> bool:
    """Whether a name that begins with a capital does so here too: “Target” is no target."""
    return not name[0].isupper() or sentence.at.document.text[sentence.words[first].start].isupper()


@lru_cache(maxsize=64)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word.lower for word in tokenise(name))
