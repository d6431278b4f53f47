"""A verb's base form -> all its forms, each with the uses it can have."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

_VOWELS = frozenset("aeiou")


def inflections(base: str) -> dict[str, str]:
    """Each form of a verb with its uses: b base, s third person, d past, n past participle, g -ing.

    >>> inflections("cut")
    {'cut': 'bdn', 'cuts': 's', 'cutting': 'g'}
    """
    past, participle = _irregular().get(base) or (_suffixed(base, "ed"),) * 2
    forms: dict[str, str] = {}
    uses = [(base, "b"), (_third(base), "s"), (past, "d"), (participle, "n"), (_suffixed(base, "ing"), "g")]
    if base in lexicon.words("verbs", "either"):
        uses += [(f"{base}{base[-1]}ed", "d"), (f"{base}{base[-1]}ed", "n"), (f"{base}{base[-1]}ing", "g")]
    for word, use in uses:
        forms[word] = forms.get(word, "") + use
    return forms


@cache
def participles_only() -> frozenset[str]:
    """Past participles that are no past tense: "given", "shown"; after a noun they open a reduced relative."""
    return frozenset(participle for past, participle in _irregular().values() if participle != past)


@cache
def _irregular() -> Mapping[str, tuple[str, str]]:
    pairs = ((base, value.split()) for base, value in lexicon.table("verbs", "irregular").items())
    return {base: (past, participle) for base, (past, participle) in pairs}


@cache
def _doubling() -> frozenset[str]:
    return frozenset(lexicon.words("verbs", "doubling"))


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _suffixed(base: str, suffix: str) -> str:
    if base in _doubling():
        return base + base[-1] + suffix
    if base.endswith("e") and (suffix == "ed" or not base.endswith(("ee", "oe", "ye"))):
        return base[:-1] + suffix
    if base.endswith("y") and suffix == "ed" and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + suffix
