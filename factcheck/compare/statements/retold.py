"""Articles on one story -> topics: a property that two ascribe otherwise to one thing, which each names its own way."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import islice, product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.beside import in_title
from factcheck.compare.statements.party import Party, apart, concept, further, party, same, stands
from factcheck.compare.statements.stance import UNKNOWN, at_one_time
from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article

_MOST = 6  # statements on one property of an article
_DEGREES = frozenset(("efficacy", "frequency", "novelty", "proof", "safety", "toxicity"))  # said of parts and cases


def retold_topics(stories: Stories, compared: Callable[[StatementClaim, StatementClaim], bool]) -> Iterator[Topic]:
    """A topic for each property that one article ascribes to a thing and another, on the story, denies it.

    `compared` tells which two are held against each other in any case, as both name the thing alike.
    """
    said: dict[int, Mapping[str, list[StatementClaim]]] = {}
    for both in stories.together():
        for article in both:
            if id(article) not in said:
                said[id(article)] = _by_property(article)
        first, second = (said[id(article)] for article in both)
        for predicate in first.keys() & second.keys():
            both_said = product(first[predicate], second[predicate])
            opposed = ((a, b) for a, b in both_said if _opposed(a, b, stories) and not compared(a, b))
            for a, b in islice(sorted(opposed, key=_titles), 1):
                pair = Pair(a, b, Verdict.OPPOSITE, Severity.WARNING)
                yield Topic(StatementKey(a.subject.lower(), predicate), (a, b), (), (pair,))


def _titles(pair: tuple[StatementClaim, StatementClaim]) -> int:
    """How many of two statements stand in titles, which their texts say again."""
    return sum(map(in_title, pair))


def _by_property(article: Article) -> Mapping[str, list[StatementClaim]]:
    found: dict[str, list[StatementClaim]] = defaultdict(list)
    for claim in article.claims:
        if (
            isinstance(claim, StatementClaim)
            and claim.predicate in _functional()
            and len(found[claim.predicate]) < _MOST
        ):
            found[claim.predicate].append(claim)
    return found


def _opposed(a: StatementClaim, b: StatementClaim, stories: Stories) -> bool:
    """Whether two statements on one property cannot both hold of what may well be one thing."""
    if a.value == b.value or UNKNOWN in (a.value, b.value) or not at_one_time(a, b):
        return False
    if any(further(claim.subject) for claim in (a, b)):
        return False
    one, other = (_party(claim, stories) for claim in (a, b))
    if same(one, other) or (one.pointing and other.pointing and not apart(one, other)):
        return True
    return _meant(one, other, a, stories) or _meant(other, one, b, stories)


def _meant(pointing: Party, named: Party, claim: StatementClaim, stories: Stories) -> bool:
    """Whether what an article only points at is what the other names: "the animal" where beavers were told of."""
    begun = map(concept, stories.opening_of(claim.at.document))
    return pointing.pointing and not apart(pointing, named) and bool(named.heads) and named.heads <= frozenset(begun)


def _party(claim: StatementClaim, stories: Stories) -> Party:
    """Whom or what a statement is of; "the rule" points at what the story is of."""
    names = stories.named(claim.at.document)
    found, said = party(claim.subject, names), party(claim.at.text.rpartition(",")[0], names)
    found = found._replace(names=found.names or said.names)  # "a surgeon from Melk, [Hans Obrist], was ..."
    points = claim.context.specific and " " not in claim.subject and stands(claim.subject.lower())
    return found._replace(pointing=found.pointing or points)


@cache
def _functional() -> frozenset[str]:
    return frozenset(lexicon.table("statements", "functional")) - _DEGREES
