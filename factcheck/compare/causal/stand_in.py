"""Articles -> effects on people that open them, and the study further down that was done on stand-ins for people."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.stories.opening import opening
from factcheck.extract.grammar import singular
from factcheck.extract.statement.study import TESTED_ON
from factcheck.lexicon import listed
from factcheck.model import CausalClaim, NumericClaim, Pair, Severity, StatementClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence


def on_stand_ins(articles: Sequence[Article], stories: Stories) -> Iterator[list[Pair]]:
    """For each article that opens with an effect on people, and has none in its study, the pairs of that claim.

    What other articles on the story say of the study stands beside what the article itself says.
    """
    tested = {article.document: found for article in articles if (found := _tested(article))}
    beside = stories.beside() if tested else {}
    for article in articles if tested else ():
        own = tested.get(article.document)
        claim = _promise(article) if own and not _on_people(article) else None
        if own and claim and own[0].at.span.start > claim.sentence.at.span.end:
            others = chain.from_iterable(tested.get(other, ())[:1] for other in beside.get(article.document, ()))
            yield [
                Pair(one, claim, Verdict.CERTAINTY_GAP, Severity.WARNING, ("not studied in people",))
                for one in (own[0], *others)
            ]


def _tested(article: Article) -> list[StatementClaim]:
    """What the article says that was tested on stand-ins: of each sentence the longest."""
    claims = [claim for claim in article.claims if isinstance(claim, StatementClaim) and claim.predicate == TESTED_ON]
    longest: dict[Sentence, StatementClaim] = {}
    for claim in sorted(claims, key=lambda claim: len(claim.at.text)):
        longest[claim.sentence] = claim
    return sorted(longest.values(), key=lambda claim: claim.at.span.start)


def _promise(article: Article) -> CausalClaim | None:
    """The first claim of the opening that something acts on people, unless the opening names who stands in for them."""
    first = list(opening(article.sentences))
    if any(not _words(sentence).isdisjoint(stand_ins()) for sentence in first):
        return None
    places = {sentence.at.span for sentence in first}
    claims = (one for one in article.claims if isinstance(one, CausalClaim) and one.sentence.at.span in places)
    return next((claim for claim in claims if _flat(claim) and _words(claim.sentence) & people()), None)


def _flat(claim: CausalClaim) -> bool:
    """Whether a claim says what was found, and not what may come: "helps", "can help" and "appears to help"."""
    found = claim.modality != "may" or claim.context.hedge in seeming()
    return found and bool(claim.cause) and not claim.context.quoted and claim.relation != "reason"


def _on_people(article: Article) -> bool:
    """Whether people took part: some are counted, or said to have."""
    counted = (claim for claim in article.claims if isinstance(claim, NumericClaim) and claim.measure == "sample size")
    if any(singular(claim.quantity.unit) not in _singular_stand_ins() for claim in counted):
        return True
    return any(
        not listed("statements_study", "taking_part").isdisjoint(_words(sentence)) for sentence in article.sentences
    )


@cache
def seeming() -> frozenset[str]:
    """Verbs by which a finding is told, and no doubt: "appears to help"."""
    return frozenset(lexicon.words("hedges", "seeming"))


def _words(sentence: Sentence) -> set[str]:
    return {word.lower for word in sentence.words}


@cache
def stand_ins() -> frozenset[str]:
    """The last word of each phrase for a stand-in, and animals at large."""
    phrases = lexicon.words("statements_study", "stand_ins")
    return frozenset(phrase.rsplit(maxsplit=1)[-1] for phrase in phrases) | {"animal", "animals", "mouse"}


@cache
def _singular_stand_ins() -> frozenset[str]:
    return frozenset(map(singular, stand_ins()))


@cache
def people() -> frozenset[str]:
    """Words for those on whom an effect is promised: people, patients, drivers."""
    return frozenset(lexicon.words("statements_study", "people")) | frozenset(lexicon.words("causal_words", "people"))
