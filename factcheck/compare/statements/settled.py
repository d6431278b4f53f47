"""Articles on one story -> topics: what one says is known or shown, and another that it is not, or in some only."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.statements.beside import asks, beside, held_against, in_title
from factcheck.compare.statements.party import concept
from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Parse, Phrase
from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.extract.statement.deed import stated
from factcheck.extract.statement.only import ONLY_SEEN, ONLY_TRIED
from factcheck.extract.statement.open_question import BASES, DOUBTFUL, KNOWN, OPEN
from factcheck.extract.statement.undone import UNDONE
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import lowers, tokenise
from factcheck.model import Context, Passage, StatementClaim, Topic, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from factcheck.compare.stories.story import Stories
    from factcheck.model import Article

    Telling: TypeAlias = Callable[["_Beside"], Phrase | None]

_FILE = "statements_known"
_GROUP = re.compile(r"[;,:—]")  # what ends the name of a group
_SHARED = 2  # words that a question and its answer have in common, counting those before them


class _Beside(NamedTuple):
    """A reservation, a sentence of another article, and the words of that and of the one before it."""

    claim: StatementClaim
    parse: Parse
    near: frozenset[str]
    names: tuple[frozenset[str], frozenset[str]]  # that stand in either article


def settled_topics(articles: Sequence[Article], stories: Stories) -> Iterator[Topic]:
    """A topic for each thing that an article leaves open, and another on the story settles."""
    for claims, article, other in beside(articles, stories, _reserves):
        met: set[Passage] = set()
        names = stories.named(article.document), stories.named(other.document)
        for claim in claims:
            told = min(_settling(claim, other, names), key=in_title, default=None)
            if told and told.at not in met:
                met.add(told.at)
                yield held_against(claim, told, Verdict.CERTAINTY_GAP)


def _reserves(claim: StatementClaim) -> bool:
    """Whether a statement leaves something open that another article may settle."""
    if claim.predicate == UNDONE:
        return claim.value == "verify"
    if claim.predicate == EVIDENCE:
        return True
    return claim.predicate in _TELLING


def _settling(
    claim: StatementClaim, article: Article, names: tuple[frozenset[str], frozenset[str]]
) -> Iterator[StatementClaim]:
    telling, signs = _TELLING[claim.predicate], _signs(claim.predicate)
    for number, sentence in enumerate(article.sentences):
        if signs.isdisjoint(lowers(sentence.words)) or asks(sentence):
            continue
        near = " ".join(one.text for one in article.sentences[max(number - 1, 0) : number + 1])
        parse = Parse.of(sentence)
        at = telling(_Beside(claim, parse, _content(near), names))
        if at:
            yield StatementClaim(parse.passage(at), sentence, "certainty", "", claim.predicate, "known", Context())


# ---------------------------------------------------------------- what settles it


def _answer(told: _Beside) -> Phrase | None:
    """As in "confirmed that his prints were on the can"."""
    claim, parse, near, names = told
    at = next((n for n, word in enumerate(parse.words) if word in _listed("confirming")), None)
    if at is None or not _flat(parse, at):
        return None
    said = frozenset(map(concept, parse.words[at + 1 :]))
    asked = _content(claim.at.text)
    named = names[0] & {word.lower for word in tokenise(claim.at.text)}, names[1].intersection(parse.words[at:])
    if all(named) and not named[0] & named[1]:
        return None  # the piers of another bridge
    shared = len(_content(claim.sentence.text) & near)
    matter = asked - _asking() - _capitals(claim.at.text)
    answered = asked & said and 2 * len(matter & said) >= len(matter)  # that they died tells not whose the house was
    return Phrase(parse.group_start(at), _end(parse, at)) if answered and shared >= _SHARED else None


def _shown(told: _Beside) -> Phrase | None:
    """As in "has been shown to restore hearing in patients", where it was tried in mice only."""
    claim, parse, *_ = told
    people = [n for n, word in enumerate(parse.words) if singular(word) in _listed("people")]
    at = next((n for n, word in enumerate(parse.words) if word in _listed("shown")), None)
    if at is None or not people or people[-1] < at or not _flat(parse, at):
        return None
    group = singular(parse.words[people[-1]])
    tried = {singular(word.lower) for word in tokenise(claim.value if claim.predicate == ONLY_TRIED else "")}
    return Phrase(parse.group_start(at), people[-1] + 1) if group not in tried else None


def _evidence(told: _Beside) -> Phrase | None:
    """What is said to be shown in people, or proven, of what rests on mice or on one small study."""
    claim, parse, *_ = told
    if not _listed("tried_in").isdisjoint(word.lower for word in tokenise(claim.at.text)):
        return _shown(told)
    at = next((n for n, word in enumerate(parse.words) if word in ("proof", "proven")), None)
    if at is None or not _flat(parse, at) or not _content(claim.sentence.text) & frozenset(map(concept, parse.words)):
        return None
    return Phrase(parse.group_start(at), _end(parse, at))


def _works(told: _Beside) -> Phrase | None:
    """As in "works even in frost", where no full-size one has been tried in the cold."""
    claim, parse, *_ = told
    at = next((n for n, word in enumerate(parse.words) if word in _listed("working")), None)
    if at is None or not parse.is_tag(at, "vx") or not _flat(parse, at):
        return None
    shared = _content(claim.at.text) & frozenset(map(concept, parse.words[at + 1 :]))
    return Phrase(at, _end(parse, at)) if shared else None


def _helped(told: _Beside) -> Phrase | None:
    """As in "felt less sore", where that was so in beginners only."""
    claim, parse, *_ = told
    at = next((n for n, word in enumerate(parse.words) if word in _listed("betterment")), None)
    if at is None or not _flat(parse, at):
        return None
    before = claim.sentence.at.document.text[claim.sentence.at.span.start : claim.at.span.start]
    said, group = frozenset(map(concept, parse.words)), _content(_GROUP.split(claim.at.text)[0])
    return Phrase(0, _end(parse, at)) if _content(before) & said and not group & said else None


def _flat(parse: Parse, at: int) -> bool:
    """Whether a verb is stated as a fact and not denied."""
    start = parse.group_start(at)
    return stated(parse, start, at) and listed("negation", "words").isdisjoint(parse.words[max(start - 1, 0) : at])


def _end(parse: Parse, at: int) -> int:
    return next((n for n in range(at + 1, len(parse.words)) if parse.parted(n)), len(parse.words))


_TELLING: Mapping[str, Telling] = {
    OPEN: _answer,
    ONLY_TRIED: _shown,
    EVIDENCE: _evidence,
    UNDONE: _works,
    ONLY_SEEN: _helped,
}
_SIGNS = {OPEN: "confirming", ONLY_TRIED: "shown", EVIDENCE: "shown", UNDONE: "working", ONLY_SEEN: "betterment"}


def _signs(predicate: str) -> frozenset[str]:
    return _listed(_SIGNS[predicate])


def _content(text: str) -> frozenset[str]:
    return frozenset(concept(word.lower) for word in tokenise(text)) - _listed("empty") - {""}


def _capitals(text: str) -> frozenset[str]:
    """The concepts of the names in a text."""
    return frozenset(concept(word.lower) for word in tokenise(text)[1:] if text[word.start].isupper())


def _listed(group: str) -> frozenset[str]:
    return listed(_FILE, group)


@cache
def _asking() -> frozenset[str]:
    """What says that a question is open, and not which: "is not known"."""
    return frozenset(map(concept, BASES | DOUBTFUL | KNOWN))
