"""A comparison in a parsed sentence -> the tie it states: "more likely to", "better than", "rose after"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import clause_after, clause_follows, finite, has, lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before, phrase_before
from factcheck.extract.causal.draft import Draft, combined
from factcheck.extract.causal.group import group
from factcheck.extract.causal.stops import comma, strong
from factcheck.extract.causal.subject import bearers, compared, person, subject
from factcheck.extract.causal.words import listed
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.draft import Force
    from factcheck.extract.phrase import Parse

_AMONG = frozenset(("among", "for"))
OCCASIONS = frozenset(("after", "amid", "as", "during", "following", "once", "with")) | _AMONG
FRONTED = frozenset(("after", "during", "following"))
OCCASION = 7  # words behind a verb in which they stand
_TIMES = frozenset(("more", "times", "twice"))
_FAR = 16  # words to the left in which the verb of a comparison is looked for


def comparison(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X are more likely to Y”, “X have a higher risk of Y”, “X fared better than Z”, “Y is higher among X”."""
    words = scope.clause(parse, here.first)
    if scope.open_question(words) or (here.last >= len(parse.tags) and cue.frame != "risk"):
        return
    verb = here.first if cue.lemma.startswith("tend") else _verb_left(parse, here.first)
    cause = bearers(parse, group(parse, verb).start) if verb else None
    if cue.frame == "among" and verb is not None and parse.words[verb] in listed("faring"):
        effect = clause_after(parse, here.first)
    elif cue.frame in ("among", "common"):
        cause, effect = phrase_after(parse, here.last), _graded(parse, here, cue, verb, cause)
    else:
        effect = _outcome(parse, here, cue, words) or _fared(parse, here, verb, cause)
    if cause and lower(parse, *cause) in (["there"], ["there's"]):
        cause = None
    if effect is None or not _grouped(parse, here, cue, verb, cause):
        return
    force = _unlikely(scope.force(lower(parse, verb or here.first, here.first)))
    yield Draft(cue.relation, cue.polarity, cause, effect, here, force)


def _graded(parse: Parse, here: Phrase, cue: Cue, verb: int | None, bearer: Phrase | None) -> Phrase | None:
    """What is “higher among X”, “twice as common in X”: the subject of be, or what a headline begins with."""
    if word_at(parse, here.last - 1) in ("at", "on") or parse.is_tag(here.first - 1, "d"):
        return None
    if cue.frame == "common" and _TIMES.isdisjoint(cue.lemma.split()):  # "just as common in" is no tie
        return None
    if verb is not None:
        return bearer if parse.is_tag(verb, "b") else None
    if any(finite(parse, at) for at in range(len(parse.tags))):
        return None
    head = phrase_before(parse, here.first)
    return None if head and word_at(parse, head.first)[0].isdigit() else head


def _grouped(parse: Parse, here: Phrase, cue: Cue, verb: int | None, cause: Phrase | None) -> bool:
    """Whether it is said of a group: “they are at risk” and not “women at risk”, of “than” no mere pronoun."""
    if cue.frame == "than":
        figure = word_at(parse, here.last - 1) == "than" and word_at(parse, here.last)[:1].isdigit()  # "louder than 50"
        return verb is not None and cause is not None and not figure and not parse.is_tag(cause.first, "rbhm")
    if cue.frame == "likely" and "likely" not in cue.lemma:
        return cause is not None or verb is None
    if cue.lemma.startswith("at "):
        return verb is None or (cause is not None and parse.is_tag(here.first - 1, "bamn"))
    return True


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
            return (phrase_after(parse, here.last) or clause_after(parse, here.last)) if grouped else None
        case _:
            return _compared(parse, here, words)


def _compared(parse: Parse, here: Phrase, words: list[str]) -> Phrase | None:
    """What is more or less of it: from the comparative on, or the noun phrase that it stands in."""
    near = words[-14:]
    far = next((back for back, word in enumerate(reversed(near), start=1) if word in listed("comparatives")), 0)
    phrase = nearest_before(parse, here.first) if far else None
    if phrase is None and word_at(parse, here.first) in listed("comparatives"):
        return Phrase(here.first, here.last - 1) if word_at(parse, here.last) == "those" else None
    return Phrase(min(phrase.first, here.first - far), here.first) if phrase else None


