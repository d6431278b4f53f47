"""The characters before a word of a parsed sentence -> whether and how they part it from the word before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse

_STRONG = frozenset(";:—–|")
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_PARTING = frozenset(",;:()[]—–…|")


def gap(parse: Parse, index: int) -> str:
    """The characters between the word at `index` and the one before it."""
    return parse.gaps[index] if 0 < index < len(parse.words) else ""


def strong(parse: Parse, index: int) -> bool:
    """Whether a semicolon, colon or dash parts the word at `index` from the one before it."""
    between = parse.gaps[index] if 0 < index < len(parse.words) else " "  # asked of every word: no call for most
    return between != " " and len(between) > 1 and (not _STRONG.isdisjoint(between) or "--" in between)


def comma(parse: Parse, index: int) -> bool:
    """Whether a comma stands before the word at `index`."""
    return 0 < index < len(parse.words) and "," in parse.gaps[index]


def flows(parse: Parse, index: int) -> bool:
    """Whether nothing but spaces, quotation marks or a slash stands before the word at `index`."""
    between = parse.gaps[index] if 0 < index < len(parse.words) else " "
    return between == " " or _PARTING.isdisjoint(between)


def hyphenated(parse: Parse, index: int) -> bool:
    """Whether a hyphen joins the word at `index` to the one before it."""
    return 0 < index < len(parse.words) and parse.gaps[index] in _HYPHENS
