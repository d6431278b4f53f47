"""A tagged sentence -> its noun phrases, the verb that governs a place, and that verb's subject and object."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from string import ascii_letters
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.grammar import tag, verb_form
from factcheck.lexicon.phrases import gaps, lowers, places
from factcheck.model import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Document, Sentence

_RELATIVES = frozenset({"that", "which", "who"})


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_BLANKS = " " * 4  # behind the last tag: what stands there, and before the first, has none
_COUNTED = str.maketrans({letter: "Q" if letter.isupper() else "q" for letter in ascii_letters})


class Phrase(NamedTuple):
    """A run of words of a sentence, by half-open word index."""

    first: int
    last: int


class Parse:
    """A sentence: its words in lower case, what stands before each, and one tag a word (see grammar).

    `letters` are the tags in lower case. Nothing of it changes once it is made.
    """

    __slots__ = ("_edges", "_padded", "_size", "document", "gaps", "letters", "sentence", "tags", "words")

    document: Document
    gaps: Sequence[str]
    letters: str
    sentence: Sentence
    tags: str
    words: Sequence[str]

    def __init__(self, sentence: Sentence, words: Sequence[str], between: Sequence[str], tags: str) -> None:
        self.document, self.sentence, self.words, self.gaps = sentence.at.document, sentence, words, between
        self.tags, self.letters, self._size = tags, tags.lower(), len(tags)
        self._padded = self.letters + _BLANKS
        self._edges: tuple[Sequence[int], Sequence[int]] | None = None

    @classmethod
    def of(cls, sentence: Sentence, quantities: Sequence[Span] = ()) -> Parse:
        """Tag a sentence; words inside the spans of quantities are tagged as such."""
        parse = _plain(sentence)
        if not quantities:
            return parse
        tags, (starts, _) = parse.tags, places(sentence.words)
        for start, end in quantities:
            first = bisect_left(starts, start)
            last = bisect_left(starts, end, first)
            tags = f"{tags[:first]}{tags[first:last].translate(_COUNTED)}{tags[last:]}"
        return cls(sentence, parse.words, parse.gaps, tags)

    def is_tag(self, index: int, letters: str) -> bool:
        """Whether there is a word at `index` and its tag is one of `letters`, in either case."""
        try:  # asked so often that a look at both ends would be dear
            return self._padded[index] in letters
        except IndexError:
            return False

    def in_turn(self, letters: str) -> bool:
        """Whether words somewhere in the sentence have these tags one after the other, in either case."""
        return letters in self.letters

    def parted(self, index: int) -> bool:
        """Whether punctuation stands just before the word at `index`."""
        return 0 <= index < self._size and self.tags[index] != self.letters[index]

    def span(self, phrase: Phrase) -> Span:
        """The characters of a phrase."""
        starts, ends = self._edges or self._places()
        return _new(Span, (starts[phrase.first], ends[phrase.last - 1]))

    def start(self, index: int) -> int:
        """Where the word at `index` starts in clean text."""
        return self._places()[0][index]

    def end(self, index: int) -> int:
        """Where the word at `index` ends in clean text."""
        return self._places()[1][index]

    def _places(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where each word starts and ends; of most sentences nobody asks."""
        if self._edges is None:
            self._edges = places(self.sentence.words)
        return self._edges

    def between(self, one: Span, other: Span) -> range:
        """The words between two spans, in either order."""
        first, last = sorted((one, other))
        starts, _ = self._edges or self._places()
        return range(bisect_left(starts, first.end), bisect_left(starts, last.start))

    def words_in(self, span: Span) -> tuple[int, int]:
        """The first word that ends behind the start of a span, and the first that starts at its end or behind it."""
        starts, ends = self._edges or self._places()
        return bisect_right(ends, span.start), bisect_left(starts, span.end)

    def passage(self, phrase: Phrase) -> Passage:
        """A phrase as a passage."""
        return _new(Passage, (self.document, self.span(phrase)))

    def text(self, phrase: Phrase) -> str:
        """A phrase as it stands."""
        starts, ends = self._edges or self._places()
        return self.document.text[starts[phrase.first] : ends[phrase.last - 1]]

    def lower(self, phrase: Phrase) -> list[str]:
        """The lower-cased words of a phrase."""
        return list(self.words[phrase.first : phrase.last])

    # ------------------------------------------------------------ noun phrases

    def noun_phrase_at(self, index: int) -> Phrase | None:
        """The noun phrase that begins at `index`, with the "of" phrases that follow it."""
        last = self._core_end(index)
        if last is None:
            return None
        while self.is_tag(last, "f") and not self.parted(last):
            further = self._core_end(last + 1)
            if further is None or self.parted(last + 1):
                break
            last = further
        return _new(Phrase, (index, last))

    def noun_phrase_before(self, index: int) -> Phrase | None:
        """The noun phrase that ends just before `index`, with what it is the "of" phrase of."""
        first = self._core_start(index)
        if first is None:
            return None
        while not self.parted(first) and self.is_tag(first - 1, "f") and not self.parted(first - 1):
            further = self._core_start(first - 1)
            if further is None:
                break
            first = further
        return _new(Phrase, (first, index))

    def _core_end(self, index: int) -> int | None:
        """Where determiners, adverbs between them, and nouns from `index` on end; None when no noun comes."""
        noun = None
        for end in range(index, self._size) if index >= 0 else ():
            letter = self.letters[end]
            if end > index and self.tags[end] != letter:
                break
            if letter == "x":
                noun = end + 1
            elif letter not in "da" or noun is not None:
                break
        return noun

    def _core_start(self, index: int) -> int | None:
        start, letters = index, self.letters
        while 0 < start <= self._size and letters[start - 1] == "x" and (start == index or not self.parted(start)):
            start -= 1
        if start == index:
            return None
        while start > 0 and self.is_tag(start - 1, "da") and not self.parted(start) and self._leads(start - 1):
            start -= 1
        return start

    def _leads(self, index: int) -> bool:
        """Whether a determiner at `index`, or an adverb behind one, opens a noun phrase."""
        return self.is_tag(index, "d") or (self.is_tag(index - 1, "d") and not self.parted(index))

    def complemented(self, phrase: Phrase) -> Phrase:
        """A noun phrase with the prepositional phrases right behind it: "patients [on the weekly dose]"."""
        while self.is_tag(phrase.last, "p") and not self.parted(phrase.last) and not self.parted(phrase.last + 1):
            further = self.noun_phrase_at(phrase.last + 1)
            if further is None:
                break
            phrase = Phrase(phrase.first, further.last)
        return self._aged(phrase)

    def _aged(self, phrase: Phrase) -> Phrase:
        """A noun phrase with the ages right behind it: "boys [aged 6 to 10]"."""
        last = phrase.last + 1
        if not (phrase.last < self._size and self.words[phrase.last] == "aged" and self.is_tag(last, "q")):
            return phrase
        while self.is_tag(last, "q") and not self.parted(last):
            last += 1
        return Phrase(phrase.first, last)

    # ------------------------------------------------------------ clauses

    def verb_before(self, index: int) -> int | None:
        """The nearest verb left of `index` in its clause."""
        for at in range(min(index, self._size) - 1, -1, -1):
            letter = self.letters[at]
            if letter in "vbgeh":
                return at
            if self.tags[at] != letter or (letter == "s" and self.words[at] not in ("as", "than")):
                return None
        return None

    def verb_after(self, index: int) -> int | None:
        """The main verb of the nearest finite verb group right of `index`, in its clause.

        A participle that may describe the noun before it gives way to a verb that follows.
        """
        described = None
        for at in range(index, self._size):
            letter = self.letters[at]
            if letter == "s" or (self.tags[at] != letter and at > index):
                break
            if letter in "vbhmo":
                if not self._reduced(at):
                    return self._main_verb(at)
                described = at if described is None else described
        return None if described is None else self._main_verb(described)

    def _main_verb(self, index: int) -> int:
        """The last verb of the group that begins at `index`: "has been shown" -> "shown"."""
        main = index
        for at in range(index, self._size):
            letter = self.letters[at]
            if letter in "vegbho":
                main = at
                if letter in "vg":
                    break
            elif letter not in "mna":
                break
        return main

    def group_start(self, verb: int) -> int:
        """Where the verb group of a main verb begins: its auxiliaries, negators and adverbs stand before it."""
        start, letters = verb, self.letters
        while start > 0 and letters[start - 1] in "mbhona" and not self.parted(start):
            start -= 1
        return start

    def subject_of(self, verb: int) -> Phrase | None:
        """The subject of a verb: its noun phrase or pronoun, through relative clauses and appositions."""
        start = self.group_start(verb)
        if self.is_tag(verb, "ge") and start == verb:
            return self._participle_subject(verb)
        if start == 0:
            return None
        if self.parted(start):
            return self._before_parenthesis(start)
        before = start - 1
        letter = self.letters[before]
        if letter == "s":
            return self._antecedent(before) if self.words[before] in _RELATIVES else None
        if letter == "r":
            return Phrase(before, start)
        if letter == "v":  # "helps [reduce]"
            return self.subject_of(before)
        if letter in "ct":  # "rose and [fell]", "is known to [work]"
            earlier = self.verb_before(before)
            return None if earlier is None else self.subject_of(earlier)
        return self.described_before(start)

    def described_before(self, end: int) -> Phrase | None:
        """The noun phrase before `end`; of one with prepositional phrases, the first ("patients with asthma")."""
        phrase = self.noun_phrase_before(end)
        while phrase and phrase.first > 1 and self.is_tag(phrase.first - 1, "p") and not self.parted(phrase.first):
            before = phrase.first - 1
            if self.parted(before):
                break
            if self._reduced(before - 1):
                before -= 1
            outer = self.noun_phrase_before(before)
            if outer is None:
                break
            phrase = outer
        return self._past_relative(phrase)

    def _past_relative(self, phrase: Phrase | None) -> Phrase | None:
        """What a relative clause that ends with a phrase describes: "[a portrait] that hung in a room"."""
        if phrase is None:
            return None
        for at in range(phrase.first - 1, 1, -1):
            subordinates = self.letters[at] == "s"
            if self.parted(at + 1) or (subordinates and self.words[at] not in _RELATIVES):
                break
            if subordinates:
                opens = at + 1 < phrase.first and self.is_tag(at + 1, "vbhmonax") and self.is_tag(at - 1, "x")
                return (self._antecedent(at) or phrase) if opens and not self.parted(at) else phrase
        return phrase

    def _reduced(self, index: int) -> bool:
        """Whether a participle at `index` describes the noun before it: "a dose [given] at birth"."""
        form = verb_form(self.words[index])
        described = self.is_tag(index - 1, "x") and not self.parted(index)
        return described and self.is_tag(index, "veg") and form is not None and form.kind in ("ed", "ing")

    def _before_parenthesis(self, start: int) -> Phrase | None:
        """The subject before an insertion between commas or brackets that ends at `start`."""
        for at in range(start - 1, 0, -1):
            if self.parted(at):
                subject = self.described_before(at)
                if subject:
                    return subject
        return None

    def _antecedent(self, relative: int) -> Phrase | None:
        """What a relative pronoun stands for; an apposition or "is a ..." leads on to what it describes."""
        phrase = self.described_before(relative)
        if phrase is None or phrase.first == 0:
            return phrase
        indefinite = self.words[phrase.first] in ("a", "an", "one")
        if indefinite and self.parted(phrase.first):
            return self.described_before(phrase.first) or phrase
        if indefinite and self.is_tag(phrase.first - 1, "b"):
            return self.subject_of(phrase.first - 1) or phrase
        return phrase

    def _participle_subject(self, verb: int) -> Phrase | None:
        """What a participle says something of: the noun before it, or the main clause that follows it."""
        if verb > 0 and not self.parted(verb) and self.is_tag(verb - 1, "x"):
            return self.noun_phrase_before(verb)
        if verb > 0 and self.is_tag(verb - 1, "pf"):
            governing = self.verb_before(verb - 1)
            return None if governing is None else self.subject_of(governing)
        for at in range(verb + 1, len(self.tags)):
            if self.parted(at) and self.is_tag(at, "dxr"):
                phrase = Phrase(at, at + 1) if self.is_tag(at, "r") else self.noun_phrase_at(at)
                if phrase and self.is_tag(phrase.last, "vbhmoa"):
                    return phrase
        return None

    def object_of(self, verb: int) -> Phrase | None:
        """The noun phrase behind a verb or behind its preposition ("struggles with depression")."""
        at = verb + 1
        while self.is_tag(at, "an") and not self.parted(at):
            at += 1
        if self.is_tag(at, "pt") and not self.parted(at):
            at += 1
        return None if self.parted(at) else self.noun_phrase_at(at)

    def main_subject(self) -> Phrase | None:
        """The subject of the sentence: of its first finite verb that has one."""
        for at, letter in enumerate(self.letters):
            if letter in "vbhm":
                subject = self.subject_of(at)
                if subject is not None:
                    return subject
        return None


@lru_cache(maxsize=256)  # all readers of a sentence ask for it
def _plain(sentence: Sentence) -> Parse:
    """A sentence as tagged by its words alone."""
    words, between = lowers(sentence.words), gaps(sentence.words, sentence.at.document.text)
    return Parse(sentence, words, between, tag(words, between, sentence.text))
