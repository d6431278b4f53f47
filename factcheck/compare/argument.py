"""Cause or effect of a causal claim -> the thing itself: pronouns resolved, carriers, degrees and measures stripped."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.extract.verb import inflections
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.compare.subject import Names
    from factcheck.model import CausalClaim, Document, Passage, Word

_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BETWEEN = frozenset(("and", "for", "in", "of", "on", "or", "to", "with"))
_CARRYING = frozenset(("for", "from", "in", "of", "to"))
_GRADES = frozenset(("better", "fewer", "higher", "less", "lower", "more", "worse"))
_DEGREES = frozenset(("less", "more"))
_JOINING = frozenset(("and", "or", "nor", "plus"))
_QUALITY = ("able", "al", "ary", "ful", "ible", "ic", "ish", "ive", "less", "ous")
_LONGEST = 9  # words; a longer argument is a clause, and no two clauses are one name
_POINTING = ("these ", "this ")  # "relief from this condition", whichever that is
_PASSIVE = ("are", "was", "were")
_PART = 4  # words of a part of a list; what is longer is no mere list


class Resolver:
    """Remembers the last cause that was named, so that a pronoun in the next sentence finds it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: CausalClaim | None = None
        self._cause = ""

    def cause(self, claim: CausalClaim) -> str:
        """The canonical name of the cause, "" where nothing tells what it is.

        Unwanted effects that are listed without a cause are those of what the article's treatments consist of.
        """
        document = claim.at.document
        if claim.cause is None:
            if claim.relation != "side effect":
                return self._cause if self._near(claim) else ""  # "studies show a fall in X": of what was named before
            return "" if _of_others(claim) else thing("", document, self._names)
        if pronoun(claim.cause):
            if claim.sentence.block.kind == "item" and claim.cause.span.start == claim.sentence.block.span.start:
                return thing("", document, self._names)  # an item of a list on the article's subject
            near = self._near(claim)
            if near or " " not in claim.cause.text:  # "the drug" that nobody has named yet is its own name
                return self._cause if near else ""
        if not self._continues(claim, claim.cause):
            tie = claim.relation == "correlation"
            self._cause = thing((exposure(claim.cause.text) if tie else "") or claim.cause.text, document, self._names)
        self._last = claim
        return self._cause

    def _continues(self, claim: CausalClaim, cause: Passage) -> bool:
        """Whether the cause is the clause of the claim before: "[trams run often], cutting noise" is of trams."""
        last = self._last
        if last is None or last.cause is None or last.sentence is not claim.sentence or not self._cause:
            return False
        return last.cause.span.start == cause.span.start and last.cue.span.end <= cause.span.end

    def effects(self, claim: CausalClaim) -> Mapping[str, str]:
        """The canonical names of the effects, each with the words that it stands for."""
        if claim.effect is None and grave(claim.cue):
            return {HARM: ""}
        if claim.effect is None or pronoun(claim.effect):
            return {BENEFIT: ""} if claim.relation == "treatment" and claim.effect is None else {}
        named = {name: part for part in parts(claim.effect.text) if (name := self._named(part, claim))}
        harmful = claim.relation == "side effect" or (claim.relation == "influence" and "side effect" in claim.at.text)
        return named | {HARM: ""} if harmful else named

    def _named(self, part: str, claim: CausalClaim) -> str:
        bare = core(part)
        if claim.relation == "treatment" and (_only(part, "benefits") or part.lower().startswith(_POINTING)):
            return BENEFIT
        name = self._names.canonical(bare, claim.at.document) if bare else ""
        longer = core(name) if name != bare else name  # "symptoms" are "asthma symptoms" there, and so of asthma
        return name if longer == name else self._names.canonical(longer, claim.at.document)

    def _near(self, claim: CausalClaim) -> bool:
        """Whether the last named cause stands in the same block, or ends one just before."""
        last = self._last
        if last is None or last.at.document is not claim.at.document:
            return False
        return last.sentence.block == claim.sentence.block and claim.at.span.start >= last.at.span.start


HARM = "side effect"
BENEFIT = "benefit"  # what "offers relief" and "has shown promise" bring, where they do not say from what


def grave(cue: Passage) -> bool:
    """Whether a cue names a grave harm by itself: "it can [be addictive]"."""
    return any(word.lower in _listed("causal_harm", "grave") for word in tokenise(cue.text))


def _of_others(claim: CausalClaim) -> bool:
    """Whether the sentence speaks of other treatments than the article's: "any drug", but not "as with any drug"."""
    words = [word.lower for word in claim.sentence.words]
    return any(
        word in _words("others") and before not in ("like", "with")
        for before, word in zip(["", *words], words, strict=False)
    )


