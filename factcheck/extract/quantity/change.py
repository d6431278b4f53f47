"""Where a number stands in a change -> whether "from ... to" is one, and its role: before, after or by how much."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon

if TYPE_CHECKING:
    from factcheck.extract.quantity.reading import Reading
    from factcheck.extract.quantity.scan import Tokens
    from factcheck.extract.quantity.term import Term

_SHARES = frozenset({"proportion", "percentage_point"})
_REACH = 9  # tokens before "from" in which the verb of change stands


@cache
def _verbs() -> frozenset[str]:
    groups = ("change_up", "change_down", "change_any")
    return frozenset(word for group in groups for word in lexicon.words("roles", group))


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(lexicon.words("roles", name))


def is_change(tokens: Tokens, one: Term, other: Term) -> bool:
    """Whether "from one to other", or "rose one to other", tells of a change and not of a spread."""
    if one.dimension == "date":
        return False
    before = tokens.lower[one.first - 1]
    repeated = one.bare < one.last or one.dimension == "money"  # "from 10 to 15% of mothers" has one unit
    if before != "from":
        return repeated and before in _group("moves")
    clause = _clause(tokens, one.first - 1)
    if not _group("spread").isdisjoint(clause):
        return False
    return not _verbs().isdisjoint(clause) or (one.value > other.value and repeated and one.unit == other.unit)


def _clause(tokens: Tokens, last: int) -> list[str]:
    """The few words before a token, back to a comma."""
    first = last
    while first > 0 and last - first < _REACH and tokens.lower[first - 1] not in {",", ";", ":"}:
        first -= 1
    return tokens.lower[first:last]


def _after_change(tokens: Tokens, reading: Reading) -> bool:
    """As in "rose to 15% from 10%"."""
    before = _clause(tokens, reading.first - 1)
    return reading.dimension in _SHARES | {"money"} and "to" in before and not _verbs().isdisjoint(before)


def role(tokens: Tokens, reading: Reading) -> str:
    """The role of a reading in a change: "by", "to", "from", or none."""
    if reading.role or reading.dimension == "date" or reading.unit in {"", "time"}:
        return reading.role
    before, earlier = tokens.lower[reading.first - 1], tokens.lower[reading.first - 2]
    behind = tokens.lower[reading.last]
    if before == "by" and earlier in _verbs():
        return "by"
    if before == "from" and (earlier in _verbs() or _after_change(tokens, reading)):
        return "from"
    if before == "to" and not _verbs().isdisjoint(tokens.lower[max(reading.first - 5, 0) : reading.first - 1]):
        return "to"
    if before in _group("moves") or (before in _verbs() and reading.dimension in _SHARES):
        return "by"
    if behind in _group("change_nouns") or behind in _group("comparatives"):
        return "by" if reading.dimension in _SHARES else ""
    if before == "of" and earlier in _group("change_nouns") and reading.dimension in _SHARES:
        return "by"
    return ""
