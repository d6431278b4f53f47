"""What articles say of their own evidence -> the firmest claim that each such caveat stands against."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.argument import pronoun
from factcheck.compare.causal.circumstance import elsewhere
from factcheck.compare.causal.crude import crude
from factcheck.compare.causal.link import firm, in_doubt
from factcheck.compare.causal.stand_in import people, stand_ins
from factcheck.compare.statements.stance import conceded
from factcheck.compare.stories.profile import content_words
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.statement.caveat import EVIDENCE, PROOF
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, Pair, Severity, StatementClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Claim, Document, Passage, Sentence

_OPENING = 3  # sentences of a text that say what it is about
_NEAR = 2  # sentences before a caveat that it may be about
_DEFINITE = frozenset(("its", "that", "the", "this"))
_EARLY = 4  # words of a sentence in which it points back
_PROOF = frozenset((EVIDENCE, PROOF))


def weakened(articles: Sequence[Article], stories: Stories) -> dict[int, list[Pair]]:
    """The pairs of a caveat and a flat claim, by the claim: of each kind of caveat one in an article.

    The title speaks for its article; then its first sentences do, then those just before the caveat.
    Where an article on the same story makes no caveat, its title is held against that of the other.
    """
    flat = {article.document: _firm(article) for article in articles}
    found: dict[int, list[Pair]] = defaultdict(list)
    silent: dict[str, list[Article]] = defaultdict(list)
    caveats: dict[str, list[Claim]] = defaultdict(list)
    for article in articles:
        own = _caveats(article)
        for predicate in sorted(_PROOF):
            if predicate not in own:
                silent[predicate].append(article)
                continue
            caveats[predicate].append(own[predicate][0])
            pair = next(_within(article, own[predicate], flat[article.document]), None)
            if pair:
                found[id(pair.b)].append(pair)
    for predicate in sorted(_PROOF):
        for pair in _across(caveats[predicate], silent[predicate], stories, flat):
            found[id(pair.b)].append(pair)
    return found


def disclaimed(article: Article) -> dict[Sentence, int]:
    """The sentences that say that no cause is proved, with the place from which on they do; of crude ones, all."""
    corrected = crude(article)
    whole = {claim.sentence: at for claim in article.claims if (at := claim.sentence.at.span.start) in corrected}
    return {claim.sentence: claim.at.span.start for claim in _caveats(article)[PROOF]} | whole


def _firm(article: Article) -> list[CausalClaim]:
    """The flat claims of an article that name both sides, in the order of the text."""
    unproved = disclaimed(article)
    claims = (claim for claim in article.claims if isinstance(claim, CausalClaim) and claim.cause and claim.effect)
    return [
        claim
        for claim in claims
        if firm(claim) and claim.at.span.end <= unproved.get(claim.sentence, claim.at.span.end)
    ]


def _caveats(article: Article) -> dict[str, list[Claim]]:
    """The caveats of an article by their kind."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in article.claims:
        if (kind := caveat_of(claim)) in _PROOF:
            found[kind].append(claim)
    return found


def caveat_of(claim: Claim) -> str:
    """Which caveat a claim makes, "" if none: what nobody knows to be a cause is not proved to be one either."""
    if isinstance(claim, StatementClaim):
        return claim.predicate if claim.kind == "certainty" else ""
    return PROOF if in_doubt(claim) else ""


def _within(article: Article, caveats: Iterable[Claim], claims: Sequence[CausalClaim]) -> Iterator[Pair]:
    places = {sentence.at.span: number for number, sentence in enumerate(article.sentences)}
    for caveat in caveats:
        at = places[caveat.sentence.at.span]
        if any(_of_earlier_study(sentence) for sentence in _up_to(article.sentences, at)):
            continue
        for claim in sorted(claims, key=lambda claim: claim.sentence.block.kind != "title"):
            before = at - places[claim.sentence.at.span]
            near = 0 <= before <= _NEAR and claim.sentence.block == caveat.sentence.block
            opening = before > 0 and places[claim.sentence.at.span] < _OPENING
            told = near or opening or _headline(claim)
            if told and _about(caveat, claim, near=near) and not _stands_in(caveat, claim):
                severity = _severity(caveat, claim)
                if severity:
                    yield Pair(caveat, claim, Verdict.CERTAINTY_GAP, severity, ("the article's own caveat",))


