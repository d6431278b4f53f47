"""Topics and register -> the topics with the references on each, and how their claims stand to them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.argument import HARM, Resolver
from factcheck.compare.causal.direction import opposite, unwanted, way
from factcheck.compare.causal.firmness import step
from factcheck.compare.causal.topics import links
from factcheck.compare.numbers.about.generic import FRAMES
from factcheck.compare.numbers.grade import pair
from factcheck.compare.numbers.topics import numeric_key
from factcheck.compare.statements.flat import Flats
from factcheck.compare.statements.stance import UNKNOWN, Judge, apart
from factcheck.compare.statements.topics import statement_key
from factcheck.extract import hedge
from factcheck.extract.grammar import content_stem
from factcheck.lexicon.phrases import tokenise
from factcheck.model import (
    CausalClaim,
    NumericClaim,
    Pair,
    Severity,
    StatementClaim,
    StatementKey,
    Topic,
    Verdict,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Article, Claim, Document, Reference, Register, TopicKey

_SAME = 0.7  # of the content words of the reference, which the sentence must have, where no frame tells what is meant
_TOLD = 0.8  # of them, which the article must have somewhere
_GRADES = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_CAN = 2  # the step of certainty of "can"


def held_against(
    found: Sequence[Topic], articles: Sequence[Article], register: Register, names: Names, stories: Stories
) -> Iterator[Topic]:
    """Each topic, with the references on it and a pair for every claim that can be held against one."""
    known = by_key((*register.references, *register.distinctions), names)
    doubts = {key for key, references in known.items() if any(map(_doubts, references))}
    flats = Flats(articles, [key for key in doubts if isinstance(key, StatementKey)], names)
    bench = Bench(stories)
    stated = {topic.key for topic in found}
    doubted = [
        Topic(key, ()) for key in doubts if key not in stated and isinstance(key, StatementKey) and flats.of(key)
    ]
    for topic in (*found, *doubted):
        on = known.get(topic.key, [])
        pairs = [bench.pair(claim, one.claim) for one in on for claim in topic.claims]
        if isinstance(topic.key, StatementKey):
            pairs += [bench.pair(flat, one.claim) for one in filter(_doubts, on) for flat in flats.of(topic.key)]
        yield topic._replace(references=tuple(on), pairs=(*topic.pairs, *filter(None, pairs))) if on else topic


def by_key(references: Iterable[Reference], names: Names) -> dict[TopicKey, list[Reference]]:
    """References by what they are about; one that says too little to be compared is left out."""
    known: dict[TopicKey, list[Reference]] = defaultdict(list)
    for reference in references:
        for key in _keys(reference.claim, names):
            known[key].append(reference)
    return known


def _doubts(reference: Reference) -> bool:
    """Whether a reference says that a thing is not known: then numbers and causes too are held against it."""
    return isinstance(reference.claim, StatementClaim) and reference.claim.value == UNKNOWN


def _keys(claim: Claim, names: Names) -> Iterator[TopicKey]:
    """What a claim is held against; that it lists harms at all says nothing of which."""
    if isinstance(claim, CausalClaim):
        yield from (link.key for link in links(claim, Resolver(names)) if link.key.effect != HARM)
        return
    key = numeric_key(claim, names) if isinstance(claim, NumericClaim) else statement_key(claim, names)
    if key:
        yield key


class Bench:
    """What holds a claim against a reference; it looks each article's words up once."""

    def __init__(self, stories: Stories) -> None:
        self._judge = Judge(stories)
        self._words: dict[Document, frozenset[str]] = {}

    def pair(self, claim: Claim, known: Claim) -> Pair | None:
        """The pair of the two, without a severity where they agree; None where both can hold."""
        if isinstance(claim, NumericClaim) and isinstance(known, NumericClaim):
            graded = pair(claim, known, against_register=True)
            return graded if graded and self._one_thing(claim, known) else None
        if isinstance(claim, CausalClaim) and isinstance(known, CausalClaim):
            return _causal(claim, known)
        judged = self._judge(claim, known, against_register=True)
        return _strength(judged) if judged and not judged.severity else judged

    def _one_thing(self, claim: NumericClaim, known: NumericClaim) -> bool:
        """Whether two numbers are of the very thing: what a frame measures of a kind always is.

        Else the article's sentence must have most of the words of the register's, and the article nearly all.
        """
        if claim.measure in FRAMES and not (claim.context.specific or known.context.specific):
            return True
        first, last = known.quantity.at.span
        text, (start, end) = known.at.document.text, known.sentence.at.span
        told = _stems(text[start:first]) | _stems(text[last:end])  # but for the number itself
        said = _stems(f"{claim.sentence.text} {claim.subject} {claim.measure}")
        near = len(told & said) >= _SAME * len(told)
        return near and len(told & self._told(claim.at.document)) >= _TOLD * len(told)

    def _told(self, document: Document) -> frozenset[str]:
        if document not in self._words:
            self._words[document] = _stems(document.text)
        return self._words[document]


