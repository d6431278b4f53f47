"""A verb group in a parsed sentence -> its subject, and the force that it shares with a verb before it."""

from __future__ import annotations

from factcheck.extract.causal.argument import finite, participle, word_at
from factcheck.extract.causal.before import asking_before, clause_before, nearest_before, phrase_before
from factcheck.extract.causal.draft import PLAIN, Force, combined
from factcheck.extract.causal.form import auxiliary_before
from factcheck.extract.causal.group import group, owned
from factcheck.extract.causal.head import compared, head_of, research
from factcheck.extract.causal.stops import comma, flows, gap, strong
from factcheck.extract.causal.words import saying, terms
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Parse, Phrase

_RELATIVES = frozenset({"which", "that", "who"})
_CONTRACTED = ("'s", "'re", "'ll", "'d", "'ve")
_PLACES = frozenset({"at", "in", "on"})
_DASHES = frozenset("–—")
_APART = 14  # words that set a group apart
_SAID = 6  # words of "she said" between commas
_DEEP = 3  # verbs that share one subject


def subject(parse: Parse, start: int, depth: int = 0) -> Phrase | None:
    """What stands before the verb group at `start` as its subject."""
    if parse.is_tag(start, "bhm") and word_at(parse, start).endswith(_CONTRACTED):
        return Phrase(start, start + 1)
    if start == 0 or depth > _DEEP:
        return None
    before = start - 1
    while before > 0 and (parse.is_tag(before, "a") or parse.words[before] == "all") and not parse.parted(before + 1):
        before -= 1
    word = parse.words[before]
    if owned(parse, start) and parse.is_tag(start + 1, "t"):
        return main(parse, before)[0]  # "X wins praise for its potential to V"
    if word in _RELATIVES and (word != "that" or parse.is_tag(before - 1, "xqr")):
        return _antecedent(parse, before)
    if parse.is_tag(before, "c"):
        return _shared(parse, before, depth)
    if strong(parse, start):
        opening = _dash_before(parse, start)
        return phrase_before(parse, opening) if opening else None
    if not flows(parse, start):
        return _behind_comma(parse, start, depth)
    if parse.is_tag(before, "r") or word in ("this", "these", "that", "those", "what"):
        return Phrase(before, before + 1)
    return asking_before(parse, before + 1) or phrase_before(parse, before + 1)


def bearers(parse: Parse, start: int) -> Phrase | None:
    """The subject of a comparison: a group of people keeps what sets it apart, "women [who smoke]"."""
    found = subject(parse, start)
    if found is None or not found.last < start <= found.last + _APART or not compared(parse, found):
        return found
    if word_at(parse, start - 1) in ("also", "now", "often", "still"):
        start -= 1
    elif word_at(parse, start) in ("less", "more") and parse.is_tag(start + 1, "bhmo"):
        start += 1  # "those who walk less | are"
    opens = parse.is_tag(found.last, "spge") or participle(parse, found.last)
    apart = (opens or word_at(parse, found.last) == "whose") and not any(
        strong(parse, at) for at in range(found.last, start)
    )
    whole = apart and flows(parse, found.last) and not parse.is_tag(start - 1, "s")
    return Phrase(found.first, start) if whole else found


def main(parse: Parse, end: int) -> tuple[Phrase | None, Force]:
    """Subject and force of the nearest finite verb before `end`."""
    for at in range(end - 1, -1, -1):
        if finite(parse, at):
            around = group(parse, at)
            force = combined(around.force, group(parse, at + 1).force) if parse.is_tag(at, "m") else around.force
            return subject(parse, around.start), force
    return phrase_before(parse, end), PLAIN


def inherited(parse: Parse, start: int) -> Force:
    """The force of the modal or the negated "do" that a base form joined to an earlier verb shares with it."""
    joined = parse.is_tag(start - 1, "c")
    if not joined and not comma(parse, start):
        return PLAIN
    either = word_at(parse, start - 1) in ("or", "nor")  # "does not cut costs or raise output"
    auxiliary = auxiliary_before(parse, start - joined, "mo" if either else "m")
    if not auxiliary:
        return PLAIN
    verb = auxiliary + 1
    while either and parse.is_tag(verb, "an"):
        verb += 1
    return group(parse, verb).force


# ---------------------------------------------------------------- subjects at a distance


def _antecedent(parse: Parse, relative: int) -> Phrase | None:
    """What a relative pronoun stands for: the noun phrase before it, or behind a comma the clause."""
    phrase = nearest_before(parse, relative)
    if comma(parse, relative) and (phrase is None or _empty(parse, phrase)):
        return clause_before(parse, relative)
    if phrase is None:
        return None
    inner = next((at for at in range(*phrase) if parse.is_tag(at, "f")), 0)
    if inner and research(parse, phrase):
        return Phrase(inner + 1, phrase.last)
    return _owner(parse, phrase, relative) or _described(parse, phrase) or phrase


