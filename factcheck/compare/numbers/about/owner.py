"""A numeric claim -> the names of those who have or do what its number says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.grammar import content_stem
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.model import NumericClaim

_CAPITAL = re.compile(r"\b[A-Z]\w+")
_ESTIMATES = frozenset(("put at", "estimate at", "value at"))  # whose subject does not have what it puts a figure on
_BENEFICIARY = re.compile(r" (?:by|for|from|of) (?:the )?([A-Z]\w+)")
_REPORTS = re.compile(r"\b(?:announce[ds]|declare[ds]|report(?:s|ed)) (?!that\b)")
_THAN = re.compile(r"[^.;]{0,40}\bthan (?:(?:that|those) (?:for|of) )?(?:the )?([A-Z]\w+)")


def outdone(claim: NumericClaim) -> str:
    """The stem of the name that a number is held against, and so is not of: "21 hours, two longer than the Lumo"."""
    text, end = claim.at.document.text, claim.quantity.at.span.end
    found = _THAN.match(text, end, claim.sentence.at.span.end)
    return content_stem(found[1].lower()) if found else ""


def owners(claim: NumericClaim) -> Mapping[str, str]:
    """The words with a capital letter that may name whose a number is, in small letters, each with its stem."""
    behind = _BENEFICIARY.match(claim.at.document.text, claim.quantity.at.span.end)
    doer = "" if claim.measure in _ESTIMATES else _reporter(claim) or f"{claim.subject} {claim.context.agent}"
    named = _CAPITAL.findall(f"{doer} {behind[1] if behind else ''}")
    stems = {name.lower(): content_stem(name.lower()) for name in named if not _of_a_nation(name)}
    return {name: stem for name, stem in stems.items() if stem and name not in listed("stories", "times")}


def _reporter(claim: NumericClaim) -> str:
    """Who reports a sum as its own, or "": "Olm Mills reported sales of $4 million", not "said that sales were"."""
    said = claim.context.attribution
    if not said or claim.quantity.dimension != "money":
        return ""
    text, start = claim.at.document.text, claim.at.span.start
    at = text.find(said, claim.sentence.at.span.start, start)
    return said if at >= 0 and _REPORTS.match(text, at + len(said) + 1, start) else ""


def _of_a_nation(name: str) -> bool:
    """Whether a word is one for a people, which may stand for any of it: "the Koreans"."""
    return name.endswith(("ans", "ese", "ish"))
