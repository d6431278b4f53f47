"""A topic of numbers -> its name for people: what is counted or measured, of what, in the words of its sentences."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.compare.subject import squeezed, words_of
from factcheck.extract.grammar import closed, content_stem, is_be, is_noun_too, is_preposition, singular, verb_form
from factcheck.extract.measure import known
from factcheck.extract.quantity.noun import is_plural
from factcheck.extract.quantity.unit.table import times
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Document, NumericClaim, NumericKey, Word

SHARED = "value"  # what is measured where only the words tell that two claims share

_FEW = 4  # claims of a topic whose sentences are asked what happens
_SHORT = 4  # letters; what is written in capitals is then rather an abbreviation than a word


def name(key: NumericKey, group: Sequence[NumericClaim]) -> str:
    """What a topic of these claims is called: "number of schools closed", "rise in net profit"."""
    if key.measure == SHARED:
        return _shared(key, group[0])
    subject = _written(key, group) or key.subject
    kind, _, verb = key.measure.partition(" ")
    match kind:
        case "number":
            return _counted(subject, verb, group)
        case "change":
            return f"{'rise' if verb == 'up' else 'fall'} in {subject}"
        case "deaths" | "injuries" | "missing":
            return _harmed(subject, kind, group[0])
        case "sample":
            return key.measure
        case "date" | "interval" | "start" | "time":
            return _when(subject, key.measure, group[0])
        case "share" if verb.startswith("who "):
            return _share(subject, verb, group[0])
    if key.measure in known("measures_bare") or _names(subject, kind):
        return subject
    if key.measure in _of_something() or " of " in f"{key.measure} " or _is_noun_phrase(key.measure):
        return _of(subject, key.measure, group)
    return _done(subject, key.measure, group[0])


def _written(key: NumericKey, group: Iterable[NumericClaim]) -> str:
    """The subject as the claims write it, the plainest way; "" where none writes it."""
    sought = squeezed(words_of(key.subject))
    fitting = (claim for claim in group if squeezed(words_of(claim.subject)) == sought)
    ways = {_inside(*of) for of in {(claim.subject, claim.at.document, _opens(claim)) for claim in fitting}}
    return min(ways, key=lambda way: (sum(letter.isupper() for letter in way), way), default="")


def _opens(claim: NumericClaim) -> bool:
    """Whether the subject of a claim is what its sentence begins with."""
    return claim.sentence.text.startswith(claim.subject)


def _inside(subject: str, document: Document, opens: bool) -> str:  # noqa: FBT001 - of one place in the text
    """A subject as it is written inside a sentence: small where it opens one, if it is no name."""
    first, _, rest = subject.partition(" ")
    capital = opens and first.istitle() and not rest[:1].isupper()
    return f"{first.lower()} {rest}".strip() if capital and not _is_name(first, document.text) else subject


def _is_name(word: str, text: str) -> bool:
    """Whether a text writes a word with a capital inside sentences too, and never small."""
    sought = f" {word}"
    at = text.find(sought)
    while at > 0:
        inside = text[at - 1].islower() or text[at - 1] == ","
        if inside and not text[at + len(sought) : at + len(sought) + 1].isalnum():
            return sought.lower() not in text
        at = text.find(sought, at + 1)
    return False


def _names(subject: str, measure: str) -> bool:
    """Whether a subject names its measure itself: "cost of the bridge", "recommended price"."""
    head = words_of(subject.partition(" of ")[0])[-1:]
    nouns = lexicon.table("measures", "measure_nouns")
    return measure in subject.split() or any(word in nouns for word in head)


def _counted(subject: str, verb: str, group: Sequence[NumericClaim]) -> str:
    """What is counted, and what is done to it or what it does: "number of schools closed"."""
    if verb == "of treatments":
        return f"number of {subject} treatments"
    if verb.startswith("of "):
        return f"number {verb} of {subject}"
    if _is_one(subject):
        return subject  # "87 points" of somebody, "a 12-storey tower"
    said = (
        [_happened(claim, verb) for claim in group[:_FEW]]
        if verb and verb not in listed("setting", "light_verbs")
        else []
    )
    return f"number of {subject} {min(filter(None, said), default='')}".strip()


def _is_one(subject: str) -> bool:
    """Whether a subject names one thing or person, and not what can be counted."""
    head = subject.lower().rpartition(" ")[2]
    return not (is_plural(head) or head in known("people_nouns"))


def _happened(claim: NumericClaim, verb: str) -> str:
    """What a sentence says of what it counts, to be written behind its noun; "" where that would be half of it."""
    kind, _, rest = verb.partition(" ")
    words = claim.sentence.words
    if kind == "be":
        return _state(words, _nearest(claim, rest, behind=True))
    if kind == "who":
        at = _nearest(claim, rest, behind=True)
        return "" if at is None else f"who {words[at].lower}"
    at = _nearest(claim, kind)
    if at is None or (words[at].start > claim.at.span.end and _has_object(words, at)):
        return ""
    return _participle(kind)


def _state(words: Sequence[Word], at: int | None) -> str:
    """The state at a word, with its preposition: "at risk", "aboard"."""
    if at is None:
        return ""
    before = words[at - 1].lower
    return f"{before} {words[at].lower}" if is_preposition(before) else words[at].lower


def _has_object(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb is in the active and a noun seems to follow: "120 workers reached the surface"."""
    before = verb - 1
    while before > 0 and closed().get(words[before].lower) in ("a", "n"):
        before -= 1
    passive = is_be(words[before].lower)
    follows = verb + 1 < len(words) and closed().get(words[verb + 1].lower, "d") in ("d", "r")
    return follows and not passive and words[verb + 1].start == words[verb].end + 1


