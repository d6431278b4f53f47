"""Article -> dates, ages and lengths of time that cannot all be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.arithmetic.line import lines
from factcheck.model import Severity
from factcheck.rules import rule
from factcheck.rules.arithmetic.clashing_dates.ago import ago, anniversary_now, undated
from factcheck.rules.arithmetic.clashing_dates.lengths import lasting, since
from factcheck.rules.arithmetic.clashing_dates.lives import anniversary, lives, lives_now
from factcheck.rules.arithmetic.clashing_dates.starts import backwards, begun, days_backwards
from factcheck.rules.arithmetic.clashing_dates.weekdays import weekdays, weekdays_of_one_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Flag


@rule(
    "A109",
    "clashing-dates",
    Severity.ERROR,
    bad=[
        "The vote is on «Monday, 27 June 2017».",
        "The fair opens on «Thursday, 5 May 2022». The prizes are given on «Friday, 14 May».",
        "The court met on «Monday, 7 March» and on Tuesday, 8 March. The verdict came on «Friday, 12 March».",
        "The inquest opened on «Thursday, 4 May», and the jury was sworn in on «Monday, 9 May».",
        "She was born in «1960» and died in «2001» «aged 51».",
        "The tour ran from March «2019» to January «2018».",
        "The fair runs from «12 July» to «9 July».",
        "The «five-year» study ran from «2015 to 2018».",
        "Founded in «1998», the club marked its «30th anniversary» in «2018».",
        "For «two decades», «since 2015», growers in «2023» have used it.",
        "---\ndate: 2023-05-01\n---\n\nThe bridge was built in «1990», «20 years» ago.",
        "---\ndate: 2023-05-01\n---\n\nMaria Lopez, «54», was born in Leeds in «1960».",
        "---\ndate: 2018-05-01\n---\n\nFounded in «1998», the club marks its «30th anniversary» this year.",
        "The harbour was dredged in «1990», «20 years» ago.",
    ],
    good=[
        "On Sunday 2 September 1666 a fire broke out.",
        "The vote is on Tuesday, 27 June 2017.",
        "She was born in 1960 and died in 2001 aged 40.",
        "The fair opens on Thursday, 5 May 2022, and the prizes are given on Sunday, 14 May 2023.",
        "The mill burned down on Friday, March 4, 1921. It opened again in 1923, on Saturday, March 10.",
        "The fire of London began on Sunday, 2 September 1666.",
        "The tour ran from March 2018 to January 2019.",
        "The five-year study ran from 2013 to 2017, and the ten-year bond was sold from 2015 to 2018.",
        "Founded in 1998, the club marked its 20th anniversary in 2018.",
        "---\ndate: 2023-05-01\n---\n\nThe club was founded 12 years ago, in 2011.",
        "---\ndate: 2023-05-01\n---\n\nThe club moved in 1990, about 30 years ago.",
        "---\ndate: 2023-05-01\n---\n\nMaria Lopez, 62, was born in Leeds in 1960, and won at 54.",
        "For nearly a decade, since 2015, growers in 2023 have used it.",
        "The fair runs from 12 July to 9 August, the school year from 12 July to 9 July the following year.",
        "He married in 1960, and his son, born in 1970, died in 2001 aged 31.",
    ],
)
def clashing_dates(article: Article) -> Iterator[Flag]:
    """Dates, ages and lengths of time in one sentence cannot all be right.

    A weekday that is not the date's, an end before the start, an age that the years do not give: readers plan by
    dates, and obituaries are kept. Both ways of counting years are accepted, and a birthday still to come.
    An article without a day of publication is told when its “20 years ago” would be right.
    The advice is that of the Associated Press Stylebook, "dates" and "ages": check each against the other.
    """
    yield from weekdays(article)
    yield from weekdays_of_one_month(article)
    yield from days_backwards(article)
    for line in lines(article, 1):
        yield from lives(line)
        if article.document.published:
            yield from lives_now(line, article.document.published)
        years = [one for one in line.quantities if one.dimension == "date" and one.role == "year"]
        if years:
            yield from backwards(line)
            yield from begun(line)
            yield from lasting(line, years)
            yield from anniversary(line, years)
            yield from since(line, years, article)
        if years and article.document.published:
            yield from ago(line, years, article.document.published)
            yield from anniversary_now(line, years, article.document.published)
        elif years:
            yield from undated(line, years)
