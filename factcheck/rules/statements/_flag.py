"""Pairs of statements -> the flag that a rule yields of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.clash import clash
from factcheck.model import Flag, Related, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.clash import Clash
    from factcheck.model import Pair, Topic, Verdict


def flags(topic: Topic, pairs: Iterable[Pair]) -> Iterator[Flag]:
    """A flag for each article that stands against others, with both sides in the text's words.

    The article of the outlier comes first; what disagrees without it is told of another article. What that article
    and a further one may yet both hold is told apart, as a note.
    """
    left = list(pairs)
    while found := clash(left):
        related = tuple(Related(one.at, f"“{one.at.text}”") for one in found.related)
        message = f"{topic.label}: {found.value} here, {found.other} elsewhere"
        yield Flag(found.at, message, related, severity=found.severity)
        left = [pair for pair in left if not _told(pair, found)]


def taken_back(topic: Topic, verdict: Verdict, note: str) -> Iterator[Flag]:
    """A flag where an article tells flatly what another on its story takes back: not done, not known, not so."""
    for pair in topic.disagreements():
        if pair.verdict is verdict and not pair.within:
            message = f"“{pair.b.at.text}” here, “{pair.a.at.text}” in another article"
            yield Flag(pair.b.at, message, (Related(pair.a.at, note),), severity=pair.severity)


def _told(pair: Pair, clash: Clash) -> bool:
    """Whether the flag of a clash tells of a pair: any of its article, but a note only if both articles stand in it."""
    both = {pair.a.at.document, pair.b.at.document}
    articles = {clash.at.document, *(one.at.document for one in clash.related)}
    aside = pair.severity is Severity.NOTE and clash.severity is not Severity.NOTE
    return clash.at.document in both and (not aside or both <= articles)
