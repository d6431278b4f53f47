"""Two articles -> how likely it is that they are on one story, by what each is known by.

The signs are added up as odds (Good, Probability and the Weighing of Evidence, 1950); their weights are a logistic
regression on labelled stories, which `evals/stories.py` makes and measures.
"""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.compare.stories.profile import UNCOMMON, rarity
from factcheck.extract.grammar import content_stem

if TYPE_CHECKING:
    from factcheck.compare.stories.profile import Names, Profile

_LEAST = 0.03  # cosine below which texts share next to nothing
WEIGHTS = MappingProxyType(
    {
        "": 1.9,
        "words": 3.5,  # the natural logarithm of the cosine of the weighted words
        "names": 0.8,  # the share of the names of the text with fewer that both have
        "figures": 1.8,  # the logarithm of how many that tell a story
        "neither": -1.55,  # they share no name and no figure
        "strangers": -2.75,  # nor one of the names that both have again and again: the logarithm of how many
        "opening": 3.5,  # the share of the words of the shorter opening
    }
)


def odds(a: Profile, b: Profile) -> float:
    """How likely two articles are on one story, in log-odds, where some hundred articles are on as many stories."""
    return WEIGHTS[""] + sum(WEIGHTS[sign] * value for sign, value in signs(a, b).items())


def signs(a: Profile, b: Profile) -> dict[str, float]:
    """The name of each sign -> how strong it is."""
    names, share = shared_names(a.proper, b.proper)
    figures = len(a.figures & b.figures)
    neither = not names and not figures
    guides = a.explains and b.explains  # which need not name anybody
    return {
        "words": math.log(_cosine(a, b) + _LEAST),
        "names": min(share, 1.0),
        "figures": math.log1p(figures),
        "neither": float(neither and not guides),
        "strangers": math.log1p(min(len(a.main_names), len(b.main_names))) if neither else 0.0,
        "opening": _share(a.opening, b.opening),
    }


def shared_names(a: Names, b: Names) -> tuple[int, float]:
    """How many names two documents share, and their share of those of the document with fewer.

    A name that only begins sentences in both is one if it is no common word.
    """
    names = sum(name in a.sure or name in b.sure or _by_itself(name) for name in a.perhaps & b.perhaps)
    return names, names / max(min(len(a.sure), len(b.sure)), 1)


def _by_itself(word: str) -> bool:
    """Whether a word with a capital letter can hardly be anything but a name, also where it begins a sentence."""
    return rarity(word) == UNCOMMON and content_stem(word) == word


def overlap(a: Profile, b: Profile) -> float:
    """The share of the content words of the document with fewer that the other has too."""
    return _share(a.words, b.words)


def _cosine(a: Profile, b: Profile) -> float:
    return math.fsum(a.weights[word] * b.weights[word] for word in a.words & b.words)  # of any order


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(min(len(a), len(b)), 1)
