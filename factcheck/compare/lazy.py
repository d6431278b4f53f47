"""A method -> a property that is worked out when it is first asked for, and kept.

So does functools.cached_property, which before Python 3.12 takes a lock each time: half the cost of most properties.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

S = TypeVar("S")
V = TypeVar("V")


class lazy(Generic[S, V]):  # noqa: N801 - it is written like property
    """A property of objects that are never changed, and used by one thread."""

    def __init__(self, work: Callable[[S], V]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, one: S, owner: type[S]) -> V:
        """Work it out; what is kept in the object goes before this from then on."""
        value = one.__dict__[self._name] = self._work(one)
        return value
