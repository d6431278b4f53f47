"""A sentence or draft -> whether it claims anything: no question, no call for research, no hollow side."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.causal.argument import lower
from factcheck.extract.causal.words import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.draft import Draft
    from factcheck.extract.phrase import Parse, Phrase
    from factcheck.model import Sentence


_LONGEST = 400  # words; what is longer is a table or a list, and its clauses cannot be told apart


def claims_something(sentence: Sentence) -> bool:
    """Whether the sentence states anything: questions, calls for further research and endless lists do not."""
    if len(sentence.words) > _LONGEST:
        return False
    if sentence.text.rstrip("\"'”’) ").endswith("?"):
        return False
    words = lowers(sentence.words)
    if any(one.isdisjoint(words) for one in (listed("research"), _group("further"), _group("needed"))):
        return True
    return not _calls_for_research(words)


def _calls_for_research(words: Sequence[str]) -> bool:
    """“more trials are needed”: research, of what kind before it, and the need of it close by."""
    return any(
        word in listed("research")
        and not _group("further").isdisjoint(words[max(0, at - 3) : at])
        and not _group("needed").isdisjoint(words[max(0, at - 6) : at + 14])
        for at, word in enumerate(words)
    )


def stated(parse: Parse, draft: Draft) -> bool:
    """Whether the sides of a draft are things: "there" and a bare number are none."""
    sides = [side for side in (draft.cause, draft.effect) if side]
    return bool(sides) and not any(_hollow(parse, side) for side in sides)


def _hollow(parse: Parse, side: Phrase) -> bool:
    words = lower(parse, *side)
    return words == ["there"] or (len(words) == 1 and words[0].isdigit())


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(lexicon.words("hedges", name))
