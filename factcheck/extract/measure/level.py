"""A site -> a rise or fall, or the value at which something stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.extract.measure.attribute import attribute
from factcheck.extract.measure.content import content
from factcheck.extract.measure.price import price
from factcheck.extract.measure.site import NOTHING, Slots, deed, holder, known, listed
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.extract.measure.site import Site


_BOUNDS = frozenset(("above", "below", "beyond", "exceeding", "over", "under"))
_WAYS = frozenset(("down", "up"))
_MEASURED_OUT = frozenset(("area", "energy", "length", "mass", "volume"))


def change(site: Site) -> Slots | None:
    """A rise or fall: "sales rose 12%", "a 12% rise in sales", "cut costs by a third", "rose to 5%"."""
    directions = lexicon.table("measures", "change_verbs")
    base = site.verb(site.left)
    if site.left is not None and base in directions and site.preposition in ("", "by", "to", "from"):
        subject = site.parse.subject_of(site.left)
        transitive = site.parse.object_of(site.left) if site.preposition else None
        what = transitive or subject
        return Slots(
            what, _noun_measure(site, what) if site.preposition in ("to", "from") else f"change {directions[base]}"
        )
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
    if said := _stuff(site) or described(site) or _beyond(site):
        return said
    if site.preposition == "of":
        owner = site.parse.noun_phrase_before(site.first - 1)
        if owner:
            return had(site, owner) or Slots(owner, _noun_measure(site, owner))
    return _spent(site) if site.left is None else tied(site, site.left)


def _spent(site: Site) -> Slots:
    """What is done with a sum: "some 40 million dollars [was set aside] for repairs"."""
    if site.right is None or site.preposition or site.quantity.dimension != "money":
        return NOTHING
    base = site.verb(site.right)
    return Slots(site.parse.object_of(site.right), base) if base not in ("be", "do", "have", "") else NOTHING


def _stuff(site: Site) -> Slots | None:
    """What is measured out, and what is done with it: "carried 40 tonnes of coal", "40 tonnes of coal burned"."""
    end = site.end()
    of = site.parse.is_tag(end, "f") and (end > site.last or not site.parse.parted(end))
    stuff = site.parse.noun_phrase_at(end + 1) if of and site.quantity.dimension in _MEASURED_OUT else None
    left = listed(site) if site.left is None else site.left
    if stuff is None or site.preposition:
        return None
    if left is not None:
        return Slots(stuff, _done(site, left), agent=site.subject(left))
    right = site.parse.verb_after(stuff.last)
    return None if right is None else Slots(stuff, _done(site, deed(site.parse, right)))


def _done(site: Site, verb: int) -> str:
    """What a verb does with a stuff; "level" where it only says that it is there."""
    base = site.verb(verb)
    return "level" if base in known("level_verbs") | known("containing_verbs") else base


def described(site: Site) -> Slots | None:
    """As in "a 30% credit", "a $5 fee": the value of the noun right behind it."""
    parse = site.parse
    led = parse.words[site.first] in ("a", "an", "its", "the", "their")
    if not led or site.quantity.dimension not in ("proportion", "money"):
        return None
    noun = None if parse.parted(site.last) else parse.noun_phrase_at(site.last)
    return Slots(parse.complemented(noun), _noun_measure(site, noun)) if noun else None


def _beyond(site: Site) -> Slots | None:
    """As in "an income below 4,000 euros", "with a score over 30": the bound of a noun right before it."""
    noun = site.parse.noun_phrase_before(site.first)
    if site.quantity.at.text.partition(" ")[0].lower() not in _BOUNDS or noun is None or site.parse.parted(site.first):
        return None
    return had(site, noun) or Slots(noun, _noun_measure(site, noun))


def had(site: Site, noun: Phrase) -> Slots | None:
    """What a thing has so much of, by any noun: "has [a capacity] of 40", "a hall with [a capacity] of 40"."""
    article = site.parse.words[noun.first] in ("a", "an")
    whose = holder(site, noun) if article or site.parse.is_tag(noun.first, "x") else None
    words = site.parse.words[noun.first + article : noun.last]
    named = " ".join((*words[:-1], singular(words[-1])))  # "has debts of 4 million"
    return Slots(whose, lexicon.table("measures", "measure_nouns").get(site.head(noun), named)) if whose else None


def tied(site: Site, verb: int) -> Slots:
    """What a verb says of its subject; with a preposition, of its object: "valued [the firm] at 4 million"."""
    base = site.verb(verb)
    tie = f"{base} {site.preposition}".strip()
    subject = site.subject(verb)
    if site.preposition in _WAYS and base in known("level_verbs"):
        return Slots(subject, f"change {site.preposition}")  # "sales were up 4%"
    if base in known("level_verbs") or tie in known("level_ties"):
        return Slots(subject, _noun_measure(site, subject))
    if not base or base in ("have", "do"):
        return NOTHING
    done = site.parse.object_of(verb) if site.preposition and not site.parse.is_tag(verb + 1, "pt") else None
    if done is None or done.last >= site.first:
        return Slots(subject, tie)
    return Slots(done, _noun_measure(site, done) if tie in known("object_level_ties") else tie, agent=subject)


def _noun_measure(site: Site, phrase: Phrase | None) -> str:
    head = site.head(phrase)
    if phrase and head in known("sum_nouns"):
        last = [singular(word) for word in site.parse.words[max(phrase.last - 2, phrase.first) : phrase.last]]
        head = last[-1] if last[-1] != head else last[0]  # "the number of [deaths]", "the [death] toll"
    measure = lexicon.table("measures", "measure_nouns").get(head, "level")
    return "level" if measure == "duration" and site.quantity.dimension != "time" else measure  # a road has a length
