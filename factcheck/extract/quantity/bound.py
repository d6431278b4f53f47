"""Words around an interval -> the interval they open, close or blur: "up to", "at least", "about", "or more"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.phrase import Phrases, beginning, ending
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.quantity.reading import Reading
    from factcheck.extract.quantity.scan import Tokens


_UNTIL_NOW = frozenset(("so far", "thus far"))
_OF_ANOTHER = {"fewer": "than", "less": "than", "more": "than", "up": "to"}  # the end of a bound -> what begins another


@cache
def _before() -> Phrases:
    hedges = {phrase: f"~ {hedge}" for phrase, hedge in lexicon.table("bounds", "hedges").items()}
    return Phrases.by_last({**lexicon.table("bounds", "before"), **hedges})


@cache
def _limits() -> Phrases:
    return Phrases.by_last(lexicon.table("bounds", "limits"))


@cache
def _after() -> Phrases:
    hedges = {phrase: f"~ {hedge}" for phrase, hedge in lexicon.table("bounds", "hedges_after").items()}
    return Phrases.by_first({**lexicon.table("bounds", "after"), **hedges})


def bounded(tokens: Tokens, reading: Reading) -> Reading:
    """A reading with the bounds and hedges before and behind it."""
    return _behind(tokens, _ahead(tokens, reading))


def _ahead(tokens: Tokens, reading: Reading) -> Reading:
    if reading.dimension == "date":
        return _dated(tokens, reading)
    while True:
        found = ending(tokens, reading.first, _before())
        if found is None and reading.dimension == "time" and reading.role != "age":
            found = ending(tokens, reading.first, _limits())
        if found is None:
            return reading
        meaning, first = found
        if (
            meaning[0] != "~"
            and not reading.bounded
            and reading.low != reading.high
            and (reading.low is None or reading.high is None)
        ):
            return reading
        if tokens.lower[first] == "over" and first == reading.first - 1 and _lasting(tokens, reading, first):
            return reading
        if tokens.phrase(first, first + 2) == "up to" and tokens.lower[first - 1] in listed("bounds", "going"):
            return reading
        reading = _meant(reading, meaning)._replace(first=_intensified(tokens, first))


def _dated(tokens: Tokens, reading: Reading) -> Reading:
    """A year or decade under "since", "before", "after", "until"; elsewhere as it is."""
    at = reading.first - (tokens.lower[reading.first - 1] == "the")
    match tokens.lower[at - 1]:
        case "since":
            return reading._replace(high=None, first=at - 1)
        case "after" if reading.bounded:
            return reading._replace(high=None, low_open=True, first=at - 1)
        case "before" if reading.bounded:
            return reading._replace(low=None, high_open=True, first=at - 1)
        case _:
            return reading


def _lasting(tokens: Tokens, reading: Reading, first: int) -> bool:
    """Whether "over" means "during" or "across": "spend it over three years", and not "for over a year"."""
    before = tokens.lower[first - 1]
    if before in listed("bounds", "spreading"):
        return True
    return (
        reading.dimension == "time"
        and (before[:1].isalnum() or before == "%")
        and before not in listed("bounds", "before_over")
    )


def _intensified(tokens: Tokens, first: int) -> int:
    """Where a bound begins with "just", "well", "a little" before it; the "far" of "so far" is none."""
    if tokens.lower[first - 1] not in listed("bounds", "intensifiers") or first == 0:
        return first
    two = tokens.phrase(first - 2, first) if first > 1 else ""
    if two in _UNTIL_NOW:
        return first
    return first - 2 if two in listed("bounds", "intensifiers") else first - 1


def _behind(tokens: Tokens, reading: Reading) -> Reading:
    at = reading.last
    if tokens.lower[at] == "-" and tokens.lower[at + 1] in {"odd", "ish", "plus"}:
        at += 1
    if (
        tokens.lower[at] in {"odd", "plus", "max", "maximum", "minimum", "tops", "some"}
        and at == reading.last
        and not reading.unit
    ):
        return reading
    found = beginning(tokens, at, _after())
    if found is None:
        return reading
    meaning, last = found
    if tokens.lower[last] == _OF_ANOTHER.get(tokens.lower[last - 1]):
        return reading  # "90 men or up to 120", "600 corals and more than 1,500 fish"
    return _meant(reading, meaning)._replace(last=last)


def _meant(reading: Reading, meaning: str) -> Reading:
    """A reading under a bound ("high", "low open") or a hedge ("~ about")."""
    side, _, rest = meaning.partition(" ")
    if side == "~":
        return reading._replace(approximate=True, hedge=reading.hedge or rest)
    if not reading.bounded:
        return _reopened(reading, side, is_open=rest == "open")
    if side == "high":
        return reading._replace(low=None, high_open=rest == "open")
    return reading._replace(high=None, low_open=rest == "open")


def _reopened(reading: Reading, side: str, *, is_open: bool) -> Reading:
    """A range whose first end has a bound word of its own: "more than 2 but less than 6"."""
    if side == "low" and reading.low is not None:
        return reading._replace(low_open=is_open)
    if side == "high" and reading.low_open and reading.high is not None:
        return reading._replace(high_open=is_open)
    return reading
