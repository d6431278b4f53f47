"""Articles -> what one of them holds back, with each other article that tells its story."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_MOST = 8  # reservations of an article


class Beside(NamedTuple):
    """The reservations of an article (not done, not so, not known, nobody hurt), and another on its story."""

    claims: Sequence[StatementClaim]
    article: Article
    other: Article


def beside(
    articles: Sequence[Article], stories: Stories, reserves: Callable[[StatementClaim], bool]
) -> Iterator[Beside]:
    """Each article with statements that `reserves` picks, next to each of the others on its story."""
    if len(articles) == 1:
        return
    held = {article.document: (article, claims) for article in articles if (claims := _claims(article, reserves))}
    if not held:
        return
    known = {article.document: article for article in articles}
    others = stories.beside()
    for document, (article, claims) in held.items():
        yield from (Beside(claims, article, known[other]) for other in others.get(document, ()))


def _claims(article: Article, reserves: Callable[[StatementClaim], bool]) -> list[StatementClaim]:
    claims = (claim for claim in article.claims if isinstance(claim, StatementClaim))
    return list(islice(filter(reserves, claims), _MOST))


def held_against(
    reserved: StatementClaim,
    told: StatementClaim,
    verdict: Verdict = Verdict.OPPOSITE,
    severity: Severity = Severity.WARNING,
    *,
    of: str = "",
) -> Topic:
    """The topic of a reservation, and of what another article tells as if there were none; `of` which property.

    It is worth a note only where coverage of one event mostly means two things by it.
    """
    key = StatementKey((reserved.subject or reserved.at.text).lower(), of or reserved.predicate)
    return Topic(key, (reserved,), (), (Pair(reserved, told, verdict, severity),))


def asks(sentence: Sentence) -> bool:
    """Whether a sentence is a question."""
    return sentence.text.rstrip("\"'”’) ").endswith("?")


def in_title(claim: StatementClaim) -> bool:
    """Whether a statement stands in a title, which its text says again: that is the better place to point at."""
    return claim.sentence.block.kind == "title"
