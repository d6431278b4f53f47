"""A tagged sentence -> its noun phrases, from where they begin or end, and with what belongs to them."""

from __future__ import annotations

from factcheck.extract.tagged import Phrase, Tagged

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor


_PERIODIC = frozenset(("daily", "hourly", "monthly", "nightly", "quarterly", "weekly", "yearly"))


class NounPhrases(Tagged):
    """A tagged sentence that knows its noun phrases."""

    __slots__ = ()

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
            elif letter not in "da" or (noun is not None and not self._periodic(end)):
                break
        return noun

    def _periodic(self, index: int) -> bool:
        """Whether a word says how often, of the noun right behind it: "the maximum [daily] dose"."""
        return self.words[index] in _PERIODIC and self.is_tag(index + 1, "x") and not self.parted(index + 1)

    def _core_start(self, index: int) -> int | None:
        start, letters = index, self.letters
        while 0 < start <= self._size and (letters[start - 1] == "x" or (start < index and self._periodic(start - 1))):
            if start < index and self.parted(start):
                break
            start -= 1
        if start == index:
            return None
        while start > 0 and self.is_tag(start - 1, "da") and not self.parted(start) and self._leads(start - 1):
            start -= 1
        return start

    def _leads(self, index: int) -> bool:
        """Whether a determiner at `index`, or an adverb behind one, opens a noun phrase; also "next" of "next year"."""
        led = self.is_tag(index - 1, "d") and not self.parted(index)
        return self.is_tag(index, "d") or led or self.words[index] == "next"

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
