"""Numeric and causal claims -> those that state as a fact what another passage says is not known."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from factcheck.compare.argument import Resolver, thing
from factcheck.compare.causal.link import firm
from factcheck.compare.numbers.value.unit import in_base
from factcheck.extract import hedge
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, NumericClaim, StatementKey

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factcheck.compare.subject import Names
    from factcheck.model import Article, Claim

EFFICACY = "efficacy"
_LONG = in_base(Decimal(2), "month")  # seconds from which on an effect lasts long
_ACTING = frozenset(("benefit", "benefits", "effect", "effects", "it", "relief", "results", "they"))
_HELPING = frozenset(("change", "prevention", "treatment"))
_WORKINGS = frozenset(("cause", "change", "influence", "mechanism", "prevention"))


class Flats:
    """The flat claims of articles by the doubts that they can be held against."""

    def __init__(self, articles: Sequence[Article], doubts: Collection[StatementKey], names: Names) -> None:
        self._found: dict[StatementKey, list[Claim]] = defaultdict(list)
        wanted = {key.predicate for key in doubts}
        if not wanted & {"cause", "duration of effect", EFFICACY, "mechanism"}:
            return
        for article in articles:
            resolver = Resolver(names)
            for claim in article.claims:
                predicate, about = _about(claim)
                cause = resolver.cause(claim) if isinstance(claim, CausalClaim) else ""
                if predicate in wanted:
                    of = cause if predicate == EFFICACY else thing(about, article.document, names)
                    key = StatementKey(of, predicate)
                    if key in doubts:
                        self._found[key].append(claim)

    def of(self, key: StatementKey) -> list[Claim]:
        """The claims that state what a doubt leaves open."""
        return self._found.get(key, [])


def _about(claim: Claim) -> tuple[str, str]:
    """What a flat claim says of what: how long a thing acts, how and that it works, what its cause is; else empty."""
    match claim:
        case NumericClaim(measure="duration of effect") if _long(claim) and _of_something(claim):
            return "duration of effect", claim.subject
        case CausalClaim(modality="none") if not claim.context.negated and claim.cause and claim.effect:
            if claim.relation == "mechanism" or (claim.relation in _WORKINGS and _works(claim)):
                return "mechanism", claim.subject
            if claim.relation in _HELPING and firm(claim):
                return EFFICACY, claim.subject
            return ("cause", claim.measure) if claim.relation == "cause" else ("", "")
        case _:
            return "", ""


def _long(claim: NumericClaim) -> bool:
    quantity = claim.quantity
    end = quantity.high if quantity.high is not None else quantity.low
    if end is None or in_base(end, quantity.unit) < _LONG:
        return False
    before = [word.lower for word in claim.sentence.words if word.end <= quantity.at.span.start]
    return hedge.modality(before)[0] != "may" and not hedge.negated(before)


def _of_something(claim: NumericClaim) -> bool:
    """Whether what acts so long is named, or stands before the number: "its effects", "it"; not "you carried"."""
    before = {word.lower for word in claim.sentence.words if word.end <= claim.quantity.at.span.start}
    return bool(claim.subject) or not before.isdisjoint(_ACTING)


def _works(claim: CausalClaim) -> bool:
    """Whether an effect is on a part of a body or machine: "triggers the release of insulin"."""
    return any(word.lower in listed("statements_doubt", "mechanism_nouns") for word in tokenise(claim.measure))
