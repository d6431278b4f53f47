"""A quantity in its parsed sentence -> what is measured and of what: subject, measure, population."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck import lexicon
from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.extract.phrase import Parse
    from factcheck.model import Quantity


class Slots(NamedTuple):
    """What a quantity is said of; None and "" where the sentence does not say."""

    subject: Phrase | None = None
    measure: str = ""
    population: Phrase | None = None


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
        if self.parse.is_tag(index, "b"):
            return "be"
        if self.parse.is_tag(index, "h"):
            return "have"
        form = verb_form(self.parse.words[index].lower)
        return form.base if form else ""

    def head(self, phrase: Phrase | None) -> str:
        """The singular of the last word of a phrase's core: "rates of asthma" -> "rate"."""
        if phrase is None:
            return ""
        for index in range(phrase.first, phrase.last):
            if self.parse.is_tag(index + 1, "f") and index + 1 < phrase.last:
                return singular(self.parse.words[index].lower)
        return singular(self.parse.words[phrase.last - 1].lower)


@cache
def known(group: str) -> frozenset[str]:
    """The words of a group of the measures lexicon."""
    return frozenset(lexicon.words("measures", group))


def slots(parse: Parse, quantity: Quantity) -> Slots:
    """What a quantity measures, of what, in whom."""
    words = [index for index, word in enumerate(parse.words) if word.end > quantity.at.span.start]
    first = words[0]
    last = next((index for index in words if parse.words[index].start >= quantity.at.span.end), len(parse.words))
    if last <= first:
        return NOTHING
    site = _site(parse, quantity, first, last)
    if _bracketed(site):
        return _in_brackets(site)
    read = _READERS.get(quantity.dimension, _value)
    return read(site)


def _site(parse: Parse, quantity: Quantity, first: int, last: int) -> Site:
    before = first
    while parse.is_tag(before - 1, "da") and not parse.parted(before):
        before -= 1
    tied = parse.is_tag(before - 1, "ptf") and not parse.parted(before)
    preposition = parse.words[before - 1].lower if tied else ""
    unit = _unit(parse, quantity, first, last)
    after = unit.last if unit else last
    return Site(parse, quantity, before, last, unit, preposition, parse.verb_before(before), parse.verb_after(after))


def _unit(parse: Parse, quantity: Quantity, first: int, last: int) -> Phrase | None:
    """The words of the counted noun with its modifiers: "a single [saline infusion]", "1,031 [men]"."""
    if quantity.dimension != "count":
        return None
    end = last
    while parse.is_tag(end, "x") and not parse.parted(end):
        end += 1
    start = next((at for at in range(first, last) if not parse.is_tag(at, "qda")), last)
    return Phrase(start, end) if start < end else None


def _bracketed(site: Site) -> bool:
    text, span = site.parse.document.text, site.quantity.at.span
    return text[max(span.start - 1, 0) : span.start] == "(" and text[span.end : span.end + 1] in (")", ",", ";")


def _in_brackets(site: Site) -> Slots:
    """A figure in brackets belongs to the noun before it."""
    phrase = site.parse.noun_phrase_before(site.first)
    measure = {"proportion": "share", "count": "number"}.get(site.quantity.dimension, site.quantity.dimension)
    return Slots(phrase, measure) if phrase else NOTHING


# ---------------------------------------------------------------- shares


def _share(site: Site) -> Slots:
    return _change(site) or _share_of(site) or _said_of_condition(site) or _value(site)


def _share_of(site: Site) -> Slots | None:
    """A share of people or things, and what is said of them: "one in five firms reported losses"."""
    parse, at = site.parse, site.last
    if parse.is_tag(at, "f") and not parse.parted(at):
        at += 1
    population = None if parse.parted(at) else parse.noun_phrase_at(at)
    if population is None:
        return None
    verb = parse.verb_after(population.last)
    if site.left is not None and not site.preposition and not (verb and _coordinated(site)):
        return _object_share(site, population)
    if verb is None or site.preposition:
        return None
    base = site.verb(verb)
    if base == "be":
        return None
    what = parse.object_of(verb) or population
    if base in known("suffering_verbs") or base in ("affect", "diagnose"):
        return Slots(what, "prevalence", population)
    return Slots(what, f"share who {base}", population)


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


# ---------------------------------------------------------------- changes and levels


def _change(site: Site) -> Slots | None:
    """A rise or fall: "sales rose 12%", "a 12% rise in sales", "cut costs by a third", "rose to 5%"."""
    directions = lexicon.table("measures", "change_verbs")
    base = site.verb(site.left)
    if site.left is not None and base in directions and site.preposition in ("", "by", "to", "from"):
        subject = site.parse.subject_of(site.left)
        transitive = site.parse.object_of(site.left) if site.preposition else None
        measure = "level" if site.preposition in ("to", "from") else f"change {directions[base]}"
        return Slots(transitive or subject, measure)
    return _change_noun(site)


def _change_noun(site: Site) -> Slots | None:
    directions: Mapping[str, str] = lexicon.table("measures", "change_nouns")
    phrase = None if site.parse.parted(site.last) else site.parse.noun_phrase_at(site.last)
    if phrase is None or site.head(phrase) not in directions:
        return None
    measure = f"change {directions[site.head(phrase)]}"
    if site.parse.is_tag(phrase.last, "p"):
        return Slots(site.parse.noun_phrase_at(phrase.last + 1), measure)
    return Slots(Phrase(phrase.last - 1, phrase.last), measure) if "of" not in site.parse.lower(phrase) else None