def _owner(parse: Parse, place: Phrase, relative: int) -> Phrase | None:
    """The noun before "in the brain" if "which" stands for that: by its number, or as a new thing in a known place."""
    at = place.first - 1
    if word_at(parse, at) not in _PLACES or parse.parted(at):
        return None
    outer = nearest_before(parse, at)
    if outer is None or word_at(parse, outer.first - 1) in _PLACES or parse.parted(place.first):
        return None
    wanted = _number(parse, relative + 1)
    numbers = (_plural(parse, outer), _plural(parse, place))
    if wanted is not None and numbers[0] != numbers[1]:
        return outer if numbers[0] == wanted else None
    known = parse.is_tag(place.first, "d") and word_at(parse, place.first) not in ("a", "an")
    return outer if known and word_at(parse, outer.first) not in terms("pointing") | {"the"} else None


def _number(parse: Parse, at: int) -> bool | None:
    """Whether the verb of a relative clause is a plural; None when its form does not tell."""
    while parse.is_tag(at, "an"):
        at += 1
    word = word_at(parse, at)
    form = verb_form(word)
    if word in ("is", "was", "has", "does") or (form is not None and form.kind == "s"):
        return False
    return True if word in ("are", "were", "have", "do") or (form is not None and form.kind == "base") else None


def _plural(parse: Parse, phrase: Phrase) -> bool:
    head = head_of(parse, phrase)
    return singular(head) != head


def _described(parse: Parse, phrase: Phrase) -> Phrase | None:
    """Of “X is a disease that causes Y” X, unless a pronoun stands there."""
    at = phrase.first - 1
    while parse.is_tag(at, "a"):
        at -= 1
    if not parse.is_tag(at, "b") or parse.parted(phrase.first) or not parse.is_tag(phrase.first, "d"):
        return None
    found = subject(parse, group(parse, at).start, _DEEP)
    return None if found is None or parse.is_tag(found.last - 1, "rb") or _pointing(parse, found) else found


def _pointing(parse: Parse, phrase: Phrase) -> bool:
    return phrase.last - phrase.first == 1 and word_at(parse, phrase.first) in terms("pointing") | _RELATIVES | {
        "there"
    }


def _empty(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is a time or a number, which causes nothing."""
    word = parse.words[phrase.last - 1]
    return word.isdigit() or word in terms("empty_heads")


def _shared(parse: Parse, before: int, depth: int) -> Phrase | None:
    """The subject of the nearest finite verb before the conjunction or comma at `before`."""
    for at in range(before - 1, 0, -1):
        if strong(parse, at + 1):
            break
        if finite(parse, at):
            return subject(parse, min(group(parse, at).start, at), depth + 1)
        if parse.is_tag(at, "s") and parse.words[at] not in ("than", "as", "how", "what"):
            break
    return None


def _dash_before(parse: Parse, start: int) -> int:
    """Where the insertion begins that a dash at `start` ends; 0 when no dash opens one."""
    if _DASHES.isdisjoint(gap(parse, start)) and "--" not in gap(parse, start):
        return 0
    for at in range(start - 1, 0, -1):
        if strong(parse, at):
            return 0 if _DASHES.isdisjoint(gap(parse, at)) and "--" not in gap(parse, at) else at
    return 0


def _behind_comma(parse: Parse, start: int, depth: int) -> Phrase | None:
    """The subject before a bracket or an insertion that ends at `start`, or of the list of verbs that goes on there."""
    opening = _insertion(parse, start)
    if opening:
        return phrase_before(parse, opening)
    return _shared(parse, start, depth) or phrase_before(parse, start)


def _insertion(parse: Parse, start: int) -> int:
    """Where the insertion begins that ends at `start`; 0 when none does."""
    end = gap(parse, start)
    bracketed = ")" in end and "," not in end
    for at in range(start - 1, 0, -1):
        if strong(parse, at):
            return 0
        between = gap(parse, at)
        if bracketed and "(" in between:
            return at
        if not bracketed and "," in between:
            return at if _inserted(parse, at, start) else 0
    return 0


def _says(parse: Parse, at: int) -> bool:
    form = verb_form(parse.words[at])
    return form is not None and form.kind != "base" and form.base in saying()


def _inserted(parse: Parse, at: int, end: int) -> bool:
    word = parse.words[at]
    if end - at <= _SAID and any(_says(parse, index) for index in range(at, end)):
        return True  # "the pill, she said, may help"
    if word in terms("conceding"):
        return not any(finite(parse, index) for index in range(at, end))  # "though unpopular"
    return (
        word in _RELATIVES or parse.is_tag(at, "pdgean") or word.endswith("ed") or word in ("known", "called", "such")
    )
