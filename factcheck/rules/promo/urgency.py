"""Sentences -> pressure to decide at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import named, negated
from ._quotations import quoted
from ._sources import sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

_PRESSURE = Constructions(
    {
        "<PRESSURE>": None,
        "<few|limited|only|remaining ..2 SCARCE_NOUN ..1 available|left|remain|remaining>": None,
        "<LAST_FEW NUMBER ..1 LEFT> $": None,
        "<LAST_FEW NUMBER SCARCE_NOUN.s LEFT>": None,
        "<SALE_NOUN ends|expires|closes|finishes> ..1 soon|today|tonight|tomorrow|midnight|sunday": None,
        "<more PRESSING than ever> !before|since": None,
    }
)


@rule(
    "P106",
    "urgency",
    Severity.NOTE,
    bad=[
        "«Act now» and save on your holiday.",
        "«Limited places available» in the spring course.",
        "The «clock is ticking» for savers.",
        "Good shoes are «more important than ever».",
        "«Limited seats left» on the night train.",
        "«Hurry», the «early-bird» fare ends soon.",
        "«This week only»: cabins at half price.",
        "«Now is the time» to move your data to the cloud.",
    ],
    good=[
        "More passengers than ever before (12,300) flew last year.",
        "Limited data are available.",
        "The lease ends soon after the audit.",
        "Seek urgent medical care.",
        "“Act now,” Macbeth tells himself.",
        "The patient waited three hours.",
        "In the third race at the fair a mare called Hurry Ada won by a neck.",
    ],
    where=patterned,
)
def urgency(sentence: Sentence) -> Iterator[Flag]:
    """The reader is pressed to decide at once.

    Haste keeps a reader from comparing and from asking; a true deadline has a date.
    Advice: Competition and Markets Authority, online choice architecture; United Kingdom CAP Code, rule 3.
    """
    for found in _PRESSURE.find(sentence):
        if not (negated(found) or quoted(found) or named(found) or sourced(sentence)):
            yield Flag(
                found.at,
                f"“{found.at.text}” hurries the reader",
                suggestion="Give the date by which the reader must decide, or cut it.",
            )
