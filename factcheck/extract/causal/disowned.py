"""A causal claim told as what is held or asked -> what its sentence makes of it: denied, guarded, in doubt, or none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract import hedge
from factcheck.extract.causal.argument import lower, word_at
from factcheck.extract.causal.draft import Force
from factcheck.extract.causal.stops import strong
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.draft import Draft
    from factcheck.extract.phrase import Parse

_FILE = "causal_disowned"
_FAR = 16  # words from a claim back to the "that" which opens its clause
_NEAR = 6  # words before "that" in which it is said what becomes of what is held
_BEHIND = 4  # words from a form of be to what it says: "has since been widely [debunked]"
_BEING = frozenset(("are", "as", "be", "been", "is", "remain", "remains", "was", "were"))
_SURE = (["little"], ["no"])  # "no doubt that"
_GROUPS = ("refuting", "disputing", "confirming")
_EITHER = frozenset(("claim", "claims"))  # what somebody does, unless a word before makes a noun of it


def held(words: Sequence[str]) -> bool:
    """Whether a sentence may tell a claim as what is held or shown: by a "that", or a verb of showing."""
    return "that" in words or not _forms("showing").isdisjoint(words)


def disowned(parse: Parse, draft: Draft) -> Draft | None:
    """The claim of a draft as it stands below "the idea that"; None where a denial is denied.

    What somebody only disputes is neither claimed nor denied: it "may not" be so.
    """
    at = _that(parse, draft)
    if at is None:
        return draft if draft.force.negated or not _unproved(parse, draft) else _disputed(draft, "not")
    before = lower(parse, at - _NEAR, at)
    if before and before[-1] in _forms("disputing"):
        return draft if before[-2:-1] in _SURE else _disputed(draft, before[-1])
    if _wrong_to_say(before):
        return _denied(parse, draft, at, before[-3])
    if not _is_held(parse, at - 1):
        return draft
    behind = max(part.last for part in (draft.cause, draft.effect, draft.cue) if part)
    match _fate(before) or _verdict(parse, behind):
        case "disputed":
            return _disputed(draft, before[-1])
        case "refuted":
            return _denied(parse, draft, at, before[-1])
        case "confirmed":
            return draft
        case _:
            held = Force("may", before[-1], draft.force.negated)
            return draft if draft.force.modality == "may" else draft._replace(force=held)


def _unproved(parse: Parse, draft: Draft) -> bool:
    """Whether evidence is said not to show it, without a "that": "[does not mean] tolls cut noise"."""
    first = min(part.first for part in (draft.cause, draft.effect, draft.cue) if part)
    told = word_at(parse, first - 1) in _forms("showing")
    return told and hedge.negated(lower(parse, first - _BEHIND, first - 1))


def _denied(parse: Parse, draft: Draft, at: int, word: str) -> Draft | None:
    """A claim that is said not to be so; None where its own clause denies already: "that ice does no harm is false"."""
    denying = hedge.negated(lower(parse, at + 1, max(draft.cue.first, at + 2)))
    return None if denying else draft._replace(force=Force(hedge=word, negated=True))


def _wrong_to_say(before: Sequence[str]) -> bool:
    """As in "it is [wrong to say] that"."""
    return len(before) > 2 and before[-2] == "to" and before[-3] in listed(_FILE, "false")


def _disputed(draft: Draft, word: str) -> Draft:
    return draft._replace(force=Force("may", word, negated=True))


def _that(parse: Parse, draft: Draft) -> int | None:
    """Where the "that" stands that opens the clause of a draft; None where none does."""
    first = min(part.first for part in (draft.cause, draft.effect, draft.cue) if part)
    for at in range(first - 1, max(first - _FAR, 0), -1):
        if strong(parse, at + 1):
            return None
        if parse.words[at] == "that":
            return at
    return None


def _is_held(parse: Parse, at: int) -> bool:
    """Whether a noun of what is held stands at a place: "the claim", "dismissed claims", but not "critics claim"."""
    noun = word_at(parse, at)
    if noun not in listed(_FILE, "claims"):
        return False
    before = word_at(parse, at - 1)
    if noun not in _EITHER or at == 0 or parse.is_tag(at - 1, "dpc"):
        return True
    return before in ("such", "these", "those") or any(before in _forms(group) for group in _GROUPS)


def _fate(before: Sequence[str]) -> str:
    """What the words before "that" say of what is held: refuted, disputed, confirmed, or nothing."""
    if "contrary" in before or "despite" in before:
        return "refuted" if "contrary" in before else ""
    verb = next((group for group in _GROUPS if not _forms(group).isdisjoint(before[:-1])), "")
    if hedge.negated(before):
        return "disputed" if verb in ("disputing", "refuting") else "refuted"
    return {"confirming": "confirmed", "disputing": "disputed", "refuting": "refuted"}.get(verb, "")


def _verdict(parse: Parse, behind: int) -> str:
    """What is said behind a clause of what is held: "[...] is false", "[...] were dismissed by the council"."""
    for at in range(behind, len(parse.words)):
        if at > behind and strong(parse, at):
            return ""
        near = parse.words[max(at - _BEHIND, behind) : at]
        if _BEING.isdisjoint(near):
            continue
        if parse.words[at] in listed(_FILE, "false"):
            return "disputed" if hedge.negated(near) else "refuted"
        if parse.words[at] in _forms("disputing"):
            return "disputed"
    return ""


# ---------------------------------------------------------------- whether it is so


def in_doubt(parse: Parse, first: int) -> str:
    """The word by which a question that holds the place `first` is said to have no answer: "[unclear] whether", ""."""
    for at in range(first - 1, max(first - _FAR, -1), -1):
        if strong(parse, at + 1):
            return ""
        if parse.words[at] in ("whether", "if") and at:
            return _unanswered(parse.words[max(at - _NEAR, 0) : at])
        if parse.words[at] == "whether":
            return _unanswered(parse.words[first:])
    return ""


def _unanswered(words: Sequence[str]) -> str:
    """The word among these by which nobody can tell."""
    unknown, denied = listed(_FILE, "unknown"), listed(_FILE, "unknown_when_denied")
    for at, word in enumerate(words):
        if word in unknown or (word in denied and hedge.negated(words[max(at - _BEHIND, 0) : at])):
            return word
    return ""


@cache
def _forms(group: str) -> frozenset[str]:
    return frozenset(form for base in listed(_FILE, group) for form in inflections(base))
