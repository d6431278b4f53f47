"""Two articles on one story -> which numbers of theirs are about one thing: first those that agree, then the rest.

Numbers that agree and are told in like words are one fact told twice; they leave the field to those that
have no partner. Of these, two whose sentences are alike and that nothing else matches as well differ on one thing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.compare.numbers.grade import compared
from factcheck.compare.numbers.interval import allowed, judge, near
from factcheck.compare.numbers.likeness import NOT_ALIKE
from factcheck.compare.numbers.noun import counts_alike, named_across, noun, of_one_noun
from factcheck.compare.numbers.partner import Candidate, partners
from factcheck.compare.numbers.slip import digits
from factcheck.compare.story import BRIEF, content_words
from factcheck.compare.subject import words_of
from factcheck.extract.grammar import content_stem, verb_form
from factcheck.lexicon.phrases import tokenise
from factcheck.model import NumericClaim, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from decimal import Decimal

    from factcheck.compare.numbers.interval import Interval
    from factcheck.compare.numbers.likeness import Settings
    from factcheck.compare.numbers.slip import Digits
    from factcheck.model import Article, NumericKey

_AGREEING = 0.3  # how alike the words of two equal numbers are
_TELLING = 0.15  # the same for figures that are not round
_DIFFERING = 0.7  # how alike the words of two numbers that differ are
_DIGITS = 2  # digits, zeros at the end apart, of a figure that is not round
_PERHAPS = 0.05  # the same in texts of a sentence or two, which say little besides
_DATED = 0.4  # the same for two dates, which may be of any two events
_DATED_WORDS = 2  # content words that they share at least
_WORDS = 4  # content words that two numbers that differ share at least
_MARGIN = 0.1  # by which the best partner is better than the next
_WINDOW = 12  # words either side of a number that say what it is about
_PLAIN = frozenset(("", "level", "number be", "age", "share"))  # measures that say little of what is measured
_SAME = frozenset((Verdict.EQUAL, Verdict.WITHIN_ROUNDING))


_Figure: TypeAlias = "tuple[Decimal | None, Decimal | None, str]"


class Match(NamedTuple):
    """Two claims on one thing, whether their values agree, and whether it is sure that the thing is one."""

    a: NumericClaim
    b: NumericClaim
    agree: bool
    sure: bool = True


class _About(NamedTuple):
    """What is known of one claim before it meets another."""

    words: frozenset[str]
    weight: float
    kind: str
    allowed: Interval
    digits: Digits | None


def _rank(one: Candidate) -> tuple[bool, bool, float, int, int, int]:
    """How good a candidate is: the worst differ, have no common key, are told in less like words, stand earlier."""
    return (*one[:4], one.a.at.span.start, one.b.at.span.start)


class Aligner:
    """Lays articles beside each other; what each of their numbers is about is looked up once.

    `keys` are the keys of the claims that have one, by identity.
    """

    def __init__(self, keys: Mapping[int, NumericKey], settings: Settings) -> None:
        self._keys = dict(keys)
        self._settings = settings
        self._about: dict[int, _About] = {}

    def align(self, first: Article, second: Article) -> Iterator[Match]:
        """The numbers of two articles that are about one thing, each with one partner at most."""
        brief = max(len(article.sentences) for article in (first, second)) <= BRIEF
        found = self._candidates(_numbers(first), _numbers(second), brief=brief)
        candidates = sorted(found, key=_rank, reverse=True)
        common = None if brief else _figures(first) & _figures(second)
        taken: set[int] = set()
        dates_of_others = _dates_of_others(first) | _dates_of_others(second) if brief else frozenset()
        for best in candidates:
            if taken.isdisjoint((id(best.a), id(best.b))):
                sure = _agree_surely(best) if best.agree else self._differ_surely(best, candidates, taken, common)
                if sure or (brief and _perhaps(best) and dates_of_others.isdisjoint((id(best.a), id(best.b)))):
                    taken |= {id(best.a), id(best.b)}
                    yield Match(best.a, best.b, best.agree, sure)

    def _differ_surely(
        self, best: Candidate, candidates: Sequence[Candidate], taken: set[int], common: frozenset[_Figure] | None
    ) -> bool:
        """Whether two numbers that differ are about one thing; `common` are the figures of both articles.

        In brief texts, where it is None, what stands beside a number is all there is.
        """
        if _alone(best, candidates) or _clear(best, candidates):
            return True
        if common is None or not common.isdisjoint((_figure(best.a), _figure(best.b))):
            return False
        left = [one for one in candidates if taken.isdisjoint((id(one.a), id(one.b)))]
        return partners(best, left, self._settings)

    def _candidates(
        self, left: Sequence[NumericClaim], right: Sequence[NumericClaim], *, brief: bool
    ) -> Iterator[Candidate]:
        """Each two claims that can be about one thing; those that agree sort above those that do not."""
        alike: dict[str, list[NumericClaim]] = defaultdict(list)
        for b in right:
            alike[b.quantity.dimension].append(b)
        for a in left:
            for b in alike[a.quantity.dimension]:
                keyed = id(a) in self._keys and self._keys[id(a)] == self._keys.get(id(b))
                shared, score = self._shared(a, b)
                if brief and noun(a) and noun(a) == noun(b):
                    score = max(score, _PERHAPS)  # what little is said, is said of one noun
                framed = not brief and not self._settings.of(a).frames.isdisjoint(self._settings.of(b).frames)
                slip = None if brief else self._slip(a, b)
                likely = keyed or framed or (slip and shared) or score >= (_PERHAPS if brief else _TELLING)
                if likely and self._comparable(a, b, framed=framed):
                    agree = self._agree(a, b)
                    if agree or keyed or framed or of_one_noun(a, b) or brief:
                        beside = NOT_ALIKE if agree or brief else self._settings.likeness(a, b)
                        yield Candidate(agree, keyed, score, shared, a, b, beside, framed, slip)

    def _slip(self, a: NumericClaim, b: NumericClaim) -> Digits | None:
        """The digits of two claims, where only their order differs."""
        mine = self._known(a).digits
        return mine if mine and mine == self._known(b).digits and a.quantity.low != b.quantity.low else None

    def _shared(self, a: NumericClaim, b: NumericClaim) -> tuple[int, float]:
        """How many content words two claims share, and their weight in that of the claim with less."""
        one, other = self._known(a), self._known(b)
        shared = (one.words & other.words) | named_across(a, b)
        least = min(one.weight, other.weight)
        return len(shared), _weight(shared) / least if least and shared else 0.0

    def _comparable(self, a: NumericClaim, b: NumericClaim, *, framed: bool = False) -> bool:
        """Whether kind of measure, unit and role of two claims of one dimension allow one thing."""
        kinds = self._known(a).kind, self._known(b).kind
        return (framed or kinds[0] == kinds[1] or not all(kinds)) and _comparable(a, b)

    def _agree(self, a: NumericClaim, b: NumericClaim) -> bool:
        """Whether two values are the same, or one keeps near to the bound that the other gives.

        Most share no value that their wording allows, and so do not: but lengths of time and hedged values have leeway.
        """
        if not of_one_noun(a, b) and (a.quantity.low, a.quantity.high) != (b.quantity.low, b.quantity.high):
            return False
        leeway = a.quantity.dimension == "time" or a.quantity.approximate or b.quantity.approximate
        if not leeway and not self._known(a).allowed.meets(self._known(b).allowed):
            return False
        verdict = judge(a.quantity, b.quantity).verdict
        return verdict in _SAME or (verdict is Verdict.BOUND_SATISFIED and near(a.quantity, b.quantity))

    def _known(self, claim: NumericClaim) -> _About:
        found = self._about.get(id(claim))
        if found is None:
            words = about(claim)
            found = self._about[id(claim)] = _About(
                words, _weight(words), _kind(claim), allowed(claim.quantity), digits(claim.quantity)
            )
        return found


def _dates_of_others(article: Article) -> frozenset[int]:
    """The dates of no event, by identity, in sentences with another number: they say when that was, and no more."""
    numbers = [claim for claim in article.claims if isinstance(claim, NumericClaim)]
    counted = {claim.sentence for claim in numbers if claim.quantity.dimension != "date"}
    return frozenset(
        id(claim)
        for claim in numbers
        if claim.quantity.dimension == "date" and not claim.measure and claim.sentence in counted
    )


def _perhaps(best: Candidate) -> bool:
    """Whether two numbers that differ may be about one thing: told by one verb, or in like words, and of no strangers.

    "The films grossed" may be said of what another text names; two dates without one event may be of any two.
    """
    a, b = best.a, best.b
    told_alike = a.measure == b.measure and a.measure not in _PLAIN
    dated = a.quantity.dimension == "date"
    likely = best.score >= (_DATED if dated else _PERHAPS) and best.shared >= (_DATED_WORDS if dated else 0)
    if best.agree or not (told_alike or likely):
        return False
    return not _strangers(a, b) or (told_alike and (a.context.specific or b.context.specific))


def _agree_surely(best: Candidate) -> bool:
    """Whether two numbers that agree are told in words alike enough to be one fact."""
    return best.keyed or best.score >= (_TELLING if _telling(best.a) and _telling(best.b) else _AGREEING)


def _numbers(article: Article) -> list[NumericClaim]:
    return [
        claim
        for claim in article.claims
        if isinstance(claim, NumericClaim) and not claim.quantity.vague and claim.quantity.role != "list"
    ]


def _figures(article: Article) -> frozenset[_Figure]:
    """The figures of an article that are not round."""
    return frozenset(_figure(claim) for claim in _numbers(article) if _telling(claim))


def _figure(claim: NumericClaim) -> _Figure:
    return claim.quantity.low, claim.quantity.high, claim.quantity.unit


def _telling(claim: NumericClaim) -> bool:
    """Whether a figure is not round, so that two alike are hardly a coincidence: 59, 3,165, 0.84."""
    value = claim.quantity.low or claim.quantity.high
    return value is not None and len(value.normalize().as_tuple().digits) >= _DIGITS


def _alone(best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether two numbers have one key, and neither shares it with another."""
    return best.keyed and not any(
        other.keyed
        and (other.a is best.a) != (other.b is best.b)
        and (other.agree or best.beside.shared < 1 or 2 * other.beside.shared > best.beside.shared)
        for other in candidates
    )


