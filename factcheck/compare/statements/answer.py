"""An article -> its answers: which questions of yes and no its clauses answer, of what, by whom, and how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.lazy import lazy
from factcheck.compare.statements.beside import asks
from factcheck.compare.statements.case import cases
from factcheck.compare.statements.party import concept, party, points
from factcheck.compare.statements.question import clauses, may_answer
from factcheck.compare.statements.question.deed import VERB
from factcheck.extract.grammar import verb_form
from factcheck.extract.numeric import Discourse
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.draft import Draft
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    question: str
    yes: bool

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

    It is asked anew for each article on its story, mostly of the same verbs: a sentence is read once for each of those
    that stand in it.
    """

    def __init__(self, article: Article, named: frozenset[str]) -> None:
        self._sentences, self._named = article.sentences, named
        self._discourse = Discourse(article.sentences)
        self._verbs: dict[int, frozenset[str]] = {}  # of a sentence, by its number
        self._read: dict[tuple[int, frozenset[str]], list[Answer]] = {}
        numbers = [number for number, sentence in enumerate(article.sentences) if may_answer(sentence)]
        self.plain = [one for number in numbers for one in self._of_sentence(number, frozenset())]

    def of(self, verbs: frozenset[str]) -> list[Answer]:
        """What it says is done, of some verbs that are their own question."""
        forms = _forms(verbs)
        numbers = [n for n, sentence in enumerate(self._sentences) if not forms.isdisjoint(lowers(sentence.words))]
        found = (one for number in numbers for one in self._of_sentence(number, verbs & self._verbs_of(number)))
        return [one for one in found if one.yes and one.question.removeprefix(VERB) in verbs]

    def _verbs_of(self, number: int) -> frozenset[str]:
        """The verbs that a sentence has, or seems to have, by their base forms."""
        if number not in self._verbs:
            forms = map(verb_form, lowers(self._sentences[number].words))
            self._verbs[number] = frozenset(form.base for form in forms if form)
        return self._verbs[number]

    def _of_sentence(self, number: int, asked: frozenset[str]) -> list[Answer]:
        key = number, asked
        if key not in self._read:
            sentence = self._sentences[number]
            reader = Reader(Parse.of(sentence), self._discourse, number)
            told = () if asks(sentence) else clauses(reader, asked)
            self._read[key] = [Answer(reader, one, self._named, one.question, one.yes) for one in told]
        return self._read[key]


@lru_cache(maxsize=64)  # both articles of a pair are asked for the same
def _forms(verbs: frozenset[str]) -> frozenset[str]:
    """All forms of some verbs."""
    return frozenset(form for verb in verbs for form in inflections(verb))


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
