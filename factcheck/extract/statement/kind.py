"""A word for new or established before a kind of thing -> the statement of what is named as one of the kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft, extent
from factcheck.extract.statement.said import GRADING, Said
from factcheck.extract.statement.status import statement, value_of
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Clause, Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

NOVELTY = "novelty"
_MEMBERS = 8  # members of a kind that are read


def of_a_kind(reader: Reader, found: Found) -> bool:
    """Whether a word speaks of how new a thing is, which is to be asked of its kind: an old drug, a new use."""
    return found.value.use == NOVELTY or (found.value.use == "frequency" and _end(reader.parse, found) > 0)


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The statements that each thing named as one of a new or established kind is new or established."""
    if found.first and reader.parse.words[found.first - 1] in GRADING:
        return
    end = _end(reader.parse, found)
    if not end:
        yield from _bare(reader, found)
        return
    clause = reader.predication(found.first, nominal=True)
    if clause and not _existential(reader.parse, clause.verb):
        yield from _predicated(reader, found, clause, end)
    else:
        yield from _named(reader, found, end)


def _end(parse: Parse, found: Found) -> int:
    """Where the noun phrase that a word describes ends; 0 where its noun is not one for what can be new."""
    end = found.last
    while parse.is_tag(end, "x") and not parse.parted(end):
        end += 1
    return end if end > found.last and _sort(parse, end) else 0


def _sort(parse: Parse, end: int) -> str:
    """Whether the noun before a place is one for a way to do something or for a product."""
    return lexicon.table("statements_named", "things").get(singular(parse.words[end - 1]), "")


def _property(parse: Parse, end: int) -> str:
    sort = _sort(parse, end)
    return NOVELTY if sort == "method" else f"{NOVELTY} as a {sort}"


def _has(found: Found) -> bool:
    """Whether a thing so described is new: a common way to do something is an established one."""
    return found.value.has and found.value.use == NOVELTY


def _predicated(reader: Reader, found: Found, clause: Clause, end: int) -> Iterator[StatementClaim]:
    """As in "X is a new treatment"; of "this is ..." the noun tells what is meant."""
    subject = reader.subject(clause.verb)
    if subject is None or (clause.negated and not _has(found)):
        return  # what is not the standard may be anything
    thing = reader.name(subject) or reader.parse.words[end - 1]
    value = value_of(NOVELTY, has=_has(found) is not clause.negated, doubted=clause.doubted)
    at = extent(subject, clause.start, end)
    read = Draft("status", thing, subject, _property(reader.parse, end), value, at, clause.hedge, clause.negated)
    yield draft.claim(reader, read)


def _existential(parse: Parse, verb: int) -> bool:
    """Whether a verb only says that there is something: "there is a new treatment: ..."."""
    before = parse.words[verb - 1] if verb else ""
    return parse.words[verb] in ("there's", "here's") or before in ("there", "here")


def _bare(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "X is so new", "X is emerging as ..."."""
    parse = reader.parse
    if parse.is_tag(found.last, "x") and not parse.parted(found.last):
        return
    clause = reader.predication(found.first)
    if clause and not parse.is_tag(found.last, "tpf"):
        subject = reader.subject(clause.verb)
        yield from statement(reader, found, Said(clause, subject, extent(subject, clause.start, found.last)))


def _named(reader: Reader, found: Found, end: int) -> Iterator[StatementClaim]:
    """As in "new treatments such as [A], [B] and [C]", "a novel solution: [A]"."""
    parse, first = reader.parse, found.first
    while first and parse.is_tag(first - 1, "da") and not parse.parted(first):
        first -= 1
    value = value_of(NOVELTY, has=_has(found))
    for member in _members(parse, end):
        thing = reader.name(member)
        if thing:
            at = Phrase(first, member.last)
            yield draft.claim(reader, Draft("status", thing, member, _property(parse, end), value, at))


def _members(parse: Parse, end: int) -> Iterator[Phrase]:
    """What is named behind a kind."""
    at = _opened(parse, end)
    for _ in range(_MEMBERS if at else 0):
        while parse.is_tag(at, "c"):
            at += 1
        member = parse.noun_phrase_at(at)
        if member is None:
            return
        yield member
        at = member.last
        if not (parse.is_tag(at, "c") or (parse.parted(at) and parse.is_tag(at, "xd"))):
            return


def _opened(parse: Parse, end: int) -> int:
    """Where the members of a kind begin; 0 where none are named."""
    words = parse.words[end : end + 2]
    if words == ["such", "as"]:
        return end + 2
    if not words:
        return 0
    if words[0] in listed("statements_named", "listing"):
        return end + 1
    return end if ":" in parse.gaps[end] else 0