def _stems(text: str) -> frozenset[str]:
    words = {word.lower for word in tokenise(text)}
    return frozenset(stem for word in words if (stem := content_stem(word)))


def _causal(claim: CausalClaim, known: CausalClaim) -> Pair | None:
    """Opposite, stronger than the register, or in agreement with it; a mere reason is no claim on what acts."""
    if "reason" in (claim.relation, known.relation) or _of_others(claim, known):
        return None
    denied = claim.context.negated, known.context.negated
    if denied[0] != denied[1] or (not any(denied) and _contrary(claim, known)):
        return Pair(claim, known, Verdict.OPPOSITE, _opposed(claim, known))
    if not any(denied) and step(claim) > max(step(known), 1):
        return Pair(claim, known, Verdict.CERTAINTY_GAP, _beyond(claim, step(known)))
    return Pair(claim, known, Verdict.EQUAL, None)


def _contrary(claim: CausalClaim, known: CausalClaim) -> bool:
    """Whether two claims move the effect opposite ways; unknown where it is an act: "helps in reducing noise"."""
    if any(one.measure.partition(" ")[0].endswith("ing") for one in (claim, known)):
        return False
    ways = (way(one, one.measure) for one in (claim, known))
    return opposite(*ways, unwanted=any(unwanted(one, one.measure, one.measure) for one in (claim, known)))


def _of_others(claim: Claim, known: Claim) -> bool:
    """Whether the two are said of different people, places or forms."""
    a, b = claim.context, known.context
    return apart(a.population, b.population) or apart(a.place, b.place) or apart(a.form, b.form) or a.side != b.side


def _opposed(claim: CausalClaim, known: CausalClaim) -> Severity:
    """An error, lowered by what softens either side."""
    softer = _borrowed(claim), step(claim) <= _CAN and not claim.context.negated, step(known) < _CAN
    narrower = bool(claim.context.population) != bool(known.context.population)
    return _GRADES[min(sum((*softer, narrower)), 2)]


def _beyond(claim: CausalClaim, known: int) -> Severity:
    """From a tie or a may to a fact is a warning; a smaller step, or another's words, a note."""
    return Severity.NOTE if _borrowed(claim) or step(claim) == _CAN or known == _CAN else Severity.WARNING


def _strength(agreed: Pair) -> Pair:
    """Statements that say the same: one may be flat where the register is guarded."""
    claim, known = agreed.a, agreed.b
    guarded = _guarded(known)
    if not guarded or _guarded(claim):
        return agreed
    severity = Severity.NOTE if _borrowed(claim) else Severity.WARNING
    return agreed._replace(verdict=Verdict.CERTAINTY_GAP, severity=severity, reasons=(f"{guarded} in the register",))


def _guarded(claim: Claim) -> str:
    """The word that guards a statement: "may", "possibly", not "usually"."""
    kind, word = hedge.modality(claim.context.hedge.lower().split())
    return word if kind == "may" else ""


def _borrowed(claim: Claim) -> bool:
    return bool(claim.context.attribution or claim.context.quoted)
