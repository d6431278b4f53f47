"""The signs on two numbers -> the log-odds that they are of one thing, whether their values agree or not.

Weights of evidence are added up as odds (Good, Probability and the Weighing of Evidence, 1950). `evals/weights.py` fits
them by logistic regression, to the labelled stories of tests/corpus and to labelled news coverage. What stands around
two numbers tells the same of those that agree and of those that do not: its weights were fitted to those that differ,
and beside them those of an agreement were. Labels name only a part of what two articles tell of one thing, so that the
true odds are higher; from which on numbers are held to be of one thing was found with stories left out of the fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.pairing.signs import Signs

AROUND: Mapping[str, float] = {
    # what stands around both
    "beside": 0.56,  # words right beside them, the more the nearer
    "beside common": 0.18,  # the same of words that many sentences have
    "sentence": 0.40,  # what both sentences speak of, the rarer the more
    "noun same": 0.73,  # they count the same
    "subject": 0.89,  # their subjects speak of the same concepts, by the share of these
    "measure same": 0.44,  # they measure the same
    "attribute": 1.22,  # both are of the depth, or both of the weight
    # what sets them apart
    "noun other": -0.55,  # they count two things
    "measure other": -0.28,  # they measure two things
    "elsewhere": -1.22,  # one is told early in its article, the other late: what matters most comes first
    "apart": -0.71,  # what stands beside them tells of two things
    "titles": -0.72,  # both stand in titles, which pick what they like
    "foil": -0.41,  # only one of them is there to be held against another: "up from 31"
    "crowd": -0.52,  # the natural logarithm of how many numbers of this kind either article has
    "of proportion": -0.49,  # articles are full of shares
}
DIFFERING: Mapping[str, float] = {
    **AROUND,
    "differ": -0.22,  # of one kind, with no equal in the other article
    # how the values differ: a mistyped number is far likelier to be the same than any other
    "swapped long": 1.91,  # 5,310 and 5,130
    "swapped": 0.72,  # 3.4 and 4.3
    "digit long": 1.97,  # 249 and 279
    "scaled": 1.73,  # 21.6 million and 21.6 billion: too rare to be fitted, and taken as "swapped long"
    "far": -3.04,  # the square root of the natural logarithm of how many times one is the other
    # that they are one figure, and yet not told alike
    "other unit": 0.94,  # 900 a month and 900 a year
    "other way": 0.09,  # rose by 6% and fell by 6%
    "ranges": 1.36,  # both state two ends, as one does of what is so in general
    "rough": -0.50,  # a share in percent, and one in words
    "bare": -0.40,  # one has no unit
    "reason": -0.42,  # their circumstances differ; it is asked last, as it can only lower
    "company": 0.36,  # another number of both sentences is one: of a 4 mm stone
    "company apart": -1.21,  # none of another kind is: of a 4 mm stone, and of a 7 mm one
    "told": -1.41,  # the other article has this very figure, of something
    "told beside": -2.09,  # the same in the very sentence
    "told alike": -1.39,  # it agrees with another number there
    # kinds of number that seldom differ, and some that do more often
    "of count": -0.43,
    "of date": -2.74,
    "of day": -1.51,
    "of time": 0.69,
    "of money": 0.22,
}
AGREEING: Mapping[str, float] = {
    **AROUND,
    "agree": 0.64,
    "tells": 0.56,  # how rare it is that two numbers agree so exactly: hardly any two are 312, many are 3
    "edge": -1.01,  # one gives as a bound the very figure that the other has
    "bound": -1.49,  # one keeps to the bound that the other gives
    "rounded": -1.28,  # one is rounded, or only one is called rough
}


def differing(signs: Signs) -> float:
    """The log-odds that two numbers that differ are of one thing."""
    return _sum(DIFFERING, signs)


def agreeing(signs: Signs) -> float:
    """The log-odds that two numbers that agree are of one thing."""
    return _sum(AGREEING, signs)


def company() -> float:
    """The log-odds that the other numbers of two sentences add at most."""
    return DIFFERING.get("company", 0.0)


def _sum(weights: Mapping[str, float], signs: Signs) -> float:
    return sum([weights[sign] * strength for sign, strength in signs.items() if strength and sign in weights])
