"""The causal lexicon -> an index of the words and phrases that may announce a causal claim."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from factcheck import lexicon
from factcheck.lexicon.phrases import Phrases

if TYPE_CHECKING:
    from factcheck.model import Polarity

_POLARITIES = frozenset(("up", "down", "prevent", "neutral", "none"))
_FRAMELESS = frozenset(("verb", "backward", "forward", "course"))


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
    return Phrases.of_index(lexicon.table("index", "cues"), _cue)


def _cue(text: str) -> Cue:
    """A cue as the index of the lexicon tells it."""
    kind, relation, forms, lemma, entry = text.split("|")
    flags = entry.split()
    polarity = next((flag for flag in flags if flag in _POLARITIES), "neutral")
    frame = "" if kind in _FRAMELESS else next((flag for flag in flags if flag not in _POLARITIES), "")
    return Cue(lemma, kind, relation, cast("Polarity", polarity), frame, forms, frozenset(flags))
