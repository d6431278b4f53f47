"""Articles -> topics: a thing that beats a rival in the opening, and a sentence that nobody has compared the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.stories.opening import opening
from factcheck.extract.grammar import content_stem
from factcheck.extract.statement.doubt import UNKNOWN
from factcheck.extract.statement.rival import RIVAL
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article


def rival_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each article that opens with a comparison which it, or another on the story, calls untested."""
    said = {article.document: _said(article) for article in articles}
    doubts = {document: [one for one in claims if one.value == UNKNOWN] for document, claims in said.items()}
    beside = stories.beside() if any(doubts.values()) else {}
    for article in articles if any(doubts.values()) else ():
        first = {sentence.at.span for sentence in opening(article.sentences)}
        flat = [one for one in said[article.document] if one.value != UNKNOWN and one.sentence.at.span in first]
        told = (article.document, *beside.get(article.document, ())) if flat else ()
        against = [one for other in told for one in _of_rival(doubts.get(other, ()), flat[0])[:1]]
        if against:
            pairs = tuple(_pair(one, flat[0]) for one in against)
            yield Topic(StatementKey("the rivals", RIVAL), (flat[0],), (), pairs)


def _said(article: Article) -> list[StatementClaim]:
    return [claim for claim in article.claims if isinstance(claim, StatementClaim) and claim.predicate == RIVAL]


def _of_rival(doubts: Sequence[StatementClaim], flat: StatementClaim) -> list[StatementClaim]:
    """The doubts that name no rival, or the one that is beaten: "not compared with [other kettles]"."""
    beaten = _stems(flat.at.text)
    return [one for one in doubts if _stems(one.subject) <= beaten]


def _stems(name: str) -> frozenset[str]:
    return frozenset(content_stem(word.lower) for word in tokenise(name)) - listed("statements_rival", "any_rival")


def _pair(doubt: StatementClaim, flat: StatementClaim) -> Pair:
    """The pair of a doubt and a comparison; what a person says, and no study, is a note."""
    source = {word.lower for word in tokenise(flat.context.attribution)}
    studies = listed("measures", "study_nouns") | listed("statements_rival", "tests")
    borrowed = flat.context.quoted or (source and source.isdisjoint(studies))
    return Pair(doubt, flat, Verdict.CERTAINTY_GAP, Severity.NOTE if borrowed else Severity.WARNING)
