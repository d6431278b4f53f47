"""A phrase that stands as the cause of a verb cue -> whether it is none: someone who acts, a study that shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import has
from factcheck.extract.causal.subject import people, person, research

if TYPE_CHECKING:
    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase


def unfit(parse: Parse, cause: Phrase, cue: Cue) -> bool:
    """Whether a person who acts, or a study that shows, stands where a cause should."""
    if (cue.relation == "treatment" or cue.lemma == "hit") and people(parse, cause):
        return True
    acts = cue.relation not in ("cause", "influence") or bool(cue.flags & {"p", "w"})
    past = "d" in cue.forms and "b" not in cue.forms
    if acts and (person(parse, cause) or (past and _named(parse, cause))):
        return True
    return research(parse, cause) and cue.lemma != "lead to"


def _named(parse: Parse, cause: Phrase) -> bool:
    """Whether a phrase is two or three capitalised words in a sentence of small ones: a name, someone who acts."""
    text = parse.document.text
    words = parse.words[cause.first : cause.last]
    if not 2 <= len(words) <= 3 or not all(text[word.start].isupper() for word in words):
        return False
    others = [word for word in (*parse.words[: cause.first], *parse.words[cause.last :]) if len(word.lower) > 3]
    small = sum(text[word.start].islower() for word in others)
    return small > len(others) // 2 and not has(parse, cause, "outcomes") and not has(parse, cause, "treatments")
