"""Two statements on one property of one thing -> the pair with its verdict and severity, or None when both can hold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.compare.contrast import set_off
from factcheck.compare.statements.counted import two_groups
from factcheck.compare.stories.affair import matters
from factcheck.compare.when import differ, has_year
from factcheck.extract.grammar import singular
from factcheck.extract.statement.charge import GUILT
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import tokenise
from factcheck.model import CausalClaim, Pair, Severity, StatementClaim, Verdict

if TYPE_CHECKING:
    from factcheck.compare.stories.story import Stories
    from factcheck.model import Claim, Context

MECHANISM = "mechanism"
UNKNOWN = "unknown"
_GRAVE = frozenset(("safety", "efficacy"))
_GRADUAL = ("frequency", "novelty", "research", "use")  # properties of degree: a warning at most
_UNIVERSAL = frozenset(("all", "any", "every"))
_PAST = frozenset(("was", "were", "wasn't", "weren't", "had"))
_FUTURE = frozenset(("will", "won't", "shall", "it'll"))


class Judge:
    """What grades two statements; a particular thing is the same only in articles on one story."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories

    def __call__(self, a: Claim, b: Claim, *, against_register: bool = False) -> Pair | None:
        """The graded pair of two statements, without a severity when they say the same; None when both can hold."""
        if not _comparable(a, b) or not (against_register or self._same_thing(a, b)):
            return None
        if _value(a) == _value(b):
            return Pair(a, b, Verdict.EQUAL, None)
        gap = UNKNOWN in (_value(a), _value(b))
        verdict = Verdict.CERTAINTY_GAP if gap else Verdict.OPPOSITE
        reasons = tuple(_softened(a, b))
        severity = _severity(a, b, len(reasons), gap=gap, against_register=against_register)
        return Pair(a, b, verdict, severity, reasons)

    def _same_thing(self, a: Claim, b: Claim) -> bool:
        documents = a.at.document, b.at.document
        if isinstance(a, StatementClaim) and a.kind == "definition":
            return True
        if documents[0] is documents[1] or not (a.context.specific or b.context.specific):
            return True
        return self._stories.same(*documents)


def _value(claim: Claim) -> str:
    return claim.value if isinstance(claim, StatementClaim) else ""


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two statements speak of the same case and time, and the text does not set them off from each other."""
    first, second = a.context, b.context
    if isinstance(a, StatementClaim) and a.kind == "definition":
        return True
    gap = UNKNOWN in (_value(a), _value(b))
    if (a.sentence is b.sentence or not (_value(a) and _value(b))) and not gap:
        return False  # numbers and causes are held against doubts only
    if differ(first.time, second.time) or apart(_forms(a), _forms(b)):
        return False
    if apart(first.place, second.place) or apart(_people(first), _people(second)) or _two_charges(a, b):
        return False
    if two_groups(a.subject, b.subject):
        return False
    return gap or not (_changed(a, b) or conceded(a, b))


def at_one_time(a: StatementClaim, b: StatementClaim) -> bool:
    """Whether two statements of articles on one story can hold at one time and place, as each tells of its day."""
    first, second = a.context, b.context
    lasts = a.predicate in listed("statements", "lasting") and not (has_year(first.time) or has_year(second.time))
    if not lasts and differ(first.time, second.time):
        return False
    if apart(_forms(a), _forms(b)) or apart(first.place, second.place):
        return False
    if apart(_people(first), _people(second)) or any(_before() & _around(claim) for claim in (a, b)):
        return False
    if two_groups(a.subject, b.subject):
        return False
    tenses = {_tense(claim) for claim in (a, b)}
    return len(tenses) == 1 or (tenses == {"past", "present"} and a.predicate in listed("statements", "lasting"))


def _two_charges(a: Claim, b: Claim) -> bool:
    """Whether an article tells of which charge somebody is cleared, and not of which one he is guilty."""
    return a.at.document is b.at.document and is_verdict(a) and is_verdict(b) and _one_sided(a, b)


def is_verdict(claim: Claim) -> bool:
    """Whether a claim is of somebody's guilt."""
    return isinstance(claim, StatementClaim) and claim.predicate == GUILT


def _one_sided(a: Claim, b: Claim) -> bool:
    """Whether one of two statements is of some cases only; who is just cleared is so of any charge."""
    limited = [claim for claim in (a, b) if _people(claim.context)]
    return len(limited) == 1 and not (is_verdict(limited[0]) and _value(limited[0]) == "guilty")


def _forms(claim: Claim) -> str:
    """In which form a thing is given: "nasal", "tablets"."""
    forms = listed("statements_named", "forms")
    given = (word.lower for word in tokenise(claim.subject) if singular(word.lower) in forms)
    return " ".join((claim.context.form, *given)).strip()


