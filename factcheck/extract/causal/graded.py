"""A comparative in a parsed sentence -> the tie of a group to what it has more or less of: rates, risks, amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import clause_after, finite, lower, phrase_after, word_at
from factcheck.extract.causal.before import clause_before
from factcheck.extract.causal.course import course
from factcheck.extract.causal.draft import Draft
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import compared, people, research
from factcheck.extract.causal.prospect import OPENING, set_apart
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.subject import bearers, subject
from factcheck.extract.causal.words import terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_AMONG = ("among", "for", "in")
_OCCURRING = ("if", "when", "whenever")
_DEGREES = ("about", "around", "greater", "per", "than", "times")  # "about half the risk", "greater than twice"
_NEAR = 5  # words before the comparative in which its verb stands
_LONGEST = 20  # words of the first half of "the older the car, the higher the bill"


def graded(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X have a higher death rate”, “X is more severe in Y”, “the older X is, the higher Y”."""
    if cue.frame == "group":
        yield from _grouped(parse, here, cue)
        return
    first = _rival(parse, here.first)
    if first is not None:
        older, higher = Phrase(first, here.first - 1), clause_after(parse, here.first - 1)
        yield Draft("correlation", cue.polarity, older, higher, here, group(parse, here.first).force)
    elif parse.is_tag(here.first - 1, "b"):
        yield from _severer(parse, here, cue) or _among(parse, here, cue) or _whenever(parse, here)
        yield from _faring(parse, here, cue)
    else:
        yield from _seen(parse, here, cue) or _borne(parse, here, cue) or _whenever(parse, here)
        yield from _faring(parse, here, cue)


