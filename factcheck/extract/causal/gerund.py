"""An -ing form of a causative verb in a parsed sentence -> the causal claim of what stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import finite, lower, phrase_after, word_at
from factcheck.extract.causal.before import clause_before, nearest_before
from factcheck.extract.causal.draft import PLAIN, Draft, Force, combined
from factcheck.extract.causal.form import object_follows
from factcheck.extract.causal.head import person
from factcheck.extract.causal.scope import clause, open_question
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.subject import main
from factcheck.extract.causal.target import target
from factcheck.extract.causal.unfit import unfit
from factcheck.extract.causal.words import adjective, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.group import Group
    from factcheck.extract.phrase import Parse, Phrase

_WORTH = 4  # words before the verb in which stands what it is worth
_SPEAKING = ("i", "we", "you")  # "we look forward to the potential of cutting costs" is of no cause
_ROLE = 14  # words before the verb in which "role" is looked for
_THEREBY = frozenset({"hence", "thereby", "thus"})


def gerund(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """“X works by cutting Y”, “effective in cutting Y”, “X happened, cutting Y”, “a drug cutting Y”."""
    first = here.first
    effect = target(parse, here.last, cue) if first and object_follows(parse, here.last, cue) else None
    if effect is None:
        return
    word = parse.words[first - 1]
    if word in ("by", "via", "through"):
        yield from _means(parse, here, cue, effect)
    elif word == "while" or (word == "also" and parse.words[first - 2] == "while"):
        yield from _meanwhile(parse, here, cue, effect)
    elif word in ("in", "at", "for", "of"):
        yield from _worth(parse, here, cue, effect)
    elif word in _THEREBY or comma(parse, first):
        yield from _result(parse, here, cue, effect)
    elif parse.is_tag(first - 1, "x") and not adjective(word) and not parse.parted(first):
        cause = nearest_before(parse, first)
        if (
            cause
            and not unfit(parse, cause, cue)
            and (cue.relation in ("cause", "prevention") or _whole(parse, effect))
        ):
            yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _means(parse: Parse, here: Phrase, cue: Cue, effect: Phrase) -> Iterator[Draft]:
    """“X works by cutting Y”: the subject of the main verb does it."""
    cause, force = main(parse, here.first - 1)
    if cause and not person(parse, cause):
        yield Draft("mechanism", cue.polarity, cause, effect, here, force)


def _meanwhile(parse: Parse, here: Phrase, cue: Cue, effect: Phrase) -> Iterator[Draft]:
    """“X adds power while cutting costs”: the subject of the main verb does both, where that is the whole object."""
    if effect.last < len(parse.tags) and not comma(parse, effect.last):
        return
    cause, force = main(parse, here.first - 1)
    if cause and not unfit(parse, cause, cue):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, force)


def _worth(parse: Parse, here: Phrase, cue: Cue, effect: Phrase) -> Iterator[Draft]:
    """“X is effective in cutting Y”, “the role of X in cutting Y”, unless that is only looked for."""
    joined = parse.words[here.first - 1] == "in"
    before = lower(parse, here.first - (_ROLE if joined else _WORTH), here.first - 1)
    role = here.first - 2 - before[::-1].index("role") if "role" in before else 0
    player = _player(parse, role, here.first - 1) if role else None
    if player:
        if not open_question(clause(parse, role)) and not person(parse, player):
            yield Draft(cue.relation, cue.polarity, player, effect, here, PLAIN)
        return
    if before[-1:] == ["capable"]:
        cause, force = main(parse, here.first - 1)
        if cause and not unfit(parse, cause, cue):
            able = Force("can", "capable", force.negated)
            yield Draft(cue.relation, cue.polarity, cause, effect, here, combined(force, able))
        return
    if terms("worth").isdisjoint(before[-3:]):
        return
    cause, force = main(parse, here.first - 2)
    hoped = word_at(parse, cause.first) in _SPEAKING and "potential" in before if cause else False
    if cause and not hoped:
        promise = next((Force("may", word) for word in before[-3:] if word in ("potential", "promise")), PLAIN)
        yield Draft(cue.relation, cue.polarity, cause, effect, here, combined(force, promise))


def _player(parse: Parse, role: int, end: int) -> Phrase | None:
    """What plays the role that a gerund behind `end` is of: "the role of [X] in V-ing", "[X's] role in V-ing"."""
    if parse.is_tag(role + 1, "f"):
        return phrase_after(parse, role + 2, end)
    owned = role + 1 == end and word_at(parse, role - 1).endswith("'s")
    return nearest_before(parse, role) if owned else None


def _result(parse: Parse, here: Phrase, cue: Cue, effect: Phrase) -> Iterator[Draft]:
    """“X happened, cutting Y”: the whole clause before the comma does it."""
    cause = clause_before(parse, here.first - (parse.words[here.first - 1] in _THEREBY))
    if cause and any(finite(parse, at) or parse.words[at].endswith("ed") for at in range(*cause)):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, main(parse, here.first)[1])


def _whole(parse: Parse, effect: Phrase) -> bool:
    """Whether a phrase is an object of its own, and not the noun of “healing capacity”."""
    return not parse.is_tag(effect.first, "x") or parse.words[effect.last - 1].endswith("s")
