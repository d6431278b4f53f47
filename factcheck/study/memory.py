"""What a run made of all articles together, kept for the next one that finds all of them as they were.

Nothing is worked out for it again: neither topics nor what rules say of them, and no claim that nobody looks at.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, overload

from factcheck.model import (
    CausalKey,
    NumericKey,
    Pair,
    Passage,
    Severity,
    Span,
    StatementKey,
    Topic,
    Verdict,
)
from factcheck.study.compared import Compared, Told
from factcheck.study.pack import dumped, flag_row
from factcheck.study.unpack import flag_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.model import Article, Claim, Document, Reference, Register, TopicKey
    from factcheck.rules import Rule
    from factcheck.study import Study
    from factcheck.study.cache import Cache
    from factcheck.study.key import Keys
    from factcheck.study.pack import Row

_KEYS = (NumericKey, CausalKey, StatementKey)
_VERDICTS = tuple(Verdict)
_SEVERITIES = (None, *Severity)
_REGISTER = -1  # where the number of an article stands otherwise

_At: TypeAlias = "tuple[int, int]"  # an article and its claim, or _REGISTER and its reference, each by its number


class Memory:
    """Comparisons of earlier runs, by all that they were made from.

    That is the clean text and what was read in it: a run after which only a comment or a mark-up was changed finds
    everything as it was.
    """

    def __init__(self, cached: Cache, keys: Keys) -> None:
        self._cache = cached
        self._keys = keys

    def compared(
        self, studies: Sequence[Study], register: Register, rules: Iterable[Rule], make: Callable[[], Compared]
    ) -> Compared:
        """The comparison of some studies in their order: an earlier run's, or else what `make` makes, which is kept.

        `rules` are those that speak in it.
        """
        if not all(one.said for one in studies):
            return make()
        key = self._key(studies, register, rules)
        places = _Places([one.article for one in studies], register)
        data = self._cache.recall(key)
        if data is not None:
            with suppress(LookupError, TypeError, ValueError):  # what is not in order counts as not there
                return _recalled(json.loads(data), places)
        made = make()
        with suppress(LookupError):  # for what points at neither an article nor the register, there is no word
            self._cache.remember(key, dumped(_packed(made, places)))
        return made

    def _key(self, studies: Sequence[Study], register: Register, rules: Iterable[Rule]) -> bytes:
        known = [*register.references, *register.distinctions]
        sources = {id(one.claim.at.document.source): one.claim.at.document.source for one in known}
        entries = [(*one[2:], one.id, one.claim.at.document.path, one.claim.at.span) for one in known]
        codes = [rule.info.code for rule in rules]
        said = (codes, register.path, register.subjects, len(register.references), entries, [*sources.values()])
        articles = ((one.article.document.path, one.said) for one in studies)
        return self._keys.whole(repr(part) for part in (said, *articles))


class _Places:
    """What packed topics and flags point at: claims of articles and of the register, by numbers."""

    def __init__(self, articles: Sequence[Article], register: Register) -> None:
        self._articles = articles
        self.references = (*register.references, *register.distinctions)

    def claim(self, article: int, number: int) -> Claim:
        """The claim that two numbers stand for."""
        return self.references[number].claim if article == _REGISTER else self._articles[article].claims[number]

    def passage(self, place: Row) -> Passage:
        """The passage of a flag."""
        article, start, end = place
        document = self._articles[article].document if article >= 0 else self.references[-1 - article].claim.at.document
        return Passage(document, Span(start, end))

    def of_claims(self) -> dict[int, _At]:
        """The numbers of each claim, by its identity."""
        known = {id(one.claim): (_REGISTER, number) for number, one in enumerate(self.references)}
        return known | {
            id(claim): (at, number)
            for at, article in enumerate(self._articles)
            for number, claim in enumerate(article.claims)
        }

    def of_documents(self) -> dict[Document, int]:
        """The number of each article, and of each reference below that."""
        known = {one.claim.at.document: -1 - number for number, one in enumerate(self.references)}
        return known | {article.document: number for number, article in enumerate(self._articles)}

    def of_articles(self) -> dict[Article, int]:
        """The number of each article."""
        return {article: number for number, article in enumerate(self._articles)}


# ---------------------------------------------------------------- to JSON


def _packed(made: Compared, places: _Places) -> Row:
    claims, documents = places.of_claims(), places.of_documents()
    references = {id(one): number for number, one in enumerate(places.references)}

    def place(at: Passage) -> Row:
        return [documents[at.document], *at.span]

    def pair(one: Pair) -> Row:
        worst = _SEVERITIES.index(one.severity)
        ends = (*claims[id(one.a)], *claims[id(one.b)])
        return [*ends, _VERDICTS.index(one.verdict), worst, one.reasons, [claims[id(two)] for two in one.exchanged]]

    def topic(one: Topic) -> Row:
        on = [references[id(reference)] for reference in one.references]
        at = [number for claim in one.claims for number in claims[id(claim)]]
        return [_KEYS.index(type(one.key)), one.key, one.name, at, on, [pair(two) for two in one.pairs]]

    told = [[one.code, one.topic, *flag_row(one.flag, place)] for one in made.told]
    return [[topic(one) for one in made.topics], told]


# ---------------------------------------------------------------- and back


def _recalled(packed: Any, places: _Places) -> Compared:
    rows, told = packed
    topics = _Topics(rows, places)

    @cache
    def owners() -> tuple[dict[_At, int], dict[Article, int]]:
        every = {at: number for number, row in enumerate(rows) for at in _pairs(row[3])}
        return every, places.of_articles()

    def topic_of(article: Article, claim: int) -> str:
        topic_at, number = owners()
        found = topic_at.get((number[article], claim))
        return "" if found is None else Topic(_key(*rows[found][:2]), ()).id

    return Compared(
        topics,
        [Told(code, topic, flag_of(row, places.passage)) for code, topic, *row in told],
        topic_of,
    )


def _pairs(numbers: Sequence[int]) -> Iterator[_At]:
    return zip(numbers[::2], numbers[1::2], strict=True)


def _key(kind: int, parts: Row) -> TopicKey:
    return _KEYS[kind](*parts)


class _Topics(Sequence[Topic]):
    """Topics, each made when it is first looked at."""

    def __init__(self, rows: list[Row], places: _Places) -> None:
        self._rows = rows
        self._places = places
        self._made: list[Topic | None] = [None] * len(rows)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> Topic: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Topic, ...]: ...
    def __getitem__(self, index: int | slice) -> Topic | tuple[Topic, ...]:
        """One topic, or a tuple of some."""
        if isinstance(index, slice):
            return tuple([self[at] for at in range(*index.indices(len(self)))])
        topic = self._made[index]
        if topic is None:
            topic = self._made[index] = self._topic(self._rows[index])
        return topic

    def _topic(self, row: Row) -> Topic:
        kind, key, name, at, on, pairs = row
        claims = tuple([self._places.claim(*one) for one in _pairs(at)])
        references: tuple[Reference, ...] = tuple([self._places.references[number] for number in on])
        return Topic(_key(kind, key), claims, references, tuple([self._pair(*one) for one in pairs]), name)

    def _pair(self, *row: Any) -> Pair:
        first, second, third, fourth, verdict, severity, reasons, exchanged = row
        claim = self._places.claim
        return Pair(
            claim(first, second),
            claim(third, fourth),
            _VERDICTS[verdict],
            _SEVERITIES[severity],
            tuple(reasons),
            exchanged=tuple([claim(*one) for one in exchanged]),
        )
