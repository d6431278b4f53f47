"""A site -> an attribute of size, age or weight and whose it is: "304 m deep", "covers 250 km2", "a length of 4 km"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.extract.measure.site import Slots, holder, known
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site


def attribute(site: Site) -> Slots | None:
    """What a length, area, weight or time says of whom; None where no word names an attribute that has such a unit."""
    return _behind(site) or _of_noun(site) or _verb(site) or _foremost(site)


def _behind(site: Site) -> Slots | None:
    """As in "304 m deep", "4 km in length", "a 60 m high wall"."""
    parse, at = site.parse, site.end()
    if not at < len(parse.words):
        return None
    if parse.words[at] == "in" and at + 1 < len(parse.words):
        at += 1
        named = _fitting(site, "attribute_nouns", parse.words[at])
    else:
        named = _fitting(site, "attribute_adjectives", parse.words[at])
    if not named:
        return None
    described = None if parse.parted(at + 1) else parse.noun_phrase_at(at + 1)
    verb = _verb_of(site)
    if verb is not None:
        across = parse.words[at] == "across" and described is not None  # "lies 4 km across the bay"
        return None if across else Slots(parse.subject_of(verb), named)
    if parse.parted(site.first) and parse.parted(at + 1) and parse.verb_before(site.first) is None:
        return Slots(parse.main_subject(), named)  # "the dam, 31 m high, keeps"
    inside = parse.is_tag(site.first, "d")  # "a 60 m high wall"
    if inside or site.left is None:
        return Slots(described if inside else None, named)
    return None


def _of_noun(site: Site) -> Slots | None:
    """As in "has a depth of 304 m", "an area of 250 km2", "its depth is 304 m"."""
    parse = site.parse
    if site.preposition == "of":
        noun = parse.noun_phrase_before(site.first - 1)
    elif site.left is not None and site.verb(site.left) in known("level_verbs"):
        noun = parse.subject_of(site.left)
    else:
        return None
    words = (site.head(noun), _last_two(site, noun))
    named = next((one for word in words if (one := _fitting(site, "attribute_nouns", word))), "")
    if not named or noun is None:
        return None
    had = holder(site, noun) if site.preposition == "of" else None
    return Slots(had or _whose(site, noun), named)


def _last_two(site: Site, noun: Phrase | None) -> str:
    """The last two words of a phrase's core: "an average [life expectancy] of bees"."""
    if noun is None:
        return ""
    core = next((at for at in range(noun.first + 1, noun.last) if site.parse.is_tag(at, "f")), noun.last)
    return " ".join(site.parse.words[max(core - 2, noun.first) : core])


def _whose(site: Site, noun: Phrase) -> Phrase:
    """What an attribute is of: "the depth of the lake", "its depth"; itself, where nobody says."""
    parse = site.parse
    of = next((at for at in range(noun.first, noun.last) if parse.is_tag(at, "f")), None)
    if of is None:
        return Phrase(noun.first, noun.first + 1) if parse.words[noun.first] in ("its", "their") else noun
    return parse.noun_phrase_at(of + 1) or noun


def _verb(site: Site) -> Slots | None:
    """As in "weighs 4 tonnes", "stretches for 2,300 km"."""
    named = _fitting(site, "attribute_verbs", site.verb(site.left))
    if not named or site.left is None or site.preposition not in ("", "for", "over", "across"):
        return None
    if site.parse.is_tag(site.last, "f"):
        return None  # "the report covers 30 hectares of land"
    return Slots(site.parse.subject_of(site.left), named)


def _foremost(site: Site) -> Slots | None:
    """As in "At 90 metres, the mast is the tallest in the county"."""
    parse = site.parse
    if site.first != 1 or site.preposition != "at" or not parse.parted(site.last):
        return None
    named = (_fitting(site, "attribute_superlatives", word) for word in parse.words[site.last :])
    measure = next(filter(None, named), "")
    return Slots(parse.main_subject(), measure) if measure else None


def _fitting(site: Site, group: str, word: str) -> str:
    """The attribute that a word names, if it has such a unit; or ""."""
    named = lexicon.table("measures", group).get(singular(word), "")
    return named if site.quantity.dimension == lexicon.table("measures", "attributes").get(named) else ""


def _verb_of(site: Site) -> int | None:
    """The verb that says it of its subject, also of the second of two: "is 67 km long and 18 km wide"."""
    if site.left is not None:
        return site.left if site.verb(site.left) in known("attribute_ties") else None
    parse = site.parse
    at = site.first - 1
    return parse.verb_before(at) if parse.is_tag(at, "c") else None
