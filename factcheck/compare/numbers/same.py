"""Two numeric claims with one key -> whether they speak of one thing."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck import lexicon
from factcheck.compare.numbers.about.basis import results, two_bases
from factcheck.compare.numbers.about.generic import of_a_kind
from factcheck.compare.numbers.about.standing import Standing, taking_unit
from factcheck.compare.numbers.dated import is_date, of_one_event
from factcheck.compare.numbers.event import Events, two_samples
from factcheck.compare.numbers.grade import compared, grade
from factcheck.compare.numbers.twice import SHARED, coverage, in_title, twice
from factcheck.compare.numbers.value.verdict import agree
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.measure import known as listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Pair, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.compare.numbers.about.apart import Settings
    from factcheck.compare.numbers.pairing.align import Match
    from factcheck.compare.numbers.pairing.evidence import Partners
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Document, NumericClaim, NumericKey

Rivals: TypeAlias = "Mapping[Document, Sequence[Standing]]"  # the first claim of each value of a document
OF_ITS_STORY = frozenset(("participant", "study"))  # subjects that stand for those of the article at hand
_LIKELY = "it is only likely that they are of one thing"
_TOLD_IN_TWO_WAYS = "one figure is told in two units, or as more and as less"
_RIVALS = 0.8  # the same where an article has rival values


class Laid(NamedTuple):
    """Articles as they were laid beside each other: the matches, and which numbers are of two things by all signs.

    That is asked of two that have one subject and measure; of those of articles not laid so, nothing is known.
    """

    matches: Sequence[Match] = ()
    unlike: Callable[[Standing, Standing], bool] = lambda _, __: False


class Sameness(NamedTuple):
    """How bad a difference of two claims can be, None where they tell of two things; and why no worse."""

    worst: Severity | None
    reason: str = ""


class SameThing:
    """What tells whether two claims with one key speak of one thing: their stories, words and partners.

    A kind is one thing everywhere ("asthma affects ..."); one particular thing is the same in articles on one story.
    Else the sentences must say it in much the same words, and the more so where an article has rival values.
    """

    def __init__(self, keys: Mapping[Standing, NumericKey], stories: Stories, laid: Laid, settings: Settings) -> None:
        self._unlike = laid.unlike
        self._settings = settings
        self._keys = keys
        self._stories = stories
        self._partners: dict[Standing, dict[Document, Standing]] = defaultdict(dict)
        self._equals: dict[Standing, dict[Document, Standing]] = defaultdict(dict)
        self._perhaps: set[frozenset[Standing]] = set()
        self.events = Events(laid.matches, stories)
        for match in laid.matches:
            if match.sure:
                self._partners[match.a][match.b.document] = match.b
                self._partners[match.b][match.a.document] = match.a
            elif not match.found:
                self._perhaps.add(frozenset((match.a, match.b)))
            if match.agree:
                self._equals[match.a][match.b.document] = match.b
                self._equals[match.b][match.a.document] = match.a

    def partners(self, found: Partners) -> Pair:
        """The graded pair of two claims that by all signs are on one thing, a bare number in the other's unit.

        Those whose digits have slipped are of one thing whatever else the articles tell.
        """
        a, b = found.a, found.b
        if found.twins:
            of_two = bool(a.topic) and bool(b.topic) and a.topic.isdisjoint(b.topic)
            severity = Severity.WARNING if found.plain and not of_two else Severity.NOTE
            return Pair(a.claim, b.claim, Verdict.DISJOINT, severity, (_TOLD_IN_TWO_WAYS,))
        one, other = taking_unit(a, b), taking_unit(b, a)
        differing = compared(one, other)
        graded = grade(one, other, differing.soft)
        keyed = self._keyed(a, b)
        general = keyed and self._framed(a) and self._framed(b)  # of which all articles tell, whatever they are on
        doubt = self._told_below(a, b) or ("" if general else self._settings.apart(one, other))
        doubt = doubt or self._told_apart(a, b) or ("" if found.slipped else differing.stop) or self._of_no_study(a, b)
        two = self._stories.two if found.slipped else self.events.two
        doubt = doubt or ("" if general else two(a.document, b.document))
        doubt = doubt or ("" if found.plain or keyed else _LIKELY)
        if graded.severity and doubt:
            graded = graded._replace(severity=Severity.NOTE, reasons=(*graded.reasons, doubt))
        return graded._replace(a=a.claim, b=b.claim)

    def judge(self, a: Standing, b: Standing, rivals: Rivals) -> Sameness:
        """How bad a difference of two claims can be, and why no worse; None where they tell of two things."""
        keyed = self._keyed(a, b)
        two = self._two(a, b, rivals) if keyed else self._unpartnered(a, b)
        two = two or self._told_apart(a, b) or self._told_below(a, b) or self._of_no_study(a, b)
        if not two:
            return self._one(a, b, keyed=keyed)
        if self._perhaps and frozenset((a, b)) in self._perhaps:
            return Sameness(Severity.NOTE, "the texts are too short to be sure that they tell of one thing")
        return Sameness(None, two)

    def _keyed(self, a: Standing, b: Standing) -> bool:
        """Whether two claims have one subject and measure."""
        return a in self._keys and self._keys[a] == self._keys.get(b)

    def _one(self, a: Standing, b: Standing, *, keyed: bool) -> Sameness:
        """How bad a difference of two claims on one thing can be, by what their articles are on."""
        framed = self._framed(a) and self._framed(b)
        if not framed and not is_date(a) and (events := self.events.two(a.document, b.document)):
            return Sameness(Severity.NOTE, events)
        if not framed and not self._stories.brief(a.document, b.document) and two_samples(a, b):
            return Sameness(Severity.NOTE, "the samples are of very different size: they may be of two studies")
        if not keyed and not self._held_together(a.document, b.document):
            return Sameness(Severity.NOTE, "the two articles name other people and places")
        return Sameness(Severity.ERROR)

    def better_told(self, a: Standing, b: Standing) -> bool:
        """Whether one of two claims has another partner in the other's article, which is told sooner than the rest."""
        partner = self._partners[a].get(b.document) or self._partners[b].get(a.document)
        if partner is None or partner is a or partner is b or self._of_one_event(a, b):
            return False
        return not (self._framed(a) and self._framed(b)) and frozenset((a, b)) not in self._perhaps

    def _two(self, a: Standing, b: Standing, rivals: Rivals) -> str:
        """Why two claims with one key speak of two things; "" where they speak of one."""
        if a.claim.sentence is b.claim.sentence:
            return "who tells both in one breath means two things"
        if self._framed(a) and self._framed(b):
            return ""
        if a.is_bygone != b.is_bygone:
            return "only one of them is of an earlier time"
        if a.document is b.document:
            two = twice(a, b, self._stories) or self._settings.two_owners(a, b)
            return two or _of_another_group(a, b, rivals) or _of_another_group(b, a, rivals)
        if not self._stories.brief(a.document, b.document) and (two := self._settings.apart(a, b)):
            return two
        if self._of_one_event(a, b):
            return ""
        if b.document in self._partners[a] or a.document in self._partners[b]:
            return self._unpartnered(a, b)
        one_story = self._stories.same(a.document, b.document)
        if one_story and self._unlike(a, b):
            return "what stands around them tells of two things"
        alike = coverage(a, b, min) if one_story or not self._of_its_story(a) else 0.0
        if self._rivalled(a, b, rivals) or self._rivalled(b, a, rivals):
            return "" if alike >= _RIVALS else "one of the articles has another number that may as well be meant"
        return "" if one_story or alike >= SHARED else "the articles do not tell one story"

    def _of_one_event(self, a: Standing, b: Standing) -> bool:
        """Whether two dates of one story are of one event, and neither has another partner that is."""
        if not (of_one_event(a, b) and self._keyed(a, b) and self._stories.same(a.document, b.document)):
            return False
        partners = (self._partners[a].get(b.document, b), self._partners[b].get(a.document, a))
        return not any(one not in (a, b) and self._keyed(a, one) for one in partners)

    def _rivalled(self, one: Standing, other: Standing, rivals: Rivals) -> bool:
        """Whether the article of a claim has another value that may as well be meant by `other`.

        Such an article speaks of several things that only look alike: another group, another place, another year.
        """
        when, own = other.claim.context.time, one.claim.context.time
        fit = _fit(one.claim, other.claim)
        for rival in rivals[one.document]:
            fits = (own != when or rival.claim.context.time == when) and _fit(rival.claim, other.claim) >= fit
            if rival is not one and fits and not (compared(rival, other).stop or self._settings.two(rival, other)):
                return True
        return False

    def _framed(self, one: Standing) -> bool:
        """Whether a number is said of a kind of thing; what "sessions" are of, nobody says."""
        subject = self._keys[one].subject if one in self._keys else ""
        return of_a_kind(one.claim) and singular(subject) not in listed("treatment_nouns")

    def _told_below(self, a: Standing, b: Standing) -> str:
        """Why the number of a title is of another thing, as the text below the title tells; or ""."""
        if a.document is b.document or not (in_title(a.claim) or in_title(b.claim)):
            return ""
        stops = [
            two_bases(one.circumstances.basis, other.circumstances.basis)
            for one, other in product(self._in_text(a), self._in_text(b))
        ]
        return stops[0] if all(stops) else ""

    def _in_text(self, one: Standing) -> Sequence[Standing]:
        """The numbers of the text that a title tells of; of a number that is none of a title, itself."""
        told = self._stories.below(one.claim) if in_title(one.claim) else ()
        return [Standing(claim, one.document) for claim in told] or [one]

    def _held_together(self, first: Document, second: Document) -> bool:
        """Whether two articles are too short to name much, or name much the same."""
        return self._stories.brief(first, second) or self._stories.named_alike(first, second)

    def _of_its_story(self, one: Standing) -> bool:
        """Whether only the story says of whom a number is: the study, its people, a bare "loss", a bare "rise"."""
        subject, dimension = self._keys[one].subject, one.claim.quantity.dimension
        if subject in OF_ITS_STORY or (subject == "person" and dimension == "count"):
            return True
        if subject in lexicon.table("measures", "change_nouns"):
            return True
        return " " not in subject and (dimension == "money" or subject in results())

    def _told_apart(self, a: Standing, b: Standing) -> str:
        """Why two numbers are of two things: a third article has the equal of each, and counts two; or ""."""
        yours = self._equals.get(b, {})
        for document, one in self._equals.get(a, {}).items() if yours else ():
            other = yours.get(document, one)
            if one.noun and other.noun and one.noun != other.noun and not agree(one.extent, other.extent):
                return f"another article counts both {one.noun} and {other.noun}"
        return ""

    def _of_no_study(self, a: Standing, b: Standing) -> str:
        """Why the people of two claims are not those of one study: guides speak of one age, and of another."""
        of_study = a in self._keys and self._keys[a].subject in OF_ITS_STORY
        guides = of_study and a.document is not b.document and self._stories.explain(a.document, b.document)
        return "the two articles tell what a thing is, and not of one study" if guides else ""

    def _unpartnered(self, a: Standing, b: Standing) -> str:
        partnered = self._partners[a].get(b.document) is b or self._by_a_third(a, b)
        return "" if partnered else "another number of the article is told in words more alike"

    def _by_a_third(self, a: Standing, b: Standing) -> bool:
        """Whether two numbers without a partner in the other's article are of one thing, as a third article tells."""
        if a.document is b.document or b.document in self._partners[a] or a.document in self._partners[b]:
            return False
        here, there = self._equals.get(a, {}), self._equals.get(b, {})
        of_one = any(self._partners[one].get(b.document) is b for one in here.values())
        return of_one or any(self._partners[one].get(a.document) is a for one in there.values())


def _of_another_group(one: Standing, other: Standing, rivals: Rivals) -> str:
    """Why a number is of another group than `other`, which agrees with one beside it: "70% of these, 5% of those"."""
    beside = (rival for rival in rivals[one.document] if rival.claim.sentence is one.claim.sentence)
    agreeing = any(rival is not one and agree(rival.extent, other.extent) for rival in beside)
    return "another number of the sentence agrees with it" if agreeing else ""


def _fit(a: NumericClaim, b: NumericClaim) -> int:
    """How well those who do or have what two claims count fit: 2 the same words, 1 unknown or some, 0 others."""
    first, second = _agent(a.context.agent), _agent(b.context.agent)
    if first and first == second:
        return 2
    return 1 if not first or not second or first & second else 0


@lru_cache(maxsize=4096)
def _agent(words: str) -> frozenset[str]:
    return frozenset(stem for word in tokenise(words) if (stem := content_stem(word.lower)))
