"""A statement in a parsed sentence -> for what it holds, by whom it was brought about, and what limits it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import possessives
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse, Phrase

_WHOM = frozenset(("against", "among", "by", "for", "to"))
_REACH = 16  # words behind a statement that say for whom and by whom


def scope(parse: Parse, subject: Phrase, last: int) -> tuple[str, str, str]:
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
