"""The sentences of an article -> what it sells, and whether a sentence names a drawback of that."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.lexicon.phrases import lowers

from ._classes import tagged
from ._guards import among, is_heading, listed, mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Sentence

_SHORTEST = 4  # letters of a word that names a thing
_BEFORE = 5  # words in which a verb takes a harm away: “cuts the risk of a stroke”
_OF_ALL = frozenset(("all", "any", "every"))
_ELSEWHERE = frozenset(("it", "they", "this", "these", "that", "those", "such"))  # what points to the sentence before
_BETWEEN = frozenset((
    "also", "can", "could", "did", "do", "does", "it", "may", "might", "often", "sometimes", "that", "they",
    "which", "will",
))  # fmt: skip
# Classes of words that are said of what is sold, and do not name it.
_PREDICATES = frozenset((
    "trouble_noun", "body_noun", "gained_noun", "relief_noun", "benefit_verb", "folk_noun", "praise", "faint_praise",
    "sheer_praise", "hyperbole", "speedy", "order_verb", "claim_verb", "intensifier", "gain_noun", "mere", "folk",
))  # fmt: skip


class Sold:
    """What an article sells: the words that most of its promises have in common."""

    def __init__(self, sentences: Sequence[Sentence], promises: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._promises = promises

    @cached_property
    def names(self) -> frozenset[str]:
        """The words by which it is named: those in two promises at least, as far as they are as common as any."""
        counts = Counter(word for sentence in self._promises for word in {*_naming(sentence)})
        most = max(counts.values(), default=0)
        return frozenset(word for word, count in counts.items() if count >= max(2, most - 1))

    @cached_property
    def _before(self) -> dict[Sentence, Sentence]:
        return dict(zip(self._sentences[1:], self._sentences, strict=False))

    def drawback(self, sentence: Sentence) -> bool:
        """Whether a sentence names a drawback of what is sold, and not of all its kind, of rivals or of an illness."""
        said, harms = lowers(sentence.words), listed("drawback")
        if harms.isdisjoint(said) or is_heading(sentence) or mentions(sentence, "rival") or _general(sentence):
            return False
        if not any(self._stands(sentence, i) for i, word in enumerate(said) if word in harms):
            return False
        if self._named(sentence):
            return True
        return not self._of_another(sentence)

    def _stands(self, sentence: Sentence, i: int) -> bool:
        """Whether the word of harm stands for a harm, and is not part of a term, or taken away."""
        words = lowers(sentence.words)
        if among(words[i : i + 2], "harm_term"):
            return False
        return not among(words[max(i - _BEFORE, 0) : i], "relieving") and not among(words[i + 1 : i + 9], "relieved")

    def _named(self, sentence: Sentence) -> bool:
        return not self.names.isdisjoint(lowers(sentence.words))

    def _of_another(self, sentence: Sentence) -> bool:
        """Whether the harm belongs to something else that the sentence is about, or that it points back to."""
        if lowers(sentence.words)[0] in _ELSEWHERE:
            before = self._before.get(sentence)
            return before is not None and not self._named(before) and self._of_another(before)
        bearer = _bearer(sentence)
        if len(bearer) >= _SHORTEST and bearer not in listed("plain"):
            return True
        return mentions(sentence, "weak_drawback")


def _general(sentence: Sentence) -> bool:
    """Whether it lays the harm on all of a kind: “all treatments have risks”, “like all loans”."""
    return lowers(sentence.words)[0] in _OF_ALL or mentions(sentence, "generality")


def _naming(sentence: Sentence) -> Sequence[str]:
    """The words of a sentence that may name a thing."""
    classes = tagged(sentence).classes
    return [
        word
        for i, word in enumerate(lowers(sentence.words))
        if len(word) >= _SHORTEST and _PREDICATES.isdisjoint(classes.get(i, ())) and word not in listed("plain")
    ]


def _bearer(sentence: Sentence) -> str:
    """The word that a harm is said of, by a verb that says so: “tablets” in “tablets may cause nausea”; or nothing."""
    verbs = tagged(sentence).places("have_risk")
    before = lowers(sentence.words)[: verbs[0]] if verbs else ()
    return next((word for word in reversed(before) if word not in _BETWEEN), "")
