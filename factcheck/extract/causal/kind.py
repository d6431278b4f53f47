"""A sentence or draft -> whether it claims anything: no question, no call for research, no hollow side."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.causal.words import terms
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.draft import Draft
    from factcheck.extract.phrase import Parse, Phrase
    from factcheck.model import Sentence


_FAR = 16  # words behind a cue in which it is said that it is to be studied
_DETERMINERS = frozenset(("a", "an", "every", "no", "the"))
_LONGEST = 400  # words; what is longer is a table or a list, and its clauses cannot be told apart


def claims_something(sentence: Sentence) -> bool:
    """Whether the sentence states anything: questions, calls for further research and endless lists do not."""
    if len(sentence.words) > _LONGEST:
        return False
    if sentence.text.rstrip("\"'”’) ").endswith("?"):
        return False
    words = lowers(sentence.words)
    if terms("research").isdisjoint(words) or _group("further").isdisjoint(words):
        return True
    return not _calls_for_research(words)


def _calls_for_research(words: Sequence[str]) -> bool:
    """“more trials are needed”: research, of what kind before it, and the need of it close by."""
    return any(
        word in terms("research")
        and not _group("further").isdisjoint(words[max(0, at - 3) : at])
        and not _group("needed").isdisjoint(words[max(0, at - 6) : at + 14])
        for at, word in enumerate(words)
    )


def stated(parse: Parse, draft: Draft) -> bool:
    """Whether the sides of a draft are things: "there", a bare number and a bare determiner are none."""
    if not (draft.cause or draft.effect):
        return False
    return not (_hollow(parse, draft.cause) or _hollow(parse, draft.effect) or _to_be_studied(parse, draft.cue.last))


def _to_be_studied(parse: Parse, last: int) -> bool:
    """Whether what a cue is said in is to be looked into: "the link between X and Y should be examined"."""
    if "be" not in parse.words or terms("due").isdisjoint(parse.words):
        return False
    for at in range(last, min(last + _FAR, len(parse.tags) - 2)):
        if parse.parted(at):
            return False
        if parse.words[at] in terms("due"):
            behind = parse.words[at + 1 : at + 5]
            return "be" in behind and not _group("looked_into").isdisjoint(behind)
    return False


def _hollow(parse: Parse, side: Phrase | None) -> bool:
    if side is None or side.last - side.first != 1:
        return False
    word = parse.words[side.first]
    return word in _DETERMINERS or word == "there" or word.isdigit()


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(lexicon.words("hedges", name))
