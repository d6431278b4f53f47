"""Two articles on one story -> one event that they put at two times: weekdays, times of day, parts of a year.

A time only says when something of many was, so that verb and rare words beside it must be shared.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.concept import concept
from factcheck.compare.stories.dateline import sent
from factcheck.compare.worded.deed import of_one_deed, of_two_deeds, told_beside
from factcheck.compare.worded.scene import Told, named_apart
from factcheck.compare.worded.weekday import DAYS, comparable, doubt, on_one_day, weekdays_and_days
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Parse
from factcheck.extract.worded.clock import GMT, UNIT, clocks
from factcheck.extract.worded.month import OF_A_YEAR, months
from factcheck.extract.worded.year import years
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import NumericClaim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.worded.scene import Scene
    from factcheck.model import Article, Quantity, Sentence

_DEED = 1.0  # by which two times of one deed are more alike than all others
_FACE = 12 * 60  # minutes after which a clock shows the same
_CLOSE, _ROUGH = 5, 30  # minutes that two times of one thing may differ by, as told, and where a word makes one rough
_MONTHS = 12
_SHARES = frozenset(("cent", "percent", "pct", "percentage", "rate", "rates"))
_MANY = 3  # words beside two times that make it one deed where the verb says little: "gave way", "took off"
_OCCURRING = frozenset(("happen", "occur"))  # of these, the noun beside says what it is


class Kind(NamedTuple):
    """A kind of time: how it is read, how alike the words around two must be, and whether the deed must be one.

    Of years, of which an article names many, it must be one that is known to be done once.
    """

    read: Callable[[Sentence], Iterator[Quantity]]
    least: float
    deed: bool


CLOCK = Kind(clocks, 0.7, deed=True)
YEARS = Kind(years, math.inf, deed=True)
KINDS = (Kind(weekdays_and_days, 0.8, deed=True), CLOCK, Kind(months, 0.5, deed=False), YEARS)


def claims(article: Article, kind: Kind) -> Iterator[NumericClaim]:
    """Each time of a kind that an article tells, but for that at which it was sent."""
    for sentence in article.sentences:
        found = tuple(kind.read(sentence))
        begin = sent(sentence) if found else 0
        for one in found:
            if one.at.span.start >= begin:
                yield NumericClaim(one.at, sentence, one, "", "")


def differing(scene: Scene, kind: Kind) -> Iterator[Told]:
    """Each two times of a kind at which two articles put one event."""

    def one_deed(a: Standing, b: Standing) -> bool:
        return kind.deed and of_one_deed(a, b)

    def like(a: Standing, b: Standing) -> float:
        return scene.near(a, b, _moving()) + _DEED * one_deed(a, b)

    def may(a: Standing, b: Standing) -> bool:
        if agree(a, b) or not comparable(a, b):
            return False
        return one_deed(a, b) or (_beside_one_verb(a, b) if kind.deed else _of_one_year(a, b))

    for a, b, likeness, _ in scene.best(like, _told_twice, may):
        sure = one_deed(a, b)
        if (sure or (likeness >= kind.least and _alike(a, b))) and not (_two(a, b) or scene.apart(a, b)):
            yield Told(a, b, likeness, _bare(a, b) if kind is YEARS else doubt(a, b, one=sure))


def _bare(a: Standing, b: Standing) -> str:
    """Why two years of one deed may be of two things, of which nothing else is told alike; or ""."""
    return "" if told_beside(a, b) else "nothing but the deed and its thing is told alike"


def _alike(a: Standing, b: Standing) -> bool:
    """Whether two times, told in like words, are none of what is told every day: what is said, or measured."""
    return not any(_of_saying(one) or _measured(one.claim.sentence) for one in (a, b))


def _two(a: Standing, b: Standing) -> bool:
    """Whether two times are of two deeds of a kind: of "a second man", of two teams."""
    return _one_more(a) != _one_more(b) or named_apart(a, b)


def _one_more(one: Standing) -> bool:
    """Whether a sentence tells of one more deed of a kind; a "second quarter" is none, nor the Second World War."""
    sentence, text = one.claim.sentence, one.document.text
    own = {word.lower for word in tokenise(one.claim.at.text)}
    more = [word for word in sentence.words if word.lower in listed("worded", "another") and word.lower not in own]
    return any(text[word.start].islower() or word is sentence.words[0] for word in more)


def _measured(sentence: Sentence) -> bool:
    """Whether a sentence tells of a share, as those do that give one for each month or quarter."""
    return "%" in sentence.text or not _SHARES.isdisjoint(lowers(sentence.words))


def _beside_one_verb(a: Standing, b: Standing) -> bool:
    """Whether two times stand beside one verb and another word that both have; beside more, where it says little."""
    first, second = _occurring(a.setting.done), _occurring(b.setting.done)
    shared = first & second
    beside = (a.setting.near.keys() & b.setting.near.keys()) - shared
    return len(beside) >= (1 if shared - listed("worded", "light_verbs") else _MANY) and bool(shared)


def _occurring(done: frozenset[str]) -> frozenset[str]:
    return done | _OCCURRING if done & _OCCURRING else done


def _of_one_year(a: Standing, b: Standing) -> bool:
    """Whether two parts of a year are of one year that both name; two years are compared as numbers."""
    one, other = a.claim.quantity, b.claim.quantity
    assert one.low is not None
    assert other.low is not None
    return one.unit == other.unit == OF_A_YEAR and (one.low - 1) // _MONTHS == (other.low - 1) // _MONTHS


def _told_twice(a: Standing, b: Standing) -> bool:
    """Whether two times may be one, and what was done then, too."""
    return agree(a, b) and not of_two_deeds(a, b)


def agree(a: Standing, b: Standing) -> bool:
    """Whether two times may be one."""
    one, other = a.claim.quantity, b.claim.quantity
    assert one.low is not None
    assert other.low is not None
    assert one.high is not None
    assert other.high is not None
    if one.role == "month":
        return one.unit == other.unit and one.low <= other.high and other.low <= one.high
    apart = abs(one.low - other.low)
    if one.role == "year":
        return not apart
    if one.role in DAYS:
        return on_one_day(a, b)
    zones = {one.unit, other.unit}
    if len(zones) > 1 and (UNIT not in zones or GMT in zones):  # the local time may be any but that of Greenwich
        return False
    if "clock face" in (one.role, other.role):
        apart = min(apart % _FACE, _FACE - apart % _FACE)
    return apart <= (_ROUGH if one.approximate or other.approximate else _CLOSE)


def _of_saying(one: Standing) -> bool:
    """Whether a time is that at which something was said: "the company said on Tuesday"."""
    parse = Parse.of(one.claim.sentence)
    first, _ = parse.words_in(one.claim.at.span)
    verb = parse.verb_before(first)
    form = verb_form(parse.words[verb]) if verb is not None else None
    return form is not None and (form.base in lexicon.words("sources_of_claims", "say_verb") or form.base == "publish")


@cache
def _moving() -> frozenset[str]:
    """Verbs of change, which are told of every month anew."""
    return frozenset(map(concept, lexicon.table("measures", "change_verbs")))
