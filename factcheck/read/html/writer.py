"""HTML source -> who wrote the page, as its elements and its structured data say."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from factcheck.read.byline import byline, listed, person
from factcheck.read.entity import meant

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIED = 20  # elements that may name a writer
_LONGEST = 400  # characters of such an element
_LARGEST = 200_000  # characters of structured data
_DEEPEST = 6  # objects in one another on the way to an article


def writer(source: str) -> str:
    """The writers that the first by-line of a page names, else those of its structured data; "" for none."""
    return next(_signed(source), "") or next(_described(source), "")


def _signed(source: str) -> Iterator[str]:
    """What stands in elements that are there to name a writer: of a class such as `byline`, or `rel="author"`."""
    if "byline" not in source and "author" not in source:
        return
    named = (one for one in _pattern("tag").finditer(source) if "byline" in one[2] or "author" in one[2])
    found = (one for one in named if _pattern("signs").search(one[2]))
    for tag in islice(found, _TRIED):
        inside = source[tag.end() : tag.end() + _LONGEST]
        until = re.search(rf"</(?:{tag[1]}|div|li|p)\b", inside)
        said = " ".join(meant(_pattern("tags").sub(" ", inside[: until.start()])).split()) if until else ""
        if names := byline(said) or person(_pattern("by").sub("", said)):
            yield names


def _described(source: str) -> Iterator[str]:
    """The authors of the articles that JSON-LD describes."""
    for tag in islice(_pattern("data").finditer(source), _TRIED) if "ld+json" in source else ():
        end = source.find("</script", tag.end(), tag.end() + _LARGEST)
        try:
            told = json.loads(source[tag.end() : max(end, tag.end())])
        except (ValueError, RecursionError):
            continue
        for article in _articles(told, _DEEPEST):
            if names := listed(_names(article.get("author"))):
                yield names


def _articles(told: Any, depth: int) -> Iterator[dict[Any, Any]]:  # Any: JSON of a stranger
    match told:
        case [*several] if depth:
            for one in several:
                yield from _articles(one, depth - 1)
        case {"@type": kind, **article} if _pattern("article").search(str(kind)):
            yield article
        case {"@graph": graph} if depth:
            yield from _articles(graph, depth - 1)


def _names(author: object) -> Iterator[str]:
    match author:
        case str():
            yield author
        case {"name": str(name)}:
            yield name
        case [*several]:
            yield from (name for one in several if not isinstance(one, list) for name in _names(one))


_SOURCES = {
    "tag": r"<(a|address|cite|div|li|p|span|strong)\b([^<>]{0,600})>",
    "signs": r"(?:class|itemprop|rel)\s*=\s*[\"']?(?:[^\"'<>]*\s)?(?:(?!comment|review)[a-z]+[-_]+)?"
    r"(?:byline|author)(?:[-_]+(?:name|names|link|text))?[\"'\s>]",
    "tags": r"<[^<>]*>?",
    "by": r"^(?i:by:?) ",
    "data": r"<script\b[^<>]{0,300}?ld\+json[^<>]{0,300}>",
    "article": r"Article|Posting|Report\b|Story|Page\b",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])
