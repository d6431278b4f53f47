"""An infinitive that nothing asserts -> the causal claim it makes all the same: what was found, used or advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import finite, headline, lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before
from factcheck.extract.causal.draft import PLAIN, Draft
from factcheck.extract.causal.group import Group, group
from factcheck.extract.causal.head import research
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.target import target
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_USING = frozenset(("use", "used", "uses"))
_LONG = 14  # words of an advice
_SHORT = 4  # words of a remedy
_NEAR = 9  # words to the left in which it is said that something was used
_FAR = 12  # words to the left in which the infinitive is looked for that a verb is joined to


def purpose(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """“found a way to V”, “used X to V”, “Do X to V”, and of a headline “New drug to V”."""
    to = around.start - 1
    if way_found(parse, to):
        return found(parse, here, cue)
    means = _tool(parse, to) or _advice(parse, to) or _remedy(parse, to)
    return _used(parse, means, here, cue) if means else iter(())


def way_found(parse: Parse, to: int) -> bool:
    """Whether somebody found out how to do it: "found a way to V", "discovered how to V", "found a way of V-ing"."""
    return word_at(parse, to - 1) in ("how", "way", "ways") and not terms("discovery").isdisjoint(
        lower(parse, to - 5, to - 1)
    )


def found(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“engineers found a way to cut noise”: it can be done, by what, the clause does not say."""
    effect = target(parse, here.last, cue)
    if effect:
        yield Draft(
            cue.relation, cue.polarity, None, effect, here, scope.force(lower(parse, here.first - 10, here.first))
        )


def _tool(parse: Parse, to: int) -> Phrase | None:
    """What is used up to an infinitive: "surgeons used [a graft] to restore sight"."""
    for at in range(to - 2, max(0, to - _NEAR), -1):
        if parse.words[at] in _USING:
            noun = parse.is_tag(at - 1, "bdpt") or parse.is_tag(at + 1, "pf")  # "the use of", "was used", "to use"
            thing = None if noun else phrase_after(parse, at + 1)
            return thing if thing and thing.last == to and not parse.parted(to) else None
    return None


def _advice(parse: Parse, to: int) -> Phrase | None:
    """What is advised in an imperative up to an infinitive: "[Eat less salt] to lower your risk"."""
    form = verb_form(parse.words[0])
    if form is None or form.kind != "base" or not 2 <= to <= _LONG or any(parse.parted(at) for at in range(1, to + 1)):
        return None
    return Phrase(0, to) if parse.is_tag(1, "dr") and not any(finite(parse, at) for at in range(2, to)) else None


def _remedy(parse: Parse, to: int) -> Phrase | None:
    """What a headline without a verb says is to do it: "[New drug] to cut deaths"."""
    if word_at(parse, to - 1) not in terms("treatments") or not headline(parse):
        return None
    thing = nearest_before(parse, to)
    whole = thing and thing.first == 0 and thing.last <= _SHORT and word_at(parse, to - 1) not in ("way", "ways")
    return thing if whole else None


def _used(parse: Parse, tool: Phrase, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“surgeons used a graft to restore sight”: what they used is the cause."""
    effect = target(parse, here.last, cue) if cue.relation in ("change", "prevention", "treatment") else None
    if effect and not research(parse, tool):
        force = group(parse, tool.first - 1).force if word_at(parse, tool.first - 1) in _USING else PLAIN
        yield Draft(cue.relation, cue.polarity, tool, effect, here, force)


def shares_purpose(parse: Parse, start: int) -> bool:
    """Whether a base form is joined to an infinitive that nothing asserts: "needed to cut costs and raise output"."""
    if not (parse.is_tag(start - 1, "c") or comma(parse, start)):
        return False
    for at in range(start - 2, max(0, start - _FAR), -1):
        if parse.is_tag(at, "t"):
            return group(parse, at + 1).before == "T" and not _aside(parse, at, start)
        if parse.is_tag(at, "bhmos") or (parse.is_tag(at, "v") and not parse.is_tag(at - 1, "t")):
            return False
    return False


def _aside(parse: Parse, at: int, start: int) -> bool:
    """Whether a relative clause between commas stands around `at`: "brakes, which are used to stop, cut speed"."""
    relative = any(word_at(parse, index) in ("which", "who") and comma(parse, index) for index in range(at - 4, at))
    return relative and comma(parse, start)
