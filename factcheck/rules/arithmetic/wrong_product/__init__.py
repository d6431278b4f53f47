"""Article -> rates, counts and totals in one sentence that do not multiply out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.band import band
from factcheck.compare.arithmetic.line import lines
from factcheck.model import Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.wrong_product.average import average
from factcheck.rules.arithmetic.wrong_product.courses import course, course_first, interval
from factcheck.rules.arithmetic.wrong_product.flag import product_flag, single, value
from factcheck.rules.arithmetic.wrong_product.prices import price, teams

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Flag, Quantity


@rule(
    "A111",
    "wrong-product",
    Severity.WARNING,
    bad=[
        "At «$400» per lesson, «six lessons» cost «$2,000».",
        "«Six lessons», «two» a week for «four weeks», are planned.",
        "Divers take «three capsules» over a «12-week» period (one every «three weeks»).",
        "The dose is «0.5 mg/kg», «50 mg» for a «70 kg» adult.",
        "The loan is repaid in «24 monthly instalments» of «$250», a total of «$7,200».",
        "The appeal raised «$3,000» from «100 donors», an average of «$300» each.",
        "She bought «30 shares» at «$12» each for a total of «$400».",
    ],
    good=[
        "At $400 per lesson, six lessons cost $2,400.",
        "At $400 per lesson, six lessons cost $2,000 with the club's discount.",
        "Eight lessons, two a week for four weeks, are planned.",
        "Divers take four capsules over a 12-week period (one every three weeks).",
        "The dose is 0.5 mg/kg, 35 mg for a 70 kg adult.",
        "He scored two goals a game for four weeks, and six players left.",
        "The loan is repaid in 24 instalments of $250, a total of $6,000.",
        "The appeal raised $3,000 from 100 donors, an average of $30 each.",
        "The fund raised $3 million from 200 firms, or $1 million a year.",
    ],
)
def wrong_product(article: Article) -> Iterator[Flag]:
    """A rate, a count and a total in one sentence do not multiply out.

    Two a week for four weeks are eight: a reader who plans by the text buys too little or pays too much.
    Prices are left alone where a discount is spoken of.
    The advice is that of Sarah Cohen, Numbers in the Newsroom: do the sums that a reader will do.
    """
    for line in lines(article, 3):
        quantities = line.quantities
        for index in range(len(quantities) - 2):
            one, two, three = quantities[index : index + 3]
            yield from average(line, one, two, three)
            yield from price(line, one, two, three)
            yield from course(line, one, two, three)
            yield from course_first(line, one, two, three)
            yield from interval(line, one, two, three)
            yield from teams(line, one, two, three)
            yield from _dose(line, one, two, three)


def _dose(line: Line, rate: Quantity, dose: Quantity, weight: Quantity) -> Iterator[Flag]:
    unit, _, per = rate.unit.partition("/")
    if rate.dimension != "dose" or per != weight.unit or unit != dose.unit or not single(rate, dose, weight):
        return
    near = len(line.between(rate, dose)) < 20 and re.fullmatch(
        r"(?: [\w'-]+){0,3} (?:for|in) (?:an? |the )?(?:[\w-]+ ){0,3}", line.between(dose, weight)
    )
    if near and not band(rate).times(band(weight)).meets(band(dose)):
        yield product_flag(dose, (rate, weight), f"{rate.at.text} × {weight.at.text}", value(rate) * value(weight))
