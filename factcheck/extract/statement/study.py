"""Words for research in a parsed sentence -> on whom the study was done, how far it is, and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.extract.hedge import negated
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed
from factcheck.model import Context, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.trigger import Found

DESIGN = "kind of study"
STAGE = "stage of the study"
TESTED_ON = "what was tested on"
OF_STUDIES = frozenset((DESIGN, STAGE, TESTED_ON))
TRIAL, OBSERVED = "trial", "observation"
_FILE = "statements_study"
_ON = frozenset(("in", "into", "of", "on", "to", "with"))
_USING = frozenset(("studied", "tested", "used", "using"))
_NEAR = 3  # words between those who are studied and what is done to them
_REACH = 12  # words from a trial to the records that it looked at


def claims(parse: Parse, found: Found) -> Iterator[StatementClaim]:
    """What a word says of the study: "this is an early study", "in the current trial", "tested in mice"."""
    match found.value.use:
        case "stand_ins":
            at = _tested_on(parse, found)
            if at:
                yield _claim(parse, at, "certainty", TESTED_ON, "stand-ins")
        case "stage":
            at = _named(parse, found)
            if at:
                yield _claim(parse, at, "status", STAGE, lexicon.table(_FILE, "stages")[_text(parse, found)])
        case "trials":
            yield from _trial(parse, found)
        case "associations":
            at = _only_tie(parse, found)
            if at:
                yield _claim(parse, at, "status", DESIGN, OBSERVED)
        case _:
            at = _named(parse, found)
            if at:
                yield _claim(parse, at, "status", DESIGN, OBSERVED)


def _claim(
    parse: Parse, at: Phrase, kind: Literal["certainty", "status"], predicate: str, value: str
) -> StatementClaim:
    return StatementClaim(parse.passage(at), parse.sentence, kind, "", predicate, value, Context())


def _text(parse: Parse, found: Found) -> str:
    return " ".join(parse.lower(Phrase(found.first, found.last)))


# ---------------------------------------------------------------- on whom


def _tested_on(parse: Parse, found: Found) -> Phrase | None:
    """Those who stand in for people, where the sentence says that they were studied, and not in another study."""
    words = parse.lower(Phrase(0, len(parse.words)))
    if not (listed(_FILE, "done_before") | listed(_FILE, "persons") | listed(_FILE, "people")).isdisjoint(words):
        return None  # in another study, or on people too
    first = found.first
    while first and not parse.parted(first) and parse.is_tag(first - 1, "xdqace") and words[first - 1] not in _ON:
        first -= 1
    if first and words[first - 1] in _ON and not listed(_FILE, "studied").isdisjoint(words[:first]):
        return Phrase(first - 1, found.last)
    if first and words[first - 1] in _USING and _researching(words[: first - 1]):
        return Phrase(first - 1, found.last)
    behind = range(found.last, min(found.last + _NEAR, len(words)))
    done = next((at for at in behind if words[at] in listed(_FILE, "done_to")), None)
    return Phrase(found.first, done + 1) if done else None


def _researching(words: Sequence[str]) -> bool:
    return any(singular(word) in listed("measures", "study_nouns") for word in words)


# ---------------------------------------------------------------- how far, and of which kind


def _named(parse: Parse, found: Found) -> Phrase | None:
    """The study that a word describes, where it is the one that is told of: "this [early] study"."""
    last = found.last
    while parse.is_tag(last, "x") and not parse.parted(last) and not _study(parse, last):
        last += 1
    if not _study(parse, last) or parse.parted(last):
        return None
    first = found.first
    while first and not parse.parted(first) and parse.is_tag(first - 1, "xqa"):
        first -= 1
    return _here(parse, Phrase(first, last + 1))


def _here(parse: Parse, phrase: Phrase) -> Phrase | None:
    """A noun phrase with its pointer: "[this] trial", "[this is an] early study"; None where it points elsewhere."""
    first = phrase.first
    words = parse.lower(Phrase(0, phrase.last))
    if not listed(_FILE, "done_before").isdisjoint(words[first:]):
        return None
    if not listed(_FILE, "here").isdisjoint(words[first:]):
        return Phrase(first - parse.is_tag(first - 1, "d"), phrase.last)
    if not first or parse.parted(first):
        return None
    if words[first - 1] in listed(_FILE, "here"):
        return Phrase(first - 1, phrase.last)
    at = first - 2
    if words[first - 1] in ("a", "an") and parse.is_tag(at, "b") and at:
        start = at - 1 if words[at - 1] in ("it", "this") else max(at - 2, 0)
        pointing = start == at - 1 or (words[start] in ("the", "this") and _study(parse, at - 1))
        return Phrase(start, phrase.last) if pointing else None
    return None


def _study(parse: Parse, index: int) -> bool:
    return index < len(parse.words) and singular(parse.words[index]) in listed(_FILE, "studies")


def _only_tie(parse: Parse, found: Found) -> Phrase | None:
    """A tie that the study found, where the sentence adds that no cause was proved."""
    behind = parse.lower(Phrase(found.last, len(parse.words)))
    unproved = negated(behind) and not listed("statements_caveats", "caused").isdisjoint(behind)
    start = found.first - 2
    study = start >= 0 and _study(parse, start + 1) and parse.words[start] in ("the", "this")
    return Phrase(start, found.last) if unproved and study else None


def _trial(parse: Parse, found: Found) -> Iterator[StatementClaim]:
    """The trial that is told of; where it only looked at records, also that nobody was put to a trial."""
    first = found.first
    while first and not parse.parted(first) and parse.is_tag(first - 1, "x"):
        first -= 1
    at = _here(parse, Phrase(first, found.last))
    words = parse.lower(Phrase(0, len(parse.words)))
    if at is None or not listed(_FILE, "courts").isdisjoint(words):
        return
    yield _claim(parse, at, "status", DESIGN, TRIAL)
    start = next((n for n in range(at.last, len(words)) if words[n] in listed(_FILE, "looked_at")), len(words))
    near = range(start, min(start + _REACH, len(words)))
    end = next((n for n in near if words[n] in listed(_FILE, "records")), None)
    if end and listed(_FILE, "randomised").isdisjoint(words):
        yield _claim(parse, Phrase(start, end + 1), "status", DESIGN, OBSERVED)
