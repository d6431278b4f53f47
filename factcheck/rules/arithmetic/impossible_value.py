"""Article -> values that nothing can have: shares above all, days that no month has, chances above one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.day import days
from factcheck.compare.arithmetic.line import is_probability, lines
from factcheck.compare.arithmetic.people import are_people, people
from factcheck.model import Article, Flag, Passage, Severity, Span
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@rule(
    "A104",
    "impossible-value",
    Severity.ERROR,
    bad=[
        "In the poll «120%» of voters backed the bridge.",
        "The two series correlate («r = 1.3»), and the difference is clear («p = 1.2»).",
        "The contract ends on «31 June 2021», and «February 30» is the deadline.",
        "Doors close at «25:30».",
        "The mayor counted «-5 residents».",
    ],
    good=[
        "In the poll 20% of voters backed the bridge, and the squad gave 110% effort.",
        "Prices are 120% of what they were, and output grew by 300%.",
        "The contract ends on 29 February 2020; she ran the race in 25:30.",
        "The two series correlate (r = -0.93, p < .001).",
        "It was -5 degrees at 23:45.",
        "The form rejects days such as 'May 32', e.g., June 31.",
    ],
)
def impossible_value(article: Article) -> Iterator[Flag]:
    """A value that nothing of its kind can have.

    No survey finds more than all of its voters, no June has 31 days, no chance is above one: such a figure
    is a slip of the finger, and it costs the whole text its credit.
    The advice is that of The Guardian style guide: "check that the figures are possible".
    """
    for line in lines(article, 1):
        for quantity in line.quantities:
            yield from _impossible(line, quantity)
    yield from _days(article)
    yield from _hours(article)


def _impossible(line: Line, quantity: Quantity) -> Iterator[Flag]:
    text = quantity.at.text
    low, high = quantity.low, quantity.high
    top = low if low is not None else high
    if top is None:
        return
    if quantity.unit == "%" and top > 100 and not quantity.role and _of_persons().match(line.after(quantity)):
        yield Flag(quantity.at, f"{text} is more than all of them")
    elif (top > 1 or top < 0) and is_probability(line, quantity):
        yield Flag(quantity.at, f"a probability lies between 0 and 1, and {text} does not")
    elif quantity.role in {"r", "AUC"} and abs(top) > 1 and ("=" in text or "correlation" in text.lower()):
        kind = "a correlation lies between -1 and 1" if quantity.role == "r" else "an AUC lies between 0 and 1"
        yield Flag(quantity.at, f"{kind}, and {text} does not")
    elif quantity.dimension == "count" and low is not None and low < 0 and are_people(quantity.unit):
        yield Flag(quantity.at, f"a count cannot be negative: {text}", severity=Severity.WARNING)


@cache
def _of_persons() -> re.Pattern[str]:
    names = "|".join((*people(), *(f"{name}s" for name in people()), "men", "women", "children", "people", "babies"))
    return re.compile(rf" of (?:all |the |all the |these |those |our |its |their )?(?:[\w-]+ )?(?:{names})\b(?!['’])")


def _days(article: Article) -> Iterator[Flag]:
    """Days that are in no calendar."""
    for day in days(article.document.text):
        if not day.exists and day.day and not _is_spelled(article.document.text, day.span):
            at = Passage(article.document, day.span)
            yield Flag(at, f"there is no {at.text}")


def _is_spelled(text: str, span: Span) -> bool:
    """Whether a day stands for how it is written, in quotation marks or as an example: “such as 'May 32'”."""
    marks = text[span.start - 1 : span.start] + text[span.end : span.end + 1]
    return marks in {"''", '""', "‘’", "“”", "``"} or text[: span.start].endswith(("e.g. ", "e.g., "))


@cache
def _minutes() -> re.Pattern[str]:
    return re.compile(r":(\d\d)(?![:.]?\d)")


def _hours(article: Article) -> Iterator[Flag]:
    """Times of day that no clock shows."""
    text = article.document.text
    for found in _minutes().finditer(text):
        hour = re.search(
            r"\b(?:at|by|until|from|after|before) (\d\d?)\Z", text[max(found.start() - 10, 0) : found.start()].lower()
        )
        if hour is None:
            continue
        time = Span(found.start() - len(hour[1]), found.end())
        late, over = (
            24 <= int(hour[1]) < 30 and text[time.start : time.end] != "24:00",
            int(hour[1]) < 24 and int(found[1]) > 59,
        )
        around = set(re.findall(r"[a-z]+", text[max(time.start - 60, 0) : time.end + 60].lower()))
        if (late or over) and around.isdisjoint(lexicon.words("arithmetic", "clocked")):
            at = Passage(article.document, time)
            yield Flag(at, f"no clock shows {at.text}", severity=Severity.WARNING)