@cache
def _participle(verb: str) -> str:
    """The past participle of a base form: "closed", "stolen"."""
    irregular = lexicon.table("verbs", "irregular").get(verb)
    if irregular:
        return irregular.split()[-1]
    forms = lexicon.table("index", "verbs")
    return next((form for form, of in forms.items() if of == f"{verb} ed"), verb)


def _nearest(claim: NumericClaim, stem: str, *, behind: bool = False) -> int | None:
    """The word of a stem that stands nearest to a number; if asked, only behind it."""
    start = claim.at.span.start
    fitting = (
        (abs(word.start - start), at)
        for at, word in enumerate(claim.sentence.words)
        if content_stem(word.lower) == stem and (word.start > start or not behind)
    )
    return min(fitting, default=(0, None))[1]


def _harmed(subject: str, measure: str, claim: NumericClaim) -> str:
    """Deaths or injuries, and by what, if the sentence says that something killed or hurt; or people missing."""
    if measure == "missing":
        return "people missing"
    verbs = known("death_words" if measure == "deaths" else "injury_words")
    by = any((form := verb_form(word.lower)) and form.base in verbs for word in claim.sentence.words)
    whom = words_of(subject)[-1:]
    plain = by and not any(word in known("people_nouns") or word[0].isdigit() for word in (*whom, *subject.split()))
    return f"{measure} caused by {subject}" if plain else measure


def _of(subject: str, measure: str, group: Sequence[NumericClaim]) -> str:
    """A measure and what it is of: "age of participants", "lifespan of bees"."""
    said = _lasting(group, subject) if measure == "duration" else measure
    unnamed = subject == "participant" and measure in known("measures_of_people")
    return f"{said} of {'participants' if unnamed else subject}"


@cache
def _is_noun_phrase(measure: str) -> bool:
    """Whether no verb ties a value to its subject, but a noun says what it is of it: "top speed of the car"."""
    words = measure.split()
    form = verb_form(words[0])
    return (form is None or form.kind == "ing") and not is_preposition(words[-1]) and words[0] != "be"


@cache
def _of_something() -> frozenset[str]:
    """Measures that are of what they are said of: "depth of the lake"; of all others the verb is the name."""
    named = lexicon.table("measures", "measure_nouns").values()
    return frozenset((*named, *lexicon.table("measures", "attributes"), *lexicon.words("measures", "measures_of")))


def _lasting(group: Sequence[NumericClaim], subject: str) -> str:
    """How long something lasts, by the noun that a sentence has before its name: "lifespan of bees"."""
    text = " ".join(claim.sentence.text.lower() for claim in group[:_FEW])
    said = [noun for noun in _lifespans() if noun in text]
    of = [noun for noun in said if f"{noun} of {subject.lower()}" in text]
    return min(of or said, default="duration")


@cache
def _lifespans() -> Sequence[str]:
    return [noun for noun, of in lexicon.table("measures", "attribute_nouns").items() if of == "duration"]


def _share(subject: str, who: str, claim: NumericClaim) -> str:
    """A share of those who do something: "share of adults who use app"."""
    people = claim.context.population or "people"
    return f"share of {people} {who}" if people.endswith(subject) else f"share of {people} {who} {subject}"


def _when(subject: str, measure: str, claim: NumericClaim) -> str:
    """What has a date: "tunnel opened"; or how long it needs or is given: "time to pay fine"."""
    kind, quoted, rest = measure.partition("“")
    verb = rest.removesuffix("”")
    if quoted and kind.startswith("time"):
        return f"time for {subject} to {verb}" if kind == "time for " else f"time to {verb} {subject}"
    if quoted and kind.startswith("interval"):
        return f"how often {subject} is {_participle(verb)}"
    return _event(subject, verb, claim) if quoted else f"{measure} of {subject}"


def _event(subject: str, event: str, claim: NumericClaim) -> str:
    """A subject and what happened to it, as the sentence writes it: "tunnel opened", "firm founded"."""
    verbs = (verb for verb, named in lexicon.table("measures", "event_verbs").items() if named == event)
    at = min((at for verb in verbs if (at := _nearest(claim, verb)) is not None), default=None)
    return subject if at is None else f"{subject} {claim.sentence.words[at].lower}"


def _done(subject: str, tie: str, claim: NumericClaim) -> str:
    """A subject and the verb that ties a value to it, as the sentence writes it: "carmaker delivered"."""
    verb, _, preposition = tie.partition(" ")
    at = None if verb in listed("setting", "light_verbs") else _nearest(claim, verb)
    said = "" if at is None else claim.sentence.words[at].lower
    return f"{subject} {said} {preposition}".strip() if said and not is_noun_too(said) else subject


def _shared(key: NumericKey, claim: NumericClaim) -> str:
    """The words that the sentences of a topic share, as the first writes them: "travel time, Macau"."""
    stems, words, text = {*key.subject.split()}, claim.sentence.words, claim.at.document.text
    runs: list[list[Word]] = []
    for word in words:
        if content_stem(word.lower) in stems:
            stems.remove(content_stem(word.lower))
            if runs and runs[-1][-1].end + 1 == word.start:
                runs[-1].append(word)
            else:
                runs.append([word])
    said = [run for run in runs if any(map(_is_noun, run))] or runs
    return ", ".join(_as_written(text[run[0].start : run[-1].end]) for run in said) or key.subject


def _as_written(run: str) -> str:
    """Words of a text, not shouted as at its head, and without the mark of a possessor behind them."""
    return (run.title() if run.isupper() and len(run) > _SHORT else run).removesuffix("'s").removesuffix("’s")


def _is_noun(word: Word) -> bool:
    """Whether a word may name what is measured; a unit of time is what it is measured in."""
    form = verb_form(word.lower)
    return (form is None or form.kind in ("base", "s")) and singular(word.lower) not in times()
