"""Sentences -> statements: what a thing is said to be, what it is also called, and what of it is not known.

    status       a property that a thing either has or lacks ("approved", "closed", "novel"); see `functional`
    definition   two names, and whether they are said to mean the same
    certainty    a property that is said not to be known ("not confirmed to be safe", "the cause is unclear"),
                 and what limits the evidence ("does not prove cause and effect", "a single study", "in mice")

A sentence without a word of the lexicon costs one look-up a word.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.phrase import Parse
from factcheck.extract.statement import (
    caveat,
    denied_kind,
    doubt,
    first,
    forbidden,
    kind,
    naming,
    only,
    open_question,
    outcome,
    part,
    plan,
    repeat,
    rival,
    status,
    study,
    undone,
    unharmed,
    use,
)
from factcheck.extract.statement.clause import Reader
from factcheck.extract.statement.prospect import triggers
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from factcheck.extract.numeric import Place
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import Sentence, StatementClaim

    Read: TypeAlias = Callable[[Reader, Found], Iterator[StatementClaim]]

OF_COVERAGE = study.OF_STUDIES | {
    denied_kind.KIND,
    first.FIRST,
    forbidden.LEAVE,
    only.ONLY_SEEN,
    only.ONLY_TRIED,
    open_question.OPEN,
    outcome.OUTCOME,
    part.PART,
    plan.PLAN,
    rival.RIVAL,
    undone.UNDONE,
    unharmed.HARM,
    use.USE,
}  # predicates of what an article tells of, and not of a thing
_LONGEST = 120  # words; what is longer is a table or a list, and its clauses cannot be told apart


class _Told(NamedTuple):
    """A sentence by its place, and the words in it that may make a statement."""

    place: Place
    found: Sequence[Found]


def likely_words(places: Sequence[tuple[Place, Sequence[int]]]) -> list[_Told]:
    """Those of some sentences that may make a statement, with the words that do; each with its anchors."""
    told = [(place, triggers(place.sentence, anchors)) for place, anchors in places]
    return [_Told(*one) for one in told if one[1] and _states(one[0].sentence)]


def statement_claims(told: Sequence[_Told]) -> list[StatementClaim]:
    """Every statement of some sentences, in order; for where names are used again see `reuses`."""
    readers = [Reader(Parse.of(sentence), discourse, number) for (sentence, discourse, number), _ in told]
    asked = [(reader, one) for reader, (_, some) in zip(readers, told, strict=True) for one in some]
    return list(_distinct(chain.from_iterable(_claims(asked))))


def _states(sentence: Sentence) -> bool:
    """Whether a sentence is no table, and asks nothing."""
    return len(sentence.words) <= _LONGEST and not sentence.text.rstrip("\"'”’) ").endswith("?")


def _claims(asked: Sequence[tuple[Reader, Found]]) -> list[list[StatementClaim]]:
    """The statements of each word of the lexicon; those of one kind are read in a row."""
    claims: list[list[StatementClaim]] = [[] for _ in asked]
    for at in sorted(range(len(asked)), key=lambda at: asked[at][1].value.kind):
        reader, found = asked[at]
        claims[at] = [claim for read in _READERS.get(found.value.kind, _DOUBTS) for claim in read(reader, found)]
    return claims


def _status(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The statement of a word for a property; some are words of knowing too ("the cause is not established")."""
    if reader.parse.words[found.first] in listed("statements_doubt", "denied"):
        doubted = list(doubt.claims(reader, found))
        yield from doubted
        if doubted:
            return
    yield from kind.claims(reader, found) if kind.of_a_kind(reader, found) else status.claims(reader, found)


def _distinct(claims: Iterable[StatementClaim]) -> Iterator[StatementClaim]:
    """Each statement once, though two words of the lexicon may read it."""
    seen: set[tuple[int, str, str, int]] = set()
    for claim in claims:
        key = (id(claim.at.document), claim.subject, claim.predicate, claim.at.span.end)
        before = claim.at.document.text[claim.sentence.at.span.start : claim.at.span.start].lower()
        if key not in seen and not before.endswith("all but "):  # "all but [two of the crew survived]"
            seen.add(key)
            yield claim


def _of_parse(read: Callable[[Parse, Found], Iterator[StatementClaim]]) -> Read:
    """A reader that needs no more of a sentence than its parse."""
    return lambda reader, found: read(reader.parse, found)


_DOUBTS: tuple[Read, ...] = (doubt.claims,)
_READERS: Mapping[str, tuple[Read, ...]] = {
    "caveat": (_of_parse(caveat.claims),),
    "class": (denied_kind.claims,),
    "distinguish": (naming.claims,),
    "does": (_status,),
    "equate": (naming.claims,),
    "first": (first.claims, undone.claims),
    "lack": (doubt.claims, undone.claims),
    "leave": (forbidden.claims,),
    "more": (repeat.claims,),
    "only": (only.claims,),
    "open": (open_question.claims,),
    "outcome": (_of_parse(outcome.claims),),
    "part": (part.claims,),
    "plan": (plan.claims, undone.claims),
    "rival": (_of_parse(rival.claims),),
    "study": (_of_parse(study.claims),),
    "undone": (undone.claims,),
    "unharmed": (unharmed.claims,),
    "use": (use.claims,),
    "verb": (_status, undone.claims),
    "word": (_status,),
}
