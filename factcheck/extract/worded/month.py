"""A sentence -> the months, seasons, quarters and halves of a year that it names, with their year if it says which."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.lexicon.phrases import lowers
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.model import Sentence

OF_A_YEAR, OF_ANY = "month of a year", "month"  # with its year, as months since the year 0; without
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # where each begins in the north
_PARTS = {
    ("first", "quarter"): (1, 3),
    ("second", "quarter"): (4, 6),
    ("third", "quarter"): (7, 9),
    ("fourth", "quarter"): (10, 12),
    ("final", "quarter"): (10, 12),
    ("last", "quarter"): (10, 12),
    ("first", "half"): (1, 6),
    ("second", "half"): (7, 12),
}
_YEAR = 4  # digits


def months(sentence: Sentence) -> Iterator[Quantity]:
    """Each part of a year as the range of its months, with the role "month"; not one that is part of a day's name."""
    words = lowers(sentence.words)
    if _signs().isdisjoint(words):
        return
    document = sentence.at.document
    for at, word in enumerate(words):
        within = _within(words, at) if word in _signs() else None
        if within is None or (word in _names() and not document.text[sentence.words[at].start].isupper()):
            continue
        first, last, year = _placed(words, at)
        base = 12 * int(year) if year else 0
        span = Span(sentence.words[first].start, sentence.words[last - 1].end)
        low, high = (Decimal(base + month) for month in within)
        unit = OF_A_YEAR if year else OF_ANY
        yield Quantity(Passage(document, span), low, high, unit, "day", role="month")


def _within(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """The first and the last month of what is named, January = 1; a winter ends in the year after it began."""
    word, before, dated = words[at], words[at - 1] if at else "", bool(_year(words, at + 1))
    led = before in lexicon.words("worded", "before_month")
    if word in _SEASONS:
        return (_SEASONS[word], _SEASONS[word] + 2) if led else None
    if word not in _names():
        return _PARTS.get((before, word)) if dated else None
    if _is_day(before) or _is_day(words[at + 1] if at + 1 < len(words) else "") or not (led or dated):
        return None
    return int(_names()[word]), int(_names()[word])


def _is_day(word: str) -> bool:
    """Whether a word beside a month is the number of a day: "12", "3rd"."""
    number = word.rstrip("dhnrst")
    return number.isdecimal() and len(number) <= 2


def _placed(words: Sequence[str], at: int) -> tuple[int, int, str]:
    """The words of what is named, with its order and its year, and that year or ""."""
    year = _year(words, at + 1)
    first = at - 1 if at and (words[at - 1] in ("early", "late", "mid") or words[at] in ("quarter", "half")) else at
    return first, (words.index(year, at) + 1 if year else at + 1), year


def _year(words: Sequence[str], at: int) -> str:
    """The year at a word, or behind "of" there; or ""."""
    if words[at : at + 1] == ["of"]:
        at += 1
    word = words[at] if at < len(words) else ""
    return word if len(word) == _YEAR and word.isdecimal() and word[:2] in ("18", "19", "20") else ""


@cache
def _names() -> Mapping[str, str]:
    months = lexicon.table("not_quantities", "months")
    return {name: number for name, number in months.items() if len(name) > 4 or name in {"may", "june", "july"}}


@cache
def _signs() -> frozenset[str]:
    return frozenset(_names()) | {*_SEASONS, "quarter", "half"}
