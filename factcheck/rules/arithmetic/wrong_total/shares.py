"""A sentence -> shares of answers or groups of which everyone has one, and that do not add up to 100."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.band import number, plain
from factcheck.lexicon import listed
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

_LEAST = Decimal("1.5")  # points that rounding may cost a list of shares
_EACH = Decimal("0.5")  # and per share


@cache
def _answer() -> re.Pattern[str]:
    """What a share is of: "33% agreed", "48% were against", and not "60% of men"."""
    words = "|".join(lexicon.table("arithmetic", "opposites"))
    whole = r"(?: of (?:respondents|voters|people|those asked|them|members|adults|readers))?"
    lead = r"(?: (?:are|were|was|said|voted|who|is|be|to|they|in|it|the)){0,4}"
    return re.compile(rf"{whole}{lead} ({words})\b")


@cache
def _overlapping() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lexicon.words("arithmetic", "overlapping")))
    return re.compile(rf"\b(?:{words}|among|compared|from|several|than)(?!\w)")


@cache
def _rival() -> re.Pattern[str]:
    """Between the shares of two rivals: " and Leave took ", ", while Green Motors has "."""
    return re.compile(
        r"(?: of the [\w-]+)?,?(?: and| while| with| against)? (?:the )?(?:[\w'-]+ ){1,3}?(?:took|takes|won|wins"
        r"|got|gets|had|has|have|received|holds|held|secured|polled|claimed|commands) ?"
    )


@cache
def _named() -> re.Pattern[str]:
    """The same with the verb left out: a name alone, " and Leave "; not " and turnout was "."""
    return re.compile(r",? (?:and|while|against) (?:the )?(?:[A-Z][\w'-]* ){1,3}")


@cache
def _pooled() -> re.Pattern[str]:
    """What rivals share out among themselves, each part of it going to one."""
    return re.compile(r" of (?:the |all )?(?:\w+ )?(?:votes?|ballots|electorate|seats|market|ownership|shares)\b")


def rivals(line: Line) -> Iterator[Flag]:
    """Shares of one vote or market that are more than all of it: "48.1% and Leave took 53.9% of the vote"."""
    listed = [one for one in line.quantities if one.unit == "%"]
    told = all(one.low is not None and one.low == one.high and not one.parts for one in listed)
    if len(listed) < 2 or len(listed) != len(line.quantities) or not told or _changing().search(line.lower):
        return
    text = line.document.text
    joined = all(
        _rival().fullmatch(line.between(one, other)) or _named().fullmatch(text[one.at.span.end : other.at.span.start])
        for one, other in pairwise(listed)
    )
    if not joined or not any(_pooled().match(line.after(one)) for one in (listed[0], listed[-1])):
        return
    yield from _beyond_all(listed)


@cache
def _changing() -> re.Pattern[str]:
    """What makes two shares those of two times, places or questions."""
    return re.compile(
        r"\b(?:from|than|compared|up|down|previous|earlier|later|respectively|last|first|second|round|combined|each|both)\b"
    )


def _beyond_all(listed: Sequence[Quantity]) -> Iterator[Flag]:
    total = sum((one.low or Decimal(0) for one in listed), Decimal(0))
    if total > 100 + max(_LEAST, _EACH * len(listed)):
        worked = " + ".join(number(one.low or Decimal(0)) for one in listed)
        related = tuple(Related(one.at, "a share") for one in listed[:-1])
        severity = Severity.WARNING if any(one.approximate for one in listed) else None
        yield Flag(listed[-1].at, f"{worked} is {plain(total)}%, more than all of it", related, severity=severity)


def shares(line: Line) -> Iterator[Flag]:
    """A list of exclusive shares against 100."""
    answered = [(one, answer) for one in line.quantities if (answer := _of(line, one))]
    kinds = {lexicon.table("arithmetic", "opposites")[answer] for _, answer in answered}
    if len(answered) < 2 or len({answer for _, answer in answered}) != len(answered) or len(kinds) > 1:
        return
    every = [one for one in line.quantities if one.unit == "%"]
    first, last = answered[0][0], answered[-1][0]
    if any(one.low is None or one.low != one.high for one in every) or _overlapping().search(line.lower):
        return
    total = sum((one.low or Decimal(0) for one, _ in answered), Decimal(0))
    slack = max(_LEAST, _EACH * len(answered)) * (10 if any(one.approximate for one, _ in answered) else 1)
    complete = len(answered) == len(every) > 2 and not listed("arithmetic", "no_answer").isdisjoint(
        answer for _, answer in answered
    )
    if total > 100 + slack or (complete and total < 100 - slack):
        worked = " + ".join(number(one.low or Decimal(0)) for one, _ in answered)
        related = tuple(Related(one.at, "a share") for one, _ in answered if one is not last)
        severity = Severity.WARNING if total < 100 or first.approximate else None
        yield Flag(last.at, f"{worked} is {plain(total)}%, not 100%", related, severity=severity)


def _of(line: Line, share: Quantity) -> str:
    """The answer that a share gave, or the group it is, "" when none is named just behind."""
    found = _answer().match(line.after(share)) if share.unit == "%" and not share.role else None
    return found[1] if found else ""
