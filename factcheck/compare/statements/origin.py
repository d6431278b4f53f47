"""What articles say is not known of the cause of an event -> the causes that others on the story tell of it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.causal.direction import base
from factcheck.compare.statements.stance import UNKNOWN
from factcheck.compare.stories.affair import matter_of, matters
from factcheck.compare.stories.opening import opening
from factcheck.compare.when import differ
from factcheck.extract.grammar import DEFINITE, verb_form
from factcheck.extract.statement.aspect import CAUSE
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import CausalClaim, Pair, Severity, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence

_MOST = 3  # causes of one article that stand beside a doubt
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TOLD = frozenset(("cause", "change", "enabling", "prevention", "reason"))  # relations that may tell an event's cause
_HEADED = frozenset(("cause", "enabling", "reason"))  # of which what is brought about is the event
_LIKE_PRESENT = frozenset(("burst", "hit", "split"))


def origin_topics(articles: Sequence[Article], stories: Stories, known: Container[frozenset[int]]) -> Iterator[Topic]:
    """A topic for each event of which one article says that its cause is not known, and another on the story tells it.

    A title tells it also against its own text. An article that has the doubt as well only weighs causes.
    `known` are the pairs, by identity, that stand in a topic already.
    """
    doubts = {article.document: found for article in articles if (found := _doubts(article))}
    by_document = {article.document: article for article in articles}
    beside = stories.beside() if doubts and len(articles) > 1 else {}
    for document, unknown in doubts.items():
        for other in (document, *beside.get(document, ())):
            told = _told(by_document[other], title=other is document)
            for doubt in unknown:
                if other is document or not any(_same_event(doubt, _event_of(own)) for own in doubts.get(other, ())):
                    yield from _topics(doubt, told, known)


def _doubts(article: Article) -> list[StatementClaim]:
    """What the article says is not known, of causes of events that are not over long since."""
    claims = (one for one in article.claims if isinstance(one, StatementClaim) and one.predicate == CAUSE)
    return [one for one in claims if one.value == UNKNOWN and one.subject and not _over(one.sentence)]


def _told(article: Article, *, title: bool) -> list[CausalClaim]:
    """The causes that an article tells flatly of events of its own story; of its title alone, if asked."""
    claims = [claim for claim in article.claims if isinstance(claim, CausalClaim) and claim.relation in _TOLD]
    if not claims:
        return []
    first = {sentence.at.span for sentence in opening(article.sentences)}
    return [
        claim
        for claim in claims
        if claim.modality == "none"
        and not claim.context.negated
        and claim.cause
        and (claim.sentence.block.kind == "title" or not title)
        and (claim.sentence.at.span in first or _particular(claim))
        and not _over(claim.sentence)
    ]


def _topics(doubt: StatementClaim, told: Sequence[CausalClaim], known: Container[frozenset[int]]) -> Iterator[Topic]:
    new = (claim for claim in told if frozenset((id(doubt), id(claim))) not in known)
    found = (claim for claim in new if _same_event(doubt, _event_of(claim)) and _same_case(doubt, claim))
    pairs = tuple(_pair(doubt, claim) for claim in islice(found, _MOST))
    if pairs:
        yield Topic(StatementKey(_label(doubt), CAUSE), (), (), pairs)


def _pair(doubt: StatementClaim, claim: CausalClaim) -> Pair:
    """A doubt and a cause; it is a note where somebody else says the cause, or where it was written on another day."""
    source, other = claim.context.attribution, doubt.context.attribution
    mine, theirs = (set(lowers(tokenise(one))) for one in (source, other))
    days = (doubt.at.document.published, claim.at.document.published)
    reasons = [
        reason
        for reason, holds in (
            (f"said by {source or 'someone quoted'}", (_named(source) and not mine & theirs) or claim.context.quoted),
            ("written on different days", days[0] and days[1] and days[0] != days[1]),
        )
        if holds
    ]
    severity = Severity.NOTE if reasons else Severity.WARNING
    return Pair(doubt, claim, Verdict.CERTAINTY_GAP, severity, tuple(reasons))


def _named(source: str) -> bool:
    """Whether a source is a certain one: "the union", "Dana Whitlock"; not "a person familiar with the matter"."""
    words = source.split()
    return bool(words) and (words[0].lower() == "the" or any(word[0].isupper() for word in words[1:]))


# ---------------------------------------------------------------- events


def _same_event(doubt: StatementClaim, event: frozenset[str]) -> bool:
    return bool(_event_of(doubt) & event)


def _event_of(claim: StatementClaim | CausalClaim) -> frozenset[str]:
    """What happened, by its matter: a fire, a crash, deaths; nothing where it is no incident."""
    if isinstance(claim, StatementClaim):
        return _incident(claim.subject)
    brought = _incident(claim.measure) if claim.relation in _HEADED else frozenset[str]()
    return brought | ({matter_of(base(claim.cue))[0]} & _words("brought"))


@lru_cache(maxsize=1024)
def _incident(text: str) -> frozenset[str]:
    """The incident that a noun phrase or a clause tells of: "the [fire] at the docks", "the children [fell ill]".

    That a fire spread is not that it began.
    """
    words = [word.lower for word in tokenise(text)]
    verb = next((n for n, word in enumerate(words) if _past(word)), len(words))
    head = _head(words[:verb])
    happened = words[verb : verb + 1]
    told = [*words[verb:], head] if not happened or happened[0] in _words("beginnings") else words[verb:]
    return frozenset(matters(" ".join(told))) & _words("incidents")


def _past(word: str) -> bool:
    """Whether a word is a verb in the past, which a few are spelt like in the present."""
    form = verb_form(word)
    return word in _LIKE_PRESENT or (form is not None and form.kind == "ed")


def _head(words: Sequence[str]) -> str:
    """The last word of a noun phrase before its prepositions."""
    stop = next((n for n, word in enumerate(words) if n and word in _prepositions()), len(words))
    return words[stop - 1] if stop else ""


def _same_case(doubt: StatementClaim, claim: CausalClaim) -> bool:
    """Whether nothing tells the event of a cause from that of a doubt: another year or day, or another thing."""
    first, second = doubt.sentence.text, claim.sentence.text
    years = [set(_YEAR.findall(text)) for text in (first, second)]
    if years[0] != years[1] or differ(doubt.context.time, claim.context.time):
        return False
    things = [_things(doubt.subject), _things(claim.measure)]
    return not all(things) or bool(things[0] & things[1])


def _things(text: str) -> frozenset[str]:
    """What an event happened to, or by what its noun tells which it is; nothing for a pronoun."""
    said = frozenset(matters(text)) - _words("incidents") - _words("beginnings")
    return frozenset(one for one in said if verb_form(one) is None)


def _over(sentence: Sentence) -> bool:
    """Whether a sentence speaks of an event other than that of the story: "a similar fire", "at first"."""
    return not _words("elsewhere").isdisjoint(lowers(sentence.words))


def _particular(claim: CausalClaim) -> bool:
    """Whether the event is a certain one: "the fire", "the fish died"; not "fires"."""
    words = [word.lower for word in tokenise(claim.measure)[:1]]
    return bool(words) and (words[0] in DEFINITE or claim.measure[0].isupper())


def _label(doubt: StatementClaim) -> str:
    """What the doubt is about, for people: "blaze"; of a clause the noun for its incident."""
    names = lexicon.table("stories", "incidents")
    return next((names[one] for one in sorted(_event_of(doubt))), doubt.subject)


@cache
def _words(group: str) -> frozenset[str]:
    entries = lexicon.table("stories", group) if group == "incidents" else lexicon.words("stories", group)
    return frozenset(entries)


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "prepositions")) | {"of", "that", "which", "who"}
