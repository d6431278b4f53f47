"""A site -> of whom a share is, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.extract.measure.level import change, described, value
from factcheck.extract.measure.site import Slots, known, state

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site
    from factcheck.extract.phrase import Phrase


def share(site: Site) -> Slots:
    """What a share says: a change, a share of people, how common a condition is, or a level."""
    valued = change(site) or described(site)
    return valued or _share_of(site) or _share_who(site) or _said_of_condition(site) or value(site)


def _share_of(site: Site) -> Slots | None:
    """A share of people or things, and what is said of them: "one in five firms reported losses"."""
    parse, at = site.parse, site.last
    if parse.is_tag(at, "f") and not parse.parted(at):
        at += 1
    population = None if parse.parted(at) else parse.noun_phrase_at(at)
    if population is None:
        return None
    population = parse.complemented(population)
    verb = parse.verb_after(population.last)
    if site.left is not None and not site.preposition and not (verb and _coordinated(site)):
        return _object_share(site, population)
    if verb is None or site.preposition:
        return None
    base = site.verb(verb)
    if base == "be":
        said = state(site, verb)
        return Slots(None, f"share who {said}", population) if said else None
    what = parse.object_of(verb) or population
    of_cases = "case" in (singular(word) for word in parse.lower(population))  # "80% of cases are not diagnosed"
    if not of_cases and (base in known("suffering_verbs") or base in ("affect", "diagnose")):
        return Slots(what, "prevalence", population)
    return Slots(what, f"share who {base}", population)


def _share_who(site: Site) -> Slots | None:
    """A share of those told of before, and what is said of them: "about 11% [suffered complications]"."""
    parse, verb = site.parse, site.last
    if not parse.is_tag(verb, "vb") or parse.parted(verb) or site.preposition or not _opens(site):
        return None
    if parse.is_tag(verb, "b"):
        said = state(site, verb)
        return Slots(None, f"share who {said}") if said else None
    return Slots(parse.object_of(verb), f"share who {site.verb(verb)}")


def _opens(site: Site) -> bool:
    """Whether a number opens its clause."""
    return site.first == 0 or site.parse.parted(site.first) or site.parse.is_tag(site.first - 1, "cs")


def _coordinated(site: Site) -> bool:
    """Whether "and" or "but" stands between the verb on the left and the quantity, which then has its own verb."""
    return site.left is not None and any(site.parse.is_tag(at, "c") for at in range(site.left + 1, site.first))


def _object_share(site: Site, population: Phrase) -> Slots | None:
    base = site.verb(site.left)
    assert site.left is not None, "an object has its verb on the left"
    subject = site.parse.subject_of(site.left)
    if base in known("affecting_verbs"):
        return Slots(subject, "prevalence", population)
    if base in known("part_verbs"):
        return Slots(subject, f"share of {site.head(population)}", population)
    return Slots(subject, f"{base} share", population) if base not in ("be", "have", "") else None


def _said_of_condition(site: Site) -> Slots | None:
    """A share said of a condition with no one named: "the prevalence of asthma is 8%", "asthma occurs in 8%"."""
    if site.left is None:
        return None
    subject = site.parse.subject_of(site.left)
    if site.verb(site.left) in known("affecting_verbs") and not site.preposition:
        return Slots(subject, "prevalence")
    return None
