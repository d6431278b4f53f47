"""The signs on two numbers -> the log-odds that they are of one thing, whether their values agree or not.

Weights of evidence are added up as odds (Good, Probability and the Weighing of Evidence, 1950). `evals/weights.py` fits
them by logistic regression, to the labelled stories of tests/corpus and to labelled news coverage. What stands around
two numbers tells the same of those that agree and of those that do not: its weights were fitted to those that differ,
and beside them those of an agreement were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.pairing.signs import Signs

AROUND: Mapping[str, float] = {
    # what stands around both
    "beside": 0.78,  # words right beside them, the more the nearer
    "beside common": 0.87,  # the same of words that many sentences have
    "sentence": 0.23,  # what both sentences speak of, the rarer the more
    "noun same": 0.86,  # they count the same
    "subject": 0.22,  # their subjects have one head, or one concept
    "attribute": 1.20,  # both are of the depth, or both of the weight
    # what sets them apart
    "no word": -0.43,  # no word near both
    "noun other": -0.81,  # they count two things
    "subjects apart": -0.32,  # neither sentence speaks of what the other is about
    "names apart": -0.10,  # one sentence names Ada, the other Bo
    "apart": -0.95,  # what stands beside them tells of two things
    "part": -0.45,  # only one of them is a part of what was told
    "titles": -0.66,  # both stand in titles, which pick what they like
    "foil": -0.51,  # only one of them is there to be held against another: "up from 31"
    "crowd": -0.38,  # the natural logarithm of how many numbers of this kind either article has
    "of proportion": -0.67,  # articles are full of shares
}
DIFFERING: Mapping[str, float] = {
    **AROUND,
    "differ": 0.41,  # of one kind, with no equal in the other article
    # how the values differ: a mistyped number is far likelier to be the same than any other
    "swapped long": 1.73,  # 5,310 and 5,130
    "swapped": 0.49,  # 3.4 and 4.3
    "digit long": 2.18,  # 249 and 279
    "scaled": 1.73,  # 21.6 million and 21.6 billion: too rare to be fitted, and taken as "swapped long"
    "far": -3.48,  # the square root of the natural logarithm of how many times one is the other
    # that they are one figure, and yet not told alike
    "other unit": 0.83,  # 900 a month and 900 a year
    "other way": 0.10,  # rose by 6% and fell by 6%
    "ranges": 1.20,  # both state two ends, as one does of what is so in general
    "rough": -0.44,  # a share in percent, and one in words
    "bare": -0.35,  # one has no unit
    "reason": -0.20,  # their circumstances differ; it is asked last, as it can only lower
    "company": 0.50,  # another number of both sentences is one: of a 4 mm stone
    "company apart": -1.00,  # none of another kind is: of a 4 mm stone, and of a 7 mm one
    "told": -2.14,  # the other article has this very figure, of something
    "told beside": -2.18,  # the same in the very sentence
    "told alike": -1.86,  # it agrees with another number there
    # kinds of number that seldom differ, and some that do more often
    "of count": 0.36,
    "of date": -3.33,
    "of day": -1.63,
    "of time": 0.90,
    "of money": 0.35,
}
AGREEING: Mapping[str, float] = {
    **AROUND,
    "agree": 0.72,
    "tells": 0.89,  # how rare it is that two numbers agree so exactly: hardly any two are 312, many are 3
    "edge": -1.30,  # one gives as a bound the very figure that the other has
    "bound": -2.05,  # one keeps to the bound that the other gives
    "rounded": -0.80,  # one is rounded, or only one is called rough
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
