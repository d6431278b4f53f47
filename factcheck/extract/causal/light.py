"""A light verb in a parsed sentence -> the claim that lies in its object: "offers relief", "found relief through X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.causal.argument import argument_after, has, lower, phrase_after, word_at
from factcheck.extract.causal.draft import DENIED, PLAIN, Draft, Force, combined
from factcheck.extract.causal.group import group, noun_before, passive
from factcheck.extract.causal.head import people, person, research
from factcheck.extract.causal.scope import clause, open_question
from factcheck.extract.causal.stops import comma, flows
from factcheck.extract.causal.subject import main, subject
from factcheck.extract.causal.words import terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.group import Group
    from factcheck.extract.phrase import Parse
    from factcheck.model import Polarity

_FAR = 9  # words behind the verb in which its noun is looked for
_NEAR = 9  # words behind the noun in which its means is looked for


def gives(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:  # noqa: ARG001 - every frame takes its cue
    """“X offers relief from Y”, “X has an effect on Y”, “X shows promise in Y”."""
    if word_at(parse, here.last) == "on" and not parse.parted(here.last):
        yield from _had(parse, here)
        return
    head = _head(parse, here.last)
    around = group(parse, here.first)
    if head is None or passive(parse, here.first, around) or noun_before(parse, here.first, "fd"):
        return
    noun = parse.words[head]
    words = lower(parse, here.last, head)
    cause, force = _giver(parse, here, around)
    if cause and research(parse, cause):
        yield from _changes_found(parse, here, head)
    if parse.words[here.first] in terms("weak_light") and not _strong(noun, words):
        return
    if "no" in words and (nothing := _none_found(parse, here, head)):
        yield nothing
        return
    if cause is None or _gives_nothing(parse, cause, noun):
        return
    promise = Force("may", noun) if noun == "promise" else Force(*hedge.modality(words))
    denied = Force(negated="no" in words or "little" in words)
    relation, polarity = _sense(noun, words)
    yield Draft(relation, polarity, cause, _given_to(parse, here, head), here, combined(force, promise, denied))


def _gives_nothing(parse: Parse, giver: Phrase, noun: str) -> bool:
    """Whether what gives something is no cause of it: somebody who does, a study that finds it, a condition."""
    asked = word_at(parse, giver.first - 1) in ("if", "whether")
    found = research(parse, giver) or has(parse, giver, "news")
    return asked or found or people(parse, giver) or (person(parse, giver) and noun not in terms("undirected"))


def _given_to(parse: Parse, here: Phrase, head: int) -> Phrase:
    """What a verb and the noun at `head` have an effect on: "relief from [pain]", "help [patients]"."""
    noun = parse.words[head]
    whole = word_at(parse, head + 1) == "to" or noun in terms("harms") or noun == "jobs"
    received = whole and noun in terms("received")
    way = next((at + 1 for at in range(head, here.last, -1) if _way(parse, at)), here.last)
    return (None if received else _beneficiary(parse, head)) or Phrase(way, head + 1)


def _had(parse: Parse, here: Phrase) -> Iterator[Draft]:
    """“the impact that strikes have on sales”: the effect stands before its cause."""
    around, effect = group(parse, here.first), argument_after(parse, here.last + 1)
    near = range(around.start - 1, max(-1, around.start - _NEAR), -1)
    noun = next((at for at in near if word_at(parse, at) in terms("undirected")), None)
    if noun is None or effect is None or open_question(clause(parse, noun)):
        return
    cause = phrase_after(parse, noun + 1 + (word_at(parse, noun + 1) in ("that", "which")), around.start)
    if cause:
        yield Draft("influence", "neutral", cause, effect, here, around.force)


def _strong(noun: str, words: list[str]) -> bool:
    """Whether the object of a weak verb makes a claim of it: an effect, or results that are said to be good."""
    return noun in terms("effects") or "no" in words or not terms("hopeful").isdisjoint(words)


def _giver(parse: Parse, here: Phrase, around: Group) -> tuple[Phrase | None, Force]:
    """Who or what brings it: the subject; of "by bringing" or "success in bringing" that of the main verb."""
    if not parse.is_tag(here.first - 1, "p"):
        return subject(parse, around.start), around.force
    by = word_at(parse, here.first - 1) == "by"
    worth = not terms("worth").isdisjoint(lower(parse, here.first - 4, here.first - 1))
    return main(parse, here.first - 1) if by or worth else (None, PLAIN)


def _changes_found(parse: Parse, here: Phrase, head: int) -> Iterator[Draft]:
    """“studies show a drop in X”, “trials found no Y and a drop in X”: a change whose cause was named before."""
    for at in (head, *range(head + 1, min(head + 1 + _FAR, len(parse.tags)))):
        opened = at == head or (word_at(parse, at - 1) in ("a", "an") and word_at(parse, at - 2) == "and")
        sign = _MOVED.get(parse.words[at]) if opened else None
        effect = argument_after(parse, at + 2) if sign and word_at(parse, at + 1) == "in" else None
        if sign and effect and "no" not in lower(parse, here.last, at)[-2:]:
            yield Draft("change", sign, None, effect, here, PLAIN)


_MOVED: Mapping[str, Polarity] = {
    **dict.fromkeys(("decline", "decrease", "drop", "fall", "reduction"), "down"),
    **dict.fromkeys(("growth", "increase", "rise"), "up"),
}


def _none_found(parse: Parse, here: Phrase, head: int) -> Draft | None:
    """“studies show no change in X”: a finding of nothing, which names no cause."""
    finder = subject(parse, group(parse, here.first).start)
    if finder is None or not research(parse, finder) or word_at(parse, head + 1) == "on":  # "effect on" is a cue itself
        return None
    return Draft("influence", "none", None, _beneficiary(parse, head) or Phrase(here.last, head + 1), here, DENIED)


def finds(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“people found relief through X”: the benefit stands before its cause."""
    if cue.lemma == "see" and (witnessed := _witnessed(parse, here)):
        yield witnessed
        return
    head = _head(parse, here.last)
    if head is None:
        yield from _found(parse, here, cue)
        return
    if "no" in lower(parse, here.last, head) and (nothing := _none_found(parse, here, head)):
        yield nothing
        return
    if parse.words[head] in terms("not_found"):
        return
    means = _means(parse, head + 1)
    if means is None:
        return
    word, force = parse.words[means], group(parse, here.first).force
    cause = argument_after(parse, means + 1 + (word == "thanks"))
    if cause and word == "after" and has(parse, cause, "times"):
        return
    if cause and word == "after":
        yield Draft("correlation", "neutral", _whole(parse, cause), _seen(parse, here.last, head), here, force)
    elif cause:
        yield Draft(cue.relation, cue.polarity, cause, Phrase(here.last, head + 1), here, force)


