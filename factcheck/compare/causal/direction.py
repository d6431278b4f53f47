"""Causal claim and one of its effects -> which way it moves that, and whether two claims move it opposite ways."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import CausalClaim, Passage

_SIGNS: Mapping[str, int] = {"up": 1, "down": -1, "prevent": -1}
_NEAR = 4  # words of an effect among which one that turns its sign stands
_ILL = ("emia", "itis", "oma", "osis", "pathy")


class Way(NamedTuple):
    """Which way a claim moves its effect: 1 up or -1 down; and 1 for the better or -1 for the worse; 0 unknown."""

    direction: int
    good: int


def way(claim: CausalClaim, effect: str) -> Way:
    """The way of a claim on an effect that it names in these words; less of the cause moves it the other way."""
    words = [word.lower for word in tokenise(effect)[:_NEAR]]
    dose = -1 if less(claim.subject) else 1
    direction, good = _moved(claim, words)
    return Way(direction * dose, good * dose)


def opposite(a: Way, b: Way, *, unwanted: bool) -> bool:
    """Whether two ways are contrary; better and worse say up or down where the effect is known to be unwanted."""
    if a.direction and b.direction:
        return a.direction != b.direction
    if a.good and b.good:
        return a.good != b.good
    moved, valued = a.direction or b.direction, a.good or b.good
    return bool(moved and valued and unwanted and moved == valued)


def unwanted(claim: CausalClaim, effect: str, name: str) -> bool:
    """Whether an effect is one that nobody wishes for: prevented, listed as harm, or an illness by its name."""
    protected = base(claim.cue) in _words("protecting") and not against(claim)
    if (claim.relation in ("prevention", "side effect") and not protected) or base(claim.cue) in _words("remedying"):
        return True
    said = {word.lower for word in tokenise(effect)}
    named = {singular(word.lower) for word in tokenise(name)}
    return bool(said & _words("unwanting") or named & _words("unwanted")) or name.endswith(_ILL)


def _moved(claim: CausalClaim, words: list[str]) -> tuple[int, int]:
    """Direction and value, as if of more of the cause."""
    first = words[0] if words else ""
    if claim.relation == "side effect":
        return 1, -1
    if claim.relation == "treatment":
        if first in _words("lessening"):
            return -1, 0
        return (-1, 1) if base(claim.cue) in _words("remedying") else (0, 1)
    if base(claim.cue) in _words("protecting") and not against(claim):
        return 0, 1
    if _base(first) in _words("bettering") or base(claim.cue) in _words("bettering"):
        return 0, 1
    if base(claim.cue) in _words("worsening"):
        return 0, -1
    sign = _sign(claim, words)
    return sign, sign if base(claim.cue) in _words("harming") else 0


@lru_cache(maxsize=4096)
def less(cause: str) -> bool:
    """Whether a cause is that there is less of a thing; "low-dose" says nothing of the kind."""
    words = tokenise(cause)[:_NEAR]
    return any(word.lower in _words("lessening") and cause[word.end : word.end + 1] != "-" for word in words)


def _sign(claim: CausalClaim, words: list[str]) -> int:
    """Up or down; "reduces the loss" moves up, and a mere tie moves as its effect says."""
    turned = -1 if not _words("lowering").isdisjoint(words) or set(words[:1]) & _words("lessening") else 1
    if claim.relation == "correlation":
        raised = 1 if not _words("raising").isdisjoint(words) else 0
        return turned if turned < 0 else raised or _SIGNS.get(claim.polarity, 0)
    return _SIGNS.get(claim.polarity, 0) * turned


def against(claim: CausalClaim) -> bool:
    """Whether what is named is what a thing is protected from: "protects [against] frost"."""
    return not {"against", "from"}.isdisjoint(word.lower for word in tokenise(claim.cue.text))


def base(cue: Passage) -> str:
    """The base form of the verb of a cue, else its first word."""
    return _first_base(cue.text)


@lru_cache(maxsize=4096)
def _first_base(text: str) -> str:
    words = tokenise(text)
    return _base(words[0].lower) if words else ""


def _base(word: str) -> str:
    form = verb_form(word)
    return form.base if form else word


@cache
def _words(group: str) -> frozenset[str]:
    """A group of the lists of this module, or of those of arguments."""
    file = "causal_arguments" if group in ("lowering", "raising") else "causal_direction"
    return frozenset(lexicon.words(file, group))
