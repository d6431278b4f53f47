"""Sentences -> the author's feelings and signposts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import mentions
from ._quotations import quoted
from ._sources import reported, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

# Signposts that are fair before a limitation, and those that never are.
_FAIR, _PLAIN = True, False
_ASIDES = Constructions(
    {
        "^ and|but|so|or? , <ASIDE> !enough|for|high|low|good|bad|long|short": _PLAIN,
        "<SIGNPOST>": _PLAIN,
        "<NOTE_THAT>": _FAIR,
        "<FINE_ASIDE>": _PLAIN,
        "<which|it|that|this BE INTENSIFIER PRAISE|FAINT_PRAISE> $": _PLAIN,
        "<STANCE_ADVERB PLAIN_QUALITY>": _PLAIN,
    }
)


@rule(
    "P116",
    "editorialising",
    Severity.NOTE,
    bad=[
        "«Fortunately», the price can be lowered.",
        "«It's no surprise» that rates rose.",
        "«Needless to say», guests were thrilled.",
        "«Happily», the pool is heated.",
        "«It goes without saying» that the data are safe.",
        "The cabins are «surprisingly cheap».",
        "«Unsurprisingly», the tour sells out.",
    ],
    good=[
        "It's important to note that this was a single study.",
        "Unfortunately for the club, the court ruled against it, the judge wrote.",
        "The results were not surprising given the sample.",
        "The sad song won a prize.",
    ],
    where=patterned,
)
def editorialising(sentence: Sentence) -> Iterator[Flag]:
    """The author tells the reader what to feel about a fact.

    "Fortunately" and "it is no surprise" lend the fact a weight that it should earn itself.
    A signpost before a limitation ("important to note: a single study") is fair and left alone.
    Advice: Wikipedia, Manual of Style, editorialising; Strunk and White, on the writer in the background.
    """
    for found in _ASIDES.find(sentence):
        if not (
            quoted(found)
            or sourced(sentence)
            or reported(sentence)
            or (found.value is _FAIR and mentions(sentence, "limit"))
        ):
            yield Flag(found.at, f"“{found.at.text}” is a comment", suggestion="Cut it and let the fact stand.")
