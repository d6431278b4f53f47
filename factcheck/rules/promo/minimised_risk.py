"""Sentences -> harm played down without a rate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.model import Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import advised, balanced, disclaimed, harm_follows, negated, technical, term
from ._quotations import quoted
from ._sources import cited, figured, sourced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ._construction import Found

_DOING = frozenset(("did", "do", "does", "done"))
_SOMEBODY = frozenset(("anybody", "anyone", "her", "him", "his", "me", "my", "nobody", "them", "their"))
_COMFORT = ("don't", "worry")  # is said of a dough too
_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_RISKS = Constructions(
    {
        "<no|zero|without|minimal|few|free ..2 RISK_NOUN>": _LOUD,
        "<RISK_NOUN ..7 BE ADVERB? SLIGHT , and? SLIGHT?>": _LOUD,
        "<INTENSIFIER? NO_RISK>": _LOUD,
        "<COMPLETELY SAFETY>": _LOUD,
        "<SAFETY , and|yet|but ADVERB? NICE|SAFETY>": _PLAIN,
        "<SAFELY BENEFIT_VERB>": _LOUD,
        "<BENEFIT_VERB ..4 SAFELY>": _PLAIN,
        "<CREDIT its|their|the ..1 safety>": _PLAIN,
        "<MANY|a only? small|tiny|little number|percentage|minority|bit of FOLK_NOUN.s>": _PLAIN,
        "<a little|bit|touch of? ILL_NOUN>": _PLAIN,
        "<does|do|did|will? not|doesn't|don't|didn't|won't HAVE_RISK any|the? ..1 RISK_NOUN>": _LOUD,
        "a|an|the|this|our|any <SAFETY , and|yet|but? ADVERB? NICE|SAFETY?> ..2 OFFER_NOUN|RIVAL_NOUN": _PLAIN,
        "<BE ADVERB? SAFETY> for|to|and": _PLAIN,
        "<little|few to|or|if no|any RISK_NOUN>": _LOUD,
        "<no|without the? need for|to ..1 PAINS>": _PLAIN,
    }
)


@rule(
    "P113",
    "minimised-risk",
    Severity.WARNING,
    bad=[
        "The tablets have «no side effects».",
        "The procedure is «virtually painless».",
        "A «completely safe» way to invest, with «no hidden fees».",
        "It can «safely improve» your mood.",
        "«Side effects are rare», so fly with us.",
        "The transfer carries «no risk» and has no hidden fees.",
        "It is a «completely safe» way to store passwords.",
        "The «side effects of the update are minimal».",
        "The crossing is «virtually painless», with «zero hassle».",
    ],
    good=[
        "It is not confirmed to be safe in pregnancy.",
        "No serious adverse events occurred in 120 patients (95% CI 0-3%).",
        "It is generally well tolerated. However, it can cause headache, nausea and seizures.",
        "The drug has side effects including nausea.",
        "No one can promise you that there will be no side effects.",
        "A safe space was provided.",
        "Calling reset() twice has no side effects, and a null pointer is harmless.",
        "Spine fractures are painless in two cases out of three, and a painless lump can still be cancer.",
        "Most spiders are harmless.",
        "Look for a safe, reputable clinic.",
        "The walk did her bad knee no harm.",
        "The company has no obligation to update these forecasts.",
    ],
    where=patterned,
)
def minimised_risk(sentence: Sentence) -> Iterator[Flag]:
    """A risk is called small or absent, with no rate and no list of harms.

    A reader who agrees to something needs to know what may go wrong and how often; "safe" answers neither.
    A figure, or harms named right behind, keep the rule silent.
    Advice: World Health Organization, ethical criteria for promotion; Food and Drug Administration, fair balance.
    """
    for found in _RISKS.find(sentence):
        if technical(sentence) or cited(sentence) or (figured(sentence) and not _is_word(found)):
            continue
        if (
            _by_nature(found)
            or disclaimed(found)
            or negated(found)
            or term(found)
            or balanced(found)
            or advised(found)
            or harm_follows(found)
            or _idle(found)
        ):
            continue
        said = quoted(found) or sourced(sentence) or found.words == _COMFORT
        yield Flag(
            found.at,
            f"“{found.at.text}” gives no rate and no list of harms",
            suggestion="Say how often harm comes, and what harm.",
            severity=_PLAIN if said else found.value,
        )


def _by_nature(found: Found[Severity]) -> bool:
    """Whether it is said of an illness or a creature: “fractures are often painless”, “a harmless spider”."""
    first = found.tagged.lowers[found.first]
    near = (*range(max(found.first - 4, 0), found.first), found.last)
    told = any("afflicting_noun" in found.tagged.classes.get(i, ()) for i in near)
    return told and first not in ("no", "without", "zero", "minimal", "few", "free")


def _idle(found: Found[Severity]) -> bool:
    """Whether it only says that something did somebody no harm: “the walk did her knee no harm”."""
    does = found.before(4)
    return found.words == ("no", "harm") and any(one in _DOING and other in _SOMEBODY for one, other in pairwise(does))


def _is_word(found: Found[Severity]) -> bool:
    """Whether it is a word of safety, for which a figure elsewhere in the sentence is no rate."""
    return "no_risk" in found.tagged.classes.get(found.last - len(found.words), ())
