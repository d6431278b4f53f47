"""Sentences -> praise that could be deleted without losing a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import patterned
from ._guards import listed, named, negated, term
from ._praise import PLAIN, PRAISE
from ._quotations import quoted
from ._sources import cited, figured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found

_OURSELVES = frozenset(("i", "our", "us", "we"))
_MUST = frozenset((("must", "have"), ("must", "read"), ("must", "see")))
_ARTICLES = frozenset(("a", "an", "our", "the", "these", "this", "those", "your"))


@rule(
    "P101",
    "hype",
    Severity.NOTE,
    bad=[
        "The clinic promises a «revolutionary» approach to back pain.",
        "Shareholders were shown a «truly remarkable» set of figures.",
        "The phone has a «sleek, intuitive» interface and a «world-class» camera system.",
        "Guests enjoy «breathtaking» views over the bay.",
        "The club has an «exceptional» training programme, and its shirts are «gaining traction».",
        "An app that will «transform» your commute.",
        "Our cloud gives teams a «breathtakingly simple» way to share files.",
        "The headset brings «heart-stopping» sound to every meeting.",
        "A «lavish» suite with «old-world charm» awaits you.",
        "The village is a «walker's paradise», «nestled in» the hills.",
        "This «rare opportunity» to own a vineyard «must be seen to be believed».",
        "Payroll «has never been easier».",
        "It is the hotel «of your dreams».",
    ],
    good=[
        "The novel coronavirus spread along the coast.",
        "Each order has a unique identifier and an outstanding balance.",
        "The Revolutionary War ended in 1783.",
        "The drug is not a remarkable advance.",
        "The road from the market leading to the square is shut, and the cellar was flooded with water.",
        "The hotel has 40 rooms, a pool and a view of the bay.",
        "The club ended a 12-game winning streak.",
        "The striker scored twice and the team won 3-1.",
        "Rovers must have thought that the match was won.",
        "Closing the port was an extraordinary step, and parliament met in an extraordinary session.",
    ],
    where=patterned,
)
def hype(sentence: Sentence) -> Iterator[Flag]:
    """Words praise a thing and state no fact about it.

    The reader learns that somebody likes the thing, not what it does, and pays for it with trust.
    The sentence loses nothing when the word goes, and gains when a figure takes its place.
    Terms of a trade ("novel coronavirus"), names and denied praise are left alone.
    Advice: Millar and others, guide to hype; Wikipedia, Manual of Style, puffery; Plain English Campaign.
    """
    for found in PRAISE.find(sentence):
        if negated(found) or _is_modal(found) or term(found) or named(found) or cited(sentence):
            continue
        said = quoted(found)
        if said and (figured(sentence) or (found.value is PLAIN and not _of_a_gain(found))):
            continue
        yield Flag(
            found.at,
            f"“{found.at.text}” praises and states no fact{' (in a quotation)' if said else ''}",
            suggestion="Say what is new or better, and by how much, or cut it.",
            severity=PLAIN if said or _called(found) else found.value,
        )


def _is_modal(found: Found[Severity]) -> bool:
    """Whether "must have" is a verb, as it is without a hyphen or an article: "they must have known"."""
    return found.words in _MUST and " " in found.at.text and _ARTICLES.isdisjoint(found.before(1))


def _called(found: Found[Severity]) -> bool:
    """Whether others are told to call it so: “critics called it a breathtaking debut”."""
    before = found.before(6)
    return not listed("calling").isdisjoint(before) and _OURSELVES.isdisjoint(before)


def _of_a_gain(found: Found[Severity]) -> bool:
    """Whether it is said of what an offer brings: “dramatic improvements”, not “an amazing day”."""
    near = range(found.first, found.last + 2)
    return any("gain_noun" in found.tagged.classes.get(i, ()) for i in near)
