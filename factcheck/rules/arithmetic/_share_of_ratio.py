"""A sentence -> percentages that do not fit the ratio beside them: "45 of 125 shops (39%)", "one in eight (8%)"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band, share, worth
from factcheck.rules.arithmetic._share_flag import share_flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Flag, Quantity
    from factcheck.rules.arithmetic._line import Line


@cache
def _apposition() -> re.Pattern[str]:
    """Between a ratio and its percentage: nouns and a bracket, or a comma or dash alone."""
    return re.compile(r"(?: [\w'-]+){0,4} ?[(\[](?:or |i\.e\.,? |that is,? )?|(?: [\w'-]+){0,4}(?:, | [–—-] )(?:or )?")


def _apposed(line: Line, one: Quantity, other: Quantity) -> bool:
    between, behind = line.between(one, other), line.after(other)
    if not _apposition().fullmatch(between):
        return False
    if "(" in between or "[" in between:
        return behind[:1] in {")", "]", ",", ";"}
    return behind.lstrip()[:1] in ({",", ".", ";", ")", ""} if between.endswith("or ") else {between.strip()[-1]})


def ratio_share(ratio: Quantity, percent: Quantity) -> Iterator[Flag]:
    """A ratio against its percentage; bounds count ("fewer than one in ten")."""
    found = share(ratio)
    if not found.meets(band(percent)):
        yield share_flag(found, percent, ratio, ratio.at.text, worth(ratio))
