"""A word for a further dose -> the statement that a treatment needs to be repeated, or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft
from factcheck.extract.statement.status import value_of
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

REPETITION = "repetition"
_REACH = 7  # words before a further dose that say whether it is needed
_BACK = 3  # sentences before it that a treatment may be named in


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "without [maintenance]", "no [boosters] are needed", "there are [booster] shots".

    Of what, the treatment that was last named tells; else the article as a whole.
    """
    parse, first = reader.parse, found.first
    while first and found.first - first < _REACH and not parse.parted(first):
        first -= 1
    before = parse.words[first : found.first]
    around = {*before, *parse.words[found.last : found.last + _REACH]}
    denied = hedge.negated(before) or hedge.negated(parse.words[found.last : found.last + 3])
    if not denied and around.isdisjoint(listed("statements_clause", "needing")):
        return
    if not listed("statements_clause", "unreal").isdisjoint(around) or not around.isdisjoint(("if", "whether")):
        return
    start = next((first + n for n, word in enumerate(before) if hedge.negated([word])), first) if denied else first
    value = value_of(REPETITION, has=not denied)
    thing, end = _last_named(reader), found.last
    while parse.is_tag(end, "x") and not parse.parted(end):
        end += 1
    yield draft.claim(reader, Draft("status", thing, None, REPETITION, value, Phrase(start, end), negated=denied))


def _last_named(reader: Reader) -> str:
    """The last treatment that is named with what it consists of: "saline infusions"; "" when none is near."""
    for number in range(reader.number, max(reader.number - 1 - _BACK, -1), -1):
        parse = Parse.of(reader.discourse.sentences[number])
        for at in range(len(parse.words), 0, -1):
            phrase = parse.noun_phrase_before(at) if singular(parse.words[at - 1]) in _treatments() else None
            if phrase and not _untold(parse, phrase):
                return parse.text(phrase)
    return ""


def _treatments() -> frozenset[str]:
    return listed("measures", "treatment_nouns")


def _untold(parse: Parse, phrase: Phrase) -> bool:
    """Whether a noun phrase does not say what a treatment consists of: "booster infusions", "the second dose"."""
    described = listed("measures", "form_words") | listed("causal_arguments", "openers")
    plain = _treatments() | described | listed("statements_named", "further_doses")
    made_of = parse.words[phrase.last - 2]
    alone = phrase.last - phrase.first < 2 or not parse.is_tag(phrase.last - 2, "x")
    return alone or made_of in plain or made_of[0].isdigit() or made_of.endswith(("ed", "ing"))
