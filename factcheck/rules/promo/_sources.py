"""A sentence -> whether it says where it has its knowledge from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ._classes import tagged

if TYPE_CHECKING:
    from factcheck.model import Sentence

    from ._classes import Tagged

# A text, for few sentences have a sign of it: re compiles a pattern when it is first asked for, and keeps it.
_REFERENCE = (
    r"\[\d+\]|\bet al\b|\(\D{0,60}(?:19|20)\d\d[a-z]?\)|\bdoi\b|https?://|www\.|\bn\s*=\s*\d|\bp\s*[<=>]|\bCI\b"
)
_SIGNS = ("[", "(", "=", "<", ">", "et al", "doi", "http", "www.", "CI")  # one of which stands in every reference
_FIGURE = re.compile(r"\d")
_NAMED_SOURCE = re.compile(
    r"\bpublished (?:in|by)\b|\b(?:University|Institute|Journal|Lancet|Hospital|et al|doi)\b"
    r"|\b(?:Dr\.?|Professor) [A-Z]|https?:"
)
_REACH_AHEAD = 200


# Asked again for every place of a sentence, which must not make long sentences slow.
@lru_cache(maxsize=256)
def cited(sentence: Sentence) -> bool:
    """Whether the sentence gives a source that can be looked up, or a statistic: a reference, a link, a test."""
    text = sentence.text
    return any(map(text.__contains__, _SIGNS)) and re.search(_REFERENCE, text) is not None


@lru_cache(maxsize=256)
def figured(sentence: Sentence) -> bool:
    """Whether the sentence holds a figure."""
    return _FIGURE.search(sentence.text) is not None


def sourced(sentence: Sentence) -> bool:
    """Whether the sentence names its source: “according to the Bank of England”, “Dr Lee said”, a citation."""
    return cited(sentence) or _attributed(sentence)


@lru_cache(maxsize=256)
def _attributed(sentence: Sentence) -> bool:
    """Whether somebody with a name is said to say it."""
    at = tagged(sentence)
    return any(_names(at, i + 1, i + 5) for i in at.places("attribution")) or any(
        _names(at, i - 5, i + 4) for i in at.places("say_verb")
    )


def _names(at: Tagged, first: int, last: int) -> bool:
    """Whether a name stands among the words; the capital of the sentence's first word proves nothing by itself."""
    return any(_capital(at, i) and (i > 0 or _capital(at, 1)) for i in range(max(first, 0), min(last, len(at.lowers))))


def _capital(at: Tagged, i: int) -> bool:
    return i < len(at.lowers) and at.text[at.words[i].start].isupper()


@lru_cache(maxsize=256)
def reported(sentence: Sentence) -> bool:
    """Whether the sentence ends in who said it, named or not, as in “the judge wrote”."""
    at = tagged(sentence)
    return any(place >= len(at.lowers) - 2 for place in at.places("say_verb"))


@lru_cache(maxsize=256)
def source_follows(sentence: Sentence) -> bool:
    """Whether a source is named right behind the sentence, in its block."""
    end = sentence.at.span.end
    reach = min(end + _REACH_AHEAD, sentence.block.span.end)
    return _NAMED_SOURCE.search(sentence.at.document.text, end, reach) is not None
