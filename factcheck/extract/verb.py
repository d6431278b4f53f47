"""A verb's base form -> all its forms, each with the uses it can have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.lexicon.inflect import Verbs

if TYPE_CHECKING:
    from collections.abc import Iterable


def inflections(base: str) -> dict[str, str]:
    """Each form of a verb with its uses: b base, s third person, d past, n past participle, g -ing.

    >>> inflections("cut")
    {'cut': 'bdn', 'cuts': 's', 'cutting': 'g'}
    """
    return _verbs().forms(base)


def own_forms(bases: Iterable[str]) -> frozenset[str]:
    """All forms of verbs that are read as forms of them and of no other verb."""
    forms = ((form, base) for base in bases for form in inflections(base))
    return frozenset(form for form, base in forms if (known := verb_form(form)) and known.base == base)


@cache
def participles_only() -> frozenset[str]:
    """Past participles that are no past tense: "given", "shown"; after a noun they open a reduced relative."""
    pairs = (value.split() for value in lexicon.table("verbs", "irregular").values())
    return frozenset(participle for past, participle in pairs if participle != past)


@cache
def _verbs() -> Verbs:
    return Verbs(
        lexicon.table("verbs", "irregular"), lexicon.words("verbs", "doubling"), lexicon.words("verbs", "either")
    )
