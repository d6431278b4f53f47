"""A verb of making in a parsed sentence -> what it brings someone to: "makes people ill", "leaves towns empty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import argument_after, finite, gerund_after, lower, phrase_after, word_at
from factcheck.extract.causal.before import clause_before
from factcheck.extract.causal.draft import Draft
from factcheck.extract.causal.group import group, noun_before, passive
from factcheck.extract.causal.head import person
from factcheck.extract.causal.scope import unexplained
from factcheck.extract.causal.subject import main, subject
from factcheck.extract.causal.words import adjective, bound, terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.draft import Force
    from factcheck.extract.causal.group import Group
    from factcheck.extract.phrase import Parse

_SCANT = ("few", "fewer", "less", "little", "no", "only")
_STATE = 8  # words behind a passive in which its agent is looked for
_CLAUSE = 6  # words; a longer cause is a clause and no person


def makes(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X makes people ill”, “X leaves towns without water”, “X puts children at risk”."""
    around = group(parse, here.first)
    if passive(parse, here.first, around):
        yield from _made(parse, here, cue, around)
        return
    if noun_before(parse, here.first):
        return
    patient = _placed(parse, argument_after(parse, here.last))
    if patient and word_at(parse, here.first) in ("put", "puts") and word_at(parse, patient.last) == "down":
        yield from _put_down(parse, here, patient)
        return
    end = _result_end(parse, patient, word_at(parse, here.first)) if patient else 0
    if not patient or not end:
        return
    cause, force = _cause(parse, here, around.start, around.force)
    if cause and unexplained(parse, cause.first):  # "tells women if it puts them at risk"
        return
    if cause and (cause.last - cause.first >= _CLAUSE or not person(parse, cause)):
        way = bound(word_at(parse, end - 1)) if end - 1 > patient.first else None
        effect = Phrase(patient.first, end - 1 if way else end)
        yield Draft(cue.relation, way or cue.polarity, cause, effect, here, force)


def _put_down(parse: Parse, here: Phrase, effect: Phrase) -> Iterator[Draft]:
    """“the firm put the loss down to the weather”."""
    to = word_at(parse, effect.last + 1) == "to"
    cause = phrase_after(parse, effect.last + 2) if to else None
    if cause:
        yield Draft("reason", "neutral", cause, effect, here, group(parse, here.first).force)


