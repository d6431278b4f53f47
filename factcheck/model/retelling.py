"""How a second text tells what a first one told."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factcheck.model.claim import Claim
    from factcheck.model.severity import Severity
    from factcheck.model.text import Document
    from factcheck.model.topic import Topic


class Change(StrEnum):
    """How the second of two texts puts what both say."""

    STRONGER = "stronger"
    DIFFERENT = "different"
    WEAKER = "weaker"
    SAME = "same"


class Shared(NamedTuple):
    """What two texts both say, each in the claim that says it most firmly, and how the second puts it.

    `severity` is how bad the change is, None for none; `reason` says what changed in a few words.
    """

    topic: Topic
    a: Claim
    b: Claim
    change: Change
    severity: Severity | None = None
    reason: str = ""


class Retelling(NamedTuple):
    """Two texts side by side: what both say, and what only one of them does."""

    a: Document
    b: Document
    shared: tuple[Shared, ...]
    only_a: tuple[Claim, ...]
    only_b: tuple[Claim, ...]
