"""The text of a block of AsciiDoc -> the marks in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.read.entity import meant
from factcheck.read.markdown.inline import OBJECT, Cut
from factcheck.read.markup import Marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MARKED = re.compile(r"[\\`*_#+^~\[<{&(]")
_SUPERSCRIPT = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_SCHEME = r"(?:https?|ftp|irc|mailto)"
_MACROS = "anchor|asciimath|btn|icon|image|indexterm2?|kbd|latexmath|menu|pass|stem"
_SOURCES = {
    "token": r"\\(?=[`*_#+^~\[<{&:(])|(?P<quote>\"`|'`)(?=\S)|(?P<close>`\"|`')|(?P<double>\*\*|__|``|##|\+\+)(?=\S)"
    r"|(?<![\w\\;:}])(?:\[[^\[\]\n]{0,80}\](?=[*_`#]))?(?P<single>[*_`#+])(?=[^\s*_`#+])"
    r"|(?P<raised>[\^~])(?=[^\s^~])|(?P<anchor>\[\[)|(?P<cross><<)(?=\S)|(?P<attribute>\{\w[\w-]{0,60}\})"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)|(?P<symbol>\((?:C|R|TM)\))"
    rf"|(?P<link>(?<![\w/]){_SCHEME}:[^\s\[\]<>]{{0,2000}}+\[|(?:link|xref|mailto):[^\s\[\]]{{0,2000}}+\[)"
    rf"|(?P<macro>(?P<name>(?<!\w)(?:{_MACROS})|footnote(?:ref)?):(?:[^\s:\[\]][^\s\[\]]{{0,200}}+)?\[)"
    r"|(?P<hard> \+)(?=\r?\n|\Z)",
    "**": r"\*\*", "__": r"__", "``": r"``", "##": r"##", "++": r"\+\+",
    "*": r"(?<=\S)\*(?!\w)", "_": r"(?<=\S)_(?!\w)", "`": r"(?<=\S)`(?!\w)", "#": r"(?<=\S)#(?!\w)",
    "+": r"(?<=\S)\+(?!\w)", "^": r"(?<=\S)\^", "~": r"(?<=\S)~", "]]": r"\]\]", ">>": r">>", "]": r"(?<!\\)\]",
    "power": r"[0-9+n-]{1,6}",
}  # fmt: skip
_SHOWN = frozenset({"btn", "indexterm2", "kbd", "menu", "pass"})  # macros whose brackets hold what is shown
_VALUES = {
    '"`': "“", '`"': "”", "'`": "‘", "`'": "’", "(C)": "©", "(R)": "®", "(TM)": "™", " +": "",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_SOURCES[name])


def marks(body: str, attributes: Mapping[str, str]) -> Iterable[Cut]:
    """The marks in a body: what leaves the text, and what stands instead; attributes stand for their values."""
    if not _MARKED.search(body) and "`" not in body and ":" not in body:
        return ()
    found = Marks(body)
    token = _pattern("token")
    at = 0
    while mark := token.search(body, at):
        at = _step(found, mark, attributes)
    return found.cuts


def _step(found: Marks, mark: re.Match[str], attributes: Mapping[str, str]) -> int:
    """Read one mark; returns where to go on."""
    match mark.lastgroup:
        case None:  # a backslash keeps the mark behind it
            return found.cut(*mark.span()) + 1
        case "double" | "single":
            return _formatted(found, mark)
        case "raised":
            return _raised(found, mark)
        case "anchor" | "cross":
            return _reference(found, mark)
        case "link":
            return _link(found, mark)
        case "macro":
            return _macro(found, mark)
        case name:
            return found.cut(*mark.span(), _value(name, mark[0], attributes))


def _value(name: str, written: str, attributes: Mapping[str, str]) -> str:
    """What stands for a mark that is replaced as a whole."""
    match name:
        case "attribute":
            return attributes.get(written[1:-1].lower(), OBJECT)
        case "entity":
            return meant(written)
        case _:
            return _VALUES[written]


def _formatted(found: Marks, mark: re.Match[str]) -> int:
    """Strong, emphasised, highlighted text, or code. What is marked may hold further marks."""
    name = mark["double"] or mark["single"]
    close = found.find(_pattern(name), mark.end())
    if not close:
        return mark.end()
    if name in {"`", "``"}:
        return found.code(mark.start(), mark.end(), *close.span())
    found.cut(*mark.span())
    found.cut(*close.span())
    return close.end() if name in {"+", "++"} else mark.end()


def _raised(found: Marks, mark: re.Match[str]) -> int:
    """A raised number is a power; other raised or lowered text reads as it stands."""
    close = found.find(_pattern(mark[0]), mark.end())
    inner = found.body[mark.end() : close.start()] if close else " "
    if not close or len(inner) > 40 or any(char.isspace() for char in inner):
        return mark.end()
    if mark[0] == "^" and _pattern("power").fullmatch(inner):
        return found.cut(mark.start(), close.end(), inner.translate(_SUPERSCRIPT))
    found.cut(*mark.span())
    return found.cut(*close.span())


def _reference(found: Marks, mark: re.Match[str]) -> int:
    """An anchor leaves the text; a cross reference leaves its words, or an object where it has none."""
    close = found.find(_pattern("]]" if mark[0] == "[[" else ">>"), mark.end())
    if not close:
        return mark.end()
    comma = found.body.find(",", mark.end(), close.start())
    if mark[0] == "[[":
        return found.cut(mark.start(), close.end())
    if comma < 0:
        return found.cut(mark.start(), close.end(), OBJECT)
    words = found.body[comma + 1 : close.start()]
    found.cut(mark.start(), comma + 1 + len(words) - len(words.lstrip()))
    return found.cut(*close.span())


def _link(found: Marks, mark: re.Match[str]) -> int:
    """A link leaves its words; one without words, its address."""
    close = found.find(_pattern("]"), mark.end())
    if not close:
        return mark.end()
    words = found.body[mark.end() : close.start()]
    if not words.strip():
        return found.cut(mark.end() - 1, close.end())
    stop = mark.end() + len(words.split(",", 1)[0]) if "=" in words else close.start()
    found.cut(*mark.span())
    found.cut(stop, close.end())
    return mark.end()


def _macro(found: Marks, mark: re.Match[str]) -> int:
    """A macro leaves the text, as footnotes and images do; of keys and buttons the label stays."""
    close = found.find(_pattern("]"), mark.end())
    if not close:
        return mark.end()
    if mark["name"] in {"asciimath", "latexmath", "stem"}:
        return found.cut(mark.start(), close.end(), OBJECT)
    if mark["name"] not in _SHOWN:
        return found.cut(mark.start(), close.end())
    found.cut(*mark.span())
    return found.cut(*close.span())
