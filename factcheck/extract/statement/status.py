"""A word for a property -> the statement that a thing has it or lacks it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import possessives, singular, verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.charge import GUILT, charge
from factcheck.extract.statement.clause import uncontracted
from factcheck.extract.statement.draft import Draft, extent
from factcheck.extract.statement.trigger import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Clause, Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

GRADING = frozenset(("as", "least", "less", "more", "most", "too"))
_PERSONAL = frozenset(("he", "i", "she", "there", "we", "who", "you"))
_WHOM = frozenset(("against", "among", "by", "for", "to"))
_HOURS = frozenset(("at", "between", "daily", "during", "from", "on"))
_UNKNOWN_WHEN_DENIED = frozenset(("confirmation", "proof"))
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_DOUBT = 8  # words before a claim that may doubt it
_AHEAD = 4  # words from "there" to what there is
_REACH = 16  # words behind a statement that say for whom and by whom


class Said(NamedTuple):
    """A property as a sentence says it: the clause, of what, in which words, and who brings it about."""

    clause: Clause
    subject: Phrase | None
    at: Phrase
    agent: str = ""


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The statement that a word for a property makes, if it makes one of a thing that is named."""
    if found.value.kind == "does":
        said = _did(reader, found)
    else:
        said = (
            _predicated(reader, found)
            or _apposed(reader, found)
            or _complemented(reader, found)
            or _acted(reader, found)
        )
    if said:
        yield from statement(reader, found, said)


def statement(reader: Reader, found: Found, said: Said) -> Iterator[StatementClaim]:
    """A statement of a subject, if that is something that can have the property."""
    clause, subject = said.clause, said.subject
    thing = _of_its_kind(reader, subject, said)
    if subject is None or not thing or not _fits(reader, found, thing) or _personal(reader.parse, subject):
        return
    purpose, by, limit = _scope(reader.parse, subject, said.at.last)
    if found.value.use == GUILT:
        purpose = charge(reader.parse, found.last)
    if clause.negated and purpose.lower().startswith(("all ", "every ")):
        return  # "not approved for all uses" is approved for some
    doubted = clause.doubted or (clause.negated and found.value.use in _UNKNOWN_WHEN_DENIED)
    value = value_of(found.value.use, has=found.value.has is not clause.negated, doubted=doubted)
    kind: Literal["certainty", "status"] = "certainty" if doubted else "status"
    at = _with_doubt(reader.parse, said.at) if clause.doubted else said.at
    weak, agent = clause.hedge or limit, by or said.agent
    read = Draft(kind, thing, subject, found.value.use, value, at, weak, clause.negated, purpose, agent)
    yield draft.claim(reader, read)


def _of_its_kind(reader: Reader, subject: Phrase | None, said: Said) -> str:
    """What a subject stands for: "this is a one-time [infusion]" is not of the cost of an infusion, but of that."""
    thing = reader.name(subject)
    owner, _, owned = thing.rpartition(" of ")
    meant = owner and subject and reader.pointing(subject)
    return owned if meant and owned.lower().endswith(reader.parse.words[said.at.last - 1]) else thing


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


# ---------------------------------------------------------------- how it is said


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
        return Said(clause, thing, at) if any(map(_insurer, parse.words[agent.first : agent.last])) else None
    return Said(clause, thing, at, parse.text(agent))


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


# ---------------------------------------------------------------- of what, and for whom


def _fits(reader: Reader, found: Found, thing: str) -> bool:
    """Whether a property or verb that is read of some things only can be one of this thing."""
    form = verb_form(reader.parse.words[found.first]) if found.last - found.first == 1 else None
    nouns = _subjects().get(found.value.use) or (_subjects().get(form.base) if form else None)
    if found.value.use == "insurance cover" and not any(map(_insurer, reader.parse.words)):
        return False
    return nouns is None or singular(thing.lower().partition(" of ")[0].split()[-1]) in nouns


def _insurer(word: str) -> bool:
    return word in listed("statements_clause", "insurers")


@cache
def _subjects() -> dict[str, frozenset[str]]:
    return {name: frozenset(nouns.split()) for name, nouns in lexicon.table("statements", "subjects").items()}


def _personal(parse: Parse, subject: Phrase) -> bool:
    return uncontracted(parse.words[subject.first]) in _PERSONAL


def _scope(parse: Parse, subject: Phrase, last: int) -> tuple[str, str, str]:
    """For what, by whom, and the word that limits it: "approved [by the agency] [for adults] [only if ...]"."""
    purpose, by, at = _tail(parse, subject), "", last
    while at < min(len(parse.words), last + _REACH) and not (parse.parted(at) and at > last):
        word = parse.words[at]
        if word in listed("statements_clause", "limits"):
            return purpose, by, word
        if parse.is_tag(at, "c") and parse.is_tag(at + 1, "bvhmona"):
            break
        phrase = parse.noun_phrase_at(at + 1) if word in _WHOM else None
        if phrase and word != "by" and parse.lower(phrase) == ["use"]:
            phrase = parse.noun_phrase_at(phrase.last + 1) if parse.is_tag(phrase.last, "p") else None
        if phrase and parse.words[phrase.first] not in possessives():
            purpose, by = (purpose, parse.text(phrase)) if word == "by" else (parse.text(phrase), by)
            at = phrase.last
        else:
            at += 1
    return purpose, by, ""


def _tail(parse: Parse, subject: Phrase) -> str:
    """For what a subject is said: "the use of the drug [for asthma] is banned"."""
    if not parse.is_tag(subject.last, "p") or parse.words[subject.last] not in ("for", "among", "against"):
        return ""
    phrase = parse.noun_phrase_at(subject.last + 1)
    return parse.text(phrase) if phrase else ""
