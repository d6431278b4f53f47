"""A cue where it stands -> whether it can make a claim at all, told by the words beside it, before any parse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.causal.comparison import FRONTED, OCCASION, OCCASIONS
from factcheck.extract.causal.words import listed
from factcheck.extract.grammar import is_be, is_preposition
from factcheck.extract.hedge import weakens

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match
_AMONG = frozenset(("among", "for", "in"))
_AGENTS = frozenset(("by", "through", "via"))
_NEAR = 5  # words behind a comparative in which stands what it grades
_BEFORE = 14  # words before "than" in which the comparative stands
_FAR = 9  # words behind a light verb in which its noun stands


def hopeful(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether the frame of a cue may read anything: most "as", "from" and "more" are no cues of causes.

    It is told by the words of the sentence and what stands before each. It asks only what the frame asks too
    (see action, comparison, connective, graded, light, making, tie): nothing may be lost here.
    """
    cue = found.value
    test = _TESTS.get(cue.frame) or _TESTS.get(cue.kind)
    return cue.relation != "none" and (test is None or test(found, lower, between))


def _joins(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a connective that is as often none may be one."""
    first = found.first
    match found.value.lemma if "guarded" in found.value.flags else "":
        case "as" | "so":
            return first > 0 and "," in between[first]
        case "from":
            return first > 0 and lower[first - 1] in listed("sources_of_harm")
        case "based on":
            return not listed("varying").isdisjoint(lower[max(first - 4, 0) : first])
        case _:
            return True


def _grades(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a comparative may grade a rate ("a higher death rate"), people ("worse in men") or rival another."""
    if found.value.frame or (found.first and lower[found.first - 1] == "the"):
        return True
    behind = lower[found.last : found.last + _NEAR]
    return not (listed("measured").isdisjoint(behind) and _AMONG.isdisjoint(behind))


def _compares(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a comparative stands before "than", or "those" behind it."""
    before = lower[max(found.first - _BEFORE, 0) : found.first]
    return lower[found.last : found.last + 1] == ["those"] or not listed("comparatives").isdisjoint(before)


def _coincides(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether something stands close behind a verb, or opens the sentence, with which a thing may have moved."""
    return lower[0] in FRONTED or not OCCASIONS.isdisjoint(lower[found.last : found.last + OCCASION])


def _links(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a word behind may join what is linked."""
    joints = {"and", "for"} if found.value.relation == "reason" else {"and", "to", "with"}
    return not joints.isdisjoint(lower[found.last :])


def _gives(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a light verb has a noun to bring."""
    return not _nouns().isdisjoint(lower[found.last : found.last + _FAR])


def _finds(_: Match[Cue], lower: Sequence[str], __: Sequence[str]) -> bool:
    """Whether there is a benefit to be found, or a word for having it."""
    return not (_nouns().isdisjoint(lower) and listed("found_to_be").isdisjoint(lower))


def _makes(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether there is room behind a verb of making for whom it brings to what; who is put is put at risk."""
    verb, last = lower[found.first], found.last
    if verb.startswith(("put", "turn")):
        return verb.startswith("put") and "risk" in lower[last:]
    return last + 1 < len(lower) and not is_preposition(lower[last])


def _acts(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a verb may make a claim; a passive does when it names an agent or an occasion, or is weakened.

    What is joined by hyphens is no passive, and may make one anyway.
    """
    first, last = found.first, found.last
    passive = "n" in found.value.forms and first > 0 and is_be(lower[first - 1])
    if not passive or between[first] != " " or between[last] != " ":
        return True
    if not (_AGENTS | _AMONG).isdisjoint(lower[last : last + _FAR]) or _coincides(found, lower, between):
        return True
    return any(map(weakens, lower[:first]))


_TESTS: Mapping[str, Callable[[Match[Cue], Sequence[str], Sequence[str]], bool]] = {
    "backward": _joins,
    "course": _coincides,
    "finds": _finds,
    "forward": _joins,
    "gives": _gives,
    "graded": _grades,
    "links": _links,
    "makes": _makes,
    "than": _compares,
    "verb": _acts,
}


@cache
def _nouns() -> frozenset[str]:
    """The nouns one of which a light verb brings."""
    return listed("benefits") | listed("effects")
