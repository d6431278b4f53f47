"""Document -> Sentences: its blocks first, then what stands around each full stop."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.lexicon import words
from factcheck.lexicon.phrases import Words, plain
from factcheck.model import Passage, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Document

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor
_LONGEST = 4000  # characters; the longest sentences of literature stay below
_LOOK = 40  # characters before a full stop in which the last words stand
_OPENERS = "\"'“‘«([*_"
_QUOTES = "\"'”’»"


def segment(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document in order. Code and by-lines have none, nor has a block without words."""
    text, lower = document.text, plain(document.text)
    prose = [block for block in document.blocks if block.kind not in {"byline", "code"}]
    spans = [(block, span) for block in prose for span in sentences(text, block.span)]
    worded = [(block, span, Words(lower, span)) for block, span in spans]
    return tuple(
        [Sentence(_new(Passage, (document, span)), block, found) for block, span, found in worded if found.lowers]
    )


def sentences(text: str, block: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, without the white space between them. Linear in its length."""
    start, end = block
    for stop in _stops().finditer(text, start, end):
        follows = _follows().match(text, stop.end(), end)
        assert follows is not None, "the pattern matches anywhere"
        if _ends(text, start, stop, follows):
            behind = stop.end() if follows["space"] else _glued_end(text, start, stop)
            yield from _bounded(text, start, behind)
            start = follows.start("opener") if follows["space"] else behind
    if start < end:
        yield from _bounded(text, start, end)


def _bounded(text: str, start: int, end: int) -> Sequence[Span]:
    """A sentence, or the pieces of one that no person wrote: what reads sentences may take its time over one."""
    pieces = []
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        pieces.append(Span(start, cut))
        start = cut + (text[cut] == " ")
    return (*pieces, _new(Span, (start, end))) if start < end else pieces


@cache
def _stops() -> re.Pattern[str]:
    """A run of stops, perhaps spaced (". . ."); a mark of reference, what closes with it; a space or a new word behind.

    A run is met at its first stop only, so that a long row of dots is read once.
    """
    stop = r"[.!?…](?<![.!?…][.!?…])(?<![.!?…][ \xa0]\.)[.!?…]*+(?:[ \xa0]\.)*(?![ \xa0]\.)"
    reference = r"(?:(?<=[a-z]\.)\d{1,3}(?=\s)|\[[\d, –-]{1,12}\]|[⁰¹²³⁴-⁹†‡])"
    closer = rf"(?:{reference}|[\"'”’»)\]*_])"
    return re.compile(rf"(?P<stops>{stop})(?P<closers>{closer}*)(?!{closer})(?=\s|[“‘«(]?[^\W\d_a-z])")


@cache
def _follows() -> re.Pattern[str]:
    return re.compile(r"(?P<space>\s*+)(?P<opener>[\"'“‘«(\[*_—–-]*+ ?)(?P<word>\w*+)")


def _ends(text: str, start: int, stop: re.Match[str], follows: re.Match[str]) -> bool:
    """Whether a sentence that began at `start` ends with these stops."""
    stops, word = stop["stops"], follows["word"]
    if not follows["space"]:
        return _glued(text, start, stop, follows)
    if word[:1].islower() and not word[1:2].isupper() and word not in {"http", "https", "www"}:  # unlike eBay
        return False
    if stops == ".":
        return _full_stop(text, start, stop.start(), follows)
    dots = stops.count(".") + 3 * stops.count("…")
    if dots in {3, 4} and text[stop.start() - 1 : stop.start()] in {"[", "("}:
        return False
    if dots == 3:  # words left out, or a pause
        return word[:1].isupper() and word != "I"
    if dots > 1 or "!" in stops or "?" in stops:
        return not _said(text, stop, follows)
    return _full_stop(text, start, stop.start(), follows)


# ---------------------------------------------------------------- one full stop


def _full_stop(text: str, start: int, at: int, follows: re.Match[str]) -> bool:
    first = max(start, at - _LOOK)
    last = text[max(text.rfind(" ", first, at) + 1, first) : at]
    if len(last) > 1 and last.isalpha() and last.lower() not in _abbreviations():  # as nearly all of them
        return True
    before, token = _token(text, start, at)
    kind, word = _abbreviations().get(token.lower()), follows["word"]
    if kind in {"before_name", "inside"} or (kind == "before_number" and word[:1].isdigit()):
        return False
    if at - start <= 4 and (token.isdigit() or len(token) == 1) and text[start:at].strip("([") == token:
        return False  # the number of an item
    if token.lower() in {"a.m", "p.m"}:
        return at - start > 12 and word[:1].isupper() and word.lower() not in _set("after_clock_time")
    if kind == "either" or _is_initials(token):
        return _begins(text, follows) or (len(token) == 1 and before.lower() in _set("lettered"))
    return True


def _token(text: str, start: int, at: int) -> tuple[str, str]:
    """The last two words before a full stop, without what opens them; empty where there is none."""
    parts = text[max(start, at - _LOOK) : at].rsplit(None, 2)
    if not parts or text[at - 1].isspace():
        return "", ""
    token = parts[-1].lstrip(_OPENERS)
    return (parts[-2] if len(parts) > 1 else ""), token[token.rfind("-") + 1 :]


def _is_initials(token: str) -> bool:
    """Whether stops stand between letters (U.S, Ph.D), or this is the initial of a name."""
    if len(token) == 1:
        return token.isupper()
    return "." in token and all(len(part) <= 2 and part.isalpha() for part in token.split("."))


def _begins(text: str, follows: re.Match[str]) -> bool:
    """Whether the word that follows begins a sentence rather than a name."""
    word = follows["word"]
    if len(word) == 1 and text[follows.end() : follows.end() + 1] == ".":
        return False
    return word[:1].isupper() and word.lower() in _set("starts")


@cache
def _abbreviations() -> dict[str, str]:
    groups = ("before_name", "before_number", "either", "inside")
    return {word: group for group in groups for word in words("abbreviations", group)}


@cache
def _set(group: str) -> frozenset[str]:
    return frozenset(words("segmentation", group))


# ---------------------------------------------------------------- other cases


def _said(text: str, stop: re.Match[str], follows: re.Match[str]) -> bool:
    """Whether the sentence goes on after a quotation that asks or exclaims: "Why?" Ms Lee asked."""
    word = follows["word"]
    if not any(quote in stop["closers"] for quote in _QUOTES) or word.lower() in _set("starts"):
        return False
    behind = text[follows.end() : follows.end() + 40].split()[:3]
    return any(one.strip(".,:") in _set("speech") for one in behind)


def _glued(text: str, start: int, stop: re.Match[str], follows: re.Match[str]) -> bool:
    """Whether a sentence ends although no space follows, as in "It works.The next day"; addresses and names do not."""
    word = follows["word"]
    before = text[stop.start() - 1 : stop.start()]
    if not (word[1:2].islower() or word in {"A", "I"}) or not (before.islower() or before.isdigit() or before in ")%"):
        return False
    _, token = _token(text, start, stop.start())
    address = any(mark in token for mark in "@/\\") or ("." in token and not token[0].isdigit())
    behind = text[follows.end() : follows.end() + 2]
    if address or behind[:1] == "@" or (behind[:1] in {".", "_"} and behind[1:].isalnum()):
        return False
    return token.lower() not in _abbreviations() and word.lower() not in _set("domains")


def _glued_end(text: str, start: int, stop: re.Match[str]) -> int:
    """Where the sentence ends when the next is glued to it: a star or an unpaired quotation mark opens that."""
    closers = stop["closers"].rstrip("*_")
    if closers[-1:] == '"' and text.count('"', start, stop.start()) % 2 == 0:
        closers = closers[:-1]
    return stop.end("stops") + len(closers)
