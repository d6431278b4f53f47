"""Causal claims -> topics: claims on one cause and one effect, and the pairs of them that differ in certainty."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.argument import Resolver, core, sign
from factcheck.model import CausalKey, Pair, Severity, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.model import CausalClaim, Document

_HEADS = frozenset(("title", "heading"))
_STEPS = {"may": 0, "correlation": 1, "can": 2, "direct": 3}


def causal_topics(claims: Iterable[CausalClaim], name: Callable[[str, Document], str]) -> Iterator[Topic]:
    """Topics of the claims that name both cause and effect; `name` gives the canonical name of what a text stands for.

    The claims of a document must be in the order of the text: a pronoun stands for the cause or effect before it.
    """
    groups: dict[CausalKey, list[CausalClaim]] = defaultdict(list)
    resolver = Resolver()
    for claim in claims:
        cause, effect = resolver.arguments(claim)
        key = CausalKey(_named(cause, claim, name), _named(effect, claim, name))
        if key.cause and key.effect and key.cause != key.effect:
            groups[key].append(claim)
    for key, group in groups.items():
        yield Topic(key, tuple(group), (), tuple(_pairs(group)))


def step(claim: CausalClaim) -> int:
    """How far a claim commits itself: 0 may, 1 goes with, 2 can, 3 does."""
    if claim.modality == "may":
        return _STEPS["may"]
    if claim.relation == "correlation":
        return _STEPS["correlation"]
    return _STEPS["can" if claim.modality == "can" else "direct"]


def _named(text: str, claim: CausalClaim, name: Callable[[str, Document], str]) -> str:
    bare = core(text)
    return name(bare, claim.at.document) if bare else ""


def _pairs(group: Sequence[CausalClaim]) -> Iterator[Pair]:
    """One pair a document in which a guarded claim becomes a flat one, and one between documents."""
    asserted = [claim for claim in group if not claim.context.negated and claim.relation != "reason"]
    by_document: dict[int, list[CausalClaim]] = defaultdict(list)
    for claim in asserted:
        by_document[id(claim.at.document)].append(claim)
    for claims in by_document.values():
        yield from _within(claims)
    yield from _across(list(by_document.values()))


def _within(claims: Sequence[CausalClaim]) -> Iterator[Pair]:
    """The weakest guarded claim with the first flat one behind it, or in a heading, that says the same."""
    for guarded in sorted((claim for claim in claims if step(claim) < _STEPS["direct"]), key=step):
        for flat in claims:
            if step(flat) == _STEPS["direct"] and _follows(flat, guarded) and _agree(flat, guarded):
                yield Pair(guarded, flat, Verdict.CERTAINTY_GAP, _severity(guarded, flat), _reasons(guarded, flat))
                return


def _across(documents: Sequence[Sequence[CausalClaim]]) -> Iterator[Pair]:
    """The weakest claim of one document with a flat claim of another."""
    if len(documents) < 2:
        return
    flat = next((claim for claims in documents for claim in claims if step(claim) == _STEPS["direct"]), None)
    if flat is None:
        return
    others = (claim for claims in documents for claim in claims if claim.at.document is not flat.at.document)
    guarded = min(
        (claim for claim in others if step(claim) < _STEPS["can"] and _agree(flat, claim)), key=step, default=None
    )
    if guarded:
        yield Pair(guarded, flat, Verdict.CERTAINTY_GAP, Severity.NOTE, _reasons(guarded, flat))


def _follows(flat: CausalClaim, guarded: CausalClaim) -> bool:
    """Whether the flat claim comes later, where the hedge is dropped, or stands in a heading above."""
    later = flat.at.span.start >= guarded.at.span.end
    return flat.sentence is not guarded.sentence and (later or flat.sentence.block.kind in _HEADS)


def _agree(a: CausalClaim, b: CausalClaim) -> bool:
    """Whether two claims do not say opposite things: up against down."""
    return sign(a) * sign(b) >= 0


def _severity(guarded: CausalClaim, flat: CausalClaim) -> Severity:
    """From may or a mere tie to a fact is a warning; from can, in another's words or in passing, a note."""
    borrowed = flat.context.quoted or (
        bool(flat.context.attribution) and flat.context.attribution != guarded.context.attribution
    )
    mild = borrowed or _in_passing(flat) or step(guarded) == _STEPS["can"]
    return Severity.NOTE if mild else Severity.WARNING


def _in_passing(claim: CausalClaim) -> bool:
    """Whether a relative clause only describes the cause: "a vaccine that stops the disease"."""
    assert claim.cause, "claims of a causal key name their cause"
    between = claim.at.document.text[claim.cause.span.end : claim.cue.span.start].split()
    return bool(between) and between[0].lower() in ("that", "which", "who")


def _reasons(guarded: CausalClaim, flat: CausalClaim) -> tuple[str, ...]:
    weaker = guarded.context.hedge or ("a tie" if guarded.relation == "correlation" else guarded.modality)
    attributed = (f"attributed to {flat.context.attribution}",) if flat.context.attribution else ()
    return (f"{weaker} against a flat claim", *attributed)
