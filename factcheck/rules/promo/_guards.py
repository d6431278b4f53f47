"""A place that reads promotional -> why it may be no fault after all: denied, a term, a name, hedged, balanced."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from factcheck.lexicon import table, words
from factcheck.lexicon.phrases import lowers, places, tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model import Sentence

    from ._construction import Found

V = TypeVar("V")

_DATELINE_END = re.compile(r"[)—–:]|--")
_CLAUSE_END = re.compile(r"[,;:()]|\s[–—-]\s")
_REACH_OF_DENIAL = 4  # words

_DENIALS = frozenset(("no", "nobody", "not", "cannot", "never"))


def among(said: Sequence[str], group: str) -> bool:
    """Whether a word of a guard's list, or a pair of words, stands among some words in lower case."""
    wanted = listed(group)
    if not wanted.isdisjoint(said):
        return True
    return not _openings(group).isdisjoint(said) and not wanted.isdisjoint(map(" ".join, pairwise(said)))


# Asked again for every place of a sentence, which must not make long sentences slow.
@lru_cache(maxsize=256)
def mentions(sentence: Sentence, group: str) -> bool:
    """Whether a word of a guard's list, or a pair of words, stands in the sentence."""
    return among(lowers(sentence.words), group)


@cache
def listed(group: str) -> frozenset[str]:
    """The words of a guard's list."""
    return frozenset(words("promo_guards", group))


@cache
def _openings(group: str) -> frozenset[str]:
    """The words with which the pairs of words of a guard's list begin."""
    return frozenset(pair.partition(" ")[0] for pair in listed(group) if " " in pair)


def negated(found: Found[V]) -> bool:
    """Whether a word of denial stands at most four words before, in the same clause: “not exactly magic”."""
    clause = _clause_before(found)
    return among(clause, "negation") or any(word.endswith("n't") for word in clause)


def _clause_before(found: Found[V]) -> Sequence[str]:
    """The last four words before, back to a mark that parts clauses."""
    gaps, at = found.tagged.gaps, found.first
    while at > max(found.first - _REACH_OF_DENIAL, 0) and not _CLAUSE_END.search(gaps[at]):
        at -= 1
    return found.tagged.lowers[at : found.first]


def hedged(found: Found[V]) -> bool:
    """Whether a hedge stands at most four words before or among the words: “may quickly ease”."""
    return among(found.tagged.lowers[max(found.first - 4, 0) : found.last], "hedge")


def advised(found: Found[V]) -> bool:
    """Whether the words stand in advice: “look for a safe clinic”."""
    return among(found.before(5), "advice")


def disclaimed(found: Found[V]) -> bool:
    """Whether the sentence denies beforehand that the words can be said: “no one can promise that there is no risk”."""
    before = found.before(12)
    denied = next((i for i, word in enumerate(before) if word in _DENIALS or word.endswith("n't")), None)
    return denied is not None and any(word in listed("assuring") for word in before[denied:])


_CODE = re.compile(r"\w_\w|\w\(\)|(?<!\S)--\w|\w::\w|\w->\w")


@lru_cache(maxsize=256)
def technical(sentence: Sentence) -> bool:
    """Whether the sentence is about the workings of a program, by its words or by the code in it."""
    return mentions(sentence, "technical") or _CODE.search(sentence.text) is not None


def told(found: Found[V]) -> bool:
    """Whether what looks like a request only tells what others do: “the readers who write to us”."""
    return any(word in ("who", "that", "they", "people") for word in found.before(1))


def term(found: Found[V]) -> bool:
    """Whether the words are part of a term of some trade: “novel coronavirus”, “outstanding balance”."""
    followers, leaders = _terms("followers"), _terms("leaders")
    some = found.tagged.lowers
    return any(
        some[i + 1] in followers.get(some[i], ()) for i in range(found.first, min(found.last, len(some) - 1))
    ) or any(some[i - 1] in leaders.get(some[i], ()) for i in range(max(found.first, 1), found.last))


@cache
def _terms(group: str) -> Mapping[str, frozenset[str]]:
    """For a word, the words that make a term of it by following it, or by leading to it."""
    return {word: frozenset(others.split()) for word, others in table("promo_guards", group).items()}


