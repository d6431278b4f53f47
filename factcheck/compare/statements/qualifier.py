"""Articles on one story -> topics: one number that the one gives of some, and the other of all."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import islice, permutations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck import lexicon
from factcheck.compare.statements.predicate import GROUP
from factcheck.compare.stories.profile import content_words
from factcheck.extract.grammar import possessives, singular
from factcheck.extract.phrase import Parse, Phrase
from factcheck.lexicon import listed
from factcheck.model import NumericClaim, Pair, Passage, Severity, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Claim, Document, Sentence

_DIMENSIONS = frozenset(("money", "percentage_point", "proportion"))  # so many young drivers are so many drivers
_KINDS = frozenset(("among", "for", "of", "with"))
_LIMITS = frozenset((
    "aged", "between", "from", "on", "outside", "over", "that", "under", "using", "who", "whose", "with",
    "within", "without",
))  # fmt: skip
_BEHIND = 6  # words behind a noun in which a limit stands: "households in Wales outside the cities"
_SHARED = 4  # content words that the two sentences have in common
_MOST = 4  # claims of one value in an article

_Value: TypeAlias = "tuple[Decimal | None, Decimal | None, str]"


class Named(NamedTuple):
    """A group as a sentence names it: the words, all before its noun, those that restrict it, what limits it behind."""

    at: Passage
    before: frozenset[str]
    restricting: frozenset[str]
    noun: str
    limits: frozenset[str]


def qualifier_topics(stories: Stories) -> Iterator[Topic]:
    """A topic for each number of which one article drops to whom it applies."""
    stated: dict[Document, Mapping[_Value, list[NumericClaim]]] = {}
    for both in stories.together():
        for article in both:
            if article.document not in stated:
                stated[article.document] = _by_value(article)
        for narrow, wide in permutations(both):
            theirs = stated[wide.document]
            for value, claims in stated[narrow.document].items():
                pairs = (_pair(a, b, wide) for a in claims for b in theirs.get(value, ()))
                for pair in islice(filter(None, pairs), 1):
                    yield Topic(StatementKey(pair.b.subject.lower(), GROUP), (pair.b,), (), (pair,))


def dropped(pair: Pair) -> tuple[Named, Named] | None:
    """The group with its qualifier, and the same noun without; None where the two sentences name no such group."""
    plain = {named.noun: named for named in _named(pair.b) if not named.restricting}
    said = {word.lower for word in pair.b.sentence.words}
    restricted = [named for named in _named(pair.b) if named.restricting]
    for narrow in _named(pair.a):
        wide = plain.get(narrow.noun)
        told = not wide or restricted or wide.limits - narrow.limits or not narrow.restricting.isdisjoint(said)
        if wide and narrow.restricting and wide.before <= narrow.before and not told:
            return narrow, wide
    return None


def _pair(a: NumericClaim, b: NumericClaim, wide: Article) -> Pair | None:
    """The pair of two claims of one number, if the second drops whom it is of and says so nowhere else."""
    if len(content_words(a.sentence) & content_words(b.sentence)) < _SHARED:
        return None
    pair = Pair(a, b, Verdict.OPPOSITE, Severity.WARNING, ("one is of some only",))
    found = dropped(pair)
    if found is None or any(found[0].restricting <= _said(sentence) for sentence in wide.sentences):
        return None
    return pair


def _said(sentence: Sentence) -> set[str]:
    return {word.lower for word in sentence.words}


def _by_value(article: Article) -> Mapping[_Value, list[NumericClaim]]:
    found: dict[_Value, list[NumericClaim]] = defaultdict(list)
    for claim in article.claims:
        if isinstance(claim, NumericClaim) and claim.quantity.dimension in _DIMENSIONS and not claim.quantity.vague:
            low, high, unit = claim.quantity.low, claim.quantity.high, claim.quantity.unit
            if len(found[low, high, unit]) < _MOST:
                found[low, high, unit].append(claim)
    return found


def _named(claim: Claim) -> list[Named]:
    """The noun phrases of a claim's sentence, with what restricts each."""
    parse = Parse.of(claim.sentence)
    found, at = [], 0
    while at < len(parse.words):
        end = at
        while end < len(parse.words) and _inside(parse, end) and not (end > at and parse.parted(end)):
            end += 1
        if end > at and _of_a_kind(parse, at, end):
            before = frozenset(parse.words[at : end - 1])
            noun, limits = singular(parse.words[end - 1]), _LIMITS.intersection(parse.words[end : end + _BEHIND])
            found.append(
                Named(
                    parse.passage(Phrase(at, end)),
                    before,
                    before & listed("statements_study", "restricting"),
                    noun,
                    limits,
                )
            )
        at = max(end, at + 1)
    return found


def _of_a_kind(parse: Parse, first: int, end: int) -> bool:
    """Whether a noun phrase is of all of a kind: "of organic milk", "young farmers", but not "the young farmer"."""
    before = parse.words[first - 1] if first and not parse.parted(first) else ""
    several = singular(parse.words[end - 1]) != parse.words[end - 1]
    if singular(parse.words[end - 1]) in _tellers():
        return False
    return before in _KINDS or (several and not parse.is_tag(first - 1, "dps") and before not in possessives())


def _inside(parse: Parse, at: int) -> bool:
    """Whether a word is of a noun phrase: a noun, an adjective, or the "to" of "moderate-to-severe"."""
    if parse.is_tag(at, "x") or parse.words[at] in listed("statements_study", "restricting"):
        return True
    between = parse.is_tag(at, "t") and at + 1 < len(parse.words)
    return between and {parse.words[at - 1], parse.words[at + 1]} <= listed("statements_study", "restricting")


@cache
def _tellers() -> frozenset[str]:
    """Those who give the numbers: researchers, the team."""
    return frozenset(map(singular, lexicon.words("measures", "study_nouns"))) | {"author", "expert", "official"}
