"""A sentence -> the days of the week on which it says that something was, is or will be."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon.phrases import lowers
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

UNIT = "day of the week"
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PART = "morning|afternoon|evening|night"


def weekdays(sentence: Sentence) -> Iterator[Quantity]:
    """Each day of the week, Monday = 1, as a quantity with the role "weekday".

    Not one that is part of a name, nor one up to which or since when something was counted: "by Monday evening".
    """
    if _written().isdisjoint(lowers(sentence.words)):
        return
    document, (start, end) = sentence.at.document, sentence.at.span
    for found in _named().finditer(document.text, start, end):
        day = Decimal(_DAYS.index(found["day"].lower()) + 1)
        at = Passage(document, Span(found.start(), found.end()))
        yield Quantity(at, day, day, UNIT, "day", role="weekday")


@cache
def _written() -> frozenset[str]:
    """The days as words of a sentence: alone, and as whose something is."""
    return frozenset(f"{day}{ending}" for day in _DAYS for ending in ("", "'s", "’s"))


@cache
def _named() -> re.Pattern[str]:
    days = "|".join(day.capitalize() for day in _DAYS)
    before = "".join(rf"(?<!\b{name} )" for name in lexicon.words("worded", "before_weekday"))
    behind = "|".join(lexicon.words("worded", "behind_weekday"))
    told = r"(?<![Bb]y )(?<![Aa]s of )(?<![Ss]ince )(?:\b[Oo]n (?:(?:early|late) on )?)?"
    return re.compile(rf"{told}{before}\b(?P<day>{days})\b(?! (?:{behind})\b)(?: (?:{_PART})\b)?")
