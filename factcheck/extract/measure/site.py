"""A quantity in its parsed sentence -> where it stands: its words, and the words around that tie it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular, verb_form
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse
    from factcheck.model import Quantity


_COMPLEMENT = 6  # words from a verb on in which stands what it says of its subject
_new = tuple.__new__  # of what is made most often, without the detour through its own constructor


class Slots(NamedTuple):
    """What a quantity is said of; None and "" where the sentence does not say."""

    subject: Phrase | None = None
    measure: str = ""
    population: Phrase | None = None
    agent: Phrase | None = None


NOTHING = Slots()


class Site(NamedTuple):
    """Where a quantity stands: its words, the words of what it counts, and the words around that tie it."""

    parse: Parse
    quantity: Quantity
    first: int
    last: int
    unit: Phrase | None
    preposition: str
    left: int | None
    right: int | None

    def verb(self, index: int | None) -> str:
        """The base form of the verb at `index`, "" when there is none."""
        if index is None:
            return ""
        letter = self.parse.tags[index]
        if letter in "bBhH":
            return "be" if letter in "bB" else "have"
        form = verb_form(self.parse.words[index])
        if form is None and letter == "v":
            return self.parse.words[index]  # a verb by where it stands
        if form and form.base == "take" and self.parse.words[index + 1 : index + 2] == ["place"]:
            return "happen"
        return form.base if form else ""

    def end(self) -> int:
        """The word behind a quantity, and behind the same in other units beside it: "67 km (42 mi) long"."""
        parts = self.quantity.parts
        return self.parse.words_in(parts[-1].at.span)[1] if parts else self.last

    def head(self, phrase: Phrase | None) -> str:
        """The singular of the last word of a phrase's core: "rates of asthma" -> "rate", "cost to run it" -> "cost"."""
        if phrase is None:
            return ""
        for index in range(phrase.first + 1, phrase.last):
            if self.parse.tags[index] in "fFt":
                return singular(self.parse.words[index - 1])
        return singular(self.parse.words[phrase.last - 1])

    def subject(self, verb: int) -> Phrase | None:
        """The subject of a verb, with the noun whose infinitive it ends: "the [cost to run a boat] is"."""
        parse, phrase = self.parse, self.parse.subject_of(verb)
        to = phrase.first - 2 if phrase else 0
        if phrase is None or not parse.is_tag(to, "t") or not parse.is_tag(to - 1, "x") or parse.parted(to):
            return phrase
        whose = parse.noun_phrase_before(to)
        return Phrase(whose.first, phrase.last) if whose else phrase


@cache
def known(group: str) -> frozenset[str]:
    """The words of a group of the measures lexicon."""
    return frozenset(lexicon.words("measures", group))


def site_of(parse: Parse, quantity: Quantity, first: int, last: int) -> Site:
    """The site of a quantity that stands in the words from `first` to `last`."""
    before = first
    while parse.is_tag(before - 1, "da") and not parse.parted(before):
        before -= 1
    before = _summed(parse, before)
    if before and parse.words[before - 1] in ("about", "around") and not parse.parted(before):
        before -= 1
    tied = parse.is_tag(before - 1, "ptf") and not parse.parted(before)
    preposition = parse.words[before - 1] if tied else ""
    unit = _unit(parse, quantity, first, last)
    after = unit.last if unit else last
    left, right = parse.verb_before(before), parse.verb_after(after)
    right = None if right is None else deed(parse, right)
    return _new(Site, (parse, quantity, before, last, unit, preposition, left, right))


def holder(site: Site, noun: Phrase) -> Phrase | None:
    """Who or what has something: the subject of "has [a depth]", or what "with [a depth]" describes."""
    parse, verb = site.parse, noun.first - 1
    past = "qxfcda" if parse.is_tag(verb, "c") else "a"  # "has a crew of 9 and [a length] of 40 m"
    while verb > 0 and parse.is_tag(verb, past):
        verb -= 1
    if verb == site.left and site.verb(verb) in known("having_verbs"):
        return site.subject(verb)
    if verb > 0 and parse.words[verb] in ("at", "by", "with") and verb - 1 == site.left:
        return site.subject(verb - 1)  # "flies at [an altitude]", "comes with [a capacity]"
    if verb < 0 or parse.words[verb] != "with":
        return None
    if parse.parted(verb):  # "they are small, with [a length]"
        main = parse.verb_before(verb)
        return parse.main_subject() if main is None else site.subject(main)
    return parse.described_before(verb)


def state(site: Site, verb: int) -> str:
    """What those are that a sentence counts: "be risk" of "90 homes are still at risk"; "" where it does not say."""
    parse = site.parse
    behind = range(verb, min(verb + _COMPLEMENT, len(parse.words)))
    for at in behind:
        stem = "" if parse.is_tag(at, "bhmavrdpn") else content_stem(parse.words[at])
        if stem:
            noun = parse.noun_phrase_at(at)
            return f"be {content_stem(site.head(noun)) or stem}" if noun else f"be {stem}"
    return ""


def listed(site: Site) -> int | None:
    """The verb before a list of numbers in which one stands: "[has] 90 calories, 2 g of fat and 4 g of sugar"."""
    parse, at = site.parse, site.first - 1
    while at > 0 and (parse.is_tag(at, "qxfcda") or parse.words[at] == "with"):
        at -= 1
    lists = not parse.parted(site.first) or "q" in parse.letters[at + 1 : site.first]
    return at if at >= 0 and lists and parse.is_tag(at, "vgehb") else None


def deed(parse: Parse, verb: int) -> int:
    """A verb, or the one that it only reports: "300 are feared to have [drowned]"."""
    form = verb_form(parse.words[verb])
    reports = form is not None and form.base in known("reported_verbs") and parse.is_tag(verb + 1, "t")
    further = parse.verb_after(verb + 2) if reports and parse.is_tag(verb + 2, "vbh") else None
    return verb if further is None else further


def _summed(parse: Parse, first: int) -> int:
    """Where a quantity begins with the noun that only says how it was worked out: "[an average of] 12 dollars"."""
    of = first - 1
    if not parse.is_tag(of, "f") or parse.parted(first) or parse.words[of - 1] not in known("aggregates"):
        return first
    phrase = parse.noun_phrase_before(of)
    return phrase.first if phrase else first


def _unit(parse: Parse, quantity: Quantity, first: int, last: int) -> Phrase | None:
    """The words of the counted noun with its modifiers: "a single [saline infusion]", "1,031 [men]"."""
    if quantity.dimension != "count":
        return None
    end = last
    while parse.is_tag(end, "x") and not parse.parted(end):
        end += 1
    start = first
    while start < last and parse.is_tag(start, "qda"):
        start += 1
    return Phrase(start, end) if start < end else None
