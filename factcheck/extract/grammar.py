"""Words of a sentence -> one letter a word: light part-of-speech tags from closed classes and verb forms.

    d determiner   p preposition   f "of"   t "to"   c coordinator   s subordinator   r pronoun
    b be   h have   o do   m modal   n negator   a adverb
    v finite verb or base form   e participle   g -ing form   q inside a quantity   x noun or adjective

A capital letter says that punctuation parts the word from the one before it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Word

_CLASSES = (
    ("determiners", "d"),
    ("prepositions", "p"),
    ("coordinators", "c"),
    ("subordinators", "s"),
    ("pronouns", "r"),
    ("be", "b"),
    ("have", "h"),
    ("do", "o"),
    ("modals", "m"),
    ("negators", "n"),
    ("adverbs", "a"),
)
_PARTING = frozenset(",;:()[]{}—–…/|")
_LONGER = 4  # letters; headlines write shorter words small
_ENOUGH = 3  # longer words of a headline
_SMALL = 0.2  # of them, at most, begin with a small letter
_HYPHENS = frozenset(("-", "\u2010", "\u2011"))


class VerbForm(NamedTuple):
    """What form of which verb a word can be: base, s, ed or ing."""

    base: str
    kind: str


def tag(words: Sequence[Word], text: str) -> str:
    """One letter for each word; `text` is what the words index."""
    senses = _senses()
    tags: list[str] = []
    behind = words[0].start if words else 0
    for index, (lower, start, end) in enumerate(words):
        sense = senses[lower]
        if sense is None:
            letter = "a" if lower.endswith("ly") and len(lower) > 4 else "x"
        elif index and text[start - 1] in _HYPHENS:
            letter = "x"
        elif isinstance(sense, str) and text[start].islower() and lower != "that":
            letter = sense
        else:
            letter = _letter(sense, words, index, tags, text)
        between = text[behind:start]
        tags.append(letter if between == " " or _PARTING.isdisjoint(between) else letter.upper())
        behind = end
    for index in [index for index, letter in enumerate(tags) if letter in "vV"]:
        if index and _noun_after_all(words, tags, index):
            tags[index] = "X" if tags[index] == "V" else "x"
    return "".join(tags)


def _capitalised(words: Sequence[Word], text: str) -> bool:
    """Whether most words begin with a capital: a headline, whose capitals mark no names."""
    allowed, longer, small = _SMALL * len(words), 0, 0
    for lower, start, _ in words:
        if len(lower) >= _LONGER and lower.isalpha():
            longer += 1
            small += not text[start].isupper()
            if small > allowed:
                return False
    return longer >= _ENOUGH and small < _SMALL * longer


@lru_cache(maxsize=65536)
def singular(noun: str) -> str:
    """The singular of a lower-case noun ("studies" -> "study"), or the noun itself."""
    noun = noun.removesuffix("'s").removesuffix("'")
    known = lexicon.table("grammar", "singulars").get(noun)
    if known:
        return known
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3:
        return noun[:-1]
    return noun


@lru_cache(maxsize=65536)
def verb_form(word: str) -> VerbForm | None:
    """The verb that a lower-case word is a form of, if it is one that we know."""
    known = lexicon.table("index", "verbs").get(word)
    return VerbForm(*known.split()) if known else None


@lru_cache(maxsize=65536)
def content_stem(word: str) -> str:
    """The base form of a lower-case word that carries meaning; "" for function words and figures."""
    if word[0].isdigit() or word in _closed() or len(word) < 3:
        return ""
    form = verb_form(word)
    return form.base if form else singular(word)


@cache
def _closed() -> Mapping[str, str]:
    letters = {word: letter for group, letter in reversed(_CLASSES) for word in lexicon.words("grammar", group)}
    return letters | {"of": "f", "to": "t"}


class _Senses(dict[str, "str | VerbForm | None"]):
    """The letter of a word of a closed class, else the verb that it may be a form of; worked out when first met."""

    def __missing__(self, word: str) -> str | VerbForm | None:
        if word[0].isdigit():  # figures are without end
            return None
        self[word] = sense = _closed().get(word) or verb_form(word)
        return sense


@cache
def _senses() -> _Senses:
    return _Senses()


def is_noun_too(base: str) -> bool:
    """Whether a verb's base form is as often a noun: "study", "rise"."""
    return base in _noun_verbs()


@cache
def _noun_verbs() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "noun_verbs"))


