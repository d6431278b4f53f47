"""A sentence -> the times of day that it names: "7.40am", "half past eight", "noon", "02:00", "1530 GMT"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Sentence

UNIT = "minute of the day"
GMT = f"{UNIT} GMT"
_SIGNS = (
    "am",
    "pm",
    "a.m",
    "p.m",
    "AM",
    "PM",
    ":",
    "o'clock",
    "o’clock",
    "noon",
    "midday",
    "midnight",
    " past ",
    " to ",
    " GMT",
    " UTC",
    "hrs",
)
_HALF = 12 * 60
_PARTS = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_NAMED = {"noon": _HALF, "midday": _HALF, "midnight": 0}
_RANGE = re.compile(r"(?: (?:to|and|until|till|through) |\s?[-–—]\s?)(?:\d|noon|mid)")
_ROUGH = re.compile(r"(?:about|around|before|after|nearly|almost|approximately|roughly|past|towards?)(?: at)? $")
_AT = re.compile(r"(?:\b(?:about|after|around|at|before|by|from|since|until)\s|\()$")
_BACK = 20  # characters before a time in which a word makes it rough


def clocks(sentence: Sentence) -> Iterator[Quantity]:
    """Each time of day as a quantity in minutes since midnight, with the role "clock"; its unit has the zone, if told.

    One that may be of either half of the day has the role "clock face". Ends of a stretch are none: "9am to 5pm".
    """
    text, (start, end) = sentence.at.document.text, sentence.at.span
    if not any(text.find(sign, start, end) >= 0 for sign in _SIGNS):
        return
    last = start
    for found in _times().finditer(text, start, end):
        minutes, sure = _minutes(found)
        in_range = _RANGE.match(text, found.end()) or (last > start and _RANGE.fullmatch(text, last, found.start() + 1))
        last = found.end()
        if minutes is None or in_range or _lasts(found, text[max(found.start() - _BACK, start) : found.start()]):
            continue
        rough = _ROUGH.search(text, max(found.start() - _BACK, start), found.start()) is not None
        at = Passage(sentence.at.document, Span(found.start(), found.end()))
        value = Decimal(minutes)
        unit = f"{UNIT} {_zone(found)}".rstrip()
        yield Quantity(at, value, value, unit, "day", approximate=rough, role="clock" if sure else "clock face")


def _lasts(found: re.Match[str], before: str) -> bool:
    """Whether three or four digits are a length of time and none of the day: "130 hrs", "1000 hrs of training"."""
    if not found["last24"] or found["parted"]:
        return False
    return len(found["sure24"]) == 1 or not (found["zone"] or _AT.search(before))


def _zone(found: re.Match[str]) -> str:
    """The zone of a time as told: "GMT" of "UTC" too; "" where it is that of the place."""
    zone = found["zone"] or ""
    return "GMT" if zone == "UTC" else zone


def _minutes(found: re.Match[str]) -> tuple[int | None, bool]:
    """Minutes since midnight, and whether the half of the day is known."""
    if found["name"]:
        return _NAMED[found["name"].lower()], True
    if hour := found["hour24"] or found["sure24"]:
        return int(hour) * 60 + int(found["minute24"] or found["last24"]), True
    if found["hour12"]:
        hour, minute, half = int(found["hour12"]), int(found["minute12"] or 0), found["half"].lower()
        return (hour % 12 * 60 + minute + _HALF * (half == "p"), True) if 1 <= hour <= 12 else (None, False)
    hour = _hours()[(found["told"] or found["struck"]).lower()]
    minute = _PARTS[found["part"].lower()] if found["part"] else 0
    minutes = hour % 12 * 60 + (minute if found["way"] != "to" else -minute)
    day = _half_of_day(found)
    return (minutes + _HALF * (day == "p")) % (2 * _HALF) if day else minutes % _HALF, bool(day)


def _half_of_day(found: re.Match[str]) -> str:
    part = (found["day"] or "").lower()
    return {"morning": "a", "afternoon": "p", "evening": "p", "night": ""}.get(part, "")


@cache
def _hours() -> Mapping[str, int]:
    units = lexicon.table("numbers", "units")
    words = {word: int(value) for word, value in units.items() if value.isdecimal() and 1 <= int(value) <= 12}
    return words | {str(hour): hour for hour in range(1, 13)}


@cache
def _times() -> re.Pattern[str]:
    hours = "|".join(sorted(_hours(), key=len, reverse=True))
    parts = "|".join(sorted(_PARTS, key=len, reverse=True)).replace(" ", r"\s")
    zones = r"(?:\s?(?P<zone>GMT|UTC|BST|[ECMP][DES]?T)\b)"
    return re.compile(
        rf"""(?<![\w.:,$£€-])(?:
          (?P<hour12>\d{{1,2}})(?:[.:](?P<minute12>[0-5]\d))?\s?(?P<half>[aApP])(?:[mM]\b|\.[mM]\b\.?)
        | (?P<sure24>[01]?\d|2[0-3])(?P<parted>:)?(?P<last24>[0-5]\d)(?=\s(?:GMT|UTC|local\stime)\b|\s?hrs\b)
        | (?:(?<=\b(?:at|by)\s)|(?<=\baround\s))
          (?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)\b(?![:.]\d|\s?[aApP]\.?[mM]\b)
        | (?P<name>[Nn]oon|[Mm]idday|[Mm]idnight)\b
        | (?P<part>{parts})(?:\sminutes)?\s(?P<way>past|to)\s(?P<told>{hours})\b(?!%|\s(?:[a-z]+s\b|per\s?cent|million))
        | (?P<struck>{hours})\so['’]clock\b
        )(?:\s(?:in\sthe|on\s\w+day)\s(?P<day>morning|afternoon|evening|night)\b)?{zones}?""",
        re.VERBOSE,
    )
