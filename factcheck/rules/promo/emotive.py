"""Sentences -> words that work on fear, pity or shame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import enumerates, negated, term
from ._quotations import quoted
from ._sources import sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found

_LEAVING = frozenset(("leave", "leaves", "leaving", "left"))
_FEARS = Constructions(
    {
        "<INTENSIFIER|a|an|the|this|these|such? HARROWING , and? ADVERB? HARROWING? PLIGHT_NOUN|RISK_NOUN>": None,
        "<INTENSIFIER HARROWING>": None,
        "<HARROWING , and ADVERB? HARROWING>": None,
        "<DREAD>": None,
        "<ADVERB? STIGMA MANY_PEOPLE>": None,
        "<LEAVE_VERB ..3 feeling? DESPAIR>": None,
        "<FEEL_DESPAIR ..1 DESPAIR>": None,
        "<HOOK>": None,
        "will|you|your|don't ..3 <LEFT_OUT>": None,
        "^ <don't|never let ..4 YOUR>": None,
    }
)


@rule(
    "P109",
    "emotive",
    Severity.NOTE,
    bad=[
        "It is «a crippling condition».",
        "Debt is a «silent killer», and many «suffer in silence».",
        "«If you've tried everything», read on.",
        "Late trains «leave commuters feeling helpless».",
        "The column mocks «hysterical parents».",
        "A «nightmare scenario» for any small firm.",
        "«Don't let hackers ruin your» business.",
        "«If you're tired of» queues, read on.",
        "Cyber crime is a «ticking time bomb».",
    ],
    good=[
        "The Great Depression began in 1929.",
        "She lives alone.",
        "The new route leaves the old oaks alone.",
        "Symptoms include sadness, guilt, feeling hopeless, anxious or restless.",
        "Deadly nightshade contains atropine.",
        "The storm was devastating, the minister said.",
    ],
    where=patterned,
)
def emotive(sentence: Sentence) -> Iterator[Flag]:
    """Words work on the reader's fear, pity or shame.

    A reader who is moved weighs less; those in distress are the easiest to sell to.
    Lists of symptoms, terms of a trade and quotations are left alone.
    Advice: Society of Professional Journalists, Code of Ethics, on pandering; Samaritans and Mind, media guidelines.
    """
    for found in _FEARS.find(sentence):
        meant = not (negated(found) or _lets_be(found) or term(found))
        if meant and not (quoted(found) or enumerates(sentence) or sourced(sentence)):
            yield Flag(
                found.at,
                f"“{found.at.text}” appeals to feeling",
                suggestion="Use the plain term, with a figure for how bad or how common.",
            )


def _lets_be(found: Found[None]) -> bool:
    """Whether a thing is left alone, and nobody feels so."""
    words = found.words
    return words[0] in _LEAVING and words[-1] == "alone" and "feeling" not in words
