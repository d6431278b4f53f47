"""Comparatives in a parsed sentence -> the statement that a thing beats a rival, or that nobody compared the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract import context
from factcheck.extract.attribution import attribution_of
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement.doubt import UNKNOWN
from factcheck.lexicon import listed
from factcheck.model import Context, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.trigger import Found

RIVAL = "superiority"
_FILE = "statements_rival"
_BEFORE_RIVAL = frozenset(("against", "to", "with"))
_LONGEST = 8  # words of a rival's name


def claims(parse: Parse, found: Found) -> Iterator[StatementClaim]:
    """As in "X works [better than] Y"; "no trial has compared the two [head to head]"."""
    words = parse.lower(Phrase(0, len(parse.words)))
    if not found.value.has:
        if not listed(_FILE, "wanting").isdisjoint(words) and not listed(_FILE, "tests").isdisjoint(words):
            named = Phrase(found.last, _rival(parse, words, found.last))
            other = parse.text(named) if words[found.last - 1] in _BEFORE_RIVAL and named.last else ""
            yield _claim(parse, _missing(words, found), UNKNOWN, other)
        return
    rival = _rival(parse, words, found.last)
    guarded = not listed(_FILE, "guards").isdisjoint(words)
    if rival and not guarded and parse.verb_before(found.last) is not None:
        yield _claim(parse, Phrase(found.first, rival), "better")


def _missing(words: Sequence[str], found: Found) -> Phrase:
    """The words for a comparison with those near it that say that it is missing, and what it would be made in."""
    telling = listed(_FILE, "wanting") | listed(_FILE, "tests")
    near = range(max(found.first - _LONGEST, 0), min(found.last + _LONGEST, len(words)))
    places = [at for at in near if words[at] in telling]
    return Phrase(min([found.first, *places]), max([found.last, *(at + 1 for at in places)]))


def _claim(parse: Parse, at: Phrase, value: str, rival: str = "") -> StatementClaim:
    said = Context(attribution=attribution_of(parse), quoted=context.quoted(parse))
    return StatementClaim(parse.passage(at), parse.sentence, "certainty", rival, RIVAL, value, said)


def _rival(parse: Parse, words: Sequence[str], first: int) -> int:
    """Where the name of a rival ends, which is no mere placebo: "a placebo and [the older drug]"; 0 without one."""
    end = first
    while (
        end < min(len(words), first + _LONGEST)
        and parse.is_tag(end, "dxacq")
        and not (parse.parted(end) and end > first)
    ):
        end += 1
    named = [at for at in range(first, end) if parse.is_tag(at, "x") and words[at] not in listed(_FILE, "nobody")]
    scored = any(words[at][0].isdigit() for at in range(first, min(end + 1, len(words))))  # "beats Halden 3-2"
    return named[-1] + 1 if named and not scored else 0
