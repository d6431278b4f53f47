"""Article -> percentages that do not fit the part and the whole printed beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import is_count_ratio
from factcheck.compare.arithmetic.line import lines
from factcheck.compare.arithmetic.people import are_people
from factcheck.model import Flag, Related, Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.wrong_share.of_count import counted_share
from factcheck.rules.arithmetic.wrong_share.of_ratio import apposed, is_share, ratio_share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Quantity


@rule(
    "A101",
    "wrong-share",
    Severity.ERROR,
    bad=[
        "«45 of 125» shops («39%») closed early.",
        "Of the «80 runners», 20 («35%») did not finish.",
        "The drug failed in «12%» («9 of 60») of the trials.",
        "«One in eight» voters («about 8%») stayed at home.",
        "«31» (27%) of the «29 councillors» abstained.",
        "«1,204 of 9,871» records («1.22%») were lost.",
        "He won «12 of his 16» races, a rate of «65%».",
        "The firm cut «1,500 of its 12,000» jobs, or «20 per cent» of the workforce.",
        "Of the «240 seats» in the chamber, 130, or «61 percent», went to the right.",
        "A survey of «1,200 voters» found 312 («31%») undecided.",
        "The firm has «3,000 workers», 1,200 of them («30%») in Asia.",
        "Only «3 of the 12» jurors, «a third», were women.",
    ],
    good=[
        "45 of 125 shops (36%) closed early.",
        "One in eight voters (about 12%) stayed at home.",
        "Of the 80 runners, 20 (25%) did not finish; of these, 5 (25%) were ill.",
        "In 3 of 4 races (up 12%) he led, and 2 in 3 fans, 40% of them women, cheered.",
        "She scored 15 of the 20 goals, and 20 in two games.",
        "The firm cut 1,500 of its 12,000 jobs, or 12.5 per cent of the workforce.",
        "Of the 120 members, 45, or more than a third, rebelled; 30 (60%) of the women did.",
        "A survey of 2,000 adults found 300 (30%) of the parents in favour.",
    ],
)
def wrong_share(article: Article) -> Iterator[Flag]:
    """A percentage does not fit the part and the whole that stand beside it.

    Readers trust the percentage, and often it is the one figure that was mistyped: the complement was copied,
    the decimal point moved, or the denominator became the share. What rounds to the printed digits is accepted.
    The advice is that of Sarah Cohen, Numbers in the Newsroom: work every percentage out again.
    """
    for line in lines(article):
        for one, other in line.pairs():
            yield from _larger_part(line, one, other)
            ratio, percent = (one, other) if is_share(other) else (other, one)
            odds = "/" in ratio.at.text and "odds" in line.lower
            if is_share(percent) and is_count_ratio(ratio) and apposed(line, one, other) and not odds:
                yield from ratio_share(ratio, percent)
        yield from (
            flag for index, percent in enumerate(line.quantities) for flag in counted_share(line, index, percent)
        )


def _larger_part(line: Line, part: Quantity, whole: Quantity) -> Iterator[Flag]:
    """A part that is larger than its whole."""
    if not (part.dimension == whole.dimension == "count") or part.unit or part.role or whole.role:
        return
    if part.low is None or whole.high is None or part.low <= whole.high or part.low != part.low.to_integral_value():
        return
    between = line.between(part, whole)
    within = between == " in " and are_people(whole.unit)
    if within or between in {" of ", " of the ", " out of ", " out of the ", " of its ", " of their "}:
        message = f"{part.at.text} is more than {whole.at.text}"
        yield Flag(part.at, message, (Related(whole.at, "the whole"),))