def named(found: Found[V]) -> bool:
    """Whether the words belong to a proper name: “Miracle Hills Clinic”. In a headline all words have capitals."""
    text, some = found.tagged.text, found.tagged.words
    if not all(text[word.start].isupper() for word in some[found.first : found.last]):
        return False
    if any(
        "organisation_noun" in found.tagged.classes.get(i, ()) and text[some[i].start].isupper()
        for i in range(found.last, min(found.last + 3, len(some)))
    ):
        return True
    follows = found.last < len(some) and text[some[found.last].start].isupper()
    return not title_case(found.tagged.sentence) and (not _opens(found) or follows)


def _opens(found: Found[V]) -> bool:
    """Whether a capital is due where the words begin: at the start of the sentence, or behind a dateline."""
    words = found.tagged.words
    return not found.first or bool(
        _DATELINE_END.search(found.tagged.text, words[found.first - 1].end, found.span.start)
    )


@lru_cache(maxsize=256)
def title_case(sentence: Sentence) -> bool:
    """Whether most of the longer words begin with a capital, as in a headline."""
    text, (starts, ends) = sentence.at.document.text, places(sentence.words)
    longer = [text[start].isupper() for start, end in zip(starts, ends, strict=True) if end - start > 3]
    return sum(longer) * 4 >= len(longer) * 3 and len(longer) > 1


def is_heading(sentence: Sentence) -> bool:
    """Whether the layout makes it a title or a heading."""
    return sentence.block.kind in ("title", "heading")


def asks(sentence: Sentence) -> bool:
    """Whether a question mark stands in the sentence."""
    return sentence.at.document.text.find("?", *sentence.at.span) >= 0


@lru_cache(maxsize=256)
def enumerates(sentence: Sentence) -> bool:
    """Whether the sentence is a list of three or more, as of symptoms."""
    return sentence.text.count(",") > 1


def harm_follows(found: Found[V]) -> bool:
    """Whether a harm is named within a few words: “some patients report headaches”."""
    return among(found.after(8), "harm")


@lru_cache(maxsize=256)
def harmful(sentence: Sentence) -> bool:
    """Whether three harms are named in the sentence, so that no benefit is promised."""
    return sum(map(listed("harm").__contains__, lowers(sentence.words))) > 2


_REFUTED = re.compile(
    r"[”\"\s]{0,3}(?:But |Yet )?(?:There is (?:no|little) (?:[a-z]{4,10} )?(?:evidence|proof)\b|(?:It|They|That|This) "
    r"(?:(?:do|does|did|is|are|was|were|will|can)(?: not|n['’]t)|cannot|never did"
    r"|(?:is|was) (?:false|untrue|wrong|nonsense|a myth))[.!])"
)


@lru_cache(maxsize=256)
def refuted(sentence: Sentence) -> bool:
    """Whether the very next sentence of its block takes it back: “It does not.”, “There is no evidence for it.”."""
    end, text = sentence.at.span.end, sentence.at.document.text
    return _REFUTED.match(text, end, sentence.block.span.end) is not None


_CONCESSIONS = frozenset({"although", "though", "while", "whilst", "however"})
_REACH_OF_BALANCE = 260


def balanced(found: Found[V]) -> bool:
    """Whether two harms are named right behind, or the sentence opens with “although”."""
    if found.tagged.lowers[0] in _CONCESSIONS:
        return True
    text, end = found.tagged.text, found.span.end
    behind = {word.lower for word in tokenise(text, end, min(end + _REACH_OF_BALANCE, len(text)))}
    return len(behind & listed("harm")) > 1


_REACH_OF_COMPARISON = 160


def compared(sentence: Sentence) -> bool:
    """Whether the other side of a comparison is named in the sentence or right before it, in its block."""
    start, text = sentence.at.span.start, sentence.at.document.text
    before = tokenise(text, max(start - _REACH_OF_COMPARISON, sentence.block.span.start), start)
    return mentions(sentence, "compared") or among(lowers(before), "compared")
