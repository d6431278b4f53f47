"""Words that stand for an interval -> vague readings: "several weeks", "months or even years", "most patients"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck import lexicon
from factcheck.extract.quantity.figure import is_figure
from factcheck.extract.quantity.noun import is_plural, numerals, read_noun
from factcheck.extract.quantity.phrase import Phrases, beginning
from factcheck.extract.quantity.reading import Reading
from factcheck.extract.quantity.term import Term, measured
from factcheck.extract.quantity.unit import read_unit
from factcheck.extract.quantity.unit.table import times

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.extract.quantity.scan import Tokens

Reader: TypeAlias = "Callable[[Tokens, int], Reading | None]"

_NO_SHARE_BEHIND = frozenset(("'s", "at", "her", "his", "its", "my", "our", "the", "their", "your"))  # "at most"


class _Lists(NamedTuple):
    times: Phrases
    counts: Phrases
    shares: Phrases
    plurals: Mapping[str, str]
    before: frozenset[str]
    scaled: Phrases
    instant: frozenset[str]
    lasting: frozenset[str]


@cache
def _lists() -> _Lists:
    times_, counts, shares, scaled = (
        Phrases.by_first(lexicon.table("vague", group)) for group in ("times", "counts", "shares", "vague_before")
    )
    plurals = lexicon.table("vague", "bare_times")
    instant = frozenset(lexicon.table("vague", "instant"))
    before, lasting = (frozenset(lexicon.words("vague", group)) for group in ("before_times", "before_one_time"))
    return _Lists(times_, counts, shares, plurals, before, scaled, instant, lasting)


@cache
def readers() -> Mapping[str, tuple[Reader, ...]]:
    """Word -> the readers of what is vague and may begin with it, in the order of trial."""
    lists = _lists()
    found: dict[str, tuple[Reader, ...]] = {}
    for words, read in (
        (lists.times.by_edge, _times),
        (lists.scaled.by_edge, _scaled_times),
        (lists.shares.by_edge, _shares),
        (lists.counts.by_edge, _counts),
        (lists.plurals, _bare),
        (lists.instant, _instant),
        (("one", "single"), _single),
        (("first",), _first_unit),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    return found


@cache
def behind(article: str) -> frozenset[str]:
    """Words behind an article with which something vague begins: "a few", "the majority"."""
    lists = (_lists().times, _lists().scaled, _lists().shares, _lists().counts)
    return frozenset(word for one in lists for word in one.by_edge.get(article, ()) if word)


@cache
def signs() -> frozenset[str]:
    """Words one of which stands in every vague wording."""
    groups = ("counts", "shares", "times", "vague_before")
    words = {word for group in groups for phrase in lexicon.table("vague", group) for word in phrase.split()}
    return (
        frozenset(words.difference(lexicon.words("vague", "common")))
        | frozenset(_lists().plurals)
        | _lists().instant
        | {"single"}
    )


def _interval(entry: str, first: int, last: int) -> Reading:
    """A reading of time from an entry "low high unit" of the lexicon, its upper end open."""
    low, high, unit = entry.split()
    return Reading(Decimal(low), Decimal(high), first, last, unit, "time", high_open=True, vague=True)


def _times(tokens: Tokens, index: int) -> Reading | None:
    found = beginning(tokens, index, _lists().times)
    if found is None:
        return None
    first = index - 1 if tokens.lower[index - 1] == "within" else index
    return _interval(found[0], first, found[1])


def _bare(tokens: Tokens, index: int) -> Reading | None:
    """A bare plural of time where a length of time stands: "for weeks", "takes months"."""
    entry = _lists().plurals.get(tokens.lower[index])
    before = tokens.lower[index - 1]
    if entry is None or before not in _lists().before or tokens.phrase(index - 2, index) == "the last":
        return None
    if before == "within":
        return _interval(entry, index - 1, index + 1)
    return _interval(entry, index, index + 1)


def _scaled_times(tokens: Tokens, index: int) -> Reading | None:
    """As in "Several weeks", "a few days", "a couple of hours", "a matter of minutes"."""
    found = beginning(tokens, index, _lists().scaled)
    if found is None:
        return None
    kind, at = found
    unit = read_unit(tokens, at, digits=False)
    if unit is None or unit.dimension != "time" or not is_plural(tokens.lower[unit.last - 1]):
        return None
    entry = _lists().plurals.get(f"{unit.name}s") or f"2 10 {unit.name}"
    low, high, _ = entry.split()
    low, high = {
        "several": ("3", high), "few": ("2", high), "many": ("3", high), "couple": ("2", "3"), "bare": (low, high),
        "couple or more": ("2", high),
    }[kind]  # fmt: skip
    reading = _interval(f"{low} {high} {unit.name}", index, unit.last)
    return reading._replace(high_open=False) if kind == "couple" else reading


def _ends(entry: str) -> tuple[Decimal | None, Decimal | None]:
    low, _, high = entry.partition(" ")
    return (None if low in {"-", ""} else Decimal(low)), (None if high in {"-", ""} else Decimal(high))


def _counts(tokens: Tokens, index: int) -> Reading | None:
    found = beginning(tokens, index, _lists().counts)
    if found is None:
        return None
    noun = read_noun(tokens, found[1], one=False)
    if noun is None or tokens.lower[index - 1] in {"as", "how", "so", "too", "not", "that"} or _is_title(tokens, index):
        return None
    if tokens.lower[found[1]] in lexicon.words("vague", "multiple_idioms") or tokens.lower[found[1]] in numerals():
        return None
    low, high = _ends(found[0])
    closed = high is None or high <= 3
    return Reading(low, high, index, noun.last, noun.name, "count", high_open=not closed, vague=True)


def _is_title(tokens: Tokens, index: int) -> bool:
    """Whether a wording is part of a title: "A Series of Unfortunate Events"."""
    return tokens.lower[index] == "a" and tokens.raw(index + 1)[:1].isupper()


def _shares(tokens: Tokens, index: int) -> Reading | None:
    found = beginning(tokens, index, _lists().shares)
    if found is None or tokens.lower[index - 1] in _NO_SHARE_BEHIND:
        return None
    entry, last = found
    counted = is_figure(tokens.lower[last]) or tokens.lower[last] in numerals()
    if counted and tokens.lower[last - 1] == "of":  # of votes: "a majority of 59"
        return None
    if tokens.lower[last - 1] != "of":
        noun = read_noun(tokens, last, one=False)
        if noun is None or not (noun.last == last + 1 or tokens.lower[last] == "other"):
            return None
    low, high = _ends(entry)
    return Reading(
        low, high, index, last, "%", "proportion", low_open=low is not None, high_open=high is not None, vague=True
    )


def _instant(tokens: Tokens, index: int) -> Reading | None:
    """As in "Immediate relief", "works immediately"."""
    if tokens.lower[index] not in _lists().instant:
        return None
    effects, verbs = lexicon.words("vague", "effects"), lexicon.words("vague", "effect_verbs")
    near = tokens.lower[index + 1 : index + 3]
    around = [*tokens.lower[max(index - 2, 0) : index], tokens.lower[index + 1]]
    if tokens.lower[index].endswith("ly"):
        if tokens.lower[index + 1] in {"after", "before"} or not any(word in verbs for word in around):
            return None
    elif not any(word in effects for word in near) or "side" in near:
        return None
    return _interval(lexicon.table("vague", "instant")[tokens.lower[index]], index, index + 1)


def _single(tokens: Tokens, index: int) -> Reading | None:
    """As in "A single infusion", "a one-time infusion": one, and not vague."""
    if tokens.lower[index] == "single" and tokens.lower[index - 1] in {"a", "one", "the"}:
        first, at = index - 1, index + 1
    elif tokens.phrase(index, index + 3) in {"one - time", "one - off"}:
        first, at = index, index + 3
    else:
        return None
    unit = read_unit(tokens, at, digits=False)
    if unit:
        return Reading(Decimal(1), Decimal(1), first, unit.last, unit.name, unit.dimension)
    noun = read_noun(tokens, at, one=True)
    if noun is None or noun.name in lexicon.words("vague", "single_idioms"):
        return None
    return Reading(Decimal(1), Decimal(1), first, noun.last, noun.name)


def _first_unit(tokens: Tokens, index: int) -> Reading | None:
    """As in "Within the first year": up to one."""
    if tokens.lower[index] != "first" or tokens.lower[index - 2] not in {"within", "during"}:
        return None
    word = tokens.lower[index + 1]
    if word not in times() or is_plural(word):
        return None
    unit = read_unit(tokens, index + 1, digits=False)
    return unit and Reading(None, Decimal(1), index - 2, unit.last, unit.name, "time")


def one_unit(tokens: Tokens, index: int) -> Term | None:
    """As in "An hour", "a week" where a length of time stands, and in "a gallon of paint"."""
    word = tokens.lower[index + 1]
    if tokens.lower[index + 2] == "of" and word in lexicon.words("vague", "measured_out"):
        return measured(tokens, Term(Decimal(1), index, index + 1, index + 1, digits=False))
    if word not in times() or is_plural(word) or word == "second" or tokens.lower[index - 1] not in _lists().lasting:
        return None
    return measured(tokens, Term(Decimal(1), index, index + 1, index + 1, digits=False))
