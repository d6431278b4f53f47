"""Two numbers of one figure -> what they differ in all the same: what it is per, points for percent, up for down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from factcheck.compare.numbers.about.standing import Standing

_SHARES = frozenset(("%", "pp"))
_BEHIND = 24  # characters behind a number in which such a word stands


def twin(a: Standing, b: Standing) -> str:
    """What two numbers of one figure differ in; or "", also where the figures are two."""
    if a.point != b.point or not a.point:
        return ""
    one, other = a.claim.quantity, b.claim.quantity
    if one.unit == other.unit:
        return "other way" if _direction(a) * _direction(b) < 0 else ""
    if {one.unit, other.unit} == _SHARES:
        return "other unit" if one.role == other.role == "by" else ""
    (first, _, per), (second, _, each) = one.unit.partition("/"), other.unit.partition("/")
    return "other unit" if first == second and per and each else ""


def _direction(one: Standing) -> int:
    """1 where a number says by how much something rose or is more, -1 for fell or is less, 0 where neither."""
    if one.kind.startswith("change"):
        return 1 if one.kind == "change up" else -1
    end = one.claim.at.span.end
    behind = tokenise(one.claim.at.document.text[end : min(end + _BEHIND, one.claim.sentence.at.span.end)])[:2]
    word, then = ([one.lower for one in behind] + ["", ""])[:2]
    if one.claim.quantity.dimension == "count" and then != "than":
        return 0  # "30,000 more were damaged" has them on top of others
    return (word in listed("setting", "better")) - (word in listed("setting", "worse"))
