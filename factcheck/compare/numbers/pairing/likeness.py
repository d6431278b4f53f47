"""Two numbers of articles on one story -> what they are numbers of, and what stands around both or sets them apart.

The signs are the same whether the values agree or not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factcheck.compare.numbers.about.noun import of_one_noun
from factcheck.compare.numbers.pairing.rarity import COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.numbers.pairing.signs import Reader, Signs

LEVEL = "level"  # the measure of what is only said to be so and so much
_WORDS = 2.5  # log-odds that words around both can add at most
_SENTENCES = 1.3  # the same where none stands right beside both


def kinds(reader: Reader, a: Standing, b: Standing) -> Signs:
    """The signs that what two numbers are of shows: whether they count or measure the same, and how many others do."""
    crowd = reader.first.crowd.get(a.sort, 0.0) + reader.second.crowd.get(b.sort, 0.0) if a.sort == b.sort else 0.0
    attribute = a.attribute == b.attribute if a.attribute and b.attribute else bool(a.stuff) and a.stuff == b.stuff
    of_two = bool(a.topic) and bool(b.topic) and a.topic.isdisjoint(b.topic)  # the height of a dam, and of a tower
    return {
        "crowd": crowd,
        "attribute": attribute and not of_two,
        "subject": _overlap(a.topic, b.topic),
        "" if of_two and a.attribute else measures(a.claim.measure, b.claim.measure): 1.0,
        nouns(a, b): 1.0,
        f"of {a.dimension}": 1.0,
    }


def nouns(a: Standing, b: Standing) -> str:
    """How the nouns of two counts are alike or unlike; or ""."""
    if a.dimension != "count" or b.dimension != "count":
        return ""
    if a.sort == b.sort:
        return "noun same"
    if not (a.noun and b.noun) or of_one_noun(a, b):
        return ""
    return "noun other"


def likeness(reader: Reader, a: Standing, b: Standing) -> Signs:
    """The signs that the words and sentences around two numbers show."""
    mine, yours, rarity = reader.first.line(a), reader.second.line(b), reader.rarity
    beside = {"beside": 0.0, "beside common": 0.0}
    for word, nearness in sorted(near(a, b)):
        beside["beside" if rarity[word] > COMMON else "beside common"] += nearness
    return {
        **beside,
        "sentence": math.fsum([rarity[word] for word in mine.concepts & yours.concepts]),  # of any order
        "titles": mine.is_title and yours.is_title,
        "foil": a.is_foil != b.is_foil,
        "apart": bool(reader.settings.apart(a, b)),
        "elsewhere": abs(mine.place - yours.place),
    }


def measures(one: str, other: str) -> str:
    """Whether two numbers measure the same of what they are said of, or two things; "" where that is not read."""
    if not (one and other) or one == other == LEVEL:
        return ""
    return "measure same" if one == other else "measure other"


def _overlap(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    """The share of the concepts of two subjects that are those of both (Jaccard)."""
    return len(one & other) / len(one | other) if one and other else 0.0


def at_most(a: Standing, b: Standing) -> float:
    """The log-odds that words and sentences can add at most, of which it is soon seen whether they may add much."""
    return _SENTENCES if a.setting.near.keys().isdisjoint(b.setting.near) else _WORDS


def near(a: Standing, b: Standing) -> Sequence[tuple[str, float]]:
    """What stands right beside both numbers, and how near it is to both.

    The noun that either counts does not, nor does the attribute or the stuff that both have.
    """
    first, second = a.setting.near, b.setting.near
    shared = first.keys() & second.keys()
    if shared:
        shared -= a.own | b.counted
    return [(word, math.sqrt(first[word] * second[word])) for word in shared]
