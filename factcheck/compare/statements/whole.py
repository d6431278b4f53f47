"""Articles on one story -> topics: what one tells of all of a group, and another of a part of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import asks, beside, held_against
from factcheck.compare.statements.party import concept
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.deed import long_ago, stated
from factcheck.extract.statement.part import PART, REST, SOME
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, StatementClaim, Topic

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_FILE = "statements_part"
_REACH = 6  # words from "all" to the group: "all forty of its farms"
_SHARED = 2  # words that what is told of all and of some must share, the group among them, and one besides


def whole_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each thing that one article tells of all, and another on the story of some only."""
    for claims, _, other in beside(articles, stories, lambda claim: claim.predicate == PART):
        for claim in claims:
            told = next(_told(claim, other), None)
            if told:
                yield held_against(claim, told)


def _told(part: StatementClaim, article: Article) -> Iterator[StatementClaim]:
    told = lowers(part.sentence.words) if part.value == REST else [word.lower for word in tokenise(part.at.text)]
    said = frozenset(map(concept, told)) - {""}
    subject = frozenset(concept(word.lower) for word in tokenise(part.subject))
    named = subject if part.value == SOME else said
    for sentence in article.sentences:
        words = lowers(sentence.words)
        if asks(sentence) or _listed("all").isdisjoint(words):
            continue
        at = next((n for n, word in enumerate(words) if word in _listed("all")), 0)
        group = _group(sentence, at, named)
        shared = said & frozenset(map(concept, words))
        enough = len(shared) >= _SHARED and not shared <= subject
        if group and (enough or part.value == REST):
            parse = Parse.of(sentence)
            yield StatementClaim(parse.passage(_clause(parse, at)), sentence, "status", "", PART, "all", Context())


def _group(sentence: Sentence, at: int, said: frozenset[str]) -> str:
    """The noun behind "all" that the other article has too, where a fact is told of it."""
    parse = Parse.of(sentence)
    if (
        _orders(parse)
        or not listed("negation", "words").isdisjoint(parse.words)
        or not stated(parse, at, at + 1)
        or long_ago(parse, Phrase(at, at + 1))
    ):
        return ""
    for n in range(at + 1, min(at + 1 + _REACH, len(parse.words))):
        if singular(parse.words[n]) in _periods():
            return ""  # "each year"
        if parse.is_tag(n, "x") and (noun := concept(parse.words[n])) in said:
            return noun
        form = verb_form(parse.words[n])
        narrowed = form is not None and form.kind in ("ed", "ing")  # "each failed subject" is not each of them
        if parse.parted(n) or narrowed or parse.is_tag(n, "vbhm"):
            return ""
    return ""


def _orders(parse: Parse) -> bool:
    """Whether a sentence tells what to do and no fact: "Put two in place of every egg"."""
    form = verb_form(parse.words[0])
    return form is not None and form.kind == "base" and parse.is_tag(0, "v")


def _clause(parse: Parse, at: int) -> Phrase:
    """The words between two marks around a word."""
    first = next((n for n in range(at, 0, -1) if parse.parted(n)), 0)
    return Phrase(first, next((n for n in range(at + 1, len(parse.words)) if parse.parted(n)), len(parse.words)))


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)


@cache
def _periods() -> frozenset[str]:
    return frozenset(lexicon.words("measures", "periods")) | {"time"}
