"""A comparison in a parsed sentence -> the tie it states: "more likely to", "a higher risk", "rose after"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import clause_after, clause_follows, finite, lower, phrase_after
from factcheck.extract.causal.before import nearest_before
from factcheck.extract.causal.draft import Draft, combined
from factcheck.extract.causal.group import group
from factcheck.extract.causal.stops import strong
from factcheck.extract.causal.subject import person, research, subject
from factcheck.extract.causal.words import listed
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.draft import Force
    from factcheck.extract.phrase import Parse

_FAR = 16  # words to the left in which the verb of a comparison is looked for


def comparison(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X are more likely to Y”, “X have a higher risk of Y”, “X fared better than Z”, “Y is higher among X”."""
    words = scope.clause(parse, here.first)
    if scope.open_question(words) or (here.last >= len(parse.tags) and cue.frame != "risk"):
        return
    verb = _verb_left(parse, here.first)
    cause = subject(parse, group(parse, verb).start) if verb else None
    if cue.frame == "among":
        if verb is None or not parse.is_tag(verb, "b") or parse.is_tag(here.first - 1, "d"):
            return
        cause, effect = phrase_after(parse, here.last), cause
    else:
        effect = _outcome(parse, here, cue, words)
    if effect is None or (verb is None and cue.frame == "than"):
        return
    force = _unlikely(scope.force(lower(parse, verb or here.first, here.first)))
    yield Draft(cue.relation, cue.polarity, cause, effect, here, force)


def _outcome(parse: Parse, here: Phrase, cue: Cue, words: list[str]) -> Phrase | None:
    """What a group is compared by."""
    match cue.frame:
        case "likely":
            return clause_after(parse, here.last)
        case "risk":
            noun, of = nearest_before(parse, here.last - 1), phrase_after(parse, here.last)
            first = noun.first if noun and noun.first <= here.first else here.first
            return Phrase(first, of.last if of else here.last)
        case "differ":
            named = {"between", "among", "groups", "and", "than"}
            grouped = not named.isdisjoint(lower(parse, here.last - 1, here.last + 12))
            return phrase_after(parse, here.last) if grouped else None
        case _:
            found = not listed("comparatives").isdisjoint(words[-14:])
            return nearest_before(parse, here.first) if found else None


def _unlikely(force: Force) -> Force:
    """The force without the "likely" of "more likely", which is no hedge."""
    return combined(force._replace(modality="none", hedge="") if force.hedge == "likely" else force)


def _verb_left(parse: Parse, first: int) -> int | None:
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if finite(parse, at):
            return at
        if strong(parse, at + 1) or parse.is_tag(at, "s"):
            return None
    return None


# ---------------------------------------------------------------- rates and risks


def graded(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X have a higher death rate”, “X at lower risk”: a group that stands out."""
    noun = _measured(parse, here.last)
    bearer = None if noun is None or parse.is_tag(here.first - 1, "f") else _bearer(parse, here.first)
    if noun is None or bearer is None:
        return
    around = group(parse, bearer)
    cause = subject(parse, min(around.start, bearer))
    if cause is None or research(parse, cause):
        return
    tail = phrase_after(parse, noun)
    effect = Phrase(here.first, max(noun + 1, tail.last if tail else 0))
    yield Draft("correlation", cue.polarity, cause, effect, here, around.force)


def _measured(parse: Parse, index: int) -> int | None:
    """The noun of a rate or risk that the adjective before `index` grades."""
    for at in range(index, min(index + 5, len(parse.tags))):
        if not parse.is_tag(at, "xega") or parse.parted(at):
            return None
        if parse.words[at].lower in listed("measured"):
            return at
    return None


def _bearer(parse: Parse, first: int) -> int | None:
    """The verb through which a group has the rate; of "are at higher risk" the form of be."""
    for at in range(first - 1, max(-1, first - 6), -1):
        word = parse.words[at].lower
        if word in listed("bearing") or parse.is_tag(at, "h"):
            return at - 1 if word == "at" and parse.is_tag(at - 1, "ba") else at
        if not parse.is_tag(at, "daex"):
            return None
    return None


# ---------------------------------------------------------------- one thing after another


def course(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“sales rose after the launch”, “rates increased during the war”: one thing moved when another happened."""
    around = group(parse, here.first)
    if around.before in ("T", "b") or parse.is_tag(here.first - 1, "dpf"):
        return
    at = _occasion(parse, here.last)
    other, moved = (phrase_after(parse, at + 1), subject(parse, around.start)) if at else (None, None)
    if not other or not moved or _time(parse, other) or person(parse, moved):
        return
    if clause_follows(parse, other.last):
        other = clause_after(parse, other.first)
    yield Draft("correlation", cue.polarity, other, moved, here, around.force)


def _occasion(parse: Parse, last: int) -> int:
    """Where "after" or "during" stands close behind the verb; 0 when it does not."""
    for at in range(last, min(last + 7, len(parse.tags) - 1)):
        if parse.parted(at) and at > last:
            return 0
        if parse.words[at].lower in ("after", "amid", "during", "following"):
            return at
        if not parse.is_tag(at, "apqdxt"):
            return 0
    return 0


def _time(parse: Parse, phrase: Phrase) -> bool:
    words = lower(parse, *phrase)
    return words[0][0].isdigit() or not listed("times").isdisjoint(words)
