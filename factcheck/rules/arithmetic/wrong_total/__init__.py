"""Article -> parts that do not add up to the whole printed beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.line import lines
from factcheck.model import Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.wrong_total.groups import groups
from factcheck.rules.arithmetic.wrong_total.parts import in_all, listed
from factcheck.rules.arithmetic.wrong_total.rest import left, of_the, of_these
from factcheck.rules.arithmetic.wrong_total.shares import rivals, shares

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article, Flag


@rule(
    "A103",
    "wrong-total",
    Severity.ERROR,
    bad=[
        "The choir has «120 singers»: «60» sing high and «50» sing low.",
        "«Three nurses» and «two doctors» were on duty, «six staff» in all.",
        "The jury of «12 people» («7 men» and «6 women») retired at noon.",
        "Of readers, «48%» agreed, «43%» disagreed and «19%» were undecided.",
        "«12 out of 37» ships sank, leaving «27».",
        "The club asked 200 members. Of these, «240» replied.",
        "Of the «80 schools» inspected, «95» were rated good.",
        "A «$10 million» fund is split into «$5 million» for roads, «$3 million» for art and «$6 million» for trams.",
        "In May Aller took «48.1%» and Bexley «53.9%» of the vote.",
        "The ferry took «48.1%» and the train took «53.9%» of the market.",
        "In the poll, «52%» said yes, «38%» no and «15%» did not know.",
        "Groups were cod («n = 821») and hake. Worms were in «4.22%» (n = 30) of those in the cod group.",
    ],
    good=[
        "The choir has 120 singers: 60 sing high, 50 low and 10 in between.",
        "Three nurses and two doctors were on duty, five staff in all.",
        "The jury of 12 people (7 men and 5 women) retired at noon.",
        "Readers could pick several: 48% agreed, 43% disagreed and 19% were undecided.",
        "Of readers, 33% agreed, 33% disagreed and 33% were undecided.",
        "The firm won 10 prizes: 3 for film, 2 for sound, of which 1 was shared.",
        "Support came from 60% of men and 70% of women.",
        "Of the 80 schools inspected, 60 were rated good, and of the 40 farms, 50 animals were sold.",
        "The fund of $12 million is split into $4 million for roads, $3 million for parks and $5 million for trams.",
        "The Greens won 34% of the vote and turnout was 68%.",
        "Of the 27 countries, 150 million were affected.",
        "The ferry took 48% of the market, and the train had 53% of the market a year earlier.",
    ],
)
def wrong_total(article: Article) -> Iterator[Flag]:
    """Parts do not add up to the whole that the text names.

    The whole may be a number or, where nobody can be counted twice, 100 percent. A reader adds three small numbers
    at a glance, and stops trusting the large ones when they do not come out. Lists that may overlap or are left open
    ("could pick several", "such as") are not summed; shares may be off by rounding.
    The advice is that of the American Association for Public Opinion Research on reporting polls.
    """
    last: Line | None = None
    for line in lines(article, 1):
        if len(line.quantities) > 1:
            yield from listed(line)
            yield from in_all(line)
            yield from left(line)
            yield from shares(line)
            yield from rivals(line)
            yield from of_the(line)
        if last:
            yield from of_these(last, line)
        last = line
    yield from groups(article)
