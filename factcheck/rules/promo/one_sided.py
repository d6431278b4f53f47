"""Articles -> those that promise and sell, and name no drawback."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.completeness import completeness
from factcheck.model import Article, Flag, Severity
from factcheck.rules import rule

from . import call_to_action, certainty, hype, minimised_risk, miracle, self_interest
from ._construction import patterned, tagged
from ._guards import mentions
from ._sold import Sold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Sentence
    from factcheck.rules import Rule

_FEWEST_PROMISES = 3
_SENTENCES_A_PROMISE = 40  # a handbook that promises less often than that sells nothing
_NEEDED = {"costs": "what it costs", "evidence": "a study or a source"}
_GAINS = ("body_noun", "gained_noun", "relief_noun", "trouble_noun")


@rule(
    "P112",
    "one-sided",
    Severity.NOTE,
    bad=[
        "«The lamp improves sleep.» It lifts your mood. It eases stress within days. Order your lamp today.",
        "«Our clinic relieves back pain.» The treatment restores mobility. It reduces inflammation. Call us today.",
        "«The loan cuts your bills.» The loan boosts your income. All loans carry risks. It eases stress. Call us.",
        "«The lamp improves sleep.» The lamp lifts your mood. Tablets cause nausea. It eases stress. Call us today.",
    ],
    good=[
        "The lamp improves sleep. It lifts your mood. It eases stress. Drawbacks are headaches. Order your lamp today.",
        "The drug eases pain. It lowers fever. It reduces swelling.",
        "The council will cut parking fees. Shops hope for more visitors. Call us today.",
        "The loan cuts your bills. It boosts your income. It eases stress. The loan is risky. Call us today.",
    ],
)
def one_sided(article: Article) -> Iterator[Flag]:
    """A text that sells promises benefits and names no drawback.

    A reader can weigh an offer only with both sides: what may go wrong, what it costs, what else there is.
    Texts that ask the reader to act are warned of. Harms said of rivals or of what the offer is to help with do not
    count, nor do those that are denied, or carried "like all treatments".
    Advice: HealthNewsReview, criteria on harms, costs and alternatives; Food and Drug Administration, fair balance.
    """
    promises = [sentence for sentence in article.sentences if _promises(sentence)]
    if len(promises) < max(_FEWEST_PROMISES, len(article.sentences) // _SENTENCES_A_PROMISE):
        return
    sold = Sold(article.sentences, promises)
    if any(sold.drawback(sentence) and not _plays_down(sentence) for sentence in article.sentences):
        return
    asks = _speaks(call_to_action.call_to_action, article.sentences)
    if asks or _speaks(self_interest.self_interest, article.sentences) or _praises(article.sentences):
        yield Flag(
            promises[0].at,
            f"{len(promises)} sentences promise; not found: {', '.join(_missing(article))}",
            suggestion="Say what may go wrong and how often, what it costs, and what else there is.",
            severity=Severity.WARNING if asks else Severity.NOTE,
        )


def _promises(sentence: Sentence) -> bool:
    """Whether it tells of a benefit, or is flagged for what it promises."""
    at = tagged(sentence)
    if at.has("benefit_verb") and at.has(*_GAINS) and not mentions(sentence, "negation"):
        return True
    if not patterned(sentence):
        return False
    return any(True for one in (certainty.certainty, miracle.miracle) for _ in one.look(sentence))


def _plays_down(sentence: Sentence) -> bool:
    return _speaks(minimised_risk.minimised_risk, (sentence,))


def _speaks(one: Rule, sentences: Iterable[Sentence]) -> bool:
    return any(flag.severity is Severity.WARNING for sentence in sentences for flag in one.look(sentence))


def _praises(sentences: Iterable[Sentence]) -> bool:
    praising = (certainty.certainty, hype.hype, miracle.miracle, minimised_risk.minimised_risk)
    return sum(_speaks(one, sentences) for one in praising) > 1


def _missing(article: Article) -> Iterator[str]:
    """What a reader would need and does not find."""
    found = {item.name for item in completeness(article) if item.at}
    yield "a drawback of what is offered"
    yield from (words for name, words in _NEEDED.items() if name not in found)
