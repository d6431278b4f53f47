"""A sentence -> whether it opens by setting itself off from what was said before: "But ...", "In contrast, ..."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.model import Sentence


def set_off(sentence: Sentence) -> bool:
    """Whether the first word, or the first two, concede or oppose what the text said before."""
    opening = [word.lower for word in sentence.words[:2]]
    return not listed("statements_clause", "contrast").isdisjoint((*opening[:1], " ".join(opening)))
