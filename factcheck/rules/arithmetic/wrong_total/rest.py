"""Sentences -> what is left of a whole, and parts larger than what they are parts of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import number, plain
from factcheck.model import Flag, Related, Severity
from factcheck.rules.arithmetic.wrong_total.parts import is_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line


_SLIP = 3  # times its whole, beyond which a part is one of something else: "of the 27 countries, 150 million were"


def left(line: Line) -> Iterator[Flag]:
    """What is left of a whole less a part."""
    ratios = [one for one in line.quantities if one.denominator is not None]
    for one, other in line.pairs() if ratios else ():
        ratio = next((ratio for ratio in ratios if ratio.at.span.start <= one.at.span.start), None)
        if ratio is None or ratio.numerator is None or ratio.denominator is None or " in " in ratio.at.text:
            continue
        behind = re.search(r"\bleaving (?:just |only |the other )?$", line.between(one, other))
        rest = ratio.denominator - ratio.numerator
        if behind and is_count(other) and not other.unit and other.low != rest:
            message = (
                f"{number(ratio.denominator)} less {number(ratio.numerator)} is {plain(rest)}, not {other.at.text}"
            )
            yield Flag(other.at, message, (Related(ratio.at, "what it is worked out from"),))


@cache
def _of() -> re.Pattern[str]:
    return re.compile(r"(?:^|[;:–—] )of (?:the |all |all the |its |their |our |these |those )?$")


@cache
def _part() -> re.Pattern[str]:
    return re.compile(r"(?: [a-z][\w'-]*){0,4}, (?:only |just |some |about |as many as )?")


def of_the(line: Line) -> Iterator[Flag]:
    """A part that is larger than the whole it is said to be of: "Of the 80 schools inspected, 95 were rated good"."""
    for whole, part in line.pairs():
        if not (is_count(whole) and is_count(part) and whole.low and part.low) or part.unit:
            continue
        if not whole.low < part.low < _SLIP * whole.low:
            continue
        behind = re.match(r" (?:were|was|are|have|had|has|did|do|said|voted|came|went|\w{3,}ed)\b", line.after(part))
        if behind and _of().search(line.before(whole)) and _part().fullmatch(line.between(whole, part)):
            yield Flag(part.at, f"{part.at.text} is more than {whole.at.text}", (Related(whole.at, "the whole"),))


def of_these(last: Line, line: Line) -> Iterator[Flag]:
    """A part, in the next sentence, that is larger than any number it can be a part of."""
    part = line.quantities[0]
    follows = 0 <= line.sentence.at.span.start - last.sentence.at.span.end <= 2
    if not follows or not re.fullmatch(r"of (?:these|those|them),? (?:some |just |only )?", line.before(part)):
        return
    wholes = [whole.high for whole in last.quantities if whole.dimension == "count" and whole.high is not None]
    if wholes and is_count(part) and part.low and part.low > max(wholes) and len(wholes) == len(last.quantities):
        yield Flag(part.at, f"{part.at.text} is more than the {number(max(wholes))} before", severity=Severity.WARNING)
