"""Words of a sentence -> one letter a word: light part-of-speech tags from closed classes and verb forms.

    d determiner   p preposition   f "of"   t "to"   c coordinator   s subordinator   r pronoun
    b be   h have   o do   m modal   n negator   a adverb
    v finite verb or base form   e participle   g -ing form   q inside a quantity   x noun or adjective

A capital letter says that punctuation parts the word from the one before it.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import closed, is_noun_too, is_plural, verb_form
from factcheck.lexicon.phrases import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARTING = frozenset(",;:()[]{}—–…/|")
_LONGER = 4  # letters; headlines write shorter words small
_MOST = 65536  # words that are remembered
_ENOUGH = 3  # longer words of a headline
# What stands for the letters of "that", of -ing forms, past forms, and present forms of verbs that are no nouns, or as
# often nouns, until the words around them tell.
_THAT, _GERUND, _PAST, _PRESENT, _EITHER = "12345"
_DEPENDS = frozenset((_THAT, _GERUND, _PAST, _PRESENT, _EITHER))
_PRESENTS = frozenset((_PRESENT, _EITHER))
_VERB_BEHIND = frozenset("mtrnos")
_NOUN_BEHIND = frozenset("dpf")
_NEARLY = frozenset(("about", "almost", "around", "at", "just", "nearly", "only", "over", "roughly"))  # before a figure
_RELATIVES = frozenset(("that", "which", "who", "whose"))
_DESCRIBING = ("able", "ful", "ible", "ical", "less", "onal", "ous")  # ends of adjectives
_SMALL = 0.2  # of them, at most, begin with a small letter
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))
_SHOUTED = re.compile(
    r"[A-Z](?:(?:['’]?[A-Z])+|(?<=M)ay|(?<=W)ill)"
)  # every word that may be a name spelt as a function word


def tag(words: Sequence[str], between: Sequence[str], text: str) -> str:
    """One letter for each word of a sentence: `words` in lower case, what stands before each, and the sentence."""
    tags = [*map(_letters().__getitem__, words)]
    marked = [(index, gap) for index, gap in enumerate(between[1:-1], 1) if gap != " "]
    for index, gap in marked:
        if gap[-1:] in _HYPHENS:
            tags[index - 1 : index + 1] = _compounded(words, tags, index)
    shouted = _SHOUTED.findall(text)
    for index in _names(text) if shouted and _may_name(shouted) else ():
        tags[index] = "x"
    depending = [(index, letter) for index, letter in enumerate(tags) if letter in _DEPENDS]
    for index, letter in depending:
        tags[index] = _letter(letter, words, index, tags, between[index])
    for index, gap in marked:
        if not _PARTING.isdisjoint(gap):
            tags[index] = tags[index].upper()
    for index in range(2, len(tags)) if "m" in tags else ():
        if tags[index] == "x" and _behind_modal(words, tags, index):
            tags[index] = "v"
    _settle(words, tags, [index for index, letter in depending if index and letter in _PRESENTS])
    return "".join(tags)


def _settle(words: Sequence[str], tags: list[str], presents: Sequence[int]) -> None:
    """Make nouns of present forms that are none after all, and verbs of those whose noun that is: "repairs [cost]"."""
    for index, following in zip_longest(presents, presents[1:]):
        if tags[index] in "vV" and _noun_after_all(words, tags, index):
            tags[index] = "X" if tags[index] == "V" else "x"
            if following == index + 1 and tags[following] == "x" and _verb_then(words, following):
                tags[following] = "v"


def _behind_modal(words: Sequence[str], tags: Sequence[str], index: int) -> bool:
    """Whether a word that we know as a noun only, if at all, stands where a verb does: "visitors may [access] it"."""
    modal = index - 2 if tags[index - 1] in "an" else index - 1
    subject = modal > 0 and tags[modal] == "m" and (tags[modal - 1] in "xr" or words[modal - 1] in _RELATIVES)
    return subject and words[index].isalpha()


def _verb_then(words: Sequence[str], index: int) -> bool:
    """Whether a present form behind a noun is a verb: "heat pumps [cut] bills"."""
    return _object_follows(words, index) or (words[index] in _unchanged() and _either(words, index, "x") == "v")


def _compounded(words: Sequence[str], tags: Sequence[str], index: int) -> tuple[str, str]:
    """The letters of two words that a hyphen joins: neither of "kick-offs" is a verb."""
    before, after = tags[index - 1], tags[index]
    return "x" if before == _EITHER else before, "x" if _known(words[index]) else after


def _object_follows(words: Sequence[str], index: int) -> bool:
    """Whether an article, a pronoun or a figure stands behind a word: it is no noun that describes another."""
    after, then = [*words[index + 1 : index + 3], "", ""][:2]
    if after in _NEARLY:
        return then[:1].isdigit() or then in _numerals()
    return after[:1].isdigit() or closed().get(after) in ("d", "r")


def _known(word: str) -> bool:
    """Whether a word is of a closed class or a form of a verb that we know."""
    return word in closed() or verb_form(word) is not None


def _may_name(shouted: Sequence[str]) -> bool:
    """Whether one of the words of a sentence in capitals looks like a function word: "US", but not "NATO"."""
    return any(word.lower().replace("’", "'") in closed() for word in shouted)


def _names(text: str) -> Sequence[int]:
    """The words of a sentence that are spelt as names though they look like function words; none of a headline."""
    words, small = tokens(text), closed()
    named = [index for index, word in enumerate(words) if _named(word, index) and word.lower() in small]
    return () if named and _capitalised(words) else named


def _capitalised(words: Sequence[str]) -> bool:
    """Whether most words begin with a capital: a headline, whose capitals mark no names."""
    longer = [word for word in words if len(word) >= _LONGER and word.isalpha()]
    small = sum(not word[0].isupper() for word in longer)
    return small <= _SMALL * len(words) and len(longer) >= _ENOUGH and small < _SMALL * len(longer)


class _Letters(dict[str, str]):
    """The letter of a word, as far as the word alone tells it; worked out when it is first met."""

    def __missing__(self, word: str) -> str:
        form = verb_form(word)
        if word == "that":
            letter = _THAT
        elif form is None or word in closed():
            letter = closed().get(word) or ("a" if _adverbial(word) else "x")
        elif form.kind in ("ing", "ed"):
            letter = _GERUND if form.kind == "ing" else _PAST
        else:
            letter = _EITHER if is_noun_too(form.base) else _PRESENT
        if len(self) < _MOST:
            self[word] = letter
        return letter


def _adverbial(word: str) -> bool:
    """Whether a word has the ending of an adverb, and is not "family" or "friendly"."""
    return word.endswith("ly") and len(word) > 4 and word not in lexicon.listed("grammar", "no_adverbs")


@cache
def _letters() -> _Letters:
    return _Letters()


def letter(word: str) -> str:
    """The letter of a lower-case word, as far as the word alone tells it: "?" where it depends on those around."""
    return _letters()[word]


@cache
def _numerals() -> frozenset[str]:
    return frozenset(word for group in ("units", "tens", "scales") for word in lexicon.words("numbers", group))


def _letter(letter: str, words: Sequence[str], index: int, tags: Sequence[str], gap: str) -> str:
    """The letter of a word that depends on the words around; `tags` are right as far as the word."""
    previous = tags[index - 1] if index else ""
    if letter == _GERUND:
        return "x" if previous == "d" or words[index + 1 : index + 2] == ["of"] else "g"  # "spending of 4 billion"
    if letter == _PAST:
        return _past(previous, tags, index)
    if letter == _THAT:
        return "d" if previous in ("", "p", "f") else "s"  # "in that year", "showed that sales fell"
    before = words[index - 1] if index else ""
    if letter == _EITHER and (before[:1].isdigit() or before in _numerals()) and gap[:1] != "%":
        return "x"  # what is counted
    if previous == "h" and words[index] in _unchanged() and not _noun_follows(words, index):
        return "e"  # "it had cost 40 euros"
    if previous == "s" and letter == _EITHER and before not in _RELATIVES:
        return "v" if _object_follows(words, index) else "x"  # "because [demand] fell"
    if before == "that" and letter == _EITHER and _verb_follows(words, index):
        return "x"  # "found that [demand] fell"
    if previous in _VERB_BEHIND:
        return "v"
    if previous in _NOUN_BEHIND:
        return "x"
    return "v" if letter == _PRESENT else _either(words, index, previous)


def _noun_follows(words: Sequence[str], index: int) -> bool:
    """Whether a word of no closed class stands behind one: "had cost overruns"."""
    after = words[index + 1] if index + 1 < len(words) else ""
    return after[:1].isalpha() and after not in closed() and after not in _numerals()


def _verb_follows(words: Sequence[str], index: int) -> bool:
    """Whether an auxiliary or a past form stands behind a word, which is then its subject."""
    after = words[index + 1] if index + 1 < len(words) else ""
    form = verb_form(after) if after else None
    return closed().get(after, "x") in "bhmo" or (form is not None and form.kind == "ed")


def _named(word: str, index: int) -> bool:
    """Whether a word is spelt as a name though it looks like a function word: "WHO", "the US", "in May"."""
    return len(word) > 1 and (word.isupper() or (index > 0 and word in ("May", "Will")))


def _past(previous: str, tags: Sequence[str], index: int) -> str:
    if previous in {"d", "p", "f"}:
        return "x"
    if previous == "a":
        before = next((letter for letter in reversed(tags[:index]) if letter != "a"), "")
        return "x" if before == "d" else "e" if before in ("b", "h", "n") else "v"
    return "e" if previous in {"b", "h", "n", ""} else "v"


def _either(words: Sequence[str], index: int, previous: str) -> str:
    """The letter of a present form that is as often a noun."""
    form = verb_form(words[index])
    assert form is not None, "it is a form of a verb"
    before = words[index - 1] if index else ""
    after = words[index + 1] if index + 1 < len(words) else ""
    if previous == "c":
        return "v" if _object_follows(words, index) else "x"
    if previous == "x" and before.endswith(_DESCRIBING):
        return "x"  # "tiny electrical [shocks] to the brain"
    plural = is_plural(before) or (before.endswith("s") and not before.endswith(("ss", "us", "is")))  # "the blues"
    agrees = plural == (form.kind == "base") if previous == "x" else previous == "a"
    agrees = agrees or (plural and previous == "x" and form.kind == "s" and _of_one(words, index))
    agrees = agrees or (previous == "x" and words[index] in _unchanged() and _object_follows(words, index))
    return "v" if agrees and after and _starts_object(after) else "x"


def _noun_after_all(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether "leaves can", "amounts of" or "Spain's lead" makes a noun of what looks like a verb."""
    before = tags[at - 1].lower()
    if before in "rmt":
        return False
    form, after = verb_form(words[at]), tags[at + 1].lower() if at + 1 < len(tags) else ""
    if form is None or form.kind not in ("base", "s"):
        return False
    if after and tags[at + 1].isupper():
        return form.kind == "s" and before == "x" and _closes(words, tags, at)
    if words[at - 1] in _RELATIVES:
        return False
    if after in ("m", "h") or (before == "x" and words[at - 1].endswith(("'s", "s'"))):
        return True
    if not is_noun_too(form.base):
        return False
    return after in ("b", "f") or (form.kind == "s" and before == "x" and _base_follows(words, tags, at + 1))


