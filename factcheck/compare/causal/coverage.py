"""Articles on one story -> what one says acts on a thing, and another that it does not, or less surely.

The two may name cause and effect by other words: a thing by its kind ("the drug"), an effect by another noun or verb.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from factcheck.compare.causal.account import Account, account
from factcheck.compare.causal.evidence import caveat_of
from factcheck.compare.causal.likeness import alike, of_one_thing, same_cause
from factcheck.compare.causal.overstated import disclaimed, headlined, titled, unhedged
from factcheck.compare.stories.affair import known_matters
from factcheck.model import CausalKey, Pair, Severity, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from factcheck.compare.causal.act import Act
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article

_MOST = 4  # pairs that one sentence stands in


def coverage_topics(
    articles: Sequence[Article],
    stories: Stories,
    known: Container[frozenset[int]],
    caveats: Container[tuple[int, int]],
) -> Iterator[Topic]:
    """A topic for each matter on which two articles on one story do not go together.

    `known` are the pairs that stand in a topic already, and `caveats` those held against some claim of a document:
    all by identity.
    """
    accounts = _Accounts()
    for pairs in chain(_alone(articles, accounts), _beside(articles, stories, accounts)):
        told = (id(pairs[0].a), id(pairs[0].b.at.document)) in caveats
        if not told and not any(frozenset((id(pair.a), id(pair.b))) in known for pair in pairs):
            yield Topic(_key(pairs[0]), (), (), tuple(pairs[: 1 if _caveat(pairs[0]) else _MOST]))


class _Accounts(dict[int, Account]):
    """The accounts of articles by identity, each made when it is first asked for."""

    def of(self, article: Article) -> Account:
        """The account of an article."""
        if id(article) not in self:
            self[id(article)] = account(article)
        return self[id(article)]


def _alone(articles: Sequence[Article], accounts: _Accounts) -> Iterator[list[Pair]]:
    """What a title tells, and its own text less surely."""
    for article in articles:
        if titled(article):
            yield from headlined(accounts.of(article))


def _beside(articles: Sequence[Article], stories: Stories, accounts: _Accounts) -> Iterator[list[Pair]]:
    """What two articles on one story tell otherwise."""
    for article, other in stories.relatives() if len(articles) > 1 else ():
        if stories.two(article.document, other.document):
            continue
        first, second = accounts.of(article), accounts.of(other)
        if not stories.explain(article.document, other.document):  # guides tell many results, and not of one study
            yield from _contrary(first, second)
        yield from disclaimed(first, second)
        yield from unhedged(first, second)


def _caveat(pair: Pair) -> bool:
    """Whether a caveat stands against a claim, which is told once, of the first that it is about."""
    return pair.verdict is Verdict.CERTAINTY_GAP and caveat_of(pair.a) != ""


def _key(pair: Pair) -> CausalKey:
    claims = sorted((pair.a, pair.b), key=lambda claim: not claim.subject)
    effect = next((claim.measure for claim in claims if claim.kind == "causal"), "")
    return CausalKey(claims[0].subject.lower(), effect.lower())


def _contrary(first: Account, second: Account) -> Iterable[list[Pair]]:
    """The pairs that cannot both hold, those that share a sentence together."""
    on: dict[str, list[Act]] = defaultdict(list)
    for act in second.acts:
        for matter in act.moved:
            on[matter].append(act)
    found: dict[int, list[Pair]] = {}
    for a in first.acts:
        near = {id(b): b for matter in a.moved for b in on.get(matter, ())}
        for b in near.values():
            if _opposed(a, b) and of_one_thing(a, b, first, second) and not _weighed(a, b, first, second):
                sentences = id(a.claim.sentence), id(b.claim.sentence)
                together = next((found[one] for one in sentences if one in found), [])
                together.append(Pair(a.claim, b.claim, Verdict.OPPOSITE, Severity.WARNING))
                found |= dict.fromkeys(sentences, together)
    return {id(pairs): pairs for pairs in found.values()}.values()


def _opposed(a: Act, b: Act) -> bool:
    """Whether one act denies the other, or moves what both move the other way."""
    if a.null or b.null:
        return a.null != b.null and (b if a.null else a).asserted
    if not (a.asserted and b.asserted):
        return False
    told = a.ways(b)
    ways = {told[matter] for matter in (told.keys() & known_matters()) or told}
    return -1 in ways and 1 not in ways


def _weighed(a: Act, b: Act, first: Account, second: Account) -> bool:
    """Whether one of the two articles says both: it knows of the difference, and tells it."""
    return _says(first, b, second, besides=a) or _says(second, a, first, besides=b)


def _says(own: Account, act: Act, other: Account, besides: Act) -> bool:
    """Whether an account has an act that agrees with one of another account."""
    return any(
        one is not besides and one.agrees(act) and alike(one, act) and same_cause(one, act, own, other)
        for one in own.acts
        if one.moved.keys() & act.moved.keys()
    )
