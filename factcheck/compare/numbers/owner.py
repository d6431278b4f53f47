"""A numeric claim -> the names of those who have or do what its number says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.grammar import content_stem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import NumericClaim

_CAPITAL = re.compile(r"\b[A-Z]\w+")
_BENEFICIARY = re.compile(r" (?:by|for|from|of) (?:the )?([A-Z]\w+)")


def owners(claim: NumericClaim) -> Mapping[str, str]:
    """The words with a capital letter that may name whose a number is, in small letters, each with its stem."""
    behind = _BENEFICIARY.match(claim.at.document.text, claim.quantity.at.span.end)
    named = _CAPITAL.findall(f"{claim.subject} {claim.context.agent} {behind[1] if behind else ''}")
    stems = {name.lower(): content_stem(name.lower()) for name in named if not _of_a_nation(name)}
    return {name: stem for name, stem in stems.items() if stem}


def _of_a_nation(name: str) -> bool:
    """Whether a word is one for a people, which may stand for any of it: "the Koreans"."""
    return name.endswith(("ans", "ese", "ish"))
