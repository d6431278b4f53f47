"""A cue where it stands -> whether it can make a claim at all, told by the words beside it, before any parse."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.extract.causal.course import FRONTED, OCCASION, OCCASIONS
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import closed, is_be, is_preposition, verb_form
from factcheck.extract.hedge import licence, weakening

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match

_AMONG = frozenset(("among", "for", "in"))
OPENING = frozenset(("among", "in"))  # words before a group that opens a sentence
_AGENTS = frozenset(("by", "through", "using", "via", "with"))
_APART = frozenset(("born", "fed", "given", "on", "taught", "that", "which", "who", "whose", "with", "without"))
_PASSIVE = frozenset(("be", "been", "being"))
_ACTING = frozenset(("influence", "prevention", "treatment"))
_NOMINAL = frozenset(("a", "an", "at", "for", "from", "his", "in", "its", "of", "on", "our", "the", "their", "with"))
_COUNTING = frozenset(("fewer", "less", "more"))
_MODALS = frozenset(("could", "might", "will", "would"))
_ABLE = frozenset(("can", "could", "may", "might"))
_OCCURRING = frozenset(("if", "when", "whenever"))
_USING = frozenset(("use", "used", "uses"))
_GROUP = 20  # words before a comparative in which the group stands
_NEAR = 5  # words behind a comparative in which stands what it grades
_BEFORE = 14  # words before "than" in which the comparative stands
_ADVICE = 16  # words of an imperative before the verb that says what it is for
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
            return first > 0 and lower[first - 1] in terms("sources_of_harm")
        case "based on":
            return not terms("varying").isdisjoint(lower[max(first - 4, 0) : first])
        case _:
            return True


def _grades(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a comparative may grade a rate ("a higher death rate"), people ("worse in men") or rival another.

    Or what a group does that is set apart ("those who phone crash more often"), or what happens if something does.
    """
    if found.value.frame or (found.first and lower[found.first - 1] == "the"):
        return True
    behind = lower[found.last : found.last + _NEAR]
    told = not (terms("measured").isdisjoint(behind) and _AMONG.isdisjoint(behind))
    told = told or (lower[found.first] in _COUNTING and not terms("outcomes").isdisjoint(behind[:2]))
    opened = lower[0] in OPENING and is_be(lower[found.first - 1])
    return told or opened or not _OCCURRING.isdisjoint(behind[:2]) or set_apart(lower, found.first)


def set_apart(lower: Sequence[str], first: int) -> bool:
    """Whether "who" or "with" stands behind a group somewhere before a comparative."""
    before, groups = lower[max(first - _GROUP, 0) : first], _groups()
    if groups.isdisjoint(before):
        return False
    return any(one in groups and (word in _APART or word.endswith(("ed", "ing"))) for one, word in pairwise(before))


