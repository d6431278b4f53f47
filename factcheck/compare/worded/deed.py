"""Two times, of two articles on one story -> whether they are those of one deed, which is done once."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from factcheck.compare.concept import concept, is_time
from factcheck.extract.grammar import singular
from factcheck.extract.quantity import quantities
from factcheck.extract.worded.clock import UNIT as CLOCK
from factcheck.extract.worded.clock import clocks
from factcheck.extract.worded.happening import CHANGE, happening
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from decimal import Decimal

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.extract.worded.happening import Happening
    from factcheck.model import Sentence

PUBLISH = "publish"
_WRITING = "study"  # what all words for what is published stand for here
_MINUTES = 15  # that two times of day may differ by where one is rough
_TIMES = frozenset(("date", "day", "time"))


def of_one_deed(a: Standing, b: Standing) -> bool:
    """Whether two times are of one deed: of one word for it, and of one thing that it was done to."""
    one, other = _happening(a), _happening(b)
    if one is None or other is None or one.deed != other.deed or one.planned != other.planned:
        return False
    first, second = _things(one), _things(other)
    if one.deed.startswith(CHANGE):
        yearly = a.claim.quantity.role == "year"  # by the same share in two years, for all we know
        return bool(first & second) and not yearly and _of_one_figure(a.claim.sentence, b.claim.sentence)
    if first & second:
        return first & second != {_WRITING} or bool(_names(a) & _names(b))
    return not (first and second) and ((one.to_pieces and other.to_pieces) or _at_one_hour(a, b))


def of_two_deeds(a: Standing, b: Standing) -> bool:
    """Whether two times are of two deeds, on whatever day each was done."""
    one, other = _happening(a), _happening(b)
    return one is not None and other is not None and one.deed != other.deed


def _at_one_hour(a: Standing, b: Standing) -> bool:
    """Whether two days stand beside one time of day: "at 6pm on Monday", "at 6.05pm on the Tuesday"."""
    here, there = ([one.low for one in clocks(standing.claim.sentence) if one.low is not None] for standing in (a, b))
    days = CLOCK not in a.claim.quantity.unit
    return days and any(abs(one - other) <= _MINUTES for one, other in product(here, there))


def told_beside(a: Standing, b: Standing) -> frozenset[str]:
    """The concepts beside both of two times that are neither their deed nor what it was done to."""
    both, (one, other) = a.setting.near.keys() & b.setting.near.keys(), map(_happening, (a, b))
    own = frozenset(word for at in (one, other) if at for word in _things(at))
    return frozenset(both) - own - a.setting.done - b.setting.done


def published(one: Standing) -> bool:
    """Whether a time is that at which something was published, which is made known before, and printed later."""
    deed = _happening(one)
    return deed is not None and deed.deed == PUBLISH


@lru_cache(maxsize=512)  # each time of an article meets all those of another
def _happening(one: Standing) -> Happening | None:
    return happening(one.claim)


def _things(one: Happening) -> frozenset[str]:
    """What a deed was done to, by concept; quarters and years begin and end anew."""
    writings, words = listed("worded", "writings"), one.what - listed("worded", "telling_little")
    concepts = (_WRITING if word in writings else concept(word) for word in words)
    return frozenset(one for one in concepts if one and not is_time(singular(one)))


def _names(one: Standing) -> frozenset[str]:
    """The concepts beside a time that its sentence writes with a capital letter."""
    text = one.document.text
    named = (word.lower for word in one.claim.sentence.words if text[word.start].isupper())
    return frozenset(map(concept, named)) & one.setting.near.keys()


def _of_one_figure(first: Sentence, second: Sentence) -> bool:
    """Whether two sentences have a figure in common that is no time."""
    here, there = map(_figures, (first, second))
    return not here.isdisjoint(there)


@lru_cache(maxsize=64)
def _figures(sentence: Sentence) -> frozenset[tuple[Decimal | None, Decimal | None, str]]:
    return frozenset(
        (one.low, one.high, one.unit) for one in quantities(sentence) if one.unit and one.dimension not in _TIMES
    )
