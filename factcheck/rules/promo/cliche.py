"""Sentences -> worn metaphors where a fact should stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import negated
from ._quotations import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

_METAPHORS = Constructions(
    {
        "<METAPHOR|WORN_VERB>": None,
        "<your|their|her|his|the|this|my|a|an? TRAVEL_OF_LIFE JOURNEY_NOUN>": None,
        "<SET_OUT ..1 JOURNEY_NOUN> !by|from|at|in": None,
        "<JOURNEY_NOUN through|to|towards|toward|into TRAVEL_OF_LIFE|GAINED_NOUN|motherhood|parenthood|success>": None,
    }
)


@rule(
    "P110",
    "cliche",
    Severity.NOTE,
    bad=[
        "The new rules are a «breath of fresh air».",
        "Begin «your healing journey» here.",
        "The app promises to «unlock the potential» of small shops.",
        "After the defeat they are «back to square one».",
        "The lodge is a joy to stay in and the food is «to die for».",
        "The cruise «ticks every box».",
        "Your cloud journey starts here, and the «sky's the limit».",
    ],
    good=[
        "The train journey takes two hours.",
        "Fresh air was supplied at 2 L/min.",
        "Heavy clouds covered the coast on Monday.",
        "Turn the patient onto their side.",
        "“It was a roller coaster,” the coach said.",
    ],
    where=patterned,
)
def cliche(sentence: Sentence) -> Iterator[Flag]:
    """A worn metaphor stands where a fact should.

    The picture has been used so often that it shows nothing, and it hides what in fact changes.
    Advice: Orwell, Politics and the English Language; Plain English Campaign.
    """
    for found in _METAPHORS.find(sentence):
        if not (negated(found) or quoted(found)):
            yield Flag(
                found.at, f"“{found.at.text}” is a worn metaphor", suggestion="Say what changes, in plain words."
            )
