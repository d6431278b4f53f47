"""Article -> changes whose amount or direction does not fit the values before and after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.line import lines
from factcheck.compare.arithmetic.move import directions, find_move
from factcheck.lexicon import listed
from factcheck.model import Flag, Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.wrong_change.amount import amounts
from factcheck.rules.arithmetic.wrong_change.direction import direction
from factcheck.rules.arithmetic.wrong_change.relative import relative
from factcheck.rules.arithmetic.wrong_change.same_share import told_twice
from factcheck.rules.arithmetic.wrong_change.up_from import up_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.arithmetic.line import Line
    from factcheck.model import Article


@rule(
    "A102",
    "wrong-change",
    Severity.ERROR,
    bad=[
        "Sales rose from «40» to «50 units», a «20%» increase.",
        "Turnout went up from «10%» to «15%», a rise of «15 percentage points».",
        "Tickets «increased» from «$80» to «$60».",
        "Membership «tripled» from «310» to «620».",
        "Emissions fell by «130%» in a decade.",
        "Waste fell by «a third», from «90» to «70 tonnes».",
        "Support rose from «10%» to «15%», up «5%».",
        "The line carried «1.2 million riders» in May, up «25%» from «1.1 million» a year earlier.",
        "The index closed at «5,200», up «2%» from «5,400».",
        "Output was up «threefold», «from 1,000 to 2,000 boats».",
        "The bond lost «half» its value, falling from «$80» to «$50».",
        "The meters cut water use by «37%». A year on, «37%» of residents reduced their water use.",
        "Pain was reported by «30%» of swimmers, compared with «20%» of runners, a «25%» higher share.",
    ],
    good=[
        "Sales rose from 40 to 50 units, a 25% increase.",
        "Profit rose 12% to £5.3m from £4.7m.",
        "Shares fell 20 cents to $1.30 from $1.50.",
        "Turnout went up from 10% to 15%, a rise of 5 percentage points.",
        "Membership more than doubled from 310 to 720.",
        "Waste fell by a third, from 90 to 60 tonnes.",
        "The bond lost half its value, falling from $80 to $40, and trade was up threefold, from 10 to 31 boats.",
        "The line carried 1.2 million riders in May, up 9% from 1.1 million a year earlier.",
        "The index closed at 5,200, up 2% from Friday, and trade was 1,400, down 3% from 1,443.",
        "The appeal brought in 3,000 pounds, or 25% from 12,000 pounds of pledges.",
        "The ranking rose from 10th to 5th, and the price of 3 litres fell from $80 to $60.",
        "The meters cut water use by 37%. A year on, 42% of residents reduced their water use.",
        "The meters cut water use by 37%. In a poll, 37% of residents wanted new parks.",
    ],
)
def wrong_change(article: Article) -> Iterator[Flag]:
    """A change does not fit the values it leads from and to.

    The values, the amount and the direction word say one thing three times, so that a slip shows:
    a share of the new value instead of the old, points called percent, a rise to a lower value.
    The advice is that of the BBC Academy on reporting statistics: percentage points are no percentages.
    """
    for line in lines(article, 1):
        yield from _below_nothing(line)
        for index, (one, other) in enumerate(line.pairs()):
            move = find_move(line, one, other)
            if move:
                yield from list(amounts(line, move, index)) or direction(line, move)
        yield from relative(line)
        for now, by, then in zip(line.quantities, line.quantities[1:], line.quantities[2:], strict=False):
            yield from up_from(line, now, by, then)
    yield from told_twice(article)


def _below_nothing(line: Line) -> Iterator[Flag]:
    """A fall by more than all there was."""
    for fall in line.quantities:
        if fall.role != "by" or fall.unit != "%" or fall.low is None or fall.low <= 100:
            continue
        before = line.before(fall).split()[-2:]
        fell = any(directions().get(word, 0) < 0 or word in listed("arithmetic", "cutting") for word in before)
        if fell and not re.search(r"\b(?:loss|losses|deficit|negative|profits?|earnings)\b", line.lower):
            yield Flag(fall.at, f"nothing can fall by {fall.at.text}: 100% of it is all there is")
