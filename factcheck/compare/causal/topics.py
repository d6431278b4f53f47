"""Causal claims -> topics: claims on one cause and one effect, and the pairs of them that do not go together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.argument import BENEFIT, HARM, Resolver
from factcheck.compare.causal.conclusion import concluded
from factcheck.compare.causal.contrary import Referee
from factcheck.compare.causal.coverage import coverage_topics
from factcheck.compare.causal.event import ONE_EVENT, Events
from factcheck.compare.causal.evidence import caveat_of, disclaimed, weakened
from factcheck.compare.causal.firmness import gaps
from factcheck.compare.causal.harm import played_down
from factcheck.compare.causal.link import Link
from factcheck.compare.causal.reason import as_change
from factcheck.compare.causal.stand_in import on_stand_ins
from factcheck.compare.particular import eased
from factcheck.model import CausalClaim, CausalKey, Severity, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Article, Pair


def causal_topics(articles: Sequence[Article], names: Names, stories: Stories) -> Iterator[Topic]:
    """Topics of the causal claims whose cause and effect are known; a pronoun stands for the cause before it.

    A topic has at most one kind of disagreement within an article and one between articles: contrary claims before
    a claim and its denial, and these before a hedge that is dropped. What an article says of its own evidence is
    held against its firmest claim.
    """
    events = Events(stories, names)
    for topic in _all_topics(articles, names, stories):
        product = isinstance(topic.key, CausalKey) and topic.key.effect == HARM  # a name makes no event of side effects
        yield topic if product else eased(topic, events.told, ONE_EVENT)


def _all_topics(articles: Sequence[Article], names: Names, stories: Stories) -> Iterator[Topic]:
    told = [*_topics(articles, names, stories)]
    yield from told
    pairs = [one for topic in told for one in topic.pairs]
    known = {frozenset((id(one.a), id(one.b))) for one in pairs if not _merely_weaker(one)}
    caveats = {(id(one.a), id(one.b.at.document)) for one in pairs if caveat_of(one.a)}
    yield from coverage_topics(articles, stories, known, caveats)


def _merely_weaker(pair: Pair) -> bool:
    """Whether one article only says less firmly what another does, of whatever story."""
    return pair.verdict is Verdict.CERTAINTY_GAP and pair.severity is Severity.NOTE and not pair.within


def _topics(articles: Sequence[Article], names: Names, stories: Stories) -> Iterator[Topic]:
    groups = _groups(articles, names)
    doubts = weakened(articles, stories)
    referee = Referee(stories)
    for key, group in groups.items():
        claims = tuple({id(link.claim): link.claim for link in group}.values())
        against = [pair for claim in claims for pair in doubts.pop(id(claim), ())]
        yield Topic(key, claims, (), (*_pairs(group, referee), *against))
    alone = [[pair] for article in articles for pair in concluded(article)]
    for pairs in (*doubts.values(), *alone, *on_stand_ins(articles, stories)):
        claim = pairs[0].b
        yield Topic(CausalKey(claim.subject.lower(), claim.measure.lower()), (claim,), (), tuple(pairs))


def _pairs(group: Sequence[Link], referee: Referee) -> tuple[Pair, ...]:
    if len(group) < 2:
        return ()
    if group[0].key.effect == HARM:
        return tuple(played_down(group, referee))
    opposed = tuple(referee.opposed(group))
    if opposed:
        return (*opposed, *gaps(group))
    denied = tuple(referee.denied(group))
    settled = {id(pair.a.at.document) for pair in denied if pair.within}
    return (*denied, *gaps([link for link in group if id(link.claim.at.document) not in settled]))


def _groups(articles: Sequence[Article], names: Names) -> dict[CausalKey, list[Link]]:
    """The claims by what they link, in the order of the text; what is said not to be proved is no claim."""
    groups: dict[CausalKey, list[Link]] = defaultdict(list)
    for article in articles:
        resolver = Resolver(names)
        unproved = disclaimed(article)
        for claim in article.claims:
            if isinstance(claim, CausalClaim) and claim.at.span.end <= unproved.get(claim.sentence, claim.at.span.end):
                for link in links(claim, resolver):
                    groups[link.key].append(link)
    turned = [
        _turned(link)
        for key, found in groups.items()
        if any(other.firm for other in groups.get(CausalKey(key.effect, key.cause), ()))
        for link in found
        if link.claim.relation == "correlation"
    ]
    for link in turned:
        groups[link.key].append(link)
    for (cause, effect), found in list(groups.items()):
        if effect == BENEFIT:
            groups[CausalKey(cause, effect)] = [*found, *_for_what(cause, found, groups)]
    return groups


def _turned(link: Link) -> Link:
    """A tie from its other end: what goes with X, X goes with."""
    return Link(link.claim, CausalKey(link.key.effect, link.key.cause), link.claim.subject)


def _for_what(cause: str, benefits: Sequence[Link], groups: Mapping[CausalKey, Sequence[Link]]) -> Iterator[Link]:
    """What a cause flatly helps in the paragraph of a guarded benefit: it "may be the answer", and "cures Y"."""
    blocks = {link.claim.sentence.block for link in benefits if link.claim.modality == "may"}
    for key, found in groups.items() if blocks else ():
        if key.cause == cause and key.effect not in (BENEFIT, HARM):
            yield from (
                link
                for link in found
                if link.firm and link.claim.relation == "treatment" and link.claim.sentence.block in blocks
            )


def links(claim: CausalClaim, resolver: Resolver) -> Iterator[Link]:
    """A claim's links, one for each effect that it lists."""
    cause = resolver.cause(claim)
    moves = as_change(claim)
    for effect, words in resolver.effects(moves or claim).items() if cause else ():
        if effect != cause:
            yield Link(claim, CausalKey(cause, effect), words, moves)
