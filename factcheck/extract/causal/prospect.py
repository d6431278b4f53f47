"""A cue where it stands -> whether it can make a claim at all, told by the words beside it, before any parse."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
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
_AGENTS = frozenset(("by", "through", "using", "via", "with"))
_APART = frozenset(("that", "which", "who", "whose", "with", "without"))
_PASSIVE = frozenset(("be", "been", "being"))
_ACTING = frozenset(("influence", "prevention", "treatment"))
_OCCURRING = frozenset(("if", "when", "whenever"))
_NOMINAL = frozenset(("a", "an", "at", "for", "from", "his", "in", "its", "of", "on", "our", "the", "their", "with"))
_GROUP = 20  # words before a comparative in which the group stands
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
            return (
                _a_noun(lower, between, found)
                or ("w" in cue.flags and _acts_on_nothing(lower, found))
                or ("n" in cue.forms and _suffered(lower, first) and not _told_of(lower, between, found))
            )
        case _, "gives":
            return "on" not in lower[last : last + 1] and _nouns().isdisjoint(_near(lower, last, last + _FAR))
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


def _a_noun(lower: Sequence[str], between: Sequence[str], found: Match[Cue]) -> bool:
    """Whether an article or a preposition makes a noun of what could be a verb: "the cost", "in control"."""
    first, cue = found.first, found.value
    if first == 0 or "g" in cue.forms or "g" in cue.flags:
        return False
    return lower[first - 1] in _NOMINAL and between[first] == " "


def _acts_on_nothing(lower: Sequence[str], found: Match[Cue]) -> bool:
    """Whether nothing behind a verb that needs a fitting object can be one, nor an agent, nor a hedged passive."""
    cue = found.value
    if cue.relation not in _ACTING and cue.lemma not in ("age", "deal"):
        return False
    return _fitting().isdisjoint(lower[found.last :]) and _PASSIVE.isdisjoint(lower[: found.first])


def _grades(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether a comparative may grade a rate ("a higher death rate"), people ("worse in men") or rival another.

    Or what a group does that is set apart: "those who phone crash more often".
    """
    if "the" in _near(lower, first - 1, first):
        return True
    behind = _near(lower, last, last + _NEAR)
    grades = not (listed("measured").isdisjoint(behind) and _AMONG.isdisjoint(behind))
    return grades or not _OCCURRING.isdisjoint(behind[:2]) or set_apart(lower, first)


def set_apart(lower: Sequence[str], first: int) -> bool:
    """Whether "who" or "with" stands behind a group somewhere before a comparative."""
    before, groups = _near(lower, first - _GROUP, first), _groups()
    if groups.isdisjoint(before):
        return False
    return any(one in groups and (word in _APART or word.endswith(("ed", "ing"))) for one, word in pairwise(before))


def _compares(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether a comparative stands before "than", or "those" behind it, and no mere figure: "louder than 50 dB"."""
    if lower[last - 1] == "than" and lower[last : last + 1] and lower[last][0].isdigit():
        return False
    if last - first > 1 and lower[last - 1] == "than":
        return True
    return "those" in _near(lower, last, last + 1) or not listed("comparatives").isdisjoint(
        _near(lower, first - _BEFORE, first)
    )


def _at_once(lower: Sequence[str], last: int) -> bool:
    """Whether something stands close behind a verb, or opens the sentence, with which a thing may have moved."""
    return lower[0] in FRONTED or not OCCASIONS.isdisjoint(lower[last : last + OCCASION])


def _links(lower: Sequence[str], last: int, cue: Cue) -> bool:
    """Whether a word behind may join what is linked."""
    joints = {"and", "for", "on"} if cue.relation == "reason" else {"and", "to", "with"}
    return not joints.isdisjoint(lower[last:])


def _brings(lower: Sequence[str], first: int, last: int) -> bool:
    """Whether there is room behind a verb of making for whom it brings to what; who is put is put at risk."""
    verb = lower[first]
    if verb.startswith("put"):
        return "risk" in lower[last:] or "down" in lower[last:]
    return last + 1 < len(lower) and (not is_preposition(lower[last]) or "by" in lower[last:])


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
def _fitting() -> frozenset[str]:
    """Words one of which stands behind a verb that acts on something: objects, courses, means, what opens a clause."""
    means = ("by", "into", "off", "onto", "out", "through", "to", "towards", "using", "via", "with")
    groups = ("courses", "destinations", "object_clauses", "outcomes")
    return frozenset(means).union(*(listed(group) for group in groups))


@cache
def _groups() -> frozenset[str]:
    """The nouns of groups that are held against others."""
    return listed("people") | listed("groups")


@cache
def _nouns() -> frozenset[str]:
    """The nouns one of which a light verb brings."""
    return listed("benefits") | listed("effects")
