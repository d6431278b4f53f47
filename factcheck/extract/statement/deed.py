"""A verb in a parsed sentence -> the deed that it tells of: which, by whom, and to what."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract import hedge
from factcheck.extract.grammar import closed, singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader

_FILE = "statements_deeds"
_BE = frozenset(("am", "are", "be", "been", "being", "is", "was", "were"))
_RELATIVE = frozenset(("that", "which", "who"))
_FRONT = 4  # words of "In March last year, ..."
_DIGITS, _CENTURIES = 4, ("18", "19", "20")  # of a year
_BOUND = 4  # words before a number that bound it
_REACH = 6  # words behind a verb that still belong to its deed


class Deed(NamedTuple):
    """What is done: its name, which near-synonyms share, the one who does it, to what, and all its words.

    A verb without an object tells its deed of its subject: "the factory opened".
    """

    name: str
    agent: Phrase | None
    thing: Phrase | None
    at: Phrase


def deed_at(reader: Reader, verb: int, auxiliary: int) -> Deed | None:
    """The deed of a verb with its first auxiliary, or itself again; None for a verb that says too little."""
    parse = reader.parse
    subject, start = reader.subject(auxiliary), parse.group_start(auxiliary)
    name, last = _named(parse, verb, subject)
    if not name:
        return None
    agent, thing, end = slots(parse, verb, Phrase(start, last), subject)
    return Deed(name, agent, thing, Phrase(subject.first if subject and subject.first < start else start, end))


def slots(parse: Parse, verb: int, group: Phrase, subject: Phrase | None) -> tuple[Phrase | None, Phrase | None, int]:
    """Who does the deed of a verb, to what, and where the words for it end; of its group and its subject."""
    start, last = group
    given = None if _passive(parse, verb) or last > verb + 2 else _object(parse, last)
    if last > verb + 1 and parse.is_tag(last, "g") and not parse.parted(last):
        given = Phrase(last, last + 1)  # "shut down [learning]"
    given = None if given and parse.words[given.last - 1] in listed(_FILE, "doors") else given
    whole = parse.complemented(subject) if subject and subject.last < start else subject
    return subject if given else None, given or whole, given.last if given else _tail(parse, last)


def _passive(parse: Parse, verb: int) -> bool:
    """Whether a form of be governs a verb: "has been sold", "is still being built"."""
    at = verb - 1
    while parse.is_tag(at, "an") or (at >= 0 and parse.words[at] == "yet"):
        at -= 1
    return at >= 0 and parse.words[at] in _BE


def stated(parse: Parse, start: int, verb: int) -> bool:
    """Whether the clause whose verb group begins at `start` tells of a fact: no case, wish, question or report."""
    if parse.is_tag(start - 1, "t") or not listed("statements_clause", "unreal").isdisjoint(parse.words[start:verb]):
        return False
    for at in range(start - 1, -1, -1):
        word = parse.words[at]
        if (word in listed("statements_clause", "conditional") and word != "after") or word in listed(_FILE, "unsure"):
            return False
        if word in _RELATIVE and parse.is_tag(at, "s") and hedge.matrix(parse.words[at - 1] if at else ""):
            return False
        if parse.parted(at) or parse.is_tag(at, "c"):
            return True
    return True


def long_ago(parse: Parse, at: Phrase) -> bool:
    """Whether a clause speaks of another time: "in 2015", "two years ago", "last year"."""
    end = next((n for n in range(at.last, len(parse.words)) if parse.parted(n)), len(parse.words))
    start = next((n for n in range(at.first, 0, -1) if parse.parted(n)), 0)
    front = range(start if start <= _FRONT else 0)
    joins = {n for n in range(start, end) if parse.words[n] == "once" and parse.is_tag(n + 1, "dr")}  # "once they meet"
    words = [parse.words[n] for n in (*front, *range(start, end)) if n not in joins]
    older = listed(_FILE, "older")
    if any(word in older or (len(word) == _DIGITS and word.isdigit() and word[:2] in _CENTURIES) for word in words):
        return True
    return any(word == "last" and behind in listed(_FILE, "seasons") for word, behind in pairwise(words))


def deed_of(noun: str) -> str:
    """The deed that a noun is of: "approval" of approving; "" for any other noun."""
    return lexicon.table(_FILE, "nominal").get(singular(noun), "")


def _named(parse: Parse, verb: int, subject: Phrase | None) -> tuple[str, int]:
    """The name of a verb's deed, and where the verb with what belongs to it ends; "" for one that may mean anything."""
    base = _base(parse.words[verb])
    behind = parse.words[verb + 1] if verb + 1 < len(parse.words) and not parse.parted(verb + 1) else ""
    if f"{base} {behind}" in _deeds():
        return _deeds()[f"{base} {behind}"], verb + 2
    if base in listed(_FILE, "light"):
        thing = parse.object_of(verb) or subject
        of_noun = deed_of(parse.words[thing.last - 1]) if thing else ""
        return (of_noun, max(verb + 1, thing.last)) if thing and of_noun else (_deeds().get(base, ""), verb + 1)
    if base in listed(_FILE, "unspecific"):
        return "", verb + 1
    return _deeds().get(base, base), verb + 1


