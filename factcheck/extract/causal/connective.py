"""A causal connective in a parsed sentence -> the claim that joins its two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import clause_after, finite, lower, phrase_after, word_at
from factcheck.extract.causal.before import asking_before, clause_before, nearest_before
from factcheck.extract.causal.draft import PLAIN, Draft, Force, combined
from factcheck.extract.causal.group import group
from factcheck.extract.causal.head import research
from factcheck.extract.causal.stops import comma, flows, gap, strong
from factcheck.extract.causal.subject import subject
from factcheck.extract.causal.words import adjective, terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse

_YEAR = 4  # digits


def backward(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“Y because X”, “Because X, Y”, “Y due to X”: the cause stands behind the connective."""
    if here.last >= len(parse.tags) or "skip" in cue.flags or not _allowed(parse, here, cue):
        return
    cause = clause_after(parse, here.last) if "clause" in cue.flags else phrase_after(parse, here.last)
    effect = _effect(parse, here.first, cause, cue) if cause else None
    if cause is None or effect is None or (cue.relation == "cause" and _dated(parse, cause)):
        return
    if "up" in cue.flags or parse.is_tag(here.first - 1, "bamnt"):
        force = group(parse, here.first).force
    elif effect.last <= here.first:
        near = scope.force(lower(parse, max(effect.first, here.first - 4), here.first))
        force = near if "clause" in cue.flags else combined(near, _weakened(parse, effect))
    else:
        force = PLAIN if "clause" in cue.flags else _weakened(parse, effect)
    yield Draft(cue.relation, cue.polarity, cause, effect, here, force)


def _weakened(parse: Parse, effect: Phrase) -> Force:
    """Whether the verb of the effect says that it is only possible: “sales could fall because of the strike”."""
    verb = next((at for at in range(*effect) if finite(parse, at)), None)
    if verb is None or not parse.is_tag(verb, "m"):
        return PLAIN
    force = group(parse, verb + 1).force
    return force._replace(negated=False) if force.modality == "may" else PLAIN


def _effect(parse: Parse, first: int, cause: Phrase, cue: Cue) -> Phrase | None:
    """The other side: behind a fronted cause, the subject of "is due to", the noun or the clause before."""
    if _fronted(parse, first):
        return clause_after(parse, cause.last) if comma(parse, cause.last) else None
    around = group(parse, first)
    if around.before and parse.is_tag(first - 1, "bamn") and not parse.parted(first):
        found = subject(parse, around.start)
        if found:
            return found
    if "up" in cue.flags and cue.lemma.split()[0].endswith(("s", "ed", "m", "e")):
        return subject(parse, around.start)
    if cue.relation == "influence" and (asked := asking_before(parse, first)):
        return asked
    if "up" in cue.flags or cue.lemma in terms("near_connectives"):
        return nearest_before(parse, first) or clause_before(parse, first)
    return clause_before(parse, first)


def _dated(parse: Parse, cause: Phrase) -> bool:
    """Whether a date stands where a cause should: "stems from April"."""
    return all(word in terms("times") or word[0].isdigit() for word in lower(parse, *cause))


def _fronted(parse: Parse, first: int) -> bool:
    """Whether the connective opens the sentence, or a clause whose main clause follows."""
    if first == 0 or strong(parse, first):
        return True
    return parse.is_tag(first - 1, "cs") and parse.words[first - 1] != "than"


# ---------------------------------------------------------------- tests of doubtful connectives


def _allowed(parse: Parse, here: Phrase, cue: Cue) -> bool:
    """Whether a connective that is as often none, is one here."""
    if cue.lemma == "due to":
        return not parse.is_tag(here.last, "v")
    if "guarded" not in cue.flags:
        return True
    match cue.lemma:
        case "since":
            return _since(parse, here)
        case "as":
            return _as(parse, here)
        case "given":
            return _given(parse, here)
        case "results from":
            return _verbal(parse, here)
        case "down to":
            return parse.is_tag(here.first - 1, "ba")
        case "based on":
            return not terms("varying").isdisjoint(lower(parse, here.first - 4, here.first))
        case "from":
            known = word_at(parse, here.first - 1) in terms("sources_of_harm")
            return known and parse.is_tag(here.last, "xdg") and word_at(parse, here.last) not in terms("times")
        case _:
            return False


