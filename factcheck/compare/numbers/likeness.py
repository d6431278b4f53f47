"""Two numbers of articles on one story -> how like each other they are told: the words and figures around, as what.

What stands around both counts for one thing, what sets them apart against it; the weights are log-odds.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.compare.numbers.candidate import other_mark
from factcheck.compare.numbers.noun import of_one_noun
from factcheck.compare.numbers.setting import concept
from factcheck.compare.numbers.standing import weight_of
from factcheck.compare.when import differ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.numbers.placed import Placed
    from factcheck.compare.numbers.signs import Reader, Signs
    from factcheck.compare.numbers.standing import Standing

_MOVED = frozenset((frozenset(("from", "to")), frozenset(("from", "by")), frozenset(("to", "by"))))  # roles of a change
_PARTNERS = 2  # figures of both sentences that count

WEIGHTS = MappingProxyType(
    {
        # what stands around both
        "alike": 1.1,  # the share of the words around them that both have
        "no word": -0.7,
        "beside": 0.9,
        "beside common": 0.3,
        "partner": 1.0,  # figures that both sentences have
        "key": 1.0,  # subject and measure were read, and are one
        "head": 0.5,
        "verb": 0.4,
        "noun same": 0.6,
        # what sets them apart
        "noun named": -0.2,  # one counts what the other's sentence names
        "noun told": -0.2,  # the same of a bare number
        "noun other": -0.4,
        "noun none": -0.5,
        "other role": -0.3,
        "other kind": -1.1,
        "other names": -1.0,
        "other time": -2.0,
        "apart": -1.0,
        "planned": -0.3,
        "dated": -0.9,
        "moved": -0.8,  # one is where a change began, the other where it led
        "mark": -1.5,  # one is a mark that the other left behind
    }
)


def likeness(reader: Reader, one: Placed, other: Placed) -> Signs:
    """The signs that the words and figures around two numbers show, and how both are told."""
    a, b = one.one, other.one
    signs: dict[str, float] = {}
    for word in near(a, b):
        sign = "beside" if reader.is_rare(word) else "beside common"
        signs[sign] = signs.get(sign, 0.0) + math.sqrt(a.setting.near[word] * b.setting.near[word])
    shared = one.about & other.about
    lesser = min(one.weight, other.weight)
    signs["alike"] = weight_of(shared) / lesser if lesser else 0.0
    signs["no word"] = not shared
    signs["partner"] = min(len(one.beside & other.beside - {a.figure, b.figure}), _PARTNERS)
    signs["other names"] = reader.settings.beside_others(a, b)
    signs["apart"] = bool(reader.settings.apart(a, b))
    return {sign: float(value) for sign, value in {**signs, **_manner(one, other)}.items() if value}


def near(a: Standing, b: Standing) -> Iterator[str]:
    """What stands right beside both numbers; the noun that either counts does not, nor does the attribute of both."""
    counted = {concept(one.noun) for one in (a, b) if one.noun and one.dimension == "count"} | {a.attribute}
    return (word for word in a.setting.near.keys() & b.setting.near.keys() if word not in counted)


def nouns(a: Standing, b: Standing) -> str:
    """How the nouns of two counts are alike."""
    if of_one_noun(a, b) or (a.noun and b.noun and concept(a.noun) == concept(b.noun)):
        return "noun same"
    named = a.noun in b.told or b.noun in a.told
    if not (a.noun and b.noun):
        return "noun told" if named else "noun none"
    return "noun named" if named else "noun other"


def _manner(one: Placed, other: Placed) -> Signs:
    """How both are told: of whom, doing what, in which unit, as what."""
    a, b = one.one, other.one
    first, second = a.setting, b.setting
    roles = frozenset((one.role, other.role))
    return {
        "other time": differ(one.circumstances.time, other.circumstances.time),
        "mark": other_mark(a, b),
        "verb": not first.done.isdisjoint(second.done),
        "head": bool(a.head) and a.head == b.head,
        "key": one.shares_key(other),
        "part": first.part != second.part,
        "other kind": one.kind != other.kind and bool(one.kind and other.kind),
        "other role": len(roles) > 1,
        "moved": roles in _MOVED,
        "dated": one.circumstances.dated != other.circumstances.dated,
        "planned": one.circumstances.foreseen != other.circumstances.foreseen,
        nouns(a, b): one.dimension == "count",
    }
