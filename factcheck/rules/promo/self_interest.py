"""Sentences -> the seller speaking as the adviser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Example, Flag, Sentence, Severity
from factcheck.rules import rule

from ._construction import Constructions, patterned
from ._guards import mentions, negated
from ._own import recommended
from ._quotations import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules import OwnNames

_LOUD, _PLAIN = Severity.WARNING, Severity.NOTE
_SELLERS = Constructions(
    {
        "<OUR own? ..2 BUSINESS_NOUN>": _LOUD,
        "<OWN_SELLER>": _LOUD,
        "<we|we're|we've ADVERB|also|will|can|have|are|may|might? SERVE_VERB>": _PLAIN,
        "<we ADVERB|also|will|can|may|only? USE_VERB.base>": _PLAIN,
        "<HERE_AT ..1 NAME ..4 ORGANISATION_NOUN>": _LOUD,
        "<PLACES_LIKE ..1 NAME ..4 ORGANISATION_NOUN>": _LOUD,
        "^ <AUTHORITY_NOUN.s at|from NAME NAME> ..2 will|can|are ..3 you|your": _LOUD,
        "<WE ADVERB? SELLER_PHRASE>": _PLAIN,
        "^ <at NAME ..4> , WE": _LOUD,
        "<OUR SUPERLATIVE|FOREMOST WORD>": _PLAIN,
        "<OUR ..1 HOUSE_NOUN>": _PLAIN,
    }
)


@rule(
    "P111",
    "self-interest",
    Severity.WARNING,
    bad=[
        "«Our clinic» has treated back pain since 1990.",
        "«Our award-winning chefs» use local fish.",
        "Most brokers («including our own») charge a fee.",
        "«We specialise» in family holidays.",
        "«Our award-winning guides» show you the city.",
        "«Here at Alder Travel Agency» «we tailor» each trip.",
        "«We pride ourselves» on fast answers.",
        "«Our software» is made in Porto.",
        Example(("Book a check-up at «Harbour Clinic» and bring your records.",), own=("Harbour Clinic",)),
        Example(("«Aller Trams» delivers parcels to every district.",), own=("Aller Trams",)),
    ],
    good=[
        Example(("Harbour Clinic was founded in 1990 and has 40 beds.",), own=("Harbour Clinic",)),
        Example(("The target is that you arrive on time.",), own=("Target",)),
        Example(("“Harbour Clinic helped you,” the mayor told the crowd.",), own=("Harbour Clinic",)),
        "Book a check-up at Harbour Clinic and bring your records.",
        "Our understanding of sleep is limited.",
        "In our study, we treated 40 patients with a placebo.",
        "Our planet is warming.",
        "The clinic was founded in 1990.",
        "“Our team deserved the win,” the captain said.",
    ],
    where=patterned,
)
def self_interest(sentence: Sentence, own_names: OwnNames = ()) -> Iterator[Flag]:
    """The text recommends what its author sells.

    A reader weighs advice by who gives it, so an interest belongs beside the claim that serves it.
    Where the configuration names the publisher and its products (own-names), recommending them is one too.
    Scientists who say "we" of a study, and quoted speakers, are left alone.
    Advice: Society of Professional Journalists, Code of Ethics, act independently; United Kingdom CAP Code, section 2.
    """
    sold = [(found, "is the seller speaking") for found in _SELLERS.find(sentence)]
    sold += [(found, "is the publisher's own") for found in recommended(sentence, own_names)]
    for found, what in sold:
        if not (negated(found) or quoted(found) or mentions(sentence, "scholarly")):
            yield Flag(
                found.at,
                f"“{found.at.text}” {what}",
                suggestion="Say who publishes the text and what they earn by it.",
                severity=found.value,
            )
