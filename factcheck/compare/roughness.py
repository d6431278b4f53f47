"""By what part of itself a value may be off, as its wording allows."""

from decimal import Decimal

HEDGED = Decimal("0.1")  # "about 40", "doubled", either way
IN_WORDS = Decimal("0.05")  # "a third", "one in seven"
ROUND = Decimal("0.05")  # the most that trailing zeros may stand for: "1,000" for 950 to 1,050
CALENDAR = Decimal("0.02")  # between units of time, for months and years are not of one length
