"""Sentence -> whether it can stand alone in a register: short, whole, and pointing at nothing outside of itself."""

from __future__ import annotations

from functools import cache

from factcheck import lexicon
from factcheck.extract.grammar import is_noun_too, singular, verb_form
from factcheck.lexicon.phrases import tokenise
from factcheck.register.draft.worth import nameless

_LONGEST = 24  # words; what is longer is no plain sentence
_SHORTEST = 3


def alone(sentence: str) -> bool:
    """Whether a sentence can stand alone: short, no question, and nothing in it that points elsewhere."""
    words = [word.lower.replace("’", "'").partition("'")[0] for word in tokenise(sentence)]
    if not _SHORTEST <= len(words) <= _LONGEST or "?" in sentence or _odd(sentence):
        return False
    if (
        words[0] in _leaning()
        or (words[0] == "the" and singular(words[1]) in nameless())
        or not _pointing().isdisjoint(words)
    ):
        return False
    counted = any(char.isdigit() for word in words[:3] for char in word)  # "about 12 people"
    hanging = words[0] in lexicon.words("grammar", "prepositions") and "," not in sentence and not counted
    return not hanging and not _dependent(words[0]) and any(map(_finite, words, words[1:]))


def _dependent(first: str) -> bool:
    """Whether a first word makes a sentence hang on another, or an order of it: "as", "based", "using", "would"."""
    form = verb_form(first)
    hanging = (*lexicon.words("grammar", "subordinators"), *lexicon.words("grammar", "modals"))
    return first in hanging or (form is not None and form.kind != "base")


def _finite(before: str, word: str) -> bool:
    """Whether a word can be the verb of a sentence; one that is as often a noun only behind a plural."""
    form = verb_form(word)
    if form is None:
        return any(word in lexicon.words("grammar", group) for group in ("be", "have", "modals"))
    return not word.endswith("ing") and (form.kind != "base" or not is_noun_too(form.base) or before.endswith("s"))


def _odd(sentence: str) -> bool:
    """Whether a bracket or a quotation mark has lost its other half."""
    pairs = (("(", ")"), ("“", "”"), ("[", "]"))
    return any(sentence.count(left) != sentence.count(right) for left, right in pairs) or sentence.count('"') % 2 == 1


@cache
def _leaning() -> frozenset[str]:
    """Words at the head of a sentence that stand for something named before it."""
    return frozenset(lexicon.words("grammar", "pronouns")) - {"one"} | {"its", "his", "her", "their", "which", "who"}


@cache
def _pointing() -> frozenset[str]:
    return frozenset(lexicon.words("register", "pointing"))
