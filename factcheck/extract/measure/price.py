"""A site -> what a thing costs: "sold for 3 dollars", "will set you back 40 euros", "paid 2 million for a house"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.measure.site import Slots, known

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site
    from factcheck.extract.phrase import Phrase


def price(site: Site) -> Slots | None:
    """What money says of a thing that is sold, or paid for; None where no verb says that it is."""
    if site.quantity.dimension != "money":
        return None
    if said := _task(site) or _worth(site) or _bought(site):
        return said
    if site.left is None:
        return None
    base, parse = site.verb(site.left), site.parse
    if base in known("paying_verbs") and not site.preposition:
        bought = parse.noun_phrase_at(site.last + 1) if parse.words[site.last : site.last + 1] == ["for"] else None
        return Slots(bought, "cost") if bought and _anyone(site, parse.subject_of(site.left)) else None
    if base == "set" and "back" in parse.words[site.left : site.first]:
        return Slots(parse.subject_of(site.left), "cost")
    if f"{base} {site.preposition}".strip() not in known("price_ties"):
        return None
    sold = None if parse.is_tag(site.left + 1, "pt") else parse.object_of(site.left)
    if sold and sold.last < site.first:
        return Slots(sold, "cost", agent=parse.subject_of(site.left))
    return Slots(site.subject(site.left), "cost")


def _task(site: Site) -> Slots | None:
    """As in "it costs 40 dollars to fit a lock, and 90 to hang a door"."""
    parse, words = site.parse, site.parse.words
    costs = next((at for at in range(site.first) if words[at] == "it" and site.verb(at + 1) == "cost"), None)
    if costs is None or not parse.is_tag(site.last, "t"):
        return None
    done = parse.object_of(site.last + 1)
    return Slots(done, "cost") if done else None


def _bought(site: Site) -> Slots | None:
    """As in "Norda buys Pixo, a messaging service, for 3 million": the price behind what is inserted."""
    parse, end = site.parse, site.first - 1
    if site.preposition != "for" or not parse.parted(end):
        return None
    start = next((at for at in range(end - 1, 0, -1) if parse.parted(at)), 0)
    verb = parse.verb_before(start) if start else None
    if verb is None or f"{site.verb(verb)} for" not in known("price_ties"):
        return None
    passive = parse.is_tag(parse.group_start(verb), "b") and not parse.is_tag(verb, "g")
    sold = parse.subject_of(verb) if passive else parse.object_of(verb)
    return Slots(sold, "cost", agent=None if passive else parse.subject_of(verb)) if sold else None


def _worth(site: Site) -> Slots | None:
    """As in "paintings worth 3 million dollars", "is worth 3 million"."""
    parse, worth = site.parse, site.first - 1
    if worth < 1 or parse.words[worth] != "worth" or parse.parted(site.first):
        return None
    if parse.is_tag(worth - 1, "b"):
        return Slots(site.subject(worth - 1), "value at")
    what = None if parse.parted(worth) else parse.noun_phrase_before(worth)
    return Slots(what, "value at") if what else None


def _anyone(site: Site, payer: Phrase | None) -> bool:
    """Whether no one in particular pays: "expect to pay", "you pay", "visitors pay"; a firm's bid is its own."""
    if payer is None or site.parse.words[payer.first] in ("you", "we", "one"):
        return True
    return payer.last == payer.first + 1 and site.head(payer) in known("people_nouns")
