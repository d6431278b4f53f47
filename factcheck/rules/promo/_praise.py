"""How sentences praise: the constructions of the rule on hype, by what they are built around."""

from __future__ import annotations

from factcheck.model import Severity

from ._construction import Constructions

LOUD, PLAIN = Severity.WARNING, Severity.NOTE

_ADJECTIVES = {
    "<INTENSIFIER? HYPERBOLE> ..1 OFFER_NOUN|GAIN_NOUN": LOUD,
    "<HYPERBOLE , and? NICE>": LOUD,
    "<HYPERBOLE>": PLAIN,
    "<INTENSIFIER , HYPERBOLE>": PLAIN,
    "<INTENSIFIER? SHEER_PRAISE , and|yet|but? NICE?>": PLAIN,
    "<INTENSIFIER? COPY_WONDER , and|yet|but? NICE?>": PLAIN,
    "<COMPOUND_HEAD COMPOUND_TAIL> !to|in|on|at|by|from|the|a|for|and|as|his|her|their": PLAIN,
    "<INTENSIFIER , PRAISE>": PLAIN,
    "<PRAISE> ..2 OFFER_NOUN|GAIN_NOUN|AGENT_NOUN|DISCOVERY_NOUN": PLAIN,
    "<LIFE_SAVING> ..1 OFFER_NOUN|AGENT_NOUN|DISCOVERY_NOUN": PLAIN,
    "<PRAISE|COPY_PRAISE , and|yet|but? PRAISE|COPY_PRAISE|FAINT_PRAISE>": PLAIN,
    "<FAINT_PRAISE , and|yet|but? PRAISE|COPY_PRAISE>": PLAIN,
    "BE|COPULA_VERB a|an|the|as|also|even? <PRAISE> !because|since|to|in": PLAIN,
    "<INTENSIFIER FAINT_PRAISE|COPY_PRAISE>": PLAIN,
    "<FAINT_PRAISE , and? FAINT_PRAISE> ..1 OFFER_NOUN|GAIN_NOUN": PLAIN,
    "OUR|your <FAINT_PRAISE|COPY_PRAISE> ..1 WARE_NOUN|OFFER_NOUN|BUSINESS_NOUN": PLAIN,
    "OUR <PRAISE|COPY_CHARM|EXPERT_ADJ> WORD": PLAIN,
    "<COPY_CHARM> ..1 WARE_NOUN|OFFER_NOUN|GRACE_NOUN": PLAIN,
    "<SIMILE LIKENED>": PLAIN,
    "<HASSLE free> WORD": PLAIN,
    "<EXPERT_ADJ> ..1 STAFF_NOUN": PLAIN,
    "the? <NEWEST TECH_NOUN.s|technology|equipment|science|research>": PLAIN,
    "a|an|the <EFFECTIVE> ..1 OFFER_NOUN": PLAIN,
    "<PIVOTAL GOOD_NOUN|ingredient|ingredients|feature|features|tool|tools>": PLAIN,
}
_ADVERBS = {
    "<PRAISE_ADVERB ED>": PLAIN,
    "<WONDER_ADVERB !in|on|at|by|to|for|from|with|and|as|the|a WORD>": PLAIN,
    "<IDEALLY PLACED>": PLAIN,
    "<DRAMATICALLY BENEFIT_VERB|ED>": PLAIN,
    "<INTENSIFIER CARE_VERB.s|CARE_VERB.base>": PLAIN,
}
_NOUNS = {
    "<at a|an? NICE PRICE_NOUN>": PLAIN,
    "<WORD style GRACE_NOUN>": PLAIN,
    "<GREAT GAIN_NOUN>": PLAIN,
    "<MOMENTOUS , and? MOMENTOUS? DISCOVERY_NOUN>": PLAIN,
    "<TOUCH|TREASURE_NOUN of ..1 GRACE_NOUN>": PLAIN,
    "<BAGS of ..1 GRACE_NOUN>": PLAIN,
    "<WHOPPING NUMBER>": PLAIN,
    "<DRAMATIC SWING_NOUN>": PLAIN,
    "<GAIN_NOUN ..7 BE ADVERB? GREAT>": PLAIN,
    "<PLENTY ..2 GOOD_NOUN.s>": PLAIN,
    "<HEALING POWER_NOUN>": PLAIN,
    "<PRAISE|PURE|COPY_PRAISE ..1 GRACE_NOUN>": PLAIN,
    "a|an|the|your|every <POSSESSOR DREAM>": PLAIN,
    "BE <a|an ..1 TREASURE_NOUN> to|for": PLAIN,
    "BE <a|an TREASURE_NOUN> $": PLAIN,
    "<JEWEL of the NAME>": PLAIN,
    "<RARE CHANCE_NOUN> to": PLAIN,
    "this|a|an <RARE CHANCE_NOUN> $": PLAIN,
    "<COMMITMENT to|with|for|about|on|by EXCELLENCE>": PLAIN,
    "<only|nothing|solely but? the very? SUPERLATIVE>": PLAIN,
}
_VERBS = {
    "<OVERHAUL_VERB> the|this|our|your|how|what|everything|whole ..1 OVERHAULED_NOUN|OVERHAULED": LOUD,
    "<REWRITE_VERB the ..1 RULED>": PLAIN,
    "<CARRY_VERB.s you ..1 WORD>": PLAIN,
    "<OVERHAUL_VERB> OVERHAULED|OVERHAULED_NOUN": PLAIN,
    "<ADVERB? VOGUE>": PLAIN,
    "<ADVERB? NOT_YOUR_AVERAGE>": PLAIN,
    "<INTENSIFIER? WORTH_IT>": PLAIN,
    "<ADVERB? POPULARITY>": PLAIN,
    "<LOADED_WITH>": PLAIN,
    "<BATHED_IN>": PLAIN,
    "<NESTLED in|on|at|among|amid|amidst|between|beside|above|beneath|away|high>": PLAIN,
    "<must|has|have to? be SENSED to be BELIEVED>": PLAIN,
}
_WISHES = {
    "<EVERYONE TALKED_OF>": PLAIN,
    "<YOU_HAVE always WISH_VERB.ed>": PLAIN,
    "<YOUR WORD will LOVE_VERB.base>": PLAIN,
    "<SELF_RUNNING>": PLAIN,
    "<ever WISH_VERB.base>": PLAIN,
    "<WANTED>": PLAIN,
    "<YOU_WILL ever WISH_VERB.base>": PLAIN,
    "<no COMPARATIVE way|place|time|choice|spot>": PLAIN,
    "<impossible|hard|tough to RESIST_VERB.base>": PLAIN,
    "YOUR <..2 awaits|await>": PLAIN,
    "<DISCERNING FOLK_NOUN|FOLK_NOUN.s>": PLAIN,
    "<INTENSIFIER must|have|has|need|needs to? be SENSED>": PLAIN,
    "<to? suit|for every|any|all OCCASION_NOUN>": PLAIN,
    "^ <SLOGAN WORD , and? SLOGAN WORD> $": PLAIN,
    "<NATURES ..1 BOUNTY>": PLAIN,
    "<READY_HEAD ready>": PLAIN,
    "<HANDLE_VERB.s everything>": PLAIN,
    "<NEAR>": PLAIN,
    "<NEVER_BEEN so|this|more? COMPARATIVE|FAINT_PRAISE|COMPARABLE>": PLAIN,
    "<COMPARATIVE than ever>": PLAIN,
}
PRAISE = Constructions({**_ADJECTIVES, **_ADVERBS, **_NOUNS, **_VERBS, **_WISHES})
