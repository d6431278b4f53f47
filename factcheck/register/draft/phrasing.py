"""Claim of an article -> sentences that may say it alone, the article's own words first.

None of them is trusted: whoever takes one reads it again, and keeps it only when it says the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import NumericClaim
from factcheck.register.draft.alone import alone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim

_CUT = 80  # words of a sentence that is worth cutting
_BREAK = re.compile(r"[,;:]\s+|\s+[–—]\s+|—|\s+\(")
_CLOSED = ("be", "coordinators", "have", "modals", "prepositions", "pronouns", "subordinators")
_DATELINE = re.compile(r"^[A-Z][A-Z., ]+ (?:\([A-Za-z ]+\) )?[-–—]+ ")  # "LONDON (Reuters) - "
_RELATIVE = re.compile(r",\s+(?:who|which|that|where|when|whose)\b")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d")
_THAT = re.compile(r"\bthat\s+")
_FRAMES = {
    "cost": "{subject} cost{s} {value}{of}.",
    "duration": "{subject} last{s} {value}{of}.",
    "duration of effect": "The effect of {name} lasts {value}{of}.",
    "number of treatments": "A course of {name} is {value}{of}.",
    "onset": "{subject} take{s} {value} to work{of}.",
    "prevalence": "{subject} affect{s} {value}{of}.",
}
_MEASURED = "The {measure} of {name} is {value}{of}."


def phrasings(claim: Claim) -> Iterator[str]:
    """Sentences that may say what a claim says, plainest first, each with a capital and a full stop."""
    sentences = dict.fromkeys(_sentence(words) for words in (*_own(claim), *_framed(claim)))
    yield from sorted((one for one in sentences if alone(one)), key=lambda one: len(one.split()))


def _own(claim: Claim) -> Iterator[str]:
    """The sentence as a whole, from "that" on, up to a comma; of what is no number, its very words."""
    text, (first, last) = claim.at.document.text, claim.sentence.at.span
    if claim.sentence.block.kind in ("title", "heading"):
        return  # a headline leaves words away
    if not isinstance(claim, NumericClaim):
        yield claim.at.text
    if _undated(claim) or len(claim.sentence.words) > _CUT or _inside_brackets(text[first : claim.at.span.start]):
        return
    starts = [first, *(first + match.end() for match in _THAT.finditer(claim.sentence.text))]
    ends = [*(first + match.start() for match in _BREAK.finditer(claim.sentence.text)), last]
    for start in (one for one in starts if one <= claim.at.span.start):
        for end in (one for one in ends if one >= claim.at.span.end):
            if end == last or not _RELATIVE.search(text, start, end):
                yield text[start:end]


def _inside_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")


def _undated(claim: Claim) -> bool:
    """Whether a sentence means a time by the day on which it was written: "in November", "on Friday"."""
    return bool(claim.context.time) and not _YEAR.search(claim.context.time)


def _framed(claim: Claim) -> Iterator[str]:
    """The parts of a number's claim, put together anew."""
    if not isinstance(claim, NumericClaim) or not claim.subject or claim.context.time:
        return
    if claim.context.specific or claim.context.form or _proper(claim) or not _noun(claim):
        return
    people = claim.context.population
    said = {word.lower for word in tokenise(claim.subject)} & {word.lower for word in tokenise(claim.at.text)}
    if said or singular(claim.subject.lower()) in lexicon.words("measures", "people_nouns"):
        return  # "a course of infusions is six infusions", "women affect 1% of women"
    parts = {
        "subject": claim.subject,
        "name": _low(claim),
        "s": "" if _many(claim.subject) else "s",
        "value": _lowered(claim.at.text),
        "of": (f" of {people}" if people and claim.measure == "prevalence" else "") + _where(claim),
        "measure": claim.measure,
    }
    if claim.measure in _FRAMES:
        yield _FRAMES[claim.measure].format(**parts)
    elif " " not in claim.measure and claim.measure != "age":
        yield _MEASURED.format(**parts)


def _where(claim: NumericClaim) -> str:
    place = claim.context.place
    return "" if not place else f" {place}" if place in lexicon.words("measures", "places_adverbs") else f" in {place}"


def _low(claim: NumericClaim) -> str:
    """The subject inside a sentence: without the capital that it has only from the head of its own."""
    heads = claim.sentence.text.startswith(claim.subject)
    return _lowered(claim.subject) if heads else claim.subject


def _lowered(words: str) -> str:
    """Words without the capital of a sentence's head; an acronym keeps its own."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _proper(claim: NumericClaim) -> bool:
    """Whether the subject is a name: a word of it that is no acronym is never written small in the article."""
    names = [word for word in claim.subject.split() if word[0].isupper() and not word[1:2].isupper()]
    return any(f" {word.lower()}" not in claim.at.document.text for word in names)


def _noun(claim: NumericClaim) -> bool:
    """Whether a subject of one word is used as a noun elsewhere: "of insomnia."; an adjective may have lost its own."""
    if " " in claim.subject:
        return True
    before = "|".join(lexicon.words("grammar", "prepositions"))
    use = rf"\b(?:{before}) {re.escape(claim.subject.lower())}(?=\W*(?:[.,;:)]|$| (\w+)))"
    closed = {word for group in _CLOSED for word in lexicon.words("grammar", group)}
    uses = re.finditer(use, claim.at.document.text.lower())
    return any(match[1] is None or match[1] in closed for match in uses)


def _many(name: str) -> bool:
    last = name.lower().rsplit(maxsplit=1)[-1]
    return singular(last) != last


def _sentence(words: str) -> str:
    """Words as a sentence: no opener that leans on the one before, one line, a capital, a full stop."""
    printed = "".join(char if char.isprintable() else " " for char in words)
    words = _DATELINE.sub("", " ".join(printed.split())).strip(" ,;:–—-\"“”'’*_")
    while words.partition(" ")[0].rstrip(",").lower() in listed("register", "openers") and " " in words:
        words = words.partition(" ")[2].lstrip(", ")
    return f"{words[:1].upper()}{words[1:].rstrip('.!')}."