def _clear(best: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether two numbers that differ are alike enough, and neither has another partner nearly as good."""
    if best.a.quantity.dimension == "date" or not of_one_noun(best.a, best.b):
        return False
    if best.score < _DIFFERING or best.shared < _WORDS:
        return False
    return not any(
        (other.a is best.a) != (other.b is best.b)
        and (other.score > best.score - _MARGIN or other.beside.shared > best.beside.shared)
        for other in candidates
    )


def _comparable(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether unit, role and circumstances of two claims of one dimension allow one thing."""
    if {a.quantity.role, b.quantity.role} in ({"from", "to"}, {"from", "by"}, {"to", "by"}):
        return False
    if ("age" in (a.quantity.role, b.quantity.role)) and a.quantity.role != b.quantity.role:
        return False
    if a.quantity.dimension == "count" and not counts_alike(a, b):
        return False
    if a.quantity.dimension == "proportion" and _done(a) and _done(b) and _done(a) != _done(b):
        return False
    return not _arms(a.subject, b.subject) and not compared(a, b).stop


def _done(claim: NumericClaim) -> str:
    """What those do of whom a share is, or what is done to them; "" where it is no such share."""
    rest = claim.measure.removeprefix("share who ").removesuffix(" share")
    return rest if rest != claim.measure else ""


def _arms(a: str, b: str) -> bool:
    """Whether two names are of two kinds of one thing: "the drug group" and "the placebo group"."""
    *first, head = words_of(a) or ("",)
    *second, other = words_of(b) or ("",)
    return bool(first and second) and head == other and not {*first} & {*second}


def _strangers(a: NumericClaim, b: NumericClaim) -> bool:
    """Whether two claims name their subjects, and neither sentence has a word of the other's subject."""
    first, second = (_stems(claim.subject) for claim in (a, b))
    told = first & content_words(b.sentence) or second & content_words(a.sentence)
    return bool(first and second) and not told


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem for word in tokenise(text) if (stem := content_stem(word.lower)))


def _kind(claim: NumericClaim) -> str:
    """What kind of measure a claim has, where the difference of kinds is certain."""
    for kind in (
        "change up",
        "change down",
        "level",
        "prevalence",
        "duration",
        "onset",
        "sample",
        "deaths",
        "injuries",
        "age",
        "date",
    ):
        if claim.measure.startswith(kind):
            return kind
    return ""


def about(claim: NumericClaim) -> frozenset[str]:
    """Content words around a number, with those of its subject and population."""
    words, span = claim.sentence.words, claim.quantity.at.span
    index = bisect_left(words, span.start, key=itemgetter(1))
    near = words[max(index - _WINDOW, 0) : index + _WINDOW + 1]
    stems = {content_stem(word.lower) for word in near if not span.start <= word.start < span.end}
    return frozenset(stems - {"", "say"}) | _stems(f"{claim.subject} {claim.context.population}")


def _weight(words: frozenset[str]) -> float:
    """What words say: verbs half, long words more."""
    return sum(0.5 if verb_form(word) else 1.5 if len(word) > 6 else 1.0 for word in words)
