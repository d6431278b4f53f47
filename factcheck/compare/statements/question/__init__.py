"""A parsed sentence -> the clauses that answer a question of yes and no: "turned down the offer", "is closed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.question.clause import Clause, listed
from factcheck.compare.statements.question.deed import VERB, deeds, forms
from factcheck.compare.statements.question.duty import DUTIES, duties
from factcheck.compare.statements.question.quality import QUALITY, qualities
from factcheck.compare.statements.question.state import phrases, states
from factcheck.extract.statement.deed import long_ago
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.statement.clause import Reader
    from factcheck.model import Sentence

__all__ = ["QUALITY", "Clause", "clauses", "forms_of", "is_own", "may_answer"]


def may_answer(sentence: Sentence) -> bool:
    """Whether a word of a sentence may answer something, or deny it."""
    words = lowers(sentence.words)
    return not forms().keys().isdisjoint(words) or phrases().may_stand(sentence.words)


def is_own(question: str) -> bool:
    """Whether a question is of one word that the lexicon does not know: "to own", "is flammable", "must pay"."""
    return question.startswith((VERB, QUALITY, *DUTIES))


def forms_of(question: str) -> Collection[str]:
    """The words one of which answers a question of one word."""
    kind, word = question.split(" ", 1)
    return (word,) if f"{kind} " == QUALITY else inflections(word)


def clauses(reader: Reader, asked: Collection[str] = ()) -> Iterator[Clause]:
    """The clauses of a sentence that answer something, of the time of its story, or one of the questions `asked`."""
    stated = [clause for clause in states(reader) if _of_story(reader, clause)]
    yield from stated
    taken = {at for clause in stated for at in range(*clause.predicate)}
    for clause in (*duties(reader, asked), *deeds(reader, asked), *qualities(reader, asked)):
        if taken.isdisjoint(range(*clause.predicate)) and _of_story(reader, clause):
            yield clause


def _of_story(reader: Reader, clause: Clause) -> bool:
    """Whether a clause is of a thing and of the time of the story: not "had not won any"."""
    parse, last = reader.parse, clause.predicate.last
    counted = clause.thing is None and not (listed("whole") | listed("some")).isdisjoint(parse.words[last : last + 1])
    return bool(clause.thing or clause.agent) and not counted and not long_ago(parse, clause.at)