def _given(parse: Parse, here: Phrase) -> bool:
    """Whether "given" is a connective: it opens a clause, or a possessive follows that no passive explains."""
    opens = here.first == 0 or comma(parse, here.first)
    owned = word_at(parse, here.last) in ("its", "their", "our", "his", "her", "your", "my")
    return (opens and parse.is_tag(here.last, "d")) or (owned and not parse.is_tag(here.first - 1, "bha"))


def _verbal(parse: Parse, here: Phrase) -> bool:
    """Whether "results from" is a verb: "damp results from leaks", not "early results from the trial"."""
    at = here.first - 1
    while word_at(parse, at).endswith("ly") and word_at(parse, at) != "early":
        at -= 1
    thing = phrase_after(parse, here.last)
    noun = not parse.is_tag(at, "xr") or adjective(word_at(parse, at)) or word_at(parse, at) == "first"
    return not noun and not (thing and research(parse, thing))


def _since(parse: Parse, here: Phrase) -> bool:
    after = word_at(parse, here.last)
    before = word_at(parse, here.first - 1)
    timed = before in ("ever", "long") or (parse.is_tag(here.first - 1, "x") and before in terms("times"))
    if after in terms("times") or after[0].isdigit() or timed:
        return False
    clause = clause_after(parse, here.last)
    if clause and any(len(word) == _YEAR and word.isdigit() for word in lower(parse, *clause)):
        return False  # "the largest since the mill opened in 1912"
    perfect = any(parse.is_tag(at, "h") for at in range(max(0, here.first - 8), here.first))
    return _verb_within(parse, here.last, 7) and (here.first == 0 or not perfect)


def _as(parse: Parse, here: Phrase) -> bool:
    """Whether ", as" gives a reason: a clause with a verb of state follows, no comparison and no time."""
    after = word_at(parse, here.last)
    if not comma(parse, here.first) or after in terms("not_as_reason") or adjective(after):
        return False
    return parse.is_tag(here.last, "dxrg") and _verb_within(parse, here.last, 9, "bhm")


def _verb_within(parse: Parse, at: int, words: int, letters: str = "") -> bool:
    """Whether a finite verb, or a word of these tags, comes within so many words that no comma parts."""
    for index in range(at, min(at + words, len(parse.tags))):
        if index > at and not flows(parse, index):
            return False
        word = parse.words[index]
        if parse.is_tag(index, letters) if letters else finite(parse, index) or word.endswith("ed"):
            return True
    return False


# ---------------------------------------------------------------- cause before effect


def forward(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X, so Y”, “X, which means Y”, “that is why Y”: the effect stands behind the connective."""
    effect = clause_after(parse, here.last)
    if effect is None:
        return
    cause = _cause(parse, here, effect, cue)
    if cause:
        yield Draft(cue.relation, cue.polarity, cause, effect, here, PLAIN)


def _cause(parse: Parse, here: Phrase, effect: Phrase, cue: Cue) -> Phrase | None:
    """The clause before the connective; None where it links to an earlier sentence or names a purpose."""
    first = here.first
    if cue.lemma.endswith(" why") and "back" in cue.flags:
        return Phrase(first, first + 1)
    if first == 0 or ("guarded" in cue.flags and not _joins_clauses(parse, here, cue)):
        return None
    if "back" in cue.flags:
        joined = word_at(parse, first - 1) == "and"
        if not (joined or ";" in gap(parse, first)) or not _verb_within(parse, effect.first, 8):
            return None
        first -= joined
    return clause_before(parse, first)


def _joins_clauses(parse: Parse, here: Phrase, cue: Cue) -> bool:
    after = word_at(parse, here.last)
    if not comma(parse, here.first) or cue.lemma == "so that" or after in terms("not_so_result"):
        return False
    if not {"can", "could"}.isdisjoint(lower(parse, here.last + 1, here.last + 4)):
        return False
    return parse.is_tag(here.last, "dxrgs") and _verb_within(parse, here.last, 8)
