"""Two claims of a topic of statements -> whether they are of one event, firm, person or place, and not of a kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.particular import head
from factcheck.compare.statements.stance import MECHANISM
from factcheck.extract.grammar import singular
from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.extract.statement.denied_kind import KIND
from factcheck.extract.statement.forbidden import LEAVE
from factcheck.extract.statement.only import ONLY_SEEN, ONLY_TRIED
from factcheck.extract.statement.rival import RIVAL
from factcheck.extract.statement.undone import UNDONE
from factcheck.lexicon.phrases import tokenise
from factcheck.model import StatementClaim

if TYPE_CHECKING:
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Claim, Pair

_GENERAL = frozenset((EVIDENCE, KIND, LEAVE, MECHANISM, ONLY_SEEN, ONLY_TRIED, RIVAL, UNDONE))  # of kinds


def on_one_thing(pair: Pair, stories: Stories) -> bool:
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
        return singular(head(claim.subject)) not in lexicon.words("statements", "kinds")
    kinds = lexicon.words("statements", "of_kinds")
    return claim.predicate not in kinds and bool(_names(claim, claim.subject or claim.sentence.text, stories))


def _names(claim: Claim, text: str, stories: Stories) -> frozenset[str]:
    """The words of a text that the claim's article always writes with a capital letter."""
    return stories.named(claim.at.document).intersection(word.lower.removesuffix("'s") for word in tokenise(text))
