"""An article -> its answers: which questions of yes and no its clauses answer, of what, by whom, and how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.compare.lazy import lazy
from factcheck.compare.statements.beside import asks
from factcheck.compare.statements.case import cases
from factcheck.compare.statements.party import concept, party, points
from factcheck.compare.statements.question import clauses, forms_of, may_answer
from factcheck.extract.discourse import Discourse
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.compare.statements.party import Party
    from factcheck.compare.statements.question import Clause
    from factcheck.model import Article, StatementClaim

_FILE = "statements_answers"
_TWO = 2  # words of "no one"


@dataclass(frozen=True, eq=False)
class Answer:
    """What a clause answers: the question, whether yes, when it holds, who does it and to what, all that it names.

    Few questions are answered both ways, so that the rest is worked out when it is first asked. `capitals` are the
    words that the article always writes with a capital letter.
    """

    reader: Reader
    clause: Clause
    capitals: frozenset[str]

    @property
    def question(self) -> str:
        """What it answers."""
        return self.clause.question

    @property
    def yes(self) -> bool:
        """Whether it says so."""
        return self.clause.yes

    @property
    def time(self) -> str:
        """When it holds (see Clause)."""
        return self.clause.time

    @lazy
    def claim(self) -> StatementClaim:
        """The answer as a statement."""
        thing = _named(self.reader, self.clause.thing)
        return draft.claim(self.reader, Draft("status", thing, self.clause.thing, self.question, "", self.clause.at))

    @lazy
    def agent(self) -> Party:
        """Who does it."""
        return party(_named(self.reader, self.clause.agent), self.capitals)

    @lazy
    def thing(self) -> Party:
        """To what it is done."""
        return party(self.claim.subject, self.capitals)

    @lazy
    def head(self) -> str:
        """The concept of the noun for the thing."""
        return _head(self.reader.parse, self.clause.thing)

    @lazy
    def said(self) -> frozenset[str]:
        """The concepts of all else that the clause speaks of."""
        return frozenset(map(concept, self._words)) - {""}

    @lazy
    def names(self) -> frozenset[str]:
        """The names in it."""
        return self.capitals.intersection(word.removesuffix("'s") for word in self._words)

    @lazy
    def cases(self) -> Mapping[str, frozenset[str]]:
        """What stands behind each preposition: for whom, where, over what."""
        return cases(self.reader.parse, self.clause.predicate.last)

    @lazy
    def whole(self) -> bool:
        """Whether it is said of all of them."""
        return not self._counting.isdisjoint(_listed("whole")) or (not self.yes and "single" in self._counting)

    @lazy
    def some(self) -> bool:
        """Whether it is said of some of them only."""
        return not self._counting.isdisjoint(_listed("some")) or any(word.isdigit() for word in self._counting)

    @lazy
    def sole(self) -> bool:
        """Whether it says so of one alone, and thereby not of others: "the only gel approved for burns"."""
        return "only" in self._words

    @lazy
    def _words(self) -> Sequence[str]:
        """The words of the clause without its predicate."""
        (first, last), own = self.clause.at, range(*self.clause.predicate)
        return [self.reader.parse.words[at] for at in range(first, last) if at not in own]

    @lazy
    def _counting(self) -> frozenset[str]:
        """The words that say how many."""
        parse, clause = self.reader.parse, self.clause
        return frozenset((*_counting(parse, clause.thing), *_counting(parse, clause.agent)))


class Answers:
    """What an article answers, in its order; `named` are the words that it always writes with a capital letter.

    It is asked anew for each article on its story, mostly the same: a sentence is read once for the questions
    that its words may answer.
    """

    def __init__(self, article: Article, named: frozenset[str]) -> None:
        self._sentences, self._named = article.sentences, named
        self._discourse = Discourse(article.sentences)
        self._read: dict[tuple[int, frozenset[str]], list[Answer]] = {}
        numbers = [number for number, sentence in enumerate(article.sentences) if may_answer(sentence)]
        self.plain = [one for number in numbers for one in self._of_sentence(number, frozenset())]

    def of(self, asked: frozenset[str]) -> list[Answer]:
        """What it says is so, of some questions of one word."""
        found = (one for number, own in self._asked(asked) for one in self._of_sentence(number, own))
        return [one for one in found if one.yes and one.question in asked]

    def _asked(self, asked: frozenset[str]) -> Iterator[tuple[int, frozenset[str]]]:
        """The sentences that have a word which answers one of some questions, by their numbers, each with those."""
        forms = _forms(asked)
        for number, sentence in enumerate(self._sentences):
            words = forms.keys() & lowers(sentence.words)
            if words:
                yield number, frozenset().union(*[forms[word] for word in words])

    def _of_sentence(self, number: int, asked: frozenset[str]) -> list[Answer]:
        key = number, asked
        if key not in self._read:
            sentence = self._sentences[number]
            reader = Reader(Parse.of(sentence), self._discourse, number)
            told = () if asks(sentence) else clauses(reader, asked)
            self._read[key] = [Answer(reader, one, self._named) for one in told]
        return self._read[key]


@lru_cache(maxsize=64)  # both articles of a pair are asked the same
def _forms(asked: frozenset[str]) -> Mapping[str, frozenset[str]]:
    """The words that answer some questions of one word -> those that each answers."""
    told: dict[str, set[str]] = {}
    for question in asked:
        for form in forms_of(question):
            told.setdefault(form, set()).add(question)
    return {form: frozenset(questions) for form, questions in told.items()}


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
    if phrase.last >= len(parse.words) or parse.gaps[phrase.last] != ", " or parse.capital(phrase.last - 1):
        return ()
    name = parse.noun_phrase_at(phrase.last)
    if name is None or name.last == len(parse.words) or parse.gaps[name.last] != ", ":
        return ()
    return (parse.text(name),) if all(parse.capital(at) for at in range(*name)) else ()


def _counting(parse: Parse, phrase: Phrase | None) -> Sequence[str]:
    """The words that say how many: "[two of] the plants"."""
    if phrase is None:
        return ()
    first = phrase.first - _TWO if parse.is_tag(phrase.first - 1, "f") else phrase.first
    return parse.words[max(first, 0) : min(phrase.first + _TWO, phrase.last)]


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)
