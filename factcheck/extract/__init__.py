"""Document -> Article: its sentences and every claim they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import causal_claims
from factcheck.extract.language import foreign
from factcheck.extract.numeric import numeric_claims
from factcheck.extract.statement import statement_claims
from factcheck.model import Article
from factcheck.segment import segment

if TYPE_CHECKING:
    from factcheck.model import Claim, Document


def extract(document: Document) -> Article:
    """Read the claims of a document, in the order of their places; none where it is not in English."""
    sentences = segment(document)
    language = foreign(document, sentences)
    if language:
        return Article(document, sentences, (), language)
    claims: list[Claim] = [
        *numeric_claims(sentences),
        *causal_claims(document, sentences),
        *statement_claims(sentences),
    ]
    return Article(document, sentences, tuple(sorted(claims, key=lambda claim: claim.at.span)))
