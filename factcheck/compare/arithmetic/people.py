"""Noun -> whether it counts people, who are whole and of whom each is one."""

from __future__ import annotations

from functools import cache

from factcheck import lexicon

_AGENTS = ("er", "or", "ist", "ian", "ant", "ent")  # endings of those who do something: "singer", "resident"


@cache
def people() -> frozenset[str]:
    """Nouns of people, in the singular."""
    return frozenset(lexicon.words("arithmetic", "persons"))


def are_people(noun: str) -> bool:
    """Whether a singular noun counts people, by the list or by its ending."""
    return noun in people() or (len(noun) > 4 and noun.endswith(_AGENTS))
