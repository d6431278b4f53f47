"""Sentence -> its words with the classes of the promotional lexicon that they belong to, in one look-up a word."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon.compiled import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Document, Sentence, Span, Word

FILES = ("promo_appeals", "promo_praise", "promo_promises", "promo_things", "promo_tone", "sources_of_claims")
# What may stand between the words of a phrase.
JOINERS = "& \t\r\n\u00a0\u202f-\u2010\u2011\"'“”‘’*_"
_VOWELS = frozenset("aeiou")


class Tagged(NamedTuple):
    """A sentence with its word classes.

    `classes` has, for the index of a word, each class that begins there and how many words it spans;
    `present` has every class of the sentence and `content` every word as well: they tell what cannot stand in it.
    """

    sentence: Sentence
    text: str
    words: tuple[Word, ...]
    classes: Mapping[int, Mapping[str, int]]
    present: frozenset[str]
    content: frozenset[str]

    def places(self, name: str) -> list[int]:
        """The indices of the words where a class begins."""
        return [index for index, found in self.classes.items() if name in found]


def tagged(sentence: Sentence) -> Tagged:
    """The word classes of a sentence. Every rule asks for the same sentence in turn, so they are kept."""
    at = sentence.at
    kept = _kept(at.document)
    found = kept.get(at.span)
    if found is None or found.sentence is not sentence:
        found = kept[at.span] = _tag(sentence)
    return found


# By article, as an article's own hash is its identity: that of a sentence takes longer than all else here.
@lru_cache(maxsize=64)
def _kept(_document: Document) -> dict[Span, Tagged]:
    """Where the tagged sentences of an article are kept."""
    return {}


def _tag(sentence: Sentence) -> Tagged:
    entries = _lexicon()
    text, words = sentence.at.document.text, sentence.words
    lowers = [word[0] for word in words]
    classes: dict[int, Mapping[str, int]] = {}
    last = len(words) - 1
    for index, lower in enumerate(lowers):
        if lower in entries:
            found, phrases = entries[lower]
            if phrases and index < last and lowers[index + 1] in phrases:
                found = {**found, **_phrase(phrases[lowers[index + 1]], text, words, lowers, index)}
            if found:
                classes[index] = found
    present = frozenset().union(*classes.values())
    return Tagged(sentence, text, words, classes, present, present.union(lowers))


Phrases = dict[str, list[tuple[list[str], dict[str, int]]]]


class _Entry(NamedTuple):
    """A word: its classes, each one word long, and the phrases that it begins, by their second word.

    Of a phrase there are the words from the third on, and its classes with its length. (`lexicon.phrases` asks by the
    first word alone, and half of all words of a text are the first of some phrase: "a", "in", "not".)
    """

    classes: dict[str, int]
    phrases: Phrases


def _phrase(
    listed: list[tuple[list[str], dict[str, int]]], text: str, words: Sequence[Word], lowers: list[str], index: int
) -> dict[str, int]:
    """The classes of the longest of some phrases that stands at a word; none when a mark parts its words."""
    for rest, classes in listed:
        end = index + 2 + len(rest)
        if lowers[index + 2 : end] == rest and all(
            not text[one.end : other.start].strip(JOINERS) for one, other in pairwise(words[index:end])
        ):
            return classes
    return {}


@cache
def _lexicon() -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    phrases: dict[str, dict[str, int]] = {}
    for file in FILES:
        for group, listed in DATA[file].items():
            for name, entry in _members(group, listed):
                first, *rest = entry.replace("-", " ").split()
                known = entries.setdefault(first, _Entry({}, {}))
                if rest:
                    phrases.setdefault(f"{first} {' '.join(rest)}", {})[name] = 1 + len(rest)
                else:
                    known.classes[name] = 1
    for phrase in sorted(phrases, key=lambda one: -one.count(" ")):
        first, second, *rest = phrase.split()
        entries[first].phrases.setdefault(second, []).append((rest, phrases[phrase]))
    return entries


def _members(group: str, listed: tuple[str, ...] | Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Class name and word for each word of a group, with the forms of its verbs and nouns."""
    for entry in listed:
        yield group, entry
        if group.endswith("_verb"):
            for form, word in _verb_forms(entry):
                yield f"{group}.{form}", word
                if word != entry:
                    yield group, word
        elif group.endswith("_noun"):
            yield group, _plural(entry)
            yield f"{group}.s", _plural(entry)


def _verb_forms(entry: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb in base form; of a phrase the first word is the verb. Forms that no verb has do no harm."""
    base, gap, rest = entry.partition(" ")
    irregular = DATA["promo_guards"]["irregular_forms"]
    assert isinstance(irregular, dict)
    stem = base.removesuffix("e")
    past = irregular.get(base)
    if past is None:
        past = f"{base[:-1]}ied" if base.endswith("y") and base[-2] not in _VOWELS else f"{stem}ed"
    yield "base", entry
    yield "s", _plural(base) + gap + rest
    yield "ing", f"{base if base[-2:] in ('ee', 'ye') else stem}ing{gap}{rest}"
    for word in past.split():
        yield "ed", word + gap + rest
    if _doubles(base):
        yield "ing", f"{base}{base[-1]}ing{gap}{rest}"
        yield "ed", f"{base}{base[-1]}ed{gap}{rest}"


def _doubles(base: str) -> bool:
    return len(base) > 2 and base[-1] not in _VOWELS | set("wxyh") and base[-2] in _VOWELS and base[-3] not in _VOWELS


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "z", "ch", "sh")) else f"{noun}s"
