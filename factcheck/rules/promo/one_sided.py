"""Articles -> those that promise and sell, and name no drawback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Article, Flag, Severity
from factcheck.rules import rule

from . import call_to_action, certainty, hype, minimised_risk, miracle, self_interest
from ._classes import tagged
from ._guards import is_heading, mentions
from ._sources import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Sentence
    from factcheck.rules import Rule

_FEWEST_PROMISES = 3
_GAINS = frozenset({"body_noun", "gained_noun", "relief_noun", "trouble_noun"})


@rule(
    "P112",
    "one-sided",
    Severity.NOTE,
    bad=[
        "«The lamp improves sleep.» It lifts your mood. It eases stress within days. Order your lamp today.",
        "«Our clinic relieves back pain.» The treatment restores mobility. It reduces inflammation. Call us today.",
    ],
    good=[
        "The lamp improves sleep. It lifts your mood. It eases stress. Drawbacks are headaches. Order your lamp today.",
        "The drug eases pain. It lowers fever. It reduces swelling.",
        "The council will cut parking fees. Shops hope for more visitors. Call us today.",
    ],
)
def one_sided(article: Article) -> Iterator[Flag]:
    """A text that sells promises benefits and names no drawback.

    A reader can weigh an offer only with both sides: what may go wrong, what it costs, what else there is.
    Texts that ask the reader to act are warned of; harms said of rivals do not count.
    Advice: HealthNewsReview, criteria on harms, costs and alternatives; Food and Drug Administration, fair balance.
    """
    promises = [sentence for sentence in article.sentences if _promises(sentence)]
    if len(promises) < _FEWEST_PROMISES or any(_names_drawback(sentence) for sentence in article.sentences):
        return
    asks = _speaks(call_to_action.call_to_action, article.sentences)
    if asks or _speaks(self_interest.self_interest, article.sentences) or _praises(article.sentences):
        missing = " and ".join(f"no {one}" for one in _missing(article.sentences))
        yield Flag(
            promises[0].at,
            f"{len(promises)} sentences promise, and the text names {missing}",
            suggestion="Say what may go wrong and how often, what it costs, and what else there is.",
            severity=Severity.WARNING if asks else Severity.NOTE,
        )


def _promises(sentence: Sentence) -> bool:
    present = tagged(sentence).present
    return "benefit_verb" in present and not present.isdisjoint(_GAINS) and not mentions(sentence, "negation")


def _names_drawback(sentence: Sentence) -> bool:
    """Whether it names a drawback of what is sold: not of its rivals, not in a heading, not to deny it."""
    return (
        mentions(sentence, "drawback")
        and not mentions(sentence, "rival")
        and not is_heading(sentence)
        and not _speaks(minimised_risk.minimised_risk, (sentence,))
    )


def _speaks(one: Rule, sentences: Iterable[Sentence]) -> bool:
    return any(flag.severity is Severity.WARNING for sentence in sentences for flag in one.look(sentence))


def _praises(sentences: Iterable[Sentence]) -> bool:
    praising = (certainty.certainty, hype.hype, miracle.miracle, minimised_risk.minimised_risk)
    return sum(_speaks(one, sentences) for one in praising) > 1


def _missing(sentences: Iterable[Sentence]) -> Iterator[str]:
    """What a reader would need and does not get."""
    yield "drawback"
    if not any(mentions(sentence, "cost") for sentence in sentences):
        yield "cost"
    if not any(cited(sentence) for sentence in sentences):
        yield "source"
