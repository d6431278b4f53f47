"""Sentences -> comparisons with nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import compared, negated
from ._quotations import quoted
from ._sources import figured, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPARISONS = Constructions(
    {
        "<INTENSIFIER|much|far|even? COMPARATIVE , and|yet|but? COMPARATIVE>": None,
        "<INTENSIFIER|much|far|even? COMPARATIVE and MORE_LESS COMPARABLE>": None,
        "<MORE_LESS COMPARABLE and|yet|but COMPARATIVE|MORE_LESS> COMPARABLE?": None,
        "a|an|our|your|this <much|far|even|slightly? COMPARATIVE OFFER_NOUN|RELIEF_NOUN>": None,
        "a|an|our|your|this|get|for|with <much|far|even? MORE_LESS COMPARABLE OFFER_NOUN|RELIEF_NOUN|GAIN_NOUN>": None,
        "<WORK_VERB.s|WORK_VERB.base much|far|even? COMPARATIVE> $": None,
        "<MORE_LESS COMPARABLE relief|results>": None,
        "<COMPARATIVE RELIEF_NOUN>": None,
        "<even? OUTDO_VERB.now ..2 RIVAL_NOUN>": None,
        "even <OUTDO_VERB.now ..1 RIVAL_NOUN?>": None,
    }
)


@rule(
    "P115",
    "bare-comparison",
    Severity.NOTE,
    bad=[
        "The new engine is «faster and cleaner».",
        "Our cream «works faster».",
        "It «even outperforms rivals».",
        "The new ferry is faster and quieter, and «runs smoother».",
        "Get a «smarter phone» for less.",
        "Our backups «work faster».",
    ],
    good=[
        "It works faster than the old model.",
        "Costs were lower in the north compared with the south.",
        "Stronger evidence is needed.",
        "Sooner or later he will leave.",
        "Take no more than two tablets a day.",
    ],
    where=patterned,
)
def bare_comparison(sentence: Sentence) -> Iterator[Flag]:
    """A thing is called better or faster, and nothing says than what.

    The reader supplies the comparison that suits the seller; a rival or a figure would settle it.
    A side named in the sentence or in the one before keeps the rule silent.
    Advice: Federal Trade Commission on comparative advertising; United Kingdom CAP Code, rule 3.33.
    """
    for found in _COMPARISONS.find(sentence):
        if not (compared(sentence) or negated(found) or quoted(found) or figured(sentence) or sourced(sentence)):
            yield Flag(
                found.at,
                f"“{found.at.text}”: than what, and by how much?",
                suggestion="Name the other side and the difference.",
            )
