"""What stands between two terms -> how it may join them: lists of connecting words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term

FAR = "?"  # in the place of the words between two terms that are too many
_FAR = 8  # tokens between two terms beyond which nothing joins them


@cache
def joins(group: str) -> frozenset[str]:
    """A list of connecting words."""
    return frozenset(lexicon.words("bounds", group))


@cache
def limits() -> Mapping[str, str]:
    """Connecting words that close the second end -> how."""
    return lexicon.table("bounds", "limits_between")


def gap(tokens: Tokens, one: Term, other: Term, *, bare: bool = False) -> str:
    """The tokens between two terms as a phrase, FAR when they are too many."""
    last = one.bare if bare else one.last
    return tokens.phrase(last, other.first) if other.first - last <= _FAR else FAR
