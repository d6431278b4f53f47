"""What a side of a causal claim says -> the thing that it speaks of, its members, and what sets a group apart."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Word

BRACKETS = re.compile(r"\s*\([^()]*\)")
_QUALITY = ("able", "al", "ary", "ful", "ible", "ic", "ish", "ive", "less", "ous")
_LONGEST = 9  # words; a longer argument is a clause, and no two clauses are one name
_PASSIVE = ("are", "was", "were")
_HAVING_IT = ("from", "with")
_PART = 4  # words of a part of a list; what is longer is no mere list


def exposure(text: str) -> str:
    """What sets a group apart that something goes with: "towns with trams" and "people who take trams" are of trams."""
    words = tokenise(text)
    if len(words) > 2 and words[0].lower in _words("having") and words[1].lower == "of":
        return text[words[2].start :]
    at = next((n for n, word in enumerate(words) if word.lower in _words("apart")), 0)
    if not at and len(words) > 1 and words[-1].lower in _words("having") and not _grades(words[-2].lower):
        return text[: words[-2].end]  # "tea drinkers", but not "heavy drinkers"
    if not at or not _grouped(words[at - 1].lower):
        return ""
    opener, at = words[at].lower, at + 1
    if opener in ("who", "that"):
        while at < len(words) and words[at].lower in _words("doing"):
            at += 1
        if words[at - 1].lower not in _words("doing") or words[at - 1].lower in _PASSIVE:
            return _done(text, words[at:])
    at += opener == "assigned"
    return text[words[at].start :] if at < len(words) else ""


def _grades(word: str) -> bool:
    """Whether a word before those who have or use a thing says how, and not what they use: "daily users"."""
    return word in _words("openers") or word in listed("causal_words", "adjectives") or word.endswith(_QUALITY)


def _done(text: str, words: Sequence[Word]) -> str:
    """What a group does, or has done to it, as a noun: "walk to school" is "walking to school"."""
    form = verb_form(words[0].lower) if words else None
    if form is None:
        return ""
    doing = next((each for each, uses in inflections(form.base).items() if "g" in uses), "")
    return f"{doing}{text[words[0].end :]}"


def _grouped(word: str) -> bool:
    return (
        word in ("group", "those")
        or word in listed("causal_words", "people")
        or word in listed("causal_words", "groups")
    )


@lru_cache(maxsize=4096)
def core(text: str) -> str:
    """The thing that an argument speaks of: "a higher risk of stroke" and "strokes" are about strokes."""
    words = [word.lower for word in tokenise(BRACKETS.sub("", text))]
    words = words[: words.index("than")] if "than" in words[1:] else words
    if len(words) > _LONGEST:
        return ""
    graded = next((n for n, word in enumerate(words[1:3], start=1) if word in _words("grades")), 0)
    words = words[graded:] if graded and verb_form(words[0]) else words  # "[take] fewer sick days"
    words[1:] = [word for word in words[1:] if word not in _words("degrees")]  # "less tired" is tired the other way
    while len(words) > 1 and (lead := _leading(words)):
        words = words[lead:]
    while len(words) > 1 and words[-1] in _words("carriers") and not qualified(words[:-1]):
        words.pop()
    words[-1:] = [_noun_of(word) for word in words[-1:]]
    return "" if not words or (len(words) == 1 and words[0] in _words("empty")) else " ".join(words)


def _leading(words: Sequence[str]) -> int:
    """How many of the first words only lead to the thing: a degree, a form, "the use of", "relief from"."""
    if len(words) > 2 and words[0] in _words("bearing") and words[1] in _HAVING_IT:
        return 2  # "suffer from gout", "diagnosed with gout"
    if words[0].isdigit() and words[1] in _words("grades"):
        return 1  # "a 12% higher risk"
    if any(words[0] in _words(group) for group in ("bearing", "joining", "openers")) or words[0] in _forms():
        return 1
    if len(words) > 2 and words[1] in _words("carrying") and (_carries(words[0]) or words[0] in _words("changes")):
        return 2
    moved = len(words) > 3 and words[1] in _words("changes") and words[2] in _words("carrying")
    return 3 if moved else 0  # "positive changes in their sleep" are of sleep


def _carries(word: str) -> bool:
    return any(word in _words(group) for group in ("carriers", "lowering", "raising"))


def _noun_of(word: str) -> str:
    """The noun of an adjective that means it: "depressive symptoms" are of depression."""
    return lexicon.table("causal_arguments", "nouns").get(word, word)


def qualified(words: Sequence[str]) -> bool:
    """Whether what stands before a carrier only qualifies it: "traditional treatments" are not "traditional"."""
    return bool(words) and words[-1].endswith(_QUALITY) and _noun_of(words[-1]) == words[-1]


def parts(text: str) -> tuple[str, ...]:
    """The members of a list, else the text: "nausea, headaches and a rise in weight" are three."""
    words = tokenise(text)
    found: list[str] = []
    start = 0
    for word, behind in pairwise(words):
        comma = "," in text[word.end : behind.start]
        if comma or word.lower in _words("joining"):
            found.append(text[start : word.start if word.lower in _words("joining") else word.end])
            start = behind.start
    found.append(text[start:])
    members = [part.strip(" ,") for part in found if part.strip(" ,")]
    return tuple(members) if all(len(tokenise(part)) <= _PART for part in members) else (text,)


def _forms() -> frozenset[str]:
    return listed("measures", "form_words")


def _words(group: str) -> frozenset[str]:
    return listed("causal_arguments", group)
