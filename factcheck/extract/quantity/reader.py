"""Text of a sentence -> every quantity reading in it, and every number that is set aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck import lexicon
from factcheck.extract.quantity import age, aside, date, idiom, multiple, shape, statistic, vague
from factcheck.extract.quantity.bound import bounded
from factcheck.extract.quantity.change import role
from factcheck.extract.quantity.figure import is_figure, vulgar
from factcheck.extract.quantity.interval import compose
from factcheck.extract.quantity.link import linked
from factcheck.extract.quantity.noun import read_noun
from factcheck.extract.quantity.number import counted_by_article, starters
from factcheck.extract.quantity.reading import Aside, Reading
from factcheck.extract.quantity.scan import Tokens, scan
from factcheck.extract.quantity.term import Term, read_term
from factcheck.extract.quantity.unit import read_unit
from factcheck.extract.quantity.unit.table import times

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


_MOST = 65536  # tokens that are remembered

_first_token = attrgetter("first")
Reader: TypeAlias = Callable[[Tokens, int], Term | Reading | Aside | None]


class Found(NamedTuple):
    """What was read in a text."""

    tokens: Tokens
    readings: Sequence[Reading]
    asides: Sequence[Aside]


def read_texts(texts: Iterable[str]) -> list[Found]:
    """Read some sentences: each step for all of them before the next, as a step that is repeated runs faster."""
    scanned = [scan(text) for text in texts]
    begun = [_terms(tokens) for tokens in scanned]
    composed = [compose(tokens, terms) for tokens, (terms, _, _) in zip(scanned, begun, strict=True)]
    finished = [
        [_finished(tokens, reading) for reading in some] for tokens, some in zip(scanned, composed, strict=True)
    ]
    return [
        Found(tokens, linked(tokens, _apart(sorted([*some, *others], key=_first_token) if others else some)), asides)
        for tokens, some, (_, others, asides) in zip(scanned, finished, begun, strict=True)
    ]


def _apart(readings: Sequence[Reading]) -> list[Reading]:
    """The readings without overlap: where two claim a word, as in "5 and up weeks", it stays with the first."""
    found: list[Reading] = []
    for reading in readings:
        last = found[-1].last if found else 0
        if reading.first >= last:
            found.append(reading)
        elif reading.last > last and not reading.vague:
            found.append(reading._replace(first=last))
    return found


def _terms(tokens: Tokens) -> tuple[list[Term], list[Reading], list[Aside]]:
    """What begins at each token, sorted by what it is; one look-up where nothing does."""
    terms: list[Term] = []
    others: list[Reading] = []
    asides: list[Aside] = []
    behind = 0
    for index, readers in enumerate(map(_beginnings().__getitem__, tokens.lower)):
        if not readers or index < behind or (found := _first(readers, tokens, index)) is None:
            continue
        if isinstance(found, Term):
            terms.append(found)
        elif isinstance(found, Aside):
            asides.append(found)
        else:
            others.append(found)
        behind = found.last
    return terms, others, asides


def _first(readers: Sequence[Reader], tokens: Tokens, index: int) -> Term | Reading | Aside | None:
    for read in readers:
        found = read(tokens, index)
        if found is not None:
            return found
    return None


_ARTICLES = ("a", "an", "the")


def _read_figure(tokens: Tokens, index: int) -> Term | Reading | Aside | None:
    """What begins with a token of digits, in the order of trial."""
    return (
        statistic.confidence_level(tokens, index)
        or age.read_decade_of_life(tokens, index)
        or shape.shaped(tokens, index)
        or date.read_day(tokens, index)
        or date.read_year(tokens, index)
        or aside.figure(tokens, index)
        or read_term(tokens, index)
    )


def _read_article(tokens: Tokens, index: int) -> Term | Reading | Aside | None:
    """What begins with an article: articles stand everywhere, and hardly ever begin anything."""
    readers = _behind_articles()[tokens.lower[index]].get(tokens.lower[index + 1])
    return _first(readers, tokens, index) if readers else None


@cache
def _behind_articles() -> Mapping[str, Mapping[str, tuple[Reader, ...]]]:
    """Article -> the words behind it that begin something with it -> what that may be, in the order of trial."""
    return {
        article: {
            word: (*vague.readers().get(article, ()), *((read_term, vague.one_unit) if article != "the" else ()))
            for word in vague.behind(article)
            | counted_by_article()
            | times().union(lexicon.words("vague", "measured_out"))
        }
        for article in _ARTICLES
    }


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """Word -> what can begin with it, in the order of trial."""
    found: dict[str, tuple[Reader, ...]] = dict.fromkeys(statistic.starts(), (statistic.read_statistic,))
    for word, reads in vague.readers().items():
        found[word] = (*found.get(word, ()), *reads)
    for words, read in (
        (lexicon.table("roles", "ages_plural"), age.read_decade_of_life),
        (multiple.starts(), multiple.read_multiple),
        (idiom.anchors(), idiom.idiom),
        (idiom.ordinals(), idiom.ordinal),
        (starters(), idiom.read_word),
    ):
        for word in words:
            found[word] = (*found.get(word, ()), read)
    return found | dict.fromkeys(_ARTICLES, (_read_article,))


class _Beginnings(dict[str, tuple[Reader, ...]]):
    """The readers of what can begin with a token; worked out when it is first met."""

    def __missing__(self, token: str) -> tuple[Reader, ...]:
        readers = (_read_figure,) if is_figure(token) else _readers().get(token, ())
        if len(self) < _MOST:
            self[token] = readers
        return readers


@cache
def _beginnings() -> _Beginnings:
    return _Beginnings()


@cache
def triggers() -> frozenset[str]:
    """Words one of which stands in every sentence with a quantity and no figure."""
    words = starters() | multiple.starts() | vague.signs() | times()
    words = words.union(lexicon.words("vague", "measured_out"), lexicon.table("roles", "ages_plural"))
    return frozenset(word for word in words if word.isalpha() or word in vulgar()) - {"sec", "min", "mo", "hr"}


def _finished(tokens: Tokens, reading: Reading) -> Reading:
    reading = age.bounded_age(tokens, bounded(tokens, age.aged(tokens, reading)))
    if reading.dimension == "count" and not reading.unit:
        reading = _named(tokens, reading)
    change = role(tokens, reading)
    return reading._replace(role=change) if change != reading.role else reading


def _named(tokens: Tokens, reading: Reading) -> Reading:
    """A bare count with the unit or noun behind its bound words: "13 or more months"."""
    unit = read_unit(tokens, reading.last, digits=False)
    if unit:
        return reading._replace(unit=unit.name, dimension=unit.dimension, last=unit.last)
    noun = read_noun(tokens, reading.last, one=False)
    return reading._replace(unit=noun.name, last=noun.last) if noun else reading