def _made(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Iterator[Draft]:
    """“homes were left without power by the storm”: the state stands between the verb and its agent."""
    if word_at(parse, here.first) not in ("left", "made", "rendered"):
        return
    by = next((at for at in range(here.last, here.last + _STATE) if word_at(parse, at) == "by"), 0)
    if by == here.last or not by or any(parse.parted(at) or finite(parse, at) for at in range(here.last, by)):
        return
    patient, cause = subject(parse, around.start), phrase_after(parse, by + 1)
    if patient and cause and around.before == "b" and not person(parse, cause) and not _figure(parse, cause):
        yield Draft(cue.relation, cue.polarity, cause, Phrase(patient.first, by), here, around.force)


def _figure(parse: Parse, phrase: Phrase) -> bool:
    return word_at(parse, phrase.first)[:1].isdigit() or not terms("times").isdisjoint(lower(parse, *phrase))


def _placed(parse: Parse, patient: Phrase | None) -> Phrase | None:
    """A patient with where it is: "makes the air [in the city] dangerous"."""
    if patient and word_at(parse, patient.last) in ("in", "on"):
        place = phrase_after(parse, patient.last + 1)
        return Phrase(patient.first, place.last) if place else patient
    return patient


def _cause(parse: Parse, here: Phrase, start: int, force: Force) -> tuple[Phrase | None, Force]:
    """The subject; of ", making it hard" the whole clause before."""
    first = here.first
    if not parse.words[first].endswith("ing") or parse.is_tag(first - 1, "b"):
        return subject(parse, start), force
    begins = first - 1 if parse.is_tag(first - 1, "a") and parse.parted(first - 1) else first
    cause = clause_before(parse, begins) if parse.parted(begins) else None
    return cause, main(parse, first)[1]


def _result_end(parse: Parse, patient: Phrase, verb: str) -> int:
    """Where the state ends that the patient is brought into; 0 when none is named."""
    if verb.startswith(("send", "sent")):
        within = patient.last - patient.first > 1 and word_at(parse, patient.last - 1) in terms("courses")
        return patient.last + (not within) if within or _sent_to(parse, patient.last) else 0
    if verb.startswith(("keep", "kept")):
        return _kept(parse, patient.last) or _state_end(parse, patient.last) or _within(parse, patient, verb)
    if verb.startswith("turn"):
        return _state_end(parse, patient.last) or _within(parse, patient, verb)
    if verb.startswith("put"):
        return _at_risk(parse, patient.last)
    leaving = verb.startswith(("leav", "left"))
    if leaving and (end := _at_risk(parse, patient.last)):
        return end
    if patient.last < len(parse.tags) and not parse.parted(patient.last):
        end = _left_to(parse, patient.last) if leaving else _made_to(parse, patient)
        if end:
            return end
    return _within(parse, patient, verb)


def _sent_to(parse: Parse, at: int) -> bool:
    """“sends shares lower”, “sent prices tumbling”."""
    return not parse.parted(at) and (parse.is_tag(at, "g") or word_at(parse, at) in terms("courses"))


def _at_risk(parse: Parse, at: int) -> int:
    if word_at(parse, at) != "at" or "risk" not in lower(parse, at, at + 4):
        return 0
    return at + lower(parse, at, at + 4).index("risk") + 1


def _kept(parse: Parse, at: int) -> int:
    """“keeps intruders out”, “kept shoppers at home”, “keeps rivals from entering the market”."""
    word = "" if parse.parted(at) else word_at(parse, at)
    if word in ("apart", "away", "down", "indoors", "off", "out"):
        return at + 1
    if word == "from" and parse.is_tag(at + 1, "g"):
        return gerund_after(parse, at + 1).last
    return at + 2 if word == "at" and word_at(parse, at + 1) in ("bay", "home", "work") else 0


def _left_to(parse: Parse, at: int) -> int:
    """“leaves residents struggling”, “leaves them to suffer”, “leaves them deaf”."""
    if parse.is_tag(at, "t") and at + 1 < len(parse.tags):
        return gerund_after(parse, at + 1).last
    if word_at(parse, at) == "without" or (word_at(parse, at) == "with" and word_at(parse, at + 1) in _SCANT):
        lack = phrase_after(parse, at + 1)
        return lack.last if lack else 0
    return at + 1 if parse.is_tag(at, "g") else _state_end(parse, at)


def _made_to(parse: Parse, patient: Phrase) -> int:
    """“makes it a fine day”, “makes them more likely to quit”, “makes people drink”."""
    at = patient.last
    article = parse.is_tag(at, "d") and word_at(parse, at) not in ("more", "less")
    if article and parse.words[patient.first] in ("it", "them"):
        result = phrase_after(parse, at)
        return result.last if result else 0
    verb = parse.is_tag(at, "v") and not parse.words[at].endswith(("s", "ed"))
    return at + 1 if verb else _state_end(parse, at)


def _state_end(parse: Parse, at: int) -> int:
    """Where an adjective ends, with the degree before it and the infinitive behind "likely"."""
    while word_at(parse, at) in ("even", "far", "less", "more", "much", "so", "too") or (
        parse.is_tag(at, "a") and not adjective(word_at(parse, at))
    ):
        at += 1
    at = _behind_amount(parse, at)
    word = word_at(parse, at)
    if (word == "likely" or word_at(parse, at - 1) in ("less", "more")) and parse.is_tag(at + 1, "t"):
        return gerund_after(parse, at + 2).last if at + 2 < len(parse.tags) else at + 1
    return _for_whom(parse, at + 1) if word and (adjective(word) or _comparative(word)) else 0


def _behind_amount(parse: Parse, at: int) -> int:
    """Past "up to 50 per cent more": where "likely" stands behind an amount, else `at` itself."""
    words = lower(parse, at, at + 7)
    return at + words.index("likely") if "likely" in words and ("more" in words or "less" in words) else at


def _for_whom(parse: Parse, end: int) -> int:
    """Where "for shops to trade" ends behind "makes it hard"."""
    whom = phrase_after(parse, end + 1) if word_at(parse, end) == "for" else None
    if whom is None:
        return end
    return gerund_after(parse, whom.last + 1).last if parse.is_tag(whom.last, "t") else whom.last


def _within(parse: Parse, patient: Phrase, verb: str) -> int:
    """The end of a patient whose last words are the state: "makes men infertile", "makes you look tired"."""
    words = lower(parse, *patient)
    if len(words) < 2:
        return 0
    if verb.startswith("ma") and (words[0] in terms("people") or words[0] in ("you", "us")):
        return patient.last
    if verb.startswith("ma") and words[-1] in terms("happening"):  # "makes bread rise"
        return patient.last
    comparative = (len(words) > 2 and words[-2] in ("more", "less")) or _comparative(words[-1])
    return patient.last if comparative or (adjective(words[-1]) and words[-1] not in ("first", "last")) else 0


def _comparative(word: str) -> bool:
    return word.endswith("er") and word in terms("comparatives")
