"""Sentences -> authorities and amounts without a name or a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import harm_follows
from ._quotations import quoted
from ._sources import source_follows, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

_STUDY, _PEOPLE, _PASSIVE, _AMOUNT = (
    "Name the study: who, where published, when; or say that no source was found.",
    "Name who says so, or say how many of whom.",
    "Say who has shown or believes it.",
    "Say how many of whom, and who counted.",
)
_VAGUE = Constructions(
    {
        "!DEFINITE <MANY|EVER_MORE? EVER_MORE? , EVER_MORE? STUDIES on|in|that? HAVING? ADVERB? CLAIM_VERB>": _STUDY,
        "<a|an|one|another SUCH|NUMBER? EVER_LATE? RESEARCH_NOUN HAVING? CLAIM_VERB.s|CLAIM_VERB.ed>": _STUDY,
        "<EVER_MORE EVIDENCE> of|that|for|to": _STUDY,
        "<GROWING_BODY EVER_MORE? STUDIES>": _STUDY,
        "<ATTRIBUTION a|an|one|some|many? SUCH? EVER_LATE? RESEARCH_NOUN|RESEARCH|AUTHORITY_NOUN.s>": _STUDY,
        "<in MANY|EVER_MORE RESEARCH_NOUN.s>": _STUDY,
        "!DEFINITE <MANY? EVER_MORE|TRADE? AUTHORITY_NOUN.s ADVERB? HAVE|MODAL? ADVERB? OPINION_VERB>": _PEOPLE,
        "<some|many|most|others|critics|people ADVERB? OPINION_VERB.base>": _PEOPLE,
        "!how <MANY MANY_PEOPLE ADVERB? HAVE|MODAL? ADVERB? TAKE_UP_VERB>": _AMOUNT,
        "<most see|get|notice|report|experience ADVERB? NICE GAIN_NOUN>": _AMOUNT,
        "<is|are|was|were ADVERB? BELIEVED_TO>": _PASSIVE,
        "<is|are|was|were WIDELY VIEW_VERB.ed>": _PASSIVE,
        "<has|have|had ADVERB? been ADVERB? SHOWN_VERB.ed> to|as": _PASSIVE,
        "<IT_IS been? ADVERB? ESTIMATED> that|to": _PASSIVE,
        "<VIEW_VERB.ed> ..2 BY_SOME": _PASSIVE,
        "<studied|tested|used and SHOWN_VERB.ed> to": _PASSIVE,
        "<MANY AUTHORITY_NOUN.s|MANY_PEOPLE are ADVERB? CONVINCED>": _PEOPLE,
        "<BE|long|best|widely KNOWN_FOR>": _PASSIVE,
        "<TRUSTED_BY MANY|TRADE? AUTHORITY_NOUN.s|MANY_PEOPLE>": _PEOPLE,
        "<used? TRADITION>": _STUDY,
        "<BACKED_BY MANY|SUCH? SUCH? STUDIES|AUTHORITY_NOUN.s>": _STUDY,
    }
)


@rule(
    "P108",
    "vague-attribution",
    Severity.NOTE,
    bad=[
        "«Studies show» that the tablets work.",
        "«Many experts believe» that rates will fall.",
        "The battery «has been shown» to last.",
        "«A recent survey found» that travellers prefer trains.",
        "The striker «is widely regarded» as unfit.",
        "«Experts agree» that the router is secure.",
        "The island «is known for» its cuisine.",
        "«Most users see» better results within a week.",
    ],
    good=[
        "According to the World Health Organization, one in ten is affected.",
        "A 2019 study in The Lancet (n=240) found a drop of 12% [4].",
        "Researchers at Leiden University used lower doses.",
        "Some passengers had luggage.",
        "Dr. Lee said the results were mixed.",
        "The metal is known as tin.",
        "The bill depends on how much people use.",
    ],
    where=patterned,
)
def vague_attribution(sentence: Sentence) -> Iterator[Flag]:
    """An authority or an amount is claimed and cannot be looked up.

    "Studies show" asks for the trust that is due to a source and names none, so the reader cannot check it.
    A source named in the sentence or right behind it is enough.
    Advice: Wikipedia, Manual of Style, unsupported attributions; Associated Press Stylebook, anonymous sources.
    """
    for found in _VAGUE.find(sentence):
        if sourced(sentence) or quoted(found) or source_follows(sentence) or harm_follows(found):
            continue
        yield Flag(found.at, f"“{found.at.text}” names no source", suggestion=found.value)
