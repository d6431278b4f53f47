"""Names of things in articles -> one canonical name a thing: aliases, acronyms, spellings, dominant longer forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.acronym import acronyms
from factcheck.extract.grammar import is_noun_too, singular, verb_form
from factcheck.lexicon.phrases import lowered, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Article, Document, Register

_CLOSED = (
    *("determiners", "prepositions", "coordinators", "subordinators", "pronouns"),
    *("be", "have", "do", "modals", "adverbs"),
)
_MENTION = re.compile(r"\w+")
_BACKWARDS = re.compile(r"[ \-\u2010\u2011\u00a0](\w+(?:'\w+)*)")
_REACH = 80  # characters before a head that its modifiers stand in
_SEVERAL = 2  # articles, of which one may misspell what another spells
_LONG = 10  # letters of a name in which one wrong letter is a slip and not another name
_NEAR = 0.92  # of the letters
_EXACT = 1e-9  # what arithmetic with fractions may lose
_BEGINNING = 4  # letters
_LONGEST = 4  # words before a head that can belong to its name
_OFTEN = 2  # a longer form must be met this often to stand for the bare head


@lru_cache(maxsize=4096)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, lower-case, the last in the singular, articles and possessives gone."""
    words = [word.lower.removesuffix("'s") for word in tokenise(name)]
    while len(words) > 1 and words[0] in _determiners():
        words.pop(0)
    return (*words[:-1], singular(words[-1])) if words else ()


def _slipped(name: str, other: str) -> bool:
    """Whether two names differ by slips of the pen. Nearly all do not have nearly the same letters, in any order."""
    slips = (1 - _NEAR) * max(len(name), len(other)) + _EXACT
    if abs(len(name) - len(other)) > slips:
        return False
    mine, theirs = Counter(name), Counter(other)
    if max((mine - theirs).total(), (theirs - mine).total()) > slips:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most runs never load it

    return OSA.normalized_similarity(name, other) >= _NEAR


def _figures(name: str) -> str:
    return "".join(sign for sign in name if sign.isdigit())


def squeezed(words: Sequence[str]) -> str:
    """A spelling that spaces and hyphens do not change: "post-partum" and "postpartum" are one."""
    return "".join(words)


@cache
def _determiners() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "determiners"))


@cache
def _unnaming() -> frozenset[str]:
    """Words that are no part of a name: function words, numbers, the way a drug is given, and "cause", a verb there."""
    groups = ("counting_words", "routes")
    return _closed() | frozenset(word for group in groups for word in lexicon.words("measures", group)) | {"cause"}


@cache
def _closed() -> frozenset[str]:
    return frozenset(word for group in _CLOSED for word in lexicon.words("grammar", group)) | {"of", "to"}


class Names:
    """What the articles of a run and its register call one thing."""

    def __init__(self, articles: Sequence[Article], register: Register) -> None:
        self._aliases = _register_names(register)
        self._local = {id(article.document): _Local(article) for article in articles}
        self._acronyms = _shared_acronyms(self._local.values())
        self._known: dict[tuple[str, int], str] = {}
        self._shown: dict[str, str] = {}
        self._begun: dict[str, list[str]] = defaultdict(list)

    def canonical(self, name: str, document: Document) -> str:
        """The canonical name of what `name` stands for in a document; "" for an empty name."""
        at = name, id(document)  # an article names a thing again and again
        if at not in self._known:
            self._known[at] = self._named(name, document)
        return self._known[at]

    def _named(self, name: str, document: Document) -> str:
        words = words_of(name)
        if not words:
            return ""
        local = self._local.get(id(document))
        words = self._spelled_out(words, local)
        alias = self._aliases.get(squeezed(words))
        if alias is None and local is not None and len(words) == 1:
            words = local.longer_form(words[0])
            alias = self._aliases.get(squeezed(words))
        shown = alias or " ".join(words)
        key = squeezed(words_of(shown))
        if key not in self._shown:
            self._shown[key] = self._shown.get(self._near(key), shown)
        return self._shown[key]

    def _near(self, key: str) -> str:
        """A name met before that differs from this one by a letter or two, as misspellings do; "" when there is none.

        Only names that begin alike are laid beside each other, and only where there is more than one article.
        """
        if len(self._local) < _SEVERAL or len(key) < _LONG:
            return ""
        begun_alike = self._begun[key[:_BEGINNING]]
        near = next((other for other in begun_alike if _slipped(key, other)), "")
        begun_alike.append(key)
        return near if _figures(near) == _figures(key) else ""

    def treatment(self, document: Document) -> str:
        """What the treatments of a document mostly consist of, "" when it names none often."""
        local = self._local.get(id(document))
        return local.treatment if local else ""

    def _spelled_out(self, words: tuple[str, ...], local: _Local | None) -> tuple[str, ...]:
        known: Mapping[str, tuple[str, ...]] = local.acronyms if local else {}
        if known.keys().isdisjoint(words) and self._acronyms.keys().isdisjoint(words):
            return words
        return tuple(part for word in words for part in (known.get(word) or self._acronyms.get(word) or (word,)))


class _Local:
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
            if word not in nouns and word not in forms
        )
        (word, count), (_, next_count) = [*made_of.most_common(2), ("", 0), ("", 0)][:2]
        return word if count > next_count else ""

    def _dominant(self, head: str) -> tuple[str, ...]:
        if self._text.count(_begun(head)) < _OFTEN:
            return (head,)
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


def _shared_acronyms(articles: Iterable[_Local]) -> dict[str, tuple[str, ...]]:
    """Acronyms that all articles that introduce them spell out alike."""
    seen: dict[str, set[tuple[str, ...]]] = {}
    for article in articles:
        for letters, words in article.acronyms.items():
            seen.setdefault(letters, set()).add(words)
    return {letters: next(iter(forms)) for letters, forms in seen.items() if len(forms) == 1}


def _register_names(register: Register) -> dict[str, str]:
    return {
        squeezed(words_of(name)): subject.name
        for subject in register.subjects
        for name in (subject.name, *subject.also)
    }