def _witnessed(parse: Parse, here: Phrase) -> Draft | None:
    """“the tax could see prices rise”, “the plan will see trains cancelled”: what comes to pass through it."""
    around, thing = group(parse, here.first), phrase_after(parse, here.last)
    seen = not {"could", "might", "will", "would"}.isdisjoint(lower(parse, around.start, here.first))
    if not seen or thing is None or not flows(parse, here.last):
        return None
    end = thing.last - (word_at(parse, thing.last - 1) in terms("happening"))
    comes = end < thing.last or (flows(parse, end) and (parse.is_tag(end, "ge") or word_at(parse, end).endswith("ed")))
    cause = subject(parse, around.start) if comes and end > thing.first else None
    if cause is None or parse.is_tag(cause.first, "r") or person(parse, cause) or people(parse, cause):
        return None
    return Draft("cause", "neutral", cause, Phrase(thing.first, end + 1), here, around.force)


def _whole(parse: Parse, cause: Phrase) -> Phrase:
    """A gerund with the phrase that its verb needs: "[switching to the new line]"."""
    doing = word_at(parse, cause.first).endswith("ing") and cause.last == cause.first + 1
    further = doing and not parse.parted(cause.last)
    place = phrase_after(parse, cause.last + 1) if further and parse.is_tag(cause.last, "pt") else None
    return Phrase(cause.first, place.last) if place else cause


def _seen(parse: Parse, start: int, head: int) -> Phrase:
    """What people noticed, with what it is a change in: "[a drop in fares]"."""
    of = _beneficiary(parse, head)
    return Phrase(start, of.last if of else head + 1)


def _found(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“runners found the gel helpful”."""
    cause = phrase_after(parse, here.last)
    words = lower(parse, *cause) if cause else []
    if cause and words[-1] in terms("found_to_be"):
        cause = Phrase(cause.first, cause.last - 1)
    elif not cause or word_at(parse, cause.last + parse.is_tag(cause.last, "a")) not in terms("found_to_be"):
        return
    while parse.words[cause.last - 1] in ("quite", "so", "too", "very"):
        cause = Phrase(cause.first, cause.last - 1)
    around = group(parse, here.first)
    effect = subject(parse, around.start)
    if effect and cause.last > cause.first and not research(parse, effect):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _head(parse: Parse, last: int) -> int | None:
    """The noun that the verb brings, through its determiners and adjectives."""
    for at in range(last, min(last + _FAR, len(parse.tags))):
        word = parse.words[at]
        if at > last and not flows(parse, at) and not comma(parse, at):
            return None
        if word in terms("benefits") or word in terms("effects"):
            if not parse.is_tag(at + 1, "x") or parse.parted(at + 1):
                return at
        elif not parse.is_tag(at, "dxaevqcr") and not (parse.is_tag(at, "tp") and _way(parse, at)):
            return None
    return None


def _way(parse: Parse, to: int) -> bool:
    """Whether a "to" leads from a way to where it goes: "a [way to] relief"."""
    return word_at(parse, to) == "to" and word_at(parse, to - 1) in ("path", "road", "route", "way")


def _means(parse: Parse, index: int) -> int | None:
    """Where "through" or "with" stands behind a benefit that was found."""
    for at in range(index, min(index + _NEAR, len(parse.tags) - 1)):
        word = parse.words[at]
        if parse.parted(at):
            return None
        if word in terms("means"):
            return at if parse.words[at - 1] != "compared" else None
        if not parse.is_tag(at, "apcdxfq"):
            return None
    return None


def _beneficiary(parse: Parse, head: int) -> Phrase | None:
    """What the relief is from, the effect on."""
    at = head + 1
    if word_at(parse, at) not in terms("targets") or parse.parted(at) or at + 1 >= len(parse.tags):
        return None
    return argument_after(parse, at + 1)


def _sense(noun: str, words: list[str]) -> tuple[str, Polarity]:
    """Relation and direction of what is brought."""
    harm = noun in terms("harms") or not terms("harmful").isdisjoint(words)
    if noun in terms("undirected"):
        good = not terms("beneficial").isdisjoint(words)
        return "influence", "down" if harm else "up" if good else "neutral"
    return ("cause", "up") if harm else ("treatment", "up")
