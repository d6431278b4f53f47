"""A phrase that stands as the cause of a verb cue -> whether it is none: someone who acts, a study that shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import finite, has, lower, word_at
from factcheck.extract.causal.head import people, person, research
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import possessives

if TYPE_CHECKING:
    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase

_LOOKS = 8  # places of a name that are looked at


def own_risk(parse: Parse, effect: Phrase) -> bool:
    """Whether what is moved is a risk of the one who moves it: "drivers who phone raise [their odds] of a crash"."""
    return word_at(parse, effect.first) in possessives() and has(parse, effect, "chances")


def unfit(parse: Parse, cause: Phrase, cue: Cue, start: int = 0) -> bool:
    """Whether a person who acts, or a study that shows, stands where a cause should; its verb begins at `start`."""
    if (cue.relation == "treatment" or cue.lemma == "hit") and people(parse, cause):
        return True
    if cue.lemma in terms("diagnosing") and ("d" in cue.forms or not has(parse, cause, "detectors")):
        return True  # "the team detected a leak" is no claim of what a sensor can do
    acts = cue.relation not in ("cause", "influence") or bool(cue.flags & {"p", "w"})
    past = "d" in cue.forms and "b" not in cue.forms
    if word_at(parse, cause.last) == "who" and not past and _told_apart(parse, cause.last, start):
        acts = False  # "doctors who rush cut corners": what somebody does as a rule
    if acts and (person(parse, cause) or (past and _named(parse, cause)) or _surname(parse, cause)):
        return True
    return _naming(parse, cause, cue) or (research(parse, cause) and cue.lemma != "lead to")


def _naming(parse: Parse, cause: Phrase, cue: Cue) -> bool:
    """“the virus that causes measles”: words for a germ or a state that say which is meant, and claim nothing."""
    relative = word_at(parse, cause.last) in ("that", "which") and not parse.parted(cause.last)
    if not relative or cue.relation != "cause" or "d" in cue.forms or word_at(parse, cause.first) != "the":
        return False
    told = parse.is_tag(cause.first - 1, "b")  # "it is the virus that causes the rash"
    told = told or not terms("discovery").isdisjoint(lower(parse, cause.first - 2, cause.first))
    return word_at(parse, cause.last - 1) in terms("named_by_what_they_cause") and not told


def _told_apart(parse: Parse, relative: int, start: int) -> bool:
    """Whether a clause with "who" ends before the verb at `start`, and is not what the verb stands in."""
    if parse.parted(relative) or parse.is_tag(start - 1, "cs"):
        return False
    return any(finite(parse, at) for at in range(relative + 1, start))


def _named(parse: Parse, cause: Phrase) -> bool:
    """Whether a phrase is two or three capitalised words in a sentence of small ones: a name, someone who acts."""
    text = parse.document.text
    if not 2 <= cause.last - cause.first <= 3 or not all(text[parse.start(at)].isupper() for at in range(*cause)):
        return False
    return _in_small_letters(parse, cause) and not has(parse, cause, "outcomes") and not has(parse, cause, "treatments")


def _surname(parse: Parse, cause: Phrase) -> bool:
    """Whether a phrase is one capitalised word that stands elsewhere in the text behind a first name or a title."""
    start, text = parse.start(cause.first), parse.document.text
    single = cause.last - cause.first == 1 and text[start].isupper() and parse.is_tag(cause.first, "x")
    if not single or not _in_small_letters(parse, cause):
        return False
    name, at = f" {text[start : parse.end(cause.first)]}", -1
    for _ in range(_LOOKS):
        at = text.find(name, at + 1)
        if at < 0:
            return False
        before, behind = text[max(0, at - 20) : at].split(" "), text[at + len(name) :][:3]
        titled = len(before) > 1 and before[-1].istitle() and before[-1].isalpha() and before[-2][-1:].isalpha()
        if titled and not behind[:1].isalnum():
            return behind.strip(" ,.'’s").islower() and before[-1].lower() not in terms("not_first_names")
    return False


def _in_small_letters(parse: Parse, cause: Phrase) -> bool:
    """Whether most longer words besides the phrase are in small letters, so that a capital marks a name."""
    others = [at for at, word in enumerate(parse.words) if len(word) > 3 and not cause.first <= at < cause.last]
    return sum(parse.document.text[parse.start(at)].islower() for at in others) > len(others) // 2
