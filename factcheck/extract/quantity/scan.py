"""Text of a sentence -> its tokens: numbers, words and signs, each with its place."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate

from factcheck import lexicon
from factcheck.lexicon.phrases import lowered

DASHES = frozenset("-–—−‐‑‒―")
_LANGUAGES = frozenset(("php",))  # a currency whose code before a figure is something else: "PHP8"
_AHEAD = 6  # empty tokens behind the last, so that looking ahead needs no check


class Tokens:
    """The tokens of a text, in parallel: lower-cased with plain apostrophes, where each starts and ends.

    Behind the last stand empty ones, so that `lower[i + 3]` and `lower[i - 1]` never fail; `size` leaves them out.
    Nothing of it changes once it is made.
    """

    __slots__ = ("end", "lower", "size", "start", "text")

    def __init__(self, text: str, lower: list[str], places: list[int]) -> None:
        """Of tokens, and the places where each in turn starts and ends."""
        over = [len(text)] * _AHEAD
        self.text, self.size = text, len(lower)
        self.lower, self.start, self.end = lower + [""] * _AHEAD, places[::2] + over, places[1::2] + over

    @property
    def has_odd_quotes(self) -> bool:
        """Whether one straight quotation mark has no partner, and so may mean inches."""
        return self.text.count('"') % 2 == 1

    @property
    def is_title(self) -> bool:
        """Whether no long word begins small, as in a headline."""
        return not any(word[:1].islower() and len(word) > 3 for word in self.text.split())

    def glued(self, index: int) -> bool:
        """Whether no space parts a token from the one before it."""
        return index > 0 and self.start[index] == self.end[index - 1]

    def raw(self, index: int) -> str:
        """A token as printed."""
        return self.text[self.start[index] : self.end[index]]

    def phrase(self, first: int, last: int) -> str:
        """The tokens of a half-open range, one space between any two."""
        return " ".join(self.lower[first:last])


@cache
def _token() -> re.Pattern[str]:
    codes = "|".join(code for code in lexicon.table("units", "currency_codes") if code not in _LANGUAGES)
    letters = "|".join(sorted({word.lower() for word in lexicon.table("units", "currency_letters")}))
    return re.compile(
        rf"""
        (?=\S)  # at a space, none of the alternatives need be tried
        ( [a-z]++(?![\w'’.:])  # most tokens are plain words, which the further alternatives would only read slower
      | (?:{codes})(?=\d)
      | (?:{letters})(?=\d\d|\d[.,]\d)  # not the "SH3" of a protein
      | (?:https?://|www\.)\S++
      | [1-9]\d{{0,2}}+(?:[ \u00a0\u2009\u202f]\d{{3}}(?!\d)){{1,5}}
        (?![ \u00a0\u2009\u202f]\d|-\d(?!\d{{0,2}}[ \u00a0\u2009\u202f]\d{{3}}))(?:\.\d++)?
      | \d++(?:[.,]\d++|['’]\d{{3}}(?!\d))*(?:[eE][-+−]?\d{{1,3}}+(?!\w))?
      | (?<![\w.])\.\d++
      | [^\W\d_¼-¾⅐-⅞²³¹⁰-⁹]\w*+(?:['’]\w++)*
      | [⁻⁺]?[⁰¹²³⁴-⁹]++
      | [<>=]=|=<|\+/-|\S )
        """,
        re.VERBOSE,
    )


def scan(text: str) -> Tokens:
    """The tokens of a text, in one pass."""
    parts = _token().split(lowered(text))  # what stands between two tokens, a token, and so on
    lower = parts[1::2]
    if "’" in text:
        lower = [token.replace("’", "'") if len(token) > 1 else token for token in lower]
    return Tokens(text, lower, list(accumulate(map(len, parts[:-1]))))
