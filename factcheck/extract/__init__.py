"""Documents -> Articles: the sentences of each, and every claim they make."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.causal import causal_claims, likely_cues
from factcheck.extract.discourse import Discourse
from factcheck.extract.language import foreign
from factcheck.extract.numeric import Place, numeric_claims, stated
from factcheck.extract.phrase import Parse
from factcheck.extract.signs import signs
from factcheck.extract.statement import likely_words, statement_claims
from factcheck.extract.statement.reuse import reuses
from factcheck.model import Article, StatementClaim
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Claim, Document


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
# Sentences for all of which each step is done before the next. A step that is repeated runs up to twice as fast as one
# that takes turns with all others; and so many sentences stay parsed (see phrase), so that the readers share that.
_TOGETHER = 200


class _Text(NamedTuple):
    """What is read of a document before its claims; a text in a foreign language makes none."""

    document: Document
    discourse: Discourse
    foreign: str

    @property
    def places(self) -> Sequence[Place]:
        """The sentences in which claims are looked for."""
        numbered = () if self.foreign else enumerate(self.discourse.sentences)
        return [_new(Place, (sentence, self.discourse, number)) for number, sentence in numbered]


def extract(document: Document) -> Article:
    """Read the claims of a document, in the order of their places; none where it is not in English."""
    return extract_each([document])[0]


def extract_each(documents: Sequence[Document]) -> list[Article]:
    """Read the claims of each of some documents: of several faster than of one after the other."""
    texts = {id(document): _text(document) for document in documents}
    places = [place for text in texts.values() for place in text.places]
    claims: dict[int, list[Claim]] = {key: [] for key in texts}
    for start in range(0, len(places), _TOGETHER):
        for claim in _claims(places[start : start + _TOGETHER]):
            claims[id(claim.at.document)].append(claim)
    articles = {key: _article(text, claims[key]) for key, text in texts.items()}
    return [articles[id(document)] for document in documents]


def _text(document: Document) -> _Text:
    sentences = segment(document)
    return _Text(document, Discourse(sentences), foreign(document, sentences))


def _article(text: _Text, claims: Sequence[Claim]) -> Article:
    document, discourse, language = text
    again = () if language else reuses([claim for claim in claims if isinstance(claim, StatementClaim)], discourse)
    return Article(document, discourse.sentences, tuple(sorted((*claims, *again), key=attrgetter("at.span"))), language)


def _claims(places: Sequence[Place]) -> list[Claim]:
    """The claims of some sentences: what may make one, then the parses that this takes, then the claims."""
    signed = [(place, signs(place.sentence)) for place in places]
    counted = stated([place for place, sign in signed if sign.numeric])
    cued = likely_cues([(place.sentence, sign.causal) for place, sign in signed if sign.causal])
    told = likely_words([(place, sign.stated) for place, sign in signed if sign.stated])
    for sentence in (
        *[one.place.sentence for one in counted],
        *[one.sentence for one in cued],
        *[one.place.sentence for one in told],
    ):
        Parse.of(sentence)  # which then stays parsed
    return [*numeric_claims(counted), *causal_claims(cued), *statement_claims(told)]
