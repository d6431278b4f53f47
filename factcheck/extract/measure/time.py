"""A site -> what lasts, begins, is followed or dated: age, follow-up, duration, onset, date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.measure.attribute import attribute
from factcheck.extract.measure.level import change, had
from factcheck.extract.measure.site import NOTHING, Slots, known
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site


def time(site: Site) -> Slots:
    """What a length of time says: an age, a follow-up, how long something lasts or takes to begin."""
    if site.quantity.role == "age":
        who = site.parse.noun_phrase_before(site.first)
        if site.head(who) not in known("people_nouns"):
            who = site.parse.described_before(site.first)
        if who is None and site.verb(site.left) == "be" and site.left is not None:
            who = site.parse.subject_of(site.left)
        return Slots(who, "age")
    if site.preposition == "by" and (changed := change(site)):
        return changed
    return _follow_up(site) or attribute(site) or _duration(site) or _onset(site) or _going_on(site) or NOTHING


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
    if base in known("spending_verbs") and not site.preposition:
        return Slots(site.parse.subject_of(site.left), f"duration of “{base}”")
    if site.preposition == "for" and base not in ("be", "have", ""):
        relief = base in known("relief_verbs")  # it "helps the worst pain for six hours"
        if not relief and _of_a_record(site):
            return NOTHING
        return Slots(site.parse.subject_of(site.left), "duration of effect" if relief else f"duration of “{base}”")
    if site.preposition == "for" and base == "be":
        owner = site.parse.noun_phrase_before(site.first - 1)
        if owner and site.head(owner) in ("effect", "benefit", "relief"):
            return Slots(site.parse.subject_of(site.left), "duration of effect")
    return None


def _of_a_record(site: Site) -> bool:
    """Whether a time says since when there was nothing like it: "the slowest growth for six years"."""
    before = site.parse.words[site.left + 1 if site.left is not None else 0 : site.first]
    return not known("records").isdisjoint(before)


def _onset(site: Site) -> Slots | None:
    """How long until something begins: "take weeks to work", "within hours", "immediate relief"."""
    base = site.verb(site.left)
    if site.left is None:
        return None
    takes = base in known("onset_verbs") and site.parse.is_tag(site.last, "tp")
    if takes and site.parse.words[site.left - 1] == "it":
        return _needed(site)
    soon = site.preposition in ("within", "after", "in") or site.quantity.vague
    if takes or (soon and base in known("effect_verbs")):
        return Slots(site.parse.subject_of(site.left), "onset")
    return None


def _needed(site: Site) -> Slots | None:
    """How long something takes that is named behind: "it takes a week [for the glue] to dry", "to cross [the lake]"."""
    parse, who, to = site.parse, None, site.last
    if parse.words[to] == "for":
        who = Phrase(to + 1, to + 2) if parse.is_tag(to + 1, "r") else parse.noun_phrase_at(to + 1)
        to = who.last if who else to
    base = site.verb(to + 1) if parse.is_tag(to, "t") else ""
    if base in known("effect_verbs"):
        return Slots(who, "onset")
    if not base:
        return None
    return Slots(who, f"time for “{base}”") if who else Slots(parse.object_of(to + 1), f"time to “{base}”")


def _going_on(site: Site) -> Slots | None:
    """How long a thing goes on, takes or is allowed: "14 days of rain", "the war took two years", "30 days to pay"."""
    parse, behind = site.parse, site.last
    if parse.words[site.first] in ("each", "every"):
        return _repeated(site)
    if site.quantity.vague:
        return None
    subject = None if site.left is None else site.subject(site.left)
    spent = site.preposition in ("", "to")  # "after 14 days of rain" says when
    if spent and parse.is_tag(behind, "f") and not parse.parted(behind):
        what = parse.noun_phrase_at(behind + 1)
        return Slots(what, "duration", agent=subject) if what else None
    if site.preposition == "of":
        noun = parse.noun_phrase_before(site.first - 1)
        return had(site, noun) if noun else None
    base = site.verb(site.left)
    if site.preposition == "within" or site.quantity.at.text.lower().startswith("within "):
        return Slots(subject, f"time for “{base}”") if base not in ("be", "have", "") else None
    if site.preposition:
        return None
    if parse.is_tag(behind, "t") and base == "have":
        done = site.verb(behind + 1)
        return Slots(parse.object_of(behind + 1), f"time to “{done}”", agent=subject) if done else None
    if parse.words[behind : behind + 1] == ["apart"]:
        return Slots(subject, "interval")
    alone = behind >= len(parse.words) or parse.parted(behind) or parse.is_tag(behind, "pcs")
    return Slots(subject, "duration") if alone and base in ("be", "take") else None


def _repeated(site: Site) -> Slots | None:
    """How long until something is done again: "the fence is painted [every 7 years]", "turn the heap every week"."""
    base, parse = site.verb(site.left), site.parse
    if site.left is None or site.preposition or base in ("be", "have", "do", ""):
        return None
    passive = parse.is_tag(parse.group_start(site.left), "b")
    done = None if passive else parse.object_of(site.left)
    what = done if done and done.last <= site.first else parse.subject_of(site.left)
    return Slots(what, f"interval of “{base}”")


def date(site: Site) -> Slots:
    """What a date says: when the one event happened that the verb names, or since when it goes on."""
    verb = _dated_verb(site)
    base = site.verb(verb)
    event = lexicon.table("measures", "event_verbs").get(base, "")
    if verb is None or not event:
        return NOTHING
    when = "start" if site.preposition == "since" or site.quantity.at.text.lower().startswith("since") else "date"
    what, agent = (site.subject(verb), None) if base == "happen" else _happened_to(site, verb)
    return Slots(what, f"{when} of “{event}”", agent=agent)


def _dated_verb(site: Site) -> int | None:
    """The verb of which a date says when: before it, past the names of places, or behind a date that opens a clause."""
    parse = site.parse
    if site.first <= 1:
        return site.right
    for at in range(site.first - 1, -1, -1):
        letter = parse.tags[at].lower()
        if letter in "vge":
            return at
        if letter in "srbh" or (letter == "c" and not parse.is_tag(at + 1, "dx")):
            return None  # past "the mayor and the board"
    return None


def _happened_to(site: Site, verb: int) -> tuple[Phrase | None, Phrase | None]:
    """What an event happened to, and who did it: the object of an active verb with its subject, else the subject."""
    parse = site.parse
    described = parse.described_before(verb) if _described(site, verb) else None
    if described:
        return described, None
    subject = parse.subject_of(verb)
    passive = parse.is_tag(verb, "eg") or parse.is_tag(parse.group_start(verb), "b")
    done = None if passive else parse.object_of(verb)
    if done is None or (verb < site.first <= done.last) or parse.is_tag(verb + 1, "pt"):
        return subject, None
    owned = parse.words[done.first] in ("his", "her", "their", "its", "my", "our")
    return (None, None) if owned else (done, subject)


def _described(site: Site, verb: int) -> bool:
    """Whether a participle stands in brackets or between commas behind what it describes: "Ada Holm (born 1967)"."""
    parse = site.parse
    alone = parse.is_tag(verb + 1, "p") or verb + 1 == site.first  # with an object it would go on from a verb before
    return alone and parse.is_tag(verb, "ev") and parse.parted(verb) and parse.group_start(verb) == verb
