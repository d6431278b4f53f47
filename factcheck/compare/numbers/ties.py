"""Numeric claims that are of one thing, as matches tell -> the key that all of them have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.model import NumericKey


class Ties:
    """Sets of claims that are of one thing, each known by one of them, which may change: `own` are their first keys."""

    def __init__(self, own: Mapping[Standing, NumericKey]) -> None:
        self._keys = dict(own)
        self._towards: dict[Standing, Standing] = {}
        self._apart: dict[Standing, NumericKey] = {}

    def key(self, one: Standing) -> NumericKey | None:
        """The key of a claim, and of all that are tied to it."""
        return self._keys.get(self._known_by(one))

    def name(self, one: Standing, key: NumericKey) -> None:
        """Give a key to a claim and to all that are tied to it."""
        self._keys[self._known_by(one)] = key

    def tie(self, one: Standing, other: Standing) -> None:
        """Make two claims one thing, with all that are tied to them; the key is that of the first."""
        first, second = self._known_by(one), self._known_by(other)
        if first is not second:
            self._towards[second] = first

    def part(self, one: Standing, key: NumericKey) -> None:
        """Give a key to a claim alone."""
        self._apart[one] = key

    def keys(self) -> dict[Standing, NumericKey]:
        """The key of each claim that has one."""
        return {one: self._keys[self._known_by(one)] for one in (*self._keys, *self._towards)} | self._apart

    def _known_by(self, one: Standing) -> Standing:
        while (towards := self._towards.get(one)) is not None:
            self._towards[one] = self._towards.get(towards, towards)
            one = towards
        return one
