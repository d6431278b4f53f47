"""A word for a property -> the statement that a thing has it or lacks it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.charge import GUILT, charge
from factcheck.extract.statement.clause import uncontracted
from factcheck.extract.statement.draft import Draft
from factcheck.extract.statement.said import Said, insured, said
from factcheck.extract.statement.scope import scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

_PERSONAL = frozenset(("he", "i", "she", "there", "we", "who", "you"))
_UNKNOWN_WHEN_DENIED = frozenset(("confirmation", "proof"))
_DOUBT = 8  # words before a claim that may doubt it


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The statement that a word for a property makes, if it makes one of a thing that is named."""
    told = said(reader, found)
    if told:
        yield from statement(reader, found, told)


def statement(reader: Reader, found: Found, told: Said) -> Iterator[StatementClaim]:
    """A statement of a subject, if that is something that can have the property."""
    clause, subject = told.clause, told.subject
    thing = _of_its_kind(reader, subject, told)
    if subject is None or not thing or not _fits(reader, found, thing) or _personal(reader.parse, subject):
        return
    purpose, by, limit = scope(reader.parse, subject, told.at.last)
    if found.value.use == GUILT:
        purpose = charge(reader.parse, found.last)
    if clause.negated and purpose.lower().startswith(("all ", "every ")):
        return  # "not approved for all uses" is approved for some
    doubted = clause.doubted or (clause.negated and found.value.use in _UNKNOWN_WHEN_DENIED)
    value = value_of(found.value.use, has=found.value.has is not clause.negated, doubted=doubted)
    kind: Literal["certainty", "status"] = "certainty" if doubted else "status"
    at = _with_doubt(reader.parse, told.at) if clause.doubted else told.at
    weak, agent = clause.hedge or limit, by or told.agent
    read = Draft(kind, thing, subject, found.value.use, value, at, weak, clause.negated, purpose, agent)
    yield draft.claim(reader, read)


def _of_its_kind(reader: Reader, subject: Phrase | None, told: Said) -> str:
    """What a subject stands for: "this is a one-time [infusion]" is not of the cost of an infusion, but of that."""
    thing = reader.name(subject)
    owner, _, owned = thing.rpartition(" of ")
    meant = owner and subject and reader.pointing(subject)
    return owned if meant and owned.lower().endswith(reader.parse.words[told.at.last - 1]) else thing


def value_of(predicate: str, *, has: bool, doubted: bool = False) -> str:
    """The name of what is said of a property: that a thing has it, lacks it, or that nobody knows."""
    having, _, lacking = lexicon.table("statements", "functional")[predicate].partition(" / ")
    return "unknown" if doubted else having if has else lacking


def _with_doubt(parse: Parse, at: Phrase) -> Phrase:
    """The words of a claim with those before it that doubt it: "[it is unclear whether] the dam is safe"."""
    first = at.first
    while first and at.first - first < _DOUBT and not parse.parted(first):
        first -= 1
    return Phrase(first, at.last)


def _fits(reader: Reader, found: Found, thing: str) -> bool:
    """Whether a property or verb that is read of some things only can be one of this thing."""
    form = verb_form(reader.parse.words[found.first]) if found.last - found.first == 1 else None
    nouns = _subjects().get(found.value.use) or (_subjects().get(form.base) if form else None)
    if found.value.use == "insurance cover" and not insured(reader.parse.words):
        return False
    return nouns is None or singular(thing.lower().partition(" of ")[0].split()[-1]) in nouns


@cache
def _subjects() -> dict[str, frozenset[str]]:
    return {name: frozenset(nouns.split()) for name, nouns in lexicon.table("statements", "subjects").items()}


def _personal(parse: Parse, subject: Phrase) -> bool:
    return uncontracted(parse.words[subject.first]) in _PERSONAL
