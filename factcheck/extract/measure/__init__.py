"""A quantity in its parsed sentence -> what is measured and of what: subject, measure, population."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.measure.count import count
from factcheck.extract.measure.level import value
from factcheck.extract.measure.share import share
from factcheck.extract.measure.site import NOTHING, Slots, known, site_of
from factcheck.extract.measure.time import date, time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.extract.measure.site import Site
    from factcheck.extract.phrase import Parse
    from factcheck.model import Quantity

__all__ = ["Slots", "known", "slots"]


def slots(parse: Parse, quantity: Quantity) -> Slots:
    """What a quantity measures, of what, in whom."""
    first, last = parse.words_in(quantity.at.span)
    if last <= first:
        return NOTHING
    site = site_of(parse, quantity, first, last)
    if _bracketed(site):
        return _in_brackets(site)
    read = _READERS.get(quantity.dimension, value)
    return read(site)


def _bracketed(site: Site) -> bool:
    text, span = site.parse.document.text, site.quantity.at.span
    return text[max(span.start - 1, 0) : span.start] == "(" and text[span.end : span.end + 1] in (")", ",", ";")


def _in_brackets(site: Site) -> Slots:
    """A figure in brackets belongs to the noun before it."""
    phrase = site.parse.noun_phrase_before(site.first)
    measure = {"proportion": "share", "count": "number"}.get(site.quantity.dimension, site.quantity.dimension)
    return Slots(phrase, measure) if phrase else NOTHING


_READERS: Mapping[str, Callable[[Site], Slots]] = {
    "proportion": share,
    "count": count,
    "time": time,
    "date": date,
    "day": date,
    "statistic": lambda _: NOTHING,
}
