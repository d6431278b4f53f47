"""A sentence -> shares of answers or groups of which everyone has one, and that do not add up to 100."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.arithmetic.band import number, plain
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity
    from factcheck.rules.arithmetic._line import Line

_LEAST = Decimal("1.5")  # points that rounding may cost a list of shares
_EACH = Decimal("0.5")  # and per share
_REST = frozenset(("undecided", "unsure"))


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


def shares(line: Line) -> Iterator[Flag]:
    """A list of exclusive shares against 100."""
    listed = [(one, answer) for one in line.quantities if (answer := _of(line, one))]
    kinds = {lexicon.table("arithmetic", "opposites")[answer] for _, answer in listed}
    if len(listed) < 2 or len({answer for _, answer in listed}) != len(listed) or len(kinds) > 1:
        return
    every = [one for one in line.quantities if one.unit == "%"]
    first, last = listed[0][0], listed[-1][0]
    if any(one.low is None or one.low != one.high for one in every) or _overlapping().search(line.lower):
        return
    total = sum((one.low or Decimal(0) for one, _ in listed), Decimal(0))
    slack = max(_LEAST, _EACH * len(listed)) * (10 if any(one.approximate for one, _ in listed) else 1)
    complete = len(listed) == len(every) > 2 and not _REST.isdisjoint(answer for _, answer in listed)
    if total > 100 + slack or (complete and total < 100 - slack):
        worked = " + ".join(number(one.low or Decimal(0)) for one, _ in listed)
        related = tuple(Related(one.at, "a share") for one, _ in listed if one is not last)
        severity = Severity.WARNING if total < 100 or first.approximate else None
        yield Flag(last.at, f"{worked} is {plain(total)}%, not 100%", related, severity=severity)


def _of(line: Line, share: Quantity) -> str:
    """The answer that a share gave, or the group it is, "" when none is named just behind."""
    found = _answer().match(line.after(share)) if share.unit == "%" and not share.role else None
    return found[1] if found else ""
