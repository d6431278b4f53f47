"""Numeric claims -> topics: claims of one subject, measure and dimension, and the pairs of them that disagree."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.compare.align import Aligner, about
from factcheck.compare.grade import pair
from factcheck.compare.same import TREATMENTS, SameThing
from factcheck.compare.story import Stories
from factcheck.compare.subject import squeezed, words_of
from factcheck.extract.grammar import singular
from factcheck.extract.measure import known as listed
from factcheck.model import NumericClaim, NumericKey, Topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.compare.align import Match
    from factcheck.compare.subject import Names
    from factcheck.model import Article, Pair, Reference

_REPEATS = 4  # times that an article gives one value
_VALUES = 40  # distinct values of a topic that are compared with each other


def numeric_topics(articles: Sequence[Article], references: Sequence[Reference], names: Names) -> Iterator[Topic]:
    """Topics of the claims that say what they measure and of what, or that two articles tell in like words."""
    claims = [claim for article in articles for claim in article.claims if isinstance(claim, NumericClaim)]
    keys = {id(claim): key for claim in claims if (key := _key(claim, names))}
    stories = Stories(articles)
    aligner = Aligner(keys)
    matches = [match for first, second in stories.siblings() for match in aligner.align(first, second)]
    same = SameThing(keys, stories, matches)
    _join(keys, matches)
    groups: dict[NumericKey, list[NumericClaim]] = defaultdict(list)
    for claim in claims:
        if id(claim) in keys:
            groups[keys[id(claim)]].append(claim)
    known: dict[NumericKey, list[Reference]] = defaultdict(list)
    for reference in references:
        if isinstance(reference.claim, NumericClaim) and (key := _key(reference.claim, names)):
            known[key].append(reference)
    for key, group in groups.items():
        pairs = (*_pairs(group, same), *_against(group, known[key]))
        yield Topic(key, tuple(group), tuple(known[key]), pairs, _written(key, group))


def _written(key: NumericKey, group: Sequence[NumericClaim]) -> str:
    """The subject of a topic as its claims write it inside a sentence, the plainest way; "" where none does."""
    name = squeezed(words_of(key.subject))
    ways = {
        claim.subject
        for claim in group
        if squeezed(words_of(claim.subject)) == name and not claim.sentence.text.startswith(claim.subject)
    }
    return min(ways, key=lambda way: (sum(letter.isupper() for letter in way), way), default="")


def _key(claim: NumericClaim, names: Names) -> NumericKey | None:
    if not claim.subject or not claim.measure or claim.quantity.dimension == "statistic":
        return None
    subject = _canonical(claim, names)
    return NumericKey(subject, claim.measure, claim.quantity.dimension) if subject else None


def _canonical(claim: NumericClaim, names: Names) -> str:
    subject = names.canonical(claim.subject, claim.at.document)
    words = words_of(subject)
    if claim.measure == "sample size":
        return "study"  # whose it is, the story says
    if claim.measure in ("age", "follow-up") and words and words[-1] in listed("people_nouns"):
        return "participant"
    if claim.measure == TREATMENTS:
        return _made_of(words, listed("treatment_nouns")) or names.treatment(claim.at.document) or subject
    if claim.measure in ("onset", "duration of effect"):
        return _made_of(words, listed("treatment_nouns") | {"therapy"}) or subject
    return subject


def _made_of(words: Sequence[str], nouns: frozenset[str]) -> str:
    """What a treatment consists of: "IV saline infusion" and "saline session" are both of saline."""
    return " ".join(word for word in words if singular(word) not in nouns and word not in listed("form_words"))


def _join(keys: dict[int, NumericKey], matches: Iterable[Match]) -> None:
    """Give the two claims of a match one key: the one that either has, or the words that both share."""
    for a, b, *_ in matches:
        key = keys.get(id(a)) or keys.get(id(b)) or _shared_key(a, b)
        keys.setdefault(id(a), key)
        keys.setdefault(id(b), key)
        if keys[id(a)] != keys[id(b)]:
            keys[id(b)] = keys[id(a)]


def _shared_key(a: NumericClaim, b: NumericClaim) -> NumericKey:
    shared = sorted(about(a) & about(b), key=lambda word: (-len(word), word))
    return NumericKey(" ".join(shared[:3]), a.measure or b.measure or "value", a.quantity.dimension)


def _pairs(group: Sequence[NumericClaim], same: SameThing) -> Iterator[Pair]:
    """Each two of the distinct values that speak of one thing and disagree, wherever they are repeated."""
    repeated = _repeated(group)
    distinct = [claims[0] for claims in repeated]
    for (a, others_a), (b, others_b) in combinations(zip(distinct, repeated, strict=True), 2):
        worst = same.worst(a, b, distinct)
        graded = pair(a, b) if worst else None
        if worst and graded and graded.severity:
            severity = min(worst, graded.severity)
            yield from (graded._replace(a=one, b=other, severity=severity) for one in others_a for other in others_b)


def _against(group: Sequence[NumericClaim], references: Sequence[Reference]) -> Iterator[Pair]:
    """Each claim that disagrees with a reference of the register."""
    for reference in references:
        assert isinstance(reference.claim, NumericClaim), "references of a numeric key are numeric"
        for claim in group:
            graded = pair(claim, reference.claim, against_register=True)
            if graded and graded.severity:
                yield graded


def _repeated(group: Sequence[NumericClaim]) -> list[list[NumericClaim]]:
    """The claims of each value that an article gives, at most so many values, and so many claims of each."""
    seen: dict[tuple[object, ...], list[NumericClaim]] = defaultdict(list)
    for claim in group:
        quantity = claim.quantity
        seen[(id(claim.at.document), quantity.at.text.casefold(), quantity.low, quantity.high)].append(claim)
    return [claims[:_REPEATS] for claims in seen.values()][:_VALUES]
