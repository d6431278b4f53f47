"""Definitions of a document -> where it uses a further name again, in quotation marks, for the thing itself."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.draft import Draft
from factcheck.extract.statement.naming import SAME
from factcheck.lexicon.phrases import Phrases, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.extract.discourse import Discourse
    from factcheck.model import Sentence, StatementClaim

_MARKS = frozenset("“‘\"'")
_MOST = 5  # definitions whose names are followed through a document
_VERB = 3  # words between a verb and the name it takes


def reuses(claims: Iterable[StatementClaim], discourse: Discourse) -> Iterator[StatementClaim]:
    """The definitions again, at each later place where one of their names stands in quotation marks.

    Who corrects a definition has to correct what was written after it.
    """
    for claim in islice((claim for claim in claims if claim.kind == "definition" and claim.value == SAME), _MOST):
        names = Phrases.of((claim.subject, claim.predicate))
        for number, sentence in enumerate(discourse.sentences):
            if sentence.at.span.start > claim.at.span.end and _mentions(claim, sentence):
                yield from _again(Reader(Parse.of(sentence), discourse, number), claim, names)


def _mentions(claim: StatementClaim, sentence: Sentence) -> bool:
    text = lowered(sentence.text)
    return lowered(claim.subject) in text or lowered(claim.predicate) in text


def _again(reader: Reader, claim: StatementClaim, names: Phrases[str]) -> Iterator[StatementClaim]:
    parse = reader.parse
    for found in names.find(parse.sentence.words, parse.document.text):
        start = parse.start(found.first)
        if parse.document.text[start - 1 : start] in _MARKS:
            verb = parse.verb_before(found.first)
            first = verb if verb is not None and found.first - verb <= _VERB else found.first
            at = Phrase(first, found.last)
            yield draft.claim(reader, Draft("definition", claim.subject, None, claim.predicate, SAME, at))
