"""Statements of approval -> topics: what is said to be the only one approved, and another that is approved as well."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.compare.statements.stance import apart
from factcheck.compare.when import differ
from factcheck.extract.grammar import content_stem
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowered, tokenise
from factcheck.model import Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.model import Article, Document

SOLE = "sole approval"
_SHARED = 2  # words on what it is approved for, and as what, that two sentences have in common
_MANY = 200  # approvals by a word that are looked at
_MOST = 5  # others that a topic tells of
_BEFORE = frozenset(("and", "the"))  # "the only drug approved"; "is only approved for" is another matter
_PAST = frozenset(("had", "was", "were"))


def sole_topics(articles: Iterable[Article], thing: Callable[[str, Document], str]) -> Iterator[Topic]:
    """A topic for each thing that is said to be the only one approved, where another is approved for the same.

    It is worth a note: the two may be one thing with two names, or the one may have come after the other.
    """
    approved = [
        one for article in articles for one in article.claims if isinstance(one, StatementClaim) and _holds(one)
    ]
    soles = [claim for claim in approved if _sole(claim)]
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(approved if soles else ()):
        for word in _words(claim):
            by_word[word].append(number)
    for sole in soles:
        shared = Counter(number for word in _words(sole) for number in by_word[word][:_MANY])
        near = (approved[number] for number, words in shared.items() if words >= _SHARED)
        others = [one for one in near if _circumstances_meet(sole, one) and _another(sole, one, thing)][:_MOST]
        if others:
            pairs = tuple(Pair(sole, one, Verdict.OPPOSITE, Severity.NOTE) for one in others)
            yield Topic(StatementKey(sole.subject.lower(), SOLE), (sole, *others), (), pairs)


def _holds(claim: StatementClaim) -> bool:
    return claim.predicate == "approval" and claim.value == "approved"


def _sole(claim: StatementClaim) -> bool:
    """Whether a statement says that nothing else is approved today: "the only drug approved", "only X is approved"."""
    said = [word.lower for word in tokenise(claim.at.text)]
    before = [word.lower for word in claim.sentence.words if word.end <= claim.at.span.start]
    among = any(one in _BEFORE and word == "only" for one, word in pairwise((*before[-1:], *said)))
    return _PAST.isdisjoint(said) and (among or before == ["only"])


def _words(claim: StatementClaim) -> frozenset[str]:
    """The stems of a sentence that tell for what and as what its thing is approved."""
    own = {word.lower for word in tokenise(claim.subject)}
    words = (word.lower for word in claim.sentence.words)
    stems = {
        content_stem(word) for word in words if word not in own and word not in listed("statements_study", "purposes")
    }
    return frozenset(stems - listed("statements_named", "approving") - {""})


def _circumstances_meet(a: StatementClaim, b: StatementClaim) -> bool:
    """Whether two approvals are of one time and by one body, as far as the text says."""
    return not differ(a.context.time, b.context.time) and not apart(a.context.place, b.context.place)


def _another(a: StatementClaim, b: StatementClaim, thing: Callable[[str, Document], str]) -> bool:
    """Whether two statements are of two things, and no text gives the one as a further name of the other."""
    one, other = (thing(claim.subject, claim.at.document) for claim in (a, b))
    if not (one and other) or not {*one.split()}.isdisjoint(other.split()):
        return False
    texts = [lowered(claim.at.document.text) for claim in (a, b)]
    return not any(f"{name} ({further}" in text for text in texts for name, further in ((one, other), (other, one)))
