"""The text of a block of reStructuredText -> the marks in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.read.markdown.inline import OBJECT, Cut
from factcheck.read.markup import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKED = re.compile(r"[\\`*_|\]]")
_BEFORE = r"(?<![^\s\"'‘“(\[{<«/:–—-])"  # a mark begins at the start, or behind white space or what opens
_BEHIND = r"(?![^\s\"'’”)\]}>».,;:!?/\\–—-])"
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_PROSE_ROLES = frozenset({
    "abbr", "abbreviation", "doc", "emphasis", "guilabel", "menuselection", "numref", "ref", "strong", "sub",
    "subscript", "sup", "superscript", "term", "title", "title-reference",
})  # fmt: skip
_SOURCES = {
    "token": rf"\\(?:\s|.)?|[ ]?\[(?:[\w#*.:+-]{{1,60}})\]_{_BEHIND}|{_BEFORE}(?::(?P<role>[A-Za-z][\w+.-]{{0,40}}"
    rf"(?::[A-Za-z][\w+.-]{{0,40}})?):)?(?P<ticks>``?|_`)(?=\S)|{_BEFORE}(?P<stars>\*\*?)(?=[^\s*])"
    rf"|{_BEFORE}\|(?=[^\s|])|(?<=[^\W_])__?{_BEHIND}",
    "``": rf"(?<=\S)``{_BEHIND}",
    "`": rf"(?<=[^\s\\`])`(?!`)(?:__?|:[A-Za-z][\w+.-]{{0,40}}:)?{_BEHIND}",
    "**": rf"(?<=\S)\*\*{_BEHIND}",
    "*": rf"(?<=[^\s*])\*(?!\*){_BEHIND}",
    "|": rf"(?<=\S)\|(?:__?)?{_BEHIND}",
    "target": r"(?<!\s)\s*+<[^<>]*>\Z",
    "power": r"[0-9+n-]{1,6}",
}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


def marks(body: str) -> Iterable[Cut]:
    """The marks in a body: what leaves the text, and what stands instead."""
    if not _MARKED.search(body):
        return ()
    found = Marks(body)
    token = _pattern("token")
    at = 0
    while mark := token.search(body, at):
        at = _step(found, mark)
    return found.cuts


def _step(found: Marks, mark: re.Match[str]) -> int:
    """Read one mark; returns where to go on."""
    start, end = mark.span()
    if mark["ticks"]:
        return _ticks(found, mark)
    if mark["stars"]:
        close = found.find(_pattern(mark["stars"]), end)
        return found.cut(*close.span()) if close and found.cut(start, end) else end
    if mark[0] == "|":
        close = found.find(_pattern("|"), end)
        return found.cut(start, close.end(), OBJECT) if close else end
    if mark[0][0] == "\\":
        return found.cut(start, end if mark[0][1:].isspace() else start + 1) and end
    return found.cut(start, end)  # a reference's underscores, or a footnote with the space before it


def _ticks(found: Marks, mark: re.Match[str]) -> int:
    """A literal, or text with a role, which may stand behind it; a link's target leaves the text."""
    start, end = mark.span()
    if mark["ticks"] == "``" and not mark["role"]:
        close = found.find(_pattern("``"), end)
        return found.code(start, end, *close.span()) if close else end
    close = found.find(_pattern("`"), end)
    if not close:
        return end
    role = (mark["role"] or close[0].strip("`_:")).lower()
    inner = found.body[end : close.start()]
    if role in {"sup", "superscript"} and _pattern("power").fullmatch(inner):
        return found.cut(start, close.end(), inner.translate(_SUPERSCRIPT))
    target = _pattern("target").search(inner)
    stop = end + target.start() if target and target.start() else close.start()
    if role and role not in _PROSE_ROLES:
        return found.code(start, end, stop, close.end()) if stop == close.start() else _plain(found, mark, stop, close)
    return _plain(found, mark, stop, close)


def _plain(found: Marks, mark: re.Match[str], stop: int, close: re.Match[str]) -> int:
    found.cut(*mark.span())
    return found.cut(stop, close.end())
