"""A phrase of no effect in a parsed sentence -> the denied claim: "made no difference to Y", "unaffected by X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import argument_after
from factcheck.extract.causal.before import nearest_before
from factcheck.extract.causal.draft import Draft
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import people, person, research
from factcheck.extract.causal.subject import subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase


def null(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X made no difference to Y”, “Y was unaffected by X”."""
    around, behind = group(parse, here.first), argument_after(parse, here.last)
    if behind is None or parse.parted(here.last) or around.before == "T":
        return
    if scope.open_question(scope.clause(parse, here.first)):
        return
    before = subject(parse, around.start) if cue.frame == "verb" or around.before else nearest_before(parse, here.first)
    if before is None or research(parse, before):
        return
    cause, effect = (before, behind) if cue.frame == "verb" else (behind, before)
    if not (person(parse, cause) or people(parse, cause) or person(parse, effect)):
        force = around.force._replace(negated=not around.force.negated)
        yield Draft(cue.relation, cue.polarity, cause, effect, here, force)
