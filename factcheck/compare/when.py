"""Two times as articles put them -> whether they are different times."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise

_YEAR = re.compile(r"((?:1[5-9]|20)\d)(\d)(['’]?s\b)?")


_LONG = ("century", "decade", "season", "year")


class When(NamedTuple):
    """A time by what it names: its years, and what else it names of each kind of period."""

    years: frozenset[str]
    named: frozenset[tuple[str, str]]


def differ(a: str, b: str) -> bool:
    """Whether two times cannot be the same: other years, another quarter, another weekday; a year and "last week"."""
    if not a or not b:
        return False
    first, second = _when(a), _when(b)
    if first.years and second.years:
        return not first.years & second.years
    if first.years or second.years:
        return bool((first.named | second.named) and not (first.years and second.years) and _relative(first, second))
    if _past(first) != _past(second) and (_of(first, "weekday") or _of(second, "weekday")):
        return True
    kinds = {kind for kind, _ in first.named} & {kind for kind, _ in second.named}
    return any(_of(first, kind) != _of(second, kind) for kind in kinds)


def _past(when: When) -> bool:
    """Whether a time is a long one that is over: "last season", "the previous year"."""
    return any(kind in _LONG and before in ("last", "previous") for kind, before in when.named)


def has_year(time: str) -> bool:
    """Whether a time names a year or a decade."""
    return bool(time) and bool(_when(time).years)


def _relative(first: When, second: When) -> bool:
    """Whether the time without a year is told from the day of writing: "Friday", "last week"."""
    named = second.named if first.years else first.named
    return any(kind != "month" for kind, _ in named)


def _of(when: When, kind: str) -> set[str]:
    return {name for this, name in when.named if this == kind}


@lru_cache(maxsize=4096)
def _when(text: str) -> When:
    words = [word.lower for word in tokenise(text)]
    named = set()
    for before, word in zip(["", *words], words, strict=False):
        period = singular(word)
        if period in lexicon.words("measures", "periods"):
            named.add((period, before))
        elif word in lexicon.words("measures", "weekdays"):
            named.add(("weekday", word))
        elif word in lexicon.words("measures", "times"):
            named.add(("month", word))
    return When(_years(text), frozenset(named))


def _years(text: str) -> frozenset[str]:
    """The years a time names, a decade being all of its ten."""
    return frozenset(
        f"{decade}{last}" for decade, year, many in _YEAR.findall(text) for last in ("0123456789" if many else year)
    )
