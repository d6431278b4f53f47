"""What claims are about: those on one thing, and the verdict on each pair of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model.claim import Claim
    from factcheck.model.register import Reference
    from factcheck.model.severity import Severity


class Verdict(StrEnum):
    """How two claims about one thing relate, mildest first."""

    NOT_COMPARED = "not_compared"
    EQUAL = "equal"
    WITHIN_ROUNDING = "within_rounding"
    BOUND_SATISFIED = "bound_satisfied"
    CONTAINED = "contained"
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"
    OPPOSITE = "opposite"
    CERTAINTY_GAP = "certainty_gap"


class NumericKey(NamedTuple):
    """What numeric claims must share to be compared."""

    subject: str
    measure: str
    dimension: str


class CausalKey(NamedTuple):
    """What causal claims must share to be compared."""

    cause: str
    effect: str


class StatementKey(NamedTuple):
    """What statements must share to be compared."""

    subject: str
    predicate: str


TopicKey: TypeAlias = NumericKey | CausalKey | StatementKey


class Pair(NamedTuple):
    """Two claims on one thing, the verdict on them, how bad it is (None: they agree) and why.

    `reported` says at which of the two a finding may stand: where only a part of the texts is reported on, not at all.
    """

    a: Claim
    b: Claim
    verdict: Verdict
    severity: Severity | None
    reasons: tuple[str, ...] = ()
    reported: tuple[bool, bool] = (True, True)
    exchanged: tuple[Claim, ...] = ()  # two of another group whose values are those of a and b the other way round

    @property
    def standing(self) -> tuple[Claim, ...]:
        """The claims at which a finding may stand."""
        if all(self.reported):
            return self.a, self.b
        return tuple(claim for claim, may in zip((self.a, self.b), self.reported, strict=True) if may)

    @property
    def within(self) -> bool:
        """Whether both stand in one document."""
        return self.a.at.document is self.b.at.document


class Topic(NamedTuple):
    """Claims about one thing, the register's references on it, and the pairs that disagree.

    `name` is what people call it, for numbers: "number of schools closed".
    """

    key: TopicKey
    claims: tuple[Claim, ...]
    references: tuple[Reference, ...] = ()
    pairs: tuple[Pair, ...] = ()
    name: str = ""

    @property
    def id(self) -> str:
        """The key as one string, stable between runs."""
        return " · ".join(part for part in self.key if part)

    @property
    def label(self) -> str:
        """The topic for people: what is measured, of what; what is said to act, and on what."""
        first, second, *_ = self.key
        joined = f"{first} and {second}" if isinstance(self.key, CausalKey) else f"{second} of {first}"
        return self.name or joined

    @property
    def several(self) -> bool:
        """Whether more than one thing is said of it, so that one was held against another."""
        return len(self.claims) + len(self.references) > 1

    def disagreements(self) -> Iterator[Pair]:
        """The pairs of articles' claims that are reported, without those against the register."""
        if not self.references:
            return self._reported()
        known = {id(reference.claim) for reference in self.references}
        return (pair for pair in self._reported() if id(pair.a) not in known and id(pair.b) not in known)

    def held(self) -> Iterator[tuple[Pair, Reference]]:
        """The pairs of a claim with a reference of the register that it is held against and that are reported.

        Those that agree are among them.
        """
        if not self.references:
            return iter(())
        known = {id(reference.claim): reference for reference in self.references}
        return ((pair, known[id(pair.b)]) for pair in self._reported() if id(pair.b) in known)

    def _reported(self) -> Iterator[Pair]:
        return (pair for pair in self.pairs if any(pair.reported))

    @property
    def verdict(self) -> Verdict:
        """The worst of its pairs that disagree; equal when none does, and not compared where it has one claim only."""
        order, alone = list(Verdict), len(self.claims) == 1 and not self.pairs
        agreed = Verdict.NOT_COMPARED if alone else Verdict.EQUAL
        return max((pair.verdict for pair in self.pairs if pair.severity), key=order.index, default=agreed)
