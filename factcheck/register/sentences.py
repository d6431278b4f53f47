"""A sentence of a register -> the one claim that it is there for, or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract import extract
from factcheck.extract.statement import OF_COVERAGE
from factcheck.model import CausalClaim, NumericClaim, Passage, Sentence, StatementClaim
from factcheck.register.fault import Fault
from factcheck.register.reading import reading
from factcheck.register.sheet import sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim
    from factcheck.register.tree import Scalar


def read(path: str, source: str, said: Scalar) -> Claim | Fault:
    """What a sentence claims; the claim points into the source of the register."""
    return _chosen(said, extract(sheet(path, source, said)).claims)


def distinction(path: str, source: str, name: str, other: Scalar) -> StatementClaim:
    """The claim that a name is not what another means; it points at the other."""
    document = sheet(path, source, other)
    at = Passage(document, document.blocks[0].span)
    return StatementClaim(at, Sentence(at, document.blocks[0], ()), "definition", name, other.text, "different")


def _chosen(said: Scalar, claims: Sequence[Claim]) -> Claim | Fault:
    """The one claim of the weightiest kind, when it says enough to be compared."""
    weight = min(map(_lightness, claims), default=None)
    match [claim for claim in claims if _lightness(claim) == weight]:
        case []:
            hint = "say one thing of one subject: a number, a cause, or how it stands"
            return Fault(said.start, "no claim was read in this sentence", hint)
        case [claim] if _named(claim.subject) and _named(claim.measure):
            return claim
        case [claim]:
            causal = isinstance(claim, CausalClaim)
            named = "what acts, and on what" if causal else "what is measured, and of what"
            hint = f"name in the sentence {named}"
            return Fault(said.start, f"no more than “{reading(claim)}” was read in this sentence", hint)
        case several:
            listed = " and ".join(f"“{reading(claim)}”" for claim in several)
            return Fault(said.start, f"more than one claim was read in this sentence: {listed}", "split it")


def _named(argument: str) -> bool:
    """Whether words name a thing: a pronoun stands for one that another sentence names."""
    return bool(argument) and argument.lower() not in lexicon.words("causal_arguments", "pronouns")


def _lightness(claim: Claim) -> int:
    """A sentence is there for its number first; a date or vague words beside one only say when, or how much."""
    match claim:
        case NumericClaim(quantity=quantity) if quantity.vague:
            return 2
        case NumericClaim(quantity=quantity):
            return 1 if quantity.dimension == "date" else 0
        case CausalClaim():
            return 3
        case StatementClaim(predicate=predicate) if predicate in OF_COVERAGE:
            return 5
        case _:
            return 4
