"""One cause and one effect of a causal claim, by the names of the things."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.argument import pronoun
from factcheck.compare.causal.direction import base, unwanted, way
from factcheck.lexicon import listed
from factcheck.model import CausalClaim

if TYPE_CHECKING:
    from factcheck.compare.causal.direction import Way
    from factcheck.model import CausalKey, Claim


class Link(NamedTuple):
    """A claim, what it links, and the words in which it names that effect."""

    claim: CausalClaim
    key: CausalKey
    words: str
    moves: CausalClaim | None = None  # of a reason for a rise or a fall: the claim that it raised or lowered the thing

    @property
    def way(self) -> Way:
        """Which way the claim moves the effect."""
        return way(self.moves or self.claim, self.words)

    @property
    def unwanted(self) -> bool:
        """Whether nobody wishes for the effect."""
        return unwanted(self.claim, self.words, self.key.effect)

    @property
    def asserted(self) -> bool:
        """Whether the claim holds that the cause acts, and is no mere reason given for something."""
        return asserted(self.moves or self.claim)

    @property
    def firm(self) -> bool:
        """Whether it says so flatly and of everyone."""
        return firm(self.moves or self.claim)

    @property
    def pointing(self) -> bool:
        """Whether its cause is a pronoun, or to be found in what was said before."""
        return self.claim.relation != "side effect" if self.claim.cause is None else pronoun(self.claim.cause)

    @property
    def specific(self) -> bool:
        """Whether the cause is one particular thing, which only articles on one story share."""
        return self.claim.subject.lower().startswith(_PARTICULAR)


def asserted(claim: CausalClaim) -> bool:
    """Whether a claim holds that its cause acts, and is no mere reason given for something."""
    return not claim.context.negated and claim.relation != "reason"


def firm(claim: CausalClaim) -> bool:
    """Whether a claim says so flatly and of everyone: no may, no can, no mere tie, no "she found relief with".

    "Deaths from flu" are a kind of deaths, and nobody says there that flu kills.
    """
    flat = asserted(claim) and claim.modality == "none" and claim.relation != "correlation"
    return (
        flat and claim.cue.text.lower() != "from" and base(claim.cue) not in listed("causal_direction", "experiencing")
    )


def in_doubt(claim: Claim) -> bool:
    """Whether a claim says that nobody knows if its cause acts: "it is unclear whether tolls cut noise"."""
    if not isinstance(claim, CausalClaim) or not (claim.context.negated and claim.modality == "may"):
        return False
    word = claim.context.hedge
    return any(word in listed("causal_disowned", group) for group in ("unknown", "unknown_when_denied"))


_PARTICULAR = tuple(
    f"{word} " for word in ("the", "this", "that", "these", "those", "its", "his", "her", "their", "our")
)
