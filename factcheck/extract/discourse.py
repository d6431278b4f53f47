"""Sentences -> what their pronouns and general nouns point back at: the subjects of the sentences before."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.extract.grammar import is_plural, singular
from factcheck.extract.measure import known
from factcheck.extract.phrase import Parse, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Sentence

_POINTING_BACK = frozenset(("it", "its", "they", "their", "this", "these", "them"))
_OF_ONE = frozenset(("it", "its", "this"))
_COUNTED = frozenset(("billions", "dozens", "hundreds", "millions", "tens", "thousands"))
_INITIAL = re.compile(r"[A-Z]\. ?[A-Z]")
_DEFINITE = frozenset(("the", "this", "these", "that", "those", "such"))
_REACH = 3  # sentences that a pronoun looks back over


class Discourse:
    """What pronouns and general nouns point back at: the subjects of the sentences before."""

    __slots__ = ("_openings", "_subjects", "sentences")

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._subjects: dict[int, str] = {}
        self._openings: dict[int, int] = {}

    def name(self, parse: Parse, phrase: Phrase | None, number: int) -> str:
        """The words of a phrase, or of what it points back at; "" when that is not to be found.

        Of "a service whose sales rose" nothing is found: its words alone would be of all the sales there are.
        """
        if phrase is None:
            return ""
        first, last = phrase
        if "whose" in parse.words[max(first - 1, 0) : first + 1]:
            return ""
        word = parse.words[first]
        if last - first == 1 and parse.is_tag(first, "rd"):
            return self._meant(parse, phrase, number) if word in _POINTING_BACK else ""
        if last - first == 2 and word in _DEFINITE:
            noun = parse.words[first + 1]
            if singular(noun) in known("generic_nouns"):
                return self.before(number, one=True) if noun == singular(noun) else ""
        return stripped(parse, phrase)

    def _meant(self, parse: Parse, pronoun: Phrase, number: int) -> str:
        """What a pronoun points back at: "[the airline] said that it would", or else a subject of before."""
        main, one = parse.main_subject(), parse.words[pronoun.first] in _OF_ONE
        fits = main and main.last < pronoun.first and not parse.is_tag(main.last - 1, "r")
        if main and fits and is_plural(parse.words[main.last - 1]) != one:
            return stripped(parse, main)
        return self.before(number, one=one)

    def before(self, number: int, *, one: bool = False) -> str:
        """The nearest subject of the sentences just before one; "" when they have none. If asked, one of `one` thing.

        An item of a list is on what leads in to the list, not on the item before it.
        """
        subjects = (self._subject(earlier) for earlier in self._earlier(number))
        return next((subject for subject in subjects if subject and not (one and _several(subject))), "")

    def _earlier(self, number: int) -> Iterator[int]:
        """The sentences that a pronoun looks back over, the nearest first."""
        block, at = self.sentences[number].block, number
        for _ in range(_REACH):
            if block.kind == "item" and at and self.sentences[at - 1].block != block:
                at = self._opening(number)
            at -= 1
            if at < 0:
                return
            yield at

    def _opening(self, number: int) -> int:
        """Where the list begins that a sentence is an item of."""
        at = number
        while at not in self._openings and at and self.sentences[at - 1].block.kind == "item":
            at -= 1
        self._openings[number] = self._openings.get(at, at)
        return self._openings[number]

    def _subject(self, number: int) -> str:
        if number not in self._subjects:
            parse = Parse.of(self.sentences[number])
            self._subjects[number] = self.name(parse, parse.main_subject() or _heading(parse), number)
        return self._subjects[number]


def _heading(parse: Parse) -> Phrase | None:
    """What a line without a verb leads in to: "a few things to know about [X]:"."""
    about = next((at for at, word in enumerate(parse.words) if word == "about"), None)
    leads = about is not None and parse.sentence.text.rstrip().endswith(":")
    return parse.noun_phrase_at(about + 1) if leads and about is not None else None


def stripped(parse: Parse, phrase: Phrase) -> str:
    """A noun phrase without its determiners and transparent nouns: "some form of asthma" -> "asthma"."""
    first, last = phrase
    while True:
        while first < last - 1 and (parse.is_tag(first, "dan") or _dated(parse.words[first])):
            first += 1
        ends = [at for at in range(first + 1, last - 1) if parse.is_tag(at, "f")]
        if not ends or not _transparent(parse, ends[0] - 1):
            return parse.text(Phrase(first, last))
        first = ends[0] + 1


def _several(subject: str) -> bool:
    """Whether a subject names more than one, or a person by the initials: no "it" points back at them."""
    part, of, whole = subject.partition(" of ")
    head = (whole if of and part.lower() in _COUNTED else part).rpartition(" ")[2]
    named = head[:1].isupper() and singular(head.lower()) not in known("people_nouns")
    return (is_plural(head.lower()) and not named) or _INITIAL.match(subject) is not None


def _transparent(parse: Parse, head: int) -> bool:
    """Whether a noun only leads on to what its "of" phrase names: "some form of", but not "side effects of"."""
    harm = head > 0 and parse.words[head - 1] in ("side", "adverse", "negative")
    return singular(parse.words[head]) in known("transparent_nouns") and not harm


def _dated(word: str) -> bool:
    """Whether a word is a day or period in the possessive: "Monday's", "year's"."""
    owner = word.removesuffix("'s")
    return owner != word and owner in known("times") | known("weekdays") | known("periods")
