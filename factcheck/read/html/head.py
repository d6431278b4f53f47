"""Metadata of an HTML page -> its title, the day it was published, and who wrote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.read.byline import listed
from factcheck.read.day import day

if TYPE_CHECKING:
    from datetime import date

_TITLES = ("og:title", "twitter:title", "dc.title", "title")  # the page's own `title` often ends in the site's name
_WRITERS = ("byl", "author", "article:author", "parsely-author", "dc.creator", "dcterms.creator")
_DATES = (
    "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.issued", "date", "pubdate",
    "publish_date", "published", "time",
)  # fmt: skip


class Head:
    """Collects what a page says of itself; of several values for one thing the first counts."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}

    def meta(self, attributes: dict[str, str]) -> None:
        """Take a `meta` element."""
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        self._take(name.lower(), attributes.get("content", ""))

    def time(self, attributes: dict[str, str]) -> None:
        """Take a `time` element."""
        if day(attributes.get("datetime", "")):
            self._take(attributes.get("itemprop", "time").lower(), attributes["datetime"])

    def name(self, text: str) -> None:
        """Take the `title` element."""
        self._take("title", text)

    def title(self, heading: str) -> str:
        """The title: as the page gives it to others, else its heading, else its `title` element."""
        *others, own = (self._found.get(name, "") for name in _TITLES)
        return next(filter(None, (*others, heading, own)), "")

    @property
    def published(self) -> date | None:
        """The day it was published."""
        days = (day(self._found.get(name, "")) for name in _DATES)
        return next(filter(None, days), None)

    @property
    def byline(self) -> str:
        """Who wrote it."""
        names = (listed([self._found.get(name, "")]) for name in _WRITERS)
        return next(filter(None, names), "")

    def _take(self, name: str, value: str) -> None:
        if value := " ".join(value.split()):
            self._found.setdefault(name, value)
