"""Causal topics -> the same, with what two articles say otherwise of one event, firm, person or place as a note.

Of a kind of thing (a drug, a food, a practice) two articles hold something in general, and both cannot be right. What
happened once they tell in parts, each by its own choice of cause and of words, one before it and one after; of such
pairs that were read in coverage of events, most were no contradictions.
"""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.argument import HARM
from factcheck.extract.grammar import DEFINITE, content_stem
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, CausalKey, Severity, Verdict

if TYPE_CHECKING:
    from factcheck.compare.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Claim, Document, Pair, Passage, Topic

ONE_EVENT = "told of one event"  # the reason for which a pair is a note


class Events:
    """What tells whether a claim is of something particular: the names of its article, and what it treats with."""

    def __init__(self, stories: Stories, names: Names) -> None:
        self._stories = stories
        self._names = names

    def eased(self, topic: Topic) -> Topic:
        """The topic with each pair between two articles a note that is told of something particular.

        Side effects are those of a product, which a name makes no event of.
        """
        harm = isinstance(topic.key, CausalKey) and topic.key.effect == HARM
        if harm or all(pair.within or not pair.severity for pair in topic.pairs):
            return topic
        return topic._replace(pairs=tuple(map(self._eased, topic.pairs)))

    def _eased(self, pair: Pair) -> Pair:
        hedged = pair.verdict is Verdict.CERTAINTY_GAP and isinstance(pair.a, CausalClaim)
        if pair.within or not pair.severity or any(self._studied(claim.at.document) for claim in (pair.a, pair.b)):
            return pair
        if not any(self._particular(claim, definite=hedged) for claim in (pair.a, pair.b)):
            return pair
        return pair._replace(severity=Severity.NOTE, reasons=(*pair.reasons, ONE_EVENT))

    def _studied(self, document: Document) -> bool:
        """Whether an article opens with a study: of a thing under study, whatever its name, it tells in general."""
        return not self._stories.opening_of(document).isdisjoint(_studies())

    def _particular(self, claim: Claim, *, definite: bool) -> bool:
        """Whether a claim has a cause, or an effect, that is one named thing: "the blaze shattered [Halm]".

        Where the one guards what the other tells as a fact, "the bridge" will do too: it was told beforehand.
        """
        if not isinstance(claim, CausalClaim):
            return False
        named = any(side and self._named(side) for side in (claim.cause, claim.effect))
        return named or (definite and claim.cause is not None and self._definite(claim.cause))

    def _named(self, side: Passage) -> bool:
        head = _head(side)
        return head in self._stories.named(side.document) and not self._treats(head, side.document)

    def _definite(self, cause: Passage) -> bool:
        """Whether a cause is "the bridge", and not "the drug", as a story calls what it is about."""
        head, first = _head(cause), cause.text.partition(" ")[0].lower()
        return first in DEFINITE and head not in {first, *_things()} and not self._treats(head, cause.document)

    def _treats(self, head: str, document: Document) -> bool:
        """Whether a noun is what the treatments of an article consist of."""
        treatment = self._names.treatment(document)
        return bool(treatment) and treatment == self._names.canonical(head, document)


def _head(side: Passage) -> str:
    """The last word of a side before its first preposition, in small letters; "" where it has none."""
    words = [*takewhile(lambda word: word.lower not in _joints(), tokenise(side.text))]
    return words[-1].lower if words else ""


@cache
def _joints() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "prepositions")) | {"of"}


@cache
def _studies() -> frozenset[str]:
    """Stems of the nouns of a study that are of nothing else: a trial may be a court's, a review a critic's."""
    return frozenset(map(content_stem, lexicon.words("stories", "studies")))


@cache
def _things() -> frozenset[str]:
    return frozenset(lexicon.words("stories", "things"))
