"""Statements -> topics: claims on one property of one thing, and the pairs of them that cannot both hold."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.argument import core
from factcheck.compare.flat import Flats
from factcheck.compare.stance import UNKNOWN, Judge
from factcheck.compare.story import Stories
from factcheck.model import StatementClaim, StatementKey, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.subject import Names
    from factcheck.model import Article, Claim, Document, Pair

MEANING = "meaning"
_BETWEEN = frozenset(("and", "for", "in", "of", "on", "or", "to", "with"))
_VALUES = 40  # statements of one value that a topic compares with the others


def statement_topics(articles: Sequence[Article], names: Names) -> Iterator[Topic]:
    """Topics of the statements whose subject is known; a doubt is held against flat numbers and causes too."""
    groups: dict[StatementKey, list[StatementClaim]] = defaultdict(list)
    for article in articles:
        claims = [claim for claim in article.claims if isinstance(claim, StatementClaim)]
        people = _full_names(claim.subject for claim in claims)
        for claim in claims:
            key = statement_key(claim, names)
            if key:
                groups[key._replace(subject=people.get(claim.subject, key.subject))].append(claim)
    doubted = {key for key, group in groups.items() if any(claim.value == UNKNOWN for claim in group)}
    flats = Flats(articles, doubted, lambda text, document: thing(text, document, names))
    judge = Judge(Stories(articles))
    for key, group in groups.items():
        yield Topic(key, tuple(group), (), tuple(_pairs([*group, *flats.of(key)], judge)))


def thing(text: str, document: Document, names: Names) -> str:
    """What a statement is about: its canonical name without the form it is given in; "" when that is not known.

    A word for any treatment, and no word at all, stand for what the article's treatments consist of.
    """
    name = names.canonical(_proper(text), document)
    if name in _relational():
        return ""
    words = core(name).split() if name else []
    while words and words[-1] in _modes():
        words.pop()
    if words:
        return names.canonical(" ".join(words), document)
    general = not name or not set(name.split()).isdisjoint(_modes())
    return names.canonical(names.treatment(document), document) if general else ""


@cache
def _modes() -> frozenset[str]:
    return frozenset(lexicon.words("statements_named", "modes")) | frozenset(
        lexicon.words("measures", "treatment_nouns")
    )


def _proper(text: str) -> str:
    """The proper name behind the common nouns that introduce it: "the drug Zolpan" -> "Zolpan"."""
    words = text.split()
    small = [n for n, word in enumerate(words) if not word[0].isupper()]
    if not small or small[-1] + 1 == len(words) or any(words[n] in _BETWEEN for n in small):
        return text
    return " ".join(words[small[-1] + 1 :])


def _full_names(subjects: Iterable[str]) -> dict[str, str]:
    """Each name with what an article calls its bearer: "Weiss" and "Anna Weiss" are both "anna weiss"."""
    full: dict[str, set[str]] = defaultdict(set)
    for subject in subjects:
        words = subject.split()
        if len(words) > 1 and all(word.istitle() for word in words):
            full[words[-1]].add(subject)
    single = {last: next(iter(names)) for last, names in full.items() if len(names) == 1}
    both = single | {name: name for name in single.values()}
    return {name: longest.lower() for name, longest in both.items()}


@cache
def _relational() -> frozenset[str]:
    return frozenset(lexicon.words("statements_named", "relational"))


def statement_key(claim: StatementClaim, names: Names) -> StatementKey | None:
    """What a statement must share with others to be compared; None when its subject is not known."""
    document = claim.at.document
    subject = thing(claim.subject, document, names)
    if claim.kind == "definition":
        other = thing(claim.predicate, document, names)
        both = sorted((subject, other))
        return StatementKey(" and ".join(both), MEANING) if subject and other and subject != other else None
    return StatementKey(subject, claim.predicate) if subject else None


def _pairs(claims: Iterable[Claim], judge: Judge) -> Iterator[Pair]:
    """Each two statements of different values that disagree."""
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[value_of(claim)].append(claim)
    groups = [group[:_VALUES] for group in by_value.values()]
    for number, group in enumerate(groups):
        for other in groups[number + 1 :]:
            graded = (judge(a, b) for a, b in product(group, other))
            yield from (pair for pair in graded if pair)


def value_of(claim: Claim) -> str:
    """What a claim says of the property; a number or a cause says flatly that it is known."""
    return claim.value if isinstance(claim, StatementClaim) else ""
