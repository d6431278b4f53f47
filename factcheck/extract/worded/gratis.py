"""A sentence -> what it says costs nothing: "entry is free", "free of charge", "not a cent back"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.model import Passage, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Sentence

UNIT = "price"
_SIGNS = ("free", "no charge", "no cost", "no extra", "no addi", "nothing", "not a ", "not one ")


def gratis(sentence: Sentence) -> Iterator[Quantity]:
    """Each word for no price at all as a quantity of zero, with the role "free"."""
    text, (start, end) = sentence.at.document.text, sentence.at.span
    if not any(text.find(sign, start, end) >= 0 for sign in _SIGNS):
        return
    for found in _free().finditer(text, start, end):
        at = Passage(sentence.at.document, Span(*found.span("free" if found["free"] else "nothing")))
        yield Quantity(at, Decimal(0), Decimal(0), UNIT, "money", role="free")


@cache
def _free() -> re.Pattern[str]:
    being, coins, services = ("|".join(lexicon.words("worded", group)) for group in ("being", "coins", "services"))
    return re.compile(
        rf"""\b(?P<nothing>
          free\ of\ charge | for\ free | at\ no\ (?:extra\ |additional\ )?(?:charge|cost)
        | (?:costs?|pa(?:y|ys|id))\ nothing | not\ (?:a|one)\ (?:{coins})
        | (?<!-)free(?=\ (?:\w+\ )?(?:{services})\b)
        )\b
        | (?:,|\b(?:{being}))\ (?<!\bto\ be\ )(?P<free>free)(?=\ (?:after|at|during|for|on|until|with)\b|[.,;)])""",
        re.VERBOSE,
    )
