"""Words for side effects in a parsed sentence -> what has them, which they are, and that there are some or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before
from factcheck.extract.causal.draft import Draft
from factcheck.extract.causal.head import people, person, research
from factcheck.extract.causal.subject import main
from factcheck.extract.causal.words import terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_HAD = 6  # words before "side effects" in which it is said that there are some, or that somebody has them
_SPARED = 3  # words before them in which it is said that there are none


def side_effects(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“side effects include A and B”, “side effects of X”, “there may be side effects”, “some get side effects”."""
    force = scope.force(lower(parse, here.first - 3, here.first))
    behind = phrase_after(parse, here.last)
    if "there" in cue.flags:
        before = lower(parse, here.first - _HAD, here.first)
        force = force if "there" in before else scope.force(before)
        had = not force.negated and not terms("undergoing").isdisjoint(before)
        if had or "there" in before:
            yield Draft(cue.relation, cue.polarity, None, here, here, force)
        elif _free(before):
            yield from _without(parse, here, cue)
    elif "of" in cue.flags:
        if behind:
            yield Draft(cue.relation, cue.polarity, behind, Phrase(here.first, here.last - 1), here, force)
    elif behind:
        owner = nearest_before(parse, here.first)
        cause = owner if owner and word_at(parse, owner.last - 1).endswith("'s") else None
        yield Draft(cue.relation, cue.polarity, cause, behind, here, force)


def _free(before: Sequence[str]) -> bool:
    """Whether the words before "side effects" say that there are none: "without", "free of any"."""
    near = before[-_SPARED:]
    return "without" in near or ("free" in near and not {"from", "of"}.isdisjoint(near))


def _without(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X is free of side effects”, “X works without side effects”."""
    cause, force = main(parse, here.first - 1)
    if cause and not (person(parse, cause) or people(parse, cause) or research(parse, cause)):
        yield Draft("influence", cue.polarity, cause, here, here, force._replace(negated=not force.negated))
