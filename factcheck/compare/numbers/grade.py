"""Two numeric claims on one thing -> the pair with its verdict and severity, or why they are not compared."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.numbers.interval import judge
from factcheck.compare.numbers.supposed import able, case, supposed
from factcheck.compare.numbers.unit import convertible
from factcheck.compare.when import differ, has_year
from factcheck.extract.grammar import singular, verb_form
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import NumericClaim, Word

_UNITLESS = frozenset(("count", "date"))  # what is counted is the key's business; a date has no other unit
_ANOTHER = frozenset(("adjacent", "another", "nearby", "neighboring", "neighbouring", "other", "rival"))
_REST = frozenset(("additional", "another", "extra", "further", "other", "remaining"))
_NEAR = 16  # characters before a number in which its last word stands
_COUNTRY = frozenset(("the country", "the nation"))
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
    severity, lowered = judgement.severity, ("", "")
    if judgement.verdict is Verdict.DISJOINT:
        severity = _disjoint(a, b, factors, against_register=against_register)
        lowered = _softening(a, b), _later(a, b) if a.at.document is not b.at.document else ""
    reasons = tuple(reason for reason in (judgement.reason, *factors.soft, *lowered) if reason and severity)
    return Pair(a, b, judgement.verdict, severity, reasons)


def compared(a: NumericClaim, b: NumericClaim) -> Factors:
    """The circumstances in which two claims differ."""
    stop = _other_thing(a, b) or _other_circumstances(a, b)
    if stop:
        return Factors(stop=stop)
    far = _differ(a.context.place, b.context.place) and _anywhere(a) != _anywhere(b)
    soft = (
        "said of different people" if _unrelated(_people(a.context.population), _people(b.context.population)) else "",
        "said of different places" if far else "",
        "said of different forms" if _differ(a.context.form, b.context.form) else "",
    )
    return Factors(soft=tuple(reason for reason in soft if reason))


def _other_thing(a: NumericClaim, b: NumericClaim) -> str:
    """Why two claims cannot be of one thing, by their units and by what they leave out, deny or foresee; or ""."""
    units = a.quantity.unit, b.quantity.unit
    if a.quantity.dimension not in _UNITLESS and not convertible(*units):
        return f"{units[0]} does not convert into {units[1]}"
    if a.context.side != b.context.side:
        return "they stand on two sides of a comparison"
    if _of_the_others(a) != _of_the_others(b):
        return "one of them counts only the others"
    if a.context.negated != b.context.negated:
        return "one of them is denied"
    if supposed(a) or supposed(b):
        return "one of them is only supposed"
    if able(a) != able(b):
        return "one of them is what can be, the other what is"
    return "one of them is planned or foreseen" if bool(a.context.hedge) != bool(b.context.hedge) else ""


def _other_circumstances(a: NumericClaim, b: NumericClaim) -> str:
    """Why two claims cannot be of one thing, by when, where and of whom they are said; or ""."""
    first, second = a.context, b.context
    if differ(first.time, second.time):
        return f"{first.time} is not {second.time}"
    if a.at.document is b.at.document and _dated_alone(a, b):
        return f"only one of them is placed in time: {first.time or second.time}"
    if _differ(first.place, second.place) and not _anywhere(a) and not _anywhere(b):
        return f"{first.place} is not {second.place}"
    if _elsewhere(first.place) != _elsewhere(second.place):
        return f"{first.place or second.place} is another place"
    if (one := case(a)) and (other := case(b)) and one != other:
        return f"one is said {one}, the other {other}"
    people = _people(first.population), _people(second.population)
    if _other_part(first.population, second.population) or _exclude(*people):
        return f"{first.population} are not {second.population}"
    return ""


def _dated_alone(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether only one of two claims names its year."""
    return has_year(a.context.time) != has_year(b.context.time)


def _disjoint(a: NumericClaim, b: NumericClaim, factors: Factors, *, against_register: bool) -> Severity:
    """An error when nothing softens it; each soft factor, and a hedge or a source, lowers it by one."""
    softened = len(factors.soft) + bool(_softening(a, b))
    if a.at.document is not b.at.document and not against_register:
        return Severity.NOTE if _later(a, b) or softened >= 2 else Severity.WARNING
    return (Severity.ERROR, Severity.WARNING, Severity.NOTE)[min(softened, 2)]


def _later(a: NumericClaim, b: NumericClaim) -> str:
    """What tells that one of two articles counted later; or ""."""
    if _dated_alone(a, b):
        return "only one of them names its year"
    moved = _moved(a) != _moved(b)
    return "one of them is told as a later count" if moved else ""


def _moved(claim: NumericClaim) -> bool:
    """Whether a count stands in a sentence of what a count rose or fell to; a year's result does not move."""
    if claim.quantity.role == "to":
        return claim.quantity.dimension != "money"
    return claim.quantity.dimension == "count" and _tells_of_moving(
        tuple(word for word in claim.sentence.words if word.end <= claim.quantity.at.span.start)
    )


@lru_cache(maxsize=4096)
def _tells_of_moving(words: tuple[Word, ...]) -> bool:
    verbs = lexicon.table("measures", "change_verbs")
    return any(
        behind.lower == "to" and (form := verb_form(word.lower)) is not None and form.base in verbs
        for word, behind in pairwise(words)
    )


def _softening(a: NumericClaim, b: NumericClaim) -> str:
    """What makes a difference of two values less sure; or ""."""
    if a.quantity.dimension == "time" and (a.quantity.vague or b.quantity.vague):
        return "told in vague words"
    return "one of them is attributed, quoted or rounded" if _weakened(a) or _weakened(b) else ""


def _weakened(claim: NumericClaim) -> bool:
    context = claim.context
    return bool(context.attribution or context.hedge or context.quoted or claim.quantity.approximate)


def _differ(a: str, b: str) -> bool:
    if _pointing(a) or _pointing(b):
        return False
    return bool(a and b) and a.casefold() != b.casefold() and not _shares_word(a, b)


def _shares_word(a: str, b: str) -> bool:
    first, second = _words(a), _words(b)
    return first <= second or second <= first


def _pointing(place: str) -> bool:
    """Whether a place is the country of the story, whichever that is."""
    return place.casefold() in _COUNTRY


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower for word in tokenise(text))


def _of_the_others(claim: NumericClaim) -> bool:
    """Whether a number leaves out what was told before: "the other four parties", "12 more people"."""
    if claim.quantity.dimension != "count":
        return False
    start = claim.quantity.at.span.start
    before = claim.at.document.text[max(start - _NEAR, claim.sentence.at.span.start) : start]
    return _leaves_out(before, claim.quantity.at.text)


@lru_cache(maxsize=4096)
def _leaves_out(before: str, number: str) -> bool:
    words = (*tokenise(before)[-1:], *tokenise(number)[:3])
    return not _REST.isdisjoint(word.lower for word in words)


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
