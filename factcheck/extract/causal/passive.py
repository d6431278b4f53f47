"""A participle of a causative verb in a parsed sentence -> the causal claim of its passive or reduced relative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import has, lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before
from factcheck.extract.causal.draft import PLAIN, Draft, combined
from factcheck.extract.causal.form import agent
from factcheck.extract.causal.group import Group, group
from factcheck.extract.causal.head import people, person, research
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.subject import inherited, main, subject
from factcheck.extract.causal.target import prevalence
from factcheck.extract.causal.unfit import unfit
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import possessives
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_HAVING = frozenset(("get", "had", "has", "have", "having"))


def participle(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """A passive or reduced relative that names its agent, or is hedged: "deaths could be avoided"."""
    begins = agent(parse, here.last) or _means(parse, here, cue, around)
    if having := _having(parse, here.first, around):
        yield from _undergone(parse, Phrase(here.first, begins or here.last), cue, having)
    elif begins:
        yield from _passive(parse, Phrase(here.first, begins), cue, around)
    elif around.before == "b" and around.force.modality != "none" and cue.relation not in ("cause", "influence"):
        if cue.lemma in ("manage", "stop", "treat"):  # what someone may choose to do
            return
        effect = subject(parse, around.start)
        if effect and not research(parse, effect) and not person(parse, effect) and not people(parse, effect):
            yield Draft(cue.relation, cue.polarity, None, effect, here, around.force)


def _undergone(parse: Parse, here: Phrase, cue: Cue, having: int) -> Iterator[Draft]:
    """“could have their sight restored by a graft”: the agent may be missing where it is only possible."""
    agentless = here.last - here.first == len(cue.lemma.split())
    cause = None if agentless else phrase_after(parse, here.last)
    force = group(parse, having).force
    force = PLAIN if force.hedge == "likely" else force  # "as likely to have their pay cut"
    if force.modality != "none" if cause is None else not unfit(parse, cause, cue):
        yield Draft(cue.relation, cue.polarity, cause, Phrase(having + 1, here.first), here, force)


def _having(parse: Parse, first: int, around: Group) -> int:
    """Where the verb stands in "have their sight restored", said of whose sight it is; 0 when there is none."""
    if around.before or _HAVING.isdisjoint(parse.words[:first]):
        return 0
    thing = nearest_before(parse, first)
    if thing is None or word_at(parse, thing.first) not in possessives():
        return 0
    at = thing.first - 1
    return at if word_at(parse, at) in _HAVING and not parse.parted(thing.first) else 0


def _means(parse: Parse, here: Phrase, cue: Cue, around: Group) -> int:
    """Where the means of a passive begins that heals, prevents or changes: "leaks were stopped with tape"; else 0."""
    held = around.before == "b" or _having(parse, here.first, around)
    if not held or cue.relation not in ("change", "prevention", "treatment"):
        return 0
    if cue.lemma in terms("practised") and around.force.modality == "none":
        return 0
    means = word_at(parse, here.last) in ("using", "with") and not parse.parted(here.last)
    means = means and not parse.is_tag(here.last + 1, "g")
    return here.last + 1 if means and "effect" not in lower(parse, here.last, here.last + 4) else 0


def _passive(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    effect, cause = _patient(parse, here.first, around), phrase_after(parse, here.last)
    if cause is None or effect is None or research(parse, effect):
        return
    finds = around.force.modality != "none" and has(parse, cause, "detectors")  # "faults can be detected by a scan"
    if unfit(parse, cause, cue) and not finds:
        return
    if cue.relation == "influence" and prevalence(parse, effect):
        return
    if cue.lemma in ("affect", "afflict", "hit") and (people(parse, effect) or _counted(parse, here.first)):
        return
    yield Draft(cue.relation, cue.polarity, cause, effect, here, combined(around.force, inherited(parse, around.start)))


def _counted(parse: Parse, first: int) -> bool:
    """“one in 40 people in the north is affected by”: a count of people."""
    words = lower(parse, first - 9, first)
    return not terms("people").isdisjoint(words) and any(word[0].isdigit() for word in words)


def _patient(parse: Parse, first: int, around: Group) -> Phrase | None:
    """What a participle is said of: its subject, behind a comma the main clause's, else the noun before it."""
    if around.before == "b":
        return subject(parse, around.start)
    if comma(parse, around.start):
        return main(parse, around.start)[0]
    while first > 0 and parse.is_tag(first - 1, "a") and not parse.parted(first):
        first -= 1
    return nearest_before(parse, first)
