"""Two articles on one story -> one thing that they put at two places in an order: "its fourth medal", "its sixth".

A place in an order is also how many there have been: "the fourth storm of the season", "three storms so far".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.concept import concept
from factcheck.compare.worded.scene import named_apart
from factcheck.extract.phrase import Parse
from factcheck.extract.worded.rank import OWN, SO_FAR, ranks, stretch
from factcheck.model import Context, NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.worded.scene import Scene, Told
    from factcheck.model import Article

_NOBODY = OWN | {""}
_TWO_PEOPLE = frozenset(("her", "his"))
_LIKELY = 0.5  # how alike the words around both are, from which on two of one stretch of time are of one thing


def claims(article: Article) -> Iterator[NumericClaim]:
    """The places in an order that an article gives: whose is the subject, of what the measure, over what the time.

    And its counts over a stretch of time.
    """
    for sentence in article.sentences:
        for one in ranks(sentence):
            told = Context(time=" ".join(one.stretch))
            yield NumericClaim(one.quantity.at, sentence, one.quantity, one.holder, " ".join(one.nouns), told)
    for claim in article.claims:
        if isinstance(claim, NumericClaim) and claim.quantity.dimension == "count" and _counts(claim):
            parse = Parse.of(claim.sentence)
            _, behind = parse.words_in(claim.at.span)
            time = SO_FAR if SO_FAR in " ".join(parse.words) else " ".join(stretch(parse, behind))
            if time:
                yield claim._replace(subject="", measure=claim.quantity.unit, context=Context(time=time))


def _counts(claim: NumericClaim) -> bool:
    quantity = claim.quantity
    return bool(quantity.unit) and quantity.low == quantity.high and not (quantity.vague or quantity.approximate)


def differing(scene: Scene) -> Iterator[Told]:
    """Each two places in an order that two articles give of one thing."""

    def like(a: Standing, b: Standing) -> float:
        return scene.wide(a, b, frozenset((concept(a.noun), concept(b.noun))))

    for pair in scene.best(like, _agree, _of_one_kind):
        a, b, likeness, _ = pair
        owned = a.claim.subject == b.claim.subject not in _NOBODY
        if (owned or (likeness >= _LIKELY and not named_apart(a, b))) and not scene.apart(a, b):
            yield pair


def _agree(a: Standing, b: Standing) -> bool:
    return a.claim.quantity.low == b.claim.quantity.low


def _of_one_kind(a: Standing, b: Standing) -> bool:
    """Whether two orders, or an order and a count, can be of one thing: of one holder, or over one stretch of time."""
    one, other = a.claim, b.claim
    if "rank" not in (one.quantity.role, other.quantity.role):
        return False  # two counts are compared as numbers
    times = [time for time in (one.context.time, other.context.time) if time]
    if len({*times} - {SO_FAR}) > 1:
        return False
    mine, yours = ([concept(word) for word in claim.measure.split()] for claim in (one, other))
    if {one.subject, other.subject} == _TWO_PEOPLE:
        return False
    holders = {one.subject, other.subject} - _NOBODY
    if holders and one.subject == other.subject:
        return mine == yours
    return len(holders) < 2 and len(times) == 2 and mine[-1] == yours[-1]
