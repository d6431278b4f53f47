"""The sentences of a register -> for each the one claim that it is there for, or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import extract
from factcheck.model import CausalClaim, NumericClaim
from factcheck.register.fault import Fault
from factcheck.register.reading import reading
from factcheck.register.sheet import sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim
    from factcheck.register.tree import Scalar


def read(path: str, source: str, sentences: Sequence[Scalar]) -> list[Claim | Fault]:
    """What each sentence claims; the claims point into the source of the register."""
    document = sheet(path, source, sentences)
    claims: list[list[Claim]] = [[] for _ in sentences]
    number = 0
    for claim in extract(document).claims:
        while claim.at.span.start >= document.blocks[number].span.end:
            number += 1
        claims[number].append(claim)
    return [_chosen(sentence, found) for sentence, found in zip(sentences, claims, strict=True)]


def _chosen(sentence: Scalar, claims: Sequence[Claim]) -> Claim | Fault:
    """The one claim of the weightiest kind, when it says enough to be compared."""
    weight = min(map(_lightness, claims), default=None)
    match [claim for claim in claims if _lightness(claim) == weight]:
        case []:
            hint = "say one thing of one subject: a number, a cause, or how it stands"
            return Fault(sentence.start, "no claim was read in this sentence", hint)
        case [claim] if claim.subject and claim.measure:
            return claim
        case [claim]:
            hint = "name in the sentence what is measured, and of what"
            return Fault(sentence.start, f"no more than “{reading(claim)}” was read in this sentence", hint)
        case several:
            listed = " and ".join(f"“{reading(claim)}”" for claim in several)
            return Fault(sentence.start, f"more than one claim was read in this sentence: {listed}", "split it")


def _lightness(claim: Claim) -> int:
    """A sentence is there for its number first; a date or vague words beside one only say when, or how much."""
    match claim:
        case NumericClaim(quantity=quantity) if quantity.vague:
            return 2
        case NumericClaim(quantity=quantity):
            return 1 if quantity.dimension == "date" else 0
        case CausalClaim():
            return 3
        case _:
            return 4
