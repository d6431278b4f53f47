"""A noun phrase or an indirect question -> the properties that it puts in question, and of what."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.causal.argument import clause_after, word_at
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.extract.phrase import Parse

CAUSE, DURATION, MECHANISM = "cause", "duration of effect", "mechanism"
_OF = frozenset(("behind", "for"))
_LONG = frozenset((("long", "term"), ("longer", "term"), ("long", "lasting")))
_OTHER_HOWS = frozenset(("far", "few", "many", "much", "often", "to"))


class Aspect(NamedTuple):
    """A property in question, of what, and the word that it stands at; `of` None when the sentence does not say."""

    predicate: str
    of: Phrase | None
    at: int
    event: bool = False  # `of` is a clause: "why [the tram derailed]"


def asked(parse: Parse, index: int) -> Iterator[Aspect]:
    """As in "... how [X] works", "... how long [X] lasts", "... what caused [X]", "... why [X died]"."""
    while (parse.is_tag(index, "a") or word_at(parse, index) == "yet") and not parse.parted(index):
        index += 1
    words = parse.words[index : index + 2]
    if len(words) < 2 or (index and parse.parted(index)):
        return
    if words[0] == "what" and words[1] in listed("statements_doubt", "caused"):
        phrase = parse.noun_phrase_at(index + 2)
        if phrase:
            yield Aspect(CAUSE, phrase, index)
    elif words[0] == "why" or (words[0] == "what" and _done(parse, index + 1)):
        clause = _event(parse, index + 1)
        if clause:
            yield Aspect(CAUSE, clause, index, event=True)
    elif words[0] == "how" and (clause := _begun(parse, index + 1)):
        yield Aspect(CAUSE, clause, index, event=True)
    elif words[0] == "how" and words[1] not in _OTHER_HOWS and (words[1] == "long" or not parse.is_tag(index + 1, "a")):
        long = words[1] == "long"
        phrase = _asked_of(parse, index + 1 + long)
        if phrase:
            yield Aspect(DURATION if long else MECHANISM, phrase, index)


def _done(parse: Parse, at: int) -> bool:
    """Whether a verb in the past stands at a word, with what it was done to: "killed the bees"."""
    form = verb_form(parse.words[at])
    return form is not None and form.kind == "ed" and parse.is_tag(at + 1, "dr") and not parse.parted(at + 1)


def _begun(parse: Parse, start: int) -> Phrase | None:
    """The clause of a question of how something began, which asks for its cause: "how [the fire started]"."""
    phrase = parse.noun_phrase_at(start)
    form = verb_form(word_at(parse, phrase.last)) if phrase else None
    begins = form is not None and form.base in listed("statements_doubt", "beginning")
    return Phrase(start, phrase.last + 1) if phrase and begins else None


def _event(parse: Parse, start: int) -> Phrase | None:
    """The clause of an indirect question, up to the verb of "is unclear" behind it: "why [the tram derailed] is"."""
    clause = clause_after(parse, start)
    own = (
        start if _done(parse, start) else next((at for at in range(*clause or (0, 0)) if parse.is_tag(at, "vbh")), None)
    )
    if clause is None or own is None:
        return None
    behind = (at for at in range(own + 1, clause.last) if parse.is_tag(at, "b") or parse.words[at] == "remains")
    return Phrase(start, next(behind, clause.last))


def _asked_of(parse: Parse, start: int) -> Phrase | None:
    """The subject of a question: the noun phrase, or all but its last word where that is the verb ("lithium works")."""
    phrase = parse.noun_phrase_at(start) or (Phrase(start, start + 1) if parse.is_tag(start, "r") else None)
    if phrase is None or parse.is_tag(phrase.last, "m"):
        return None  # how a thing will act is no question of how it works
    form = verb_form(parse.words[phrase.last - 1])
    several = phrase.last - phrase.first > 1
    if parse.is_tag(phrase.last, "voahb"):
        ends = several and parse.is_tag(phrase.last, "b") and form is not None and form.kind == "s"
        return Phrase(phrase.first, phrase.last - 1) if ends else phrase  # "how the seal works is unknown"
    verbal = form is not None and form.kind in ("s", "base") and several
    return Phrase(phrase.first, phrase.last - 1) if verbal else None


def aspects(parse: Parse, phrase: Phrase, otherwise: str = "") -> Iterator[Aspect]:
    """The properties that a noun phrase names: "[its] safety and efficacy", "the cause of [the fire]".

    A phrase that names none is itself what is in question, of the property `otherwise`.
    """
    whole = _whole(parse, phrase)
    named = [at for at in range(whole.first, whole.last) if parse.words[at] in _nouns()]
    for at in named:
        yield Aspect(_nouns()[parse.words[at]], _owner(parse, whole, at), at)
    if named:
        return
    at = lasting(parse, phrase)
    if at:
        yield Aspect(DURATION, _owner(parse, whole, at), at)
    elif otherwise:
        yield Aspect(otherwise, phrase, phrase.last - 1)


def lasting(parse: Parse, phrase: Phrase) -> int:
    """The word of a noun phrase for long-term effects, or research on them; 0 where it speaks of none."""
    words = parse.lower(phrase)
    if "lasting" not in words and _LONG.isdisjoint(pairwise(words)):
        return 0
    nouns = (phrase.first + n for n, word in enumerate(words) if word in listed("statements_doubt", "lasting_nouns"))
    return next(nouns, 0)


def _whole(parse: Parse, phrase: Phrase) -> Phrase:
    """A noun phrase with what it is about, on both sides: "[research about its] safety [and efficacy]"."""
    first, last = phrase
    while first and not parse.parted(first) and parse.is_tag(first - 1, "xdcpf"):
        first -= 1
    while last < len(parse.words) and not parse.parted(last) and parse.words[last] != "for":
        further = parse.noun_phrase_at(last + 1) if parse.is_tag(last, "pc") else None
        if further is None:
            break
        last = further.last
    return Phrase(first, last)


def _owner(parse: Parse, phrase: Phrase, at: int) -> Phrase | None:
    """Whose property it is: "the safety of [X]", "[X]'s safety", "[its] safety", "[vaccine] safety"."""
    after, start = at + 1, at
    while after < len(parse.words) and (parse.is_tag(after, "c") or parse.words[after] in _nouns()):
        after += 1
    if parse.is_tag(after, "f") or (parse.words[at].startswith("reason") and word_at(parse, after) in _OF):
        return parse.noun_phrase_at(after + 1)
    while start > phrase.first and parse.is_tag(start - 1, "xc") and not parse.parted(start):
        start -= 1
    before = [n for n in range(start, at) if parse.is_tag(n, "x") and parse.words[n] not in _modifiers()]
    if before:
        return Phrase(before[0], before[-1] + 1)
    owned = start > 0 and parse.words[start - 1] in ("its", "their")
    return Phrase(start - 1, start) if owned else None


@cache
def _nouns() -> Mapping[str, str]:
    return lexicon.table("statements_doubt", "aspects")


@cache
def _modifiers() -> frozenset[str]:
    """Words before a property that belong to it: "long-term", "overall"."""
    return frozenset(_nouns()) | listed("statements_doubt", "modifiers")
