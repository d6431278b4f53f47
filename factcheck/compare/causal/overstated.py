"""Two accounts of one story -> flat claims of the one that the other guards, or says are not proved to be causes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.causal.account import acts_of
from factcheck.compare.causal.circumstance import elsewhere
from factcheck.compare.causal.evidence import caveat_of
from factcheck.compare.causal.firmness import STEPS, announced, step
from factcheck.compare.causal.likeness import alike, certain, of_one_thing, same_cause, share
from factcheck.compare.causal.stand_in import seeming
from factcheck.compare.core import exposure
from factcheck.compare.stories.affair import matters
from factcheck.compare.stories.opening import opening
from factcheck.compare.stories.story import BRIEF
from factcheck.extract.statement.caveat import PROOF
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.causal.account import Account
    from factcheck.compare.causal.act import Act
    from factcheck.model import Article, Claim

_HALF = 0.5  # of the matters of a cause or an effect


def unhedged(first: Account, second: Account) -> Iterator[list[Pair]]:
    """What opens the one account as a fact, with what the other says may be so, or goes with it; neither says both."""
    for own, other in ((first, second), (second, first)):
        guarded = [act for act in other.acts if not act.null and (_only_possible(act) or _only_tied(act))]
        told: set[int] = set()
        for flat in _leading(own) if guarded else ():
            weaker = [one for one in guarded if _agrees(one, flat) and of_one_thing(flat, one, own, other)]
            weaker = [one for one in weaker if id(one.claim) not in told]
            told |= {id(one.claim) for one in weaker}
            if weaker and not _says_flatly(other, flat, own) and not _guards(own, flat):
                weakest = min(one.step for one in weaker)
                yield [_pair(one, flat, "another article's hedge") for one in weaker if one.step == weakest]


def titled(article: Article) -> bool:
    """Whether the title of an article tells as a fact what something in it only says may be so: of most, none does."""
    claims = [one for one in article.claims if isinstance(one, CausalClaim)]
    title = [one for one in claims if one.sentence.block.kind == "title" and step(one) == STEPS["direct"]]
    flat = [act for one in title for act in acts_of(one) if act.flat]
    guarded = (act for one in claims if flat and step(one) == STEPS["may"] for act in acts_of(one))
    return any(act.agrees(one) for act in guarded for one in flat)


def headlined(own: Account) -> Iterator[list[Pair]]:
    """What the title tells as a fact, with what its own text only says may be so, and nowhere that it is."""
    titled = [act for act in own.acts if act.flat and act.claim.sentence.block.kind == "title"]
    guarded = [act for act in own.acts if _only_possible(act)] if titled else []
    for flat in titled:
        weaker = [one for one in guarded if one.agrees(flat) and alike(one, flat) and _of_title(one, flat, own)]
        told = any(one.flat and one.agrees(flat) and one is not flat and not _borrowed(one) for one in own.acts)
        if weaker and not told:
            yield [_pair(one, flat, "the article's own hedge") for one in weaker]


def _of_title(act: Act, flat: Act, own: Account) -> bool:
    """Whether a cause is that of the title: by its name, or a proper name for the title's "new drug"."""
    kind = not listed("stories", "things").isdisjoint(word.lower for word in tokenise(flat.claim.subject))
    return same_cause(flat, act, own, own) or (kind and any(map(str.isupper, act.claim.subject[:1])))


def disclaimed(first: Account, second: Account) -> Iterator[list[Pair]]:
    """What the one account tells as cause and effect, with the other's words that no cause is proved."""
    for own, other in ((first, second), (second, first)):
        if _caveats(own):
            continue
        for caveat in _caveats(other):
            told = [act for act in own.acts if act.flat and not act.claim.context.quoted]
            flat = [act for act in told if _asked(caveat, act, own, other) or _about(caveat, act, other)]
            if flat and not any(_says_flatly(other, act, own) for act in flat):
                yield [Pair(caveat, act.claim, Verdict.CERTAINTY_GAP, Severity.WARNING, (_CAVEAT,)) for act in flat]


def _only_possible(act: Act) -> bool:
    """Whether it only may be; "appears to be" is how a finding is told, "said it would" how an intention is."""
    if not isinstance(act.claim, CausalClaim) or act.step != STEPS["may"]:
        return False
    return act.claim.context.hedge not in seeming() and not announced(act.claim)


