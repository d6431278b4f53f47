"""Sentences -> outcomes promised as certain, complete or immediate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions
from ._guards import harmful, hedged, negated, term
from ._quotations import quoted
from ._sources import cited, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_PROMISES = Constructions(
    {
        "<ASSURED>": _LOUD,
        "<guaranteed ..1 GAIN_NOUN|RELIEF_NOUN>": _LOUD,
        "<PROOF_ADVERB proven|tested|established>": _LOUD,
        "<proven|proved ADVERB? to|as? be? PROVEN_GOOD|BENEFIT_VERB.base>": _LOUD,
        "<SPEEDY , and|yet|but? ADVERB? SPEEDY|FAINT_PRAISE? RELIEF_NOUN>": _PLAIN,
        "<SPEEDY ..1 GOOD_NOUN.s>": _PLAIN,
        "<SPEEDY , and? SPEEDY|FAINT_PRAISE? TROUBLE_NOUN relief>": _PLAIN,
        "<provides|offers|provide|offer|delivers|brings|deliver|bring ..1 FAINT_PRAISE|PRAISE ..2 RELIEF>": _PLAIN,
        "<you will|you'll ADVERB? FEEL_VERB.base ..4 BETTER|TROUBLE_NOUN>": _LOUD,
        "<you will|you'll ADVERB? FEEL_VERB.base> YOUR": _LOUD,
        "<FEEL_VERB.now ..1 RELIEF_NOUN ..2 TROUBLE_NOUN? within|in|after|as|immediately>": _PLAIN,
        "<WORK_VERB FASTLY>": _PLAIN,
        "<FAINT_PRAISE|PRAISE|significant|profound ..1 RELIEF>": _PLAIN,
        "<BENEFIT_VERB ALMOST_ALL>": _LOUD,
        "<SAVE_VERB.base|SAVE_VERB.s ..3 SAVED , and? SAVED?>": _PLAIN,
        "<will ADVERB? not? only? BENEFIT_VERB.base YOUR>": _LOUD,
        "<BENEFIT_VERB.now the|all? YOUR ..1 GAINED_NOUN>": _PLAIN,
        "<SURE_ADVERB and ADVERB BENEFIT_VERB.now>": _PLAIN,
        "<SURE_ADVERB BENEFIT_VERB.now> ..2 TROUBLE_NOUN|GAINED_NOUN|your": _PLAIN,
        "<TOTAL_VERB.now ..3 TROUBLE_NOUN>": _PLAIN,
        "<RESTORE_VERB.now the ..1 GAINED_NOUN>": _PLAIN,
        "for ..2 <LASTING , or|and even LASTING>": _LOUD,
        "<in|after|with|within|from as|little? MERE ..1 TURN_OF_USE_NOUN>": _PLAIN,
        "<without any|the|a? PAINS>": _PLAIN,
        "<DOUBTLESS>": _PLAIN,
        "<FAREWELL>": _PLAIN,
        "<HELP_YOU ..1 FEEL_VERB.base|BENEFIT_VERB.base>": _PLAIN,
        "<BRING_VERB.now you|your|users|patients|guests|customers? ..3 BOON>": _PLAIN,
        "<you can AGAIN>": _PLAIN,
        "<YOU_WILL never|always WORD>": _PLAIN,
        "<YOU_WILL be ADVERB? DELIGHTED>": _PLAIN,
        "<leave|leaves|have|has|keep|keeps you|your|them ..1 DELIGHTED>": _PLAIN,
        "<never FAIL_VERB.s|FAIL_VERB.base>": _PLAIN,
        "<WORK_VERB.s|BRING_VERB.s every time>": _PLAIN,
        "<BRING_VERB.now you the ..1 POWER_TO to>": _PLAIN,
        "RESEARCH|RESEARCH_NOUN ..6 <PROVE_VERB.now that>": _PLAIN,
        "<IN_NO_TIME>": _PLAIN,
        "<LASTS>": _PLAIN,
        "<FASTLY FEEL_VERB.base ..1 BETTER|COMPARATIVE>": _PLAIN,
        "<ADVERB OUTDO_VERB.now>": _PLAIN,
        "<NOURISH_VERB.now the|your ..1 FLESH>": _PLAIN,
        "<SECURE_VERB YOUR SECURED>": _PLAIN,
        "<YOUR money ..1 WORK_VERB.base harder>": _PLAIN,
        "<proven|proved to? be? ADVERB? PROVEN_GOOD>": _LOUD,
    }
)


@rule(
    "P103",
    "certainty",
    Severity.NOTE,
    bad=[
        "The cream is «clinically proven» and «guaranteed to» work.",
        "«You will feel better» within days.",
        "The fund offers «guaranteed returns».",
        "Runners get «rapid relief» from the gel.",
        "The filter «permanently removes» stains.",
        "It «eliminates back pain», «without surgery».",
    ],
    good=[
        "Nothing is guaranteed.",
        "The drug has not been proven to work.",
        "It may ease your pain.",
        "Remission occurred in 40% of patients (95% CI 31-49).",
        "Rapid eye movement sleep was reduced.",
        "The loan guarantee fund was set up by the state.",
    ],
)
def certainty(sentence: Sentence) -> Iterator[Flag]:
    """An outcome is promised as certain, complete or immediate.

    Hardly anything works for everyone at once; a reader who believes it spends money, or leaves off what helps.
    A hedge ("may"), a citation or a source that is named keeps the rule silent or lowers it to a note.
    Advice: Federal Trade Commission and Food and Drug Administration, health fraud; United Kingdom CAP Code, rule 3.
    """
    for found in _PROMISES.find(sentence):
        if cited(sentence) or negated(found) or term(found) or hedged(found) or harmful(sentence):
            continue
        said = quoted(found)
        if said and found.value is _PLAIN:
            continue
        yield Flag(
            found.at,
            f"“{found.at.text}” promises an outcome",
            suggestion="Say how many of how many, in what trial or test, or hedge it.",
            severity=_PLAIN if said or sourced(sentence) else found.value,
        )
