"""The head of a Markdown source -> its title and date, and where the article begins behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read.byline import listed
from factcheck.read.day import day

if TYPE_CHECKING:
    from datetime import date


class Front(NamedTuple):
    """What the front matter says; `end` is where it ends, 0 when there is none."""

    end: int = 0
    title: str = ""
    published: date | None = None
    byline: str = ""


_LONGEST = 20_000  # characters of front matter; a rule at the top of a long article is no front matter


_LINE = r"(?<![^\r\n])"
_SOURCES = {
    "fence": r"(---|\+\+\+)[ \t]*(?:\r\n?|\n)",
    "---": rf"{_LINE}(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)",
    "+++": rf"{_LINE}\+\+\+[ \t]*(?:\r\n?|\n|\Z)",
    "key": rf"{_LINE}[\w-]+[ \t]*[:=]",
    "title": rf"{_LINE}title[ \t]*[:=][ \t]*([^\r\n]+)",
    "byline": rf"{_LINE}(?:authors?|byline)[ \t]*[:=][ \t]*"
    r"(\[[^\[\]]*\]|[^\r\n]*(?:(?:\r\n?|\n)(?:[ \t]+|[ \t]*- )[^\r\n]*)*)",
    "writer": r"(?:\A|[\[,]|[\r\n])[ \t]*(?:-[ \t]+)?(?:name[ \t]*:[ \t]*)?"
    r"([^\s,:\[\]-][^,:\r\n\[\]]*)(?=[,\]\r\n]|\Z)",
    "date": rf"{_LINE}(?:(?:pub|publish)?_?date|published(?:_at|_on)?)[ \t]*[:=][ \t]*[\"']?(\d{{4}}-\d\d-\d\d)",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name], re.IGNORECASE)


def front_matter(source: str) -> Front:
    """Read YAML between `---` or TOML between `+++` at the very top, as far as an article needs it."""
    fence = _pattern("fence").match(source)
    close = _pattern(fence[1]).search(source, fence.end(), fence.end() + _LONGEST) if fence else None
    if not fence or not close or not _pattern("key").search(source, fence.end(), close.start()):
        return Front()
    title = _pattern("title").search(source, fence.end(), close.start())
    published = _pattern("date").search(source, fence.end(), close.start())
    byline = _pattern("byline").search(source, fence.end(), close.start())
    return Front(
        close.end(),
        _plain(title[1]) if title else "",
        day(published[1]) if published else None,
        listed(_plain(one[1]) for one in _pattern("writer").finditer(byline[1])) if byline else "",
    )


def _plain(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
