"""Sentences -> one person's story told as evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import harm_follows, negated
from ._quotations import quoted
from ._sources import figured

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_STORIES = Constructions(
    {
        "<our ..1 MANY_PEOPLE ADVERB? LOVE_VERB.base>": _LOUD,
        "<ENDORSE_VERB>": _PLAIN,
        "<CHANGE_VERB.ed|CHANGE_VERB.s|CHANGE_VERB.ing my|her|his|their|our LIFE>": _LOUD,
        "<RENEWED>": _PLAIN,
        "<TRUE_STORY>": _PLAIN,
        "<stories|people|patients|celebrities|cases like|of NAME NAME?> STORY_WORD": _LOUD,
        "<LIKE_STORIES NAME>": _LOUD,
        "<NAME NAME? EXPERIENCE with>": _LOUD,
        "<FIND_RELIEF ..1 RELIEF_FOUND>": _PLAIN,
        "<MANY? of? her|his|our|the|my? MANY_PEOPLE|STAR_NOUN.s FIND_RELIEF ..4 ADVERB? BETTER|NICE>": _PLAIN,
        "<MANY MANY_PEOPLE describe|report|reported|described ..4 NICE>": _PLAIN,
        "<STAR_NOUN.s like|such|including as? NAME>": _PLAIN,
        "a <TURNING_POINT> in|for ..3 LIFE|health|recovery|career|journey|struggle": _PLAIN,
        "<MANY ..3 have|has|who've|had? SWITCHED>": _PLAIN,
        "<she|he|i|they FEEL_VERB.ed ..1 BETTER>": _PLAIN,
        "!DEFINITE <FOLK_NOUN.s HAVING? PRAISE_VERB.base>": _PLAIN,
    }
)


@rule(
    "P107",
    "testimonial",
    Severity.NOTE,
    bad=[
        "«Our guests love» the view.",
        "The diet «changed her life».",
        "Footballers «swear by» the drink.",
        "He took the course and felt «like a new person».",
        "«Success stories» fill the page.",
        "«Our clients love» the new dashboard.",
        "«Travellers rave» about the breakfast.",
        "«Hundreds of firms have already switched», and managers «swear by» it.",
        "The retreat «changed her life».",
    ],
    good=[
        "In the trial, 64% of patients reported improvement.",
        "She told the paper that she was treated last year.",
        "The novel tells the story of a doctor.",
        "The turning point of the war came in 1943.",
        "Patients have reported adverse events to the agency.",
    ],
    where=patterned,
)
def testimonial(sentence: Sentence) -> Iterator[Flag]:
    """One person's story stands as evidence that a thing works.

    Stories are chosen, and those of the disappointed are not told; the reader cannot see how many there were.
    Advice: Federal Trade Commission, guides on endorsements and testimonials; HealthNewsReview, criterion on evidence.
    """
    for found in _STORIES.find(sentence):
        if not (negated(found) or figured(sentence) or harm_follows(found)):
            yield Flag(
                found.at,
                f"“{found.at.text}” is a story, not evidence",
                suggestion="Cite a trial or a survey, or mark the story as one case.",
                severity=_PLAIN if quoted(found) else found.value,
            )
