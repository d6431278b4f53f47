"""A sentence -> where it begins behind the place and the day that it was sent from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.model import Sentence

_PLACED = re.compile(r"(?:(?:[A-Z0-9][\w.,'’]* ){1,6}(?:[(/][^)/]{0,40}[)/] ?)?(?:[—–]|--?) |[A-Z]{3,}[—–])")


def sent(sentence: Sentence) -> int:
    """Where a sentence begins behind the place and the day that it was sent from: "NEW YORK (AP) — "."""
    placed = _PLACED.match(sentence.at.document.text, *sentence.at.span)
    return placed.end() if placed else sentence.at.span.start
