"""Sentences -> rankings without the ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import named, negated, term
from ._quotations import quoted
from ._sources import figured, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_RANKS = Constructions(
    {
        "<a|an|the|our|your|its|their? FOREMOST !to|of|by|the ..1 OFFER_NOUN|ORGANISATION_NOUN|BUSINESS_NOUN>": _PLAIN,
        "<FOREMOST medical|scientific|legal|financial? AUTHORITY_NOUN|FOLK_NOUN>": _PLAIN,
        "<the? SUPERLATIVE !way|ways|thing|practice|interests ..1 OFFERED>": _PLAIN,
        "<WORLD_OF FOREMOST|SUPERLATIVE>": _LOUD,
        "<WORLD_OF MOST NICE|WORTH|COMPARABLE>": _LOUD,
        "<one|some|among of? MOST NICE|WORTH|COMPARABLE>": _PLAIN,
        "<one of the? FOREMOST|SUPERLATIVE ..1 OFFERED|ORGANISATION_NOUN>": _PLAIN,
        "<MOST NICE|WORTH|COMPARABLE> ..3 OFFERED|GAIN_NOUN": _PLAIN,
        "<PEERLESS>": _LOUD,
        "<HANDS_DOWN> the|BEST|SUPERLATIVE": _LOUD,
        "BE|win|wins|won <HANDS_DOWN>": _LOUD,
        "<the|an|a IDEAL OFFERED|agent|fit|look|gift|spot|time>": _PLAIN,
        "<the|a? SUPERLATIVE|BEST|THE_ONLY ..4 YOU_CAN_BUY>": _PLAIN,
        "<the? SUPERLATIVE|THE_ONLY ..3 YOU_WILL ever WORD>": _PLAIN,
        "<the|a? FIRST_EVER ..2 OFFERED|DISCOVERY_NOUN|AGENT_NOUN>": _PLAIN,
        "<INTENSIFIER the SUPERLATIVE>": _PLAIN,
        "<THE_ONLY !way OFFER_NOUN> that|which|to|you": _PLAIN,
        "<the? BEST BEST_NOUN>": _PLAIN,
        "<IDEAL_FOR> anyone|everyone|those|people|you|your|all|any|busy|families|beginners": _PLAIN,
    }
)


@rule(
    "P102",
    "superlative",
    Severity.NOTE,
    bad=[
        "We compared it with «a leading hotel» in Porto.",
        "It is «the safest option on the market», and «nothing comes close».",
        "She is «one of the most respected» voices in banking.",
        "«The world's finest» coffee comes from here.",
        "«The most advanced» camera system yet.",
        "It is «the smartest lock money can buy».",
        "They sell «the only suitcase you will ever need».",
        "«The first-of-its-kind app» for landlords.",
        "It is «simply the best» ferry to the islands.",
        "This is «hands down» the best pump.",
    ],
    good=[
        "Heart disease is the leading cause of death.",
        "The knee is the largest joint in the body.",
        "It was the best result in 12 years, according to the federation.",
        "The readers of the magazine have again voted in its World's Best Awards.",
        "The most common complaint was a late train.",
        "Follow best practice when storing passwords.",
        "Take it at least twice a day.",
        "The judge hands down a harsh sentence.",
    ],
    where=patterned,
)
def superlative(sentence: Sentence) -> Iterator[Flag]:
    """A thing is ranked above all others and the ranking is not shown.

    "Leading", "the best", "the safest" sound like the outcome of a comparison that the reader cannot look up.
    A figure, a source or a citation in the sentence is enough.
    Advice: United Kingdom CAP Code, rule 3.33 on comparisons; Wikipedia, Manual of Style, puffery.
    """
    for found in _RANKS.find(sentence):
        said = quoted(found)
        if not (negated(found) or term(found) or named(found) or figured(sentence) or (said and found.value is _PLAIN)):
            yield Flag(
                found.at,
                f"“{found.at.text}” ranks without a ranking",
                suggestion="Say who ranked it, by what measure, or drop the rank.",
                severity=_PLAIN if said or sourced(sentence) else found.value,
            )
