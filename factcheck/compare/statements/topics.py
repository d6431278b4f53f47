"""Statements -> topics: claims on one property of one thing, and the pairs of them that cannot both hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from factcheck.compare.argument import thing
from factcheck.compare.statements.deed import deed_topics
from factcheck.compare.statements.flat import Flats
from factcheck.compare.statements.origin import origin_topics
from factcheck.compare.statements.rival import rival_topics
from factcheck.compare.statements.sole import sole_topics
from factcheck.compare.statements.stance import UNKNOWN, Judge, is_verdict
from factcheck.compare.statements.use import use_topics
from factcheck.extract.statement import OF_COVERAGE
from factcheck.model import StatementClaim, StatementKey, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Article, Claim, Document, Pair

MEANING = "meaning"
_VALUES = 40  # statements of one value that a topic compares with the others


def statement_topics(articles: Sequence[Article], names: Names, stories: Stories) -> Iterator[Topic]:
    """Topics of the statements whose subject is known; a doubt is held against flat numbers and causes too."""
    groups: dict[StatementKey, list[StatementClaim]] = defaultdict(list)
    for article in articles:
        claims = [one for one in article.claims if isinstance(one, StatementClaim) and one.predicate not in OF_COVERAGE]
        people = _full_names(claim.subject for claim in claims)
        for claim in claims:
            key = statement_key(claim, names)
            if key:
                groups[key._replace(subject=people.get(claim.subject, key.subject))].append(claim)
    doubted = {key for key, group in groups.items() if any(claim.value == UNKNOWN for claim in group)}
    flats = Flats(articles, doubted, names)
    judge = Judge(stories)
    found = [
        Topic(key, tuple(group), (), tuple(_pairs([*group, *flats.of(key)], judge))) for key, group in groups.items()
    ]
    yield from found
    yield from deed_topics(articles, stories)
    if len(articles) > 1:
        from factcheck.compare.statements.coverage import coverage_topics  # noqa: PLC0415 - most runs have one article

        yield from coverage_topics(articles, stories, partial(_compared, names=names, judge=judge), found)
    yield from rival_topics(articles, stories)
    yield from use_topics(articles, stories, judge, partial(thing, names=names))
    yield from sole_topics(articles, partial(thing, names=names))
    yield from origin_topics(
        articles, stories, {frozenset((id(one.a), id(one.b))) for topic in found for one in topic.pairs}
    )


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


def statement_key(claim: StatementClaim, names: Names) -> StatementKey | None:
    """What a statement must share with others to be compared; None when its subject is not known."""
    document = claim.at.document
    subject = thing(claim.subject, document, names)
    if claim.kind == "definition":
        subject = f"{claim.context.form} {subject}".strip()  # a mild depression is not what depression is
        other = thing(claim.predicate, document, names)
        both = sorted((subject, other))
        return StatementKey(" and ".join(both), MEANING) if subject and other and subject != other else None
    return StatementKey(subject, claim.predicate) if subject else None


def _compared(a: StatementClaim, b: StatementClaim, names: Names, judge: Judge) -> bool:
    """Whether two statements are held against each other by what their articles call the thing."""
    return statement_key(a, names) == statement_key(b, names) and judge(a, b) is not None


def _pairs(claims: Iterable[Claim], judge: Judge) -> Iterator[Pair]:
    """Each two statements of different values that disagree."""
    by_value: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[value_of(claim)].append(claim)
    groups = [group[:_VALUES] for group in by_value.values()]
    divided = _divided(groups)
    for number, group in enumerate(groups):
        for other in groups[number + 1 :]:
            graded = (judge(a, b) for a, b in product(group, other))
            yield from (pair for pair in graded if pair and (pair.within or divided.isdisjoint(_documents(pair))))


def _documents(pair: Pair) -> tuple[Document, Document]:
    return pair.a.at.document, pair.b.at.document


def _divided(groups: Iterable[Iterable[Claim]]) -> frozenset[Document]:
    """The articles that tell of two verdicts on one person, of guilt and of none: they are on two charges."""
    told = ({claim.at.document for claim in group if is_verdict(claim)} for group in groups)
    given = Counter(document for documents in told for document in documents)
    return frozenset(document for document, verdicts in given.items() if verdicts > 1)


def value_of(claim: Claim) -> str:
    """What a claim says of the property; a number or a cause says flatly that it is known."""
    return claim.value if isinstance(claim, StatementClaim) else ""
