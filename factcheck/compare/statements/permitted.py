"""Articles on one story -> topics: what one says may be done, and another that it is not allowed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import asks, beside, held_against
from factcheck.compare.statements.party import concept
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import long_ago, stated
from factcheck.extract.statement.forbidden import LEAVE
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import Phrases, tokenise
from factcheck.model import Context, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article

_FILE = "statements_permitted"
_SHARED = 2  # words that leave and its denial must share
_MAY = "may"


def leave_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each thing that one article says is not allowed, and another on the story says is."""
    for claims, _, other in beside(articles, stories, _forbids):
        for claim in claims:
            told = next(_told(claim, other), None)
            if told:
                yield held_against(claim, told)


def _forbids(claim: StatementClaim) -> bool:
    return claim.predicate == LEAVE or (claim.predicate == "legality" and claim.value == "illegal")


def _told(denial: StatementClaim, article: Article) -> Iterator[StatementClaim]:
    denied = frozenset(concept(word.lower) for word in tokenise(denial.sentence.text)) - {""}
    own = _behind(denial) if denial.predicate == LEAVE else denied
    for sentence in article.sentences:
        if asks(sentence) or not _allowing().may_stand(sentence.words):
            continue
        parse = Parse.of(sentence)
        for found in _allowing().find(sentence.words, parse.document.text):
            clause = _clause(parse, found.first, found.last)
            said = frozenset(map(concept, parse.words[clause.first : clause.last])) - {""}
            fits = found.last - found.first > 1 or not listed(_FILE, "doing").isdisjoint(
                parse.words[found.last : found.last + 1]
            )
            behind = frozenset(map(concept, parse.words[found.last + 1 : clause.last]))
            if fits and _fact(parse, clause, found.first) and len(said & denied) >= _SHARED and behind & own:
                yield StatementClaim(parse.passage(clause), sentence, "status", "", LEAVE, "allowed", Context())


def _behind(denial: StatementClaim) -> frozenset[str]:
    """What it is that must not be done, without the verb: "not allowed to call it [milk]"."""
    words = [word.lower for word in tokenise(denial.at.text)]
    at = max((n for n, word in enumerate(words) if word in ("from", "to", "not")), default=0)
    return frozenset(map(concept, words[at + 2 :])) - {""}


def _fact(parse: Parse, clause: Phrase, at: int) -> bool:
    denied = not listed("negation", "words").isdisjoint(parse.words[clause.first : clause.last])
    return not denied and stated(parse, parse.group_start(at), at) and not long_ago(parse, clause)


def _clause(parse: Parse, first: int, last: int) -> Phrase:
    """The words between two marks around some words."""
    start = next((n for n in range(first, 0, -1) if parse.parted(n)), 0)
    return Phrase(start, next((n for n in range(last, len(parse.words)) if parse.parted(n)), len(parse.words)))


@cache
def _allowing() -> Phrases[str]:
    return Phrases.of([*lexicon.words(_FILE, "allowing"), _MAY])
