"""Numeric claims -> topics: claims of one subject, measure and dimension, and the pairs of them that disagree."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from factcheck.compare.numbers.about.apart import Settings
from factcheck.compare.numbers.about.generic import TREATMENTS
from factcheck.compare.numbers.about.noun import counts_alike
from factcheck.compare.numbers.about.setting import is_part
from factcheck.compare.numbers.about.standing import Standing, stems
from factcheck.compare.numbers.about.supposed import mark
from factcheck.compare.numbers.dated import of_an_event
from factcheck.compare.numbers.meet import Meeting
from factcheck.compare.numbers.naming import SHARED, name
from factcheck.compare.numbers.pairing.likeness import LEVEL
from factcheck.compare.numbers.same import Laid, SameThing
from factcheck.compare.numbers.single import singles
from factcheck.compare.numbers.swap import exchanges
from factcheck.compare.numbers.ties import Ties
from factcheck.compare.subject import words_of
from factcheck.extract.grammar import singular
from factcheck.extract.measure import known as listed
from factcheck.lexicon import listed as of_group
from factcheck.model import NumericClaim, NumericKey, Pair, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.compare.numbers.pairing.align import Match
    from factcheck.compare.stories.story import Stories
    from factcheck.compare.subject import Names
    from factcheck.model import Article, Document

_TOLLS = frozenset(("deaths", "injuries", "missing"))


class Numbers:
    """The numeric claims of a run: what each is about, and which of them meet."""

    def __init__(
        self, articles: Sequence[Article], names: Names, stories: Stories, asked: frozenset[int] = frozenset()
    ) -> None:
        claims = (claim for article in articles for claim in article.claims if isinstance(claim, NumericClaim))
        self.standings = [Standing(claim, claim.at.document) for claim in claims]
        own = {one: key for one in self.standings if (key := numeric_key(one.claim, names))}
        settings = Settings(stories)
        laid = self._laid(own, stories, settings) if len(articles) > 1 else Laid()
        restated = {one: None for match in laid.matches for one in (match.a, match.b)}.keys() - set(self.standings)
        self.standings += sorted(restated, key=lambda one: (one.document.path, one.claim.at.span))
        same = SameThing(own, stories, laid, settings)
        self.events = same.events
        self._meeting = Meeting(same, stories, asked)
        sure = [match for match in laid.matches if match.sure or not match.found]
        self.keys = _joined(own, sure)
        self._weighed: dict[NumericKey, list[Pair]] = defaultdict(list)
        for match in sure:
            if match.found and not match.told:
                self._weighed[self.keys[match.a]].append(same.partners(match.found))
        self._told: dict[tuple[NumericKey, frozenset[tuple[Document, str] | None]], Match] = {
            (self.keys[match.a], frozenset((_as_printed(match.a), _as_printed(match.b)))): match
            for match in sure
            if match.told
        }

    def _laid(self, own: Mapping[Standing, NumericKey], stories: Stories, settings: Settings) -> Laid:
        """The numbers that two articles on one story give of one thing."""
        from factcheck.compare.numbers.pairing.align import Aligner  # noqa: PLC0415 - most runs have one article

        return Aligner(self.standings, own, settings).laid(stories.siblings())

    def groups(self, *, agreeing: bool = False) -> Iterator[tuple[NumericKey, list[NumericClaim], list[Pair]]]:
        """Each key with its claims and the pairs that disagree; if asked, also those that agree or are not compared."""
        groups: dict[NumericKey, list[Standing]] = defaultdict(list)
        for one in self.standings:
            if one in self.keys:
                groups[self.keys[one]].append(one)
        met = {key: [*self._meeting.pairs(group, agreeing=agreeing)] for key, group in groups.items()}
        for key, weighed in self._weighed.items():
            held = {(one.a, one.b) for one in weighed}
            met[key] = [*(one for one in met[key] if (one.a, one.b) not in held), *weighed]
        for key, group in groups.items() if self._told else ():
            met[key] = [*self._as_told(key, group, met[key])]
        swaps = exchanges(pair for pairs in met.values() for pair in pairs)
        for key, group in groups.items():
            yield key, [one.claim for one in group], [swaps.get(id(pair), pair) for pair in met[key]]

    def _as_told(self, key: NumericKey, group: Sequence[Standing], met: Sequence[Pair]) -> Iterator[Pair]:
        """The pairs of a key; what agrees, though not by its figures, or differs for a reason is not held against."""
        told = {id(one.claim): _as_printed(one) for one in group}
        for pair in met:
            match = self._told.get((key, frozenset(told.get(id(claim)) for claim in (pair.a, pair.b))))
            verdict = Verdict.EQUAL if match and match.agree else Verdict.NOT_COMPARED
            yield Pair(pair.a, pair.b, verdict, None, (match.told,)) if match else pair


def numeric_topics(numbers: Numbers) -> Iterator[Topic]:
    """Topics of the claims that say what they measure and of what, or that two articles tell in like words."""
    claims = (one.claim for one in numbers.standings)
    yield from (Topic(key, (claim,), (), held, name(key, (claim,))) for key, claim, held in singles(claims))
    for key, group, met in numbers.groups():
        yield Topic(key, tuple(group), (), tuple(one for one in met if one.severity), name(key, group))


def numeric_key(claim: NumericClaim, names: Names) -> NumericKey | None:
    """What a claim must share with others to be compared; None when it does not say what it measures, or of what."""
    if claim.quantity.dimension == "statistic" or mark(claim):
        return None
    if _is_toll(claim):
        return NumericKey("person", claim.measure, "count")  # of what, the story says
    if not claim.subject or not claim.measure:
        return None
    if claim.measure == "number" and claim.context.agent:
        return None  # what somebody has, they have at a time
    subject = _canonical(claim, names)
    unnamed = claim.measure == TREATMENTS and singular(subject) in listed("treatment_nouns")
    measure = "number" if unnamed else claim.measure  # "24 shots": of what, nobody says
    return NumericKey(subject, measure, claim.quantity.dimension) if subject else None


def _is_toll(claim: NumericClaim) -> bool:
    """Whether a claim counts all whom one event killed or hurt, and not its children or nine of them."""
    counts = claim.quantity.dimension == "count" and claim.quantity.unit in ("", "person")
    return counts and claim.measure in _TOLLS and not is_part(claim)


def _canonical(claim: NumericClaim, names: Names) -> str:
    subject = names.canonical(claim.subject, claim.at.document)
    words = words_of(subject)
    if claim.measure == "sample size":
        return "" if _earlier(claim) else "study"  # whose it is, the story says
    if claim.measure in ("age", "follow-up") and words and words[-1] in listed("people_nouns"):
        return "participant"
    if claim.measure == TREATMENTS:
        return _made_of(words, listed("treatment_nouns")) or names.treatment(claim.at.document) or subject
    if claim.measure in ("onset", "duration of effect"):
        return _made_of(words, listed("treatment_nouns") | {"therapy"}) or subject
    return subject


def _earlier(claim: NumericClaim) -> bool:
    """Whether it is of a study before the one that is told of; of which, nobody says."""
    return not of_group("statements_study", "done_before").isdisjoint(words_of(claim.subject.lower()))


def _made_of(words: Sequence[str], nouns: frozenset[str]) -> str:
    """What a treatment consists of: "IV saline infusion" and "saline session" are both of saline."""
    return " ".join(word for word in words if singular(word) not in nouns and word not in listed("form_words"))


def _joined(own: Mapping[Standing, NumericKey], matches: Iterable[Match]) -> dict[Standing, NumericKey]:
    """The keys, with one for all that matches tie together: the one that either has, or the words that both share.

    What all signs together made one thing is known by the words that both share, if the two have no noun or measure
    in common and no other claim has the key of either.
    """
    having, tied = Counter(own.values()), Ties(own)
    for match in matches:
        a, b = match.a, match.b
        mine, yours = tied.key(a), tied.key(b)
        if mine and yours and mine != yours and not counts_alike(a, b):
            continue  # 18 jobs and 18 shops
        alone = match.found and _told_apart(a, b) and all(having[key] == 1 for key in (mine, yours) if key)
        shared = _shared_key(a, b) if alone or not (mine or yours) else None
        known = yours if mine and yours and mine.measure == LEVEL else mine or yours
        both = (shared if shared and shared.subject else None) or known or _noun_key(a, b)
        if not match.agree and _measured_apart(a, b):
            tied.part(a, both)
            tied.part(b, both)
            continue
        lone = next((one for one, other in ((a, b), (b, a)) if one in own and _own_event(one, other)), None)
        if lone is None:
            tied.tie(a, b)
        tied.name(b if lone is a else a, both)
    return tied.keys()


def _measured_apart(a: Standing, b: Standing) -> bool:
    """Whether two claims say what they measure, and it is not the same."""
    one, other = a.claim.measure, b.claim.measure
    return one != "" != other != one


def _own_event(one: Standing, other: Standing) -> bool:
    """Whether a claim dates an event, and one that agrees with it does not: on that day something else may be."""
    return of_an_event(one.claim) and not of_an_event(other.claim)


def _as_printed(one: Standing) -> tuple[Document, str]:
    """A figure, and the article that prints it."""
    return one.document, one.figure


def _told_apart(a: Standing, b: Standing) -> bool:
    return a.claim.quantity.dimension != "count" and a.claim.measure != b.claim.measure


def _shared_key(a: Standing, b: Standing) -> NumericKey:
    """The key of the words that two claims share around their numbers, or else in their sentences."""
    stated = stems(a.claim.at.text) | stems(b.claim.at.text) | listed("counting_words") - {a.noun, b.noun}
    shared = (a.about & b.about) - stated or (a.told & b.told) - stated
    subject = " ".join(sorted(shared, key=lambda word: (-len(word), word))[:3])
    return NumericKey(subject, SHARED, a.claim.quantity.dimension)


def _noun_key(a: Standing, b: Standing) -> NumericKey:
    """The key of two claims that share no word: what either counts."""
    return NumericKey(a.noun or b.noun, SHARED, a.claim.quantity.dimension)
