"""Figures whose own form says what they are -> words set aside: clock times, dates, phone numbers, references."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.quantity.figure import is_figure, parse
from factcheck.extract.quantity.label import is_counted, is_measured
from factcheck.extract.quantity.reading import Aside

if TYPE_CHECKING:
    from factcheck.extract.quantity.scan import Tokens

_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_MAY_SHAPE = frozenset({
    "/", "°", "º", "a", "p", "am", "pm", "gmt", "bst", "est", "edt", "pst", "pdt", "cet", "utc", "o'clock", "o",
})  # fmt: skip
_MAY_JOIN = frozenset({":", ";", "-", "–", ".", ")"})  # with a figure behind: "7:30", "(555)-0100"
_REASONS = {
    "clock": "time of day",
    "date": "date",
    "phone": "phone number",
    "reference": "citation",
    "coordinate": "coordinate",
}


@cache
def _shapes() -> re.Pattern[str]:
    """Figures whose own form says what they are; matched where a figure begins."""
    month = r"(?:0?[1-9]|1[0-2])"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    return re.compile(
        rf"""
        (?P<clock> \d{{1,2}}(?::[0-5]\d){{1,2}}(?:\s?[ap]\.?m\b\.?)?
          | \d{{1,2}}(?:[.:][0-5]\d)?(?:\s?[-–]\s?\d{{1,2}}(?:[.:][0-5]\d)?)?\s?[ap]\.?m\b\.?
          | \d{{1,2}}(?:[.:]?[0-5]\d)?\s?(?:GMT|BST|EST|EDT|PST|CET|UTC|o['’]clock)\b )
      | (?P<date> \d{{4}}-\d{{2}}-\d{{2}}\b | {day}[/.]{month}[/.]\d{{2,4}}\b | {month}/{day}/\d{{2,4}}\b
          | \d{{4}}/\d\d/\d\d\b )
      | (?P<phone> (?:\+?\d{{1,3}}[-.\s])?\(?\d{{3}}\)?[-.\s]\d{{3}}[-.\s]\d{{4}}\b | \d(?:-\d{{3}}){{2}}-\d{{4}}\b
          | 0\d{{2,4}}[\s-]\d{{3,4}}(?:[\s-]\d{{3,4}})?\b | \d{{3}}-0\d{{3}}\b )
      | (?P<reference> \d{{4}};\s?\d+(?:\s?\(\d+\))?(?::\s?[a-z]?\d+(?:[-–]\d+)?)? | 10\.\d{{4,9}}/\S+ )
      | (?P<coordinate> \d+(?:\.\d+)?\s?°\s?(?:\d+(?:\.\d+)?\s?['’′]\s?(?:\d+(?:\.\d+)?\s?["”″])?\s?)?[NSEW]\b )
      | (?P<identifier> \d{{4}}(?:[ -]\d{{4}}){{2,}}\b
          | \d+/\d+[a-z]\S* | \d+(?:-\d+){{3,}} | \d{{1,3}}(?:-\d{{1,6}}){{2}}(?![-\d%]) | \d+(?::\d+)+ )
        """,
        re.VERBOSE,
    )


def shaped(tokens: Tokens, index: int) -> Aside | None:
    """A clock time, date, phone number, reference or identifier."""
    token, behind = tokens.lower[index], tokens.lower[index + 1]
    may = behind in _MAY_SHAPE or token.count(".") > 1 or is_figure(behind)
    may = may or (behind in _MAY_JOIN and (is_figure(tokens.lower[index + 2]) or is_figure(tokens.lower[index + 3])))
    match = _shapes().match(tokens.text, tokens.start[index]) if may else None
    if match is None:
        return _unshaped(tokens, index, token)
    last = index
    while last < tokens.size and tokens.start[last] < match.end():
        last += 1
    return Aside(index, last, _REASONS.get(match.lastgroup or "", "identifier"))


def _unshaped(tokens: Tokens, index: int, token: str) -> Aside | None:
    """A token of digits that is no number, or a bare mark: "192.168.1.2", "007", "bone 3,4", "1 = yes"."""
    unbroken = len(token) > 9 and token.isdecimal() and not is_counted(tokens, index)
    if (token[0] == "0" and token[1:2].isdecimal()) or unbroken or parse(token) is None:
        return Aside(index, index + 1, "identifier")
    if "," in token and _COMMA.fullmatch(token) and token[0] != "0" and not is_measured(tokens, index):
        return Aside(index, index + 1, "citation")
    return Aside(index, index + 1, "code") if tokens.lower[index + 1] == "=" else None
