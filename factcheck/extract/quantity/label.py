"""Figures and number words behind a noun that numbers what it names -> words set aside: "phase 3", "Figure 2"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.quantity.figure import is_figure
from factcheck.extract.quantity.noun import is_plural
from factcheck.extract.quantity.reading import Aside
from factcheck.extract.quantity.scan import DASHES
from factcheck.extract.quantity.unit import read_unit
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term


@cache
def _labels() -> Mapping[str, str]:
    return lexicon.table("not_quantities", "labels")


def labelled(tokens: Tokens, index: int) -> Aside | None:
    """Behind a noun that numbers what it names: "phase 3", "Figure 2", "No. 5"."""
    at = index - 1
    if tokens.lower[at] in {".", "#", ":"} and tokens.glued(at):
        at -= 1
    if at < 0:
        return None
    word = tokens.lower[at]
    reason = _labels().get(word) or (_labels().get(word[:-1]) if word.endswith("s") else None)
    if reason is None or (
        is_measured(tokens, index) if reason in {"reference", "version"} else is_counted(tokens, index)
    ):
        return None
    if tokens.lower[index - 1] == "." and tokens.lower[at] not in listed("not_quantities", "label_abbreviations"):
        return None
    if tokens.lower[at] == "no" and tokens.lower[index - 1] != "." and not tokens.raw(at)[0].isupper():
        return None
    return Aside(at, _listed(tokens, index), reason)


def _listed(tokens: Tokens, index: int) -> int:
    """Behind the last of the figures that a label covers: "phases 3, 5 and 7"."""
    last = index + 1
    while True:
        at = last + (tokens.lower[last] == ",")
        at += tokens.lower[at] in {"and", "or", "to", "&"} or tokens.lower[at] in DASHES
        if at == last or not tokens.lower[at].isdecimal() or is_counted(tokens, at):
            return last
        last = at + 1


def labelled_word(tokens: Tokens, index: int, term: Term) -> Aside | None:
    """A number in words behind a noun that numbers what it names: "phase two", "number eight"."""
    before = tokens.lower[index - 1]
    if term.unit or index == 0 or not (before == "number" or before in _labels()):
        return None
    return Aside(index - 1, term.last, "rank" if before == "number" else _labels()[before])


def numbered(tokens: Tokens, index: int) -> Aside | None:
    """As in "Number 3", not "a number 3 times larger"."""
    placed = tokens.lower[index - 1] == "number" and tokens.lower[index - 2] not in {"a", "the", "this", "that"}
    return Aside(index - 1, index + 1, "name") if placed and not is_counted(tokens, index) else None


def is_counted(tokens: Tokens, index: int) -> bool:
    """Whether a unit or a plural noun stands behind a figure."""
    return is_plural(tokens.lower[_past_range(tokens, index)]) or is_measured(tokens, index)


def is_measured(tokens: Tokens, index: int) -> bool:
    """Whether a unit or a magnitude stands behind a figure."""
    at = _past_range(tokens, index)
    return (
        tokens.lower[at] in {"million", "billion", "thousand", "per"} or read_unit(tokens, at, digits=True) is not None
    )


def _past_range(tokens: Tokens, index: int) -> int:
    """Behind a figure, or behind the two figures of a range."""
    at = index + 1
    return at + 2 if tokens.lower[at] in DASHES and is_figure(tokens.lower[at + 1]) else at
