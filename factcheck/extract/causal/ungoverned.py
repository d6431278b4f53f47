"""A nominal cue without a verb before it -> its claim: "the cause of Y is X", "X, a cause of Y", headlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import argument_after, headline, lower, word_at
from factcheck.extract.causal.before import nearest_before, phrase_before
from factcheck.extract.causal.draft import PLAIN, Draft, Force
from factcheck.extract.causal.head import research
from factcheck.extract.causal.scope import force, open_question
from factcheck.extract.causal.stops import comma
from factcheck.extract.causal.words import adjective, terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase


def ungoverned(parse: Parse, here: Phrase, cue: Cue, effect: Phrase | None) -> Iterator[Draft]:
    """The claim of a nominal cue with no verb before it; only a headline may name no effect."""
    cause, known, told = None, False, PLAIN
    if effect is None:
        cause, told = _headed(parse, here) if here.last == len(parse.tags) and headline(parse) else (None, PLAIN)
    elif cue.frame == "is" and _verb_behind(parse, effect):
        cause = _predicated(parse, verb_behind(parse, effect.last) + 1)
    elif cue.frame == "is" and _discovered(parse, here):
        known = True
    elif cue.frame in ("is", "good", "effective", "way") and headline(parse):
        cause, told = _headed(parse, here)
    elif cue.frame in ("is", "remedy"):
        cause = _apposed(parse, here)
    elif cue.frame == "on" and sized(parse, effect.last):
        cause = _owner(parse, here.first)
    if cause or known:
        yield Draft(cue.relation, cue.polarity, cause, effect, here, told)


def _verb_behind(parse: Parse, effect: Phrase) -> bool:
    """“the key to Y is X”: the cause stands behind the verb."""
    at = verb_behind(parse, effect.last)
    return bool(at) and at + 1 < len(parse.tags) and not parse.is_tag(at + 1, "ntse")


def verb_behind(parse: Parse, at: int) -> int:
    """Where the form of be stands behind a noun phrase that ends at `at` and its prepositions; 0 when none does."""
    for index in range(at, min(at + 6, len(parse.tags))):
        if parse.parted(index):
            return 0
        if parse.is_tag(index, "b"):
            return index
        if not parse.is_tag(index, "pdxaf"):
            return 0
    return 0


def _predicated(parse: Parse, at: int) -> Phrase | None:
    cause = argument_after(parse, at)
    if cause and open_question(lower(parse, *cause)):
        return None
    plain = cause and (parse.is_tag(cause.first, "r") or adjective(word_at(parse, cause.last - 1)))
    return None if plain else cause


def _headed(parse: Parse, here: Phrase) -> tuple[Phrase | None, Force]:
    """What a headline says it of, and whether it denies it: "Diet [not the key] to health"."""
    start = _opening(parse, here.first)
    if start < here.first and parse.parted(start):
        return _apposed(parse, here), PLAIN
    end = start
    while end > 0 and parse.is_tag(end - 1, "an") and not parse.parted(end):
        end -= 1
    cause = phrase_before(parse, end)
    return None if cause and research(parse, cause) else cause, force(lower(parse, end, start + 1))


def _opening(parse: Parse, first: int) -> int:
    """Where the noun phrase of a cue begins, if it has an article and something stands before it: "Diet [a key] to"."""
    at = first
    while parse.is_tag(at - 1, "xa") and not parse.parted(at):
        at -= 1
    article = at > 1 and parse.is_tag(at - 1, "d") and not parse.parted(at)
    return at - 1 if article else first


def _discovered(parse: Parse, here: Phrase) -> bool:
    """“found the root cause of asthma”: there is a cause, which the clause does not name."""
    cause = not {"cause", "causes"}.isdisjoint(lower(parse, *here))
    return cause and not terms("discovery").isdisjoint(lower(parse, here.first - 5, here.first))


def owned(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“found the fever's root cause”: there is a cause, which the clause does not name."""
    of = _owner(parse, here.first)
    if of and not terms("discovery").isdisjoint(lower(parse, of.first - 4, of.first)):
        yield Draft(cue.relation, cue.polarity, None, of, here, PLAIN)


def _owner(parse: Parse, first: int) -> Phrase | None:
    """Whose a cue is: "[the fever's] root cause", "[the toll's] effect on noise"."""
    return nearest_before(parse, first) if word_at(parse, first - 1).endswith(("'s", "’s", "s'")) else None


def sized(parse: Parse, at: int) -> bool:
    """“the effect of X on Y was small”: whether the size of what there is is told at a place."""
    while parse.is_tag(at, "ba") and not parse.parted(at):
        at += 1
    return parse.is_tag(at - 1, "ba") and word_at(parse, at) in terms("sizes")


def _apposed(parse: Parse, here: Phrase) -> Phrase | None:
    """“X, a leading cause of Y”: what the noun phrase of the cue stands beside."""
    core = nearest_before(parse, here.first + 1)
    if core is None or not comma(parse, core.first):
        return None
    article = word_at(parse, core.first) in ("a", "an", "the", "another", "one")
    return nearest_before(parse, core.first) if article else None
