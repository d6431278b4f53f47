"""Cause or effect of a causal claim -> the thing itself: pronouns resolved, carriers, degrees and measures stripped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.core import BRACKETS, core, exposure, parts, qualified
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.compare.subject import Names
    from factcheck.model import CausalClaim, Document, Passage

_BETWEEN = frozenset(("and", "for", "in", "of", "on", "or", "to", "with"))
_POINTING = ("these ", "this ")  # "relief from this condition", whichever that is


class Resolver:
    """Remembers the last cause that was named, so that a pronoun in the next sentence finds it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._last: CausalClaim | None = None
        self._cause = ""

    def cause(self, claim: CausalClaim) -> str:
        """The canonical name of the cause, "" where nothing tells what it is.

        Unwanted effects that are listed without a cause are those of what the article's treatments consist of, or of
        what its title is about.
        """
        document = claim.at.document
        if claim.cause is None:
            if claim.relation != "side effect":
                return self._cause if self._near(claim) else ""  # "studies show a fall in X": of what was named before
            return "" if _of_others(claim) else thing("", document, self._names) or self._titled(document)
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

    def _titled(self, document: Document) -> str:
        """The last named cause if the title names it too: "Does zinc help?" is on the side effects of zinc."""
        named = set(self._cause.split())
        title = next((block.span for block in document.blocks if block.kind == "title"), None)
        said = {word.lower for word in tokenise(document.text[title.start : title.end])} if title else set()
        return self._cause if named and named <= said else ""

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
        return named | {HARM: ""} if _harms(claim) else named

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
    return any(word.lower in listed("causal_harm", "grave") for word in tokenise(cue.text))


def _harms(claim: CausalClaim) -> bool:
    """Whether a claim is of side effects: "it has side effects", "side effects include nausea", "it causes nausea"."""
    told_so = claim.relation == "side effect" or (claim.relation == "influence" and "side effect" in claim.at.text)
    return told_so or _ails(claim)


def _ails(claim: CausalClaim) -> bool:
    """Whether a cause is said to bring on a complaint, in the usual amount: "it can cause [nausea]"."""
    if claim.relation != "cause" or claim.context.negated or claim.polarity != "up":
        return False
    taken = {word.lower for word in tokenise(claim.subject)}
    suffered = {word.lower for word in tokenise(claim.measure)} & complaints()
    return bool(suffered) and taken.isdisjoint(listed("causal_harm", "excess"))


@cache
def complaints() -> frozenset[str]:
    """Nouns of what ails those who take a thing."""
    return listed("causal_harm", "complaints") | listed("statements_harm", "symptom")


def _of_others(claim: CausalClaim) -> bool:
    """Whether the sentence speaks of other treatments than the article's: "any drug", but not "as with any drug"."""
    words = [word.lower for word in claim.sentence.words]
    return any(
        word in _words("others") and before not in ("like", "with")
        for before, word in zip(["", *words], words, strict=False)
    )


def thing(text: str, document: Document, names: Names) -> str:
    """What a statement is about: its canonical name without the form it is given in; "" when that is not known.

    A word for any treatment or finding, and no word at all, stand for what the article's treatments consist of.
    """
    name = names.canonical(_proper(BRACKETS.sub("", text)), document)
    if name in listed("statements_named", "relational"):
        return ""
    if name in listed("statements_named", "findings"):
        name = ""
    words = core(name).split() if name else []
    while len(words) > 1 and words[-1] in _modes() and not qualified(words[:-1]):
        words.pop()
    if words and not set(words) <= _modes():
        given = text.rsplit(maxsplit=1)[-1].lower() in _modes() and words[0] == names.treatment(document)
        return names.canonical(words[0] if given else " ".join(words), document)  # "lithium bipolar therapy"
    if not name or not set(name.split()).isdisjoint(_modes()):
        named = set(words) - listed("statements_named", "modes") or text.lower().startswith(("the ", "this "))
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


def pronoun(passage: Passage) -> bool:
    """Whether a side of a claim only points at what was named before."""
    bare = passage.text.lower().replace("’", "'").partition("'")[0]
    return bare in _words("pronouns")


def _only(text: str, group: str) -> bool:
    """Whether all words of a text that say anything belong to a group."""
    said = {word.lower for word in tokenise(text)} - _words("openers") - _words("joining")
    return bool(said) and said <= _words(group)


@cache
def _modes() -> frozenset[str]:
    return listed("statements_named", "modes") | listed("measures", "treatment_nouns")


def _words(group: str) -> frozenset[str]:
    return listed("causal_arguments", group)
