"""Passage -> its words in their sentence, with their place and a link to where the text stands on the page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from factcheck.report.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from factcheck.model import Article, Document, Passage, Sentence

_AROUND = 240  # characters of a sentence shown before the words and behind them
_WORDS = 600  # characters shown of the words themselves


class Quotation(NamedTuple):
    """Words in their sentence, and their place; the link is empty where the article is not on the page."""

    before: str
    words: str
    after: str
    place: str
    link: str


class Quotations:
    """Quotes from articles; `told` are the documents that have a section on the page, `shown` those with their text."""

    def __init__(self, articles: Iterable[Article], told: Container[Document], shown: Container[Document]) -> None:
        self._told = told
        self._shown = shown
        self._articles = {article.document: article for article in articles}
        self._ids = {document: f"a{number}" for number, document in enumerate(self._articles, 1)}

    def of(self, at: Passage, sentence: Sentence | None = None) -> Quotation:
        """The words of a passage in their sentence, which is looked up when it is not given."""
        place, link = f"{at.document.path}:{at.place.line}", self._link(at)
        sentence = sentence or self._sentence(at)
        if sentence is None or sentence.at.document is not at.document:
            return Quotation(*excerpt(at, 2 * _AROUND), place, link)
        text, (start, end), whole = at.document.text, at.span, sentence.at.span
        before, words, after = text[whole.start : start], text[start:end], text[end : max(whole.end, end)]
        return Quotation(last(before, _AROUND), first(words, _WORDS), first(after, _AROUND), place, link)

    def article(self, document: Document) -> str:
        """The anchor of an article; empty where it has no section on the page."""
        return self._ids.get(document, "") if document in self._told else ""

    def block(self, document: Document, start: int) -> str:
        """The anchor of the block that starts at an offset."""
        return f"{self._ids[document]}-{start}"

    def _sentence(self, at: Passage) -> Sentence | None:
        article = self._articles.get(at.document)
        return article.sentence_at(at.span.start) if article else None

    def _link(self, at: Passage) -> str:
        document, blocks = at.document, at.document.blocks
        section = self.article(document)
        if not section or not blocks or document not in self._shown:
            return section and f"#{section}"
        number = max(bisect_right(blocks, at.span.start, key=lambda block: block.span.start) - 1, 0)
        return f"#{self.block(document, blocks[number].span.start)}"


def first(text: str, most: int) -> str:
    """The beginning of a text."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def last(text: str, most: int) -> str:
    """The end of a text."""
    return text if len(text) <= most else f"…{text[1 - most :]}"