def _fared(parse: Parse, here: Phrase, verb: int | None, cause: Phrase | None) -> Phrase | None:
    """“tenants pay more than owners”, “voters in towns were slower than others”: of a group, what it does more."""
    if verb is None or cause is None or word_at(parse, here.last - 1) != "than" or here.last - here.first < 2:
        return None
    if word_at(parse, here.first) in ("better", "worse") and parse.words[verb] not in listed("faring"):
        return None  # "is better than" is an opinion
    rival = parse.is_tag(here.last, "dxr") and word_at(parse, here.last) not in listed("amounts") | {"a", "an", "twice"}
    before = group(parse, verb).start - 1
    while parse.is_tag(before, "a"):
        before -= 1
    relative = word_at(parse, before) in ("that", "which", "who")
    return Phrase(verb, here.last - 1) if rival and not relative and compared(parse, cause) else None


def _unlikely(force: Force) -> Force:
    """The force without the "likely" of "more likely", which is no hedge."""
    return combined(force._replace(modality="none", hedge="") if force.hedge == "likely" else force)


def _verb_left(parse: Parse, first: int) -> int | None:
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if finite(parse, at) or (at == first - 1 and parse.words[at] in listed("faring")):
            return at
        if strong(parse, at + 1) or parse.is_tag(at, "s"):
            return None
    return None


# ---------------------------------------------------------------- one thing after another


def course(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“sales rose after the launch”, “rates were reduced during the war”: one thing moved when another happened."""
    at = _occasion(parse, here.last)
    if at < 0 and parse.words[0] not in FRONTED:
        return
    around = group(parse, here.first)
    passive = parse.is_tag(here.first, "e") and cue.relation == "change"
    if around.before == "T" or (around.before == "b" and not passive) or parse.is_tag(here.first - 1, "dpf"):
        return
    moved = subject(parse, around.start)
    moves = cue.kind == "course" or ("i" in cue.flags and cue.lemma not in ("improve", "worsen"))
    if at >= 0 and parse.words[at] == "with" and not (moves and _moving(parse, here, cue)):
        return
    at = _fronted(parse, moved) if at < 0 and moved else at
    other = phrase_after(parse, at + 1) if at >= 0 else None
    if not other or not moved or _time(parse, other) or person(parse, moved):
        return
    if word_at(parse, at) in _AMONG and not (moves and _of_a_group(parse, other, moved)):
        return
    if clause_follows(parse, other.last):
        other = clause_after(parse, other.first)
    elif parse.words[at] == "as":
        return
    yield Draft("correlation", cue.polarity, other, moved, here, around.force)


def _of_a_group(parse: Parse, other: Phrase, moved: Phrase) -> bool:
    """Whether a thing that is measured moved in a group, or any in those "who had a robot", "given the drug"."""
    if compared(parse, other) and has(parse, moved, "measured"):
        return True
    return not parse.parted(other.last) and word_at(parse, other.last) in ("given", "using", "who", "with", "without")


def _moving(parse: Parse, here: Phrase, cue: Cue) -> bool:
    """Whether the word is a finite verb, or a base form behind a plural: "costs increase with age"."""
    if parse.is_tag(here.first, "e") and "d" in cue.forms:
        return not group(parse, here.first).before and parse.is_tag(here.first - 1, "x")
    return parse.is_tag(here.first, "v") or ("b" in cue.forms and word_at(parse, here.first - 1).endswith("s"))


def _occasion(parse: Parse, last: int) -> int:
    """Where "after" or "during" stands close behind the verb; -1 when it does not."""
    for at in range(last, min(last + OCCASION, len(parse.tags) - 1)):
        if parse.parted(at) and at > last:
            return -1
        if parse.words[at] in OCCASIONS:
            return at
        if not parse.is_tag(at, "apqdxt"):
            return -1
    return -1


def _fronted(parse: Parse, moved: Phrase) -> int:
    """Where “After the launch,” opens the sentence before the subject; -1 when it does not."""
    opens = parse.words[0] in FRONTED and comma(parse, moved.first)
    return 0 if opens and not any(comma(parse, at) for at in range(1, moved.first)) else -1


def _time(parse: Parse, phrase: Phrase) -> bool:
    words = lower(parse, *phrase)
    return words[0][0].isdigit() or not listed("times").isdisjoint(words)