def thing(text: str, document: Document, names: Names) -> str:
    """What a statement is about: its canonical name without the form it is given in; "" when that is not known.

    A word for any treatment, and no word at all, stand for what the article's treatments consist of.
    """
    name = names.canonical(_proper(_BRACKETS.sub("", text)), document)
    if name in _relational():
        return ""
    words = core(name).split() if name else []
    while len(words) > 1 and words[-1] in _modes() and not _qualified(words[:-1]):
        words.pop()
    if words and not set(words) <= _modes():
        given = text.rsplit(maxsplit=1)[-1].lower() in _modes() and words[0] == names.treatment(document)
        return names.canonical(words[0] if given else " ".join(words), document)  # "lithium bipolar therapy"
    if not name or not set(name.split()).isdisjoint(_modes()):
        named = set(words) - _listed("statements_named", "modes") or text.lower().startswith(("the ", "this "))
        known = names.treatment(document) or (words[0] if named and words else "")
        return names.canonical(known, document)
    return ""


def _proper(text: str) -> str:
    """The proper name behind the common nouns that introduce it: "the drug Zolpan" -> "Zolpan"."""
    words = text.split()
    small = [n for n, word in enumerate(words) if not word[0].isupper()]
    if not small or small[-1] + 1 == len(words) or any(words[n] in _BETWEEN for n in small):
        return text
    return " ".join(words[small[-1] + 1 :])


def exposure(text: str) -> str:
    """What sets a group apart that something goes with: "towns with trams" and "people who take trams" are of trams."""
    words = tokenise(text)
    if len(words) > 2 and words[0].lower in _words("having") and words[1].lower == "of":
        return text[words[2].start :]
    at = next((n for n, word in enumerate(words) if word.lower in _words("apart")), 0)
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
        or word in _listed("causal_words", "people")
        or word in _listed("causal_words", "groups")
    )


@lru_cache(maxsize=4096)
def core(text: str) -> str:
    """The thing that an argument speaks of: "a higher risk of stroke" and "strokes" are about strokes."""
    words = [word.lower for word in tokenise(_BRACKETS.sub("", text))]
    words = words[: words.index("than")] if "than" in words[1:] else words
    if len(words) > _LONGEST:
        return ""
    graded = next((n for n, word in enumerate(words[1:3], start=1) if word in _GRADES), 0)
    words = words[graded:] if graded and verb_form(words[0]) else words  # "[take] fewer sick days"
    words[1:] = [word for word in words[1:] if word not in _DEGREES]  # "teams less tired" are as tired the other way
    while len(words) > 1 and (lead := _leading(words)):
        words = words[lead:]
    while len(words) > 1 and words[-1] in _words("carriers") and not _qualified(words[:-1]):
        words.pop()
    words[-1:] = [_noun_of(word) for word in words[-1:]]
    return "" if not words or (len(words) == 1 and words[0] in _words("empty")) else " ".join(words)


def _leading(words: Sequence[str]) -> int:
    """How many of the first words only lead to the thing: a degree, a form, "the use of", "relief from"."""
    if words[0] in _words("openers") or words[0] in _words("bearing") or words[0] in _forms() or words[0] in _JOINING:
        return 1
    if len(words) > 2 and words[1] in _CARRYING and (_carries(words[0]) or words[0] in _words("changes")):
        return 2
    moved = len(words) > 3 and words[1] in _words("changes") and words[2] in _CARRYING
    return 3 if moved else 0  # "positive changes in their sleep" are of sleep


def _carries(word: str) -> bool:
    return any(word in _words(group) for group in ("carriers", "lowering", "raising"))


def _noun_of(word: str) -> str:
    """The noun of an adjective that means it: "depressive symptoms" are of depression."""
    return lexicon.table("causal_arguments", "nouns").get(word, word)


def _qualified(words: Sequence[str]) -> bool:
    """Whether what stands before a carrier only qualifies it: "traditional treatments" are not "traditional"."""
    return bool(words) and words[-1].endswith(_QUALITY) and _noun_of(words[-1]) == words[-1]


def parts(text: str) -> tuple[str, ...]:
    """The members of a list, else the text: "nausea, headaches and a rise in weight" are three."""
    words = tokenise(text)
    found: list[str] = []
    start = 0
    for word, behind in pairwise(words):
        comma = "," in text[word.end : behind.start]
        if comma or word.lower in _JOINING:
            found.append(text[start : word.start if word.lower in _JOINING else word.end])
            start = behind.start
    found.append(text[start:])
    members = [part.strip(" ,") for part in found if part.strip(" ,")]
    return tuple(members) if all(len(tokenise(part)) <= _PART for part in members) else (text,)


def pronoun(passage: Passage) -> bool:
    """Whether a side of a claim only points at what was named before."""
    bare = passage.text.lower().replace("’", "'").partition("'")[0]
    return bare in _words("pronouns")


def _only(text: str, group: str) -> bool:
    """Whether all words of a text that say anything belong to a group."""
    said = {word.lower for word in tokenise(text)} - _words("openers") - _JOINING
    return bool(said) and said <= _words(group)


@cache
def _modes() -> frozenset[str]:
    return _listed("statements_named", "modes") | _listed("measures", "treatment_nouns")


def _relational() -> frozenset[str]:
    return _listed("statements_named", "relational")


def _forms() -> frozenset[str]:
    return _listed("measures", "form_words")


def _words(group: str) -> frozenset[str]:
    return _listed("causal_arguments", group)


@cache
def _listed(file: str, group: str) -> frozenset[str]:
    return frozenset(lexicon.words(file, group))
