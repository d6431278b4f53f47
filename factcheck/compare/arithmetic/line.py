"""Article -> its sentences with two figures or more, each with its quantities in order and the words around them."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.quantity import mentions
from factcheck.lexicon.phrases import lowered
from factcheck.model import NumericClaim, Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Article, Document, Quantity, Sentence

_REACH = 160  # characters around a quantity that a rule looks at
_MOST = 40  # more quantities than that are a table that lost its form, and no sentence


class Line(NamedTuple):
    """A sentence with its quantities in the order of their places, linked statements among them."""

    sentence: Sentence
    quantities: tuple[Quantity, ...]

    @property
    def document(self) -> Document:
        """The document it stands in."""
        return self.sentence.at.document

    @property
    def lower(self) -> str:
        """The sentence in lower case with plain apostrophes."""
        return _plain(self.sentence.text)

    def pairs(self) -> Iterator[tuple[Quantity, Quantity]]:
        """Quantities side by side."""
        return pairwise(self.quantities)

    def between(self, one: Quantity, other: Quantity) -> str:
        """The words between two quantities, in lower case."""
        return _plain(self.document.text[one.at.span.end : other.at.span.start])

    def before(self, quantity: Quantity) -> str:
        """The words just before a quantity in its sentence, in lower case."""
        start = quantity.at.span.start
        return _plain(self.document.text[max(self.sentence.at.span.start, start - _REACH) : start])

    def after(self, quantity: Quantity) -> str:
        """The words just behind a quantity in its sentence, in lower case."""
        end = quantity.at.span.end
        return _plain(self.document.text[end : min(self.sentence.at.span.end, end + _REACH)])

    def across(self, one: Quantity, other: Quantity) -> Passage:
        """Two quantities and what stands between them."""
        return Passage(self.document, Span(one.at.span.start, other.at.span.end))

    def passage(self, start: int, end: int) -> Passage:
        """A stretch of the sentence, by offsets into `lower`."""
        base = self.sentence.at.span.start
        return Passage(self.document, Span(base + start, base + end))


def is_probability(line: Line, p: Quantity) -> bool:
    """Whether a p is one and stands whole: no name of something else ("P = 11 days"), no factor of ten behind it."""
    if p.role != "p" or (p.low is None and p.high is None) or "." not in p.at.text.rpartition(" ")[2]:
        return False
    return re.match(r"(?:$|[)\],;.](?!\d)| (?:and|or|for|in|by)\b)", line.after(p)) is not None


@lru_cache(maxsize=8)  # a dozen rules ask for the same article in turn
def lines(article: Article, least: int = 2) -> tuple[Line, ...]:
    """The sentences with at least so many quantities, tables that are read as one left out."""
    every = lines(article, 1) if least > 1 else _told(article)
    return tuple([line for line in every if len(line.quantities) >= least])


def _told(article: Article) -> Iterator[Line]:
    claims = (claim for claim in article.claims if isinstance(claim, NumericClaim))
    for _, group in groupby(claims, key=lambda claim: id(claim.sentence)):
        told = list(group)
        found = tuple(mentions(claim.quantity for claim in told))
        if len(found) <= _MOST:
            yield Line(told[0].sentence, found)


@lru_cache(maxsize=1024)  # a dozen rules ask for the same words in turn
def _plain(text: str) -> str:
    return lowered(text).replace("’", "'").replace("\n", " ")
