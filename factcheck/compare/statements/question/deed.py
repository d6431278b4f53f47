"""A parsed sentence -> what it says is done, and not done: "turned down the offer", "no data was stolen"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.statements.question.clause import Clause, end, lasts, limited, listed, none, standing
from factcheck.extract import hedge
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement.deed import slots
from factcheck.extract.verb import inflections

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader

_FILE = "statements_answers"
_LONGEST = 4  # words of a verb with what belongs to it
_SELVES = frozenset(("i", "we", "you"))
_PAST = frozenset(("did", "didn't", "had", "hadn't", "was", "wasn't", "were", "weren't"))
VERB = "to "  # before a verb that is its own question: "owns the picture", "does not own it"


class _Group(NamedTuple):
    """The verbs of a clause: where they begin, whether they deny what the last one tells, whether it is to come."""

    start: int
    denied: bool
    ahead: bool


class _Meant(NamedTuple):
    """What a verb answers, how, and where it ends with what belongs to it; a part may stand behind its object."""

    question: str
    yes: bool
    last: int
    behind: str = ""


def deeds(reader: Reader, asked: Collection[str]) -> Iterator[Clause]:
    """The clauses whose verb answers something: by the lexicon, as it is denied, or as its question is `asked`."""
    parse = reader.parse
    for at in (at for at, letter in enumerate(parse.letters) if letter in "veg"):
        group = _group(parse, at)
        meant = _meant(parse, at, group, asked) if group else None
        clause = _clause(reader, at, group, meant) if group and meant else None
        if clause:
            yield clause


def _group(parse: Parse, at: int) -> _Group | None:
    """The verb group that ends at a word; None where nothing is told there."""
    infinitive = parse.is_tag(at - 1, "t")
    start = parse.group_start(_matrix(parse, at - 2) if infinitive else at)
    words = parse.words[start:at]
    finite = parse.is_tag(at, "v") if start == at else not parse.is_tag(at, "g") or _being(parse, start, at)
    if not finite or parse.is_tag(at - 1, "dp") or "being" in words or (start == at and _noun(parse, at)):
        return None
    refused = infinitive and any(" ".join(words).endswith(phrase) for phrase in listed("denials"))
    achieved = infinitive and not listed("achieved").isdisjoint(words)
    if infinitive and not (refused or achieved) and listed("intended").isdisjoint(words):
        return None
    ahead = not {"will", "would"}.isdisjoint(words) or (infinitive and not (refused or achieved))
    return _Group(start, refused or hedge.negated(words), ahead)


def _noun(parse: Parse, at: int) -> bool:
    """Whether a bare form ends the noun phrase of a preposition: "with a unanimous [win]"."""
    form, first = verb_form(parse.words[at]), at - 1
    while parse.is_tag(first, "x") and not parse.parted(first + 1):
        first -= 1
    first -= parse.is_tag(first, "d")
    return form is not None and form.kind == "base" and first < at - 1 and parse.is_tag(first, "p")


def _matrix(parse: Parse, at: int) -> int:
    """The verb that governs an infinitive: "[refused] to sign", "is [due] to end"."""
    while parse.is_tag(at, "an"):  # "vowed not to sign"
        at -= 1
    return max(at, 0)


def _being(parse: Parse, start: int, at: int) -> bool:
    return any(parse.is_tag(n, "b") for n in range(start, at))


def _meant(parse: Parse, at: int, group: _Group, asked: Collection[str]) -> _Meant | None:
    """What a verb with what belongs to it answers."""
    for base in _bases().get(parse.words[at], ()):
        found = _phrased(parse, at, base)
        if found:
            return found
    form, none_of = verb_form(parse.words[at]), parse.words[at + 1 : at + 2] == ["no"]  # "contains no lead"
    if form is None or form.base in listed("vague"):
        return None
    held = VERB + form.base in asked and not limited(parse, at)
    told = none_of or group.denied or held or _negates(parse, group.start)
    return _Meant(VERB + form.base, yes=True, last=at + 1) if told else None


def _negates(parse: Parse, start: int) -> bool:
    """Whether "no" or the like opens what stands before a verb group: "[no] tear gas had been used"."""
    return not {"no", "nobody", "none", "nothing", "neither"}.isdisjoint(parse.words[max(start - 5, 0) : start])


def _phrased(parse: Parse, at: int, base: str) -> _Meant | None:
    """What a verb of the lexicon answers, with the words behind it, or behind its object: "turned [the offer] down"."""
    for length in range(_LONGEST, 0, -1):
        words = parse.words[at + 1 : at + length]
        parted = any(parse.parted(n) for n in range(at + 1, at + length))
        answer = "" if parted or len(words) < length - 1 else _verbs().get(" ".join((base, *words)), "")
        if answer:
            return _answering(answer, at + length)
    thing = parse.noun_phrase_at(at + 1)
    last = thing.last if thing else 0
    behind = parse.words[last - 1 : last + 1] if thing else []  # "kept [it] secret", "turned [it] down"
    behind = [*behind, " ".join(parse.words[last : last + 2])] if thing else behind  # "took [him] into custody"
    answers = ((word, _verbs().get(f"{base} {word}", "")) for word in behind)
    return next((_answering(answer, at + 1, word) for word, answer in answers if answer), None)


def _answering(answer: str, last: int, behind: str = "") -> _Meant:
    question, _, sign = answer.rpartition(" ")
    return _Meant(question, sign == "+", last, behind)


def _clause(reader: Reader, at: int, group: _Group, meant: _Meant) -> Clause | None:
    parse, (start, denied, ahead), last = reader.parse, group, meant.last
    told, subject = standing(parse, start, at), reader.subject(start)
    leads = parse.is_tag(last, "t") or parse.words[last : last + 1] == ["not"]
    governs = leads and parse.is_tag(last + 1, "vbho")  # "failed to sign" is no failed test, "need not sign" no need
    if not told or governs or (subject and parse.words[subject.first] in _SELVES and not _of_anyone(parse, meant)):
        return None
    agent, thing, stop = slots(parse, at, Phrase(start, last), subject)
    behind = meant.behind.split()
    stop += len(behind) if parse.words[stop : stop + len(behind)] == behind else 0
    if agent is None and parse.is_tag(last, "r") and not parse.parted(last):
        agent, thing, stop = subject, Phrase(last, last + 1), last + 1  # "rejected it"
    elif agent is None and meant.question in listed("agentive") and not _being(parse, start, at):
        agent, thing = subject, None  # "voted against", which the text before says what
    elif meant.question in listed("suffered"):
        agent, thing = None, subject  # "survived the crash"
    elif agent is None and parse.words[at] in _alone() and last == at + 1:
        meant = _answering(_alone()[parse.words[at]], last)
    denied = denied or none(parse, subject) or (agent is not None and none(parse, thing))
    if denied and "until" in parse.words[last:]:
        return None  # "will have no power until Monday"
    past, still = _past(parse, at, start), lasts(parse, Phrase(max(start - 1, 0), at))
    time = "ahead" if ahead else "past" if past else "still" if still else "now"
    extent = Phrase(min(subject.first, start) if subject else start, max(stop, end(parse, last)))
    return Clause(meant.question, (meant.yes != denied) == (told > 0), extent, agent, thing, time, Phrase(at, last))


def _of_anyone(parse: Parse, meant: _Meant) -> bool:
    """Whether "you" stands for whoever does something: "you need a permit", but not "... if you are new"."""
    return meant.question in listed("exact") and not limited(parse, meant.last)


def _past(parse: Parse, at: int, start: int) -> bool:
    """Whether a verb group tells of the past: "failed to sign", "was sold", "sold"; not "has sold"."""
    if not _PAST.isdisjoint(parse.words[start:at]):
        return True
    form = verb_form(parse.words[start])
    return form is not None and form.kind == "ed" and not parse.is_tag(start, "h")


# ---------------------------------------------------------------- the lexicon


@cache
def forms() -> Mapping[str, str]:
    """The forms of all verbs of the lexicon, with their uses, and the words that deny one."""
    found = {form: uses for verb in _verbs() for form, uses in inflections(verb.partition(" ")[0]).items()}
    return found | dict.fromkeys(lexicon.words("negation", "words"), "")


@cache
def _verbs() -> Mapping[str, str]:
    return lexicon.table(_FILE, "verbs")


@cache
def _bases() -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for base in sorted({verb.partition(" ")[0] for verb in _verbs()}):
        for form in inflections(base):
            found.setdefault(form, []).append(base)
    return found


@cache
def _alone() -> Mapping[str, str]:
    """What the forms of a verb answer that has no object: "the brakes failed"."""
    table = lexicon.table(_FILE, "alone")
    return {form: answer for base, answer in table.items() for form in inflections(base)}