def _closes(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether what a mark parts from a word ends a noun: "[brakes], which are", "heat [pumps] (HP) cost"."""
    after, then = tags[at + 1].lower(), tags[at + 2 : at + 3]
    if after == "d" or words[at + 1] in _RELATIVES:
        return True
    return _behind_verb(tags, at) if after == "c" else after == "x" and then in (["V"], ["B"], ["H"], ["M"], ["O"])


def _behind_verb(tags: Sequence[str], at: int) -> bool:
    """Whether a verb stands before a word in what no mark parts: "they had fewer heart [attacks], but"."""
    for letter in reversed(tags[:at]):
        if letter.lower() in "vbh" or letter.isupper():
            return letter.lower() in "vbh"
    return False


def _base_follows(words: Sequence[str], tags: Sequence[str], at: int) -> bool:
    """Whether a base form follows, so that "shifts" in "night shifts often lead to" is its subject."""
    while at < len(tags) and tags[at] in "an":
        at += 1
    form = verb_form(words[at]) if at < len(tags) and tags[at].islower() else None
    return form is not None and form.kind == "base"


@cache
def _unchanged() -> frozenset[str]:
    """Verbs whose past is their base form, which agrees with any subject: "the storm hit the coast"."""
    return frozenset(base for base, past in lexicon.table("verbs", "irregular").items() if past.split()[0] == base)


def _of_one(words: Sequence[str], index: int) -> bool:
    """Whether a singular leads the plural before `index`: "the cost of repairs" rises, "one in six women" works."""
    if "one" in words[max(0, index - 4) : index]:
        return True
    at = next((at for at in range(index - 2, max(0, index - 4), -1) if words[at] == "of"), 0)
    return at > 0 and not words[at - 1].endswith("s")


def _starts_object(word: str) -> bool:
    """Whether a word can follow a verb rather than the noun it looks like: no further verb comes."""
    letter, form = closed().get(word, "x"), verb_form(word)
    return letter not in "bhmo" and (form is None or form.kind in ("base", "ing") or letter != "x")
