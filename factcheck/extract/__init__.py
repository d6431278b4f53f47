"""Document -> Article: its sentences and every claim they make."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.extract.causal import causal_claims
from factcheck.extract.language import foreign
from factcheck.extract.numeric import Discourse, numeric_claims
from factcheck.extract.signs import CAUSAL, NUMERIC, STATED, signs
from factcheck.extract.statement import statement_claims
from factcheck.extract.statement.reuse import reuses
from factcheck.model import Article, StatementClaim
from factcheck.segment import segment

if TYPE_CHECKING:
    from factcheck.model import Claim, Document


def extract(document: Document) -> Article:
    """Read the claims of a document, in the order of their places; none where it is not in English."""
    sentences = segment(document)
    language = foreign(document, sentences)
    if language:
        return Article(document, sentences, (), language)
    discourse = Discourse(sentences)
    claims: list[Claim] = []
    for number, sentence in enumerate(sentences):  # by all readers, before the next: they share its parse
        sign = signs(sentence)
        if sign & NUMERIC:
            claims += numeric_claims(discourse, number)
        if sign & CAUSAL:
            claims += causal_claims(sentence)
        if sign & STATED:
            claims += statement_claims(discourse, number)
    claims += reuses([claim for claim in claims if isinstance(claim, StatementClaim)], discourse)
    return Article(document, sentences, tuple(sorted(claims, key=attrgetter("at.span"))))
