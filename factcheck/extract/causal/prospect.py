"""A cue where it stands -> whether it can make a claim at all, told by the words beside it, before any parse."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.causal.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match
    from factcheck.model import Word

_AMONG = frozenset(("among", "for", "in"))
_PASSIVE = frozenset(("be", "been", "being"))
_ACTING = frozenset(("influence", "prevention", "treatment"))
_NOMINAL = frozenset(("a", "an", "at", "for", "from", "his", "in", "its", "of", "on", "our", "the", "their", "with"))
_APART = frozenset(("that", "which", "who", "whose", "with", "without"))
_GROUP = 20  # words before a comparative in which the group stands
_NEAR = 5  # words behind a comparative in which stands what it grades
_BEFORE = 14  # words before "than" in which the comparative stands
_FAR = 9  # words behind a light verb in which its noun stands


def hopeless(found: Match[Cue], words: Sequence[Word], text: str) -> bool:
    """Whether the frame of a cue is sure to read nothing: most "as", "from" and "more" are no cues of causes.

    It asks only what the frame asks too (see connective, graded, comparison, light): nothing may be lost here.
    """
    cue, first, last = found.value, found.first, found.last
    if cue.relation == "none":
        return True
    if cue.kind == "verb":
        return _actless(cue, words, first, last) or (
            "g" not in cue.forms and "g" not in cue.flags and _a_noun(words, first, text)
        )
    if cue.kind == "graded" and cue.frame == "":
        return not _grades(words, first, last)
    if cue.kind == "comparison" and cue.frame == "than":
        return not _compares(words, first, last)
    if cue.frame == "gives":
        return _nouns().isdisjoint(_lower(words, last, last + _FAR)) and "on" not in _lower(words, last, last + 1)
    if "guarded" not in cue.flags:
        return False
    match cue.lemma:
        case "as" | "so":
            return first == 0 or "," not in text[words[first - 1].end : words[first].start]
        case "from":
            return listed("sources_of_harm").isdisjoint(_lower(words, first - 1, first))
        case "based on":
            return listed("varying").isdisjoint(_lower(words, first - 4, first))
        case _:
            return False


def _lower(words: Sequence[Word], first: int, last: int) -> list[str]:
    return [word[0] for word in words[max(first, 0) : last]]


def _actless(cue: Cue, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether nothing behind a verb that needs a fitting object can be one, nor an agent, nor a hedged passive."""
    if "w" not in cue.flags or not (cue.relation in _ACTING or cue.lemma in ("age", "deal")):
        return False
    if not _fitting().isdisjoint(_lower(words, last, len(words))):
        return False
    return _PASSIVE.isdisjoint(_lower(words, 0, first))


def _a_noun(words: Sequence[Word], first: int, text: str) -> bool:
    """Whether an article or a preposition makes a noun of what could be a verb: "the cost", "in control"."""
    return first > 0 and words[first - 1][0] in _NOMINAL and text[words[first - 1].end : words[first].start] == " "


def _grades(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a comparative may grade a rate ("a higher death rate"), people ("worse in men") or rival another.

    Or what a group does that is set apart: "those who phone crash more often".
    """
    if "the" in _lower(words, first - 1, first) or set_apart(words, first):
        return True
    behind = _lower(words, last, last + _NEAR)
    return not (listed("measured").isdisjoint(behind) and _AMONG.isdisjoint(behind))


def set_apart(words: Sequence[Word], first: int) -> bool:
    """Whether "who" or "with" stands behind a group somewhere before a comparative."""
    before, groups = _lower(words, first - _GROUP, first), _groups()
    return any(one in groups and (word in _APART or word.endswith(("ed", "ing"))) for one, word in pairwise(before))


def _compares(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a comparative stands before "than", or "those" behind it, and no mere figure: "louder than 50 dB"."""
    if words[last - 1][0] == "than" and last < len(words) and words[last][0][0].isdigit():
        return False
    if last - first > 1 and words[last - 1][0] == "than":
        return True
    return "those" in _lower(words, last, last + 1) or not listed("comparatives").isdisjoint(
        _lower(words, first - _BEFORE, first)
    )


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
