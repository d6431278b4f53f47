"""A sentence -> the years in which it says that something was done, those of days of the calendar among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.day import days
from factcheck.extract.quantity import quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity, Sentence

_YEAR = re.compile(r"\d{4}")  # stands in every sentence with a single year


def years(sentence: Sentence) -> Iterator[Quantity]:
    """Each single year as a quantity with the role "year"; of a day, its year, in the words of the day."""
    named = [one for one in days(sentence) if one.dimension == "date"]
    read = quantities(sentence) if _YEAR.search(sentence.text) else ()
    plain = (one for one in read if one.dimension == "date" and one.role == "year")
    for one in (*(one for one in plain if not any(one.at.span.overlaps(day.at.span) for day in named)), *named):
        if one.low is not None and one.high is not None and one.low // 1 == one.high // 1:
            yield one._replace(low=one.low // 1, high=one.low // 1, role="year")
