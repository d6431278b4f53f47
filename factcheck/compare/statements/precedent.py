"""Articles on one story -> topics: a first that one tells of, and what another says was there before."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import beside, held_against
from factcheck.compare.statements.party import concept
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.first import FIRST
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.story import Stories
    from factcheck.model import Article, Sentence

_FILE = "statements_first"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SINCE_IT = frozenset(("it", "its", "their", "they"))
_INDEFINITE = frozenset(("a", "an", "another", "one", "similar", "earlier", "previous"))
_ALONE = 2  # words that a precedent must share where no word says that it is like the first


def precedent_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each first where another article on the story tells of one of the kind before."""
    for claims, _, other in beside(articles, stories, lambda claim: claim.predicate == FIRST):
        earlier = [sentence for sentence in other.sentences if _of_the_past(sentence)]
        for claim in claims:
            told = next((one for sentence in earlier if (one := _precedent(claim, sentence))), None)
            if told:
                yield held_against(claim, told)


def _of_the_past(sentence: Sentence) -> bool:
    words = lowers(sentence.words)
    return not _listed("past").isdisjoint(words) or any(_YEAR.fullmatch(word) for word in words)


def _precedent(first: StatementClaim, sentence: Sentence) -> StatementClaim | None:
    """The words of a sentence that tell of one of the kind before, if they do."""
    words = lowers(sentence.words)
    bound, years = _bound(first), [word for word in words if _YEAR.fullmatch(word)]
    if bound is None or (bound and not any(year > bound for year in years)):
        return None
    if not (_listed("abroad") | _places()).isdisjoint(words) or not _negators().isdisjoint(words):
        return None
    kind = _kind(first.at.text) or _kind(first.sentence.text)
    shared = kind & {concept(word) for word in words}
    like = any(word in _listed("earlier") and behind not in _periods() for word, behind in pairwise([*words, ""]))
    indefinite = any(
        before in _INDEFINITE and concept(word) in shared
        for at, word in enumerate(words)
        for before in words[max(at - 2, 0) : at]
    )
    if not shared or (not like and (len(shared) < _ALONE or not indefinite)):
        return None
    at = next(n for n, word in enumerate(words) if concept(word) in shared)
    parse = Parse.of(sentence)
    if not stated(parse, at, at + 1):
        return None
    return StatementClaim(parse.passage(_clause(parse, at)), sentence, "status", "", FIRST, "not the first", Context())


def _bound(first: StatementClaim) -> str | None:
    """The year since which it is the first, "" where it is the first of all; None where nobody can tell."""
    after = first.sentence.at.text.lower().partition(" since ")[2]
    words = [word.lower for word in tokenise(after)]
    if not words:
        return ""
    year = _YEAR.search(after)
    return year[0] if year else "" if words[0] in _SINCE_IT else None


def _kind(text: str) -> frozenset[str]:
    """What a first is a first of."""
    said = {concept(word.lower) for word in tokenise(text) if not text[word.start].isupper()}
    return frozenset(said) - {concept(word) for group in ("scope", "first") for word in _listed(group)} - {"", "time"}


def _clause(parse: Parse, at: int) -> Phrase:
    """The words between two marks around a word."""
    first = next((n for n in range(at, 0, -1) if parse.parted(n)), 0)
    return Phrase(first, next((n for n in range(at + 1, len(parse.words)) if parse.parted(n)), len(parse.words)))


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words(_FILE, group))


@cache
def _periods() -> frozenset[str]:
    """What "second" only counts: "the second quarter"."""
    return frozenset(lexicon.words("measures", "periods")) | {"half"}


@cache
def _places() -> frozenset[str]:
    return frozenset(lexicon.words("stories", "places"))


@cache
def _negators() -> frozenset[str]:
    return frozenset(lexicon.words("negation", "words"))
