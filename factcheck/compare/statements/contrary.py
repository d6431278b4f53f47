"""Articles on one story -> topics: a question that two of them answer the opposite way, each in its own words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.causal.likeness import certain
from factcheck.compare.circumstances import exclusive
from factcheck.compare.statements.answer import Answers
from factcheck.compare.statements.beside import in_title
from factcheck.compare.statements.case import two_cases
from factcheck.compare.statements.party import Party, apart, concept, further, qualified, same
from factcheck.compare.statements.predicate import CONTRARY
from factcheck.compare.statements.question import QUALITY, is_own
from factcheck.lexicon import listed
from factcheck.model import Pair, Severity, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.compare.statements.answer import Answer
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Passage, StatementClaim

_FILE = "statements_answers"
_MOST = 50  # answers of one kind that an article gives to one question


def contrary_topics(stories: Stories) -> Iterator[Topic]:
    """A topic for each two answers of two articles on one story, where neither article gives both."""
    read: dict[int, Answers] = {}
    for both in stories.together():
        for article in both:
            if id(article) not in read:
                read[id(article)] = Answers(article, stories.named(article.document))
        own = [read[id(article)] for article in both]
        asked = frozenset(answer.question for one in own for answer in one.plain if is_own(answer.question))
        first, second = ([*one.plain, *one.of(asked)] if asked else one.plain for one in own)
        met: set[Passage] = set()
        for a, b in sorted(_contrary(first, second, stories), key=_better_told):
            if met.isdisjoint((a.claim.at, b.claim.at)):
                met |= {a.claim.at, b.claim.at}
                key = StatementKey((a.claim.subject or a.claim.at.text).lower(), CONTRARY)
                yield Topic(key, (), (), (Pair(a.claim, b.claim, Verdict.OPPOSITE, Severity.NOTE),))


def _better_told(pair: tuple[Answer, Answer]) -> tuple[int, int]:
    """Two answers in fewer titles, which their texts say again, come first; then those that share more words."""
    a, b = pair
    return in_title(a.claim) + in_title(b.claim), -len(a.said & b.said)


def _contrary(first: Sequence[Answer], second: Sequence[Answer], stories: Stories) -> Iterator[tuple[Answer, Answer]]:
    mine, theirs = _by_answer(first), _by_answer(second)
    for a in first:
        own, against = ((a.question, yes) for yes in (a.yes, not a.yes))
        for b in theirs.get(against, ()):
            if not _opposed(a, b, stories):
                continue
            if not _taken_back(a, mine.get(against, ()), stories) and not _taken_back(b, theirs.get(own, ()), stories):
                yield a, b


def _by_answer(answers: Sequence[Answer]) -> Mapping[tuple[str, bool], Sequence[Answer]]:
    """Answers by the question and what they say to it; of each the first few."""
    found: dict[tuple[str, bool], list[Answer]] = defaultdict(list)
    for one in answers:
        if len(found[one.question, one.yes]) < _MOST:
            found[one.question, one.yes].append(one)
    return found


def _taken_back(answer: Answer, own: Sequence[Answer], stories: Stories) -> bool:
    """Whether an article gives both answers itself, of what it calls by one name."""
    return any(_opposed(answer, one, stories) and _one_name(answer.thing, one.thing) for one in own)


def _two_kinds(one: Party, other: Party) -> bool:
    """Whether each of two who do something is called what the other is not: "the upper house", "the lower house"."""
    return bool(one.words - other.words and other.words - one.words) and not (one.pointing or other.pointing)


def _one_name(one: Party, other: Party) -> bool:
    """Whether neither of two parties is qualified otherwise: "private scooters" are no "hire scooters"."""
    return not (one.words - other.words and other.words - one.words)


def _opposed(a: Answer, b: Answer, stories: Stories) -> bool:
    """Whether two answers are contrary, on one thing, of one time and case, and not the views of two."""
    if a.question != b.question or a.yes == b.yes or not _at_one_time(a, b):
        return False
    if (
        (a if a.yes else b).sole
        or any(further(one.claim.at.text) for one in (a, b))
        or exclusive(a.claim.sentence, b.claim.sentence)
    ):
        return False
    if (a.some and not b.whole) or (b.some and not a.whole) or _two_views(a.claim, b.claim) or _two_cases(a, b):
        return False
    own = is_own(a.question) or a.question in _listed("exact")
    if a.agent.words and b.agent.words:
        if apart(a.agent, b.agent):
            return False
        decided = a.question in _listed("agentive")
        if (decided or own) and not _one_agent(a.agent, b.agent):
            return False
        if decided and all(one.thing.pointing and one.claim.subject for one in (a, b)):
            return True  # "approved the plan", "rejected it"
    pointing = a.thing.pointing or b.thing.pointing
    if a.agent.words and b.agent.words and a.head != b.head and not pointing:
        return False
    if own:
        return a.head == b.head and same(a.thing, b.thing) and not pointing and not _two_kinds(a.agent, b.agent)
    return _one(a.thing, b.thing, a, b, stories)


def _at_one_time(a: Answer, b: Answer) -> bool:
    """Whether two answers are of one time: what was shut may be open now, unless it is said to be still shut."""
    times = {a.time, b.time}
    if "ahead" in times:
        return times == {"ahead"}
    if a.question not in _listed("reversible") and not a.question.startswith(QUALITY):
        return True
    if times == {"past"}:
        return a.question in _listed("episodes")
    return "past" not in times or "still" in times


def _two_cases(a: Answer, b: Answer) -> bool:
    """Whether two answers are of two cases: "for asthma" and "for children", "in Lisk" and "in Melk"."""
    if a.names and b.names and not a.names & b.names:
        return True
    return two_cases(a.cases, b.cases)


def _one(one: Party, other: Party, a: Answer, b: Answer, stories: Stories) -> bool:
    """Whether two parties may be one, as they are called or as what the story is about."""
    if apart(one, other) or qualified(one, other):
        return False
    if same(one, other):
        return True
    shared = (a.said & b.said) - _stems(one, other)
    if one.pointing and other.pointing:
        return bool(shared)
    if one.pointing or other.pointing:
        named, answer = (other, a) if one.pointing else (one, b)
        begun = frozenset(map(concept, stories.opening_of(answer.claim.at.document)))
        document = answer.claim.at.document
        known = bool(named.names & stories.named(document)) and named.names <= stories.words_of(document)
        return known or bool(named.heads & begun)
    crossed = (one.heads & b.said) | (other.heads & a.said)
    return bool(crossed and shared)


def _one_agent(one: Party, other: Party) -> bool:
    """Whether two who decide may be one: by name or noun, as one body, or one as what somebody with a name is."""
    if same(one, other) or _bodies(one) & _bodies(other):
        return True
    return any(a.pointing and not _bodies(a) and bool(b.names) for a, b in ((one, other), (other, one)))


def _bodies(party: Party) -> frozenset[str]:
    """The bodies that decide as a party: "councillors" decide as the council."""
    bodies = lexicon.table(_FILE, "bodies")
    return frozenset(bodies[word] for word in party.heads if word in bodies)


def _stems(*parties: Party) -> frozenset[str]:
    return frozenset(concept(name) for one in parties for name in one.names)


def _two_views(a: StatementClaim, b: StatementClaim) -> bool:
    """Whether each is the word of a certain source, and not of one."""
    sources = [claim.context.attribution for claim in (a, b)]
    words = [frozenset(concept(word.lower()) for word in source.split()) - {""} for source in sources]
    return all(map(certain, sources)) and not words[0] & words[1]


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)
