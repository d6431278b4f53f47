"""Document -> Article: its sentences and every claim they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import causal_claims
from factcheck.extract.language import foreign
from factcheck.extract.numeric import numeric_claims
from factcheck.extract.signs import CAUSAL, NUMERIC, STATED, signs
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
    marked = list(enumerate(map(signs, sentences)))
    claims: list[Claim] = [
        *numeric_claims(sentences, [number for number, sign in marked if sign & NUMERIC]),
        *causal_claims(document, [sentences[number] for number, sign in marked if sign & CAUSAL]),
        *statement_claims(sentences, [number for number, sign in marked if sign & STATED]),
    ]
    return Article(document, sentences, tuple(sorted(claims, key=lambda claim: claim.at.span)))
