"""Words of not knowing -> the statement that a property of a thing is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft, naming
from factcheck.extract.statement.aspect import DURATION, MECHANISM, Aspect, asked, aspects, lasting
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

UNKNOWN = "unknown"
_OWN = {"unconfirmed": "confirmation", "unproven": "proof", "untested": "proof", "unverified": "confirmation"}
_NEAR = 4  # words before a word of knowing that deny it, and words from a lack to the noun of evidence
_ABOUT = frozenset(("about", "for", "into", "of", "on", "regarding"))
_ONE_PERSON = frozenset(("he", "i", "she", "you"))
_LITTLE = frozenset(("little", "much", "nothing"))


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The statements of not knowing that a word makes; "known as" names a thing instead."""
    if _word(reader, found) == "known" and naming.known_as(reader.parse, found.first) is not None:
        yield from naming.claims(reader, found._replace(value=found.value._replace(use="name")))
        return
    for aspect in _in_question(reader, found):
        thing = reader.parse.text(aspect.of) if aspect.event and aspect.of else reader.name(aspect.of)
        if thing or aspect.of is None:
            at = _extent(reader.parse, found, aspect)
            people = _for_whom(reader.parse, at)
            read = Draft("certainty", thing, aspect.of, aspect.predicate, UNKNOWN, at, people=people)
            yield draft.claim(reader, read)


def _in_question(reader: Reader, found: Found) -> Iterator[Aspect]:
    """What is said not to be known."""
    match found.value.kind:
        case "needs":
            phrase = _needing(reader, found)
            if phrase:
                yield Aspect("efficacy", phrase, found.first)
        case "lack":
            yield from _without_evidence(reader.parse, found)
        case "ignorance":
            yield from _how_is_not(reader.parse, found)
            if reader.doubts_at(found.last) and _before(reader.parse, found).isdisjoint(_ONE_PERSON):
                yield from asked(reader.parse, found.last)
        case "doubt":
            yield from asked(reader.parse, found.last)
            yield from asked(reader.parse, 0)  # "how it works is unknown"
            yield from _of(reader.parse, found.last)
            yield from _predicated(reader, found, negated=False)
        case _:
            yield from _denied(reader, found)


def _needing(reader: Reader, found: Found) -> Phrase | None:
    """What needs to be studied first: "[X] still needs more research", "[X], while needing more research, ..."."""
    parse, at = reader.parse, found.first
    if not parse.words[at].endswith("ing"):
        return reader.subject(at)
    while at and not parse.parted(at) and parse.is_tag(at - 1, "as"):
        at -= 1
    return parse.noun_phrase_before(at) or parse.main_subject()


def _denied(reader: Reader, found: Found) -> Iterator[Aspect]:
    """As in "not known", "little is known about its safety"."""
    if reader.doubts_at(found.last):
        yield from asked(reader.parse, found.last)
    yield from _how_is_not(reader.parse, found)
    if not _before(reader.parse, found).isdisjoint(_LITTLE):
        yield from _of(reader.parse, found.last)
    yield from _predicated(reader, found, negated=True)


def _how_is_not(parse: Parse, found: Found) -> Iterator[Aspect]:
    """As in "how it works is not [known]"."""
    if hedge.negated(parse.words[max(found.first - _NEAR, 0) : found.first]):
        yield from asked(parse, 0)


def _predicated(reader: Reader, found: Found, *, negated: bool) -> Iterator[Aspect]:
    """As in "the safety of X is [unknown]", "X is [unproven]", "the cause has not been [established]"."""
    clause = reader.predication(found.first)
    if clause and (clause.negated or clause.doubted) is negated:
        subject = reader.subject(clause.verb)
        if subject:
            yield from aspects(reader.parse, subject, _OWN.get(_word(reader, found), ""))


def _of(parse: Parse, index: int) -> Iterator[Aspect]:
    """As in "unsure [of its safety]", "uncertain [about long-term effects]"."""
    if index < len(parse.words) and parse.words[index] in _ABOUT:
        phrase = parse.noun_phrase_at(index + 1)
        if phrase:
            yield from aspects(parse, phrase)


def _without_evidence(parse: Parse, found: Found) -> Iterator[Aspect]:
    """As in "there is no long-term research", "little evidence of its safety"."""
    for at in range(found.last, min(found.last + _NEAR, len(parse.words))):
        if not parse.is_tag(at, "xag") or parse.parted(at):
            return
        if parse.words[at] in listed("statements_doubt", "evidence"):
            if lasting(parse, Phrase(found.first, at + 1)):
                yield Aspect(DURATION, None, at)  # of what, the article as a whole tells
            else:
                yield from _of(parse, at + 1)
            return


def _extent(parse: Parse, found: Found, aspect: Aspect) -> Phrase:
    """The words of a doubt: the word of not knowing, its verb, the property and the thing."""
    first, last = min(found.first, aspect.at), max(found.last, aspect.at + 1)
    if aspect.of:
        first, last = min(first, aspect.of.first), max(last, aspect.of.last)
    if aspect.predicate == MECHANISM and last < len(parse.words) and not parse.parted(last):
        last += parse.is_tag(last, "v") or verb_form(parse.words[last]) is not None
    while first and not parse.parted(first) and parse.is_tag(first - 1, "anbmd"):
        first -= 1
    return Phrase(first - (parse.is_tag(first - 1, "r") and not parse.parted(first)), last)


def _for_whom(parse: Parse, at: Phrase) -> str:
    """Whom a doubt is about: "its safety [for children] is unknown"."""
    for index in range(at.first, min(at.last + 2, len(parse.words) - 1)):
        phrase = parse.noun_phrase_at(index + 1) if parse.words[index] in ("for", "in", "among") else None
        if phrase:
            return parse.text(phrase)
    return ""


def _before(parse: Parse, found: Found) -> set[str]:
    return {*parse.words[max(found.first - _NEAR, 0) : found.first]}


def _word(reader: Reader, found: Found) -> str:
    return reader.parse.words[found.first]
