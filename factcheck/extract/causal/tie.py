"""A correlational cue in a parsed sentence -> the tie it states between two things, no direction claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.causal import scope
from factcheck.extract.causal.argument import argument_after, clause_after, headline, lower, phrase_after, word_at
from factcheck.extract.causal.before import nearest_before, phrase_before
from factcheck.extract.causal.draft import PLAIN, Draft
from factcheck.extract.causal.group import group, noun_before
from factcheck.extract.causal.head import compared, person
from factcheck.extract.causal.stops import strong
from factcheck.extract.causal.subject import subject
from factcheck.extract.causal.ungoverned import verb_behind
from factcheck.extract.causal.words import adjective, terms
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.causal.group import Group
    from factcheck.extract.phrase import Parse

_FAR = 14  # words to the left in which the verb of a tie's noun is looked for


def tie(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X is associated with Y”, “a link between X and Y”, “X predicts Y”."""
    words = scope.clause(parse, here.first)
    if scope.open_question(words):
        return iter(())
    if cue.frame == "pair" or (cue.lemma == "linked" and parse.is_tag(here.first - 1, "ba")):
        return _paired(parse, here, cue)
    if here.last >= len(parse.tags):
        return iter(())
    match cue.frame:
        case "between":
            return _between(parse, here, cue, words)
        case "noun":
            return _apart(parse, here, cue, words)
        case "links":
            return _linking(parse, here, cue)
        case "has":
            return _noun(parse, here, cue)
        case _:
            return _tied(parse, here, cue)


