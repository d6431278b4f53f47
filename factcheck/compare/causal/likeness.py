"""Two acts of two accounts -> whether they are of one cause and one effect, in whatever words, and can be compared."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.causal.firmness import STEPS
from factcheck.compare.circumstances import apart
from factcheck.compare.stories.affair import matters
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import CausalClaim

if TYPE_CHECKING:
    from factcheck.compare.causal.account import Account
    from factcheck.compare.causal.act import Act

_ONE_STORY = 3  # matters of their openings that two articles share which point at one thing
_HALF = 0.5  # of the matters of a cause or an effect


def of_one_thing(a: Act, b: Act, first: Account, second: Account) -> bool:
    """Whether two acts are of one cause and one effect, with nothing to set them apart: a time, a case, a source."""
    elsewhere = _elsewhere(a, b, second) or _elsewhere(b, a, first)
    kinds = alike(a, b) and not _numbered_apart(a, b)
    return kinds and same_cause(a, b, first, second) and not elsewhere and not _set_apart(a, b)


def alike(a: Act, b: Act) -> bool:
    """Whether two acts are on one matter: what only the one names is not replaced by what only the other does."""
    shared = a.moved.keys() & b.moved.keys()
    if a.outcome or b.outcome:
        act = b if a.outcome else a
        return not act.outcome and len(shared) >= _HALF * len(act.moved)
    left, right = a.moved.keys() - b.said, b.moved.keys() - a.said
    return bool(shared) and len(shared) >= _HALF * min(len(a.moved), len(b.moved)) and not (left and right)


def _numbered_apart(a: Act, b: Act) -> bool:
    """Whether the effects of two acts are two of a numbered kind: type 1 and type 2, phase 2 and phase 3."""
    mine, yours = _numbered(a), _numbered(b)
    return any(mine[kind].isdisjoint(yours[kind]) for kind in mine.keys() & yours.keys())


def _numbered(act: Act) -> dict[str, set[str]]:
    """The kinds of an effect that are told by numbers: "type" of "type 1 and type 2 diabetes"."""
    effect = act.claim.measure if isinstance(act.claim, CausalClaim) else ""
    found: dict[str, set[str]] = {}
    for kind, number in pairwise(word.lower for word in tokenise(effect)):
        if number.isdigit() and kind in listed("nouns", "numbered"):
            found.setdefault(kind, set()).add(number)
    return found


def same_cause(a: Act, b: Act, first: Account, second: Account) -> bool:
    """Whether two acts are of one cause: by its name, or as what their story is about; no rival is it."""
    if _of(a, "rivals") != _of(b, "rivals"):
        return False
    return _named_in(a, b, second) or _named_in(b, a, first) or _both_point(a, b, first, second)


def _named_in(a: Act, b: Act, of_b: Account) -> bool:
    """Whether the cause that one act names is that of the other: named there, or what its story is about."""
    if not a.cause:
        return False
    if b.cause and not b.pointing and share(a.cause, b.cause) >= _HALF:
        return True
    loose = b.step == STEPS["correlation"] or (b.null and not b.cause)
    if loose and share(a.cause, b.said - (a.moved.keys() & b.moved.keys())) >= _HALF:
        return True
    shared = 0 if a.pointing or _of(a, "others") else share(a.cause, of_b.focus)
    points = (b.pointing and not b.outcome) or (loose and (shared == 1 or sets_groups(b, of_b)))
    return points and shared >= _HALF


def _both_point(a: Act, b: Act, first: Account, second: Account) -> bool:
    """Whether both point at what their story is about, and neither is an outcome of no groups."""
    points = [one.pointing and (not one.outcome or sets_groups(one, own)) for one, own in ((a, first), (b, second))]
    return all(points) and len(first.focus & second.focus) >= _ONE_STORY


def _of(act: Act, group: str) -> bool:
    """Whether the words for a cause say that it is beside that of the story: "common sleep aids", "a rival app"."""
    words = [word.lower for word in tokenise(act.claim.subject)] if isinstance(act.claim, CausalClaim) else []
    return not listed("stories", group).isdisjoint(words) and (group == "rivals" or words[0] not in ("a", "an"))


def sets_groups(act: Act, own: Account) -> bool:
    """Whether a sentence, or the one before it, sets groups of a study side by side, or a time before and after."""
    sentence = act.claim.sentence
    before = own.article.sentence_at(sentence.at.span.start - 1)
    near = (sentence, before) if before and before.block == sentence.block else (sentence,)
    return any(not listed("stories", "groups").isdisjoint(lowers(one.words)) for one in near)


def share(cause: frozenset[str], among: frozenset[str]) -> float:
    """The share of the matters of a cause that are among others."""
    return len(cause & among) / max(len(cause), 1)


# ---------------------------------------------------------------- what sets two apart


def _elsewhere(a: Act, b: Act, of_b: Account) -> bool:
    """Whether an effect is in a thing of which the other side does not speak: "marks in maths"."""
    if not a.where or a.where & b.said:
        return False
    return bool(b.where) or (b.outcome and not a.where & of_b.focus)


def _set_apart(a: Act, b: Act) -> bool:
    return _sources_differ(a, b) or any(map(_of_some_cases, (a, b))) or apart(a.claim.sentence, b.claim.sentence)


def _sources_differ(a: Act, b: Act) -> bool:
    """Whether each is the word of a certain source, or a quotation, and not of one source."""
    said = [one.claim.context for one in (a, b)]
    words = [frozenset(matters(one.attribution)) for one in said]
    return all(one.quoted or certain(one.attribution) for one in said) and not words[0] & words[1]


def certain(source: str) -> bool:
    """Whether a source is a certain one: "the union", "Dana Whitlock"; not "researchers", "a survey"."""
    words = source.split()
    return bool(words) and (words[0].lower() == "the" or any(word[0].isupper() for word in words[1:]))


def _of_some_cases(act: Act) -> bool:
    """Whether a sentence sets a condition, or is said of some cases only."""
    some = listed("causal_direction", "conditions") | listed("stories", "some")
    return not some.isdisjoint(lowers(act.claim.sentence.words))
