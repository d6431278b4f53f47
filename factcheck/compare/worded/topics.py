"""Articles on one story -> topics: values told in words that cannot both hold."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.compare.concept import concept
from factcheck.compare.numbers.about.apart import Settings
from factcheck.compare.numbers.about.standing import Standing
from factcheck.compare.numbers.pairing.page import Page
from factcheck.compare.worded import occasion, order, price, result, scale
from factcheck.compare.worded.scene import Scene, Told
from factcheck.extract.worded.clock import UNIT
from factcheck.model import Article, NumericClaim, NumericKey, Pair, Severity, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.compare.numbers.event import Events
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Passage

_MOST = 60  # values of a kind that an article tells; what has more is a timetable
_NAMING = 3  # shared words that name a topic
_GROWING = frozenset(("month", "season", "so far", "week", "year"))  # in which an order moves on from day to day
_LATER = "an order of a season moves on: they may be of two days"


class _Beside(NamedTuple):
    """How values that two articles give alike are laid side by side: which agree, and what they are values of."""

    agree: Callable[[Standing, Standing], bool]
    measure: str
    dimension: str
    name: str


class _Kind(NamedTuple):
    """A kind of value told in words: which an article tells, which of two articles exclude each other, and why."""

    claims: Callable[[Article], Iterator[NumericClaim]]
    differing: Callable[[Scene], Iterator[Told]]
    reason: str
    beside: _Beside | None = None


_TIMES = tuple(
    _Kind(
        partial(occasion.claims, kind=kind),
        partial(occasion.differing, kind=kind),
        "one event is put at two times",
        beside=_Beside(occasion.agree, "time of day", "day", UNIT) if kind is occasion.CLOCK else None,
    )
    for kind in occasion.KINDS
)
_KINDS = (
    *_TIMES,
    _Kind(order.claims, order.differing, "one thing has two places in its order"),
    _Kind(
        scale.claims,
        scale.differing,
        "one thing has two places on a scale",
        beside=_Beside(scale.alike, "place on a scale", "count", "place"),
    ),
    _Kind(result.claims, result.differing, "one match or vote has two results"),
    _Kind(price.claims, price.contrary, "one thing is free and has a price"),
)
_Pages: TypeAlias = "dict[int, Page]"


class _Thing:
    """The values that articles give of one thing, and what it is called."""

    def __init__(self, shared: frozenset[str], name: str) -> None:
        self.shared, self.name = shared, name
        self.values: list[Standing] = []


class _Laid:
    """Values that articles give alike, laid side by side: those of one thing together."""

    def __init__(self, beside: _Beside) -> None:
        self._beside = beside
        self._of: dict[Standing, _Thing] = {}

    def add(self, scene: Scene) -> None:
        """The values that two articles give alike."""
        for a, b in scene.alike(self._beside.agree):
            shared = scene.shared(a, b)
            thing = self._of.get(a) or self._of.get(b) or _Thing(shared, _in_its_words(shared, a.claim))
            for one in (a, b):
                other = self._of.get(one)
                if other is not thing:
                    joined = other.values if other else [one]
                    thing.values += joined
                    self._of.update(dict.fromkeys(joined, thing))

    def topics(self) -> Iterator[Topic]:
        """A topic for each thing, without pairs: nothing is to be told."""
        _, measure, dimension, name = self._beside
        for thing in dict.fromkeys(self._of.values()):
            key = NumericKey(" ".join(sorted(thing.shared)) or name, measure, dimension)
            yield Topic(key, tuple(one.claim for one in thing.values), name=thing.name)


def worded_topics(stories: Stories, events: Events, told: AbstractSet[frozenset[Passage]]) -> Iterator[Topic]:
    """A topic for each two values told in words that exclude each other, of two articles on one story.

    What is `told` of two places already, as that of two numbers, is not told again.

    Where most numbers of the two differ, they may tell of two events, and it is no more than a note.
    """
    both = [both for both in stories.together() if not stories.brief(*(one.document for one in both))]
    settings = Settings(stories)
    for kind in _KINDS if both else ():
        pages: dict[int, Page] = {}
        laid = _Laid(kind.beside) if kind.beside else None
        for first, second in both:
            left, right = (_page(pages, article, kind, settings) for article in (first, second))
            if left.numbers and right.numbers:
                scene = Scene(left, right, settings)
                two = events.two(first.document, second.document)
                alike = stories.share_figures(first.document, second.document)
                for one in kind.differing(scene):
                    if frozenset((one.a.claim.at, one.b.claim.at)) not in told:
                        yield _topic(scene, one, kind.reason, two or _of_two(one, alike=alike))
                if laid:
                    laid.add(scene)
        if laid:
            yield from laid.topics()


def _page(pages: _Pages, article: Article, kind: _Kind, settings: Settings) -> Page:
    """An article with its values of a kind, read once."""
    if id(article) not in pages:
        told = [Standing(claim, article.document) for claim in islice(kind.claims(article), _MOST)]
        pages[id(article)] = Page(article, told, settings.profile_of(article.document))
    return pages[id(article)]


def _of_two(told: Told, *, alike: bool) -> str:
    """Why two values may be of two events; or ""."""
    return told.doubt or ("" if alike else _moves_on(told))


def _moves_on(told: Told) -> str:
    """Why two orders may be of two days, as goals of a season are where nothing else holds two articles together."""
    of_time = {one.claim.context.time for one in told[:2] if one.claim.quantity.role == "rank"}
    return _LATER if of_time & _GROWING else ""


def _topic(scene: Scene, told: Told, reason: str, doubt: str) -> Topic:
    """The topic of a pair, by the words that both share, as the first article writes them; a note where in doubt."""
    a, b = told.a.claim, told.b.claim
    shared = scene.shared(told.a, told.b)
    key = NumericKey(" ".join(sorted(shared)) or a.quantity.unit, "value", a.quantity.dimension)
    severity, reasons = (Severity.NOTE, (reason, doubt)) if doubt else (Severity.WARNING, (reason,))
    pair = Pair(a, b, Verdict.DISJOINT, severity, reasons)
    return Topic(key, (), pairs=(pair,), name=_in_its_words(shared, a) or a.quantity.unit)


def _in_its_words(shared: AbstractSet[str], claim: NumericClaim) -> str:
    """The first words of a claim's sentence that stand for some concepts; "" where it has none."""
    words = {concept(word.lower): claim.at.document.text[word.start : word.end] for word in claim.sentence.words[::-1]}
    return ", ".join([text for stem, text in reversed(words.items()) if stem in shared][:_NAMING])
