"""Sentence -> causal claims: what is said to bring about, change or go with what, and how strongly.

Relations, a closed set:

    cause         brings its effect about ("leads to", "triggers", "makes people ill")
    change        raises or lowers it
    enabling      makes it possible, easier or harder
    influence     alters it, one way or another ("affects", "has an effect on")
    prevention    keeps it from happening
    treatment     relieves or heals it, or does someone good
    mechanism     does so by a means ("works by raising")
    reason        joined by a connective ("because", "due to", "so")
    side effect   an unwanted effect that is listed
    correlation   goes with it: no direction is claimed

A sentence may make several claims. Pronouns keep their own span; what they stand for is for compare to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.attribution import attribution_of
from factcheck.extract.causal.action import action
from factcheck.extract.causal.comparison import comparison
from factcheck.extract.causal.connective import backward, forward
from factcheck.extract.causal.course import course
from factcheck.extract.causal.cue import cues
from factcheck.extract.causal.disowned import disowned, held
from factcheck.extract.causal.draft import distinct
from factcheck.extract.causal.graded import graded, observed
from factcheck.extract.causal.kind import claims_something, stated
from factcheck.extract.causal.light import finds, gives
from factcheck.extract.causal.making import makes
from factcheck.extract.causal.nominal import nominal
from factcheck.extract.causal.null import null
from factcheck.extract.causal.prospect import hopeful
from factcheck.extract.causal.reading import reading
from factcheck.extract.causal.side_effect import side_effects
from factcheck.extract.causal.tie import tie
from factcheck.extract.causal.words import terms
from factcheck.extract.context import quoted
from factcheck.extract.phrase import Parse, Phrase
from factcheck.lexicon.phrases import gaps, lowers
from factcheck.model import CausalClaim, Context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.draft import Draft
    from factcheck.lexicon.phrases import Match
    from factcheck.model import Polarity, Sentence

    Frame = Callable[[Parse, Phrase, Cue], Iterator[Draft]]


_new = tuple.__new__  # of what is made most often, without the detour through its own constructor


class _Cued(NamedTuple):
    """A sentence with the cues in it, and those of them that may make a claim."""

    sentence: Sentence
    found: Sequence[Match[Cue]]
    likely: Sequence[Match[Cue]]


def likely_cues(sentences: Sequence[tuple[Sentence, Sequence[int]]]) -> list[_Cued]:
    """Those of some sentences that may make a causal claim, with their cues; each with the places of their anchors."""
    find = cues().find
    found = [(one, find(one.words, one.at.document.text, anchors)) for one, anchors in sentences]
    cued = [(sentence, some, _hopeful(sentence, some)) for sentence, some in found if some]
    return [_Cued(*one) for one in cued if one[2] and claims_something(one[0])]


def _hopeful(sentence: Sentence, found: Sequence[Match[Cue]]) -> list[Match[Cue]]:
    """The cues in a sentence that may make a claim."""
    lower, between = lowers(sentence.words), gaps(sentence.words, sentence.at.document.text)
    return [match for match in found if hopeful(match, lower, between)]


def causal_claims(cued: Sequence[_Cued]) -> list[CausalClaim]:
    """Every causal claim that cues make, in the order of the cues in their sentences."""
    parses = [reading(Parse.of(sentence), found) for sentence, found, _ in cued]
    read = iter(_drafts([(parse, match) for parse, one in zip(parses, cued, strict=True) for match in one.likely]))
    drafts = [[draft for _ in one.likely for draft in next(read)] for one in cued]
    return [_claim(parse, draft) for parse, some in zip(parses, drafts, strict=True) for draft in distinct(some)]


def _drafts(cued: Sequence[tuple[Parse, Match[Cue]]]) -> list[list[Draft]]:
    """The claims that the frame of each cue reads; those of one frame are read in a row."""
    read: list[list[Draft]] = [[] for _ in cued]
    for at in sorted(range(len(cued)), key=lambda at: cued[at][1].value.kind):
        parse, (first, last, cue) = cued[at]
        frame = _FRAMES.get(cue.frame) or _KINDS[cue.kind]
        drafts = [draft for draft in frame(parse, _new(Phrase, (first, last)), cue) if stated(parse, draft)]
        if drafts and held(parse.words):
            drafts = [told for draft in drafts if (told := disowned(parse, draft))]
        read[at] = drafts
    return read


def _verb(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """The claims of a verb cue; without an object "fell" may move with something, "reduced" grade a noun."""
    drafts = tuple(action(parse, here, cue))
    yield from drafts
    if not drafts and ("i" in cue.flags or cue.relation == "change"):
        yield from course(parse, here, cue)
    if not drafts and "g" in cue.flags:
        yield from graded(parse, here, cue)


_KINDS: Mapping[str, Frame] = {
    "backward": backward,
    "comparison": comparison,
    "course": course,
    "forward": forward,
    "graded": graded,
    "nominal": nominal,
    "null": null,
    "predicate": nominal,
    "tie": tie,
    "verb": _verb,
}
_FRAMES: Mapping[str, Frame] = {
    "finds": finds,
    "gives": gives,
    "list": side_effects,
    "makes": makes,
    "observed": observed,
}


def _with_course(parse: Parse, effect: Phrase | None) -> Phrase | None:
    """The effect with the word behind it that tells its direction: "drove [prices down]"."""
    if effect is None or effect.last >= len(parse.words) or parse.words[effect.last] not in terms("courses"):
        return effect
    if parse.parted(effect.last):
        return effect
    return Phrase(effect.first, effect.last + 1)


def _direction(parse: Parse, draft: Draft) -> Polarity:
    """Up or down; what is done to the dead made them so: "gas poisoned most of the dead" raises deaths."""
    dead = draft.effect and parse.words[draft.effect.last - 1] in terms("fallen")
    return "up" if dead and draft.polarity == "down" else draft.polarity


def _claim(parse: Parse, draft: Draft) -> CausalClaim:
    parts = [part for part in (draft.cause, draft.cue, _with_course(parse, draft.effect)) if part]
    at = Phrase(min([part.first for part in parts]), max([part.last for part in parts]))
    return CausalClaim(
        parse.passage(at),
        parse.sentence,
        parse.passage(draft.cause) if draft.cause else None,
        parse.passage(draft.effect) if draft.effect else None,
        parse.passage(draft.cue),
        draft.relation,
        _direction(parse, draft),
        draft.force.modality,
        Context(
            attribution=attribution_of(parse),
            quoted=quoted(parse),
            hedge=draft.force.hedge,
            negated=draft.force.negated,
        ),
    )
