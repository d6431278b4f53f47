"""Codes, beginnings of codes and names -> which rules they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import RuleInfo


class Choice(NamedTuple):
    """Rules that are asked for and rules that are not: codes, beginnings of codes, or names."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


def fit(selector: str, info: RuleInfo) -> int:
    """How closely a code, the beginning of one, or a name fits a rule, in characters of its code; -1: not at all."""
    if selector == info.name:
        return len(info.code)
    return len(selector) if info.code.startswith(selector) else -1


def best_fit(selectors: Sequence[str], info: RuleInfo) -> int:
    """How closely the best of some selectors fits a rule; -1 when none does."""
    return max([fit(selector, info) for selector in selectors]) if selectors else -1
