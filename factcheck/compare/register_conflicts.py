"""Register -> its verified claims that cannot both hold: every article would contradict one of them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.compare.reference import Bench, by_key
from factcheck.compare.stories.story import Stories
from factcheck.compare.subject import Names
from factcheck.model import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Pair, Reference, Register


def register_conflicts(register: Register) -> Iterator[tuple[Reference, Reference, Pair]]:
    """Each two verified claims that disagree, the later first, with the pair that they make."""
    verified = [one for one in register.references if one.status == "verified"]
    bench = Bench(Stories(()))
    groups = by_key(verified, Names((), register)).values()
    for earlier, later in dict.fromkeys(two for group in groups for two in combinations(group, 2)):
        pair = bench.pair(later.claim, earlier.claim)
        if pair and pair.severity and pair.severity > Severity.NOTE:
            yield later, earlier, pair
