"""A site -> what is counted: treatments, people studied, the dead, or whatever the verb says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import content_stem, singular
from factcheck.extract.measure.level import change, had, tied, value
from factcheck.extract.measure.site import NOTHING, Slots, known, listed, state

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site
    from factcheck.extract.phrase import Phrase

_CASUALTIES = (("deaths", "death_words"), ("injuries", "injury_words"), ("missing", "missing_words"))
_FATES = frozenset(("dead", "missing", "unaccounted"))
_REACHING = frozenset(("across", "among", "at", "by", "from", "in", "into", "on", "over", "through", "to", "with"))


def count(site: Site) -> Slots:
    """What a count says: "a series of four infusions", "1,031 men took part", "the fire killed 12"."""
    head = site.head(site.unit)
    if site.quantity.role == "list":
        return NOTHING
    named = _on_scale(site) or _room(site)
    if named:
        return named
    if site.unit is None:
        return _of_group(site) or _befallen(site) or (NOTHING if _part(site) else value(site))
    if head in known("treatment_nouns"):
        return NOTHING if _of_some(site) else Slots(_treatment(site), "number of treatments")
    return _sample(site) or _casualties(site) or _counted(site)


def _on_scale(site: Site) -> Slots | None:
    """Where a thing stands on a scale that is named beside the number: "a magnitude 6 quake", "of magnitude 6"."""
    parse, before = site.parse, site.first - 1
    words = parse.words
    behind = next((at for at in range(site.first + 1, len(words)) if not words[at][0].isdigit()), len(words))
    if before >= 0 and words[before] in known("scales"):
        of = parse.is_tag(before - 1, "f")
        what = parse.noun_phrase_before(before - 1) if of else _right_behind(site, behind)
        return Slots(what, words[before]) if what else None
    if behind < len(words) and words[behind] in known("scales"):
        return Slots(_right_behind(site, behind + 1), words[behind])
    return None


def _right_behind(site: Site, at: int) -> Phrase | None:
    """The noun phrase at a word, if nothing parts it from the word before."""
    return None if site.parse.parted(at) else site.parse.noun_phrase_at(at)


def _room(site: Site) -> Slots | None:
    """How many a thing holds or has, by a noun that counts: "a hall with a capacity of 400 seats"."""
    noun = site.parse.noun_phrase_before(site.first - 1) if site.preposition == "of" else None
    return had(site, noun) if noun and site.head(noun) in known("counting_nouns") else None


def _of_group(site: Site) -> Slots | None:
    """How many of a group do or suffer what: "42 of the drug group recovered"."""
    parse, at = site.parse, site.last
    if not parse.is_tag(at, "f") or not parse.is_tag(at + 1, "dx"):
        return None
    group = parse.noun_phrase_at(at + 1)
    if group is None:
        return None
    group = parse.complemented(group)
    base = site.verb(parse.verb_after(group.last))
    return Slots(group, f"number who {base}", group) if base not in ("", "be", "have") else None


def _befallen(site: Site) -> Slots | None:
    """What befell a bare number: "the fire killed [12]", "41 people died and [100] were hurt", "[a dozen] arrested"."""
    parse, at = site.parse, site.last
    if site.preposition:
        return None
    behind = parse.is_tag(at, "vegb") and not parse.parted(at)
    verb = (parse.verb_after(at) if parse.is_tag(at, "b") else at) if behind else site.left
    base = site.verb(verb)
    fate = {base} | (_fate(site, verb) if behind else set())
    measure = next((name for name, group in _CASUALTIES if fate & known(group)), "")
    if behind:
        done = parse.is_tag(at, "b") or (parse.is_tag(at, "v") and site.left is None)
        return Slots(None, measure or f"number {base}") if measure or done else None
    return Slots(site.subject(site.left), measure) if measure and site.left is not None else None


def _part(site: Site) -> bool:
    """Whether a bare number is of things named before, or says how often: "eight of them", "twice"."""
    behind = site.parse.is_tag(site.last, "f") and site.parse.is_tag(site.last + 1, "rd")
    return behind or site.quantity.at.text.lower() in ("once", "twice")


def _of_some(site: Site) -> bool:
    """Whether a count of treatments is no course of them.

    It may say which people are meant ("those who had six lessons"), what one person had ("she had five"),
    or what somebody has given to all ("our nurses have given 3,200 infusions").
    """
    if site.left is None:
        return False
    start = site.parse.group_start(site.left)
    before = site.parse.words[start - 1] if start > 0 else ""
    passive = site.parse.is_tag(start, "b")
    return before in ("who", "he", "she", "i", "we") or (site.verb(site.left) in known("giving_verbs") and not passive)


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
    """How many take part in a study: "the study involved 900 men", "they collected blood from 900 men"."""
    base, left = site.verb(site.left), site.left
    study = None
    looked = base == "look" and site.preposition == "at"
    if left is not None and (looked or (base in known("sample_verbs") and not site.preposition)):
        behind = site.parse.is_tag(left, "g") and site.parse.parted(left)  # "the study, involving 900 men"
        study = site.parse.described_before(left) if behind else site.parse.subject_of(left)
    elif site.preposition in ("of", "in", "with", "on"):
        study = site.parse.noun_phrase_before(site.first - 1)
        if site.head(study) in known("study_people"):
            return None  # "a team of 12 doctors"
    if site.quantity.role == "sample" or (study and site.head(study) in known("study_nouns")):
        return Slots(study, "sample size", site.unit)
    return Slots(site.unit, "sample size", site.unit) if _taking_part(site, base) else None


def _taking_part(site: Site, base: str) -> bool:
    """Whether people are counted who are enrolled, from whom something is gathered, or of whom the rest is said."""
    if site.head(site.unit) not in known("people_nouns"):
        return False
    if site.preposition == "among":
        return site.first == 1 and not (site.parse.is_tag(site.last, "s") and not site.parse.parted(site.last))
    if site.preposition == "":
        return not known("enrolling_verbs").isdisjoint((base, site.verb(site.right)))
    gathered = site.preposition == "from" and base in known("gathering_verbs")
    return gathered or site.head(site.parse.noun_phrase_before(site.first - 1)) in known("data_nouns")


def _casualties(site: Site) -> Slots | None:
    verbs = {"" if _joined(site) else site.verb(site.left), site.verb(site.right), site.head(site.unit)}
    behind = site.last if site.unit is None else site.unit.last
    if site.parse.is_tag(behind, "ve") and not site.parse.parted(behind):
        verbs.add(site.verb(behind))  # "the 12 people killed there were buried"
    if _lives(site):
        verbs.add("dead")
    verbs |= _fate(site, site.right) | _FATES.intersection(site.parse.words[site.first : behind])
    for measure, group in _CASUALTIES:
        if verbs & known(group):
            killing = None if site.right is not None and site.verb(site.left) not in known(group) else site.left
            killer = site.parse.subject_of(killing) if killing is not None and not site.preposition else None
            return Slots(killer or _disaster(site), measure, site.unit)
    return None


def _fate(site: Site, verb: int | None) -> frozenset[str]:
    """What is said to have become of people behind a verb: "12 people are feared [dead]"."""
    return _FATES.intersection(() if verb is None else site.parse.words[verb : verb + 3])


def _joined(site: Site) -> bool:
    """Whether "and" joins a number that has a verb of its own to a clause: "one died and [six were hurt]"."""
    return site.parse.is_tag(site.first - 1, "c") and site.right is not None


def _lives(site: Site) -> bool:
    """As in "claimed the lives of 300 people", "cost 300 lives", "300 lives were lost"."""
    lost = not known("losing_verbs").isdisjoint((site.verb(site.left), site.verb(site.right)))
    of = site.parse.noun_phrase_before(site.first - 1) if site.preposition == "of" else None
    return lost and (site.head(site.unit) == "life" or site.head(of) == "life")


def _disaster(site: Site) -> Phrase | None:
    """What killed or hurt those that a sentence counts: "12 people died in [the fire]"; a name is that of a place."""
    verb, parse = site.right, site.parse
    if verb is None or parse.words[verb + 1 : verb + 2] not in (["by"], ["in"]) or parse.parted(verb + 1):
        return None
    what = parse.noun_phrase_at(verb + 2)
    named = what is None or any(parse.capital(at) for at in range(*what))
    timed = what is not None and not (known("times") | known("periods")).isdisjoint(parse.lower(what))
    return None if named or timed or not parse.words[verb + 2].isalpha() else what


def _counted(site: Site) -> Slots:
    changed = change(site) if site.preposition else None
    if changed:
        return changed
    if site.right is not None and _joined(site):
        return _acting(site, site.right)
    left = listed(site) if site.left is None and site.right is None else site.left
    said = site.verb(left) in lexicon.words("sources_of_claims", "say_verb")  # "doctors say 40 patients died"
    if left is not None and not said and site.preposition in ("", "of"):  # "stole the names of 40 customers"
        return _acted_on(site, left)
    if site.right is not None:
        return _acting(site, site.right)
    return _reached(site, left) if left is not None and not said else NOTHING


def _acted_on(site: Site, verb: int) -> Slots:
    """How many somebody has, or does something to: "the inn has 16 rooms", "the gang stole 16 rings"."""
    base, agent = site.verb(verb), site.subject(verb)
    if base in ("do", ""):
        return NOTHING
    if base in known("level_verbs") and agent and not site.parse.is_tag(agent.first, "r"):
        return tied(site, verb)  # "the limit is 40 guests"
    return Slots(site.unit, "number" if base == "have" else f"number {base}", agent=agent)


def _acting(site: Site, verb: int) -> Slots:
    """How many do or suffer something: "67 men had a stroke", "67 homes are still at risk"."""
    base = site.verb(verb)
    if base == "have":
        suffered = site.parse.object_of(verb)
        base = f"have {content_stem(site.head(suffered))}".strip() if suffered else ""
    elif base == "be":
        base = state(site, verb)
    return Slots(site.unit, f"number {base}") if base not in ("do", "") else NOTHING


def _reached(site: Site, verb: int) -> Slots:
    """How far something goes, by a preposition: "sold in 40 countries", "the toll was put at 40 people"."""
    if site.preposition == "with" and (whose := site.parse.noun_phrase_before(site.first - 1)):
        return Slots(site.unit, "number", agent=whose)  # "a school with 300 pupils"
    base = site.verb(verb)
    extends = site.preposition in _REACHING and base not in ("be", "do", "have", "")
    return tied(site, verb) if extends else NOTHING
