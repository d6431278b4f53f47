"""A reason that is given for a rise or a fall -> the same claim as one that moves the thing: "sales fell due to X"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import CausalClaim, Polarity, Word

_LONGEST = 5  # words of what rose or fell
_JUDGING = frozenset(("improve", "worsen"))  # which tell whether it is good, and not which way it moves
_LEADING = frozenset(("a", "an", "the", "this", "that"))


def as_change(claim: CausalClaim) -> CausalClaim | None:
    """The claim that the reason raised or lowered the thing; None where it is none, or its effect tells of no move."""
    if claim.relation != "reason" or claim.effect is None:
        return None
    words = tokenise(claim.effect.text)
    moved = _risen(words) or _rise_in(words)
    if moved is None:
        return None
    polarity, first, last = moved
    start = claim.effect.span.start
    at = Passage(claim.at.document, Span(start + words[first].start, start + words[last - 1].end))
    return claim._replace(relation="change", polarity=polarity, effect=at)


def _risen(words: Sequence[Word]) -> tuple[Polarity, int, int] | None:
    """As in "[sales] fell": the way, and the words for what moved."""
    way = _ways().get(words[-1].lower) if 1 < len(words) <= _LONGEST else None
    return (way, 0, len(words) - 1) if way else None


def _rise_in(words: Sequence[Word]) -> tuple[Polarity, int, int] | None:
    """As in "the rise in [sales]"."""
    first = int(len(words) > 1 and words[0].lower in _LEADING)
    opens = first + 2 < len(words) <= first + 2 + _LONGEST and words[first + 1].lower == "in"
    way = _nouns().get(words[first].lower) if opens else None
    return (way, first + 2, len(words)) if way else None


@cache
def _ways() -> Mapping[str, Polarity]:
    """The verbs of moving without an object, each with its way."""
    ways: dict[str, Polarity] = {}
    for verb, value in lexicon.table("causal_phrases", "course").items():
        ways[verb] = "up" if "up" in value.split() else "down"
    for verb, value in lexicon.table("causal_verbs", "change").items():
        if "i" in value.split() and verb not in _JUDGING:
            ways |= dict.fromkeys(inflections(verb), "up" if "up" in value.split() else "down")
    return ways


@cache
def _nouns() -> Mapping[str, Polarity]:
    """Nouns of a rise or a fall, each with its way."""
    ways: tuple[tuple[Polarity, str], ...] = (("up", "rises"), ("down", "falls"))
    return {noun: way for way, group in ways for noun in lexicon.words("causal_direction", group)}
