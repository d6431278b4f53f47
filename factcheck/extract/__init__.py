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


# Sentences that one reader goes through before the next. A step that is repeated runs twice as fast as one that takes
# turns with all others; and so many sentences stay parsed (see phrase), so that the readers share that.
_TOGETHER = 100


def extract(document: Document) -> Article:
    """Read the claims of a document, in the order of their places; none where it is not in English."""
    sentences = segment(document)
    language = foreign(document, sentences)
    if language:
        return Article(document, sentences, (), language)
    discourse = Discourse(sentences)
    claims: list[Claim] = []
    for start in range(0, len(sentences), _TOGETHER):
        signed = [(start + n, signs(sentence)) for n, sentence in enumerate(sentences[start : start + _TOGETHER])]
        claims += numeric_claims(discourse, [number for number, sign in signed if sign & NUMERIC])
        claims += causal_claims([sentences[number] for number, sign in signed if sign & CAUSAL])
        claims += statement_claims(discourse, [number for number, sign in signed if sign & STATED])
    claims += reuses([claim for claim in claims if isinstance(claim, StatementClaim)], discourse)
    return Article(document, sentences, tuple(sorted(claims, key=attrgetter("at.span"))))
