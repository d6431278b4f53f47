"""A noun phrase -> what its head is: a person, a group of people, a piece of research."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.words import doers, terms

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse, Phrase


def person(parse: Parse, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a person or a body."""
    titled = not terms("titles").isdisjoint(parse.words[phrase.first : phrase.last])
    return titled or head_of(parse, phrase) in terms("persons")


def compared(parse: Parse, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a group that is held against another: patients, voters, cities."""
    if parse.is_tag(phrase.last - 1, "r"):
        return False
    head = next((at for at in range(phrase.first + 1, phrase.last) if parse.is_tag(at, "spg")), phrase.last) - 1
    word = parse.words[head]
    return people(parse, phrase) or word in terms("people") or word in terms("groups") or doers(word)


def people(parse: Parse, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a group of people: patients, mothers."""
    return head_of(parse, phrase) in terms("people")


def research(parse: Parse, phrase: Phrase) -> bool:
    """Whether the head of a phrase is a piece of research: a study, its findings, "our work" but not "hard work"."""
    head = head_of(parse, phrase)
    if head == "work":
        return parse.words[phrase.first] in ("this", "our", "their", "previous", "recent")
    return head in terms("research")


def head_of(parse: Parse, phrase: Phrase) -> str:
    """The head of a phrase: a gerund, or the last word before the first preposition."""
    first, last = phrase
    if parse.is_tag(first, "g"):
        return parse.words[first]
    for at in range(first + 1, last):
        if parse.letters[at] in "pf":
            return parse.words[at - 1]
    return parse.words[last - 1]
