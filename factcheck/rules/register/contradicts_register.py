"""Topic -> what an article says against a verified claim of the register."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Related, Severity, Topic
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Pair, Reference

_REGISTER = """
  - id: migraine-prevalence
    says: Migraine affects 10-15% of adults.
    status: verified
    source: National Health Survey
    checked: 2026-03-01
"""
_RETIRED = _REGISTER.replace("verified", "retired")


@rule(
    "R101",
    "contradicts-register",
    Severity.ERROR,
    bad=[
        Example(("Migraine affects «25%» of adults.",), claims=_REGISTER),
        Example(("A clinic writes: migraine affects «6-26%» of adults worldwide.",), claims=_REGISTER),
    ],
    good=[
        Example(("Migraine affects one in eight adults.",), claims=_REGISTER),
        Example(("Asthma affects 25% of adults.",), claims=_REGISTER),
        Example(("Migraine affects 25% of adults.",), claims=_RETIRED),
    ],
)
def contradicts_register(topic: Topic) -> Iterator[Flag]:
    """An article gives another value than the register of checked claims.

    The register is what the newsroom holds to be true, with its source and the day it was checked.
    Either the article is mistaken or the register is out of date: both are worth a minute.
    The advice is that of the International Fact-Checking Network's code of principles, on sources.
    """
    verified = [pair for pair in topic.contradictions() if pair[1].status == "verified"]
    for _, group in groupby(sorted(verified, key=_place), key=lambda pair: (pair[0].a.at.document.path, pair[1].id)):
        pair, reference = max(group, key=lambda pair: pair[0].severity or Severity.NOTE)
        yield _flag(topic, pair, reference)


def _place(pair: tuple[Pair, Reference]) -> tuple[str, str, int]:
    return (pair[0].a.at.document.path, pair[1].id, pair[0].a.at.span.start)


def _flag(topic: Topic, pair: Pair, reference: Reference) -> Flag:
    checked = f"checked {reference.checked.isoformat()}" if reference.checked else ""
    origin = ", ".join(part for part in (reference.source, checked) if part)
    message = f"{topic.label}: “{pair.a.at.text}” here, “{pair.b.at.text}” in the register"
    related = Related(pair.b.at, f"register entry {reference.id}" + (f" ({origin})" if origin else ""))
    return Flag(pair.a.at, message, (related,), severity=pair.severity)
