"""A sentence -> what it says is not done once: "not a one-time payment" is more than one payment."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.phrase import Parse, Phrase
from factcheck.lexicon.phrases import Phrases
from factcheck.model import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

_REACH = 4  # words between the denial and what is denied: "not just a"


def repetitions(sentence: Sentence) -> Iterator[Quantity]:
    """Each denial that something happens once, as a count of more than one of the noun it is said of."""
    if not once().may_stand(sentence.words):
        return
    for found in once().find(sentence.words, sentence.at.document.text):
        parse = Parse.of(sentence)
        noun = found.last
        while parse.is_tag(noun + 1, "x") and not parse.parted(noun + 1):
            noun += 1
        before = [word.lower for word in sentence.words[max(found.first - _REACH, 0) : found.first]]
        if parse.is_tag(noun, "x") and not parse.parted(found.last) and any(_denies(word) for word in before):
            start = max(found.first - _REACH, 0) + next(n for n, word in enumerate(before) if _denies(word))
            at = parse.passage(Phrase(start, noun + 1))
            unit = sentence.words[noun].lower
            yield Quantity(at, Decimal(1), None, unit, "count", low_open=True, vague=True)


def _denies(word: str) -> bool:
    return word in ("not", "no", "never") or word.endswith("n't")


@cache
def once() -> Phrases[str]:
    """What says that something happens once: "one-time"; there is a number in each, so that it is read where one is."""
    return Phrases.of(lexicon.words("measures", "once"))
