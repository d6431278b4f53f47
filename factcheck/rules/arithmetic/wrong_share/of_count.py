"""A sentence -> percentages behind a count, against the whole named elsewhere in it: "Of the 80 runners, 20 (35%)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band, exactly
from factcheck.model import Flag, Related
from factcheck.rules.arithmetic.wrong_share.flag import share_flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Quantity

HUNDRED = exactly(100)
_APPOSED = frozenset((" (", " [", "(", ", or ", " – ", " — "))  # between a count and its percentage
_CLOSED = frozenset((")", "]", ",", ";", ".", "–", "—"))  # and behind it


@cache
def _possessed() -> re.Pattern[str]:
    return re.compile(r" (?:out )?of (?:the |its |their |his |her |our )?(?:[\w-]+ )?[\w-]+'s? ")


def _of_group(line: Line, part: Quantity, whole: Quantity, percent: Quantity) -> Iterator[Flag]:
    """As in "3 of the club's 20 players (25%)"."""
    counts = part.dimension == whole.dimension == "count" and not part.unit and part.low is not None and whole.low
    if counts and line.between(whole, percent) in {" (", " ["} and line.after(percent)[:1] in {")", "]", ",", ";"}:
        assert part.low is not None
        assert whole.low is not None
        if not band(part).over(band(whole)).times(HUNDRED).meets(band(percent)):
            yield share_flag(
                band(part).over(band(whole)).times(HUNDRED),
                percent,
                whole,
                f"{part.at.text} of {whole.at.text}",
                part.low / whole.low * 100,
            )


@cache
def _base_before() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:^|[,;:(–—“\"] ?|\bout )(?:of|among|out of)|\b(?:survey|poll|study|sample|trial|audit|review|report)"
        r" (?:of|on|in|with|among)) (?:the |all |all the |these |those |a total of |some |our |more than )*$"
    )


@cache
def _group_behind() -> re.Pattern[str]:
    """What makes a part one of another whole: a group of its own."""
    return re.compile(r"[)\]],? (?:of|in|on|from|for|at|with|who|receiving|assigned|treated|given|taking|were in)\b")


@cache
def _them() -> re.Pattern[str]:
    """Between a whole and a part of it: ", ", " in Spain, with "."""
    return re.compile(r"(?: [\w'-]+){0,4},(?: and| with| including)? ")


@cache
def _restated() -> re.Pattern[str]:
    """Between a part and its percentage: " of them (", " cast a ballot, or "."""
    return re.compile(r" of (?:them|these|those|whom) \(|(?: [a-z][\w'-]*){1,5}, or ")


@cache
def _whole_behind() -> re.Pattern[str]:
    return re.compile(r"[)\]] of (?:the |all |all the |these |those |our )*")


def counted_share(line: Line, index: int, percent: Quantity) -> Iterator[Flag]:
    """A count with its percentage in brackets, against the whole named before or behind."""
    if percent.unit != "%" or index == 0:
        return
    part = line.quantities[index - 1]
    if index > 1 and _possessed().fullmatch(line.between(line.quantities[index - 2], part)):
        yield from _of_group(line, *line.quantities[index - 2 : index + 1])
        return
    between = line.between(part, percent)
    if part.dimension != "count" or part.low is None or not (between in _APPOSED or _restated().fullmatch(between)):
        return
    whole = _whole_after(line, index) or _whole_beside(line, index - 1) or _whole_before(line, index - 1)
    if whole is None or whole.low is None or whole.low <= 0 or line.after(percent)[:1] not in _CLOSED:
        return
    if part.low > whole.low:
        yield Flag(part.at, f"{part.at.text} is more than {whole.at.text}", (Related(whole.at, "the whole"),))
    elif not any(_fits(part, base, percent) for base in line.quantities):
        found = band(part).over(band(whole)).times(HUNDRED)
        value = part.low / whole.low * 100
        yield share_flag(found, percent, whole, f"{part.at.text} of {whole.at.text}", value)


def _fits(part: Quantity, base: Quantity, percent: Quantity) -> bool:
    """Whether a percentage is that of a part in some other whole of the sentence."""
    if base.dimension != "count" or base is part or base.low is None or base.low <= 0:
        return False
    return band(part).over(band(base)).times(HUNDRED).meets(band(percent))


def _whole_after(line: Line, index: int) -> Quantity | None:
    """As in "45 (36%) of the 125 mothers"."""
    after = line.quantities[index + 1 : index + 2]
    if after and _whole_behind().fullmatch(line.between(line.quantities[index], after[0])):
        return after[0] if after[0].dimension == "count" else None
    return None


def _whole_beside(line: Line, part: int) -> Quantity | None:
    """As in "125 mothers, 45 of them (36%)"."""
    if not part or not line.after(line.quantities[part]).startswith((" of them (", " of whom (")):
        return None
    whole = line.quantities[part - 1]
    beside = _them().fullmatch(line.between(whole, line.quantities[part]))
    return whole if beside and whole.dimension == "count" and whole.unit else None


def _whole_before(line: Line, part: int) -> Quantity | None:
    """As in "Of the 125 mothers, 45 (36%)"; None where the sentence turns to part of them."""
    if _group_behind().match(line.after(line.quantities[part + 1])):
        return None
    for whole in reversed(line.quantities[:part]):
        if whole.dimension == "count" and _base_before().search(line.before(whole)):
            between = line.between(whole, line.quantities[part])
            return None if re.search(r"\b(?:of|among|whom|respectively|each|compared|versus|vs)\b", between) else whole
    return None