def _across(
    caveats: Sequence[Claim],
    silent: Sequence[Article],
    stories: Stories,
    flat: Mapping[Document, Sequence[CausalClaim]],
) -> Iterator[Pair]:
    """The title of an article that makes no caveat, with that of another on the same story."""
    told = {caveat.at.document: caveat for caveat in caveats}
    beside = stories.beside() if told else {}
    for article in silent:
        title = next((claim for claim in flat[article.document] if _headline(claim)), None)
        if title is None:
            continue
        others = (told[other] for other in beside.get(article.document, ()) if other in told)
        caveat = next((one for one in others if _about(one, title, near=False)), None)
        if caveat:
            yield Pair(caveat, title, Verdict.CERTAINTY_GAP, Severity.WARNING, ("another article's caveat",))


def _about(caveat: Claim, claim: CausalClaim, *, near: bool) -> bool:
    """Whether a caveat is about a claim: it names the claim's things, or nothing, or points back to what was said.

    A sentence that opens an article and is far from the caveat must share both of its sides with it; so must one of
    which nobody knows whether its cause acts.
    """
    if isinstance(caveat, CausalClaim):
        return _asked(caveat, claim)
    named = content_words(caveat.sentence) - _words("generic")
    if not near and not _headline(claim):
        return all(side and named & _stems(side) for side in (claim.cause, claim.effect))
    return bool(named & content_words(claim.sentence)) or not named or _points_back(caveat.sentence)


def _asked(question: CausalClaim, claim: CausalClaim) -> bool:
    """Whether a claim is what nobody knows: of one effect, of one cause or a pronoun, the same way, in all cases."""
    if not (claim.cause and claim.effect and question.effect) or elsewhere(question, claim):
        return False
    same = question.cause is None or pronoun(question.cause) or _stems(question.cause) & _stems(claim.cause)
    way = claim.polarity == question.polarity or "neutral" in (claim.polarity, question.polarity)
    return bool(same and way and _stems(question.effect) & _stems(claim.effect))


def _points_back(sentence: Sentence) -> bool:
    """Whether a sentence takes up what was said: "it ...", "the method", "this finding"."""
    words = [word.lower for word in sentence.words]
    early = any(word in _words("pointing") for word in words[:_EARLY])
    return early or any(
        before in _DEFINITE and singular(word) in _words("taking_up") for before, word in pairwise(words)
    )


def _up_to(sentences: Sequence[Sentence], at: int) -> Sequence[Sentence]:
    """A caveat's sentence and those close before it in its paragraph."""
    return [one for one in sentences[max(at - _NEAR, 0) : at + 1] if one.block == sentences[at].block]


def _of_earlier_study(sentence: Sentence) -> bool:
    """Whether a sentence speaks of a study before the one that is told of: "an earlier trial of 90 pupils"."""
    before, studies = listed("statements_study", "done_before"), listed("measures", "study_nouns")
    words = [word.lower for word in sentence.words]
    return any(word in before and singular(noun) in studies for word, noun in pairwise(words))


def _stands_in(caveat: Claim, claim: CausalClaim) -> bool:
    """Whether a claim names the animals or cells that it is of, and the caveat says that it was not tried in people."""
    said, doubted = ({word.lower for word in one} for one in (claim.sentence.words, tokenise(caveat.at.text)))
    return not said.isdisjoint(stand_ins()) and not doubted.isdisjoint(people())


def _headline(claim: CausalClaim) -> bool:
    return claim.sentence.block.kind == "title"


def _stems(passage: Passage) -> frozenset[str]:
    return frozenset(content_stem(word.lower) for word in tokenise(passage.text))


def _severity(caveat: Claim, claim: CausalClaim) -> Severity | None:
    """A warning for what the article says itself; a note for another's words, and where the next words concede it."""
    if caveat.sentence is claim.sentence or conceded(caveat, claim):
        return Severity.NOTE
    said = claim.context.quoted or claim.context.attribution
    return Severity.NOTE if said and not _headline(claim) else Severity.WARNING


def _words(group: str) -> frozenset[str]:
    return listed("statements_caveats", group)
