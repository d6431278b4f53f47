"""A word for a property -> how the sentence says it of a thing: as a predicate, an apposition, an object, a deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement.draft import extent
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Clause, Reader
    from factcheck.extract.statement.trigger import Found

GRADING = frozenset(("as", "least", "less", "more", "most", "too"))
_HOURS = frozenset(("at", "between", "daily", "during", "from", "on"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_AHEAD = 4  # words from "there" to what there is


class Said(NamedTuple):
    """A property as a sentence says it: the clause, of what, in which words, and who brings it about."""

    clause: Clause
    subject: Phrase | None
    at: Phrase
    agent: str = ""


def said(reader: Reader, found: Found) -> Said | None:
    """How a word for a property is said of a thing; None where it is not."""
    if found.value.kind == "does":
        return _did(reader, found)
    return (
        _predicated(reader, found)
        or _apposed(reader, found)
        or _complemented(reader, found)
        or _classed(reader, found)
        or _alone(reader, found)
        or _acted(reader, found)
    )


def _predicated(reader: Reader, found: Found) -> Said | None:
    """As in "X is [not] approved", "X remains closed", "X is the first approved drug"."""
    parse, last = reader.parse, found.last
    adjective = found.value.kind == "word" or parse.is_tag(found.first, "x")
    nominal = adjective and parse.is_tag(last, "x") and not parse.parted(last)
    clause = reader.predication(found.first, nominal=nominal)
    if clause is None or _otherwise(parse, found):
        return None
    last += _is_safely(parse, found)
    while nominal and parse.is_tag(last, "x") and not parse.parted(last):
        last += 1
    subject = reader.subject(clause.verb)
    return Said(clause, subject, extent(subject, clause.start, last), _joined(parse, found.first))


def _joined(parse: Parse, index: int) -> str:
    """Who is joined to a participle by a hyphen: "[FDA]-approved"."""
    joint = parse.gaps[index] if index else ""
    return parse.text(Phrase(index - 1, index)) if joint in _HYPHENS else ""


def _otherwise(parse: Parse, found: Found) -> bool:
    """Whether a word is used in another way: "it is safe to say", "more common than", "banned for two games"."""
    at = found.last
    if _is_safely(parse, found):
        return not parse.is_tag(at, "ev")  # only "safely used" says that a thing is safe
    if found.first and parse.words[found.first - 1] in GRADING:
        return True
    if parse.parted(at) or at >= len(parse.words):
        return False
    match parse.words[at]:
        case word if word in _HOURS and found.value.use == "opening":
            return True  # open from nine to five
        case "that" | "about" | "than" | "enough":
            return True
        case "for" | "from":
            return found.value.use == "legality"
        case "to" if parse.words[at + 1 : at + 2] and parse.words[at + 1] in listed("statements", "safe_to"):
            return found.value.use != "safety"
        case "to":
            return found.value.use not in ("opening", "approval") or parse.is_tag(at + 1, "v")
    return False


def _is_safely(parse: Parse, found: Found) -> bool:
    return parse.words[found.first] == "safely"


def _apposed(reader: Reader, found: Found) -> Said | None:
    """As in "X, approved in March, ..."."""
    parse, first = reader.parse, found.first
    if found.value.kind != "verb" or not parse.parted(first) or not parse.is_tag(found.last, "p"):
        return None
    subject = parse.noun_phrase_before(first)
    clause = reader.clause(first, found.last) if subject else None
    return Said(clause, subject, extent(subject, first, found.last)) if clause else None


def _complemented(reader: Reader, found: Found) -> Said | None:
    """As in "the jury found X [guilty]", "the board declared X [safe]"."""
    parse = reader.parse
    thing = None if parse.parted(found.first) else parse.noun_phrase_before(found.first)
    verb = thing.first - 1 if thing else -1
    if thing is None or verb < 1 or parse.words[verb] not in listed("statements_clause", "declaring"):
        return None
    clause = reader.clause(verb, verb)
    return Said(clause, thing, Phrase(min(thing.first, clause.start), found.last)) if clause else None


def _classed(reader: Reader, found: Found) -> Said | None:
    """As in "X is the only drug [approved] for Y"."""
    parse, first, last = reader.parse, found.first, found.last
    behind = last == len(parse.words) or parse.parted(last) or parse.is_tag(last, "p")
    group = parse.noun_phrase_before(first) if found.value.kind == "verb" and behind else None
    if group is None or parse.parted(first) or not parse.is_tag(group.first - 1, "b"):
        return None
    clause = reader.clause(group.first - 1, group.first - 1)
    subject = reader.subject(clause.verb) if clause else None
    return Said(clause, subject, extent(subject, clause.start, last)) if clause and subject else None


def _alone(reader: Reader, found: Found) -> Said | None:
    """As in "the only [approved] drug for Y is X"."""
    parse = reader.parse
    start = parse.group_start(found.first)
    verb = next((at for at in range(found.last, len(parse.words)) if parse.parted(at) or parse.is_tag(at, "b")), None)
    if verb is None or parse.parted(verb) or parse.words[start : found.first] != ["only"]:
        return None
    thing, clause = parse.noun_phrase_at(verb + 1), reader.clause(verb, verb)
    return Said(clause, thing, Phrase(start, thing.last)) if thing and clause else None


def _did(reader: Reader, found: Found) -> Said | None:
    """As in "the derby will go ahead", "the minister has not resigned"."""
    verb = found.first
    clause = None if reader.parse.is_tag(verb - 1, "tdpf") else reader.clause(verb, verb)
    subject = reader.subject(verb)
    return Said(clause, subject, extent(subject, clause.start, found.last)) if clause else None


def _acted(reader: Reader, found: Found) -> Said | None:
    """As in "the regulator has [not] approved X", "the minister refused to sign X"."""
    parse, verb = reader.parse, found.first
    refused = parse.is_tag(verb - 1, "t") and parse.words[verb - 2] in listed("statements_clause", "refusing")
    if not _transitive(parse, found) or not (refused or _finite(parse, verb)):
        return None
    governing = verb - 2 if refused else verb
    thing, agent, clause = (
        parse.object_of(verb) or _existing(parse, verb),
        parse.subject_of(governing),
        reader.clause(governing, governing),
    )
    if thing is None or agent is None or clause is None:
        return None
    if refused or parse.lower(agent)[0] in listed("statements_doubt", "nobody"):
        clause = clause._replace(negated=not clause.negated)
    at = Phrase(min(agent.first, clause.start), thing.last)
    if found.value.use == "insurance cover":  # whoever insures is no place where it holds
        return Said(clause, thing, at) if insured(parse.words[agent.first : agent.last]) else None
    return Said(clause, thing, at, parse.text(agent))


def insured(words: Sequence[str]) -> bool:
    """Whether those who cover a cost are named."""
    return not listed("statements_clause", "insurers").isdisjoint(words)


def _existing(parse: Parse, verb: int) -> Phrase | None:
    """What there is, as in "denied that there had been any [talks]"."""
    if parse.words[verb + 1 : verb + 3] != ["that", "there"]:
        return None
    at = next((n for n in range(verb + 3, min(verb + 3 + _AHEAD, len(parse.words))) if not parse.is_tag(n, "bh")), None)
    return parse.noun_phrase_at(at) if at else None


def _transitive(parse: Parse, found: Found) -> bool:
    """Whether an object can follow: no participle behind a noun, no passive."""
    if found.value.kind != "verb" or parse.parted(found.last) or parse.parted(found.first):
        return False
    return not parse.is_tag(found.last, "ptsb") or parse.words[found.last : found.last + 2] == ["that", "there"]


def _finite(parse: Parse, verb: int) -> bool:
    """Whether a verb is no infinitive and no noun: a base form follows a modal or a plural."""
    if parse.is_tag(verb - 1, "tdpf"):
        return False
    form = verb_form(parse.words[verb])
    if form is None or form.kind != "base":
        return form is None or form.kind != "ing"
    start = parse.group_start(verb)
    if any(parse.is_tag(at, "mo") for at in range(start, verb)):
        return True
    agent = parse.subject_of(verb)
    head = parse.words[agent.last - 1] if agent and agent.last == start else ""
    return singular(head) != head or head in ("we", "they")
