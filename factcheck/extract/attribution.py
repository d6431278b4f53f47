"""A sentence -> who says so, in the words of the text."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.extract.verb import own_forms
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse, Phrase


@lru_cache(maxsize=16)  # asked for every quantity of a sentence
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
    return own_forms(listed("sources_of_claims", "say_verb") - {"think"})


@cache
def _finding() -> frozenset[str]:
    return own_forms(listed("measures", "finding_verbs"))


@cache
def _attributing() -> frozenset[str]:
    """Words one of which stands in every attribution."""
    return _saying() | _finding() | {"according"}


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
