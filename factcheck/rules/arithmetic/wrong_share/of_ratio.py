"""A sentence -> shares that do not fit the ratio beside them: "45 of 125 shops (39%)", "3 of the 12, a third,"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import is_count_ratio, share, worth
from factcheck.rules.arithmetic.wrong_share.flag import share_flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Flag, Quantity


@cache
def _apposition() -> re.Pattern[str]:
    """Between a ratio and its percentage: nouns and a bracket, or a comma or dash alone."""
    return re.compile(
        r"(?: [\w'-]+){0,4} ?[(\[](?:or |i\.e\.,? |that is,? )?"
        r"|(?: [\w'-]+){0,4}(?:, | [–—-] )(?:or |an? (?:[\w-]+ )?(?:rate|share|proportion|ratio) of )?"
    )


@cache
def _of_it() -> re.Pattern[str]:
    """A whole named once more behind a share: "or 20 per cent of the workforce"."""
    return re.compile(r" of (?:the|its|their|his|her|our|all|them|those|these)\b")


def is_share(quantity: Quantity) -> bool:
    """Whether a quantity is a share in percent or in words: "36%", "a third", and not "45 of 125"."""
    worded = quantity.denominator is not None and not is_count_ratio(quantity)
    return quantity.unit == "%" or (quantity.unit == "proportion" and worded)


def apposed(line: Line, one: Quantity, other: Quantity) -> bool:
    """Whether the second says the first once more: "45 of 125 (36%)", "12 of 16, or 75%,"."""
    between, behind = line.between(one, other), line.after(other)
    if not _apposition().fullmatch(between):
        return False
    if "(" in between or "[" in between:
        return behind[:1] in {")", "]", ",", ";"}
    if between.endswith(("or ", "of ")):
        return behind.lstrip()[:1] in {",", ".", ";", ")", ""} or _of_it().match(behind) is not None
    return behind.lstrip()[:1] == between.strip()[-1]


def ratio_share(ratio: Quantity, percent: Quantity) -> Iterator[Flag]:
    """A ratio against its percentage; bounds count ("fewer than one in ten")."""
    found = share(ratio)
    if not found.meets(share(percent)):
        yield share_flag(found, percent, ratio, ratio.at.text, worth(ratio))
