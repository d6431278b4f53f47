"""The causal lexicon -> an index of the words and phrases that may announce a causal claim."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck import lexicon
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Polarity

VERB_RELATIONS = ("cause", "change", "enabling", "influence", "prevention", "treatment")
PHRASE_KINDS = ("backward", "forward", "nominal", "predicate", "tie", "light", "comparison", "course", "graded")
_POLARITIES = frozenset(("up", "down", "prevent", "neutral", "none"))
_FRAMELESS = frozenset(("verb", "backward", "forward", "course", "graded"))


class Cue(NamedTuple):
    """A word or phrase that may announce a causal claim.

    `kind` is "verb" or the group of the lexicon it stands in, `frame` the construction within its kind.
    `forms` are the verb forms it can be: b base, s third person, d past, n past participle, g -ing.
    `flags` are all words of its lexicon entry: the heads of the YAML files tell them.
    """

    lemma: str
    kind: str
    relation: str
    polarity: Polarity
    frame: str
    forms: str
    flags: frozenset[str]


@cache
def cues() -> Phrases[Cue]:
    """Every cue of the lexicon in all its forms, to be looked up word by word."""
    return Phrases(dict(_entries()))


def _entries() -> Iterator[tuple[str, Cue]]:
    for relation in VERB_RELATIONS:
        for lemma, value in lexicon.table("causal_verbs", relation).items():
            yield from _verb_cues(lemma, relation, value.split())
    for kind in PHRASE_KINDS:
        for phrase, value in lexicon.table("causal_phrases", kind).items():
            relation, *rest = value.split()
            yield phrase, _cue(phrase, kind, relation.replace("-", " "), rest)


def _verb_cues(lemma: str, relation: str, flags: list[str]) -> Iterator[tuple[str, Cue]]:
    verb, _, particle = lemma.partition(" ")
    for word, forms in inflections(verb).items():
        yield f"{word} {particle}".rstrip(), _cue(lemma, "verb", relation, flags, forms)


def _cue(lemma: str, kind: str, relation: str, flags: list[str], forms: str = "") -> Cue:
    polarity = next((flag for flag in flags if flag in _POLARITIES), "neutral")
    frame = "" if kind in _FRAMELESS else next((flag for flag in flags if flag not in _POLARITIES), "")
    return Cue(lemma, kind, relation, cast("Polarity", polarity), frame, forms, frozenset(flags))
