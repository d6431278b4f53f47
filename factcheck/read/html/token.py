"""HTML source -> its tags, texts and character references, each with its place.

The tags are told apart as the HTML standard does it (13.2.5), by an own loop: the standard library's parser takes
quadratic time over unclosed tags in several supported versions of Python, and differs between them. One pass, linear
for any input: what is missing (an end of a comment, of a quotation mark) is looked for once and not again.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from factcheck.read.entity import meant
from factcheck.read.html.element import RAW, READ

if TYPE_CHECKING:
    from collections.abc import Iterator

Form: TypeAlias = Literal["start", "end", "text", "char", "raw"]


class Token(NamedTuple):
    """A stretch of the source; `value` is a tag's name in lower case, or what a character reference stands for.

    Text in which no tag is read (that of `title`) is raw, with the name of its element.
    """

    form: Form
    start: int
    end: int
    value: str = ""


_QUOTED = r"\"[^\"]*+\"|'[^']*+'"
_SOURCES = {
    "token": r"<(?:(/?)([A-Za-z][^\s/>]*+)([^<>\"'=]*+>)?|!--|[!?/])|&(?:#\w+|[A-Za-z]\w*+);?|[\xad\u200b]",
    "rest": rf"(?:[^>\"'=]++|=\s*+(?:{_QUOTED}|(?!{_QUOTED}))|[\"'])*>",
    "attribute": rf"([^\s\"'<>/=]++)(?:\s*+=\s*+({_QUOTED}|[^\s\"'=<>`]++))?",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


@cache
def closing(name: str) -> re.Pattern[str]:
    """The end tag of an element."""
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def tokens(source: str) -> Iterator[Token]:
    """The tokens of a source in order; tags that say nothing here, comments and soft hyphens are gaps."""
    scan = _Scan(source)
    pattern = _pattern("token")
    at = behind = 0
    while found := pattern.search(source, at):
        start, end = found.span()
        token, at = (_token(found, end), end) if found[3] else scan.read(found)
        if token is None and at == end and source[start] in "<&":  # it is text after all
            continue
        if behind < start:
            yield Token("text", behind, start)
        if token is not None and (token.form == "char" or token.value in READ):
            yield token
            if token.form == "start" and token.value in RAW and source[token.end - 2] != "/":
                at = scan.raw_end(token)
                if at > token.end:
                    yield Token("raw", token.end, at, token.value)
        behind = at
    if behind < len(source):
        yield Token("text", behind, len(source))


def _token(found: re.Match[str], end: int) -> Token:
    return Token("end" if found[1] else "start", found.start(), end, found[2].lower())


def attributes(source: str, tag: Token) -> dict[str, str]:
    """The attributes of a start tag, names in lower case, values as they are meant."""
    found: dict[str, str] = {}
    for name, value in _pattern("attribute").findall(source, tag.start + 1 + len(tag.value), tag.end - 1):
        bare = value[1:-1] if value[:1] in {'"', "'"} else value
        found.setdefault(name.lower(), meant(bare))
    return found


class _Scan:
    """What is known of a source while its tokens are read."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._last = source.rfind(">")  # behind it nothing is a tag
        self._absent: set[str] = set()  # ends that were looked for and are not there
        self._references: dict[str, str] = {}

    def read(self, found: re.Match[str]) -> tuple[Token | None, int]:
        """The token that begins at a match, if it is one, and where to go on."""
        start, end = found.span()
        match self._source[start]:
            case "&":
                return self._reference(found[0], start, end), end
            case "<" if start < self._last:
                return self._tag(found) if found[2] else (None, self._comment(start))
            case _:
                return None, end

    def raw_end(self, tag: Token) -> int:
        """Where the text of an element ends in which no tag is read.

        Without an end tag, a script or style takes all that follows, as in a browser; of others the text is read.
        """
        if tag.value not in self._absent:
            if found := closing(tag.value).search(self._source, tag.end):
                return found.start()
            self._absent.add(tag.value)
        return len(self._source) if tag.value in {"script", "style"} else tag.end

    def _reference(self, written: str, start: int, end: int) -> Token | None:
        if written not in self._references:
            self._references[written] = meant(written)
        value = self._references[written]
        return None if value == written else Token("char", start, end, "" if value == "\xad" else value)

    def _tag(self, found: re.Match[str]) -> tuple[Token | None, int]:
        rest = None if "quotes" in self._absent else _pattern("rest").match(self._source, found.end())
        if rest is None:  # a quotation mark without its partner: from here on tags end at the next ">"
            self._absent.add("quotes")
        end = rest.end() if rest else self._source.find(">", found.end()) + 1
        return (_token(found, end), end) if end else (None, found.end())

    def _comment(self, start: int) -> int:
        """Where a comment or declaration ends; a comment without an end is one to the next ">"."""
        if self._source.startswith("<!--", start) and "-->" not in self._absent:
            end = self._source.find("-->", start + 2)
            if end >= 0:
                return end + 3
            self._absent.add("-->")
        return self._source.find(">", start) + 1
