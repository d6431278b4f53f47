"""An article -> its answers: which questions of yes and no its clauses answer, of what, by whom, and how."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.statements.beside import asks
from factcheck.compare.statements.party import Party, concept, party, points
from factcheck.compare.statements.yes_no import clauses, may_answer
from factcheck.extract.numeric import Discourse
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.draft import Draft

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.compare.statements.yes_no import Clause
    from factcheck.model import Article, StatementClaim

_FILE = "statements_answers"
_TWO = 2  # words of "no one"


class Answer(NamedTuple):
    """What a clause answers: the question, whether yes, when it holds, who does it and to what, all that it names."""

    claim: StatementClaim
    question: str
    yes: bool
    time: str  # "ahead", "past" or "now"
    agent: Party
    thing: Party
    said: frozenset[str]
    whole: bool
    some: bool


def answers(article: Article, named: frozenset[str]) -> list[Answer]:
    """The answers of an article, in its order; `named` are the words that it always writes with a capital letter."""
    discourse = Discourse(article.sentences)
    found: list[Answer] = []
    for number, sentence in enumerate(article.sentences):
        if may_answer(sentence) and not asks(sentence):
            reader = Reader(Parse.of(sentence), discourse, number)
            found += [_answer(reader, clause, named) for clause in clauses(reader)]
    return found


def _answer(reader: Reader, clause: Clause, named: frozenset[str]) -> Answer:
    parse = reader.parse
    thing, agent = (_named(reader, phrase) for phrase in (clause.thing, clause.agent))
    claim = draft.claim(reader, Draft("status", thing, clause.thing, clause.question, "", clause.at))
    own = range(clause.predicate.first, clause.predicate.last)
    said = {concept(parse.words[at]) for at in range(clause.at.first, clause.at.last) if at not in own}
    counted = {*_opening(parse, clause.thing), *_opening(parse, clause.agent)}
    return Answer(
        claim,
        clause.question,
        clause.yes,
        clause.time,
        party(agent, named),
        party(thing, named),
        frozenset(said) - {""},
        not counted.isdisjoint(_listed("whole")),
        not counted.isdisjoint(_listed("some")) or any(word.isdigit() for word in counted),
    )


def _named(reader: Reader, phrase: Phrase | None) -> str:
    """The words for a thing or a person; "the crossing" only points at what the story is of."""
    if phrase is None:
        return ""
    noun = reader.parse.noun_phrase_at(phrase.first)  # "the plan" of "the plan on Monday night"
    pointing = reader.parse.text(noun or phrase)
    return pointing if points(pointing) else reader.name(phrase) or reader.parse.text(phrase)


def _opening(parse: Parse, phrase: Phrase | None) -> Sequence[str]:
    """The words that say how many: "[two of] the plants"."""
    return parse.words[phrase.first : min(phrase.first + _TWO, phrase.last)] if phrase else ()


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words(_FILE, group))
