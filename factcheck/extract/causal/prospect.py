"""A cue where it stands -> whether it can make a claim at all, told by the words beside it, before any parse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.causal.comparison import FRONTED, OCCASION, OCCASIONS
from factcheck.extract.causal.words import listed
from factcheck.extract.grammar import is_be, is_preposition
from factcheck.extract.hedge import weakens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match
_AMONG = frozenset(("among", "for", "in"))
_AGENTS = frozenset(("by", "through", "via"))
_NEAR = 5  # words behind a comparative in which stands what it grades
_BEFORE = 14  # words before "than" in which the comparative stands
_FAR = 9  # words behind a light verb in which its noun stands


def hopeless(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether the frame of a cue is sure to read nothing: most "as", "from" and "more" are no cues of causes.

    It is told by the words of the sentence and what stands before each. It asks only what the frame asks too
    (see action, comparison, connective, graded, light, making, tie): nothing may be lost here.
    """
    cue, first, last = found.value, found.first, found.last
    if cue.relation == "none":
        return True
    match cue.kind, cue.frame:
        case "graded", "":
            return not _grades(lower, first, last)
        case "comparison", "than":
            return not _compares(lower, first, last)
        case "course", _:
            return not _at_once(lower, last)
        case "tie", "links":
            return not _links(lower, last, cue)
        case "verb", _:
            return "n" in cue.forms and _suffered(lower, first) and not _told_of(lower, between, found)
        case _, "gives":
            return _nouns().isdisjoint(_near(lower, last, last + _FAR))
        case _, "finds":
            return _nouns().isdisjoint(lower) and listed("found_to_be").isdisjoint(lower)
        case _, "makes":
            return not _brings(lower, first, last)
        case _:
            return "guarded" in cue.flags and _joins_nothing(found, lower, between)


def _joins_nothing(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a connective that is as often none is none here."""
    first = found.first
    match found.value.lemma:
        case "as" | "so":
            return first == 0 or "," not in between[first]
        case "from":
            return listed("sources_of_harm").isdisjoint(_near(lower, first - 1, first))
        case "based on":
            return listed("varying").isdisjoint(_near(lower, first - 4, first))
        case _:
            return False


def _near(lower: Sequence[str], first: int, last: int) -> Sequence[str]:
    return lower[max(first, 0) : last]


def _grades(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether a comparative may grade a rate ("a higher death rate"), people ("worse in men") or rival another."""
    if "the" in _near(lower, first - 1, first):
        return True
    behind = _near(lower, last, last + _NEAR)
    return not (listed("measured").isdisjoint(behind) and _AMONG.isdisjoint(behind))


def _compares(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether a comparative stands before "than", or "those" behind it."""
    return "those" in _near(lower, last, last + 1) or not listed("comparatives").isdisjoint(
        _near(lower, first - _BEFORE, first)
    )


def _at_once(lower: Sequence[str], last: int) -> bool:
    """Whether something stands close behind a verb, or opens the sentence, with which a thing may have moved."""
    return lower[0] in FRONTED or not OCCASIONS.isdisjoint(lower[last : last + OCCASION])


def _links(lower: Sequence[str], last: int, cue: Cue) -> bool:
    """Whether a word behind may join what is linked."""
    joints = {"and", "for"} if cue.relation == "reason" else {"and", "to", "with"}
    return not joints.isdisjoint(lower[last:])


def _brings(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether there is room behind a verb of making for whom it brings to what; who is put is put at risk."""
    verb = lower[first]
    if verb.startswith(("put", "turn")):
        return verb.startswith("put") and "risk" in lower[last:]
    return last + 1 < len(lower) and not is_preposition(lower[last])


def _suffered(lower: Sequence[str], first: int) -> bool:
    """Whether a participle stands right behind a form of be."""
    return first > 0 and is_be(lower[first - 1])


def _told_of(lower: Sequence[str], between: Sequence[str], found: Match[Cue]) -> bool:
    """Whether a passive may make a claim: it names an agent or an occasion, grades something in a group, is weakened.

    What is joined by hyphens is no passive, and may make one anyway.
    """
    first, last = found.first, found.last
    if between[first] != " " or between[last] != " ":
        return True
    if not (_AGENTS | _AMONG).isdisjoint(lower[last : last + _FAR]) or _at_once(lower, last):
        return True
    return any(map(weakens, lower[:first]))


@cache
def _nouns() -> frozenset[str]:
    """The nouns one of which a light verb brings."""
    return listed("benefits") | listed("effects")
