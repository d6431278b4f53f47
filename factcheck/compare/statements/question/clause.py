"""A clause that answers a question of yes and no, and what its words make of the answer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract import hedge

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse, Phrase

_FILE = "statements_answers"
_REACH = 7  # words behind a predicate that still belong to its clause
_NEAR = 3  # words before a clause that say whether it is so
_RELATIVE = frozenset(("that", "which", "who"))


class Clause(NamedTuple):
    """A predicate in a parsed sentence, with who does it, to what, and whether its words say yes."""

    question: str
    yes: bool
    at: Phrase
    agent: Phrase | None
    thing: Phrase | None
    time: str  # "ahead", "past", "now", or "still" for what has not changed
    predicate: Phrase


def standing(parse: Parse, start: int, at: int) -> int:
    """1 for a clause that is told as so, -1 for one that is said not to be so, 0 for a case, wish or question."""
    reported = not listed("saying").isdisjoint(parse.words)  # "would stay open, the firm said"
    unreal = lexicon.listed("statements_clause", "unreal")
    if not (unreal - {"expected", "would"} if reported else unreal).isdisjoint(parse.words[start:at]):
        return 0
    for n in range(start - 1, -1, -1):
        said = _introduced(parse, n, start)
        if said is not None:
            return said
        if parse.parted(n) or parse.is_tag(n, "c"):
            return 1
    return 1


def _introduced(parse: Parse, at: int, start: int) -> int | None:
    """What a word before a clause makes of it; None where it makes nothing of it."""
    word, before = parse.words[at], parse.words[at - 1] if at else ""
    if word in lexicon.listed("statements_clause", "conditional") and word != "after":
        return 0
    if word in _RELATIVE and parse.is_tag(at, "s"):
        if f"{before} {word}" in listed("denials"):
            return -1
        which = at == start - 1 and not parse.parted(at)  # "the firm that runs the line" says which firm
        untrue = parse.words[max(at - _NEAR, 0) : at] == ["no", "truth", "in"]
        return 0 if which or untrue or hedge.matrix(before) else None
    return -1 if word in listed("denials") and parse.is_tag(at, "v") else None


def limited(parse: Parse, at: int) -> bool:
    """Whether the words behind a place say that something holds in some cases only: "if", "unless", "when"."""
    return not lexicon.listed("statements_clause", "limits").isdisjoint(parse.words[at:])


def none(parse: Parse, phrase: Phrase | None) -> bool:
    """Whether a phrase names none of a kind: "no data", "none of the ships", "nobody"."""
    return phrase is not None and parse.words[phrase.first] in ("neither", "no", "nobody", "none", "nothing")


def end(parse: Parse, at: int) -> int:
    """Where the words end that belong to a predicate."""
    last = min(len(parse.words), at + _REACH)
    found = next((n for n in range(at, last) if parse.parted(n) or parse.is_tag(n, "svmbhoc")), last)
    while found > at and parse.is_tag(found - 1, "pdtfan"):
        found -= 1
    return found


def lasts(parse: Parse, at: Phrase) -> bool:
    """Whether words say that something has not changed: "remains", "still", "not yet"."""
    return not listed("lasting").isdisjoint(parse.words[at.first : at.last])


@cache
def listed(group: str) -> frozenset[str]:
    """The words of a group of the lexicon of answers."""
    return lexicon.listed(_FILE, group)
