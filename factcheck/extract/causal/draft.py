"""The noun of the frames: a causal claim while it is still word indices of a parsed sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.phrase import Phrase
    from factcheck.model import Modality, Polarity


class Force(NamedTuple):
    """With what force a thing is said: modality, the word that weakens it, and whether it is denied."""

    modality: Modality = "none"
    hedge: str = ""
    negated: bool = False


PLAIN = Force()
DENIED = Force(negated=True)


def combined(*forces: Force) -> Force:
    """The weakest modality of several with its word; denied when one denies."""
    for kind in ("may", "can"):
        for force in forces:
            if force.modality == kind:
                return Force(force.modality, force.hedge, any(each.negated for each in forces))
    return Force(negated=any(force.negated for force in forces))


class Draft(NamedTuple):
    """A causal claim as phrases of a sentence; `cause` or `effect` is None when the text does not name it."""

    relation: str
    polarity: Polarity
    cause: Phrase | None
    effect: Phrase | None
    cue: Phrase
    force: Force


def distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that repeat another: a tie inside what another says, help that only helps a verb."""
    kept: list[Draft] = []
    for draft in drafts:
        if not _only_helps(draft, drafts) and not any(_repeats(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _only_helps(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another draft says what it helps to do: "helps reduce crime", "helps firms cut costs"."""
    effect = draft.effect
    if effect is None or draft.relation not in ("enabling", "mechanism", "treatment"):
        return False
    return any(_says_how(other, draft, effect) for other in drafts if other.cue.first > draft.cue.first)


def _says_how(other: Draft, draft: Draft, effect: Phrase) -> bool:
    """Whether a draft says, no less surely, what the effect of another does: "effective in [cutting] noise"."""
    same = other.cause == draft.cause and other.relation != "correlation"
    if draft.relation == "treatment" and not (same and other.force == draft.force):
        return False
    return other.cue.first == effect.first or (same and other.cue.first == effect.last)


def _repeats(draft: Draft, other: Draft) -> bool:
    if (draft.cause, draft.effect) == (other.cause, other.effect):
        return True
    if draft.relation != "correlation" or other.relation == "reason":
        return False
    inside = any(side and side.first <= draft.cue.first < _reach(draft, side) for side in (other.cause, other.effect))
    return inside or (other.relation == "correlation" and _compares(draft))


def _reach(draft: Draft, side: Phrase) -> int:
    """Where a side ends, with a tie that only describes its last noun: "symptoms [linked to stress]"."""
    return side.last + (draft.cause is not None and draft.cause.last == draft.cue.first == side.last)


def _compares(draft: Draft) -> bool:
    """Whether the draft is of a mere "than" or "compared with", where another tie says more."""
    return draft.effect is not None and draft.effect.last == draft.cue.first
