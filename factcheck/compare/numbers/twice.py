"""Two numbers of one article with one key -> why it does not say one thing twice."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.concept import concept
from factcheck.compare.contrast import set_off
from factcheck.compare.stories.profile import UNCOMMON, rarity
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Parse
from factcheck.lexicon.phrases import lowers, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.compare.numbers.about.standing import Standing
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Block, Claim, Document, NumericClaim

SHARED = 0.6  # of the content words of two sentences, where no frame of the lexicon says what is measured
_ALL_BUT_ALL = 0.9  # the same where a text counts its own ways or reasons
_FORESEEN = "forecast"  # the concept of the verbs with which analysts say what they await of a result
_ONCE = frozenset(("date of “birth”", "date of “die”", "date of “start”"))
_WORDS = 3  # content words that are few enough to be shared by chance, and one more


def twice(a: Standing, b: Standing, stories: Stories) -> str:
    """Why an article does not say one thing twice; "" where it does."""
    if _of_one_list(a.claim.sentence.block, b.claim.sentence.block, a.document):
        return "they are items of one list, each of which is of its own thing"
    if in_title(a.claim) == in_title(b.claim):
        return _aside(a, b)
    if stories.borne_out(a.claim if in_title(a.claim) else b.claim):
        return "the text gives the number of the title elsewhere"
    return "" if coverage(a, b, min) >= SHARED else "the title and the text are told in other words"


def in_title(claim: Claim) -> bool:
    """Whether a claim stands in its article's title."""
    return claim.sentence.block.kind == "title"


def coverage(a: Standing, b: Standing, of: Callable[[int, int], int]) -> float:
    """The share of the content words of the shorter (min) or longer (max) sentence that both have; 0 for one or two."""
    shared = len(a.told & b.told)
    return shared / max(of(len(a.told), len(b.told)), 1) if shared >= _WORDS else 0.0


def _of_one_list(first: Block, second: Block, document: Document) -> bool:
    """Whether two blocks are items, with nothing but items between them."""
    if first == second or first.kind != "item" or second.kind != "item":
        return False
    start, end = sorted((first.span.start, second.span.start))
    return all(block.kind == "item" for block in document.blocks if start < block.span.start < end)


def _aside(a: Standing, b: Standing) -> str:
    """Why an article does not say one thing twice: parallel sentences side by side mostly tell of two."""
    later = max(a, b, key=lambda one: one.claim.at.span.start).claim.sentence
    if set_off(later):
        return "the later sentence is set off from what was said before it"
    if concept(a.claim.measure) == concept(b.claim.measure) == _FORESEEN:
        return "each is what was foreseen of what is told before it"
    if _rest(a.claim) == _rest(b.claim):
        return _of_two_parts(a.claim, b.claim)
    if _once(a.claim, b.claim):
        return ""
    between = slice(a.claim.sentence.at.span.end, b.claim.sentence.at.span.start)
    if not a.document.text[between].strip():
        return "they stand side by side, as numbers of two things do"
    if singular(a.claim.quantity.unit) in _announced() and coverage(a, b, max) < _ALL_BUT_ALL:
        return "ways, steps and reasons are counted anew at each place"
    return "" if coverage(a, b, max) >= SHARED else "the two sentences are told in other words"


def _of_two_parts(a: NumericClaim, b: NumericClaim) -> str:
    """Why one sentence with two numbers is of two things: under two headings, or an instruction given twice; or ""."""
    start, end = sorted((a.sentence.at.span.start, b.sentence.at.span.start))
    if any(block.kind == "heading" and start < block.span.start < end for block in a.at.document.blocks):
        return "each is told under a heading of its own"
    return "" if Parse.of(a.sentence).main_subject() else "each is one step of what is to be done"


def _rest(claim: NumericClaim) -> list[str]:
    """The words of a claim's sentence outside its number, in whatever order."""
    (start, end), words = claim.quantity.at.span, claim.sentence.words
    return sorted([word for word, at in zip(lowers(words), places(words)[0], strict=True) if not start <= at < end])


def _once(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether both say when the one of that name was born, died or began: that has one date, "production" many."""
    if a.measure != b.measure or a.measure not in _ONCE or a.subject != b.subject:
        return False
    return any(word[:1].isupper() and _is_rare(word.lower()) for word in a.subject.split())


def _is_rare(word: str) -> bool:
    """Whether hardly any text has a word, as names are: not "production", not "voting"."""
    return rarity(singular(word)) == UNCOMMON and verb_form(word) is None


@cache
def _announced() -> frozenset[str]:
    """Nouns that announce a list, each its own: "two ways to close it", "several ways to open it"."""
    return frozenset(singular(noun) for noun in lexicon.words("arithmetic", "announced"))
