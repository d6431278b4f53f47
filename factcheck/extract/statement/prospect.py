"""Sentence -> the words in it that may make a statement, told by the words beside them, before any parse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.statement.trigger import CAUSED, listed, phrases
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.statement.trigger import Found
    from factcheck.model import Sentence

_ASKING = frozenset(("how", "what", "why"))
_DOUBTING = ("early", "little", "longer", "much", "nothing", "remains", "soon", "uncertain", "unclear", "unknown",
             "unsure", "yet")  # fmt: skip
_NEAR = 4  # words from "no" to the noun of evidence


def triggers(sentence: Sentence) -> tuple[Found, ...]:
    """The phrases of the lexicon in a sentence, longest first at each place, without those that can say nothing."""
    words, text = sentence.words, sentence.at.document.text
    found = phrases().each(words, text)
    if not found:
        return ()
    lower, between = lowers(words), gaps(words, text)
    return tuple([one for one in found if _hopeful(one, lower, between)])


def _hopeful(found: Found, lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a word stands where it may make a statement: "(or ...", "no ... research", "is ... new".

    It asks only what the readers ask too (see aspect, caveat, doubt, kind): nothing may be lost here.
    """
    match found.value.kind:
        case "caveat" if found.value == CAUSED:
            return not _deniers().isdisjoint(lower[: found.first])
        case "denied":  # what it is known as is a name
            return lower[found.first] == "known" or not _doubting().isdisjoint(lower[: found.last])
        case "ignorance":
            return not _ASKING.isdisjoint(lower)
        case "lack":
            near = lower[found.last : found.last + 2 * _NEAR]
            return "been" in near or not listed("statements_doubt", "evidence").isdisjoint(near[:_NEAR])
        case "outcome":
            of = _compared() if found.value.has else listed("statements_outcome", "pointers")
            return not of.isdisjoint(lower)
        case "unharmed" if not found.value.has:
            return "free" in lower or not listed("statements_harm", "all").isdisjoint(lower[: found.first])
        case "word" if found.value.use == "novelty":
            return not _leading().isdisjoint(lower[: found.first]) or _lists(found, lower, between)
        case "equate" if found.value.use == "or":
            return between[found.first].endswith("(")
    return True


def _lists(found: Found, lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether what is named as one of a kind may stand behind: "new ways such as", "a new way: "."""
    return not _listing().isdisjoint(lower[found.last :]) or any(":" in gap for gap in between[found.last :])


@cache
def _compared() -> frozenset[str]:
    return listed("causal_words", "comparatives") | listed("statements_outcome", "lesser")


@cache
def _deniers() -> frozenset[str]:
    return listed("negation", "words") | listed("statements_caveats", "denying")


@cache
def _doubting() -> frozenset[str]:
    """Words one of which stands before every word of knowing that is denied or in doubt."""
    lack = {word for phrase in listed("statements_doubt", "lack") for word in phrase.split()}
    return listed("negation", "words") | listed("statements_doubt", "nobody") | lack | frozenset(_DOUBTING)


@cache
def _leading() -> frozenset[str]:
    """Words one of which leads to every word that says of a subject what it is."""
    return listed("statements_clause", "linking") | listed("grammar", "be") | listed("grammar", "have")


@cache
def _listing() -> frozenset[str]:
    return listed("statements_named", "listing") | {"such"}
