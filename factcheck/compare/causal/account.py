"""An article's causal claims and outcomes -> what it says acts on what, and which way, by the matters they name."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.compare.argument import pronoun
from factcheck.compare.causal.act import Act
from factcheck.compare.causal.direction import against, base, less, unwanted
from factcheck.compare.causal.evidence import disclaimed
from factcheck.compare.causal.firmness import STEPS, step
from factcheck.compare.core import core, parts
from factcheck.compare.stories.affair import lessened, matters
from factcheck.compare.stories.opening import opening
from factcheck.extract.grammar import DEFINITE, verb_form
from factcheck.extract.statement.outcome import LESS, OUTCOME, SAME
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.model import Article, Claim, Passage

_SIGNS: Mapping[str, int] = {"up": 1, "down": -1, "prevent": -1}
_SHORT = 4  # words of a name that may point back at what a story is about
_AGAINST = frozenset(("against", "from"))
_OF = frozenset(("in", "of"))
_LEAVING = "leave"  # "left the houses exposed" moves no houses either way


class Account(NamedTuple):
    """What an article says acts on what, and the matters of its title and its first sentences."""

    article: Article
    acts: tuple[Act, ...]
    focus: frozenset[str]


def account(article: Article) -> Account:
    """The account of an article; what is said not to be proved is no act."""
    unproved = disclaimed(article)
    told = (one for one in article.claims if one.at.span.end <= unproved.get(one.sentence, one.at.span.end))
    acts = tuple(act for claim in told for act in acts_of(claim))
    focus = frozenset(matter for sentence in opening(article.sentences) for matter in matters(sentence.text))
    return Account(article, acts, focus)


def acts_of(claim: Claim) -> Iterator[Act]:
    """What a claim says acts on what; nothing where it is a reason, or does not say on what."""
    match claim:
        case CausalClaim(relation="reason" | "mechanism" | "side effect"):
            return
        case CausalClaim() if claim.effect and not pronoun(claim.effect) and base(claim.cue) != _LEAVING:
            yield from _of_cause(claim)
        case StatementClaim(predicate=predicate) if predicate == OUTCOME:
            yield _of_outcome(claim)
        case _:
            return


def _of_cause(claim: CausalClaim) -> Iterator[Act]:
    if claim.cause is None and less(_before(claim)):  # "those who moved less were likelier to fall ill"
        return
    said = frozenset(matters(claim.sentence.text))
    cause = frozenset(_region(claim.subject)) if claim.cause and not pronoun(claim.cause) else frozenset[str]()
    pointing = claim.cause is None or pronoun(claim.cause) or _points(claim.cause) or _reports(claim)
    null = claim.context.negated and claim.modality != "may"
    where = _where(claim.measure + _behind(claim))
    for number, part in enumerate(parts(_effect(claim))):
        if number and _is_clause(part):
            break
        way = 0 if claim.context.negated or _only_some(claim) else _way(claim, part)
        moved = {matter: sign * way for matter, sign in _head(part).items()}
        if moved and (null or not claim.context.negated):
            judged, ill = _judges(claim), unwanted(claim, part, core(part) or core(claim.measure))
            yield Act(claim, cause, pointing, moved, said, null, step(claim), where, _less(claim), judged, ill)


def _only_some(claim: CausalClaim) -> bool:
    """Whether an effect is only of those to whom something is done: "fewer trees [eaten by deer]" are not fewer."""
    first, *rest = tokenise(_behind(claim))[:2] or (None,)
    form = verb_form(first.lower) if first else None
    return form is not None and form.kind == "ed" and any(word.lower == "by" for word in rest)


def _less(claim: CausalClaim) -> bool:
    removed = listed("causal_direction", "removals")
    return less(claim.subject) or not removed.isdisjoint(word.lower for word in tokenise(claim.subject))


def _before(claim: CausalClaim) -> str:
    return claim.at.document.text[claim.sentence.at.span.start : claim.at.span.start]


def _where(behind: str) -> frozenset[str]:
    """In what an effect is, by the first phrase in its words: "fever in calves"; a place is no such thing."""
    words = tokenise(behind)
    at = next((n for n, word in enumerate(words) if word.lower in listed("grammar", "prepositions")), len(words))
    phrase = words[at + 1 : at + 1 + _SHORT] if at < len(words) and words[at].lower == "in" else ()
    if not phrase or phrase[0].lower in DEFINITE or any(map(str.isupper, (behind[word.start] for word in phrase))):
        return frozenset()
    return frozenset(matters(behind[phrase[0].start : phrase[-1].end])) - _bearers()


def _is_clause(part: str) -> bool:
    """Whether a part of a list is another verb with its object: "cut costs, [raised output]"."""
    form = verb_form(part.split(maxsplit=1)[0].lower())
    return form is not None and form.kind == "ed"


def _effect(claim: CausalClaim) -> str:
    """The words of what is acted on: what a thing is protected from, and of a comparison all behind its group."""
    text, cause, effect = claim.at.document.text, claim.cause, claim.effect
    if effect is None:
        return ""
    behind = _behind(claim)
    opening = tokenise(behind)[:1]
    if base(claim.cue) in listed("causal_direction", "protecting") and opening and opening[0].lower in _AGAINST:
        return behind[opening[0].end :]
    if claim.relation == "correlation" and cause and cause.span.end < effect.span.start:
        compared = text[cause.span.end : max(effect.span.end, claim.cue.span.end)]
        return compared.partition(" than")[0]
    whom = claim.relation in ("enabling", "treatment") and not _head(effect.text)
    if whom or base(claim.cue) == "make":  # "helps people [with migraine]", "makes bees lose [their way]"
        return effect.text + behind
    return effect.text


def _behind(claim: CausalClaim) -> str:
    """The words behind an effect up to a comma."""
    end = claim.effect.span.end if claim.effect else claim.at.span.end
    return claim.at.document.text[end : claim.sentence.at.span.end].partition(",")[0]


def _way(claim: CausalClaim, part: str) -> int:
    """Up or down, or 0 where nobody says."""
    verb = base(claim.cue)
    turned = -1 if lessened(part) else 1
    if claim.relation == "treatment" or verb == "help":
        remedies = {verb, *_effect(claim).lower().split()} & listed("causal_direction", "remedying")
        ills = remedies or any(sign < 0 for sign in _head(part).values())  # "helps the body fight infection"
        return turned * (-1 if ills else 1)
    if verb in listed("causal_direction", "protecting"):
        kept = part in claim.measure and not against(claim)
        return (1 if _alone(claim) else 0) if kept else -1
    if verb in listed("causal_direction", "worsening"):
        return turned if unwanted(claim, part, core(part)) else -turned
    if verb in listed("causal_direction", "bettering") and unwanted(claim, part, core(part)):
        return -turned
    if claim.relation == "correlation":
        sign = _SIGNS.get(claim.polarity, turned if turned < 0 or _raised(part) else 0)
        return -sign if sign > 0 and _is_lessening(part) else sign
    return _SIGNS.get(claim.polarity, 0) * turned


def _judges(claim: CausalClaim) -> bool:
    """Whether a claim says that its cause is good or bad for a thing, and not only that there is more or less of it."""
    groups = ("bettering", "harming", "worsening")
    return claim.relation == "influence" or any(base(claim.cue) in listed("causal_direction", one) for one in groups)


def _alone(claim: CausalClaim) -> bool:
    """Whether nothing stands behind an effect but where it holds: not "saves firms the cost of training"."""
    behind = tokenise(_behind(claim))
    return not behind or behind[0].lower in listed("grammar", "prepositions")


def _is_lessening(text: str) -> bool:
    """Whether a text names a fall of something, of which more is less of that: "the drop in noise"."""
    head = [*takewhile(lambda word: word not in _OF, (word.lower for word in tokenise(text)))]
    return bool(head) and head[-1] in listed("causal_arguments", "lowering")


def _raised(text: str) -> bool:
    return not listed("causal_arguments", "raising").isdisjoint(word.lower for word in tokenise(text))


def _of_outcome(claim: StatementClaim) -> Act:
    moved = matters(claim.at.text)
    way = 0 if claim.value == SAME else -1 if claim.value == LESS else 1
    ways = {one: sign * way for one, sign in moved.items()}
    said = frozenset(matters(claim.sentence.text))
    tie = STEPS["correlation"]
    return Act(
        claim, frozenset(), pointing=True, moved=ways, said=said, null=way == 0, step=tie, where=_where(claim.at.text)
    )


def _reports(claim: CausalClaim) -> bool:
    """Whether what stands where a cause does only shows what happened: "counters showed no change"."""
    return claim.context.negated and base(claim.cue) in listed("causal_direction", "recording")


def _region(text: str) -> Mapping[str, int]:
    """The matters of a noun phrase up to its first preposition but "of"."""
    words = tokenise(text)
    head = [*takewhile(lambda word: word.lower not in listed("grammar", "prepositions"), words)] or list(words)
    return matters(text[head[0].start : head[-1].end]) if head else {}


def _head(text: str) -> Mapping[str, int]:
    """The same without the people in it, if there are others."""
    for named in (_region(text), matters(text)):
        if things := {matter: sign for matter, sign in named.items() if matter not in _bearers()}:
            return things
    return {}


def _points(cause: Passage) -> bool:
    """Whether a cause is a short name that points back: "the policy", "this drug", "the new app"."""
    words = [word.lower for word in tokenise(cause.text)]
    definite = len(words) <= _SHORT and words[0] in DEFINITE
    return definite and words[-1] in listed("stories", "things")


@cache
def _bearers() -> frozenset[str]:
    """Matters of words for people and for the groups of a study, who have what is acted on."""
    words = (
        *lexicon.words("causal_words", "people"),
        *lexicon.words("statements_study", "people"),
        *lexicon.words("stories", "groups"),
    )
    return frozenset(matter for word in words for matter in matters(word))
