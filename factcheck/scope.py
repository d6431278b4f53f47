"""What a run reports on, and topics -> the same topics, with findings only where they are reported."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.model import Article, Finding, Pair, Passage, Span, Topic

_CONTEXT, _REPORTED, _ASKED_FOR = range(3)


class Scope(NamedTuple):
    """The part of what is read that is reported on. Everything else is there to be compared with.

    `context` are the paths of articles that are not reported on. `changed` are, by path, the spans of the source that
    a finding must touch, in order and apart; None means that it may stand anywhere, and a path that is not there has
    not changed.
    `whole` says that all articles there are were read, so that a finding that did not come up is gone.
    """

    context: frozenset[str] = frozenset()
    changed: Mapping[str, tuple[Span, ...]] | None = None
    whole: bool = False

    @property
    def narrow(self) -> bool:
        """Whether anything is left out."""
        return bool(self.context) or self.changed is not None

    def asked(self, articles: tuple[Article, ...]) -> list[Article]:
        """The articles in which a finding may touch what is asked for; none where that is everything."""
        asked = self.changed if self.changed is not None else {one.document.path for one in articles}
        mine = (one for one in articles if one.document.path in asked and one.document.path not in self.context)
        return [*mine] if self.narrow else []

    def parted(self, articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
        """The articles that are reported on, and the context."""
        reported: list[Article] = []
        context: list[Article] = []
        for article in articles:
            (context if article.document.path in self.context else reported).append(article)
        return tuple(reported), tuple(context)

    def reports(self, finding: Finding) -> bool:
        """Whether a finding stands in a reported article and touches what is asked for."""
        places = (finding.at, *(related.at for related in finding.flag.related))
        return self._rank(finding.at) > _CONTEXT and max(map(self._rank, places)) == _ASKED_FOR

    def narrowed(self, topics: Iterable[Topic]) -> Iterator[Topic]:
        """The topics that a reported article speaks of, each pair saying at which of its claims a finding may stand.

        That is on changed lines if either claim is on one, and never in the context nor in the register.
        """
        for topic in topics:
            if any(self._rank(claim.at) > _CONTEXT for claim in topic.claims):
                known = frozenset(id(reference.claim) for reference in topic.references)
                yield replace(topic, pairs=tuple(self._placed(pair, known) for pair in topic.pairs))

    def _placed(self, pair: Pair, known: frozenset[int]) -> Pair:
        ranks = tuple(self._rank(claim.at) for claim in (pair.a, pair.b))
        touched = max(ranks) == _ASKED_FOR
        mine = [_CONTEXT if id(claim) in known else rank for claim, rank in zip((pair.a, pair.b), ranks, strict=True)]
        best = max(mine)
        first, second = (touched and _CONTEXT < rank == best for rank in mine)
        return replace(pair, reported=(first, second))

    def _rank(self, at: Passage) -> int:
        path = at.document.path
        if path in self.context:
            return _CONTEXT
        if self.changed is None:
            return _ASKED_FOR
        spans, where = self.changed.get(path), at.source_span
        if spans is None:
            return _REPORTED
        if where.start == where.end:  # said of the file as a whole
            return _ASKED_FOR
        last = bisect_left(spans, where.end, key=lambda span: span.start) - 1
        return _ASKED_FOR if last >= 0 and spans[last].overlaps(where) else _REPORTED


EVERYTHING = Scope()
