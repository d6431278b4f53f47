"""Topics -> those that an editor would look up in a register, weightiest first."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.model import CausalKey, NumericClaim, NumericKey

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim, Topic

_FRAMES = frozenset(
    ("deaths", "duration", "duration of effect", "follow-up", "number of treatments", "onset", "prevalence")
)
_KINDS = ("change ", "date of ", "number ", "share ", "start of ")
_OPINIONS = ("novelty", "frequency")
_SEVERAL = 2  # articles, or times, that make worth an entry what would not be one if told once
_FEW = 100  # below it, a count is part of a story and no figure to look up


def worth(topics: Iterable[Topic]) -> list[Topic]:
    """The topics that have no reference yet and are worth one."""
    return sorted((topic for topic in topics if not topic.references and _worth(topic)), key=_weight)


def precise(claim: Claim) -> bool:
    """Whether a claim is a number that is neither vague, nor foreseen, nor said in passing ("a single session")."""
    if not isinstance(claim, NumericClaim):
        return False
    quantity = claim.quantity
    passing = quantity.vague or claim.context.hedge or "single" in quantity.at.text.lower()
    return not passing and not (quantity.low is None and quantity.high is None)


def _worth(topic: Topic) -> bool:
    several = len({claim.at.document for claim in topic.claims}) >= _SEVERAL
    key = topic.key
    if isinstance(key, NumericKey) and singular(key.subject.rsplit(maxsplit=1)[-1]) in nameless():
        return False  # "the study", "the participants": whose, no register can tell
    if isinstance(key, NumericKey):
        if singular(key.subject.rsplit(maxsplit=1)[-1]) in nameless():
            return False  # "the study", "the participants": whose, no register can tell
        return any(precise(claim) and (several or _figure(claim)) for claim in topic.claims)
    if isinstance(key, CausalKey):
        return several and key.effect not in _empty() and key.cause not in _empty()
    return (several or len(topic.claims) >= _SEVERAL) and not key.predicate.startswith(_OPINIONS)


def _figure(claim: Claim) -> bool:
    """Whether a number that is told once is a figure of something named, and not a detail of a story."""
    assert isinstance(claim, NumericClaim), "only numbers are precise"
    measured = claim.measure in _measures() or claim.measure.startswith(_KINDS)  # "level" and verbs say too little
    high = claim.quantity.high if claim.quantity.high is not None else claim.quantity.low
    few = claim.quantity.dimension == "count" and high is not None and high < _FEW
    return measured and not few


def _weight(topic: Topic) -> tuple[int, bool, bool, int, str]:
    """What many articles tell comes first, then what they tell differently, numbers, and what is told often."""
    articles = len({claim.at.document for claim in topic.claims})
    agreed = not any(pair.severity for pair in topic.pairs)
    return (-articles, agreed, not isinstance(topic.key, NumericKey), -len(topic.claims), topic.id)


@cache
def _measures() -> frozenset[str]:
    return (_FRAMES | frozenset(lexicon.table("measures", "measure_nouns").values())) - {"age"}


@cache
def _empty() -> frozenset[str]:
    return frozenset(singular(word) for word in lexicon.words("register", "evaluations"))


@cache
def nameless() -> frozenset[str]:
    """Nouns that point at what a text has named before, and mean nothing outside of it."""
    groups = [lexicon.words("measures", name) for name in ("generic_nouns", "study_nouns", "transparent_nouns")]
    general = (*lexicon.words("causal_arguments", "empty"), *lexicon.words("measures", "treatment_nouns"))
    words = {singular(word) for group in (*groups, general) for word in group}
    return frozenset(words.difference(lexicon.words("measures", "people_nouns"), ("people",)) | {"participant"})
