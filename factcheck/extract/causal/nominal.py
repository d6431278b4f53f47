"""A noun or predicate of cause, cure or harm in a parsed sentence -> the claim of the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import (
    argument_after,
    clause_after,
    gerund_after,
    has,
    lower,
    phrase_after,
    word_at,
)
from factcheck.extract.causal.before import clause_before
from factcheck.extract.causal.draft import PLAIN, Draft, combined
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import compared, person, research
from factcheck.extract.causal.stops import comma, flows, strong
from factcheck.extract.causal.subject import subject
from factcheck.extract.causal.ungoverned import owned, sized, ungoverned
from factcheck.extract.causal.words import adjective, terms
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse
    from factcheck.model import Polarity

_FAR = 14  # words to the left in which the governing verb is looked for
_JOINTS = {"importance": ("for", "in"), "role": ("for", "in")}  # behind the cause, where it is not "on"
_CURES = ("bare", "effective", "remedy")


class _Place(NamedTuple):
    """Where a nominal cue stands, in which frame, with what behind it (nothing for the frame "bare")."""

    here: Phrase
    frame: str
    behind: Phrase | None


def nominal(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """The claim of a nominal cue, by its frame."""
    if here.first == 0 or scope.open_question(scope.clause(parse, here.first)):
        return iter(())
    if cue.frame == "of":
        return _effect_of(parse, here, cue)
    if cue.lemma.startswith("impact") and (told := _impacting(parse, here, cue)):
        return iter((told,))
    if cue.frame in ("works", "worksfor"):
        return _worked(parse, here, cue)
    if cue.frame == "owned":
        return owned(parse, here, cue)
    if cue.lemma == "to blame" and (blamed := _blamed(parse, here, cue)):
        return iter((blamed,))
    place = _place(parse, here, cue)
    if place is None:
        return iter(())
    verb = _governor(parse, here.first)
    if verb is not None and not _governs(parse, verb, cue):
        return iter(())
    if verb is not None and (place.frame != "bare" or _predicate(parse, verb, here)):
        return _governed(parse, place, cue, verb)
    return iter(()) if verb is not None else ungoverned(parse, here, cue, place.behind)


def _impacting(parse: Parse, here: Phrase, cue: Cue) -> Draft | None:
    """“strikes impact on trade”, “a strike that impacts on trade”: a verb that looks like a noun."""
    around, before = group(parse, here.first), word_at(parse, here.first - 1)
    plural = word_at(parse, here.first) == "impact" and parse.is_tag(here.first - 1, "x") and singular(before) != before
    if around.before not in ("m", "o") and not plural and before not in ("that", "which", "who"):
        return None
    cause, effect = subject(parse, around.start), argument_after(parse, here.last)
    if cause is None or effect is None or research(parse, cause):
        return None
    return Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _blamed(parse: Parse, here: Phrase, cue: Cue) -> Draft | None:
    """“Y, with X to blame”."""
    at = next((at for at in range(here.first - 2, max(0, here.first - _FAR), -1) if word_at(parse, at) == "with"), 0)
    effect = clause_before(parse, at) if at else None
    return Draft(cue.relation, cue.polarity, Phrase(at + 1, here.first), effect, here, PLAIN) if effect else None


def _place(parse: Parse, here: Phrase, cue: Cue) -> _Place | None:
    """The frame with what stands behind the cue; "effective treatment" with "for" is a remedy for something."""
    frame, last = cue.frame, here.last
    if frame == "bare":
        if word_at(parse, last) == "in" and here.last - here.first > 1 and not parse.parted(last):
            whom = phrase_after(parse, last + 1)
            return _Place(here, "remedy", whom) if whom and compared(parse, whom) else None
        if word_at(parse, last) not in ("for", "against") or parse.parted(last):
            return _Place(here, frame, None)
        frame, last = "remedy", last + 1
    behind = _behind(parse, last, frame)
    return _Place(here, frame, behind) if behind else None


def _behind(parse: Parse, last: int, frame: str) -> Phrase | None:
    if last >= len(parse.tags):
        return None
    if frame == "way" and not parse.is_tag(last, "g"):
        whole = gerund_after(parse, last)
        return whole if whole.last > last + 1 else None
    if frame == "why":
        return clause_after(parse, last)
    return argument_after(parse, last) if flows(parse, last) else None


def _governor(parse: Parse, first: int) -> int | None:
    """The linking or bringing verb left of the cue, through its noun phrase; None when none governs it."""
    for at in range(first - 1, max(-1, first - _FAR), -1):
        word = parse.words[at]
        if word in terms("linking") or word in terms("bringing") or parse.is_tag(at, "bh"):
            return at
        if strong(parse, at + 1) or (comma(parse, at + 1) and not parse.is_tag(at, "x")):
            return None
        if parse.is_tag(at, "smo") and word not in ("so", "as"):
            return None
        if parse.is_tag(at, "v") and not word.endswith("ed"):
            return None
        if parse.is_tag(at, "p") and word not in terms("through_governor"):
            return None
    return None


def _governs(parse: Parse, verb: int, cue: Cue) -> bool:
    """Whether the verb goes with a cue that means something else behind others: "took part in", "looked behind"."""
    if cue.lemma == "part in":
        return parse.words[verb].startswith("play")
    return cue.lemma != "behind" or parse.is_tag(verb, "b")


def _predicate(parse: Parse, verb: int, here: Phrase) -> bool:
    """Whether "effective" is a predicate of its own: only be and adverbs go before it, no noun follows."""
    several = here.last - here.first > 1
    for at in range(verb, here.first):
        word = parse.words[at]
        known = word in terms("linking") or word in ("to", "most", "more", "less") or adjective(word)
        opens = several and at > verb and word in ("a", "an")  # "is an effective treatment"
        if not (known or opens or parse.is_tag(at, "abnc")):
            return False
    after = word_at(parse, here.last)
    ends = not after or parse.parted(here.last) or parse.is_tag(here.last, "cpasr")  # "the answer [you seek]"
    return ends and after not in ("against", "among", "at", "for", "in", "than")


def _governed(parse: Parse, place: _Place, cue: Cue, verb: int) -> Iterator[Draft]:
    """“X is a cause of Y”, “X has an effect on Y”, “Y is a consequence of X”."""
    around = group(parse, verb)
    start = around.start if parse.is_tag(verb, "v") else min(around.start, verb)
    found = subject(parse, start)
    if place.frame == "is" and "cause" in cue.lemma and parse.words[verb] in terms("discovery"):
        yield Draft(cue.relation, cue.polarity, None, place.behind, place.here, around.force)
        return
    if found is None or (place.frame == "isback" and not parse.is_tag(verb, "b")):
        return
    if lower(parse, *found) == ["there"]:
        found = None
    if found is None and cue.lemma.startswith(("behind", "reason")):
        return
    if found and parse.words[verb] in terms("discovery") and person(parse, found):
        return
    cause: Phrase | None = place.behind if place.frame == "isback" else found
    effect = found if place.frame == "isback" else place.behind
    force = combined(around.force, scope.force(lower(parse, start, place.here.first)))
    if cause and research(parse, cause):
        if place.frame != "on" or not force.negated:
            return
        cause = None
    elif cause and place.frame in _CURES and person(parse, cause):
        return
    if "hard" in cue.flags and found and lower(parse, *found) == ["it"]:
        return
    yield Draft(cue.relation, _coloured(parse, verb, place.here.first, cue.polarity), cause, effect, place.here, force)


def _coloured(parse: Parse, verb: int, first: int, polarity: Polarity) -> Polarity:
    """The direction that an adjective gives to a mere effect: "a harmful effect on"."""
    return _colour(set(lower(parse, verb, first)), polarity)


def _colour(words: set[str], polarity: Polarity) -> Polarity:
    if polarity != "neutral":
        return polarity
    return "down" if words & terms("harmful") else "up" if words & terms("beneficial") else polarity


def _worked(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“it works by easing tension”; “it works for some people”, of treatments and what a pronoun stands for."""
    around = group(parse, here.first)
    cause, effect = subject(parse, around.start), argument_after(parse, here.last)
    if cause is None or effect is None or around.before in ("T", "b"):
        return
    pronoun = lower(parse, *cause) in (["it"], ["this"], ["they"], ["these"], ["that"])
    means = cue.frame == "works" and (parse.is_tag(here.last, "g") or word_at(parse, here.last).endswith("ing"))
    if means or (cue.frame == "worksfor" and (pronoun or has(parse, cause, "treatments"))):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _effect_of(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“the harmful effects of X on Y”, “shows an effect of X on Y”: an adjective or a verb says that there is one."""
    before = lower(parse, here.first - 3, here.first)
    told = set(before) & (terms("harmful") | terms("beneficial") | {"no", "possible", "potential"})
    told |= set(before[-1:]) & terms("weighty") if cue.lemma.startswith("role") else set()
    told |= terms("finding").intersection(lower(parse, here.first - 5, here.first))
    cause = phrase_after(parse, here.last)
    if cause is None:
        return
    words = lower(parse, cause.last, cause.last + 5)
    if word_at(parse, cause.last) == "should":
        return  # "the role of X should be studied in Y"
    joints = _JOINTS.get(cue.lemma.split()[0], ("on", "upon"))
    on = next((cause.last + index for index, word in enumerate(words) if word in joints), None)
    effect = argument_after(parse, on + 1) if on else None
    coloured = not (terms("harmful") | terms("beneficial")).isdisjoint(before[-1:])
    if effect is None and coloured:
        effect = Phrase(here.first - 1, here.last - 1)  # "the harmful effects of smoking"
    if effect and (told or sized(parse, effect.last)):
        behind = max(cause.last, effect.last)
        words = before + lower(parse, behind, behind + parse.is_tag(behind, "m"))  # "the effects of X may be seen"
        yield Draft(cue.relation, _colour(set(before), cue.polarity), cause, effect, here, scope.force(words))
