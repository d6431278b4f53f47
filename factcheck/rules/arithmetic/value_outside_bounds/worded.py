"""A share in words and in figures -> where the two do not fit: "more than half (46%)", "a majority (46%)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band, is_count_ratio, share
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity


@cache
def _apposition() -> re.Pattern[str]:
    return re.compile(
        r"(?: (?:of )?[\w'-]+){0,4} ?[(\[](?:or |about |some )?|(?: (?:of )?[\w'-]+){0,4}(?:, | [–—-] )(?:or |some )?"
    )


@cache
def _majority() -> re.Pattern[str]:
    """A word for more than half, or for less, before a share in brackets."""
    nouns = "people|voters|patients|adults|women|men|respondents|parents|members|children|participants|students|workers"
    return re.compile(rf"\b(?:(?P<most>majority|most(?= of| {nouns}))|minority)\b(?: (?:of )?[\w'-]+){{0,4}} ?\($")


def majorities(line: Line, percent: Quantity) -> Iterator[Flag]:
    """As in "a majority (46%)"."""
    if percent.unit != "%" or percent.parts:
        return
    found = _majority().search(line.lower[: percent.at.span.start - line.sentence.at.span.start])
    if not found or line.after(percent)[:1] not in {")", ",", ";"}:
        return
    share_, half = band(percent), 50
    if share_.high < half if found["most"] else share_.low > half:
        word = line.passage(found.start(), found.start() + len(found[0].split()[0]))
        yield Flag(percent.at, f"“{word.text}” does not fit {percent.at.text}", (Related(word, "in words"),))


def worded(line: Line, one: Quantity, other: Quantity) -> Iterator[Flag]:
    """As in "more than half (46%)" and "nearly two-thirds of members, 48%,"."""
    words, percent = (one, other) if other.unit == "%" else (other, one)
    told = words.unit == "proportion" and words.denominator is not None and not is_count_ratio(words)
    between, behind = line.between(one, other), line.after(other)
    if percent.unit != "%" or not told or not _apposition().fullmatch(between):
        return
    bracket = "(" in between or "[" in between
    closing = (
        behind[:1] in {")", "]", ",", ";"}
        if bracket
        else behind.lstrip()[:1] == between.strip()[-1:] or between.endswith("or ")
    )
    if closing and not share(words).meets(band(percent)):
        severity = Severity.WARNING if percent.approximate else None
        yield Flag(
            percent.at,
            f"“{words.at.text}” does not fit {percent.at.text}",
            (Related(words.at, "in words"),),
            severity=severity,
        )
