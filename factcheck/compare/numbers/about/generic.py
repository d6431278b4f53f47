"""A numeric claim -> whether it is said of a kind of thing, of which every article says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from factcheck.model import NumericClaim

TREATMENTS = "number of treatments"
FRAMES = frozenset(("prevalence", TREATMENTS, "onset", "duration", "duration of effect"))
_OF_A_STUDY = frozenset(("enrollees", "participants", "volunteers"))
_PAST = frozenset(("ed", "past"))


def of_a_kind(claim: NumericClaim) -> bool:
    """Whether a number is said of a kind of thing, which is the same in every article: "asthma affects 8%"."""
    return claim.measure in FRAMES and not claim.context.specific and not _happened_once(claim)


def _happened_once(claim: NumericClaim) -> bool:
    """Whether a length of time is that of one study, or is told as past: "patients took it for 24 weeks"."""
    if not claim.measure.startswith("duration"):
        return False
    if not _OF_A_STUDY.isdisjoint(word.lower for word in tokenise(claim.subject)):
        return True
    begin, start = claim.sentence.at.span.start, claim.at.span.start
    forms = [form for word in tokenise(claim.at.document.text[begin:start]) if (form := verb_form(word.lower))]
    return bool(forms) and forms[-1].kind in _PAST
