"""A sentence -> its parse: its tagged words, noun phrases, the verb that governs a place, its subject and object."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.grammar import verb_form
from factcheck.extract.noun_phrase import NounPhrases
from factcheck.extract.tag import tag
from factcheck.extract.tagged import Phrase
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Sentence, Span

__all__ = ["Parse", "Phrase"]

_RELATIVES = frozenset({"that", "which", "who"})
_SHORT = 3  # words of a clause behind its verb at most, up to the next that "and" joins to it
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_COUNTED = str.maketrans(_LETTERS + _LETTERS.upper(), "q" * 26 + "Q" * 26)  # any tag -> that of a quantity, in its case


class Parse(NounPhrases):
    """A tagged sentence that knows its noun phrases, and the verbs that they stand around."""

    __slots__ = ()

    @classmethod
    def of(cls, sentence: Sentence) -> Parse:
        """Tag a sentence."""
        return _plain(sentence)

    def counting(self, quantities: Iterable[Span]) -> Parse:
        """The same with the words inside the spans of quantities tagged as such."""
        tags = self.tags
        for span in quantities:
            first, last = self.begun_in(span)
            tags = f"{tags[:first]}{tags[first:last].translate(_COUNTED)}{tags[last:]}"
        return Parse(self.sentence, self.words, self.gaps, tags)

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
        inserted = self._past_insertion(index) if self.parted(index) else None
        if inserted is not None:
            return self._main_verb(inserted)
        if self.parted(index) and self.is_tag(index, "g"):  # "28 critics, [indicating mixed reviews]"
            return None
        for at in range(index, self._size):
            letter = self.letters[at]
            if letter == "s" or (self.tags[at] != letter and (at > index or letter == "c")):
                behind = self._past_clause(at) if described is None and letter != "c" else None
                if behind is not None:
                    return behind
                break
            if letter == "c" and described is not None and at - described <= _SHORT and self.is_tag(at + 1, "qd"):
                break  # "three people died [and six others] were hurt"
            if letter in "vbhmo":
                if not self._reduced(at):
                    return self._main_verb(at)
                described = at if described is None else described
        return None if described is None else self._main_verb(described)

    def _past_clause(self, index: int) -> int | None:
        """The verb behind what is inserted at `index`: "90 people on a bus, [a coach among them, were] hurt"."""
        if self.parted(index):
            inserted = self._past_insertion(index)
            return None if inserted is None else self._main_verb(inserted)
        if self.words[index] not in _RELATIVES or self.is_tag(index + 1, "rd"):
            return None
        inner = self.verb_after(index + 1)  # "people [who have a cold get] a cough"
        verb = None if inner is None else self.verb_after(inner + 1)
        return None if verb is None or self.is_tag(self.group_start(verb) - 1, "tcs") else verb

    def _past_insertion(self, index: int) -> int | None:
        """The verb behind an insertion that begins at `index`: "eight people, [including a coach, were] hurt"."""
        counted = self.words[index] == "or" and _digit(self.words, index + 1)  # "one in six deaths, or 9 million, was"
        if self.is_tag(index, "csvbhm") and not counted:
            return None
        for at in range(index + 1, self._size):
            if self.letters[at] in "svbhmo":
                ends = self.letters[at] != "s" and self.parted(at)
                said = self.is_tag(at, "v") and self.parted(at + 1)  # "eight people, police said, were hurt"
                if ends or not said:
                    return at if ends else None
        return None

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
        while phrase and phrase.first > 1 and self.is_tag(phrase.first - 1, "pt") and not self.parted(phrase.first):
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
        """What a participle says something of: the noun or the clause before it, or the main clause that follows it."""
        if verb > 0 and not self.parted(verb) and self.is_tag(verb - 1, "x"):
            return self.noun_phrase_before(verb)
        if verb > 0 and self.is_tag(verb - 1, "pf"):
            governing = self.verb_before(verb - 1)
            return None if governing is None else self.subject_of(governing)
        if verb > 0 and self.parted(verb):  # "a storm struck the coast, [killing] 64 people, police said"
            verbs = (at for at in range(verb - 1, 0, -1) if self.letters[at] in "vbh")
            earlier = next((at for at in verbs if not self._says(at)), None)
            return self.described_before(verb) if earlier is None else self.subject_of(earlier)
        for at in range(verb + 1, len(self.tags)):
            if self.parted(at) and self.is_tag(at, "dxr"):
                phrase = Phrase(at, at + 1) if self.is_tag(at, "r") else self.noun_phrase_at(at)
                if phrase and self.is_tag(phrase.last, "vbhmoa"):
                    return phrase
        return None

    def _says(self, index: int) -> bool:
        """Whether a verb only says who tells it: "a storm struck, [police said], killing 64"."""
        form = verb_form(self.words[index])
        return form is not None and form.base in listed("sources_of_claims", "say_verb")

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


@lru_cache(maxsize=8192)  # all readers of a sentence ask for it
def _plain(sentence: Sentence) -> Parse:
    """A sentence as tagged by its words alone."""
    words, between = lowers(sentence.words), gaps(sentence.words, sentence.at.document.text)
    if "," in between:  # "1,000": it groups digits, and parts nothing
        between = ["." if gap == "," and _digits(words, at) else gap for at, gap in enumerate(between)]
    return Parse(sentence, words, between, tag(words, between, sentence.text))


def _digits(words: Sequence[str], at: int) -> bool:
    """Whether digits stand on both sides of what is before a word."""
    return at > 0 and words[at - 1][-1:].isdigit() and _digit(words, at)


def _digit(words: Sequence[str], at: int) -> bool:
    """Whether there is a word at a place and it begins with a digit."""
    return at < len(words) and words[at][:1].isdigit()
