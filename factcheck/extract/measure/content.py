"""A site -> how much of a stuff is in a thing: "an egg has 186 mg of cholesterol", "12 mg of caffeine per ounce"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import singular
from factcheck.extract.measure.site import Slots, known, listed
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.extract.measure.site import Site

_WHOLE = frozenset(("1", "a", "an", "one", "single"))
_NEAR = 3  # words that name a portion, with "per" or "of"


def content(site: Site) -> Slots | None:
    """What a small mass or an energy says is in the subject of a verb of having; None where it says something else."""
    if site.quantity.unit not in known("content_units") or site.preposition not in ("", "with"):
        return None
    verb = listed(site)
    subject = site.parse.subject_of(verb) if verb is not None and site.verb(verb) in known("containing_verbs") else None
    stuff = "energy" if site.quantity.dimension == "energy" else _stuff(site)
    if subject is None or not stuff:
        return None
    subject, before = _portion(site, subject)
    portion = before or _per(site)
    return Slots(subject, f"{stuff} content per {portion}" if portion else f"{stuff} content")


def _stuff(site: Site) -> str:
    """What is measured out, by its head: "12 g of saturated fat", "80 mg caffeine"; "" where nothing is named."""
    of = site.parse.is_tag(site.last, "f")
    named = None if site.parse.parted(site.last) else site.parse.noun_phrase_at(site.last + of)
    head = site.head(named)
    return "" if head in _units() else head


def _portion(site: Site, subject: Phrase) -> tuple[Phrase, str]:
    """A subject, and of how much of it something is said; "" for the whole: "half an egg", "an ounce of rice"."""
    parse = site.parse
    of = next((at for at in range(subject.first, subject.last) if parse.is_tag(at, "f")), None)
    if of is not None:
        part = _named(parse.words[subject.first : of])
        return (Phrase(of + 1, subject.last), part) if part else (subject, "")
    if "half" in parse.words[max(subject.first - 2, 0) : subject.first]:
        return subject, "half"
    of = subject.first - 1
    while of > 0 and parse.is_tag(of, "q"):  # "an ounce of 70% chocolate"
        of -= 1
    if "or" in parse.words[max(of - _NEAR, 0) : of]:  # "a cup, or 185 grams, of rice"
        of = parse.words.index("or", max(of - _NEAR, 0), of)
        return subject, _named(parse.words[max(of - _NEAR, 0) : of])
    return subject, _named(parse.words[max(of - _NEAR, 0) : of]) if of > 0 and parse.is_tag(of, "f") else ""


def _per(site: Site) -> str:
    """The portion behind a number, or ahead of its clause: "12 mg of caffeine per ounce"; "" for none."""
    words = site.parse.words
    at = next((at for at in (*range(site.last, len(words)), *range(site.first)) if words[at] == "per"), None)
    return "" if at is None else _named(words[at + 1 : at + _NEAR])


def _named(words: Sequence[str]) -> str:
    """The words of a portion in one spelling, up to its unit: "1 oz" and "an ounce" are an "ounce"."""
    named = []
    for word in words:
        unit = _units().get(singular(word), "")
        if word not in _WHOLE and (unit or word[:1].isdigit()):
            named.append(unit or word)
        if unit:
            break
    return " ".join(named)


@cache
def _units() -> Mapping[str, str]:
    """A word for a portion -> its one spelling."""
    named = {**lexicon.table("units", "mass"), **lexicon.table("units", "volume")}
    return {word: word for word in (*known("portions"), *named.values())} | named
