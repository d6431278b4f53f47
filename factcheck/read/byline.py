"""The head of an article, and what its file says of itself -> who wrote it, and the line that says so.

“By” begins many a line that names nobody (“By 2030”, “By the numbers”, “By Popular Demand”), so a line is a by-line
only when all of it reads as one: names, then perhaps what they are and whom they write for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lexicon import words
from factcheck.model import Block, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_HEAD = 8  # blocks of an article in which its writer is named
_LONGEST = 160  # characters of a line that names writers
_NAMES = 4  # words of one name, particles and titles apart
_REST = 8  # words that say what a writer is


def told(text: str, blocks: Sequence[Block], claimed: str = "") -> tuple[str, tuple[Block, ...]]:
    """Who wrote an article, "" where nobody is named; and its blocks, the line that says so one of its own.

    `claimed` is what the file says of itself; a line at the head of the article goes before it.
    """
    claimed = byline(claimed) or person(claimed)
    for number, block in enumerate(blocks[:_HEAD]):
        if block.kind in {"title", "code", "cell"}:
            continue
        line, rest = _first_line(text, block)
        said = text[slice(*line)]
        found = byline(said, text)
        if found or (claimed and _plain(said) == _plain(claimed)):
            behind = (Block(block.kind, rest),) if rest.start < rest.end else ()
            return found or claimed, (*blocks[:number], Block("byline", line), *behind, *blocks[number + 1 :])
    return claimed, tuple(blocks)


def byline(line: str, text: str = "") -> str:
    """The writers that a line names behind “By”, as it gives them; "" for any other line.

    A word that the text also writes small is a name only behind a common first name.
    """
    opener = _pattern("opener").match(line)
    if not opener or len(line) > _LONGEST or _pattern("ends").search(_pattern("degree").sub("", line)):
        return ""
    said = " ".join(line[opener.end() :].split())
    told = _pattern("beside").split(said, maxsplit=1)[0]
    names, *rest = _pattern("part").split(told)
    while rest and _are_names(rest[0], text):
        rest.pop(0)
    return told if (_are_names(names, text) or _is_newsroom(names)) and all(map(_is_aside, rest)) else ""


def person(name: str) -> str:
    """A name that a file's properties give, when it is that of a person; "" for that of a machine or an account."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST and all(_is_name(one) for one in _pattern("list").split(name)) else ""


def listed(names: Iterable[str]) -> str:
    """Names as one text: none twice, and no address or account among them."""
    plain = (" ".join(name.split()) for name in names)
    kept = (name for name in plain if name and not _pattern("address").search(name) and name.lower() not in _no_names())
    return ", ".join(dict.fromkeys(name for name in kept if len(name) <= _LONGEST))


def _first_line(text: str, block: Block) -> tuple[Span, Span]:
    """The first line of a block, and the rest of it."""
    start, end = block.span
    lines = "\n" in text[start:end] or "\r" in text[start:end]  # most blocks are one, which this tells the soonest
    broken = _pattern("break").search(text, start, end) if lines else None
    return (Span(start, broken.start()), Span(broken.end(), end)) if broken else (block.span, Span(end, end))


def _are_names(names: str, text: str) -> bool:
    return all(_is_name(name, text) for name in _pattern("and").split(names))


def _is_name(name: str, text: str = "") -> bool:
    """Whether words are the name of a person: two to four with capital letters, none of which is no name."""
    bare = _pattern("degree").sub("", _pattern("title").sub("", name.strip()))
    every = [word for word in bare.split() if word.lower() not in _set("name_particles")]
    if not 2 <= len(every) <= _NAMES or not all(_pattern("word").fullmatch(word) for word in every):
        return False
    small = [word.lower() for word in every]
    if any(word in _no_names() for word in small):
        return False
    known = small[0] in _first_names() or len(every[0].rstrip(".")) == 1 or bare != name.strip()
    return known or not any(re.search(rf"\b{re.escape(word)}\b(?![@.]\w)", text) for word in small)


def _is_newsroom(name: str) -> bool:
    """Whether words are the name of those who write for a paper without being named: “Staff Reporter”."""
    every = name.split()
    return 0 < len(every) <= _NAMES and every[-1].lower() in _set("newsrooms") and name[:1].isupper()


def _is_aside(part: str) -> bool:
    """Whether words say what a writer is, for whom or where."""
    every = part.split()
    role = any(word.lower().removesuffix("s") in _set("writers") for word in every)
    capital = all(word[:1].isupper() or word.lower() in _set("byline_links") for word in every)
    return len(every) <= _REST and (role or capital)


def _plain(said: str) -> str:
    return " ".join(said.casefold().split())


@cache
def _first_names() -> frozenset[str]:
    return frozenset(words("stories", "first_names"))


@cache
def _no_names() -> frozenset[str]:
    groups = (("layout", "no_names"), ("stories", "times"), ("stories", "places"), ("stories", "organisations"))
    closed = ("determiners", "prepositions", "coordinators", "subordinators", "pronouns", "be", "have", "do", "adverbs")
    every = (*groups, *(("grammar", group) for group in closed))
    return frozenset(word for file, group in every for word in words(file, group)) - _first_names()


@cache
def _set(group: str) -> frozenset[str]:
    return frozenset(words("layout", group))


_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAYS = "mon|tue|wed|thu|fri|sat|sun"
_WORD = r"(?:(?:O|D|L)['’]|Ma?c)?[^\W\d_a-z][^\W\d_A-Z]*(?:['’-][^\W\d_]+)*|[^\W\d_a-z]+(?:['’-][^\W\d_a-z]+)*"
_SOURCES = {
    "opener": r"(?:By|BY|by|(?:Written|Words|Story|Text|Posted|Reported|WRITTEN) (?:by|BY)|(?:Author|Byline)s?:)"
    r"[ \t:]+",
    "part": r"\s*[,|/•·;]\s*(?:and\s+)?|\s+[-–—]+\s+|\s+(?=(?:for|in|at|on|of) (?:the )?[^\W\d_a-z])",
    "and": r",?\s+(?:and|AND|&)\s+",
    "list": r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+",
    "title": r"^(?:Dr|DR|Prof|Professor|Sir|Dame|Rev|Mr|Mrs|Ms)\.?\s+",
    "degree": r",?\s+(?:Jr|Sr|JR|SR|PhD|Ph\.D|MD|M\.D|MPH|RN|MBE|OBE|II|III|IV)\.?$",
    "word": rf"(?:{_WORD})\.?|(?:[^\W\d_a-z]\.-?){{1,3}}",
    # behind the names: an address, a day or an hour, when it was changed
    "beside": rf"[\s,|/•·;–—-]*(?:\S*@|https?:|www\.|\b(?:{_DAYS})[a-z]*,? (?:\d|{_MONTHS})|\b(?:{_MONTHS})[a-z]*\.? \d"
    rf"|\b\d{{1,2}} (?:{_MONTHS})|\b(?:19|20)\d\d\b|\b\d{{1,2}}[:.]\d\d|\b(?:updated|published|posted)\b)",
    "address": r"@|://|www\.|^\d+$",
    "ends": r"[.!?:…]\s*$",
    "break": r"[ \t]*(?:\r\n?|\n)\s*",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name], re.IGNORECASE if name == "beside" else 0)
