"""Figures that are no quantity -> what is set aside, and why: the filters in the order of trial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.quantity import label, name
from factcheck.extract.quantity.idiom import idiom
from factcheck.extract.quantity.reading import Aside
from factcheck.extract.quantity.scan import DASHES

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_BEGINNING = 2  # tokens of a sentence one of which is the number of its list item


def figure(tokens: Tokens, index: int) -> Aside | None:
    """What a token of digits is when it is no quantity; the token behind it tells which filters can apply."""
    behind = tokens.lower[index + 1]
    return (
        name.joined(tokens, index)
        or idiom(tokens, index)
        or label.numbered(tokens, index)
        or _bracketed(tokens, index)
        or (_item(tokens, index) if index < _BEGINNING else None)
        or label.labelled(tokens, index)
        or (name.lettered(tokens, index) if tokens.glued(index + 1) else None)
        or (name.score(tokens, index) if behind in DASHES else None)
        or (name.odds(tokens, index) if behind == "to" or behind in DASHES else None)
        or name.named(tokens, index)
        or (name.address(tokens, index) if behind.isalpha() else None)
    )


def _bracketed(tokens: Tokens, index: int) -> Aside | None:
    """As in "[12]", "[3, 4]", "[5-7]", and "(22)" before a stop."""
    before = tokens.lower[index - 1]
    if before not in {"[", "("} or not tokens.lower[index].isdecimal():
        return None
    last = index
    while tokens.lower[last].isdecimal() or tokens.lower[last] == "," or tokens.lower[last] in DASHES:
        if len(tokens.lower[last]) > 3:
            return None
        last += 1
    if before == "[" and tokens.lower[last] == "]":
        return Aside(index - 1, last + 1, "citation")
    if (
        before == "("
        and index > 1
        and tokens.lower[last] == ")"
        and tokens.lower[last + 1] in {".", ";", ","}
        and (tokens.lower[index - 2].isalpha() or tokens.lower[index - 2] == ")")
    ):
        return Aside(index - 1, last + 1, "citation")
    return None


def _item(tokens: Tokens, index: int) -> Aside | None:
    """The number of a list item: it begins the sentence."""
    if not tokens.lower[index].isdecimal() or len(tokens.lower[index]) > 3:
        return None
    if index == 0 and tokens.lower[1] in {".", ")"} and tokens.glued(1) and tokens.size > 2:
        return Aside(0, 2, "list number")
    if index == 1 and tokens.lower[0] == "(" and tokens.lower[2] == ")" and tokens.size > 3:
        return Aside(0, 3, "list number")
    return None
