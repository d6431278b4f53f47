"""Pairs of statements -> the flag that a rule yields of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import clash
from factcheck.model import Flag, Related

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Pair, Topic


def flags(topic: Topic, pairs: Iterable[Pair]) -> Iterator[Flag]:
    """One flag for the pairs of a topic that disagree, with both sides in the text's words."""
    found = clash(pairs)
    if found:
        related = tuple(Related(one.at, f"“{one.at.text}”") for one in found.related)
        message = f"{topic.label}: {found.value} here, {found.other} elsewhere"
        yield Flag(found.at, message, related, severity=found.severity)
