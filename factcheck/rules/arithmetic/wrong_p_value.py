"""Article -> p-values that do not belong to the test printed beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import printed
from factcheck.compare.arithmetic.significance import p_value
from factcheck.compare.arithmetic.stated_test import stated_tests
from factcheck.model import Flag, Passage, Related, Severity
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.stated_test import StatedTest
    from factcheck.model import Article

_LEVEL = 0.05  # what is called significant where nothing else is said


@rule(
    "A107",
    "wrong-p-value",
    Severity.ERROR,
    bad=[
        "Pupils who slept longer scored higher, «t(28) = 2.20», «p = .30».",
        "Sales and rainfall went together («r(40) = .22», «p = .02»).",
        "The three brands differed, «F(2, 57) = 1.10», «p < .05».",
        "The towns did not differ («χ2(1, N = 120) = 9.80», «n.s.»).",
    ],
    good=[
        "Pupils who slept longer scored higher, t(28) = 2.20, p = .036.",
        "The three brands differed, F(2, 57) = 5.60, p < .01; z = -2.42, p = 0.016.",
        "A one-tailed test gave t(28) = 2.20, p = .018.",
        "The towns differed (χ2(1, N = 120) = 9.80, p = .002).",
    ],
)
def wrong_p_value(article: Article) -> Iterator[Flag]:
    """A p-value does not belong to the test statistic and the degrees of freedom beside it.

    The three determine each other, so that one of them is a slip. What rounds to the printed digits is accepted,
    and half the value where the article speaks of a one-tailed test. It matters most where the recomputed value
    falls on the other side of .05; the message then says so.
    The test is statcheck's (Nuijten and others, Behavior Research Methods, 2016).
    """
    text = article.document.text
    if not any(sign in text for sign in "=<>"):
        return
    for test in stated_tests(text):
        if not _consistent(test, one_tailed=bool(_one_tailed().search(text))):
            at, other = (Passage(article.document, one) for one in (test.stated, test.span))
            yield Flag(at, _message(other, at, test), (Related(other, "the test"),))


@cache
def _one_tailed() -> re.Pattern[str]:
    return re.compile(r"\b(?:one|single)[- ](?:tailed|sided|tail)\b|\bdirectional\b", re.IGNORECASE)


def _range(test: StatedTest) -> tuple[float, float] | None:
    """The lowest and highest p that the printed statistic allows."""
    band = printed(abs(test.value))
    low = p_value(test.name, float(band.high), test.degrees)
    high = p_value(test.name, max(float(band.low), 0.0), test.degrees)
    if low is None or high is None:
        return None
    if test.sign == "<":
        high = 1.0
    elif test.sign == ">":
        low = 0.0
    return low, high


def _consistent(test: StatedTest, *, one_tailed: bool) -> bool:
    """Whether the stated p is one that the test allows; a test that cannot be worked out passes."""
    allowed = _range(test)
    if allowed is None:
        return True
    if _agrees(test, *allowed):
        return True
    return one_tailed and _agrees(test, allowed[0] / 2, allowed[1] / 2)


def _agrees(test: StatedTest, low: float, high: float) -> bool:
    if test.p is None:
        return high > _LEVEL
    p, band = float(test.p), printed(test.p)
    match test.p_sign:
        case "<" | "≤":
            return low < p
        case ">" | "≥":
            return high > p
        case _:
            return p > 0 and low <= float(band.high) and high >= float(band.low)


def _message(other: Passage, at: Passage, test: StatedTest) -> str:
    middle = p_value(test.name, abs(float(test.value)), test.degrees) or 0.0
    worked = "p < .001" if middle < 0.001 else f"p = {middle:.3f}".replace("0.", ".", 1)
    crossed = "; that is on the other side of .05" if _crosses(test, *(_range(test) or (0.0, 1.0))) else ""
    return f"{other.text} gives {worked}, not {at.text}{crossed}"


def _crosses(test: StatedTest, low: float, high: float) -> bool:
    """Whether the stated p and the recomputed one fall on different sides of .05."""
    if test.p is None:
        return high <= _LEVEL
    called = float(test.p) <= _LEVEL and test.p_sign not in {">", "≥"}
    return (called and low > _LEVEL) or (not called and high <= _LEVEL)
