"""Words that give a thing a further name or tell it from another -> a definition: two names, same or different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import TypeAlias

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

    Names: TypeAlias = tuple[Phrase, Phrase, str]

SAME, DIFFERENT = "the same", "different"
_DASHES = frozenset("—–")
_LONGEST = 6  # words of a name
_REACH = 4  # words that may stand between "known" and "as"


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """The definition that a phrase makes, if both names are there: the one is the subject, the other the predicate."""
    read = _READERS[found.value.use](reader, found)
    if read is None:
        return
    one, other, value = read
    thing, name = reader.name(one), reader.name(other)
    if thing and name and _is_name(reader.parse, one) and _is_name(reader.parse, other):
        at = Phrase(min(one.first, other.first, found.first), max(one.last, other.last, found.last))
        yield draft.claim(reader, Draft("definition", thing, one, name, value, at))


def known_as(parse: Parse, index: int) -> int | None:
    """Where the name begins behind "known ... as"; None when no "as" follows."""
    for at in range(index + 1, min(index + 1 + _REACH, len(parse.words))):
        if parse.words[at] == "as":
            return at + 1
        if not parse.is_tag(at, "ad") or parse.parted(at):
            return None
    return None


def _is_name(parse: Parse, phrase: Phrase) -> bool:
    """Whether a noun phrase is a name for a thing: short, no pronoun or figure, and more than "the thing"."""
    words, head = parse.lower(phrase), singular(parse.words[phrase.last - 1])
    alone = len(words) - parse.is_tag(phrase.first, "d") == 1
    if head in listed("statements_named", "empty") or (alone and head in listed("measures", "generic_nouns")):
        return False
    if parse.is_tag(phrase.first, "r") or words[0] in listed("statements_clause", "quantifying"):
        return False
    return len(words) <= _LONGEST and not words[-1].endswith("'s") and not any(word[0].isdigit() for word in words)


# ---------------------------------------------------------------- the same


def _further(reader: Reader, found: Found) -> Names | None:
    """As in "X, also called Y", "X is known as Y", "X (also known as Y)"."""
    parse = reader.parse
    bare = parse.words[found.last - 1] == "known"
    start = known_as(parse, found.last - 1) if bare else found.last
    name = None if start is None or parse.parted(start) else parse.noun_phrase_at(start)
    thing = _renamed(reader, found.first) if name else None
    return (thing, name, SAME) if thing and name else None


def _renamed(reader: Reader, index: int) -> Phrase | None:
    """What is given a further name by the words at `index`."""
    parse = reader.parse
    if index and parse.parted(index):
        return parse.main_subject() if _after_dash(parse, index) else _just_before(parse, index)
    clause = reader.predication(index)
    return None if clause is None or clause.negated else reader.subject(clause.verb)


def _just_before(parse: Parse, index: int) -> Phrase | None:
    """The noun phrase before a word, where nothing before it could be meant as well: "a hole in the ice, called"."""
    phrase = parse.noun_phrase_before(index)
    if phrase is None or parse.is_tag(phrase.first - 1, "pfc") or "f" in parse.tags[phrase.first : phrase.last]:
        return None
    return phrase


def _after_dash(parse: Parse, index: int) -> bool:
    """Whether a dash stands before a word: what follows one mostly speaks of the whole sentence's subject."""
    between = parse.gaps[index]
    return not _DASHES.isdisjoint(between)


def _bracketed(reader: Reader, found: Found) -> Names | None:
    """As in "X (or Y)"."""
    parse = reader.parse
    one, other = parse.noun_phrase_before(found.first), parse.noun_phrase_at(found.last)
    if one is None or other is None or parse.gaps[other.last][:1] != ")":
        return None
    return one, other, SAME


# ---------------------------------------------------------------- the same, or different when denied


def _equal(reader: Reader, found: Found) -> Names | None:
    """As in "X is [not] the same as Y", "X is another name for Y"."""
    parse = reader.parse
    first = found.first - 1 if parse.is_tag(found.first - 1, "d") else found.first  # "the same", "another word"
    clause, other = reader.predication(first), parse.noun_phrase_at(found.last)
    subject = reader.subject(clause.verb) if clause else None
    if clause is None or subject is None or other is None or clause.hedge:
        return None
    return subject, other, DIFFERENT if clause.negated else SAME


# ---------------------------------------------------------------- different


def _distinct(reader: Reader, found: Found) -> Names | None:
    """As in "X is distinct from Y"."""
    read = _equal(reader, found)
    return (read[0], read[1], DIFFERENT) if read and read[2] == SAME else None


def _unlike(reader: Reader, found: Found) -> Names | None:
    """As in "Unlike X, Y is ...", "Y, unlike X, ..."."""
    parse = reader.parse
    other = parse.noun_phrase_at(found.last)
    if other is None:
        return None
    if not found.first:
        thing = _governing(parse, other.last)
    elif parse.parted(found.first):
        inserted = parse.parted(other.last) and parse.is_tag(other.last, "vbhmo")
        thing = parse.noun_phrase_before(found.first) if inserted else parse.main_subject()
    else:
        thing = None
    return (thing, other, DIFFERENT) if thing else None


def _governing(parse: Parse, start: int) -> Phrase | None:
    """The first noun phrase behind a comma that a finite verb follows: the subject of the main clause."""
    for at in range(start, len(parse.tags)):
        phrase = parse.noun_phrase_at(at) if parse.parted(at) and parse.is_tag(at, "dx") else None
        if phrase and parse.is_tag(phrase.last, "vbhmoa"):
            return phrase
    return None


def _differs(reader: Reader, found: Found) -> Names | None:
    """As in "X differs from Y"."""
    parse = reader.parse
    thing, other = parse.subject_of(found.first), parse.noun_phrase_at(found.last)
    group = parse.words[parse.group_start(found.first) : found.first]
    return (thing, other, DIFFERENT) if thing and other and not hedge.negated(group) else None


def _confused(reader: Reader, found: Found) -> Names | None:
    """As in "X should not be confused with Y", "X, not to be confused with Y, ..."."""
    parse, start = reader.parse, found.first
    while start and not parse.parted(start) and parse.is_tag(start - 1, "mbhonat"):
        start -= 1
    group = parse.words[start : found.first]
    thing, other = parse.noun_phrase_before(start), parse.noun_phrase_at(found.last)
    return (thing, other, DIFFERENT) if thing and other and hedge.negated(group) else None


_READERS: Mapping[str, Callable[[Reader, Found], Names | None]] = {
    "be": _equal,
    "distinct": _distinct,
    "name": _further,
    "not": _confused,
    "or": _bracketed,
    "unlike": _unlike,
    "verb": _differs,
}