def _value(site: Site) -> Slots:
    """Anything else: the noun it is the value of, or the verb that ties it to its subject."""
    changed = _change(site)
    if changed:
        return changed
    if site.preposition == "of":
        owner = site.parse.noun_phrase_before(site.first - 1)
        if owner:
            return Slots(owner, _noun_measure(site, owner))
    if site.left is None:
        return NOTHING
    base = site.verb(site.left)
    subject = site.parse.subject_of(site.left)
    if base in known("level_verbs"):
        return Slots(subject, _noun_measure(site, subject))
    tie = f"{base} {site.preposition}".strip()
    return Slots(subject, tie) if base and base not in ("have", "do") else NOTHING


def _noun_measure(site: Site, phrase: Phrase | None) -> str:
    return lexicon.table("measures", "measure_nouns").get(site.head(phrase), "level")


# ---------------------------------------------------------------- counts


def _count(site: Site) -> Slots:
    head = site.head(site.unit)
    if site.quantity.role == "list":
        return NOTHING
    if site.unit is None:
        return _value(site)
    if head in known("treatment_nouns"):
        return NOTHING if _of_some(site) else Slots(_treatment(site), "number of treatments")
    return _sample(site) or _casualties(site) or _counted(site)


def _of_some(site: Site) -> bool:
    """Whether the quantity only says which people are meant: "those [who] had six lessons"."""
    if site.left is None:
        return False
    start = site.parse.group_start(site.left)
    return start > 0 and site.parse.words[start - 1].lower == "who"


def _treatment(site: Site) -> Phrase | None:
    """What is given so often: the counted noun, or the subject where the noun says no more than "treatment"."""
    assert site.unit is not None, "a treatment that is counted has its noun"
    plain = known("treatment_nouns") | known("form_words") | {"done"}
    if (
        site.verb(site.left) == "be"
        and site.left is not None
        and all(singular(word) in plain for word in site.parse.lower(site.unit))
    ):
        subject = site.parse.subject_of(site.left)
        if subject and not site.parse.is_tag(subject.first, "r"):
            return subject
    return site.unit


def _sample(site: Site) -> Slots | None:
    base, left = site.verb(site.left), site.left
    study = None
    if left is not None and base in known("sample_verbs") and not site.preposition:
        study = site.parse.subject_of(left)
    elif site.preposition in ("of", "in", "with", "on"):
        study = site.parse.noun_phrase_before(site.first - 1)
    if site.quantity.role == "sample" or (study and site.head(study) in known("study_nouns")):
        return Slots(study, "sample size", site.unit)
    return None


def _casualties(site: Site) -> Slots | None:
    verbs = {site.verb(site.left), site.verb(site.right), site.head(site.unit)}
    for measure, group in (("deaths", "death_words"), ("injuries", "injury_words")):
        if verbs & known(group):
            killer = site.parse.subject_of(site.left) if site.left is not None and not site.preposition else None
            return Slots(killer, measure, site.unit)
    return None


def _counted(site: Site) -> Slots:
    changed = _change(site) if site.preposition else None
    if changed:
        return changed
    verb = site.verb(site.left) if site.left is not None and not site.preposition else site.verb(site.right)
    if not verb or verb in ("have", "do"):
        return NOTHING
    return Slots(site.unit, f"number {verb}")


# ---------------------------------------------------------------- times


def _time(site: Site) -> Slots:
    if site.quantity.role == "age":
        who = site.parse.described_before(site.first)
        if who is None and site.verb(site.left) == "be" and site.left is not None:
            who = site.parse.subject_of(site.left)
        return Slots(who, "age")
    return _follow_up(site) or _duration(site) or _onset(site) or NOTHING


def _follow_up(site: Site) -> Slots | None:
    if site.verb(site.left) in known("follow_verbs") and site.left is not None:
        passive = site.parse.is_tag(site.parse.group_start(site.left), "bh")
        people = site.parse.subject_of(site.left) if passive else site.parse.object_of(site.left)
        return Slots(people, "follow-up")
    return None


def _duration(site: Site) -> Slots | None:
    """How long a state or an effect lasts."""
    base = site.verb(site.left)
    if site.left is None:
        return None
    if base in known("duration_verbs"):
        return Slots(site.parse.subject_of(site.left), "duration")
    if site.preposition == "for" and base not in ("be", "have", ""):
        return Slots(site.parse.subject_of(site.left), "duration of effect")
    if site.preposition == "for" and base == "be":
        owner = site.parse.noun_phrase_before(site.first - 1)
        if owner and site.head(owner) in ("effect", "benefit", "relief"):
            return Slots(site.parse.subject_of(site.left), "duration of effect")
    return None


def _onset(site: Site) -> Slots | None:
    """How long until something begins: "take weeks to work", "within hours", "immediate relief"."""
    base = site.verb(site.left)
    if site.left is None:
        return None
    takes = base in known("onset_verbs") and site.parse.is_tag(site.last, "tp")
    soon = site.preposition in ("within", "after", "in") or site.quantity.vague
    if takes or (soon and site.parse.text(Phrase(site.first, site.last)) and base not in ("be", "have", "")):
        return Slots(site.parse.subject_of(site.left), "onset")
    return None


def _date(site: Site) -> Slots:
    base = site.verb(site.left)
    if site.left is None or not base:
        return NOTHING
    return Slots(site.parse.subject_of(site.left), f"date of {base} {site.preposition}".strip())


_READERS: Mapping[str, Callable[[Site], Slots]] = {
    "proportion": _share,
    "count": _count,
    "time": _time,
    "date": _date,
    "statistic": lambda _: NOTHING,
}
