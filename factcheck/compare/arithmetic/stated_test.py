"""Text -> the tests of significance printed in it, and the p that each allows."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEFORE = 30  # characters in which "Fisher's exact" stands before a test that p is not of


def stated_tests(text: str) -> Iterator[StatedTest]:
    """The tests of a text with their p; where an exact test stands before, p is not that of the statistic."""
    for found in _printed_tests().finditer(text):
        if "exact" not in text[max(found.start() - _BEFORE, 0) : found.start()].lower():
            yield StatedTest.of(found)


class StatedTest(NamedTuple):
    """A test as printed."""

    name: str
    degrees: tuple[float, ...]
    sign: str
    value: Decimal
    p_sign: str
    p: Decimal | None  # None: "n.s."
    span: Span
    stated: Span

    @classmethod
    def of(cls, found: re.Match[str]) -> StatedTest:
        """A test from its match."""
        name = {"Z": "z", "f": "F", "T": "t"}.get(found["name"], found["name"])
        degrees = re.findall(r"\d+(?:\.\d+)?", (found["df"] or "").partition("N")[0])
        return cls(
            name if name in {"t", "F", "r", "z"} else "χ²",
            tuple(float(one) for one in degrees),
            found["sign"],
            Decimal(found["value"].replace("−", "-").replace("–", "-")),
            found["psign"] or "",
            Decimal(found["p"]) if found["p"] else None,
            Span(*found.span("test")),
            Span(*found.span("stated")),
        )


@cache
def _printed_tests() -> re.Pattern[str]:
    return re.compile(
        r"""
        (?P<test>
          \b(?P<name>[tTFfrzZ]|Q(?:[a-z]{1,8})?|[Cc]hi-?\s?(?:squared?|2)|[χXx](?:2|²))
          \s{0,2} (?P<df>\(\s{0,2}\d[\d.]{0,7}(?:\s{0,2},\s{0,2}(?:N\s{0,2}=\s{0,2})?[\d.,]{1,9})?\s{0,2}\))? \s{0,2}
          (?P<sign>[=<>]) \s{0,2} (?P<value>[-−–]?\d{0,6}\.?\d{1,6})
        )
        \s{0,2}[,;]\s{0,2}
        (?P<stated> p\s{0,2}(?P<psign>[=<>≤≥])\s{0,2}(?P<p>-?[01]?\.\d{1,8}|[01])(?![\d.]*\d) | n\.?\s?s\b\.? )
        """,
        re.VERBOSE,
    )