def _paired(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“heat and crime are linked”, “heat and crime go together”."""
    if here.last < len(parse.tags) and not (parse.parted(here.last) or parse.is_tag(here.last, "s")):
        return
    around = group(parse, here.first)
    both = subject(parse, around.start)
    joint = next((at for at in range(*both) if parse.words[at] == "and"), 0) if both else 0
    if both and joint > both.first:
        force = scope.force(lower(parse, around.start, here.last))
        yield Draft(cue.relation, cue.polarity, Phrase(both.first, joint), Phrase(joint + 1, both.last), here, force)


def _tied(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X is tied to Y”, “X, linked to Y”, “X predicts Y”."""
    around = group(parse, here.first)
    opener = word_at(parse, here.last)
    state = opener in ("being", "having", "if") or opener in terms("object_clauses")
    effect = clause_after(parse, here.last) if state else argument_after(parse, here.last)
    if effect is None:
        return
    if cue.frame == "verb":
        cause = None if around.before == "T" or noun_before(parse, here.first, "d") else subject(parse, around.start)
        cause = None if cause and " " not in cue.lemma and person(parse, cause) else cause
    elif around.before in ("b", "h", "m", "t") or (around.start < here.first and parse.is_tag(around.start - 1, "c")):
        cause = subject(parse, around.start)
    elif parse.is_tag(here.first - 1, "c") and adjective(word_at(parse, here.first - 2)):  # "is common and linked to"
        cause = subject(parse, here.first)
    else:
        cause = _beside(parse, here, cue, around)
    if cause and not (cue.lemma.startswith("predicted") and (person(parse, effect) or compared(parse, effect))):
        yield Draft(cue.relation, cue.polarity, cause, effect, here, around.force)


def _beside(parse: Parse, here: Phrase, cue: Cue, around: Group) -> Phrase | None:
    """What a tie without a verb is said of: the noun before it, in a headline the whole noun phrase."""
    if cue.lemma in terms("needs_be") and not word_at(parse, here.first - 1).endswith("ly"):
        return None
    if not headline(parse):
        return nearest_before(parse, around.start)
    return phrase_before(parse, around.start)


def _between(parse: Parse, here: Phrase, cue: Cue, words: list[str]) -> Iterator[Draft]:
    """“a link between X and Y”."""
    both = phrase_after(parse, here.last)
    if both is None:
        return
    joint = next((at for at in range(both.last - 1, both.first, -1) if parse.words[at] == "and"), 0)
    left: Phrase | None = Phrase(both.first, joint) if joint else both
    right = Phrase(joint + 1, both.last) if joint else None
    if right is None and (joint := _joint(parse, both.last)):
        left, right = Phrase(both.first, joint), phrase_after(parse, joint + 1)
    if right:
        yield Draft(cue.relation, cue.polarity, left, right, here, scope.force(words[-8:]))


def _joint(parse: Parse, last: int) -> int:
    """Where the "and" between two sides stands, behind what describes the first; 0 when it does not."""
    for at in range(last, min(last + 8, len(parse.tags) - 1)):
        if word_at(parse, at) == "and":
            return at
        if parse.parted(at) or not (parse.is_tag(at, "pdxfqae") or word_at(parse, at).endswith("ed")):
            return 0
    return 0


def _apart(parse: Parse, here: Phrase, cue: Cue, words: list[str]) -> Iterator[Draft]:
    """“an association was found between X and Y”, “the correlation of X with Y”."""
    for at in range(here.last, min(here.last + 9, len(parse.tags) - 1)):
        word = parse.words[at]
        if parse.parted(at):
            return
        if word == "between":
            yield from _between(parse, Phrase(at, at + 1), cue, words)
            return
        if word in ("with", "to") and "of" in cue.lemma:
            left, right = phrase_after(parse, here.last), phrase_after(parse, at + 1)
            if left and right:
                yield Draft(cue.relation, cue.polarity, left, right, here, scope.force(words[-8:]))
            return


def _linking(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“evidence linking X to Y”, “a study links X with Y”."""
    left = None if parse.is_tag(here.first - 1, "dbfp") else phrase_after(parse, here.last)
    if left is None:
        return
    joints = ("for", "on") if cue.relation == "reason" else ("to", "with")
    joint = next((at for at in range(left.first + 1, left.last) if parse.words[at] in joints), left.last)
    joint += parse.is_tag(joint, "a") and not parse.parted(joint)
    right = phrase_after(parse, joint + 1)
    if right and word_at(parse, joint) in (*joints, "and") and not parse.parted(joint):
        left = Phrase(left.first, joint)
        force = scope.force(lower(parse, here.first - 4, here.first))
        if word_at(parse, joint) == "on":  # "blamed the loss on the weather"
            left, right = right, left
        yield Draft(cue.relation, cue.polarity, left, right, here, force)


def _noun(parse: Parse, here: Phrase, cue: Cue) -> Iterator[Draft]:
    """“X is a predictor of Y”, “X has links to Y”, “X as a risk factor for Y”; of a link, X may be missing."""
    effect = phrase_after(parse, here.last)
    if effect is None:
        return
    verb = _verb_of_noun(parse, here.first)
    if verb is not None and not (parse.is_tag(verb, "h") and cue.lemma.startswith("risk factor")):
        force = scope.force(lower(parse, verb - 2, here.first))
        yield Draft(cue.relation, cue.polarity, _party(parse, verb), effect, here, force)
    elif (
        verb is None
        and cue.lemma.startswith(lexicon.words("causal_words", "markers"))
        and (behind := verb_behind(parse, effect.last))
    ):
        cause = argument_after(parse, behind + 1)
        plain = cause and (parse.is_tag(behind + 1, "antse") or adjective(word_at(parse, cause.last - 1)))
        if cause and not plain:  # "the strongest predictor of turnout is age"
            yield Draft(cue.relation, cue.polarity, cause, effect, here, group(parse, behind).force)
    elif verb is None and cue.lemma.startswith(("association", "correlation", "link")):
        yield Draft(cue.relation, cue.polarity, None, effect, here, PLAIN)


def _verb_of_noun(parse: Parse, first: int) -> int | None:
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if parse.is_tag(at, "bh") or parse.words[at] in terms("tie_verbs"):
            return at
        of_one = parse.is_tag(at, "f") and word_at(parse, at - 1) in ("one", "some", "two")
        if strong(parse, at + 1) or parse.is_tag(at, "svp") or (parse.is_tag(at, "f") and not of_one):
            return None
    return None


def _party(parse: Parse, verb: int) -> Phrase | None:
    """What the tie's noun is said of; nothing where the verb only reports it."""
    if parse.words[verb] in terms("reporting"):
        return None
    return subject(parse, group(parse, verb).start) if parse.is_tag(verb, "bhv") else nearest_before(parse, verb)
