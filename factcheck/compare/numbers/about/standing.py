"""A numeric claim -> what every comparison asks of it, each worked out once and not before it is asked."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.concept import concept
from factcheck.compare.lazy import lazy
from factcheck.compare.numbers.about.bygone import is_bygone
from factcheck.compare.numbers.about.circumstance import circumstances
from factcheck.compare.numbers.about.stuff import stuff
from factcheck.compare.numbers.value.extent import NOTHING, extent, grain
from factcheck.compare.numbers.value.slip import NO_DIGITS, digits
from factcheck.compare.stories.profile import content_words
from factcheck.compare.stories.profile import stems as stems_of
from factcheck.extract.grammar import content_stem, singular
from factcheck.lexicon.phrases import places, tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from factcheck.compare.numbers.about.circumstance import Circumstances
    from factcheck.compare.numbers.about.setting import Setting
    from factcheck.compare.numbers.value.extent import Extent
    from factcheck.compare.numbers.value.slip import Digits
    from factcheck.model import Document, NumericClaim

_WINDOW = 12  # words either side of a number that say what it is about
_DIGITS = 2  # digits, zeros at the end apart, of a figure that is not round
_NOTHING: frozenset[str] = frozenset()
_SAYING = frozenset(("", "say"))
_KINDS = (  # of measures, where the difference of kinds is certain
    *("change up", "change down", "level", "prevalence", "duration", "onset"),
    *("sample", "deaths", "injuries", "missing", "age", "date"),
)


@dataclass(frozen=True, eq=False)
class Standing:
    """A numeric claim with all that is asked of it when it meets others. Standings compare by identity."""

    claim: NumericClaim
    document: Document

    @lazy
    def extent(self) -> Extent:
        """The values that its quantity covers."""
        return extent(self.claim.quantity)

    @lazy
    def circumstances(self) -> Circumstances:
        """The circumstances in which it holds."""
        return circumstances(self.claim)

    @lazy
    def setting(self) -> Setting:
        """The words right beside its number."""
        from factcheck.compare.numbers.about.setting import setting  # noqa: PLC0415 - asked only between two articles

        return setting(self.claim)

    @lazy
    def owners(self) -> Mapping[str, str]:
        """The words that may name whose it is, each with its stem."""
        from factcheck.compare.numbers.about.owner import owners  # noqa: PLC0415 - as above

        return owners(self.claim)

    @lazy
    def outdone(self) -> str:
        """The stem of the name that it is held against; or ""."""
        from factcheck.compare.numbers.about.owner import outdone  # noqa: PLC0415 - as above

        return outdone(self.claim)

    @lazy
    def moved(self) -> bool:
        """Whether it is told as a count that has moved on."""
        from factcheck.compare.numbers.about.later import moved  # noqa: PLC0415 - as above

        return moved(self.claim)

    @lazy
    def as_of(self) -> str:
        """The time up to which it counts; or ""."""
        from factcheck.compare.numbers.about.later import as_of  # noqa: PLC0415 - as above

        return as_of(self.claim)

    @lazy
    def so_far(self) -> bool:
        """Whether it is what "has" happened until now."""
        from factcheck.compare.numbers.about.later import so_far  # noqa: PLC0415 - as above

        return so_far(self.claim)

    @lazy
    def dimension(self) -> str:
        """What kind of number it is, of which two can be of one thing: its dimension, ages apart."""
        quantity = self.claim.quantity
        return "age" if quantity.role == "age" else quantity.dimension

    @lazy
    def figure(self) -> str:
        """Its value in base units, and its dimension, as one text: "70%" and "seven in ten" are one figure."""
        low, high = (None if end is None else end.normalize() for end in (self.extent.low, self.extent.high))
        return f"{low} {high} {self.dimension}"

    @lazy
    def point(self) -> str:
        """The one value that it states in its own unit, as a text that does not tell how it is printed; or ""."""
        low, high = self.claim.quantity.low, self.claim.quantity.high
        return "" if low is None or low != high else str(low.normalize())

    @lazy
    def digits(self) -> Digits:
        """The digits of what it states in its own unit, of the lower end of a range; none of a date."""
        quantity = self.claim.quantity
        if quantity.dimension in ("date", "day"):
            return NO_DIGITS
        return digits(next((end for end in (quantity.low, quantity.high) if end is not None), NOTHING))

    @lazy
    def grain(self) -> float:
        """How roughly it is told, as a part of it: half a unit of its last digit, zeros at the end apart."""
        digits = self.digits
        is_round = self.claim.quantity.approximate or self.extent.is_bound or digits.power >= len(digits.shown)
        return grain(self.claim.quantity, digits.shown, is_round=is_round)

    @lazy
    def magnitude(self) -> float:
        """The natural logarithm of its value in base units, whatever its sign; minus infinity of zero."""
        value = self._end
        return math.log(abs(value)) if value else -math.inf

    @lazy
    def sign(self) -> int:
        """The sign of its value: 1, 0 or -1."""
        return (self._end > 0) - (self._end < 0)

    @property
    def _end(self) -> Decimal:
        """Its value in base units, of a range the lower end."""
        return next((end for end in (self.extent.low, self.extent.high) if end is not None), NOTHING)

    @lazy
    def head(self) -> str:
        """The stem of the last word of its subject; "" for none that says anything."""
        head = self.claim.subject.lower().rpartition(" ")[2]
        return content_stem(head) if head else ""

    @lazy
    def topic(self) -> frozenset[str]:
        """The concepts that its subject speaks of."""
        return frozenset(concept(word.lower) for word in tokenise(self.claim.subject)) - {""}

    @lazy
    def sort(self) -> str:
        """What kind of number it is, and of what: the concept that it counts, or what it measures, or else its unit."""
        if self.dimension == "count":
            return f"count {concept(self.noun) if self.noun else ''}"
        return f"{self.dimension} {self.attribute or self.stuff or self.claim.quantity.unit}"

    @lazy
    def stuff(self) -> str:
        """What it is so much of, as a concept: "690 mg of potassium"; "" where nothing is named."""
        return stuff(self.claim)

    @lazy
    def attribute(self) -> str:
        """The attribute that it gives the size of: "depth", "fat content"; "" where its sentence names none."""
        measure = self.claim.measure
        return measure if measure in lexicon.table("measures", "attributes") or " content" in measure else ""

    @lazy
    def told(self) -> frozenset[str]:
        """The content words of its sentence."""
        return content_words(self.claim.sentence)

    @lazy
    def about(self) -> frozenset[str]:
        """Content words around its number, with those of its subject and population."""
        sentence, (start, end) = self.claim.sentence, self.claim.quantity.at.span
        starts, _ = places(sentence.words)
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        said = stems_of(sentence)
        near = {*said[max(first - _WINDOW, 0) : first], *said[last : first + _WINDOW + 1]}
        return stems(f"{self.claim.subject} {self.claim.context.population}").union(near - _SAYING)

    @lazy
    def noun(self) -> str:
        """The noun that it counts, in the singular; "" for none."""
        return singular(self.claim.quantity.unit.rpartition(" ")[2])

    @lazy
    def counted(self) -> frozenset[str]:
        """The concept that it counts, if it counts one."""
        return frozenset((concept(self.noun),)) if self.noun and self.dimension == "count" else _NOTHING

    @lazy
    def own(self) -> frozenset[str]:
        """The concepts that it is itself of: what it counts, its attribute, its stuff."""
        return self.counted | {self.attribute, self.stuff}

    @lazy
    def is_foil(self) -> bool:
        """Whether it is only there to be compared with."""
        from factcheck.compare.numbers.about.foil import is_foil  # noqa: PLC0415 - as above

        return is_foil(self.claim)

    @lazy
    def is_saved(self) -> bool:
        """Whether it is a time that is saved or lost."""
        from factcheck.compare.numbers.about.foil import is_saved  # noqa: PLC0415 - as above

        return is_saved(self.claim)

    @lazy
    def is_bygone(self) -> bool:
        """Whether it is of an earlier period."""
        return is_bygone(self.claim)

    @lazy
    def weakened(self) -> bool:
        """Whether it is said with a hedge, roughly, or in another's words."""
        context = self.claim.context
        return bool(context.attribution or context.hedge or context.quoted or self.claim.quantity.approximate)

    @lazy
    def kind(self) -> str:
        """What kind of measure it has, where the difference of kinds is certain; or ""."""
        return _kind(self.claim.measure)

    @lazy
    def telling(self) -> bool:
        """Whether its figure is not round, so that two alike are hardly a coincidence: 59, 3,165, 0.84."""
        value = self.claim.quantity.low or self.claim.quantity.high
        return value is not None and len(value.normalize().as_tuple().digits) >= _DIGITS


@lru_cache(maxsize=4096)
def _kind(measure: str) -> str:
    return next((kind for kind in _KINDS if measure.startswith(kind)), "")


def taking_unit(one: Standing, other: Standing) -> Standing:
    """A bare number with the unit of the one that it is held against: "86 fell" beside "68 mm"."""
    mine, yours = one.claim.quantity, other.claim.quantity
    if mine.dimension == yours.dimension or mine.dimension != "count" or one.noun:
        return one
    quantity = mine._replace(unit=yours.unit, dimension=yours.dimension)
    return Standing(one.claim._replace(quantity=quantity), one.document)


@lru_cache(maxsize=4096)
def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say something."""
    return frozenset(stem for word in tokenise(text) if (stem := content_stem(word.lower)))
