"""A verb in a parsed sentence -> its verb group: the auxiliaries, hedges and negators that govern it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract import hedge
from factcheck.extract.causal.argument import lower
from factcheck.extract.causal.draft import PLAIN, Force
from factcheck.extract.causal.stops import comma, gap, strong
from factcheck.extract.causal.words import terms
from factcheck.extract.grammar import verb_form
from factcheck.extract.verb import inflections

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_ASIDE = 6  # words of an aside between commas
_HELPED = 4  # words for those who are helped
_NOTHING = frozenset(("little", "nothing"))


class Group(NamedTuple):
    """The words before a verb that belong to it.

    `start` is the index of the first of them; `before` tells the nearest of them that is no adverb:
    b be, h have, o do, m modal, t an infinitive that is asserted, T one that is not, "" none.
    """

    start: int
    before: str
    force: Force


@lru_cache(maxsize=256)
def group(parse: Parse, verb: int) -> Group:
    """The verb group of the verb at `verb`."""
    start, before = _past_aside(parse, verb) if parse.tags[verb : verb + 1].isupper() else verb, ""
    while start > 0 and (not _parted(parse, start) or (start < verb and not before and parse.is_tag(start - 1, "mh"))):
        at = start - 1
        letter = parse.letters[at]
        if parse.words[at] in _helps() and before in ("", "t"):
            before = before or "m"
        elif letter == "t":
            governor = _asserted(parse, at)
            if governor is None:
                return _new(Group, (start, "T" if before in ("", "b", "h") else before, _force(parse, start, verb)))
            before = before or "t"
            start = governor
            continue
        elif letter in "bhom":
            before = before or letter
        elif not (letter in "na" or _belongs(parse, at, start)):
            helping = None if before or start < verb else _helping(parse, start)
            if helping is None:
                break
            before, start = "m", helping
            continue
        start -= 1
    while start < verb and parse.is_tag(start, "a"):
        start += 1
    return _new(Group, (start, before, _force(parse, start, verb)))


def _helping(parse: Parse, start: int) -> int | None:
    """Where "help" stands before those who are helped to do it: "[helps] small firms cut costs"."""
    form = verb_form(parse.words[start])
    if form is None or form.kind != "base":
        return None
    at = start - 1
    while at > 0 and start - at <= _HELPED and parse.is_tag(at, "xd") and not parse.parted(at + 1):
        at -= 1
    return at if parse.words[at] in _helps() and at < start - 1 and not parse.parted(at + 1) else None


def _past_aside(parse: Parse, verb: int) -> int:
    """Where the group goes on left of an aside between commas: "may, in some cases, cut", "can, surprisingly, cut"."""
    if not comma(parse, verb):
        return verb
    for at in range(verb - 1, max(0, verb - _ASIDE), -1):
        if parse.parted(at):
            return at if comma(parse, at) and parse.is_tag(at - 1, "mh") else verb
    return verb


def passive(parse: Parse, verb: int, around: Group) -> bool:
    """Whether a verb is a passive, or an infinitive that nothing asserts: "is made", "to make", but not "is making"."""
    return around.before == "T" or (around.before == "b" and not parse.words[verb].endswith("ing"))


def noun_before(parse: Parse, verb: int, letters: str = "pfd") -> bool:
    """Whether a determiner or preposition makes a noun of what looks like a verb: "the makes", not "this makes"."""
    return parse.is_tag(verb - 1, letters) and parse.words[verb - 1] not in terms("pointing")


def _belongs(parse: Parse, at: int, start: int) -> bool:
    """Whether a word of degree, a licence of the infinitive, or anything right behind a modal belongs to the group."""
    if parse.words[at] in terms("degrees") or _licensed(parse, at, start):
        return True
    if parse.words[at] == "day" or (parse.words[at] in ("one", "some") and parse.words[at + 1] == "day"):
        return any(parse.is_tag(index, "m") for index in (at - 1, at - 2))  # "may one day keep"
    return parse.is_tag(at, "x") and parse.is_tag(at - 1, "m") and not parse.parted(at)


def _parted(parse: Parse, at: int) -> bool:
    between = gap(parse, at)
    return between != " " and ("," in between or ")" in between or (parse.parted(at) and strong(parse, at)))


def _asserted(parse: Parse, to: int) -> int | None:
    """Where the group goes on left of an infinitive's "to" that is asserted; None where it is a mere purpose."""
    noun = _noun_licence(parse, to)
    if noun is not None:
        return noun
    if to > 0 and (hedge.licence(parse.words[to - 1]) or _usable(parse, to - 1) or _idle(parse, to - 1)):
        return to
    return None


def _licensed(parse: Parse, at: int, start: int) -> bool:
    """Whether the word at `at` licenses the infinitive at `start` and is itself part of the predicate."""
    if not parse.is_tag(start, "ta"):
        return False
    if parse.words[at] == "used":
        return _usable(parse, at)
    if _idle(parse, at):
        return True
    governed = parse.is_tag(at - 1, "bhmaotn") or parse.is_tag(at, "v") or owned(parse, at)
    return governed and bool(hedge.licence(parse.words[at]))


def owned(parse: Parse, at: int) -> bool:
    """Whether a noun belongs to what was named before: "its [potential] to V"."""
    return at > 0 and parse.words[at - 1] in ("its", "their") and not parse.parted(at)


def _idle(parse: Parse, at: int) -> bool:
    """Whether it is said that a thing did nothing, or little, to bring something about."""
    return parse.words[at] in _NOTHING and parse.is_tag(at - 1, "o") and parse.is_tag(at + 1, "t")


def _usable(parse: Parse, at: int) -> bool:
    """“can be used to”: said of what a thing can do, where a plain “used to” is mere practice."""
    if parse.words[at] != "used" or not parse.is_tag(at - 1, "ab"):
        return False
    if "successfully" in lower(parse, at - 2, at + 4):
        return True
    return any(parse.is_tag(index, "m") for index in range(max(0, at - 4), at))


def _noun_licence(parse: Parse, to: int) -> int | None:
    """Where the verb stands that governs “a way to V”, “the ability to V”; None when none does."""
    if to < 2 or parse.words[to - 1] not in terms("promising_nouns") or parse.parted(to):
        return None
    for at in range(to - 2, max(-1, to - 8), -1):
        if parse.is_tag(at, "bh") or parse.words[at] in terms("offering"):
            return at
        if not parse.is_tag(at, "dxaer") or parse.parted(at + 1) or parse.words[at] == "used":
            return None
    return None


def _force(parse: Parse, start: int, verb: int) -> Force:
    """What the words of the group, and the adverbs just before it, do to the claim."""
    while start > 0 and parse.is_tag(start - 1, "a") and not parse.parted(start):
        start -= 1
    if start == verb:
        return PLAIN
    words = parse.words[start:verb]
    modality, word = hedge.modality(words)
    if modality == "none" and "should" in words and words[-1] != "be":  # expected, where "should be" is advice
        modality, word = "may", "should"
    negated = hedge.negated(words) or ("to" in words and not _NOTHING.isdisjoint(words))
    for each in words:
        effect = hedge.licence(each)
        if effect == "may":
            modality, word = "may", each
        elif effect == "can" and modality == "none":
            modality, word = "can", each
        negated = negated or effect == "not"
    return Force(modality, word, negated)


@cache
def _helps() -> frozenset[str]:
    return frozenset(inflections("help"))
