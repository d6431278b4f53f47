"""A sentence -> the result of play or of a vote that it tells: "beat Ashby 3-1", "voted 52-48", "by 7 votes to 2"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import is_plural, singular, verb_form
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Sentence

PLAY, VOTE = "result of play", "result of a vote"
_BEFORE, _BEHIND = 6, 2  # words beside a result among which one says of what it is
_STANDS = frozenset(("at", "from", "made", "make", "to"))  # before odds, and where a play stands: "slumped to 86-4"
_DASHED = re.compile(r"(?<![\w.,:/$£€–-])(\d{1,3}) ?[-–—] ?(\d{1,3})(?![\w%°/–-]|[.,:]\d)")


def results(sentence: Sentence) -> Iterator[Quantity]:
    """The one result that a sentence tells, from the lesser to the greater; none of a part of the play, or of many."""
    text, (start, end) = sentence.at.document.text, sentence.at.span
    said = lowers(sentence.words)
    if _cues().isdisjoint(said) or not listed("worded", "partial_results").isdisjoint(said):
        return
    found = [*_DASHED.finditer(text, start, end)] or [*_told_in_words().finditer(text, start, end)]
    if len(found) != 1 or not (kind := _kind(found[0], sentence)):
        return
    one, other = sorted(map(_value, found[0].groups()))
    at = Passage(sentence.at.document, Span(*found[0].span()))
    yield Quantity(at, Decimal(one), Decimal(other), kind, "count", role="result")


def _kind(found: re.Match[str], sentence: Sentence) -> str:
    """Whether a result is of a vote or of play, by the nearest word beside it; "" where none says so."""
    text, (start, end) = sentence.at.document.text, sentence.at.span
    before, within, behind = (
        [word.lower for word in tokenise(part)]
        for part in (text[start : found.start()], found[0], text[found.end() : end])
    )
    if (behind and is_plural(behind[0]) and not _cue(behind[0])) or not _STANDS.isdisjoint(before[-1:]):
        return ""  # "won 3-5 medals", "won at 33-1"
    beside = (*behind[:_BEHIND], *within, *reversed(before[-_BEFORE:]))
    kind = next((kind for word in beside if (kind := _cue(word))), "")
    return kind if kind == VOTE or found.re is _DASHED else ""


def _cue(word: str) -> str:
    """Of what a result is that stands beside a word; ""."""
    form = verb_form(word)
    stems = {word, singular(word), form.base if form else word}
    if not stems.isdisjoint(listed("worded", "voting")):
        return VOTE
    return "" if stems.isdisjoint(listed("worded", "playing")) else PLAY


@cache
def _cues() -> frozenset[str]:
    """All forms of the words that say of what a result is."""
    stems = listed("worded", "voting") | listed("worded", "playing")
    forms = (form for form, told in lexicon.table("index", "verbs").items() if told.split()[0] in stems)
    return stems | {*forms} | {f"{stem}s" for stem in stems}


def _value(told: str) -> int:
    return _numbers().get(told.lower()) or int(told.replace(",", ""))


@cache
def _numbers() -> Mapping[str, int]:
    tables = (lexicon.table("numbers", group) for group in ("units", "tens"))
    return {word: int(value) for table in tables for word, value in table.items() if value.isdecimal()}


@cache
def _told_in_words() -> re.Pattern[str]:
    number = rf"(?:{'|'.join(sorted(_numbers(), key=len, reverse=True))}|\d{{1,3}}(?:,\d{{3}})*)"
    return re.compile(rf"(?<![\w.,$£€-])({number}) (?:votes )?to ({number})(?![\w%°-]|[.,]\d)", re.IGNORECASE)
