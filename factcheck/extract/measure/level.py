"""A site -> a rise or fall, or the value at which something stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.measure.attribute import attribute
from factcheck.extract.measure.content import content
from factcheck.extract.measure.price import price
from factcheck.extract.measure.site import NOTHING, Slots, holder, known
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.measure.site import Site


def change(site: Site) -> Slots | None:
    """A rise or fall: "sales rose 12%", "a 12% rise in sales", "cut costs by a third", "rose to 5%"."""
    directions = lexicon.table("measures", "change_verbs")
    base = site.verb(site.left)
    if site.left is not None and base in directions and site.preposition in ("", "by", "to", "from"):
        subject = site.parse.subject_of(site.left)
        transitive = site.parse.object_of(site.left) if site.preposition else None
        measure = "level" if site.preposition in ("to", "from") else f"change {directions[base]}"
        return Slots(transitive or subject, measure)
    return _change_noun(site) or _compared(site)


def _compared(site: Site) -> Slots | None:
    """As in "a 12% lower [risk of asthma]", "20% more [visitors]", "50% increased [costs]"."""
    parse, at = site.parse, site.last
    directions: Mapping[str, str] = lexicon.table("measures", "comparatives")
    if at + 1 >= len(parse.words) or parse.parted(at) or parse.parted(at + 1):
        return None
    way = directions.get(parse.words[at], "")
    what = parse.noun_phrase_at(at + 1) if way and site.quantity.dimension == "proportion" else None
    return Slots(what, f"change {way}") if what else None


def _change_noun(site: Site) -> Slots | None:
    directions: Mapping[str, str] = lexicon.table("measures", "change_nouns")
    phrase = None if site.parse.parted(site.last) else site.parse.noun_phrase_at(site.last)
    if phrase is None or site.head(phrase) not in directions:
        return None
    measure = f"change {directions[site.head(phrase)]}"
    if site.parse.is_tag(phrase.last, "p"):
        return Slots(site.parse.noun_phrase_at(phrase.last + 1), measure)
    return Slots(Phrase(phrase.last - 1, phrase.last), measure) if "of" not in site.parse.lower(phrase) else None


def value(site: Site) -> Slots:
    """Anything else: the noun it is the value of, or the verb that ties it to its subject."""
    named = attribute(site) or content(site) or change(site) or price(site)
    if named:
        return named
    if site.preposition == "of":
        owner = site.parse.noun_phrase_before(site.first - 1)
        if owner:
            return had(site, owner) or Slots(owner, _noun_measure(site, owner))
    return NOTHING if site.left is None else _tied(site, site.left)


def had(site: Site, noun: Phrase) -> Slots | None:
    """What a thing has so much of, by any noun: "has [a capacity] of 40", "a hall with [a capacity] of 40"."""
    whose = holder(site, noun) if site.parse.words[noun.first] in ("a", "an") else None
    return Slots(whose, " ".join(site.parse.words[noun.first + 1 : noun.last])) if whose else None


def _tied(site: Site, verb: int) -> Slots:
    """What a verb says of its subject; with a preposition, of its object: "valued [the firm] at 4 million"."""
    base = site.verb(verb)
    tie = f"{base} {site.preposition}".strip()
    subject = site.subject(verb)
    if base in known("level_verbs") or tie in known("level_ties"):
        return Slots(subject, _noun_measure(site, subject))
    if not base or base in ("have", "do"):
        return NOTHING
    done = site.parse.object_of(verb) if site.preposition and not site.parse.is_tag(verb + 1, "pt") else None
    return Slots(done, tie, agent=subject) if done and done.last < site.first else Slots(subject, tie)


def _noun_measure(site: Site, phrase: Phrase | None) -> str:
    measure = lexicon.table("measures", "measure_nouns").get(site.head(phrase), "level")
    return "level" if measure == "duration" and site.quantity.dimension != "time" else measure  # a road has a length
