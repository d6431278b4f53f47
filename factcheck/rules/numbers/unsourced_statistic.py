"""Numeric claim -> a share of people or things for which nobody is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.model import Flag, NumericClaim, Severity
from factcheck.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_CITED = re.compile(r"\[\d|\]\(|<a\s|`_|link:|https?://|\bet al\b|\(\w[^()]{0,60}\b(?:19|20)\d\d\)|\b(?:doi|PMID)\b")


@rule(
    "N110",
    "unsourced-statistic",
    Severity.NOTE,
    bad=[
        "«One in seven» adults suffers from migraine.",
        "Food waste is common. It affects «40%» of households.",
    ],
    good=[
        "According to the National Health Survey, one in seven adults suffers from migraine.",
        "One in seven adults suffers from migraine (Okafor et al., 2021).",
        "Migraine affects 12% of adults [4].",
        "The pool is open to 12% more swimmers.",
        "Researchers at the University of Leeds found that 12% of adults suffer from migraine.",
    ],
)
def unsourced_statistic(claim: NumericClaim) -> Iterator[Flag]:
    """A share of people or things is stated and nobody is named for it.

    A reader cannot check it, and an editor cannot either.
    Name who counted, when, and link to it.
    The advice is that of the Royal Statistical Society's guide for journalists using statistics.
    """
    shared = claim.quantity.dimension == "proportion" and not claim.quantity.vague
    told = claim.measure == "prevalence" or claim.measure.startswith("share")
    if not (shared and told and claim.subject) or claim.context.attribution or claim.context.quoted:
        return
    if claim.sentence.block.kind not in ("title", "heading") and not _CITED.search(claim.sentence.at.raw):
        yield Flag(claim.at, f"“{claim.at.text}” has no source", suggestion="Name who counted, and when.")
