"""Sentence -> the words in it that may make a statement, told by the words beside them, before any parse."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.extract.statement.clause import DOUBTED
from factcheck.extract.statement.deed import deed_of, says_little
from factcheck.extract.statement.first import BEFORE, OWNERS
from factcheck.extract.statement.kind import NOVELTY
from factcheck.extract.statement.open_question import BASES, DOUBTFUL, KNOWN
from factcheck.extract.statement.trigger import CAUSED, phrases
from factcheck.extract.statement.undone import AUXILIARIES
from factcheck.lexicon import listed
from factcheck.lexicon.phrases import gaps, lowers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factcheck.extract.statement.trigger import Found
    from factcheck.model import Sentence

_ASKING = frozenset(("how", "what", "why"))
_NOBODY = AUXILIARIES | BEFORE
_OF_KINDS = frozenset(("frequency", NOVELTY))
_NEAR = 4  # words from "no" to the noun of evidence


def triggers(sentence: Sentence, anchors: Sequence[int]) -> list[Found]:
    """The phrases of the lexicon in a sentence, longest first at each place, without those that can say nothing.

    `anchors` are the places of the words by which they are found.
    """
    words, text = sentence.words, sentence.at.document.text
    found = phrases().each(words, text, anchors)
    lower, between = lowers(words), gaps(words, text)
    return [one for one in found if _hopeful(one, lower, between)]


def _hopeful(found: Found, lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a word stands where it may make a statement: "(or ...", "no ... research", "is ... new".

    It asks only what the readers ask too (see aspect, caveat, doubt, first, kind, open_question, status, undone):
    nothing may be lost here.
    """
    test = _TESTS.get(found.value.kind)
    return test is None or test(found, lower, between)


def _cautions(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a word that may deny it stands before a word of causing."""
    return found.value != CAUSED or not _deniers().isdisjoint(lower[: found.first])


def _denies(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a word of knowing is denied; what it is known as is a name."""
    return lower[found.first] == "known" or not _doubting().isdisjoint(lower[: found.last])


def _equates(found: Found, _: Sequence[str], between: Sequence[str]) -> bool:
    """Whether "or" opens a bracket."""
    return found.value.use != "or" or between[found.first].endswith("(")


def _is_first(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether "first" may open a wide range: "the world's first", "the first to", "the first phone with"."""
    first, last = found.first, found.last
    if lower[first] in ("no", "nobody"):
        return not _NOBODY.isdisjoint(lower[last:])
    if lower[last - 1] != "first" or last - first > 1:
        return True
    before, behind = lower[first - 1] if first else "", lower[last:]
    return before in OWNERS and (before.endswith("'s") or not _ranging().isdisjoint(behind))


def _ignores(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a question stands in the sentence, and a denial before a word of explaining."""
    denied = not _doubting().isdisjoint(lower[max(found.first - DOUBTED, 0) : found.last])
    return denied and not _ASKING.isdisjoint(lower)


def _lacks(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether evidence is what is lacking, or a deed that has not been done."""
    near = lower[found.last : found.last + 2 * _NEAR]
    return "been" in near or not listed("statements_doubt", "evidence").isdisjoint(near[:_NEAR])


def _opens(found: Found, lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a denied word of knowing stands before a question, or one behind a question that opens a clause."""
    first = found.first
    if not (_knowing().isdisjoint(lower[max(first - 2, 0) : first]) or _unable().isdisjoint(lower[:first])):
        return True
    return (first == 0 or between[first] != " ") and not _knowing().isdisjoint(lower[found.last :])


def _same(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether things are compared; "no lighter" compares by itself."""
    of = _compared() if found.value.has else listed("statements_outcome", "pointers")
    return lower[found.first] == "no" or not of.isdisjoint(lower)


def _spares(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether a word for people stands before a word of harm that is denied."""
    denied = not found.value.has
    return not denied or "free" in lower or not listed("statements_harm", "all").isdisjoint(lower[: found.first])


def _says(found: Found, lower: Sequence[str], between: Sequence[str]) -> bool:
    """Whether a verb stands before a word for a property that may say it of something, or members of a kind behind."""
    before = lower[: found.first]
    if found.value.use in _OF_KINDS:
        return not _leading().isdisjoint(before) or _lists(found, lower, between)
    doubtful = lower[found.first] in listed("statements_doubt", "denied")
    return doubtful or not _saying().isdisjoint(before)


def _undoes(found: Found, lower: Sequence[str], _: Sequence[str]) -> bool:
    """Whether what is not done is a deed, or what is put off one."""
    if found.value.use == "postponed":
        return any(map(deed_of, lower[: found.first]))
    return found.value.use not in ("", "being") or not says_little(lower[found.last : found.last + 2])


_TESTS: Mapping[str, Callable[[Found, Sequence[str], Sequence[str]], bool]] = {
    "caveat": _cautions,
    "denied": _denies,
    "equate": _equates,
    "first": _is_first,
    "ignorance": _ignores,
    "lack": _lacks,
    "open": _opens,
    "outcome": _same,
    "undone": _undoes,
    "unharmed": _spares,
    "word": _says,
}


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
    doubting = listed("statements_doubt", "doubting") | listed("statements_doubt", "nobody")
    return listed("negation", "words") | doubting | lack


@cache
def _knowing() -> frozenset[str]:
    """Words of knowing or not knowing."""
    return BASES | DOUBTFUL | KNOWN


@cache
def _leading() -> frozenset[str]:
    """Words one of which leads to every word that says of a subject what it is."""
    return listed("statements_clause", "linking") | listed("grammar", "be") | listed("grammar", "have")


@cache
def _saying() -> frozenset[str]:
    """Words one of which stands before every word for a property that is said of a thing."""
    return _leading() | listed("statements_clause", "declaring")


@cache
def _listing() -> frozenset[str]:
    return listed("statements_named", "listing") | {"such"}


@cache
def _ranging() -> frozenset[str]:
    """Words behind "first" one of which tells of what range it is."""
    return listed("statements_first", "scope") | {"time", "to", "with"}


@cache
def _unable() -> frozenset[str]:
    """Words one of which denies that something is known."""
    return listed("negation", "words") | {"unable"}
