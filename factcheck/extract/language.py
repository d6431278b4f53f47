"""Sentences of a document -> the language or script they are in, where that is not English.

Two cheap tests: most letters are of another script, or the function words of another language outnumber those of
English. A table, a list or code has few function words of any language and is never called foreign.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Document, Sentence

_FEW_WORDS = 30  # a shorter text is not judged
_FEW_LETTERS = 60  # of another script
_SAMPLE = 300  # words from which most texts are known to be English
_ENGLISH = 0.2  # of the words: ordinary prose has twice as many
_FOREIGN = 0.07  # of the words: ordinary prose of a listed language has thrice as many
_VARIED = 6  # different function words of a language; names and code repeat a few


def foreign(document: Document, sentences: Sequence[Sentence]) -> str:
    """The language or script of the text ("German", "Cyrillic"); empty for English and for what cannot be told."""
    words = list(islice(chain.from_iterable(lowers(one.words) for one in sentences), _SAMPLE))
    english = sum(map(listed("languages", "english").__contains__, words))
    if english > _ENGLISH * len(words):
        return ""
    return _script(document.text) or _language(sentences)


def _script(text: str) -> str:
    """The script that most letters of a text are in, when that is not Latin."""
    if text.isascii():
        return ""
    other = re.findall(r"[^\W\d_\x00-\u024f\u1e00-\u1eff]", text)
    if len(other) < _FEW_LETTERS or len(other) < sum(map(str.isalpha, text)) / 2:
        return ""
    from unicodedata import name  # noqa: PLC0415 - English texts never load it

    scripts = Counter(name(letter, "unknown").split()[0] for letter in other)
    return scripts.most_common(1)[0][0].capitalize()


def _language(sentences: Sequence[Sentence]) -> str:
    """The listed language whose function words outnumber those of English."""
    counts = Counter(word for one in sentences for word in lowers(one.words) if not word[0].isdigit())
    total = counts.total()
    if total < _FEW_WORDS:
        return ""
    found, best = max((_held(counts, words), name) for name, words in _languages().items())
    varied = len(_languages()[best] & counts.keys()) >= _VARIED
    english = _held(counts, listed("languages", "english"))
    return best if varied and found > _FOREIGN * total and found > 2 * english else ""


def _held(counts: Counter[str], words: frozenset[str]) -> int:
    return sum(counts[word] for word in words)


@cache
def _languages() -> Mapping[str, frozenset[str]]:
    return {name: frozenset(words.split()) for name, words in lexicon.table("languages", "foreign").items()}
