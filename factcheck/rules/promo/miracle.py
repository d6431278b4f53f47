"""Sentences -> miracles, cures and hope for sale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon.phrases import lowers
from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import asks, hedged, listed, named, negated, refuted, term
from ._quotations import quoted
from ._sources import sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found

_REALLY = frozenset(("actually", "really", "truly"))
_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_MIRACLES = Constructions(
    {
        "<MIRACLE>": _LOUD,
        "<MARVEL>": _PLAIN,
        "<REWIND>": _LOUD,
        "<a|the? HOPEFUL HOPE>": _PLAIN,
        "<a|the? HOPEFUL HOPE> for|to": _LOUD,
        "<HOPE_VERB ..1 HOPE> to|for|where|through|when|that|again": _LOUD,
        "the <HOPE> you|they ..1 HOPE_SEARCH": _LOUD,
        "<CURE_VERB.now ..2 TROUBLE_NOUN>": _LOUD,
        "<CURE_VERB.now ..1 FOLK_NOUN.s>": _PLAIN,
        "<CURE_RATE>": _PLAIN,
        "<reversal of ..2 TROUBLE_NOUN>": _PLAIN,
        "<UNDO_VERB ..2 TROUBLE_NOUN>": _PLAIN,
        "<TROUBLE_NOUN ..2 BE|stay|stays ADVERB? UNDONE>": _PLAIN,
        "a|the|no|an <EASY_CURE CURE_NOUN>": _PLAIN,
    }
)


@rule(
    "P104",
    "miracle",
    Severity.WARNING,
    bad=[
        "It is a «miracle cure» for arthritis.",
        "The chip is a «game changer» and «gives new hope» to farmers.",
        "This «breakthrough» ends the search.",
        "The tea can «cure diabetes».",
        "This gadget is a «lifesaver» for commuters.",
        "A paperless office is the «holy grail» of accountants.",
        "The resort «works wonders» and «offers new hope» for tired managers.",
        "The update is a «simple cure» for slow laptops.",
    ],
    good=[
        "It is not magic.",
        "There is no cure for the condition.",
        "Breakthrough bleeding is a side effect.",
        "Sellers of the tea say that it cures arthritis. It does not.",
        "1. Yoghurt cures depression. There is no good evidence for it.\n2. Fibre is for the old. It is not.",
        "She works at Miracle Hills Clinic.",
        "Magic mushrooms are illegal in many places.",
        "The new engine is far from a panacea.",
        "The society is dedicated to finding a cure for gout.",
        "Their mission is to cure gout.",
    ],
    where=patterned,
)
def miracle(sentence: Sentence) -> Iterator[Flag]:
    """A thing is sold as a miracle, a breakthrough or a hope.

    Such words name no evidence and speak to those in need; regulators count them among the marks of fraud.
    Denied miracles, names and terms of a trade are left alone; those in quotations are notes.
    Advice: Food and Drug Administration and Federal Trade Commission, health fraud; HealthNewsReview, words not to use.
    """
    for found in _MIRACLES.find(sentence):
        if negated(found) or term(found) or named(found) or refuted(sentence) or _sought(found):
            continue
        said = quoted(found) or sourced(sentence) or hedged(found) or _doubted(sentence)
        yield Flag(
            found.at,
            f"“{found.at.text}” promises more than can be shown{' (in a quotation)' if quoted(found) else ''}",
            suggestion="Say what was shown, in whom, and what is not known yet.",
            severity=_PLAIN if said else found.value,
        )


def _doubted(sentence: Sentence) -> bool:
    """Whether the reader is asked to judge it: “is it really a game changer for you?”."""
    return asks(sentence) and not _REALLY.isdisjoint(lowers(sentence.words))


def _sought(found: Found[Severity]) -> bool:
    """Whether a cure is only looked for, or an aim: “dedicated to finding a cure for gout”."""
    return "cure" in found.words and not listed("seeking").isdisjoint(found.before(8))
