"""A numeric claim -> the circumstances in which its number holds; two of them -> what sets them apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.numbers.basis import basis, two_bases
from factcheck.compare.numbers.supposed import able, before, case, supposed, timeless
from factcheck.compare.numbers.unit import convertible
from factcheck.compare.when import differ, has_year
from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.numbers.basis import Basis
    from factcheck.model import NumericClaim, Word

_UNITLESS = frozenset(("count", "date"))  # what is counted is the key's business; a date has no other unit
_ANOTHER = frozenset(("adjacent", "another", "nearby", "neighboring", "neighbouring", "other", "rival"))
_REST = frozenset(("additional", "another", "extra", "further", "other", "others", "remaining"))
_GENERAL = frozenset(("duration", "duration of effect", "onset"))  # of a kind: what it is expected to be, it is
PEOPLE = "said of different people"
PLANNED = "one of them is planned or foreseen"
_NEAR = 16  # characters before a number in which its last word stands
_COUNTRY = frozenset(("the country", "the nation"))
_AMERICA = frozenset(("america", "u.s", "u.s.", "united", "states", "us", "usa"))  # the words of one country's names
_WORLD = frozenset(("worldwide", "globally", "internationally", "world", "globe"))


@dataclass(frozen=True, slots=True, eq=False)
class Circumstances:
    """What a claim says beside its value. Claims in the same circumstances share them: they compare by identity."""

    unit: str  # "" where units do not part two claims
    side: str
    others: bool  # it counts only the others
    negated: bool
    supposed: bool
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
        able(said),
        bool(context.hedge),
        timeless(said, quantity.dimension) or (claim.measure in _GENERAL and not context.specific),
        context.time,
        has_year(context.time),
        context.place,
        case(claim),
        basis(claim),
        context.population,
        context.form,
    )


@lru_cache(maxsize=2**15)
def factors(a: Circumstances, b: Circumstances, within: bool) -> Factors:  # noqa: FBT001 - keywords make keys dear
    """In what two circumstances differ; `within` says that both are told in one article."""
    thing, time, rest = _other_thing(a, b), _other_time(a, b, within=within), _other_place_or_people(a, b)
    if thing or time or rest:
        dated = bool(time) and (a.dated or b.dated)
        return Factors(stop=thing or time or rest, perhaps=thing in ("", PLANNED) and not (dated or rest))
    far = _differ(a.place, b.place) and _anywhere(a.place) != _anywhere(b.place)
    soft = (
        PEOPLE if _of_others(a.population, b.population) else "",
        "said of different places" if far else "",
        "said of different forms" if _differ(a.form, b.form) else "",
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
    if a.able != b.able:
        return "one of them is what can be, the other what is"
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
    return _differ(a.place, b.place) and not _anywhere(a.place) and not _anywhere(b.place)


def _other_place_or_people(a: Circumstances, b: Circumstances) -> str:
    """Why two claims cannot be of one thing, by where, on what basis and of whom they are said; or ""."""
    if _differ_in_place(a, b):
        return f"{a.place} is not {b.place}"
    if _elsewhere(a.place) != _elsewhere(b.place):
        return f"{a.place or b.place} is another place"
    if a.case and b.case and a.case != b.case:
        return f"one is said {a.case}, the other {b.case}"
    if a.basis and b.basis and (two := two_bases(a.basis, b.basis)):
        return two
    if _other_part(a.population, b.population) or _exclude(_people(a.population), _people(b.population)):
        return f"{a.population} are not {b.population}"
    return ""


def _of_the_others(claim: NumericClaim) -> bool:
    """Whether a number leaves out what was told before: "the other four parties", "12 more people", "another 4%"."""
    if claim.quantity.dimension != "count" and not claim.measure.startswith("change"):
        return False
    start = claim.quantity.at.span.start
    before = claim.at.document.text[max(start - _NEAR, claim.sentence.at.span.start) : start]
    return _leaves_out(before, claim.quantity.at.text)


@lru_cache(maxsize=4096)
def _leaves_out(before: str, number: str) -> bool:
    counted = [word.lower for word in tokenise(number)]
    if any(word == "more" and behind != "than" for word, behind in pairwise(counted[1:])):
        return True  # "eight more bodies", not "more than eight"
    return not _REST.isdisjoint([*(word.lower for word in tokenise(before)[-1:]), *counted[:4]])


def _differ(a: str, b: str) -> bool:
    if a.casefold() in _COUNTRY or b.casefold() in _COUNTRY:
        return False  # of the story, whichever that is
    return (
        bool(a and b) and a.casefold() != b.casefold() and not (_shares_word(a, b) or (_american(a) and _american(b)))
    )


def _american(place: str) -> bool:
    """Whether a place is the United States, by whichever name."""
    return _words(place) - {"the"} <= _AMERICA


def _shares_word(a: str, b: str) -> bool:
    first, second = _words(a), _words(b)
    return first <= second or second <= first


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower for word in tokenise(text))


def _elsewhere(place: str) -> bool:
    """Whether a place is named as another than that of the story: "the neighbouring province"."""
    return not _ANOTHER.isdisjoint(_words(place))


def _anywhere(place: str) -> bool:
    """Whether a place is the whole world."""
    return not _WORLD.isdisjoint(_words(place))


@lru_cache(maxsize=4096)
def _people(population: str) -> str:
    """Who a population is, by its head: "patients on the weekly dose" are patients."""
    words = [word.lower for word in _parts(population)[0]]
    return singular(words[-1]) if words else ""


def _other_part(a: str, b: str) -> bool:
    """Whether two populations are said to be two parts of one: on one drug and on the other."""
    (_, first), (_, second) = _parts(a), _parts(b)
    if not first or not second or first[0].lower != second[0].lower:
        return False
    vague = _WORLD.union(lexicon.words("grammar", "determiners"))
    one, other = ({word.lower for word in words} - vague for words in (first, second))
    return bool(one - other and other - one)


@lru_cache(maxsize=4096)
def _parts(population: str) -> tuple[Sequence[Word], Sequence[Word]]:
    """The words of a population up to its first preposition or its ages, "of" apart, and those from there on."""
    words = tokenise(population)
    prepositions = lexicon.words("grammar", "prepositions")
    first = next((n for n, word in enumerate(words) if word.lower in prepositions or word.lower == "aged"), len(words))
    return words[:first], words[first:]


def _exclude(a: str, b: str) -> bool:
    excluding = lexicon.table("measures", "excluding_people")
    return bool(a and b) and (excluding.get(a) == b or excluding.get(b) == a)


def _of_others(a: str, b: str) -> bool:
    """Whether two populations are unrelated, or only one is of those with something: "patients with heart failure"."""
    first, second = (one[:1] and one[0].lower == "with" for one in (_parts(a)[1], _parts(b)[1]))
    return _unrelated(_people(a), _people(b)) or (bool(a and b) and bool(first) != bool(second))


def _unrelated(a: str, b: str) -> bool:
    return bool(a and b) and a not in _wider(b) and b not in _wider(a) and not _wider(a) & _wider(b)


def _wider(person: str) -> frozenset[str]:
    """A group and all it is part of."""
    broader = lexicon.table("measures", "broader_people")
    groups = {person}
    while person in broader and broader[person] not in groups:
        person = broader[person]
        groups.add(person)
    return frozenset(groups)
