"""Topic -> what one passage states as a fact and another says is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.stance import MECHANISM, UNKNOWN
from factcheck.compare.wording import wording
from factcheck.extract.statement.caveat import EVIDENCE
from factcheck.extract.statement.only import ONLY_SEEN, ONLY_TRIED
from factcheck.extract.statement.open_question import OPEN
from factcheck.extract.statement.rival import RIVAL
from factcheck.extract.statement.undone import UNDONE
from factcheck.model import Example, Flag, Related, Severity, StatementClaim, StatementKey, Topic, Verdict
from factcheck.rules import rule
from factcheck.rules.statements._flag import flags, taken_back

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim, Passage

_FEW = 3  # places that state as a fact what one leaves open
_RESERVED = (EVIDENCE, ONLY_TRIED, OPEN, UNDONE)


@rule(
    "S103",
    "certainty-gap",
    Severity.WARNING,
    bad=[
        "«Malatine is safe». Farmers like it. «Malatine has not been confirmed to be safe».",
        Example(("«Road salt is harmless».", "«The safety of road salt is unknown».")),
        "«Malatine relieves migraine». Clinics like it. «Malatine still needs more research».",
        "«The bus lane cuts noise». Shops like it. «The effectiveness of the bus lane is unknown».",
        Example(("«The cause of the warehouse fire is unknown».", "«A faulty heater caused the warehouse fire».")),
        Example(
            (
                "Police in Halden «have confirmed that the skipper Anna Weiss was alone on board».",
                "Police in Halden «could not say whether the skipper Anna Weiss was alone on board».",
            )
        ),
        Example(
            (
                "Malatine «has been shown to restore smell in patients», Anna Weiss of Halden says.",
                "Malatine restored smell «only in mice», Anna Weiss of Halden says.",
            )
        ),
        Example(
            (
                "The Weiss heat pump «works in severe frost», Halden Energy says.",
                "«No full-size Weiss heat pump has yet been tried in frost», Halden Energy says.",
            )
        ),
        Example(
            (
                "The mill at Odby burned for hours. «The fire was caused by a faulty heater».",
                "Crews left the mill at Odby at dawn. «It is not known why the mill caught fire».",
            )
        ),
        Example(
            (
                "«Swans on Lake Orly died because paint had leaked into the water».",
                "«What killed the swans on Lake Orly remains unexplained».",
            )
        ),
    ],
    good=[
        "Malatine is safe. The safety of bentrol is unknown.",
        "The long-term effects of malatine are unknown. You carried this child for nine months.",
        "Malatine is not known to be safe. The safety of malatine is unclear.",
        "Malatine may relieve migraine. The efficacy of malatine is unknown.",
        "Malatine relieves migraine. The council needs more research.",
        "Malatine may be safe. The price of malatine is unknown.",
        Example(
            (
                "Police in Halden hope to confirm that the skipper Anna Weiss was alone.",
                "Police in Halden could not say whether the skipper Anna Weiss was alone.",
            )
        ),
        Example(
            (
                "Police in Halden have confirmed the death of the skipper Anna Weiss.",
                "Whether the boat belonged to the skipper Anna Weiss is not known, police in Halden say.",
            )
        ),
        Example(
            (
                "Malatine has been shown to restore smell in mice, Anna Weiss of Halden says.",
                "Malatine restored smell only in mice, Anna Weiss of Halden says.",
            )
        ),
        Example(
            (
                "The mill at Odby burned for hours. The fire spread because the doors stood open.",
                "Crews left the mill at Odby at dawn. The cause of the fire is not yet known.",
            )
        ),
        Example(
            (
                "The mill at Odby burned for hours. A similar fire at the mill in 2011 was caused by a faulty heater.",
                "Crews left the mill at Odby at dawn. The cause of the fire is not yet known.",
            )
        ),
        Example(
            (
                "The mill at Odby burned for hours. The fire may have been caused by a faulty heater.",
                "Crews left the mill at Odby at dawn. The cause of the fire is not yet known.",
            )
        ),
    ],
)
def certainty_gap(topic: Topic) -> Iterator[Flag]:
    """A thing is stated as a fact in one place, and in another it is said that nobody knows.

    A reader of the first place alone is surer than the evidence allows. What is safe, what works, what caused it
    and how long it lasts is held against “unclear”, “not confirmed” and “under study”.
    Within one article it is an error where safety or effectiveness is in question; between two on one event, and
    not on a kind of thing, it is a note, for they mostly mean two things. The advice is that of
    Schwartz and Woloshin on reporting the limits of what is known (Journal of the National Cancer Institute, 2009).
    """
    if not isinstance(topic.key, StatementKey) or topic.key.predicate in (MECHANISM, ONLY_SEEN, RIVAL):
        return
    if topic.key.predicate in _RESERVED:
        yield from taken_back(topic, Verdict.CERTAINTY_GAP, "what is left open")
    else:
        pairs = [pair for pair in topic.disagreements() if pair.verdict is Verdict.CERTAINTY_GAP]
        facts = frozenset(wording(one) for pair in pairs for one in pair.standing if not _doubts(one))
        told: set[Passage] = set()
        for flag in flags(topic, pairs):
            placed = _at_fact(topic, flag, facts - told)
            told.add(placed.at)
            yield placed


def _doubts(claim: Claim) -> bool:
    return isinstance(claim, StatementClaim) and claim.value == UNKNOWN


def _at_fact(topic: Topic, flag: Flag, facts: frozenset[Passage]) -> Flag:
    """The flag at what a few places state as a fact, of these the nearest to the doubt; one doubt among many stands."""
    stated = [one.at for one in flag.related if one.at in facts]
    if flag.at in facts or not 0 < len(stated) <= _FEW:
        return flag
    fact = min(stated, key=lambda at: (at.document is not flag.at.document, abs(at.span.start - flag.at.span.start)))
    others = tuple(one for one in flag.related if one.at != fact)
    message = f"{topic.label}: “{fact.text}” here, “{flag.at.text}” elsewhere"
    return flag._replace(at=fact, message=message, related=(Related(flag.at, f"“{flag.at.text}”"), *others))
