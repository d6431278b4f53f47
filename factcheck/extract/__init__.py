"""Document -> Article: its sentences and every claim they make."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.extract.causal import causal_claims, likely_cues
from factcheck.extract.language import foreign
from factcheck.extract.numeric import Discourse, numeric_claims, stated
from factcheck.extract.phrase import Parse
from factcheck.extract.signs import signs
from factcheck.extract.statement import likely_words, statement_claims
from factcheck.extract.statement.reuse import reuses
from factcheck.model import Article, StatementClaim
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.model import Claim, Document


# Sentences for all of which each step is done before the next. A step that is repeated runs up to twice as fast as one
# that takes turns with all others; and so many sentences stay parsed (see phrase), so that the readers share that.
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
        claims += _claims(discourse, range(start, min(start + _TOGETHER, len(sentences))))
    claims += reuses([claim for claim in claims if isinstance(claim, StatementClaim)], discourse)
    return Article(document, sentences, tuple(sorted(claims, key=attrgetter("at.span"))))


def _claims(discourse: Discourse, numbers: Iterable[int]) -> list[Claim]:
    """The claims of some sentences: what may make one, then the parses that this takes, then the claims."""
    signed = [(number, discourse.sentences[number], signs(discourse.sentences[number])) for number in numbers]
    counted = stated([(number, sentence) for number, sentence, sign in signed if sign.numeric])
    cued = likely_cues([(sentence, sign.causal) for _, sentence, sign in signed if sign.causal])
    told = likely_words([(number, sentence, sign.stated) for number, sentence, sign in signed if sign.stated])
    for sentence in (
        *[one.sentence for one in counted],
        *[one.sentence for one in cued],
        *[one.sentence for one in told],
    ):
        Parse.of(sentence)  # which then stays parsed
    return [*numeric_claims(discourse, counted), *causal_claims(cued), *statement_claims(discourse, told)]
