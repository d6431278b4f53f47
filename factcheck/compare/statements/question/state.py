"""A parsed sentence -> what it says a thing is: "is closed", "remains out of order", the title "Scooters now legal"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.question.clause import Clause, end, lasts, none, standing
from factcheck.extract import hedge
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader

_BACK = 6  # words from a predicate back to its verb
CAN = frozenset(("can", "can't", "cannot", "could", "couldn't"))
_PASSED = frozenset(("also", "now", "still"))
_POSSIBLE = "can be "  # how a question of what can be done begins


def states(reader: Reader) -> Iterator[Clause]:
    """The clauses whose verb says of its subject what a phrase of the lexicon means."""
    parse = reader.parse
    for found in phrases().find(parse.sentence.words, parse.document.text):
        at = Phrase(found.first, found.last)
        verb = governing(parse, found.first)
        clause = _headline(parse, at, found.value) if verb is None else _state(reader, verb, at, found.value)
        if clause:
            yield clause


@cache
def phrases() -> Phrases[str]:
    """The phrases behind a form of be, with what they answer."""
    return Phrases(dict(lexicon.table("statements_answers", "phrases")))


def _state(reader: Reader, verb: int, found: Phrase, answer: str) -> Clause | None:
    parse = reader.parse
    question, _, sign = answer.rpartition(" ")
    start, subject = parse.group_start(verb), reader.subject(verb)
    told = standing(parse, start, found.first)
    if question.startswith(_POSSIBLE) and not _may_be(parse, start, found):
        return None
    before, group = parse.words[start : found.first], parse.words[start : verb + 1]
    if not told or subject is None or "being" in before:
        return None
    denied = hedge.negated(before) or none(parse, subject)
    ahead = not {"will", "would"}.isdisjoint(group)
    past, still = not {"was", "were", "had"}.isdisjoint(group), lasts(parse, Phrase(start, found.last))
    time = "ahead" if ahead else "past" if past else "still" if still else "now"
    at = Phrase(min(subject.first, start), end(parse, found.last))
    return Clause(question, ((sign == "+") != denied) == (told > 0), at, None, subject, time, found)


def _may_be(parse: Parse, start: int, found: Phrase) -> bool:
    """Whether a participle says what can be done: "can be seen"; an adjective says it by itself: "is visible"."""
    return verb_form(parse.words[found.first]) is None or not CAN.isdisjoint(parse.words[start : found.first])


def governing(parse: Parse, index: int) -> int | None:
    """The form of be, or "remain", that says of its subject what stands at `index`."""
    for at in range(index - 1, max(index - 1 - _BACK, -1), -1):
        if parse.parted(at + 1):
            return None
        if parse.is_tag(at, "b") or parse.words[at] in listed("statements_clause", "linking"):
            return at
        if not parse.is_tag(at, "anbt") and parse.words[at] not in _PASSED:
            return None
    return None


def _headline(parse: Parse, found: Phrase, answer: str) -> Clause | None:
    """As in the title "[Scooters now legal]", which leaves the verb out."""
    question, _, sign = answer.rpartition(" ")
    first = found.first
    while parse.is_tag(first - 1, "an"):
        first -= 1
    subject = parse.described_before(first) if first else None
    if parse.sentence.block.kind != "title" or subject is None or subject.first or parse.parted(found.first):
        return None
    if found.last < len(parse.words) and not parse.parted(found.last) and not parse.is_tag(found.last, "pt"):
        return None
    yes = (sign == "+") != hedge.negated(parse.words[first : found.first])
    return Clause(question, yes, Phrase(0, end(parse, found.last)), None, subject, "now", found)
