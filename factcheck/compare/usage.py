"""An article -> what it calls things: its acronyms, the longer form behind a bare head, what its treatments are."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.acronym import acronyms
from factcheck.extract.grammar import is_noun_too, singular, verb_form
from factcheck.extract.worded.rank import order
from factcheck.lexicon.phrases import lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Document

_CLOSED = (
    *("determiners", "prepositions", "coordinators", "subordinators", "pronouns"),
    *("be", "have", "do", "modals", "adverbs"),
)
_MENTION = re.compile(r"\w+")
_BACKWARDS = re.compile(r"[ \-\u2010\u2011\u00a0](\w+(?:'\w+)*)")
_REACH = 80  # characters before a head that its modifiers stand in
_LONGEST = 4  # words before a head that can belong to its name
_OFTEN = 2  # a longer form must be met this often to stand for the bare head


@cache
def _unnaming() -> frozenset[str]:
    """Words that are no part of a name: function words, numbers, the way a drug is given, and "cause", a verb there."""
    groups = ("counting_words", "routes")
    return _closed() | frozenset(word for group in groups for word in lexicon.words("measures", group)) | {"cause"}


@cache
def _closed() -> frozenset[str]:
    return frozenset(word for group in _CLOSED for word in lexicon.words("grammar", group)) | {"of", "to"}


class Usage:
    """What one article calls things: its acronyms and how often each name with its modifiers stands in it."""

    def __init__(self, article: Article) -> None:
        self.acronyms = acronyms(article.document.text)
        self._document = article.document
        self._longer: dict[str, tuple[str, ...]] = {}

    @property
    def _text(self) -> str:
        return _small(self._document)

    def longer_form(self, head: str) -> tuple[str, ...]:
        """The article's dominant name that ends in a bare head: "depression" -> "postpartum depression"."""
        if head not in self._longer:
            self._longer[head] = self._dominant(head)
        return self._longer[head]

    @cached_property
    def treatment(self) -> str:
        """What the article's treatments mostly consist of: "saline" where it speaks of saline infusions."""
        nouns = frozenset(lexicon.words("measures", "treatment_nouns")) | {"therapy"}
        forms = frozenset(lexicon.words("measures", "form_words"))
        made_of = Counter(
            word
            for noun in nouns
            for form in self._forms(noun)
            for word in form[:-1]
            if word not in nouns | forms | lexicon.listed("worded", "another") and not order(word)
        )
        (word, count), (_, next_count) = [*made_of.most_common(2), ("", 0), ("", 0)][:2]
        return word if count > next_count else ""

    def _dominant(self, head: str) -> tuple[str, ...]:
        if name := self._bearer(head):
            return (head, name)
        forms = [form for form in self._forms(head) if len(form) > 1]
        if len(forms) < _OFTEN:
            return (head,)
        best, count = max(Counter(forms).items(), key=lambda entry: (entry[1], entry[0]))
        return best if count >= _OFTEN and 2 * count >= len(forms) else (head,)

    def _bearer(self, head: str) -> str:
        """The one name behind a noun for a place: "Lake Orrin" is the lake; "" where there is none, or several."""
        if head not in lexicon.words("nouns", "before_names"):
            return ""
        text, noun = self._document.text, f"{head.capitalize()} "
        names: Counter[str] = Counter()
        at = text.find(noun)
        while at >= 0:
            behind = _MENTION.match(text, at + len(noun))
            if behind and behind[0].istitle() and not text[at - 1 : at].isalnum():
                names[behind[0].lower()] += 1
            at = text.find(noun, at + 1)
        (name, times), *others = [*names.most_common(), ("", 0)]
        return name if times >= _OFTEN and len(others) <= 1 else ""

    def _forms(self, head: str) -> Iterator[tuple[str, ...]]:
        """Each mention of a head with the content words joined to it on the left."""
        text, begun = self._text, _begun(head)
        at = text.find(begun)
        while at >= 0:
            mention = None if text[at - 1 : at].isalnum() else _MENTION.match(text, at)
            if mention and singular(mention[0]) == head:
                yield (*_modifiers(text, at), head)
            at = text.find(begun, at + 1)


def _modifiers(text: str, at: int) -> list[str]:
    """The words joined to the left of an offset, up to the first that belongs to no name."""
    words: list[str] = []
    backwards, place = text[max(at - _REACH, 0) : at][::-1], 0
    while len(words) < _LONGEST and (match := _BACKWARDS.match(backwards, place)):
        word = match[1][::-1]
        if match.end() == _REACH or _outside_names(word):
            break
        words.insert(0, word)
        place = match.end()
    return words


@lru_cache(maxsize=16)  # articles are gone through one by one, and all their texts twice would not fit
def _small(document: Document) -> str:
    """The text of a document in small letters."""
    return lowered(document.text).replace("’", "'")


def _begun(head: str) -> str:
    """What a noun begins with in the singular and in the plural."""
    return head[:-1] or head


@lru_cache(maxsize=4096)
def _outside_names(word: str) -> bool:
    if word in _unnaming() or word.endswith(("ing", "ly", "'s")) or word[0].isdigit():
        return True
    form = verb_form(word)
    return form is not None and not (form.kind == "base" and is_noun_too(form.base))
