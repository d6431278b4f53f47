"""Two numeric claims on one thing -> the pair with its verdict and severity, or why they are not compared."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.interval import judge
from factcheck.compare.unit import convertible
from factcheck.compare.when import differ, has_year
from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import NumericClaim, Word

_UNITLESS = frozenset(("count", "date"))  # what is counted is the key's business; a date has no other unit
_ANOTHER = frozenset(("adjacent", "another", "nearby", "neighboring", "neighbouring", "other", "rival"))
_WORLD = frozenset(("worldwide", "globally", "internationally", "world", "globe"))


class Factors(NamedTuple):
    """Which circumstances of two claims differ: `stop` ends the comparison, `soft` lowers its grade."""

    stop: str = ""
    soft: tuple[str, ...] = ()


def pair(a: NumericClaim, b: NumericClaim, *, against_register: bool = False) -> Pair | None:
    """The graded pair of two claims on one thing; None when a circumstance says that they are not comparable."""
    graded = grade(a, b, against_register=against_register)
    return None if graded.verdict is Verdict.NOT_COMPARED else graded


def grade(a: NumericClaim, b: NumericClaim, *, against_register: bool = False) -> Pair:
    """The graded pair of two claims on one thing, or one that is not compared, with the reason."""
    factors = compared(a, b)
    if factors.stop:
        return Pair(a, b, Verdict.NOT_COMPARED, None, (factors.stop,))
    judgement = judge(a.quantity, b.quantity)
    severity = judgement.severity
    if judgement.verdict is Verdict.DISJOINT:
        severity = _disjoint(a, b, factors, against_register=against_register)
    reasons = tuple(reason for reason in (judgement.reason, *factors.soft) if reason and severity)
    return Pair(a, b, judgement.verdict, severity, reasons)


def compared(a: NumericClaim, b: NumericClaim) -> Factors:
    """The circumstances in which two claims differ."""
    units = a.quantity.unit, b.quantity.unit
    if a.quantity.dimension not in _UNITLESS and not convertible(*units):
        return Factors(stop=f"{units[0]} does not convert into {units[1]}")
    if a.context.side != b.context.side:
        return Factors(stop="they stand on two sides of a comparison")
    if a.context.negated != b.context.negated:
        return Factors(stop="one of them is denied")
    dated = has_year(a.context.time) != has_year(b.context.time)
    if differ(a.context.time, b.context.time) or (dated and a.at.document is b.at.document):
        return Factors(stop=f"{a.context.time} is not {b.context.time}")
    if _differ(a.context.place, b.context.place) and not _anywhere(a) and not _anywhere(b):
        return Factors(stop=f"{a.context.place} is not {b.context.place}")
    if _elsewhere(a.context.place) != _elsewhere(b.context.place):
        return Factors(stop=f"{a.context.place or b.context.place} is another place")
    if _other_part(a.context.population, b.context.population):
        return Factors(stop=f"{a.context.population} are not {b.context.population}")
    if bool(a.context.hedge) != bool(b.context.hedge):
        return Factors(stop="one of them is planned or foreseen")
    people = _people(a.context.population), _people(b.context.population)
    if _exclude(*people):
        return Factors(stop=f"{a.context.population} are not {b.context.population}")
    soft = (
        "said of different people" if _unrelated(*people) else "",
        "said of different places"
        if _differ(a.context.place, b.context.place) and _anywhere(a) != _anywhere(b)
        else "",
        "said of different forms" if _differ(a.context.form, b.context.form) else "",
    )
    return Factors(soft=tuple(reason for reason in soft if reason))


def _disjoint(a: NumericClaim, b: NumericClaim, factors: Factors, *, against_register: bool) -> Severity:
    """An error when nothing softens it; each soft factor, and a hedge or a source, lowers it by one."""
    vague_time = a.quantity.dimension == "time" and (a.quantity.vague or b.quantity.vague)
    softened = len(factors.soft) + (vague_time or any(_weakened(claim) for claim in (a, b)))
    if a.at.document is not b.at.document and not against_register:
        dated = has_year(a.context.time) != has_year(b.context.time)
        return Severity.NOTE if dated or softened >= 2 else Severity.WARNING
    return (Severity.ERROR, Severity.WARNING, Severity.NOTE)[min(softened, 2)]


def _weakened(claim: NumericClaim) -> bool:
    context = claim.context
    return bool(context.attribution or context.hedge or context.quoted or claim.quantity.approximate)


def _differ(a: str, b: str) -> bool:
    return bool(a and b) and a.casefold() != b.casefold() and not _shares_word(a, b)


def _shares_word(a: str, b: str) -> bool:
    first, second = _words(a), _words(b)
    return first <= second or second <= first


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower for word in tokenise(text))


def _elsewhere(place: str) -> bool:
    """Whether a place is named as another than that of the story: "the neighbouring province"."""
    return not _ANOTHER.isdisjoint(_words(place))


def _anywhere(claim: NumericClaim) -> bool:
    """Whether a claim is said of the whole world."""
    return not _WORLD.isdisjoint(_words(claim.context.place))


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
