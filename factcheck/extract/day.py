"""A sentence -> the days of the calendar that it names: "12 March 2024", "on March 12", "the twelfth of March"."""

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

_YEAR = r"(?:1[5-9]|20)\d\d\b"
_WEEKDAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?"
_PART = r"(?:afternoon|day|evening|hours|morning|night) of"
_OF = "[Ii]ts|[Tt]he|[Tt]heir|[Tt]his"  # stand before what is of a day: "the June 12 vote"
_BEFORE = (
    rf"[Bb]y|[Ff]rom|[Ii]ncluding|[Oo]n|[Ss]ince|[Tt]hrough|[Tt]ill|[Uu]ntil|{_OF}|{_PART}|{_WEEKDAYS}"  # make it one
)
_STOP = (  # so does what ends the phrase: "ships July 25.", "ships July 25 in blue"
    r"(?=[.,;:)](?:\s|$)| (?:after|as|at|because|but|during|for|in|near|outside|when|while|with)\b)"
)
_LEADING = frozenset(("about", "and", "around", "between", "in", "or", "than", "to"))  # unless one leads up to it
_WORD = 20  # characters before a day in which the word before it stands
_PLACES = Decimal("0.0001")  # of a year: less than an hour
_LONGEST = 31  # days of a month; with so many each, no two days are one number
_YEARS = Decimal(12 * _LONGEST + 1)


def days(sentence: Sentence) -> Iterator[Quantity]:
    """Each day, or days in turn, as a quantity with the role "day".

    With its year it is a date in years, its place in the year behind the point; without, a day: its place alone.
    """
    words = lowers(sentence.words)
    if _of_days().isdisjoint(words):
        return
    if not _months().isdisjoint(words):
        named = _named().finditer(sentence.at.document.text, *sentence.at.span)
        yield from filter(None, (_day(found, sentence) for found in named))
    if not _of_feasts().isdisjoint(words):
        for found in _feasts().finditer(sentence.at.document.text, *sentence.at.span):
            month, day = map(int, lexicon.table("worded", "feasts")[found[0].lower().replace("’", "'")].split("-"))
            at = Passage(sentence.at.document, Span(*found.span()))
            place = Decimal((month - 1) * _LONGEST + day)
            yield Quantity(at, place, place, "day of the year", "day", role="day")


def tells_day(word: str) -> bool:
    """Whether a word stands in the name of a day, so that its sentence is to be read."""
    return word in _of_days() and word != "may"


def _day(found: re.Match[str], sentence: Sentence) -> Quantity | None:
    """The day that a number and a month name, or the days; None where the number counts something, or is too large."""
    told = found["told"] or found["other_told"]
    day = int(lexicon.table("worded", "places")[told] if told else found["day"] or found["other_day"])
    last = int(found["end"] or found["other_end"] or day)
    if not 1 <= day <= last <= _LONGEST:
        return None
    if not (told or found["year"] or found["other_year"] or found["on"] or _ends(found)):
        return None
    month = int(lexicon.table("not_quantities", "months")[(found["month"] or found["other_month"]).lower()])
    return _quantity(found, (month - 1) * _LONGEST + day, last - day, sentence)


def _ends(found: re.Match[str]) -> bool:
    """Whether what names a day ends its phrase, so that no noun follows of which there are so many."""
    if found["stop"] is None or found["bound"]:
        return False
    *_, before = " ", *found.string[max(found.start() - _WORD, 0) : found.start()].split()
    return before.islower() and before.isalpha() and before not in _LEADING  # no name: that is a dateline


def _quantity(found: re.Match[str], place: int, after: int, sentence: Sentence) -> Quantity:
    """A day by its place in the year, or so many from it on, in the words of its sentence."""
    at = Passage(sentence.at.document, Span(found.end("on") + 1 if found["on"] else found.start(), found.end()))
    bound, year = found["bound"], found["year"] or found["other_year"]
    if not year:
        return Quantity(at, Decimal(place), Decimal(place + after), "day of the year", "day", role="day")
    first, last = (int(year) + (Decimal(one) / _YEARS).quantize(_PLACES) for one in (place, place + after))
    low, high = (None if bound == "before" else first), (None if bound == "after" else last)
    return Quantity(at, low, high, "year", "date", low_open=bound == "after", high_open=bound == "before", role="day")


@cache
def _of_days() -> frozenset[str]:
    """Words one of which stands in the name of each day."""
    return _months() | _of_feasts()


@cache
def _months() -> frozenset[str]:
    return frozenset(lexicon.table("not_quantities", "months"))


@cache
def _named() -> re.Pattern[str]:
    names = sorted(lexicon.table("not_quantities", "months"), key=len, reverse=True)
    months = "|".join(name.capitalize() for name in names)
    ordinal = r"(?:st|nd|rd|th)?"
    places = "|".join(sorted(lexicon.table("worded", "places"), key=len, reverse=True))
    last = r"(?:-|–| to | through |, \d{1,2},? and )"  # "July 1 and 12 people": "and" alone leads to no last day
    until, other_until = (rf"(?:{last}(?P<{name}>\d{{1,2}}){ordinal})?" for name in ("end", "other_end"))
    day = rf"(?:(?P<day>\d{{1,2}}){ordinal}{until}(?: of)?|the (?P<told>{places}) of)"
    day_first = rf"{day} (?P<month>{months})\b(?:\.? ?,? (?P<year>{_YEAR}))?"
    day = rf"(?:(?P<other_day>\d{{1,2}}){ordinal}{other_until}|the (?P<other_told>{places}))"
    month_first = rf"(?P<other_month>{months})\.? {day}\b(?: ?,? (?P<other_year>{_YEAR}))?"
    return re.compile(
        rf"\b(?:(?P<bound>after|before) |(?P<on>{_BEFORE}) )?(?:{day_first}|{month_first})(?![\w–-])(?P<stop>{_STOP})?"
    )


@cache
def _of_feasts() -> frozenset[str]:
    """A word that stands in the name of each day that has one, and in little else."""
    return frozenset(name.split()[-2] if name.endswith((" day", " eve")) else name for name in _feast_names())


@cache
def _feast_names() -> frozenset[str]:
    return frozenset(lexicon.table("worded", "feasts"))


@cache
def _feasts() -> re.Pattern[str]:
    names = "|".join(name.title().replace("'S", "['’]s") for name in sorted(_feast_names(), key=len, reverse=True))
    return re.compile(rf"\b(?:{names})\b")
