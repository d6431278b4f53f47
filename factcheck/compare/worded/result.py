"""Two articles on one story -> one match or vote that they say ended in two ways: "beat Ashby 3-1", "3-2"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.worded.result import PLAY, results
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.worded.scene import Scene, Told
    from factcheck.model import Article

_LIKELY = 1.0  # how alike the sentences must be
_SIDES = 2  # who plays


def claims(article: Article) -> Iterator[NumericClaim]:
    """Each result that an article tells."""
    for sentence in article.sentences:
        yield from (NumericClaim(one.at, sentence, one, "", one.unit) for one in results(sentence))


def differing(scene: Scene) -> Iterator[Told]:
    """Each two results of one match or vote, neither of which both articles give."""

    def of_one(a: Standing, b: Standing) -> bool:
        if a.claim.quantity.unit != b.claim.quantity.unit:
            return False
        named = scene.first.lines[a].named & scene.second.lines[b].named
        return a.claim.quantity.unit != PLAY or len(named) >= _SIDES

    for told in scene.best(scene.wide, agree, of_one):
        given = told.a.claim.at.text in told.b.document.text or told.b.claim.at.text in told.a.document.text
        if told.likeness >= _LIKELY and not given and not scene.apart(told.a, told.b):
            yield told


def agree(a: Standing, b: Standing) -> bool:
    """Whether two results are one, whoever is named first."""
    one, other = a.claim.quantity, b.claim.quantity
    return (one.low, one.high) == (other.low, other.high)
