"""Words that limit evidence -> the statement that a cause is not proved, or that the evidence for it is thin."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.hedge import negated
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement.doubt import UNKNOWN
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed
from factcheck.model import Context, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.trigger import Found

PROOF = "proof of cause"
EVIDENCE = "strength of evidence"
_NEAR = 3  # words between a negator and what it denies
_REACH = 9  # words between a verb of proving and the cause that it does not prove
_WIDE = 3  # words behind "tested in" that say in whom or where
_UNABLE = frozenset(
    ("can't", "cannot", "could", "couldn't", "difficult", "early", "hard", "impossible", "soon", "unable")
)
_ASKING = frozenset(("what", "who", "whom"))
_WHETHER = frozenset(("if", "whether"))
_WHERE = frozenset(("in", "on", "outside"))
_FILE = "statements_caveats"


def claims(parse: Parse, found: Found) -> Iterator[StatementClaim]:
    """The caveat that a word makes: "does not prove cause and effect", "a single study", "only in mice"."""
    match found.value.use:
        case "cause":
            first = _unproved(parse, found)
            predicate, at = PROOF, Phrase(first, found.last) if first is not None else None
        case "undecided":
            predicate, at = PROOF, _undecided(parse, found)
        case "that":
            predicate, at = PROOF, _denied(parse, found)
        case "only_tied":
            predicate, at = PROOF, Phrase(found.first, found.last)
        case "thin":
            before = parse.words[found.first - 1] if found.first else ""
            predicate, at = EVIDENCE, None if before in listed(_FILE, "any") else Phrase(found.first, found.last)
        case _:
            predicate, at = EVIDENCE, _denied(parse, found) if _of_all(parse, found) else None
    if at:
        yield StatementClaim(parse.passage(at), parse.sentence, "certainty", "", predicate, UNKNOWN, Context())


def _unproved(parse: Parse, found: Found) -> int | None:
    """Where the denial begins that a word of causing stands in: "[does not] prove that X causes Y"; None without one.

    What "the cause of the fire" is, is another question.
    """
    words = parse.lower(Phrase(0, found.last))
    behind = parse.words[found.last] if found.last < len(parse.words) else ""
    if words[found.first - 1 : found.last] == ["the", "cause"] and behind == "of":
        return None
    if words[found.first - 1] == "what":  # nor what caused it
        return None
    blaming = words[found.last - 1] in listed(_FILE, "blaming")  # "is not to blame" is no want of proof
    if not blaming and (found.last - found.first > 1 or words[found.first] in listed(_FILE, "causal_nouns")):
        start = _negator(words, found.first)
        if start is not None:
            return start
    for at in range(found.first - 1, max(found.first - _REACH, 0) - 1, -1):
        if words[at] in _proving():
            return _negator(words, at) if _of_evidence(words, at, found) else None
    return None


def _of_evidence(words: Sequence[str], verb: int, found: Found) -> bool:
    """Whether it is evidence that falls short: nobody is asked "who was to blame", or has "not said that it was"."""
    if words[found.last - 1] not in listed(_FILE, "blaming"):
        return True
    unable = not _UNABLE.isdisjoint(words[max(verb - _NEAR, 0) : verb])
    able = unable or words[verb] not in listed(_FILE, "concluding")
    return able and _ASKING.isdisjoint(words[verb : found.first])


def _undecided(parse: Parse, found: Found) -> Phrase | None:
    """The question of a cause that evidence leaves open: "[whether the tablets were behind it] cannot be said"."""
    at = next((n for n in range(found.first) if parse.words[n] in _WHETHER), None)
    asked = parse.words[at : found.first] if at is not None else ()
    return Phrase(at or 0, found.last) if not listed(_FILE, "linking").isdisjoint(asked) else None


def _denied(parse: Parse, found: Found) -> Phrase | None:
    start = _negator(parse.lower(Phrase(0, found.last)), found.first)
    return None if start is None else Phrase(start, found.last)


def _of_all(parse: Parse, found: Found) -> bool:
    """Whether a test that was not made leaves all open: not "tested in newborns", which leaves the rest as it is."""
    if parse.words[found.last - 1] not in _WHERE:
        return True
    where = parse.lower(Phrase(found.last, min(found.last + _WIDE, len(parse.words))))
    return not listed(_FILE, "anyone").isdisjoint(where)


def _negator(words: Sequence[str], index: int) -> int | None:
    """The negator close before a word, with the verb that it belongs to."""
    for at in range(index - 1, max(index - 1 - _NEAR, -1), -1):
        if negated(words[at : at + 2]) or words[at] in listed(_FILE, "denying"):
            led = at and (words[at] == "not" or words[at - 1] == "too")  # "does not", "too early"
            return at - 1 if led else at
    return None


@cache
def _proving() -> frozenset[str]:
    return listed(_FILE, "proving_nouns") | frozenset(
        form for base in listed(_FILE, "proving_verbs") for form in inflections(base)
    )
