"""A claim's place in its sentence -> the circumstances the text names: when, where, of what kind, who says so."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.model import Quantity, Span

_POINTERS = frozenset(
    ("last", "this", "next", "previous", "past", "first", "second", "third", "fourth", "final", "coming", "same")
)
_SPECIFIC = frozenset(("the", "this", "that", "these", "those", "an", "a", "its", "their", "his", "her", "our"))
_FUTURE = frozenset(("will", "would", "shall", "planned", "forecast", "projected"))
_FRONT = 4  # words of "in the first quarter"
_BEHIND = 1  # words between a comma and a date: ", in 2019"
_COMPARING = frozenset(("as", "like", "than", "unlike"))  # before a place that is not the one told of
_PLACES = frozenset(("in", "across", "throughout", "around"))


def time_of(parse: Parse, quantities: Sequence[Quantity], own: Quantity) -> str:
    """The date, day or period nearest to a quantity: "2023", "last year"; not the day on which it was said."""
    near = [(parse.span(phrase), parse.text(phrase).lower().removesuffix("'s")) for phrase in _times(parse)]
    near += [
        (other.at.span, other.at.text)
        for other in quantities
        if other.dimension == "date" and other is not own and _in_one_clause(parse, own, other)
    ]
    if not near:
        return ""
    near = [one for one in near if not _clause_between(parse, own.at.span, one[0])]
    near = [one for one in near if not _aside(parse, own.at.span, one[0])]
    start, end = own.at.span
    return min(near, key=lambda one: max(one[0].start - end, start - one[0].end))[1] if near else ""


def _clause_between(parse: Parse, own: Span, other: Span) -> bool:
    """Whether a comma with "and" or "but" stands between two spans."""
    between = parse.between(own, other)
    return "C" in parse.tags[between.start : between.stop]


def _aside(parse: Parse, own: Span, other: Span) -> bool:
    """Whether a time belongs to an aside: "it killed 74 people in the south, the worst flood since that of 1979"."""
    between = parse.between(own, other)
    near = between[: max(len(between) - _BEHIND, 0)]
    if other < own:  # an aside between two commas ends before the quantity
        commas = parse.document.text.count(", ", other.end, own.start)
        return commas % 2 == 1 and any(map(parse.parted, near)) and not _in_front(parse, own, other)
    return any(map(parse.parted, near)) or ";" in parse.document.text[own.end : other.start]


def _in_front(parse: Parse, own: Span, time: Span) -> bool:
    """Whether a time stands at the beginning of its sentence, in front of a quantity."""
    return time < own and parse.between(own, time).start <= _FRONT


def _in_one_clause(parse: Parse, own: Quantity, date: Quantity) -> bool:
    """Whether a date is told of what a quantity is told of: no verb stands before it, and one at most behind it."""
    between = parse.between(own.at.span, date.at.span)
    if _in_front(parse, own.at.span, date.at.span) and parse.parted(between.start):
        return True  # "In 2019, when it was first seen, it had infected 1%": what stands in front holds for all
    verbs = sum(parse.is_tag(at, "vbhm") and not parse.is_tag(at - 1, "vbhm") for at in between)
    return verbs <= (1 if date.at.span < own.at.span else 0)


def time_without_dates(parse: Parse) -> str:
    """The first period or day that a sentence names: "last year", "friday"."""
    return next((parse.text(phrase).lower().removesuffix("'s") for phrase in _times(parse)), "")


@lru_cache(maxsize=16)  # asked for every quantity of a sentence, as the three below
def _times(parse: Parse) -> tuple[Phrase, ...]:
    """The periods and days that a sentence names."""
    if _time_words().isdisjoint(parse.words):
        return ()
    return tuple(
        Phrase(index, index + 2) if pointing else Phrase(index, index + 1)
        for index in [index for index, word in enumerate(parse.words) if word in _time_words()]
        if (pointing := parse.words[index] in _POINTERS and _opens_period(parse, index + 1))
        or (parse.words[index].removesuffix("'s") in _named_times() and not _day_of_saying(parse, index))
    )


def _opens_period(parse: Parse, index: int) -> bool:
    if index >= len(parse.words) or parse.parted(index):
        return False
    return singular(parse.words[index]) in listed("measures", "periods")


@cache
def _named_times() -> frozenset[str]:
    return listed("measures", "times") | listed("measures", "weekdays")


@cache
def _time_words() -> frozenset[str]:
    """Every word that may begin what names a time."""
    return _POINTERS | _named_times() | {f"{name}'s" for name in _named_times()}


def _day_of_saying(parse: Parse, index: int) -> bool:
    """Whether a time belongs to a verb of saying: "the company said on [Thursday]"."""
    verb = parse.verb_before(index)
    form = verb_form(parse.words[verb]) if verb is not None else None
    return form is not None and (form.base in listed("sources_of_claims", "say_verb") or form.base == "publish")


@lru_cache(maxsize=16)
def place_of(parse: Parse) -> str:
    """Where the claim is said to hold: "worldwide", "across the world", "in Canada"; not "less than in France"."""
    adverbs = listed("measures", "places_adverbs")
    if _PLACES.isdisjoint(parse.words) and adverbs.isdisjoint(parse.words):
        return ""
    for index in [index for index, word in enumerate(parse.words) if word in adverbs or word in _PLACES]:
        if parse.words[index] in adverbs:
            return parse.text(Phrase(index, index + 1))
        if not parse.parted(index + 1) and not (index and parse.words[index - 1] in _COMPARING):
            phrase = parse.noun_phrase_at(index + 1)
            if phrase and _is_place(parse, phrase):
                return parse.text(phrase)
    return ""


def _is_place(parse: Parse, phrase: Phrase) -> bool:
    last = parse.words[phrase.last - 1]
    capital = parse.document.text[parse.start(phrase.last - 1)].isupper()
    return (capital and last not in _named_times()) or last in ("world", "globe", "country", "nation")


@lru_cache(maxsize=16)
def attribution_of(parse: Parse, population: Phrase | None = None) -> str:
    """Who says so, in the text's words: "according to [the agency]", "[the study] found".

    The population that a claim is about is no source of it: "one in five [drivers] reported pain".
    """
    telling = _attributing()
    if telling.isdisjoint(parse.words):
        return ""
    for index in [index for index, word in enumerate(parse.words) if word in telling]:
        if parse.words[index] == "according":
            source = parse.noun_phrase_at(index + 2)
        elif parse.is_tag(index, "ve"):
            source = _speaker(parse, index) or _finder(parse, index)
            source = None if source == population else source
        else:
            source = None
        if source:
            return parse.text(source)
    return ""


@cache
def _saying() -> frozenset[str]:
    """Forms of verbs of saying; “thought” is as often a noun, and nobody's thought is a source."""
    return _forms(listed("sources_of_claims", "say_verb") - {"think"})


