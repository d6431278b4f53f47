"""A sentence -> the circumstances that it names: where, of what kind, planned or not, on which side of a comparison."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.phrase import Phrase
from factcheck.extract.verb import own_forms
from factcheck.extract.when import named_times
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse

_SPECIFIC = frozenset(("the", "this", "that", "these", "those", "an", "a", "its", "their", "his", "her", "our"))
_FUTURE = frozenset(("will", "would", "shall", "planned", "forecast", "projected"))
_LOOKING = frozenset(("looked", "looking"))
_COMPARING = frozenset(("as", "like", "than", "unlike"))  # before a place that is not the one told of
_PLACES = frozenset(("in", "across", "throughout", "around"))


def place_of(parse: Parse) -> str:
    """The first place that a sentence names: "worldwide", "across the world", "in Canada"; "" where it names none."""
    return next(map(parse.text, _places(parse)), "")


def place_at(parse: Parse, at: int) -> str:
    """Where the claim at a word is said to hold; "" where its clause does not say."""
    return next((parse.text(place) for place in _places(parse) if _holds_at(parse, place, at)), "")


@lru_cache(maxsize=16)  # asked for every quantity of a sentence
def _places(parse: Parse) -> tuple[Phrase, ...]:
    """The places that a sentence names, but those that it compares with: "less than in France"."""
    adverbs = listed("measures", "places_adverbs")
    if _PLACES.isdisjoint(parse.words) and adverbs.isdisjoint(parse.words):
        return ()
    found = []
    for index in [index for index, word in enumerate(parse.words) if word in adverbs or word in _PLACES]:
        if parse.words[index] in adverbs:
            found.append(Phrase(index, index + 1))
        elif not parse.parted(index + 1) and not (index and parse.words[index - 1] in _COMPARING):
            phrase = parse.noun_phrase_at(index + 1)
            if phrase and _is_place(parse, phrase):
                found.append(phrase)
    return tuple(found)


def _holds_at(parse: Parse, place: Phrase, at: int) -> bool:
    """Whether a place stands before a word, or behind it in one clause: not "is 40 m high, and the highest in Velm"."""
    between = slice(at, place.first)
    return place.first < at or not ({"C", "s", "S"} & set(parse.tags[between]) or "until" in parse.words[between])


def _is_place(parse: Parse, phrase: Phrase) -> bool:
    last = parse.words[phrase.last - 1]
    capital = parse.document.text[parse.start(phrase.last - 1)].isupper()
    return (capital and last not in named_times()) or last in listed("measures", "place_nouns")


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
        if _plans(parse, at) or (parse.is_tag(at, "b") and parse.is_tag(at + 1, "t")):
            return parse.words[at]
    for at in range(index, len(parse.words) - 1):
        if parse.is_tag(at, "s") or (parse.parted(at) and at > index):
            break
        if parse.words[at] in _FUTURE and parse.verb_before(index) is None:
            return parse.words[at]
        if parse.is_tag(at, "b") and _plans(parse, at + 1):
            return parse.words[at + 1]
    return ""


def _plans(parse: Parse, at: int) -> bool:
    """Whether a word speaks of what is planned or foreseen; who looks does if it is "for" something."""
    word = parse.words[at]
    return word in _planning() and (word not in _LOOKING or "for" in parse.words[at + 1 : at + 2])


@cache
def _planning() -> frozenset[str]:
    """Words that may speak of what is planned or foreseen."""
    return _FUTURE | own_forms(listed("measures", "planning_verbs")) | _LOOKING


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
