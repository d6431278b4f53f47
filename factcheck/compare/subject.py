"""Names of things in articles -> one canonical name a thing: aliases, acronyms, spellings, dominant longer forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.usage import Usage
from factcheck.extract.grammar import singular
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Article, Document, Register

_SEVERAL = 2  # articles, of which one may misspell what another spells
_LONG = 10  # letters of a name in which one wrong letter is a slip and not another name
_NEAR = 0.92  # of the letters
_EXACT = 1e-9  # what arithmetic with fractions may lose
_BEGINNING = 4  # letters


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


class Names:
    """What the articles of a run and its register call one thing."""

    def __init__(self, articles: Sequence[Article], register: Register) -> None:
        self._aliases = _register_names(register)
        self._local = {id(article.document): Usage(article) for article in articles}
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

    def _spelled_out(self, words: tuple[str, ...], local: Usage | None) -> tuple[str, ...]:
        known: Mapping[str, tuple[str, ...]] = local.acronyms if local else {}
        if known.keys().isdisjoint(words) and self._acronyms.keys().isdisjoint(words):
            return words
        return tuple(part for word in words for part in (known.get(word) or self._acronyms.get(word) or (word,)))


def _shared_acronyms(articles: Iterable[Usage]) -> dict[str, tuple[str, ...]]:
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
