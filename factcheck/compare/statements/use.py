"""Statements of use -> topics: a thing that is in use for something, and elsewhere only under test for it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.phrase import Parse
from factcheck.extract.statement.use import USE
from factcheck.model import StatementClaim, StatementKey, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.compare.statements.stance import Judge
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Document, Passage, Word

_MOST = 8  # statements of each value of an article that are laid beside the others
_ENDING = re.compile(r"(?:at)?(?:ions?|ors?|ing|ed?|es)$")
_NOUN = "xgv"  # letters of what may be a noun at the end of a phrase: "boarding", "calls"
_FOR = frozenset(("for", "on", "to"))
_STEM = 4  # letters that are left of a word at least


def use_topics(
    articles: Sequence[Article], stories: Stories, judge: Judge, thing: Callable[[str, Document], str]
) -> Iterator[Topic]:
    """A topic for each thing that is said to be in use for something, and under test for it.

    Articles on one story may call the thing by related names; in others the name must be the same.
    """
    said = {article.document: _said(article) for article in articles}
    named: dict[str, list[StatementClaim]] = defaultdict(list)
    for document, claims in said.items():
        for claim in claims:
            named[thing(claim.subject, document)].append(claim)
    groups = [claims for name, claims in named.items() if name]
    if sum(map(bool, said.values())) > 1:
        groups += [said[first.document] + said[second.document] for first, second in stories.together()]
    told: set[tuple[Passage, Passage]] = set()
    for group in groups:
        used, tested = (
            [claim for claim in group if claim.value == value][:_MOST] for value in ("in use", "under test")
        )
        for a, b in product(used, tested):
            pair = judge(a, b) if (a.at, b.at) not in told and _alike(a, b) else None
            if pair:
                told.add((a.at, b.at))
                yield Topic(StatementKey(a.subject.lower(), USE), (a, b), (), (pair,))


def _said(article: Article) -> list[StatementClaim]:
    return [claim for claim in article.claims if isinstance(claim, StatementClaim) and claim.predicate == USE]


def _alike(a: StatementClaim, b: StatementClaim) -> bool:
    """Whether two statements are of one thing and one purpose."""
    return _of_one_thing(a, b) and not _purposes(a).isdisjoint(_purposes(b))


def _of_one_thing(a: StatementClaim, b: StatementClaim) -> bool:
    """Whether the name of the one thing is among the words before the other's verb: "pumps known as heat lifters"."""
    names = [frozenset(map(_root, claim.subject.lower().split())) for claim in (a, b)]
    if names[0] == names[1]:
        return True
    return any(
        len(name) > 1 and name <= frozenset(_root(word.lower) for word in _before(claim))
        for name, claim in ((names[0], b), (names[1], a))
    )


def _before(claim: StatementClaim) -> list[Word]:
    return [word for word in claim.sentence.words if word.end <= claim.at.span.end]


@cache
def _root(word: str) -> str:
    """A word without the ending that makes a doer or a deed of it: "stimulator" and "stimulation" are one."""
    short = _ENDING.sub("", singular(word))
    return short if len(short) >= _STEM else singular(word)


def _purposes(claim: StatementClaim) -> frozenset[str]:
    """The heads of the noun phrases behind the verb but for empty ones: "for [leaks] and other purposes"."""
    parse = Parse.of(claim.sentence)
    within = [n for n, word in enumerate(claim.sentence.words) if word.start in range(*claim.at.span)]
    start = next((n + 1 for n in within if parse.words[n] in _FOR and parse.words[n - 1] in _verbs()), None)
    if start is None:
        return frozenset()
    heads = (at for at in range(start, within[-1] + 1) if parse.is_tag(at, _NOUN) and not _goes_on(parse, at + 1))
    stems = {content_stem(parse.words[at]) for at in heads if at > start or not parse.is_tag(at, "v")}
    return frozenset(stem for stem in stems if stem and stem not in _generic())


def _goes_on(parse: Parse, at: int) -> bool:
    """Whether the noun phrase goes on at a word."""
    return parse.is_tag(at, _NOUN) and not parse.parted(at)


@cache
def _verbs() -> frozenset[str]:
    """The words before the "to" or "for" that says what for: "used", "tested", "trial"."""
    phrases = (*lexicon.words("statements_study", "used"), *lexicon.words("statements_study", "under_test"))
    return frozenset(phrase.split()[-2] for phrase in phrases)


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(content_stem, lexicon.words("statements_study", "purposes")))