def _compares(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a comparative stands before "than", or "those" behind it, and no mere figure: "louder than 50 dB"."""
    first, last = found.first, found.last
    behind = lower[last] if last < len(lower) else ""
    if lower[last - 1] == "than" and (behind[:1].isdigit() or last - first > 1):
        return not behind[:1].isdigit()
    before = lower[max(first - _BEFORE, 0) : first]
    return behind == "those" or not terms("comparatives").isdisjoint(before)


def _coincides(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether something stands close behind a verb, or opens the sentence, with which a thing may have moved."""
    behind = lower[found.last : found.last + OCCASION]
    return lower[0] in FRONTED or not OCCASIONS.isdisjoint(behind) or behind[:1] == ["in"]


def _links(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a word behind may join what is linked."""
    if found.value.lemma == "linked" and _pairs(found, lower, between):
        return True
    joints = {"and", "for", "on"} if found.value.relation == "reason" else {"and", "to", "with"}
    return not joints.isdisjoint(lower[found.last :])


def _pairs(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a verb says it of two things, as a form of be does: "are closely linked", "go together", "correlate"."""
    verbal = found.last - found.first > 1 or found.value.lemma == "correlate"
    return verbal or any(is_be(word) for word in lower[max(found.first - 2, 0) : found.first])


def _gives(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a light verb has a noun to bring, or something it bears on."""
    return "on" in lower[found.last : found.last + 1] or not _nouns().isdisjoint(lower[found.last : found.last + _FAR])


def _finds(found: Match[Cue], lower: Sequence[str], __: Sequence[str]) -> bool:
    """Whether there is a benefit to be found, or a word for having it; or something may "see" a thing happen."""
    if not (_nouns().isdisjoint(lower) and terms("found_to_be").isdisjoint(lower)):
        return True
    return found.value.lemma == "see" and not _MODALS.isdisjoint(lower[max(found.first - 3, 0) : found.first])


def _makes(found: Match[Cue], lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether there is room behind a verb of making for whom it brings to what; who is put is put at risk, or down."""
    verb, last = lower[found.first], found.last
    if verb.startswith("put"):
        return "risk" in lower[last:] or "down" in lower[last:]
    return last + 1 < len(lower) and (not is_preposition(lower[last]) or "by" in lower[last:])


def _acts(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a verb may make a claim; a passive does when it names an agent or an occasion, or is weakened.

    What is joined by hyphens is no passive, and may make one anyway.
    """
    first, last = found.first, found.last
    if "m" in found.value.flags and not _of_ability(found, lower):
        return False
    if _a_noun(found, lower, between) or ("w" in found.value.flags and _acts_on_nothing(found, lower)):
        return False
    if first > 1 and lower[first - 1] == "to" and _a_purpose(found, lower, between):
        return False
    passive = "n" in found.value.forms and first > 0 and is_be(lower[first - 1])
    if not passive or between[first] != " " or between[last] != " ":
        return True
    if not (_AGENTS | _AMONG).isdisjoint(lower[last : last + _FAR]) or _coincides(found, lower, between):
        return True
    return not weakening().isdisjoint(lower[:first])


def _of_ability(found: Match[Cue], lower: Sequence[str]) -> bool:
    """Whether a verb tells what something is able to do, and not what it did: "can identify", "may also identify"."""
    return "b" in found.value.forms and not _ABLE.isdisjoint(lower[max(found.first - 2, 0) : found.first])


def _a_noun(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether an article or a preposition makes a noun of what could be a verb: "the cost", "in control"."""
    first, cue = found.first, found.value
    if first == 0 or "g" in cue.forms or "g" in cue.flags:
        return False
    return lower[first - 1] in _NOMINAL and between[first] == " "


def _a_purpose(found: Match[Cue], lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether an infinitive is what something is for, and nothing says that it does that, as in "is able to cut"."""
    first, cue, before = found.first, found.value, lower[found.first - 2]
    if "g" in cue.forms or "g" in cue.flags or between[first - 1] != " " or between[first] != " ":
        return False
    if licence(before) or before in terms("licensing") or before in terms("promising_nouns"):
        return False
    if before in terms("treatments") or not _USING.isdisjoint(lower[max(first - _FAR, 0) : first - 1]):
        return False
    form = verb_form(lower[0]) if first <= _ADVICE and closed().get(lower[1], "") in ("d", "r") else None
    return form is None or form.kind != "base"


def _acts_on_nothing(found: Match[Cue], lower: Sequence[str]) -> bool:
    """Whether nothing behind a verb that needs a fitting object can be one, nor an agent, nor a hedged passive."""
    cue = found.value
    if cue.relation not in _ACTING and cue.lemma not in ("age", "deal"):
        return False
    return _fitting().isdisjoint(lower[found.last :]) and _PASSIVE.isdisjoint(lower[: found.first])


_TESTS: Mapping[str, Callable[[Match[Cue], Sequence[str], Sequence[str]], bool]] = {
    "backward": _joins,
    "course": _coincides,
    "finds": _finds,
    "forward": _joins,
    "gives": _gives,
    "graded": _grades,
    "links": _links,
    "makes": _makes,
    "pair": _pairs,
    "than": _compares,
    "verb": _acts,
}


@cache
def _fitting() -> frozenset[str]:
    """Words one of which stands behind a verb that acts on something: objects, courses, means, what opens a clause."""
    means = ("by", "into", "off", "onto", "out", "through", "to", "towards", "using", "via", "with")
    groups = ("courses", "destinations", "object_clauses", "outcomes")
    return frozenset(means).union(*(terms(group) for group in groups))


@cache
def _groups() -> frozenset[str]:
    """The nouns of groups that are held against others."""
    return terms("people") | terms("groups")


@cache
def _nouns() -> frozenset[str]:
    """The nouns one of which a light verb brings."""
    return terms("benefits") | terms("effects")
