"""Cause or effect of a causal claim -> the thing itself: pronouns resolved, carriers, degrees and measures stripped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import CausalClaim, Passage

_SIGNS: Mapping[str, int] = {"up": 1, "down": -1, "prevent": -1}


class Resolver:
    """Remembers the last cause and effect that were named, so that a pronoun in the next sentence finds them."""

    def __init__(self) -> None:
        self._last: CausalClaim | None = None
        self._cause = ""

    def arguments(self, claim: CausalClaim) -> tuple[str, str]:
        """Cause and effect in words, "" for a pronoun that nothing near explains."""
        cause = self._resolved(claim.cause, claim)
        effect = claim.measure if not _pronoun(claim.measure) else ""
        if cause:
            self._last, self._cause = claim, cause
        return cause, effect

    def _resolved(self, passage: Passage | None, claim: CausalClaim) -> str:
        if passage is None:
            return ""
        if not _pronoun(passage.text):
            return passage.text
        return self._cause if self._near(claim) else ""

    def _near(self, claim: CausalClaim) -> bool:
        """Whether the last named cause stands in the same block, or ends one just before."""
        last = self._last
        if last is None or last.at.document is not claim.at.document:
            return False
        return last.sentence.block == claim.sentence.block and claim.at.span.start >= last.at.span.start


def core(text: str) -> str:
    """The thing that an argument speaks of: "a higher risk of stroke" and "strokes" are about strokes."""
    words = [word.lower for word in tokenise(text)]
    if len(words) > _LONGEST:
        return ""
    while len(words) > 1 and (lead := _leading(words)):
        words = words[lead:]
    while len(words) > 1 and words[-1] in _words("carriers"):
        words.pop()
    return "" if not words or (len(words) == 1 and words[0] in _words("empty")) else " ".join(words)


def _leading(words: list[str]) -> int:
    """How many of the first words only lead to the thing: a degree, a form, "the use of", "relief from"."""
    if words[0] in _words("openers") or words[0] in _forms():
        return 1
    carried = words[0] in _words("carriers") and words[1] in ("of", "from", "to", "for") and len(words) > 2
    return 2 if carried else 0


_LONGEST = 9  # words; a longer argument is a clause, and no two clauses are one name


def sign(claim: CausalClaim) -> int:
    """Which way the claim moves its effect: 1 up, -1 down, 0 unknown; "reduces the loss" moves up.

    A treatment moves what it treats down.
    """
    if claim.relation == "treatment":
        return -1
    words = {word.lower for word in tokenise(claim.measure)[:4]}
    turned = -1 if words & _words("lowering") else 1
    if claim.relation == "correlation":
        raised = 1 if words & _words("raising") else 0
        return turned if turned < 0 else raised or _SIGNS.get(claim.polarity, 0)
    return _SIGNS.get(claim.polarity, 0) * turned


def _pronoun(text: str) -> bool:
    bare = text.lower().replace("’", "'").partition("'")[0]
    return bare in _words("pronouns")


@cache
def _forms() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "form_words"))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(lexicon.words("causal_arguments", group))
