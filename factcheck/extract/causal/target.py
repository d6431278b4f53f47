"""A verb cue in a parsed sentence -> what it acts on, where that makes a causal claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import clause_after, clause_follows, has, lower, phrase_after, word_at
from factcheck.extract.causal.stops import flows
from factcheck.extract.causal.words import terms
from factcheck.extract.hedge import negated
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_INTO = frozenset(("into", "off", "onto", "out", "to", "towards"))


def target(parse: Parse, last: int, cue: Cue) -> Phrase | None:
    """What the verb that ends at `last` acts on; None when nothing fits."""
    if cue.lemma == "start" and parse.is_tag(last, "t"):
        return None  # "started to run" starts no run
    at = _begin(parse, last, cue)
    if at >= len(parse.tags) or not flows(parse, at):
        return None
    opener = parse.words[at]
    opens = opener in terms("object_clauses") or (opener == "the" and word_at(parse, at + 1) == "way")
    opens = opens and cue.relation in ("influence", "enabling", "change")
    if opens or cue.lemma.endswith(" why"):
        return clause_after(parse, at)
    if cue.lemma == "help":
        return _helped(parse, at)
    effect = phrase_after(parse, at)
    if cue.lemma == "mean" and (told := _meant(parse, last, at)):
        return told
    if effect is None:
        return None
    whole = _infinitive(parse, effect, cue) or ("t" in cue.flags and _moved(parse, effect))
    if whole or (cue.relation == "influence" and prevalence(parse, effect)):
        return whole or None
    return effect if _fits(parse, effect, cue) else None


def _meant(parse: Parse, last: int, at: int) -> Phrase | None:
    """“the strike means (that) trains will be late”; “that does not mean it is so” denies no effect."""
    at += word_at(parse, at) == "that"
    thing = phrase_after(parse, at)
    noun = word_at(parse, last - 2) in ("any", "what", "whatever")  # "whatever means you have"
    if thing is None or noun or negated(lower(parse, last - 4, last - 1)) or not clause_follows(parse, thing.last):
        return None
    return clause_after(parse, at)


def prevalence(parse: Parse, effect: Phrase) -> bool:
    """Whether a count of people stands where an effect should: "affects one in seven women"."""
    word = parse.words[effect.first]
    counted = word in terms("counting") and has(parse, effect, "people")
    return word[0].isdigit() or word in terms("numerals") or counted


def _begin(parse: Parse, last: int, cue: Cue) -> int:
    """Where the object begins, behind adverbs, the "to" of "helps to", the "for" of "make it easier for"."""
    at = last
    while parse.is_tag(at, "a") and not parse.parted(at + 1):
        at += 1
    if parse.is_tag(at, "t") and "g" not in cue.forms:
        at += 1
    return at + (cue.lemma.startswith("make it") and word_at(parse, at) == "for")


def _fits(parse: Parse, effect: Phrase, cue: Cue) -> bool:
    if cue.lemma in ("deprive", "rob", "strip"):
        return "of" in lower(parse, *effect)
    if cue.lemma == "let":
        return effect.last > effect.first + 1
    if cue.lemma == "hit" and has(parse, effect, "reached"):
        return False
    if cue.lemma in ("age", "hit", "raise") and word_at(parse, effect.first)[0].isdigit():
        return False
    if cue.lemma == "cost" and (not parse.is_tag(effect.first, "d") or _worked_out(parse, effect)):
        return word_at(parse, effect.last - 1) in ("jobs", "lives", "votes")
    better = cue.lemma in terms("opening") and has(parse, effect, "comparatives")
    if cue.lemma in ("mean", "spell") and word_at(parse, effect.first) in terms("comparatives"):
        return True  # "dear oil means higher fares"
    if cue.lemma in ("mean", "spell") and lower(parse, effect.first, effect.first + 2) == ["the", "end"]:
        return True
    if cue.lemma == "mean":
        return False
    return better or "w" not in cue.flags or has(parse, effect, "outcomes")


def _worked_out(parse: Parse, effect: Phrase) -> bool:
    """Whether a phrase only says how an amount was worked out: "cost [an average of $40]"."""
    of = effect.first + lower(parse, *effect).index("of") if "of" in lower(parse, *effect) else 0
    return of > 0 and parse.words[of - 1] in listed("measures", "aggregates")


def _infinitive(parse: Parse, patient: Phrase, cue: Cue) -> Phrase | None:
    """“allows people to travel”, “lets prices rise”: the patient with what it is brought to do."""
    at = patient.last
    if cue.relation not in ("enabling", "cause") or parse.parted(at):
        return None
    if cue.lemma == "let" and (parse.is_tag(at, "v") or (parse.is_tag(at, "x") and parse.is_tag(patient.first, "r"))):
        verb = at
    elif parse.is_tag(at, "t") and parse.is_tag(at + 1, "vx"):
        verb = at + 1
    else:
        return None
    rest = None if parse.parted(verb + 1) else phrase_after(parse, verb + 1)
    return Phrase(patient.first, rest.last if rest else verb + 1)


def _moved(parse: Parse, patient: Phrase) -> Phrase | None:
    """“knocked phones offline”, “drove the firm into debt”: the patient with where it goes, if it goes anywhere.

    That it goes up or down is the direction of the claim, and no part of what is moved.
    """
    at = patient.last
    last = word_at(parse, at - 1) if at - patient.first > 1 else ""
    if last in terms("courses"):
        return Phrase(patient.first, at - 1)
    if at >= len(parse.tags) or not flows(parse, at) or parse.is_tag(patient.first, "r"):
        return patient if last in terms("destinations") else None
    word = parse.words[at]
    if word in terms("courses") or last in terms("destinations"):
        return patient
    if word in terms("destinations"):
        return Phrase(patient.first, at + 1)
    at += 1 + (word == "out" and word_at(parse, at + 1) == "of")
    place = phrase_after(parse, at) if word in _INTO and not parse.parted(at) else None
    return Phrase(patient.first, place.last) if place else None


def _helped(parse: Parse, at: int) -> Phrase | None:
    """What is helped: a noun phrase with what it does, or a verb with its object that is no method."""
    if not terms("methods").isdisjoint(lower(parse, at, at + 3)):
        return None
    phrase = None if parse.is_tag(at - 1, "t") else phrase_after(parse, at)
    if phrase is None or parse.is_tag(at, "v"):
        further = None if parse.parted(at + 1) else phrase_after(parse, at + 1)
        return Phrase(at, further.last if further else at + 1)
    end = phrase.last + parse.is_tag(phrase.last, "v")
    alone = not parse.parted(phrase.last) and (end >= len(parse.tags) or parse.parted(end))
    return Phrase(phrase.first, end) if alone else phrase  # "helps people heal"