def observed(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“a fall in thefts was seen after the change”, “smokers had an increase in their risk of injury”."""
    if group(parse, here.first).before in ("m", "o"):  # "did not rise in schools with tutors"
        yield from course(parse, Phrase(here.first, here.first + 1), cue)
        return
    thing = phrase_after(parse, here.last)
    if thing is None:
        return
    bearer = _bearer(parse, here.first)
    if bearer is not None and not parse.is_tag(here.first - 1, "f"):
        around = group(parse, bearer)
        cause = bearers(parse, min(around.start, bearer))
        if cause and people(parse, cause):
            yield Draft("correlation", cue.polarity, cause, Phrase(here.first, thing.last), here, around.force)
        return
    at = thing.last
    while parse.is_tag(at, "bhan") and not parse.parted(at):
        at += 1
    if word_at(parse, at) not in terms("observed") or not parse.is_tag(at - 1, "ban"):
        return
    occasion = phrase_after(parse, at + 2) if word_at(parse, at + 1) in terms("occasions") else None
    if occasion and terms("times").isdisjoint(lower(parse, *occasion)):
        force = group(parse, at).force
        yield Draft("correlation", cue.polarity, occasion, Phrase(here.first, thing.last), here, force)


# ---------------------------------------------------------------- the older X, the higher Y


def _rival(parse: Parse, first: int) -> int | None:
    """Where the first half of “the older X is, the higher Y” begins; None where there is none."""
    if word_at(parse, first - 1) != "the" or not comma(parse, first - 1):
        return None
    for at in range(first - 3, max(-1, first - _LONGEST), -1):
        if word_at(parse, at) == "the" and _comparative(word_at(parse, at + 1)):
            return at if at == 0 or parse.parted(at) or parse.is_tag(at - 1, "s") else None
    return None


def _comparative(word: str) -> bool:
    return word in ("more", "less", "worse") or word in terms("comparatives") or (word.endswith("er") and len(word) > 4)


# ---------------------------------------------------------------- more severe in Y


def _severer(parse: Parse, here: Phrase, cue: Cue) -> tuple[Draft, ...]:
    """“X is more severe in Y”, where Y are people: another group fares otherwise."""
    at = next((at for at in range(here.last, here.last + 4) if word_at(parse, at) in _AMONG), 0)
    whom = phrase_after(parse, at + 1) if at and not parse.parted(at) else None
    if whom is None or not people(parse, whom):
        return ()
    around = group(parse, here.first)
    effect = subject(parse, around.start)
    if effect is None or research(parse, effect):
        return ()
    return (Draft("correlation", cue.polarity, whom, effect, here, around.force),)


def _among(parse: Parse, here: Phrase, cue: Cue) -> tuple[Draft, ...]:
    """“among drivers who phone, crashes were fewer”: the group opens the sentence."""
    if parse.words[0] not in OPENING:
        return ()
    around = group(parse, here.first)
    effect, whom = subject(parse, around.start), phrase_after(parse, 1)
    if effect is None or whom is None or not comma(parse, effect.first) or not compared(parse, whom):
        return ()
    if parse.parted(here.last) or here.last >= len(parse.tags) or not parse.is_tag(here.last, "xr"):
        return (Draft("correlation", cue.polarity, Phrase(1, effect.first), effect, here, around.force),)
    return ()


# ---------------------------------------------------------------- a higher death rate


def _borne(parse: Parse, here: Phrase, cue: Cue) -> tuple[Draft, ...]:
    """“X have a higher death rate”, “X at lower risk”: a group that stands out."""
    noun = _measured(parse, here.last) or _suffered(parse, here)
    noun = None if parse.is_tag(here.first, "g") or parse.is_tag(here.first - 1, "f") else noun
    bearer = None if noun is None else _bearer(parse, here.first)
    if noun is None or bearer is None:
        return ()
    around = group(parse, bearer)
    cause = bearers(parse, min(around.start, bearer))
    if cause is None or research(parse, cause):
        return ()
    if parse.words[noun] not in terms("measured") and not compared(parse, cause):
        return ()
    tail = phrase_after(parse, noun)
    effect = Phrase(here.first, max(noun + 1, tail.last if tail else 0))
    return (Draft("correlation", cue.polarity, cause, effect, here, around.force),)


def _seen(parse: Parse, here: Phrase, cue: Cue) -> tuple[Draft, ...]:
    """“a higher risk was seen in smokers”: what is told of a group that stands out."""
    noun = _measured(parse, here.last)
    if noun is None or not parse.is_tag(noun + 1, "b") or parse.parted(noun + 1):
        return ()
    at = noun + 2 + parse.is_tag(noun + 2, "n")
    if word_at(parse, at) not in terms("observed") or word_at(parse, at + 1) not in _AMONG:
        return ()
    whom = phrase_after(parse, at + 2)
    if whom is None or not compared(parse, whom):
        return ()
    force = scope.force(lower(parse, here.first - 1, at))
    return (Draft("correlation", cue.polarity, whom, Phrase(here.first, noun + 1), here, force),)


# ---------------------------------------------------------------- drivers who phone crash more often


def _whenever(parse: Parse, here: Phrase) -> tuple[Draft, ...]:
    """“cars crash more often when it rains”: what happens more, and with what."""
    at = here.last + parse.is_tag(here.last, "a")
    if word_at(parse, at) not in _OCCURRING or parse.parted(at) or not parse.is_tag(here.first - 1, "vxb"):
        return ()
    cause, effect = clause_after(parse, at + 1), clause_before(parse, at)
    topic = lower(parse, at + 1, at + 3) == ["it", "comes"]  # "when it comes to" names what is spoken of
    if cause is None or effect is None or topic or "should" in lower(parse, *effect):
        return ()
    return (Draft("correlation", "neutral", cause, effect, here, scope.force(lower(parse, *effect))),)


def _faring(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“drivers who phone crash more often”: what a group does more that something sets apart from the rest."""
    if (cue.kind == "verb" and cue.lemma != "lower") or not set_apart(parse.words, here.first):
        return
    if word_at(parse, here.first - 1) in ("any", "no"):  # "no longer"
        return
    near = range(here.first - 1, max(-1, here.first - _NEAR), -1)
    verb = next((at for at in near if finite(parse, at) or parse.words[at] in terms("faring")), None)
    if verb is None or any(parse.parted(at) for at in range(verb + 1, here.first + 1)):
        return
    around = group(parse, verb)
    start = min(around.start, verb)
    cause, plain = bearers(parse, start), subject(parse, start)
    if cause is None or plain is None or cause.last == plain.last:
        return
    told = here.first if parse.is_tag(verb, "bh") else verb
    effect = clause_after(parse, told)
    if effect and effect.last > here.first:
        polarity = "neutral" if cue.lemma in terms("judged") else cue.polarity
        yield Draft("correlation", polarity, cause, effect, here, around.force)


def _grouped(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“smokers have a high risk of Y”: said of a group only, for a high price is compared with nothing."""
    level = "the" not in cue.lemma and "at" in lower(parse, here.first - 3, here.first)
    bearer = None if level else _bearer(parse, here.first)
    cause = None if bearer is None else bearers(parse, min(group(parse, bearer).start, bearer))
    if bearer is None or cause is None or not compared(parse, cause):
        return
    tail = phrase_after(parse, here.last - 1)
    effect = Phrase(here.first, tail.last if tail else here.last)
    yield Draft("correlation", cue.polarity, cause, effect, here, group(parse, bearer).force)


def _measured(parse: Parse, index: int) -> int | None:
    """The noun of a rate or risk that the adjective before `index` grades."""
    index += word_at(parse, index) == "the" and word_at(parse, index - 1) in ("double", "triple")
    for at in range(index, min(index + 5, len(parse.tags))):
        measured = parse.words[at] in terms("measured")
        if parse.parted(at) or not (measured or parse.is_tag(at, "xega")):
            return None
        if measured:
            return at
    return None


def _suffered(parse: Parse, here: Phrase) -> int | None:
    """The noun of what befalls people, counted right before it: "had fewer [accidents]", "suffer more [strokes]"."""
    if parse.words[here.first] not in ("fewer", "less", "more"):
        return None
    thing = phrase_after(parse, here.last)
    harm = thing and thing.last - thing.first <= 2 and parse.words[thing.last - 1] in terms("outcomes")
    return thing.last - 1 if thing and harm else None


def _bearer(parse: Parse, first: int) -> int | None:
    """The verb through which a group has the rate; of "are at higher risk" the form of be."""
    for at in range(first - 1, max(-1, first - 6), -1):
        word = parse.words[at]
        if word in terms("bearing") or parse.is_tag(at, "h"):
            return at - 1 if word == "at" and parse.is_tag(at - 1, "ba") else at
        if not parse.is_tag(at, "daex") and word not in _DEGREES:
            return None
    return None
