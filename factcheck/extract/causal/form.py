"""A verb cue in a parsed sentence -> what it is there: finite verb, participle, -ing form, or no verb at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.argument import clause_follows, finite, lower, phrase_after, word_at
from factcheck.extract.causal.before import phrase_before
from factcheck.extract.causal.group import Group, group
from factcheck.extract.causal.stops import comma, flows, gap, hyphenated, strong
from factcheck.extract.causal.words import adjective, noun_ing, terms
from factcheck.extract.grammar import singular, verb_form

if TYPE_CHECKING:
    from factcheck.extract.causal.cue import Cue
    from factcheck.extract.phrase import Parse, Phrase

_RELATIVES = frozenset({"which", "that", "who"})
_FAR = 8  # words behind a participle in which its "by" is looked for


def role(parse: Parse, here: Phrase, cue: Cue) -> str:
    """The tag of a verb cue at the words `here`: v finite or infinitive, e participle, g -ing form, x no verb."""
    first, last = here
    if hyphenated(parse, first) or hyphenated(parse, last) or _modifier(parse, first):
        return "x"
    if "g" in cue.forms:
        return "g"
    around = group(parse, first)
    if around.before == "T":
        return "v" if "b" in cue.forms else "x"
    if "n" in cue.forms and (around.before == "b" or agent(parse, last)):
        return "e"
    if _active(parse, here, cue, around):
        return "v"
    return "e" if "n" in cue.forms and "b" not in cue.forms else "x"


def object_follows(parse: Parse, last: int, cue: Cue) -> bool:
    """Whether what stands behind the verb, from `last` on, can be its object."""
    if last >= len(parse.tags):
        return cue.lemma in ("help", "kill")
    if " " in cue.lemma or (cue.lemma == "help" and parse.is_tag(last, "t")):
        return True
    if not flows(parse, last):
        return False
    at = last
    while parse.is_tag(at, "a") and not parse.parted(at + 1):
        at += 1
    if parse.is_tag(at, "v"):
        form = verb_form(parse.words[at])
        kinds = ("base", "s", "ed") if "s" in cue.forms and cue.lemma != "help" else ("s", "ed")
        verbal = "n" in cue.flags and form is not None and form.kind in kinds and parse.is_tag(at + 1, "dxrqg")
        return not verbal and at + 1 < len(parse.tags)
    return parse.is_tag(at, "dxrqge") or (at < len(parse.tags) and parse.words[at] in terms("object_clauses"))


def agent(parse: Parse, last: int) -> int:
    """Where the agent of a passive begins, behind its "by"; 0 when there is none."""
    inside = False
    for at in range(last, min(last + _FAR, len(parse.tags) - 1)):
        if parse.parted(at) and at > last:
            return 0
        word = parse.words[at]
        if word == "by" or (at == last and word in ("through", "via")):
            return 0 if _amount(parse, at + 1) else at + 1
        if parse.is_tag(at, "pt"):
            inside = True
        elif not (parse.is_tag(at, "a") or (inside and parse.is_tag(at, "dxfq"))):
            return 0
    return 0


def auxiliary_before(parse: Parse, at: int, letters: str = "m") -> int:
    """Where the modal of the clause stands before `at`, or another auxiliary; 0 when there is none."""
    for index in range(at - 1, 0, -1):
        if strong(parse, index + 1) or parse.is_tag(index, "s"):
            return 0
        if parse.is_tag(index, letters):
            return index
    return 0


def _amount(parse: Parse, at: int) -> bool:
    """Whether "by" opens an amount or a date and no agent: "by 20 percent", "by half"."""
    while at + 1 < len(parse.tags) and (parse.is_tag(at, "a") or parse.words[at] in terms("before_amount")):
        at += 1
    word = parse.words[at]
    return word[0].isdigit() or word in terms("amounts")


def _modifier(parse: Parse, first: int) -> bool:
    """Whether a determiner or preposition before the word makes a noun or an adjective of it."""
    if parse.parted(first) or "‘" in gap(parse, first):
        return False
    before = parse.words[first - 1]
    if before == "as" and parse.words[first - 2] == "such":
        return True
    letter = parse.letters[first - 1] if first else ""
    if letter in ("p", "f"):
        return not parse.words[first].endswith("ing")
    return letter == "d" and before not in terms("pointing")


# ---------------------------------------------------------------- finite forms


def _active(parse: Parse, here: Phrase, cue: Cue, around: Group) -> bool:
    """Whether the word is a finite verb, or a base form behind its auxiliary."""
    first, last = here
    if around.before in ("m", "o", "t"):
        return "b" in cue.forms
    if around.before == "h":
        return "n" in cue.forms and not _adjectival_have(parse, here, cue, around)
    if first == 0:
        return False
    before = first - 1
    while before > 0 and parse.is_tag(before, "an") and flows(parse, before + 1):
        before -= 1
    if parse.is_tag(before, "x") and parse.words[before].endswith(("'s", "s'")):
        return False
    opens = object_follows(parse, last, cue)
    relative = parse.words[before] in _RELATIVES and not (parse.is_tag(before, "d") and parse.is_tag(before - 1, "pf"))
    pronoun = relative or parse.is_tag(before, "r")
    if pronoun and "d" not in cue.forms:
        return opens or not cue.flags & {"n", "a"}
    if "s" in cue.forms and word_at(parse, last) == "who":
        return False  # "fans who sat"
    if "s" in cue.forms:
        modified = adjective(parse.words[before]) and not parse.is_tag(before - 1, "abgx")
        return "n" not in cue.flags or (opens and not modified)
    return opens and (_base if "b" in cue.forms else _past)(parse, here, before, cue)


def _adjectival_have(parse: Parse, here: Phrase, cue: Cue, around: Group) -> bool:
    """“had increased risk”: an adjective, where “has increased the risk” and “cameras have cut crime” are perfects."""
    if parse.words[here.first - 1] == "have" and not _bears(parse, around.start):
        return False
    return (
        "g" in cue.flags
        and parse.words[here.first - 1] in ("had", "have", "having")
        and around.start == here.first - 1
        and here.last < len(parse.tags)
        and not parse.is_tag(here.last, "dr")
    )


def _bears(parse: Parse, end: int) -> bool:
    """Whether the subject that ends at `end` is a pronoun, people or animals, who have a risk."""
    found = phrase_before(parse, end)
    if found is None or parse.is_tag(end - 1, "rsd"):
        return True
    words = parse.words[found.first : found.last]
    bearers = terms("people") | terms("groups") | terms("persons") | terms("animals")
    return not bearers.isdisjoint(words)


def _past(parse: Parse, here: Phrase, before: int, cue: Cue) -> bool:
    """Whether an -ed form is the past of a clause: "it cut costs and improved sales", not "and improved sales rose"."""
    word, joined = parse.words[before], parse.is_tag(before, "c")
    if parse.is_tag(before, "pfd") and word not in terms("pointing"):
        return False
    if (
        parse.is_tag(before, "g")
        and not noun_ing(word)
        and not (parse.is_tag(before - 1, "x") and flows(parse, before))
    ):
        return False
    inserted = comma(parse, here.first) and _insertion(parse, here.first)
    apart = comma(parse, here.first) and not joined and not inserted
    if cue.lemma == "treat" or (cue.relation == "change" and apart):
        return False
    if not inserted and ((word.endswith("ed") and word not in terms("in_ed")) or adjective(word)):
        return False
    if ("g" in cue.flags or parse.is_tag(before, "d")) and _verb_follows(parse, here.last):
        return False
    return not joined or _past_before(parse, before)


def _insertion(parse: Parse, first: int) -> bool:
    """Whether words between commas end at the verb, behind its subject: "the rule, passed in May, cut costs"."""
    at = next((at for at in range(first - 1, max(0, first - 14), -1) if comma(parse, at)), 0)
    opens = parse.is_tag(at, "spge") or (at and parse.words[at].endswith("ed"))
    return bool(opens) and not any(finite(parse, before) for before in range(at))


def _verb_follows(parse: Parse, at: int) -> bool:
    """Whether a finite verb follows the noun phrase at `at`, so that the phrase is its subject and no object."""
    phrase = phrase_after(parse, at)
    return phrase is not None and clause_follows(parse, phrase.last)


def _past_before(parse: Parse, at: int) -> bool:
    """Whether the nearest finite verb before a conjunction is a past tense."""
    for index in range(at - 1, -1, -1):
        if strong(parse, index + 1):
            return False
        if finite(parse, index):
            word = parse.words[index]
            form = verb_form(word)
            return word.endswith("ed") or word == "had" or (form is not None and form.kind == "ed")
    return False


def _base(parse: Parse, here: Phrase, before: int, cue: Cue) -> bool:
    """Whether a base form is a present tense: it follows a plural noun or a verb that it is joined to."""
    first, last = here
    word = parse.words[before]
    if parse.is_tag(before, "c"):
        return before > 1 and ("a" not in cue.flags or parse.is_tag(last, "d") or bool(auxiliary_before(parse, before)))
    if not flows(parse, first):
        plain = "d" in cue.forms or parse.is_tag(last, "d") or not cue.flags & {"n", "a"}
        inserted = plain and _comma_before(parse, first)
        shared = "a" not in cue.flags and bool(auxiliary_before(parse, first))
        return (comma(parse, first) and (shared or inserted)) or ")" in gap(parse, first)
    if adjective(word) and "who" not in lower(parse, first - _FAR, first):
        return False  # "large increase", but "those who feel ill slow the work"
    if word in terms("plural_pronouns"):
        return True
    if "d" in cue.forms:
        return parse.is_tag(before, "xqrg")
    return parse.is_tag(before, "xqg") and (not cue.flags & {"n", "a"} or _plural_subject(parse, first, word))


def _comma_before(parse: Parse, first: int) -> bool:
    """Whether an insertion between commas ends at the verb: "rain, not wind, set off"."""
    return any(comma(parse, at) for at in range(max(0, first - 14), first))


def _plural_subject(parse: Parse, first: int, before: str) -> bool:
    """Whether the noun before the verb, or the head of its subject, is a plural, or the subject a pair."""
    if singular(before) != before:
        return True
    phrase = phrase_before(parse, first)
    if phrase is None or phrase.last > first:
        return False
    whole = lower(parse, phrase.first, first)
    if "to" in whole and _RELATIVES.isdisjoint(whole):  # "ministers to discuss jet fuel"
        return False
    words = lower(parse, *phrase)
    head = next((words[at - 1] for at in range(1, len(words)) if parse.is_tag(phrase.first + at, "pf")), words[-1])
    return "and" in words or singular(head) != head