def _people(context: Context) -> str:
    words = {word.lower for word in tokenise(context.population)}
    return "" if words & _UNIVERSAL else context.population


def apart(a: str, b: str) -> bool:
    """Whether two circumstances that are both named have nothing in common that says what they are."""
    return bool(a and b) and _content(a).isdisjoint(_content(b)) and set(matters(a)).isdisjoint(matters(b))


def _content(text: str) -> set[str]:
    return {word.lower.removesuffix("s") for word in tokenise(text)} - {"the", "a", "an", "of", "in", "for"}


def _changed(a: Claim, b: Claim) -> bool:
    """Whether the two hold at different times: was and is, will and is, "no longer", "reopened"."""
    if any(listed("statements_clause", "changing") & _around(claim) for claim in (a, b)):
        return True
    assert isinstance(a, StatementClaim), "numbers and causes do not come here"
    tenses = {_tense(claim) for claim in (a, b)}
    if len(tenses) == 1 or a.predicate in listed("statements", "planned"):
        return False
    return tenses != {"past", "present"} or a.predicate not in listed("statements", "lasting")


def _tense(claim: Claim) -> str:
    words = {word.lower for word in tokenise(claim.at.text)}
    return "past" if words & _PAST else "future" if words & _FUTURE else "present"


def _around(claim: Claim) -> set[str]:
    """The words of a claim and the two on each side of it."""
    words = claim.sentence.words
    inside = [n for n, word in enumerate(words) if word.start >= claim.at.span.start and word.end <= claim.at.span.end]
    return {word.lower for word in words[max(inside[0] - 2, 0) : inside[-1] + 3]} if inside else set()


def conceded(a: Claim, b: Claim) -> bool:
    """Whether the sentence of one of two claims takes up that of the other before it: "But ...", "However, ..."."""
    first, second = sorted((a, b), key=lambda claim: claim.sentence.at.span.start)
    if a.at.document is not b.at.document:
        return False
    between = a.at.document.text[first.sentence.at.span.end : second.sentence.at.span.start]
    return not between.strip() and set_off(second.sentence)


def _softened(a: Claim, b: Claim) -> list[str]:
    """Why two statements may yet both hold."""
    weakened = any(_weakened(claim) for claim in (a, b))
    return [
        reason
        for reason, holds in (
            ("hedged or in another's words", weakened),
            ("one is said of some cases only", _one_sided(a, b)),
            ("one is said of one place only", _located(a) != _located(b)),
            ("one names another form besides", _formed_otherwise(a, b) or _formed_otherwise(b, a)),
        )
        if holds
    ]


def _formed_otherwise(a: Claim, b: Claim) -> bool:
    """Whether a statement is of a form, and the sentence of another goes on to name a further: "sold as a spray"."""
    end = b.at.span.end
    behind = {singular(word.lower) for word in b.sentence.words if word.start >= end}
    return not _forms(b) and apart(_forms(a), " ".join(sorted(behind & listed("statements_named", "forms"))))


def _located(claim: Claim) -> bool:
    """Whether a claim names where it holds; by whom a thing is approved says so only when the other does too."""
    return bool(claim.context.place) and f"by {claim.context.place}" not in claim.sentence.text and not _named(claim)


def _named(claim: Claim) -> bool:
    """Whether the place of a claim is the one who acts in it: "[The regulator] approved"."""
    return claim.context.place in claim.at.text


def _weakened(claim: Claim) -> bool:
    context = claim.context
    if _value(claim) == UNKNOWN:
        return False  # a doubt is not less of a doubt for being someone's
    return bool(context.attribution or context.hedge or context.quoted)


def _severity(a: Claim, b: Claim, softened: int, *, gap: bool, against_register: bool) -> Severity:
    predicate = next(claim.predicate for claim in (a, b) if isinstance(claim, StatementClaim))
    if gap and (a.sentence is b.sentence or conceded(a, b)):
        return Severity.NOTE
    if a.at.document is not b.at.document and not against_register:
        return Severity.NOTE if softened >= 2 else Severity.WARNING
    causal = isinstance(a, CausalClaim) or isinstance(
        b, CausalClaim
    )  # that it acts on one thing says less than "works"
    mild = (gap and (causal or predicate not in _GRAVE)) or predicate.startswith(_GRADUAL)
    return (Severity.ERROR, Severity.WARNING, Severity.NOTE)[min(softened + mild, 2)]


@cache
def _before() -> frozenset[str]:
    """Words of change but for those of the day on which an article appears."""
    return listed("statements_clause", "changing") - {"again", "finally", "now", "reopened", "soon"}