@cache
def _finding() -> frozenset[str]:
    return _forms(listed("measures", "finding_verbs"))


@cache
def _attributing() -> frozenset[str]:
    """Words one of which stands in every attribution."""
    return _saying() | _finding() | {"according"}


def _forms(bases: Iterable[str]) -> frozenset[str]:
    """All forms of verbs that are read as forms of them and of no other verb."""
    forms = ((form, base) for base in bases for form in inflections(base))
    return frozenset(form for form, base in forms if (known := verb_form(form)) and known.base == base)


def _speaker(parse: Parse, verb: int) -> Phrase | None:
    """Who says it: "the minister said", "..., said the minister"."""
    if parse.words[verb] not in _saying():
        return None
    if any(parse.is_tag(at, "b") for at in range(parse.group_start(verb), verb)):
        return None  # what "has been confirmed" confirms nothing
    inverted = None if parse.parted(verb + 1) else parse.noun_phrase_at(verb + 1)
    return inverted if parse.parted(verb) and inverted else parse.subject_of(verb)


def _finder(parse: Parse, verb: int) -> Phrase | None:
    """The study that found it: "a survey of drivers showed that"."""
    if parse.words[verb] not in _finding():
        return None
    subject = parse.subject_of(verb)
    if subject is None:
        return None
    said = verb + 1 < len(parse.words) and parse.words[verb + 1] == "that"
    words = {singular(word) for word in parse.lower(subject)}
    return subject if said or words & listed("measures", "study_nouns") else None


def specific(parse: Parse, phrase: Phrase | None) -> bool:
    """Whether a noun phrase means one particular thing ("the outage", "Monday's match") and not a kind ("asthma")."""
    if phrase is None:
        return False
    first = parse.words[phrase.first]
    return first in _SPECIFIC or first.endswith("'s")


def projection(parse: Parse, index: int) -> str:
    """The word by which a clause speaks of what is planned or foreseen: "will reach", "are forecast"."""
    if not parse.in_turn("bt") and _planning().isdisjoint(parse.words):  # "was to cost"
        return ""
    for at in range(index - 1, -1, -1):
        if parse.is_tag(at, "s") or (parse.parted(at + 1) and at + 1 < index):
            break
        if parse.words[at] in _planning() or (parse.is_tag(at, "b") and parse.is_tag(at + 1, "t")):
            return parse.words[at]
    for at in range(index, len(parse.words) - 1):
        if parse.is_tag(at, "s") or (parse.parted(at) and at > index):
            break
        if parse.words[at] in _FUTURE and parse.verb_before(index) is None:
            return parse.words[at]
        if parse.is_tag(at, "b") and parse.words[at + 1] in _planning():
            return parse.words[at + 1]
    return ""


@cache
def _planning() -> frozenset[str]:
    """Words that speak of what is planned or foreseen."""
    return _FUTURE | _forms(listed("measures", "planning_verbs"))


def form_of(parse: Parse, phrase: Phrase | None) -> str:
    """The severity, route or kind that a noun phrase names: "severe", "intravenous"."""
    if phrase is None:
        return ""
    forms = listed("measures", "form_words")
    return " ".join([word for word in parse.words[phrase.first : phrase.last] if word in forms])


def side_of(parse: Parse, index: int) -> str:
    """The comparison that the words before `index` open in its clause: "than", "compared with", "unlike"."""
    openers = listed("measures", "comparison_openers")
    if openers.isdisjoint(parse.words):
        return ""
    for at in range(index - 1, max(index - 6, -1), -1):
        within = parse.is_tag(at, "q")  # the "than" of "more than 67%" compares nothing
        if parse.words[at] in openers and not within:
            return parse.words[at]
        if parse.is_tag(at, "vb") or parse.parted(at + 1):
            return ""
    return ""


@lru_cache(maxsize=16)
def quoted(parse: Parse) -> bool:
    """Whether the sentence stands in quotation marks, for the most part."""
    text = parse.sentence.text
    marked = text.startswith(("“", '"', "‘")) or text.rstrip().endswith(("”", '"'))
    return marked or parse.sentence.block.kind == "quote"
