"""A verb of moving in a parsed sentence -> the tie to what happened then: "rose after", "falls as X rises"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import clause_after, clause_follows, has, lower, phrase_after, word_at
from factcheck.extract.causal.draft import Draft
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import compared, person
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.subject import subject
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import singular, verb_form
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase

_AMONG = frozenset(("among", "for"))
OCCASIONS = frozenset(("after", "amid", "as", "during", "following", "once", "since", "with")) | _AMONG
FRONTED = frozenset(("after", "during", "following"))
OCCASION = 7  # words behind a verb in which they stand


def course(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“sales rose after the launch”, “rates were reduced during the war”: one thing moved when another happened."""
    at = _occasion(parse, here.last)
    apart = _apart(parse, here.last)
    if at < 0 and apart is None and parse.words[0] not in FRONTED:
        return
    around = group(parse, here.first)
    if "base" in cue.flags and around.before not in ("m", "o"):
        return
    passive = parse.is_tag(here.first, "e") and cue.relation == "change"
    if around.before == "T" or (around.before == "b" and not passive) or parse.is_tag(here.first - 1, "dpf"):
        return
    moved = subject(parse, around.start)
    if apart and moved and not person(parse, moved):
        yield Draft("correlation", cue.polarity, apart, moved, here, around.force)
        return
    moves = cue.kind == "course" or ("i" in cue.flags and cue.lemma not in ("improve", "worsen"))
    if at >= 0 and parse.words[at] == "with" and not (moves and _moving(parse, here, cue)):
        return
    at = _fronted(parse, moved) if at < 0 and moved else at
    other = phrase_after(parse, at + 1) if at >= 0 else None
    if not other or not moved or _time(parse, other) or person(parse, moved):
        return
    if word_at(parse, at) in _AMONG and not (moves and _of_a_group(parse, other, moved)):
        return
    if clause_follows(parse, other.last) or _whole_clause(parse, other):
        other = clause_after(parse, other.first)
    elif parse.words[at] == "as":
        return
    yield Draft("correlation", cue.polarity, other, moved, here, around.force)


def _apart(parse: Parse, last: int) -> Phrase | None:
    """A group with what sets it apart, right behind the verb: "in [the group given the syrup]"."""
    if word_at(parse, last) not in ("among", "in") or parse.parted(last):
        return None
    found = phrase_after(parse, last + 1)
    if (
        found is None
        or word_at(parse, found.last) not in listed("causal_arguments", "apart")
        or parse.parted(found.last)
    ):
        return None
    whole = clause_after(parse, found.first)
    held = compared(parse, found) or word_at(parse, found.last - 1) in ("arm", "group", "those")
    return whole if held and whole and whole.last > found.last + 1 else None


def _whole_clause(parse: Parse, phrase: Phrase) -> bool:
    """Whether what looks like a noun phrase that ends the sentence is a clause: "as doctors age", "as rates climb"."""
    if phrase.last < max(len(parse.tags), phrase.first + 2) and not parse.parted(phrase.last):
        return False
    form, noun = verb_form(word_at(parse, phrase.last - 1)), word_at(parse, phrase.last - 2)
    return form is not None and form.kind == "base" and singular(noun) != noun


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
    return words[0][0].isdigit() or not terms("times").isdisjoint(words)
