"""Causal links with one key -> the pairs in which a guarded or correlational claim becomes a flat one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.causal.direction import opposite
from factcheck.extract.grammar import singular, verb_form
from factcheck.lexicon import listed
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.causal.link import Link
    from factcheck.model import CausalClaim

_HEADS = frozenset(("title", "heading"))
_LAID = 20  # flat claims that are laid beside guarded ones
_SHOWN = 4  # guarded claims shown beside a flat one
_HIMSELF = frozenset(("he", "it", "she", "they", "we"))
STEPS = {"may": 0, "correlation": 1, "can": 2, "direct": 3}


def step(claim: CausalClaim) -> int:
    """How far a claim commits itself: 0 may, 1 goes with, 2 can, 3 does."""
    if claim.modality == "may":
        return STEPS["may"]
    if claim.relation == "correlation":
        return STEPS["correlation"]
    return STEPS["can" if claim.modality == "can" else "direct"]


def announced(claim: CausalClaim) -> bool:
    """Whether a "would" is the "will" of what was said in the past: "the firm [said it would] cut jobs".

    It is where an announcement is told, or the speaker tells of himself; elsewhere it may be a mere supposition:
    "researchers confirmed that mangroves would cut flooding".
    """
    if claim.context.hedge != "would":
        return False
    before = [word.lower for word in claim.sentence.words if word.end <= claim.cue.span.start]
    told = {form.base for word in before if (form := verb_form(word)) and form.kind == "ed"}
    telling = listed("causal_direction", "announcing")
    if _of_himself(claim):
        telling |= listed("causal_direction", "resolving")
    return "if" not in before and not told.isdisjoint(telling)


def _of_himself(claim: CausalClaim) -> bool:
    """Whether the speaker may mean himself: "the firm said it would", but not "researchers said it would"."""
    cause, speaker = claim.subject.lower(), claim.context.attribution.lower().split()
    if cause != "it" or not speaker:
        return cause in _HIMSELF
    head = speaker[-1]
    return head == singular(head) and head not in _HIMSELF | listed("sources_of_claims", "authority_noun")


def gaps(links: Sequence[Link]) -> Iterator[Pair]:
    """One pair a document in which a guarded claim becomes a flat one, and one between documents."""
    by_document: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.asserted:
            by_document[id(link.claim.at.document)].append(link)
    for own in by_document.values():
        yield from _within(own)
    yield from _denied([link for link in links if link.claim.context.negated and link.claim.modality == "none"])
    yield from _across(list(by_document.values()))


def _within(links: Sequence[Link]) -> Iterator[Pair]:
    """Each flat claim before which the hedge was used since the last one, with the weakest of those that say the same.

    A flat claim in a heading has all of its text behind it.
    """
    guarded = [link for link in links if step(link.claim) < STEPS["direct"]]
    said_there = {link.claim.sentence.at.span for link in guarded}
    flats = [link for link in links if link.firm and link.claim.sentence.at.span not in said_there][:_LAID]
    told = -1
    for flat in flats:
        before = [link.claim for link in guarded if _follows(flat.claim, link.claim) and _agree(flat, link)]
        if any(claim.at.span.start > told for claim in before):
            told = flat.claim.at.span.start
            weakest = min(map(step, before))
            weak = [claim for claim in before if step(claim) == weakest][-_SHOWN:]
            ties = [claim for claim in before if step(claim) == STEPS["correlation"] != weakest][-1:]
            yield from (_pair(claim, flat.claim, _severity(claim, flat.claim)) for claim in (*ties, *weak))


def _denied(links: Sequence[Link]) -> Iterator[Pair]:
    """The first flat denial that follows one of a mere tie: "no link was found" and then "it does no harm"."""
    unfound = [link.claim for link in links if link.claim.relation == "correlation"]
    for flat in (link.claim for link in links if link.claim.relation != "correlation"):
        before = [claim for claim in unfound if claim.at.document is flat.at.document and _follows(flat, claim)]
        if before:
            yield _pair(before[0], flat, _severity(before[0], flat))
            return


def _across(documents: Sequence[Sequence[Link]]) -> Iterator[Pair]:
    """The weakest claim of one document with a flat claim of another."""
    flat = next((link for links in documents for link in links if link.firm), None)
    if flat is None or len(documents) < 2:
        return
    others = (link for links in documents for link in links if link.claim.at.document is not flat.claim.at.document)
    guarded = min(
        (link for link in others if step(link.claim) < STEPS["can"] and _agree(flat, link)),
        key=lambda link: step(link.claim),
        default=None,
    )
    if guarded:
        yield _pair(guarded.claim, flat.claim, Severity.NOTE)


def _pair(guarded: CausalClaim, flat: CausalClaim, severity: Severity) -> Pair:
    return Pair(guarded, flat, Verdict.CERTAINTY_GAP, severity, _reasons(guarded, flat))


def _follows(flat: CausalClaim, guarded: CausalClaim) -> bool:
    """Whether the flat claim comes later, where the hedge is dropped, or stands in a heading above."""
    later = flat.at.span.start >= guarded.at.span.end
    return flat.sentence is not guarded.sentence and (later or flat.sentence.block.kind in _HEADS)


def _agree(a: Link, b: Link) -> bool:
    """Whether two claims do not say opposite things: up against down."""
    return not opposite(a.way, b.way, unwanted=a.unwanted or b.unwanted)


def _severity(guarded: CausalClaim, flat: CausalClaim) -> Severity:
    """From may or a mere tie to a fact is a warning; from can, in another's words or in passing, a note."""
    borrowed = flat.context.quoted or (
        bool(flat.context.attribution) and flat.context.attribution != guarded.context.attribution
    )
    mild = borrowed or _in_passing(flat) or step(guarded) == STEPS["can"]
    return Severity.NOTE if mild else Severity.WARNING


def _in_passing(claim: CausalClaim) -> bool:
    """Whether a relative clause only describes the cause: "a vaccine that stops the disease"."""
    if claim.cause is None:
        return False
    between = claim.at.document.text[claim.cause.span.end : claim.cue.span.start].split()
    return bool(between) and between[0].lower() in ("that", "which", "who")


def _reasons(guarded: CausalClaim, flat: CausalClaim) -> tuple[str, ...]:
    weaker = guarded.context.hedge or ("a tie" if guarded.relation == "correlation" else guarded.modality)
    attributed = (f"attributed to {flat.context.attribution}",) if flat.context.attribution else ()
    return (f"{weaker} against a flat claim", *attributed)
