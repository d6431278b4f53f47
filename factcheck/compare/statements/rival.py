"""Articles -> topics: a thing that beats a rival in the opening, and a sentence that nobody has compared the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.opening import opening
from factcheck.extract.statement.doubt import UNKNOWN
from factcheck.extract.statement.rival import RIVAL
from factcheck.extract.statement.trigger import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.story import Stories
    from factcheck.model import Article


def rival_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each article that opens with a comparison which it, or another on the story, calls untested."""
    said = {article.document: _said(article) for article in articles}
    doubts = {document: [one for one in claims if one.value == UNKNOWN] for document, claims in said.items()}
    beside = stories.beside() if any(doubts.values()) else {}
    for article in articles if any(doubts.values()) else ():
        first = {sentence.at.span for sentence in opening(article.sentences)}
        flat = [one for one in said[article.document] if one.value != UNKNOWN and one.sentence.at.span in first]
        others = [one for other in beside.get(article.document, ()) for one in doubts.get(other, ())[:1]]
        against = [*doubts[article.document][:1], *others]
        if flat and against:
            pairs = tuple(_pair(one, flat[0]) for one in against)
            yield Topic(StatementKey("the rivals", RIVAL), (flat[0],), (), pairs)


def _said(article: Article) -> list[StatementClaim]:
    return [claim for claim in article.claims if isinstance(claim, StatementClaim) and claim.predicate == RIVAL]


def _pair(doubt: StatementClaim, flat: StatementClaim) -> Pair:
    """The pair of a doubt and a comparison; what a person says, and no study, is a note."""
    source = {word.lower for word in tokenise(flat.context.attribution)}
    studies = listed("measures", "study_nouns") | listed("statements_rival", "tests")
    borrowed = flat.context.quoted or (source and source.isdisjoint(studies))
    return Pair(doubt, flat, Verdict.CERTAINTY_GAP, Severity.NOTE if borrowed else Severity.WARNING)
