"""A parsed sentence -> what it says need not or should not be done: "do not have to register"; and must, if asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.question.clause import Clause, end, limited, listed, standing
from factcheck.extract import hedge
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement.deed import slots

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader

_SAYING = frozenset(("must", "should", "shouldn't"))  # words that lay down a duty by themselves
_BEGINNING = _SAYING | {"need"}  # of "need not"
DUTIES = MUST, SHOULD = "must ", "should "  # before a verb that is its own question: "must register"


def duties(reader: Reader, asked: Collection[str]) -> Iterator[Clause]:
    """The clauses that deny a duty, or lay down one of those `asked`; what holds in some cases only is none."""
    parse = reader.parse
    if _BEGINNING.isdisjoint(parse.words) and listed("obliging").isdisjoint(parse.words):
        return
    for at in range(1, len(parse.words)):
        verbal = parse.letters[at] in "ve" or parse.words[at - 1] == "be"
        base = _base(parse, at) if verbal else ""
        governed = _governor(parse, at, base) if base and base not in listed("vague") else None
        clause = _duty(reader, at, governed, asked) if governed else None
        if clause:
            yield clause


def _base(parse: Parse, at: int) -> str:
    """The verb at a word, as it is told behind "be" where its base is not known: "be [glazed]"; "" for no verb."""
    passive = parse.words[at - 1] == "be" and parse.words[at].endswith("ed")
    form = verb_form(parse.words[at]) if passive or parse.is_tag(at, "ve") else None
    return form.base if form else parse.words[at] if passive else ""


def _governor(parse: Parse, at: int, base: str) -> tuple[int, str] | None:
    """The word that lays down the duty to do what a verb tells, and its question: "[must] be paid", "[have] to pay"."""
    infinitive = at - 1 - (parse.words[at - 1] == "be")
    if infinitive > 0 and parse.is_tag(infinitive, "t"):
        return (infinitive - 1, MUST + base) if parse.words[infinitive - 1] in listed("obliging") else None
    need = max(at - 2 - (parse.words[at - 1] == "be"), 0)
    if parse.words[need : need + 2] == ["need", "not"]:  # "[need not] be glazed"
        return need, MUST + base
    for n in range(at - 1, max(parse.group_start(at) - 1, at - 5, -1), -1):
        if parse.words[n] in _SAYING:
            return n, (MUST if parse.words[n] == "must" else SHOULD) + base
    return None


def _duty(reader: Reader, at: int, governed: tuple[int, str], asked: Collection[str]) -> Clause | None:
    parse, (governor, question) = reader.parse, governed
    start = parse.group_start(governor)
    words = parse.words[start:at]
    denied = hedge.negated(words)
    if denied and "must" in words:
        question = SHOULD + question.removeprefix(MUST)  # what must not be done should not be done
    unreal = standing(parse, start, start) != 1 or not {"if", "would", "might", "may"}.isdisjoint(words)
    if unreal or limited(parse, at) or not (denied or question in asked):
        return None
    subject = reader.subject(start)
    agent, thing, stop = slots(parse, at, Phrase(start, at + 1), subject)
    first = min(subject.first, start) if subject else start
    return Clause(
        question, not denied, Phrase(first, max(stop, end(parse, at + 1))), agent, thing, "now", Phrase(at, at + 1)
    )
