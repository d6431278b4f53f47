"""An article -> its answers: which questions of yes and no its clauses answer, of what, by whom, and how."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.statements.beside import asks
from factcheck.compare.statements.case import cases
from factcheck.compare.statements.party import Party, concept, party, points
from factcheck.compare.statements.question import Clause, clauses, may_answer
from factcheck.compare.statements.question.deed import VERB
from factcheck.extract.numeric import Discourse
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.draft import Draft
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Article, StatementClaim

_FILE = "statements_answers"
_TWO = 2  # words of "no one"


class Answer(NamedTuple):
    """What a clause answers: the question, whether yes, when it holds, who does it and to what, all that it names."""

    claim: StatementClaim
    question: str
    yes: bool
    time: str  # see Clause
    agent: Party
    thing: Party
    head: str  # the concept of the noun for the thing
    said: frozenset[str]
    names: frozenset[str]
    cases: Mapping[str, frozenset[str]]  # what stands behind each preposition: for whom, where, over what
    whole: bool
    some: bool


def answers(article: Article, named: frozenset[str]) -> list[Answer]:
    """The answers of an article, in its order; `named` are the words that it always writes with a capital letter."""
    discourse = Discourse(article.sentences)
    numbers = [number for number, sentence in enumerate(article.sentences) if may_answer(sentence)]
    return [one for number in numbers for one in _of_sentence(discourse, number, named)]


def answers_of(article: Article, named: frozenset[str], verbs: frozenset[str]) -> list[Answer]:
    """What an article says is done, of some verbs that are their own question."""
    wanted = frozenset(form for verb in verbs for form in inflections(verb))
    discourse = Discourse(article.sentences)
    numbers = [n for n, sentence in enumerate(article.sentences) if not wanted.isdisjoint(lowers(sentence.words))]
    found = (one for number in numbers for one in _of_sentence(discourse, number, named, verbs))
    return [one for one in found if one.yes and one.question.removeprefix(VERB) in verbs]


def _of_sentence(
    discourse: Discourse, number: int, named: frozenset[str], asked: frozenset[str] = frozenset()
) -> list[Answer]:
    sentence = discourse.sentences[number]
    if asks(sentence):
        return []
    reader = Reader(Parse.of(sentence), discourse, number)
    return [_answer(reader, clause, named) for clause in clauses(reader, asked)]


def _answer(reader: Reader, clause: Clause, named: frozenset[str]) -> Answer:
    parse = reader.parse
    thing, agent = (_named(reader, phrase) for phrase in (clause.thing, clause.agent))
    claim = draft.claim(reader, Draft("status", thing, clause.thing, clause.question, "", clause.at))
    own = range(clause.predicate.first, clause.predicate.last)
    words = [parse.words[at] for at in range(clause.at.first, clause.at.last) if at not in own]
    counted = {*_counting(parse, clause.thing), *_counting(parse, clause.agent)}
    return Answer(
        claim,
        clause.question,
        clause.yes,
        clause.time,
        party(agent, named),
        party(thing, named),
        _head(parse, clause.thing),
        frozenset(map(concept, words)) - {""},
        named.intersection(word.removesuffix("'s") for word in words),
        cases(parse, clause.predicate.last),
        not counted.isdisjoint(_listed("whole")) or (not clause.yes and "single" in counted),
        not counted.isdisjoint(_listed("some")) or any(word.isdigit() for word in counted),
    )


def _head(parse: Parse, phrase: Phrase | None) -> str:
    """The concept of the last word of a noun phrase before its prepositions."""
    if phrase is None:
        return ""
    first = next((at + 1 for at in range(*phrase) if parse.is_tag(at, "f") and at - phrase.first < _TWO), phrase.first)
    end = next((at for at in range(first + 1, phrase.last) if parse.is_tag(at, "pft")), phrase.last)
    return concept(parse.words[end - 1])  # "two of its [schools]"


def _named(reader: Reader, phrase: Phrase | None) -> str:
    """The words for a thing or a person; "the crossing" only points at what the story is of."""
    if phrase is None:
        return ""
    noun = reader.parse.noun_phrase_at(phrase.first)  # "the plan" of "the plan on Monday night"
    pointing = reader.parse.text(noun or phrase)
    if points(pointing):
        return pointing
    return " ".join((reader.name(phrase) or reader.parse.text(phrase), *_apposed(reader.parse, phrase)))


def _apposed(parse: Parse, phrase: Phrase) -> Sequence[str]:
    """The name that stands beside a noun phrase between two commas: "his main rival, [Moor], ..."."""
    end = phrase.last
    if (
        end >= len(parse.words)
        or parse.gaps[end] != ", "
        or parse.document.text[parse.start(phrase.last - 1)].isupper()
    ):
        return ()
    name = parse.noun_phrase_at(end)
    named = name is not None and name.last < len(parse.words) and parse.gaps[name.last] == ", "
    if name is None or not named or not all(parse.document.text[parse.start(at)].isupper() for at in range(*name)):
        return ()
    return (parse.text(name),)


def _counting(parse: Parse, phrase: Phrase | None) -> Sequence[str]:
    """The words that say how many: "[two of] the plants"."""
    if phrase is None:
        return ()
    first = phrase.first - _TWO if parse.is_tag(phrase.first - 1, "f") else phrase.first
    return parse.words[max(first, 0) : min(phrase.first + _TWO, phrase.last)]


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(lexicon.words(_FILE, group))
