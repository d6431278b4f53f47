"""A place in a parsed sentence -> what the words around it do to a claim there: weaken, deny, leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.causal.argument import lower
from factcheck.extract.causal.draft import Force
from factcheck.extract.causal.stops import strong
from factcheck.extract.causal.words import terms
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.phrase import Parse

_FAR = 25  # words to the left in which the verb of a higher clause is looked for


def clause(parse: Parse, at: int) -> list[str]:
    """The lower-case words of the clause left of `at`, up to a strong stop, "but", "that" or a subordinator."""
    start = at
    while start > 0 and not strong(parse, start):
        word = parse.words[start - 1]
        if word in terms("clause_stops") or (word == "that" and parse.is_tag(start - 1, "s")):
            break
        start -= 1
    return lower(parse, start, at)


def force(words: Sequence[str]) -> Force:
    """What words in scope do to a claim."""
    modality, word = hedge.modality(words)
    return Force(modality, word, hedge.negated(words))


def open_question(words: Sequence[str]) -> bool:
    """Whether words in scope ask, examine or leave unknown, so that nothing is claimed."""
    return not listed("hedges", "inquiry").isdisjoint(words)


def unexplained(parse: Parse, first: int) -> bool:
    """Whether a clause that begins at `first` is asked and not claimed: "it is unclear how X causes Y", "if X ..."."""
    opener = parse.words[first - 1] if first else ""
    if opener not in ("how", "why"):
        return opener == "if"
    words = lower(parse, first - 7, first - 1)
    return open_question(words) or hedge.negated(words) or "understand" in words


def matrix(parse: Parse, start: int) -> str:
    """What the clause above the one at `start` does to it: may, not, ask or nothing."""
    if start > 1 and (near := hedge.matrix(parse.words[start - 1])) == "may":  # "ministers hope the levy"
        return near
    joined = parse.is_tag(start - 1, "c")  # "did not cut deaths, and [vaccines]": no verb before governs the clause
    for at in range(start - 1, max(-1, start - _FAR), -1):
        word = parse.words[at]
        if word == "whether" or (word == "if" and at > 0 and hedge.matrix(parse.words[at - 1])):
            return "ask"
        if word == "that" or (parse.is_tag(at, "v") and at + 1 < start and not joined):
            return _above(lower(parse, at - 6, at))
        if strong(parse, at + 1):
            return ""
    return ""


def _above(words: Sequence[str]) -> str:
    near = next((effect for word in reversed(words[-3:]) if (effect := hedge.matrix(word))), "")
    return near or ("not" if hedge.negated(words) else "")
