"""How sentences promise: the constructions of the rule on certainty."""

from __future__ import annotations

from factcheck.model import Severity

from ._construction import Constructions

LOUD, PLAIN = Severity.WARNING, Severity.NOTE
PROMISES = Constructions(
    {
        "<ASSURED>": LOUD,
        "<guaranteed ..1 GAIN_NOUN|RELIEF_NOUN>": LOUD,
        "<PROOF_ADVERB proven|tested|established>": LOUD,
        "<proven|proved ADVERB? to|as? be? PROVEN_GOOD|BENEFIT_VERB.base>": LOUD,
        "<SPEEDY , and|yet|but? ADVERB? SPEEDY|FAINT_PRAISE? RELIEF_NOUN>": PLAIN,
        "<SPEEDY ..1 GOOD_NOUN.s>": PLAIN,
        "<SPEEDY , and? SPEEDY|FAINT_PRAISE? TROUBLE_NOUN relief>": PLAIN,
        "<provides|offers|provide|offer|delivers|brings|deliver|bring ..1 FAINT_PRAISE|PRAISE ..2 RELIEF>": PLAIN,
        "<you will|you'll ADVERB? FEEL_VERB.base ..4 BETTER|TROUBLE_NOUN>": LOUD,
        "<you will|you'll ADVERB? FEEL_VERB.base> YOUR": LOUD,
        "<FEEL_VERB.now ..1 RELIEF_NOUN ..2 TROUBLE_NOUN? within|in|after|as|immediately>": PLAIN,
        "<WORK_VERB FASTLY>": PLAIN,
        "<FAINT_PRAISE|PRAISE|significant|profound ..1 RELIEF>": PLAIN,
        "<BENEFIT_VERB ALMOST_ALL>": LOUD,
        "<SAVE_VERB.base|SAVE_VERB.s ..3 SAVED , and? SAVED?>": PLAIN,
        "<will ADVERB? not? only? BENEFIT_VERB.base YOUR>": LOUD,
        "<BENEFIT_VERB.now the|all? YOUR ..1 GAINED_NOUN>": PLAIN,
        "<SURE_ADVERB and ADVERB BENEFIT_VERB.now>": PLAIN,
        "<SURE_ADVERB BENEFIT_VERB.now> ..2 TROUBLE_NOUN|GAINED_NOUN|your": PLAIN,
        "<TOTAL_VERB.now ..3 TROUBLE_NOUN>": PLAIN,
        "<RESTORE_VERB.now the ..1 GAINED_NOUN>": PLAIN,
        "for ..2 <LASTING , or|and even LASTING>": LOUD,
        "<in|after|with|within|from as|little? MERE ..1 TURN_OF_USE_NOUN>": PLAIN,
        "<without any|the|a? PAINS>": PLAIN,
        "<DOUBTLESS>": PLAIN,
        "<FAREWELL>": PLAIN,
        "<HELP_YOU ..1 FEEL_VERB.base|BENEFIT_VERB.base>": PLAIN,
        "<BRING_VERB.now you|your|users|patients|guests|customers? ..3 BOON>": PLAIN,
        "<you can AGAIN>": PLAIN,
        "<YOU_WILL never|always WORD>": PLAIN,
        "<YOU_WILL be ADVERB? DELIGHTED>": PLAIN,
        "<leave|leaves|have|has|keep|keeps you|your|them ..1 DELIGHTED>": PLAIN,
        "<never FAIL_VERB.s|FAIL_VERB.base>": PLAIN,
        "<WORK_VERB.s|BRING_VERB.s every time>": PLAIN,
        "<BRING_VERB.now you the ..1 POWER_TO to>": PLAIN,
        "RESEARCH|RESEARCH_NOUN ..6 <PROVE_VERB.now that>": PLAIN,
        "<IN_NO_TIME>": PLAIN,
        "<LASTS>": PLAIN,
        "<FASTLY FEEL_VERB.base ..1 BETTER|COMPARATIVE>": PLAIN,
        "<ADVERB OUTDO_VERB.base|OUTDO_VERB.s>": PLAIN,
        "<YOU_WONT REGRET_VERB.base>": PLAIN,
        "^ <WORK_VERB.base COMPARATIVE>": PLAIN,
        "<BRING_VERB.now ..3 TO_LIFE>": PLAIN,
        "^ <NEVER_WORD ..6 again>": PLAIN,
        "<get|win|claim YOUR ..1 WORD back>": PLAIN,
        "<look|feel|stay BOLD>": PLAIN,
        "<so WORD that? YOU_WILL WORD>": PLAIN,
        "<YOU_WILL wonder|love|adore|thank>": PLAIN,
        "^ <FEEL_VERB.base RELIEF_NOUN.s> from|in|within|fast|today|after": PLAIN,
        "^ <no|zero HASSLE>": PLAIN,
        "<NOURISH_VERB.now the|your ..1 FLESH>": PLAIN,
        "<SECURE_VERB YOUR SECURED>": PLAIN,
        "<YOUR money ..1 WORK_VERB.base harder>": PLAIN,
        "<proven|proved to? be? ADVERB? PROVEN_GOOD>": LOUD,
    }
)
