"""Topics of statements -> the same, where two articles that seem opposed on one particular thing are worth a note.

One says that the dead are known, the other that the owner of a house is not; one counts survivors, the other victims.
Two desks that cover one event mostly mean two things so. What they say of a general kind (a drug, a condition,
a practice) is mostly said of one, and keeps its severity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.statements.stance import MECHANISM
from factcheck.extract.grammar import singular
from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.extract.statement.denied_kind import KIND
from factcheck.extract.statement.forbidden import LEAVE
from factcheck.extract.statement.only import ONLY_SEEN, ONLY_TRIED
from factcheck.extract.statement.rival import RIVAL
from factcheck.extract.statement.undone import UNDONE
from factcheck.lexicon.phrases import tokenise
from factcheck.model import Severity, StatementClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.compare.story import Stories
    from factcheck.model import Claim, Pair, Topic

_GENERAL = frozenset((EVIDENCE, KIND, LEAVE, MECHANISM, ONLY_SEEN, ONLY_TRIED, RIVAL, UNDONE))  # of kinds


def graded(topics: Iterable[Topic], stories: Stories) -> Iterator[Topic]:
    """The topics, with a note for each two articles that are held against each other on a particular thing."""
    for topic in topics:
        yield topic._replace(pairs=tuple(_graded(pair, stories) for pair in topic.pairs)) if topic.pairs else topic


def _graded(pair: Pair, stories: Stories) -> Pair:
    if pair.within or not pair.severity or not _on_one_thing(pair, stories):
        return pair
    return pair._replace(severity=Severity.NOTE)


def _on_one_thing(pair: Pair, stories: Stories) -> bool:
    """Whether two claims are of one event, firm, person or place, and not of a kind."""
    said = [claim for claim in (pair.a, pair.b) if isinstance(claim, StatementClaim)]
    if said:
        return all(_particular(claim, stories) for claim in said)
    return bool(_names(pair.a, pair.a.sentence.text, stories) & _names(pair.b, pair.b.sentence.text, stories))


def _particular(claim: StatementClaim, stories: Stories) -> bool:
    """Whether a statement is of one thing: it points at it ("the bridge"), or its subject or words have a name."""
    if claim.kind == "definition" or claim.predicate in _GENERAL:
        return False
    if claim.context.specific:
        return _head(claim.subject) not in lexicon.words("statements", "kinds")
    kinds = lexicon.words("statements", "of_kinds")
    return claim.predicate not in kinds and bool(_names(claim, claim.subject or claim.sentence.text, stories))


def _head(subject: str) -> str:
    return singular(subject.lower().partition(" of ")[0].rpartition(" ")[2])


def _names(claim: Claim, text: str, stories: Stories) -> frozenset[str]:
    """The words of a text that the claim's article always writes with a capital letter."""
    return stories.named(claim.at.document).intersection(word.lower.removesuffix("'s") for word in tokenise(text))
