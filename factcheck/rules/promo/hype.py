"""Sentences -> praise that could be deleted without losing a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions
from ._guards import named, negated, term
from ._quotations import quoted
from ._sources import cited, figured

if TYPE_CHECKING:
    from collections.abc import Iterator


_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_PRAISE = Constructions(
    {
        "<INTENSIFIER? HYPERBOLE> ..1 OFFER_NOUN|GAIN_NOUN": _LOUD,
        "<HYPERBOLE , and? NICE>": _LOUD,
        "<OVERHAUL_VERB> the|this|our|your|how|what|everything|whole ..1 OVERHAULED_NOUN|OVERHAULED": _LOUD,
        "<HYPERBOLE>": _PLAIN,
        "<INTENSIFIER , HYPERBOLE>": _PLAIN,
        "<INTENSIFIER? SHEER_PRAISE , and|yet|but? NICE?>": _PLAIN,
        "<INTENSIFIER , PRAISE>": _PLAIN,
        "<PRAISE> ..2 OFFER_NOUN|GAIN_NOUN": _PLAIN,
        "<PRAISE , and|yet|but? PRAISE|FAINT_PRAISE>": _PLAIN,
        "<FAINT_PRAISE , and|yet|but? PRAISE>": _PLAIN,
        "BE|COPULA_VERB a|an|the|as|also|even? <PRAISE> !because|since|to|in": _PLAIN,
        "<INTENSIFIER FAINT_PRAISE>": _PLAIN,
        "<GREAT GAIN_NOUN>": _PLAIN,
        "<FAINT_PRAISE , and? FAINT_PRAISE> ..1 OFFER_NOUN|GAIN_NOUN": _PLAIN,
        "<PRAISE_ADVERB ED>": _PLAIN,
        "<OVERHAUL_VERB> OVERHAULED|OVERHAULED_NOUN": _PLAIN,
        "<ADVERB? VOGUE>": _PLAIN,
        "<ADVERB? NOT_YOUR_AVERAGE>": _PLAIN,
        "<INTENSIFIER? WORTH_IT>": _PLAIN,
        "<EXPERT_ADJ> ..1 STAFF_NOUN": _PLAIN,
        "<PLENTY ..2 GOOD_NOUN.s>": _PLAIN,
        "<ADVERB? POPULARITY>": _PLAIN,
        "<LOADED_WITH>": _PLAIN,
        "the? <NEWEST TECH_NOUN.s|technology|equipment|science|research>": _PLAIN,
        "<HEALING POWER_NOUN>": _PLAIN,
        "a|an|the <EFFECTIVE> ..1 OFFER_NOUN": _PLAIN,
        "<PIVOTAL GOOD_NOUN|ingredient|ingredients|feature|features|tool|tools>": _PLAIN,
    }
)


@rule(
    "P101",
    "hype",
    Severity.NOTE,
    bad=[
        "The clinic promises a «revolutionary» approach to back pain.",
        "Shareholders were shown a «truly remarkable» set of figures.",
        "The phone has a «sleek, intuitive» interface and a «world-class» camera system.",
        "Guests enjoy «breathtaking» views over the bay.",
        "The club has an «exceptional» training programme, and its shirts are «gaining traction».",
        "An app that will «transform» your commute.",
    ],
    good=[
        "The novel coronavirus spread along the coast.",
        "Each order has a unique identifier and an outstanding balance.",
        "The Revolutionary War ended in 1783.",
        "The drug is not a remarkable advance.",
        "The hotel has 40 rooms, a pool and a view of the bay.",
        "The striker scored twice and the team won 3-1.",
    ],
)
def hype(sentence: Sentence) -> Iterator[Flag]:
    """Words praise a thing and state no fact about it.

    The reader learns that somebody likes the thing, not what it does, and pays for it with trust.
    The sentence loses nothing when the word goes, and gains when a figure takes its place.
    Terms of a trade ("novel coronavirus"), names and denied praise are left alone.
    Advice: Millar and others, guide to hype; Wikipedia, Manual of Style, puffery; Plain English Campaign.
    """
    for found in _PRAISE.find(sentence):
        if negated(found) or term(found) or named(found) or cited(sentence):
            continue
        said = quoted(found)
        if said and (found.value is _PLAIN or figured(sentence)):
            continue
        yield Flag(
            found.at,
            f"“{found.at.text}” praises and states no fact{' (in a quotation)' if said else ''}",
            suggestion="Say what is new or better, and by how much, or cut it.",
            severity=_PLAIN if said else found.value,
        )