@cache
def _numerals() -> frozenset[str]:
    return frozenset(word for group in ("units", "tens", "scales") for word in lexicon.words("numbers", group))


def _letter(sense: str | VerbForm, words: Sequence[Word], index: int, tags: Sequence[str], text: str) -> str:
    word = words[index]
    if isinstance(sense, str):
        named = text[word.start].isupper() and _named(text[word.start : word.end], index)
        if named and not _capitalised(words, text):
            return "x"
        return sense if word.lower != "that" else _that(tags)
    previous = tags[-1].lower() if tags else ""
    match sense.kind:
        case "ing":
            return "x" if previous == "d" else "g"
        case "ed":
            return _past(previous, tags)
        case _:
            counted = index and _is_numeral(words[index - 1].lower) and text[words[index - 1].end] != "%"
            return "x" if counted else _present(sense, words, index, previous)


def _is_numeral(word: str) -> bool:
    return word[0].isdigit() or word in _numerals()


def _named(word: str, index: int) -> bool:
    """Whether a word is spelt as a name though it looks like a function word: "WHO", "the US", "in May"."""
    return len(word) > 1 and (word.isupper() or (index > 0 and word in ("May", "Will")))


def _that(tags: Sequence[str]) -> str:
    """Whether "that" opens a clause ("showed that sales fell") or points at a noun ("in that year")."""
    return "d" if not tags or tags[-1].lower() in "pf" else "s"


def _past(previous: str, tags: Sequence[str]) -> str:
    if previous in ("d", "p", "f"):
        return "x"
    if previous == "a":
        before = next((letter.lower() for letter in reversed(tags) if letter.lower() != "a"), "")
        return "x" if before == "d" else "e" if before in ("b", "h", "n") else "v"
    return "e" if previous in ("b", "h", "n", "") else "v"


def _present(form: VerbForm, words: Sequence[Word], index: int, previous: str) -> str:
    if previous in ("m", "t", "r", "n", "o", "s"):
        return "v"
    if previous in ("d", "p", "f"):
        return "x"
    if form.base not in _noun_verbs():
        return "v"
    before = words[index - 1].lower if index else ""
    after = words[index + 1].lower if index + 1 < len(words) else ""
    if previous == "c":
        return "v" if after and (_closed().get(after) in ("d", "r") or after[0].isdigit()) else "x"
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is"))
    agrees = plural == (form.kind == "base") if previous == "x" else previous == "a"
    agrees = agrees or (plural and previous == "x" and form.kind == "s" and _of_one(words, index))
    return "v" if agrees and after and _starts_object(after) else "x"


def _noun_after_all(words: Sequence[Word], tags: Sequence[str], at: int) -> bool:
    """Whether "leaves can", "amounts of" or "Spain's lead" makes a noun of what looks like a verb."""
    form = verb_form(words[at].lower)
    before, after = tags[at - 1].lower(), tags[at + 1].lower() if at + 1 < len(tags) else ""
    if form is None or form.kind not in ("base", "s") or before in "rmt":
        return False
    if after and tags[at + 1].isupper():
        return form.kind == "s" and before == "x" and after == "d"
    if words[at - 1].lower in ("which", "who", "that"):
        return False
    if after in ("m", "h") or (before == "x" and words[at - 1].lower.endswith(("'s", "s'"))):
        return True
    if form.base not in _noun_verbs():
        return False
    return after in ("b", "f") or (form.kind == "s" and before == "x" and _base_follows(words, tags, at + 1))


def _base_follows(words: Sequence[Word], tags: Sequence[str], at: int) -> bool:
    """Whether a base form follows, so that "shifts" in "night shifts often lead to" is its subject."""
    while at < len(tags) and tags[at] in "an":
        at += 1
    form = verb_form(words[at].lower) if at < len(tags) and tags[at].islower() else None
    return form is not None and form.kind == "base"


def _of_one(words: Sequence[Word], index: int) -> bool:
    """Whether the plural before `index` stands behind "of" and a singular: "the cost of repairs" rises."""
    at = next((at for at in range(index - 2, max(0, index - 4), -1) if words[at].lower == "of"), 0)
    return at > 0 and not words[at - 1].lower.endswith("s")


def _starts_object(word: str) -> bool:
    """Whether a word can follow a verb rather than the noun it looks like: no further verb comes."""
    closed = _closed().get(word, "x")
    form = verb_form(word)
    return closed not in "bhmo" and (form is None or form.kind in ("base", "ing") or closed != "x")
