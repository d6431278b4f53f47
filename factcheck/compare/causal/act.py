"""What a text says acts on what, and which way, by the matters that it names: how two such acts go together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.causal.firmness import STEPS
from factcheck.model import StatementClaim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import Claim


class Act(NamedTuple):
    """What is said to act on what: by the matters, each with the way in which it moves; 0 for not at all or unknown."""

    claim: Claim
    cause: frozenset[str]
    pointing: bool  # its cause is to be found in what the story is about
    moved: Mapping[str, int]
    said: frozenset[str]  # all that the sentence names
    null: bool  # said not to act
    step: int  # how far it commits itself, see firmness
    where: frozenset[str] = frozenset()  # in whom or where the effect is: "fever [in calves]"
    less: bool = False  # its cause is that there is less of a thing: "halving the tax", "the tax cut"
    judged: bool = False  # said to be good or bad for what it moves: "harmful to the liver"
    ill: bool = False  # it moves what nobody wishes for: "liver disease"

    @property
    def flat(self) -> bool:
        """Whether it says so as a fact."""
        return not self.null and self.step == STEPS["direct"]

    @property
    def asserted(self) -> bool:
        """Whether it says that it is so, not only that it may be."""
        return not self.null and self.step > STEPS["may"] and any(self.moved.values())

    @property
    def outcome(self) -> bool:
        """Whether it is an outcome, of which any word may name what came out so."""
        return isinstance(self.claim, StatementClaim)

    def agrees(self, other: Act) -> bool:
        """Whether it says the same of what both are about."""
        if self.null or other.null:
            return self.null and other.null
        return any(way > 0 for way in self.ways(other).values())

    def ways(self, other: Act) -> Mapping[str, int]:
        """Of each matter that both move, 1 where they move it the same way and -1 where not.

        Less of a thing does what more of it does not, where both name it; what is bad for a thing brings its ills.
        """
        named = not (self.pointing or other.pointing or self.outcome or other.outcome)
        turned = -1 if named and self.less != other.less else 1
        if (self.judged and other.ill and not self.ill) or (other.judged and self.ill and not other.ill):
            turned = -turned
        return {one: way * other.moved[one] * turned for one, way in self.moved.items() if one in other.moved}
