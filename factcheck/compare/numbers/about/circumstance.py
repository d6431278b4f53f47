"""A numeric claim -> the circumstances in which its number holds; two of them -> what sets them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.numbers.about import numbered as names
from factcheck.compare.numbers.about.basis import basis, two_bases
from factcheck.compare.numbers.about.population import exclude, other_part, unlike
from factcheck.compare.numbers.about.supposed import able, before, case, limit, supposed, timeless
from factcheck.compare.numbers.about.whereabouts import anywhere, elsewhere, two
from factcheck.compare.numbers.value.unit import convertible
from factcheck.compare.when import differ, has_year
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.basis import Basis
    from factcheck.compare.numbers.about.numbered import Numbered
    from factcheck.model import NumericClaim

_UNITLESS = frozenset(("count", "date"))  # what is counted is the key's business; a date has no other unit
PEOPLE = "said of different people"
PLANNED = "one of them is planned or foreseen"
_DEAD = re.compile(r"\b(?:dead|deaths?|died|kill(?:ed|ing|s)|lives)\b")
_BIRTH = re.compile(
    r"\b(?:at birth|birth[ -]?weights?|newborns?|born weighing|when (?:they (?:are|were)|it is) born)\b"
)
_SIZES = frozenset(("length", "mass"))
_NEAR = 16  # characters before a number in which its last word stands


@dataclass(frozen=True, slots=True, eq=False)
class Circumstances:
    """What a claim says beside its value. Claims in the same circumstances share them: they compare by identity."""

    unit: str  # "" where units do not part two claims
    side: str
    others: bool  # it counts only the others
    negated: bool
    supposed: bool
    limit: str  # the side of a limit that makes its group
    able: bool  # it says how many there can be
    foreseen: bool
    timeless: bool  # it holds of what is planned and of what is
    time: str
    dated: bool  # its time names a year
    place: str
    case: str
    basis: Basis
    population: str
    form: str
    numbered: Numbered
    newborn: bool  # it is a size at birth


class Factors(NamedTuple):
    """Which circumstances of two claims differ: `stop` ends the comparison, `soft` lowers its grade.

    What only one article calls a plan, or puts on another day or month, may `perhaps` be one thing all the same.
    """

    stop: str = ""
    soft: tuple[str, ...] = ()
    perhaps: bool = False


_shared = lru_cache(maxsize=4096)(Circumstances)


def circumstances(claim: NumericClaim) -> Circumstances:
    """The circumstances of a claim."""
    context, quantity, said = claim.context, claim.quantity, before(claim)
    return _shared(
        "" if quantity.dimension in _UNITLESS else quantity.unit,
        context.side,
        _of_the_others(claim),
        context.negated,
        supposed(said),
        limit(quantity, said),
        able(said),
        bool(context.hedge),
        timeless(said, quantity.dimension)
        or (claim.measure in listed("measures", "measures_of_kinds") and not context.specific),
        context.time,
        has_year(context.time),
        context.place,
        case(claim),
        basis(claim),
        context.population,
        context.form,
        names.numbered(claim),
        quantity.dimension in _SIZES and bool(_BIRTH.search(claim.sentence.text.lower())),
    )


@lru_cache(maxsize=2**15)
def factors(a: Circumstances, b: Circumstances, within: bool) -> Factors:  # noqa: FBT001 - keywords make keys dear
    """In what two circumstances differ; `within` says that both are told in one article."""
    thing, time, rest = _other_thing(a, b), _other_time(a, b, within=within), _other_place_or_people(a, b)
    if thing or time or rest:
        dated = bool(time) and (a.dated or b.dated)
        return Factors(stop=thing or time or rest, perhaps=thing in ("", PLANNED) and not (dated or rest))
    far = two(a.place, b.place) and anywhere(a.place) != anywhere(b.place)
    soft = (
        PEOPLE if unlike(a.population, b.population) else "",
        "said of different places" if far else "",
        "said of different forms" if two(a.form, b.form) else "",
    )
    return Factors(soft=tuple(reason for reason in soft if reason))


def _other_thing(a: Circumstances, b: Circumstances) -> str:
    """Why two claims cannot be of one thing, by their units and by what they leave out, deny or foresee; or ""."""
    if not convertible(a.unit, b.unit):
        return f"{a.unit} does not convert into {b.unit}"
    if a.side != b.side:
        return "they stand on two sides of a comparison"
    if a.others != b.others:
        return "one of them counts only the others"
    if a.negated != b.negated:
        return "one of them is denied"
    if a.supposed or b.supposed:
        return "one of them is only supposed"
    if a.limit and b.limit and a.limit != b.limit:
        return "they are two sides of a limit"
    if a.able != b.able:
        return "one of them is what can be, the other what is"
    if a.newborn != b.newborn:
        return "one of them is at birth"
    if named := names.two(a.numbered, b.numbered):
        return named
    planned = a.foreseen != b.foreseen and not (a.timeless or b.timeless)
    return PLANNED if planned else ""


def _other_time(a: Circumstances, b: Circumstances, *, within: bool) -> str:
    """Why two claims cannot be of one thing, by when they are said to hold; or ""."""
    if differ(a.time, b.time):
        return f"{a.time} is not {b.time}"
    if within and a.dated != b.dated:
        return f"only one of them is placed in time: {a.time or b.time}"
    return ""


def _differ_in_place(a: Circumstances, b: Circumstances) -> bool:
    """Whether two claims are said of two places, neither of which is the world."""
    return two(a.place, b.place) and not anywhere(a.place) and not anywhere(b.place)


def _other_place_or_people(a: Circumstances, b: Circumstances) -> str:
    """Why two claims cannot be of one thing, by where, on what basis and of whom they are said; or ""."""
    if _differ_in_place(a, b):
        return f"{a.place} is not {b.place}"
    if elsewhere(a.place) != elsewhere(b.place):
        return f"{a.place or b.place} is another place"
    if a.case and b.case and a.case != b.case:
        return f"one is said {a.case}, the other {b.case}"
    if a.basis and b.basis and (two := two_bases(a.basis, b.basis)):
        return two
    if other_part(a.population, b.population) or exclude(a.population, b.population):
        return f"{a.population} are not {b.population}"
    return ""


def _of_the_others(claim: NumericClaim) -> bool:
    """Whether a number leaves out what was told before: "the other four parties", "12 more people", "another 4%"."""
    if claim.quantity.dimension != "count" and not claim.measure.startswith("change"):
        return False
    start = claim.quantity.at.span.start
    text, first = claim.at.document.text, claim.sentence.at.span.start
    if claim.measure == "injuries" and _DEAD.search(text, first, start):
        return False  # "killed three and hurt nine others": these are all who were hurt
    before = text[max(start - _NEAR, first) : start]
    return _leaves_out(before, claim.quantity.at.text)


@lru_cache(maxsize=4096)
def _leaves_out(before: str, number: str) -> bool:
    counted = [word.lower for word in tokenise(number)]
    if any(word == "more" and behind != "than" for word, behind in pairwise(counted[1:])):
        return True  # "eight more bodies", not "more than eight"
    return not listed("setting", "rest").isdisjoint([*(word.lower for word in tokenise(before)[-1:]), *counted[:4]])
