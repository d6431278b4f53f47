"""Titles and plans -> topics: a deed that a title tells as done, and its text, or another on the story, as planned."""

from __future__ import annotations

from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.statement.plan import PLAN
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed
from factcheck.model import Pair, Passage, Severity, Span, StatementClaim, StatementKey, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article, Sentence, Word

_EARLY = 5  # sentences of a text in which it says what it is about
_NEAR = 4  # words before a verb that make a settled thing of it


class _Deed(NamedTuple):
    """A deed of a title: its words, and the stems of who does it and to what."""

    at: Passage
    doer: frozenset[str]
    thing: frozenset[str]


def deed_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each plan of a text that its own title, or the title of another on the story, tells as done."""
    planned = {article.document: found for article in articles if (found := _plans(article))}
    by_document = {article.document: article for article in articles}
    beside = stories.beside() if planned and len(articles) > 1 else {}
    for document, plans in planned.items():
        for titled in (by_document[document], *(by_document[other] for other in beside.get(document, ()))):
            yield from islice(_told_as_done(titled, by_document[document], plans), 1)


def _plans(article: Article) -> list[StatementClaim]:
    """The plans that the first sentences tell of."""
    first = {sentence.at.span for sentence in _text(article)[:_EARLY]}
    claims = (claim for claim in article.claims if isinstance(claim, StatementClaim) and claim.predicate == PLAN)
    return [claim for claim in claims if claim.sentence.at.span in first]


def _text(article: Article) -> list[Sentence]:
    return [sentence for sentence in article.sentences if sentence.block.kind != "title"]


def _told_as_done(titled: Article, planning: Article, plans: Sequence[StatementClaim]) -> Iterator[Topic]:
    titles = [sentence for sentence in titled.sentences if sentence.block.kind == "title"]
    for title in titles[:1]:
        for plan in plans:
            deed = _deed(title, plan.value)
            if deed and _of(deed, plan) and not any(_done(deed, plan.value, one) for one in {titled, planning}):
                yield _topic(deed, plan, title)


def _deed(title: Sentence, verb: str) -> _Deed | None:
    """The deed of a title that this verb tells as done: "[Norbank buys Kelda]"; None where it only asks or plans."""
    words = title.words
    if title.text.endswith("?") or any(word.lower in _guards() for word in words):
        return None
    uses = inflections(verb)
    for at, word in enumerate(words[1:-1], start=1):
        form = uses.get(word.lower, "")
        plural = singular(words[at - 1].lower) != words[at - 1].lower
        if "s" in form or "d" in form or ("b" in form and plural):
            span = Span(words[0].start, words[-1].end)
            return _Deed(Passage(title.at.document, span), _stems(words[:at]), _stems(words[at + 1 :]))
    return None


def _of(deed: _Deed, plan: StatementClaim) -> bool:
    """Whether a plan is that of the deed: one who decides, or the same doer, and the same thing."""
    subject = plan.subject.lower().split()
    same = not _listed("deciders").isdisjoint(subject) or not deed.doer.isdisjoint(map(content_stem, subject))
    return same and not deed.thing.isdisjoint(_object(plan))


def _object(plan: StatementClaim) -> frozenset[str]:
    """What a plan is to be done to."""
    forms = inflections(plan.value)
    words = [word for word in plan.sentence.words if word.end <= plan.at.span.end]
    last = max((n for n, word in enumerate(words) if word.lower in forms), default=len(words))
    return _stems(words[last + 1 :])


def _done(deed: _Deed, verb: str, article: Article) -> bool:
    """Whether a text says itself that the deed is done or settled: "bought Kelda", "voted to scrap fares"."""
    forms = inflections(verb)
    for sentence in _text(article):
        words = sentence.words
        for at, word in enumerate(words):
            uses = forms.get(word.lower, "")
            before = [one.lower for one in words[max(at - _NEAR, 0) : at]]
            settled = not _listed("done").isdisjoint(before) and "whether" not in before
            past = ("d" in uses or "n" in uses) and "b" not in uses
            if uses and (past or settled) and not deed.thing.isdisjoint(_stems(words)):
                return True
    return False


def _topic(deed: _Deed, plan: StatementClaim, title: Sentence) -> Topic:
    done = plan._replace(at=deed.at, sentence=title)
    return Topic(
        StatementKey(plan.subject.lower(), PLAN), (plan,), (), (Pair(done, plan, Verdict.OPPOSITE, Severity.WARNING),)
    )


def _stems(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem for word in words if (stem := content_stem(word.lower)) and len(stem) > 2)


def _listed(group: str) -> frozenset[str]:
    return listed("statements_plan", group)


@cache
def _guards() -> frozenset[str]:
    return frozenset(chain(_listed("guards"), lexicon.words("grammar", "modals"), lexicon.words("grammar", "negators")))