def _agrees(guarded: Act, flat: Act) -> bool:
    """Whether a guarded act is of what a flat one says; a tie need not say which way."""
    undirected = _only_tied(guarded) and not any(guarded.moved.values())
    return undirected or guarded.agrees(flat)


def _only_tied(act: Act) -> bool:
    """Whether two things are only said to go together: in so many words, or of a group that nobody put together."""
    if not isinstance(act.claim, CausalClaim) or act.step != STEPS["correlation"] or _factor(act.claim):
        return False
    chosen = not listed("causal_arguments", "arms").isdisjoint(word.lower for word in tokenise(act.claim.subject))
    return act.claim.cue.text.lower() in _ties() or (bool(exposure(act.claim.subject)) and not chosen)


def _factor(claim: CausalClaim) -> bool:
    """Whether a cue calls the one thing a factor of the other, as a cause of many is: "a risk factor for"."""
    return "factor" in claim.cue.text.lower()


_CAVEAT = "another article's caveat"


def _pair(guarded: Act, flat: Act, reason: str) -> Pair:
    return Pair(guarded.claim, flat.claim, Verdict.CERTAINTY_GAP, Severity.WARNING, (reason,))


def _leading(own: Account) -> list[Act]:
    """The flat acts of the title, and of the first sentences of more than a brief, in the article's own words."""
    brief = len(own.article.sentences) <= BRIEF
    first = {one.at.span for one in opening(own.article.sentences) if one.block.kind == "title" or not brief}
    return [act for act in own.acts if act.flat and act.claim.sentence.at.span in first and not _borrowed(act)]


def _borrowed(act: Act) -> bool:
    return act.claim.context.quoted or bool(act.claim.context.attribution)


def _passed_on(act: Act) -> bool:
    """Whether it is the word of somebody in particular; what a study found, the article says."""
    return act.claim.context.quoted or certain(act.claim.context.attribution)


def _says_flatly(account: Account, act: Act, own: Account) -> bool:
    """Whether an account says as a fact, too, what an act of another does."""
    return any(
        one.flat and one.agrees(act) and not _passed_on(one) and alike(one, act) and same_cause(one, act, account, own)
        for one in account.acts
        if one.moved.keys() & act.moved.keys()
    )


def _guards(own: Account, flat: Act) -> bool:
    """Whether an account says itself, somewhere, that what it tells as a fact may be so."""
    return any(act.step == STEPS["may"] and act.agrees(flat) and alike(act, flat) for act in own.acts)


# ---------------------------------------------------------------- no cause is proved


def _caveats(own: Account) -> list[Claim]:
    return [one for one in own.article.claims if caveat_of(one) == PROOF]


def _asked(caveat: Claim, act: Act, own: Account, other: Account) -> bool:
    """Whether what nobody knows is whether an act does what another article says that it does."""
    if not isinstance(caveat, CausalClaim) or not isinstance(act.claim, CausalClaim) or elsewhere(caveat, act.claim):
        return False
    supposed = acts_of(caveat._replace(context=caveat.context._replace(negated=False)))
    return any(one.agrees(act) and alike(one, act) and same_cause(act, one, own, other) for one in supposed)


def _about(caveat: Claim, act: Act, other: Account) -> bool:
    """Whether the sentence of a caveat, or the one before it, names the effect of an act and its cause."""
    if isinstance(caveat, CausalClaim):
        return False  # it says itself of what it is
    said = _said(caveat, other)
    if len(act.moved.keys() & said) < _HALF * len(act.moved):
        return False
    return share(act.cause, said) >= _HALF if act.cause and not act.pointing else bool(said & other.focus)


def _said(caveat: Claim, other: Account) -> frozenset[str]:
    before = other.article.sentence_at(caveat.sentence.at.span.start - 1)
    near: Sequence[str] = [before.text] if before and before.block == caveat.sentence.block else []
    return frozenset(matter for text in (*near, caveat.sentence.text) for matter in matters(text))


@cache
def _ties() -> frozenset[str]:
    return frozenset(lexicon.table("causal_phrases", "tie"))
