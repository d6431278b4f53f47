"""The base form of a verb, the singular of a noun -> all their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_VOWELS = frozenset("aeiou")


class Verbs:
    """How verbs inflect, given the past and participle of the irregular ones, and those that double a consonant."""

    def __init__(self, irregular: Mapping[str, str], doubling: Iterable[str], either: Iterable[str] = ()) -> None:
        self._irregular = {base: forms.split() for base, forms in irregular.items()}
        self._doubling = frozenset(doubling)
        self._either = frozenset(either)

    def forms(self, base: str) -> dict[str, str]:
        """Each form of a verb with its uses: b base, s third person, d past, n past participle, g -ing.

        >>> Verbs({"cut": "cut cut"}, doubling=["cut"]).forms("cut")
        {'cut': 'bdn', 'cuts': 's', 'cutting': 'g'}
        """
        past, participle = self._irregular.get(base) or (self._suffixed(base, "ed"),) * 2
        uses = [(base, "b"), (_third(base), "s"), (past, "d"), (participle, "n"), (self._suffixed(base, "ing"), "g")]
        if base in self._either:
            uses += [(f"{base}{base[-1]}ed", "d"), (f"{base}{base[-1]}ed", "n"), (f"{base}{base[-1]}ing", "g")]
        forms: dict[str, str] = {}
        for word, use in uses:
            forms[word] = forms.get(word, "") + use
        return forms

    def _suffixed(self, base: str, suffix: str) -> str:
        if base in self._doubling:
            return base + base[-1] + suffix
        if base.endswith("e") and (suffix == "ed" or not base.endswith(("ee", "oe", "ye"))):
            return base[:-1] + suffix
        if base.endswith("y") and suffix == "ed" and base[-2] not in _VOWELS:
            return base[:-1] + "ied"
        return base + suffix


def _third(base: str) -> str:
    return base + "es" if base.endswith("o") else plural(base)


def plural(noun: str) -> str:
    """The regular plural of a noun."""
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