def _object(parse: Parse, at: int) -> Phrase | None:
    """The noun phrase right behind a verb: "opened [a factory]", but not "opened in [Lisk]"."""
    while parse.is_tag(at, "a") and not parse.parted(at):
        at += 1
    number = _past_bound(parse, at)
    if parse.parted(at) or not (number > at or parse.is_tag(at, "dxq")):
        return None
    counted = _counted(parse, number)
    return Phrase(at, counted.last) if counted else None


def _past_bound(parse: Parse, at: int) -> int:
    """Where the number stands behind the words that bound it: "more than [40] ships", "up to [40]"."""
    for end in range(min(at + _BOUND, len(parse.words) - 1), at, -1):
        if parse.words[end][0].isdigit() and " ".join(parse.words[at:end]) in _bounds():
            return end
    return at


def _counted(parse: Parse, at: int) -> Phrase | None:
    """A noun phrase, with what is counted or taken whole before it: "all of its buses", "the 62 schools"."""
    for first in range(at, min(at + _REACH, len(parse.words))):
        phrase = parse.noun_phrase_at(first)
        if phrase:
            lasts = singular(parse.words[phrase.last - 1]) in listed("measures", "periods")
            return None if lasts else Phrase(at, parse.complemented(phrase).last)
        if not parse.is_tag(first, "dqaf") or (parse.parted(first) and first > at):
            return None
    return None


def _tail(parse: Parse, at: int) -> int:
    """Where the words end that say where or to whom: "sold [to a group of investors]"."""
    if parse.is_tag(at, "pt") and not parse.parted(at):
        phrase = _counted(parse, at + 1)
        return phrase.last if phrase else at
    return at


def says_little(words: Sequence[str]) -> bool:
    """Whether the first of some words is a verb that tells of no one deed, with the second or without: "comment"."""
    base = _base(words[0]) if words else ""
    if base not in listed(_FILE, "unspecific") or base in listed(_FILE, "light"):
        return False
    adverbial = words[0] in closed() or words[0].endswith("ly")
    return not adverbial and " ".join((base, *words[1:2])) not in _deeds()


def _base(word: str) -> str:
    """The base form of a verb, also of one that only the names of deeds know."""
    form = verb_form(word)
    return form.base if form else _bases().get(word, word)


@cache
def _bases() -> Mapping[str, str]:
    """The forms of the verbs that have the name of a deed."""
    verbs = {verb.partition(" ")[0] for verb in _deeds()}
    return {form: verb for verb in sorted(verbs) for form in inflections(verb)}


@cache
def _deeds() -> Mapping[str, str]:
    return lexicon.table(_FILE, "deeds")


@cache
def _bounds() -> frozenset[str]:
    return frozenset((*lexicon.table("bounds", "before"), *lexicon.table("bounds", "hedges")))
