"""Articles on one story -> topics: a first that one tells of, and what another says was there before."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import beside, held_against, in_title
from factcheck.compare.statements.party import concept
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.first import FIRST
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, Severity, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Passage, Sentence

_FILE = "statements_first"
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SINCE_IT = frozenset(("it", "its", "their", "they"))
_INDEFINITE = frozenset(("a", "an", "another", "one", "similar", "earlier", "previous"))
_SAME = frozenset(("same", "like", "thing"))
_OPENING = frozenset(("at", "by", "for", "from", "in", "of", "on", "since", "that", "to", "which", "who", "with"))
_RECORDS = frozenset(("record", "records"))
_ALONE = 2  # words that a precedent must share where no word says that it is like the first


def precedent_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each first where another article on the story tells of one of the kind before."""
    for claims, _, other in beside(articles, stories, lambda claim: claim.predicate == FIRST):
        told_before = zip((*other.sentences[:1], *other.sentences), other.sentences, strict=False)
        earlier = [(before, sentence) for before, sentence in told_before if _of_the_past(sentence)]
        met: set[Passage] = set()
        for claim in sorted(claims, key=in_title):
            told = next((one for before, sentence in earlier if (one := _precedent(claim, sentence, before))), None)
            if told and told.at not in met:
                met.add(told.at)
                yield held_against(claim, told, severity=Severity.NOTE)


def _of_the_past(sentence: Sentence) -> bool:
    words = lowers(sentence.words)
    return not _listed("past").isdisjoint(words) or any(_YEAR.fullmatch(word) for word in words)


def _precedent(first: StatementClaim, sentence: Sentence, before: Sentence) -> StatementClaim | None:
    """The words of a sentence that tell of one of the kind before, if they do; "the same" is what was told before."""
    words = lowers(sentence.words)
    if not _comes_before(first, words) or not (_listed("abroad") | listed("stories", "places") | _RECORDS).isdisjoint(
        words
    ):
        return None  # who breaks a record is the first
    at = _place(first, words, before)
    if at is None:
        return None
    parse = Parse.of(sentence)
    clause = _clause(parse, at, words)
    if not stated(parse, at, at + 1) or not listed("negation", "words").isdisjoint(words[clause.first : clause.last]):
        return None
    return StatementClaim(parse.passage(clause), sentence, "status", "", FIRST, "not the first", Context())


def _comes_before(first: StatementClaim, words: Sequence[str]) -> bool:
    """Whether the years of a sentence let it tell of what was before a first, and not before all that it counts."""
    bound, years = _bound(first), [word for word in words if _YEAR.fullmatch(word)]
    if bound is None or (bound and not any(year > bound for year in years)):
        return False
    own = _YEAR.search(first.sentence.text.lower().partition(" since ")[0])
    return own is None or any(year < own[0] for year in years)


def _place(first: StatementClaim, words: Sequence[str], before: Sentence) -> int | None:
    """The word of a sentence that names one of the kind of a first, or points at it; None where there is none."""
    kind = _kind(first.at.text) or _kind(first.sentence.text)
    shared = kind & {concept(word) for word in words}
    head = _head(first.at.text)
    if shared and len(shared) < _ALONE and head and head not in shared:
        return None  # "the first deliveries of electric vans" and "another electric car"
    same = next((n for n, word in enumerate(words) if word in _SAME and _points(words, n)), None)
    known = same is not None and _not_new(before)  # "it is not new: Kelda has offered the same since 2019"
    if known or (same is not None and not kind.isdisjoint(map(concept, lowers(before.words)))):
        at = same
    else:
        at = _nearest(words, shared) if shared else None
    one_more = len(shared) >= _ALONE and _is_one_of(words, shared)
    return at if known or one_more or _is_like(words) else None


def _nearest(words: Sequence[str], shared: frozenset[str]) -> int:
    """The word for one of some concepts that stands nearest to the first which tells of the past."""
    dated = next((n for n, word in enumerate(words) if word in _listed("past") or _YEAR.fullmatch(word)), 0)
    return min((abs(n - dated), n) for n, word in enumerate(words) if concept(word) in shared)[1]


def _is_like(words: Sequence[str]) -> bool:
    """Whether a word says that there was something like it before: "earlier", and not "the earlier quarter"."""
    return any(word in _listed("earlier") and behind not in _periods() for word, behind in pairwise([*words, ""]))


def _is_one_of(words: Sequence[str], shared: frozenset[str]) -> bool:
    """Whether a thing of one of some concepts is brought in as one of several: "a tram", "another electric tram"."""
    return any(
        before in _INDEFINITE and concept(word) in shared
        for at, word in enumerate(words)
        for before in words[max(at - 2, 0) : at]
    )


def _not_new(sentence: Sentence) -> bool:
    """Whether a sentence says that what it speaks of was there before."""
    return any(f" {phrase} " in f" {' '.join(lowers(sentence.words))} " for phrase in _listed("not_new"))


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


def _head(text: str) -> str:
    """What a first is a first of, as its noun says before any preposition; "" where that is not to be told."""
    words = [word.lower for word in tokenise(text)]
    behind = words[words.index("first") + 1 :] if "first" in words else []
    noun = list(takewhile(lambda word: word not in _OPENING, behind))
    return concept(noun[-1]) if noun and "time" not in noun else ""


def _clause(parse: Parse, at: int, words: Sequence[str]) -> Phrase:
    """The words from the mark before what is of the kind to the one behind what says that it was before."""
    dated = [n for n, word in enumerate(words) if word in _listed("past") or _YEAR.fullmatch(word)]
    last = max(at, dated[0]) if dated else at
    first = next((n for n in range(min(at, last), 0, -1) if parse.parted(n)), 0)
    return Phrase(first, next((n for n in range(last + 1, len(words)) if parse.parted(n)), len(words)))


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)


def _points(words: Sequence[str], at: int) -> bool:
    """Whether "the same" points at what was told, and not at a time: "the same period a year ago"."""
    return words[at - 1] == "the" and not _periods() & {*words[at + 1 : at + 2]}


@cache
def _periods() -> frozenset[str]:
    """What "second" only counts: "the second quarter"."""
    return frozenset(lexicon.words("measures", "periods")) | {"half", "period", "time"}
