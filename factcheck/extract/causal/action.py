"""A causative verb in a parsed sentence -> the causal claims of its active and passive frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import argument_after, clause_after, finite, lower, phrase_after, word_at
from factcheck.extract.causal.disowned import in_doubt
from factcheck.extract.causal.draft import DENIED, PLAIN, Draft, Force, combined
from factcheck.extract.causal.gerund import gerund
from factcheck.extract.causal.group import Group, group
from factcheck.extract.causal.head import person, research
from factcheck.extract.causal.passive import participle
from factcheck.extract.causal.purpose import found, purpose, shares_purpose, way_found
from factcheck.extract.causal.stops import hyphenated
from factcheck.extract.causal.subject import bearers, inherited, subject
from factcheck.extract.causal.target import target
from factcheck.extract.causal.unfit import own_risk, unfit
from factcheck.extract.causal.words import bound, terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse
    from factcheck.model import Polarity


def action(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """The claims of a verb cue at the words `here`; its tag there is its role (see form)."""
    if hyphenated(parse, here.first):
        return _compound(parse, here, cue)
    around = group(parse, here.first)
    if around.before == "T":
        return purpose(parse, here, cue, around)
    if not around.before and "b" in cue.forms and shares_purpose(parse, around.start):
        return iter(())
    match parse.tags[here.first].lower():
        case "g" if around.before == "b":
            return _transitive(parse, here, cue, around)
        case "g" if word_at(parse, here.first - 1) == "of" and way_found(parse, here.first - 1):
            return found(parse, here, cue)
        case "g":
            return gerund(parse, here, cue, around)
        case "e":
            return participle(parse, here, cue, around)
        case "v":
            return _transitive(parse, here, cue, around)
        case _:
            return iter(())


def _compound(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“stress-induced insomnia”: the first part causes what follows."""
    if cue.relation == "cause" and "n" in cue.forms and "b" not in cue.forms:
        effect = phrase_after(parse, here.last)
        if effect:
            yield Draft("cause", cue.polarity, Phrase(here.first - 1, here.first), effect, here, PLAIN)


# ---------------------------------------------------------------- active


def _transitive(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    effect = target(parse, here.last, cue)
    cause = subject(parse, around.start) if effect or _alone(parse, here, cue) else None
    if cause is None:
        return
    if effect is None and cue.lemma == "benefit":
        yield Draft(cue.relation, cue.polarity, None, cause, here, around.force)
        return
    if lower(parse, *cause) == ["what"]:
        if not terms("discovery").isdisjoint(lower(parse, cause.first - 4, cause.first)):
            yield Draft(cue.relation, cue.polarity, None, effect, here, around.force)
        return
    if effect and own_risk(parse, effect):
        yield from _risked(parse, effect, here, cue, around)
        return
    if effect and person(parse, cause):
        yield from _instrument(parse, effect, here, cue, around)
    above = scope.matrix(parse, cause.first)
    asked = above == "ask" or scope.unexplained(parse, cause.first)
    doubt = in_doubt(parse, cause.first) if asked else ""
    if unfit(parse, cause, cue, around.start) or (asked and not doubt):
        return
    forces = [Force("may", doubt, negated=True)] if asked else [around.force, *_forces(parse, cause, above)]
    if "b" in cue.forms and (not around.before or word_at(parse, around.start) == "help"):
        forces.append(inherited(parse, around.start))
    if _no_evidence(parse, cause):
        cause = Phrase(cause.first + 2, cause.last)
    yield Draft(cue.relation, _sign(parse, effect, cue), cause, effect, here, combined(*forces))


def _risked(parse: Parse, effect: Phrase, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """“drivers who phone raise their odds of a crash”, “if you smoke, you raise your risk”: what one does."""
    cause = bearers(parse, around.start)
    if cause and parse.is_tag(cause.first, "r"):
        opens = next((at for at in range(cause.first - 1, -1, -1) if parse.words[at] in ("by", "if", "when")), None)
        doing = clause_after(parse, opens + 1) if opens is not None else None
        cause = doing if doing and doing.last == cause.first else None
    if cause and scope.matrix(parse, cause.first) != "ask" and not research(parse, cause):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _sign(parse: Parse, effect: Phrase | None, cue: Cue) -> Polarity:
    """The direction of a verb that moves its object where the words behind that tell: "drove prices down"."""
    if cue.lemma == "mean" and effect and any(finite(parse, at) for at in range(*effect)):
        return "neutral"
    way = bound(word_at(parse, effect.last)) if effect and "t" in cue.flags else None
    return way or cue.polarity


def _forces(parse: Parse, cause: Phrase, above: str) -> Iterator[Force]:
    """What the clause above and the subject itself do to the claim."""
    if above == "may":
        yield Force("may", above)
    if parse.is_tag(cause.first - 1, "a"):
        modality, word = hedge.modality(lower(parse, cause.first - 1, cause.first))
        yield Force(modality, word)
    denying = parse.words[cause.first] in ("no", "neither", "nothing", "none")
    if above == "not" or denying or _no_evidence(parse, cause):
        yield DENIED


def _no_evidence(parse: Parse, cause: Phrase) -> bool:
    """“no evidence games make children violent”: a clause without “that” below its noun."""
    short = cause.last - cause.first <= 2 or parse.words[cause.first] not in ("no", "little")
    return not short and parse.words[cause.first + 1] in terms("no_evidence")


def _alone(parse: Parse, here: Phrase, cue: Cue) -> bool:
    """“rewards help”, “commuters may benefit”: verbs that claim without an object."""
    hedged = cue.lemma == "benefit" and parse.is_tag(here.first - 1, "ma")
    kills = cue.lemma == "kill" and not parse.is_tag(here.first, "e")  # "smoking kills"
    kills = kills or cue.lemma.startswith("do more harm")
    return (cue.lemma == "help" or kills or hedged) and (here.last >= len(parse.tags) or parse.parted(here.last))


def _instrument(parse: Parse, effect: Phrase, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """“surgeons restored sight using a graft”: what the person used is the cause."""
    for at in range(effect.last, min(effect.last + 4, len(parse.tags) - 1)):
        word = parse.words[at]
        if parse.parted(at):
            return
        if word in ("through", "using", "via") or (word == "by" and parse.is_tag(at + 1, "g")):
            cause = argument_after(parse, at + 1)
            if cause and not any(word[0].isdigit() for word in lower(parse, *cause)):
                yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)
            return
        if not parse.is_tag(at, "pfdx"):
            return
