"""Sentence -> whether it can stand alone in a register: short, whole, and pointing at nothing outside of itself."""

from __future__ import annotations

from functools import cache

from factcheck import lexicon
from factcheck.extract.grammar import is_noun_too, singular, verb_form
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.register.draft.worth import nameless

_LONGEST = 24  # words; what is longer is no plain sentence
_SHORTEST = 3


def alone(sentence: str) -> bool:
    """Whether a sentence can stand alone: short, no question, and nothing in it that points elsewhere."""
    words = [word.lower.replace("’", "'").partition("'")[0] for word in tokenise(sentence)]
    if not _SHORTEST <= len(words) <= _LONGEST or "?" in sentence or _odd(sentence):
        return False
    if _hanging(words, sentence) or not listed("register", "pointing").isdisjoint(words):
        return False
    return any(map(_finite, words, words[1:], (*words[2:], "")))


def _hanging(words: list[str], sentence: str) -> bool:
    """Whether the head of a sentence hangs on something outside: "it", "the study", "as", "based", "would"."""
    first, form = words[0], verb_form(words[0])
    if "the" in words[:2] and _named_before(words[words.index("the") + 1]):
        return True
    if first in lexicon.words("grammar", "prepositions"):
        counted = any(char.isdigit() for word in words[:3] for char in word)  # "about 12 people"
        return "," not in sentence and not counted
    return first in _leaning() or (form is not None and form.kind != "base")


def _named_before(noun: str) -> bool:
    """Whether a noun with "the" means what was named before: "the study", "the patients"."""
    one = singular(noun)
    return one in nameless() or one in lexicon.words("measures", "people_nouns")


def _finite(before: str, word: str, behind: str) -> bool:
    """Whether a word can be the verb of a sentence: not "shares [sold] by", "people who [took]", "a [rise]"."""
    form = verb_form(word)
    if before in ("who", "which", "that") or (behind == "by" and not _helps(before)):
        return False
    if form is None:
        return _helps(word)
    return not word.endswith("ing") and (form.kind != "base" or not is_noun_too(form.base) or before.endswith("s"))


def _helps(word: str) -> bool:
    return any(word in lexicon.words("grammar", group) for group in ("be", "have", "modals"))


def _odd(sentence: str) -> bool:
    """Whether a bracket or a quotation mark has lost its other half."""
    pairs = (("(", ")"), ("“", "”"), ("[", "]"))
    return any(sentence.count(left) != sentence.count(right) for left, right in pairs) or sentence.count('"') % 2 == 1


@cache
def _leaning() -> frozenset[str]:
    """Words that make the sentence they begin lean on another."""
    groups = ("modals", "pronouns", "subordinators")
    words = frozenset(word for group in groups for word in lexicon.words("grammar", group))
    return words - {"one"} | {"its", "his", "her", "their", "which", "who"}
