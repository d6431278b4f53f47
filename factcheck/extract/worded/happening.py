"""A time in its sentence -> the deed that it is the time of: what happened, and to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.extract.grammar import singular, verb_form
from factcheck.extract.measure.site import site_of
from factcheck.extract.phrase import Parse
from factcheck.lexicon import listed, table

if TYPE_CHECKING:
    from factcheck.extract.measure.site import Site
    from factcheck.extract.phrase import Phrase
    from factcheck.model import NumericClaim

CHANGE = "change"  # what the deed begins with that goes on from day to day
_BREAK = "break"  # of a thing that goes to pieces; records and news break without
_BEGIN, _FOUND = "begin", "found"  # who starts a firm founds it
_OPENING = 1  # words before a time that opens its sentence


class Happening(NamedTuple):
    """A deed, the words of what it was done to, or of what did it to others, and how it is told.

    It is done once, or it is a change, which goes on from day to day.
    """

    deed: str
    what: frozenset[str]
    to_pieces: bool = False
    planned: bool = False


def happening(claim: NumericClaim) -> Happening | None:
    """What happened at a time; None where its sentence does not say, or it may be done any day."""
    quantity = claim.quantity
    parse = Parse.of(claim.sentence).counting([quantity.at.span])
    site = site_of(parse, quantity, *parse.words_in(quantity.at.span))
    verb = _behind(site) if site.first <= _OPENING else _before(site)
    return _named(site) if verb is None else _done(site, verb)


def _before(site: Site) -> int | None:
    """The verb of which a time behind it says when, past the names of places and other times."""
    parse = site.parse
    for at in range(site.first - 1, -1, -1):
        if parse.is_tag(at, "vge") or _hidden(parse, at):
            return at
        if parse.is_tag(at, "srbhcm") and parse.words[at] != "one":
            return None
    return None


def _behind(site: Site) -> int | None:
    """The verb of the clause that a time opens."""
    parse = site.parse
    hidden = (at for at in range(site.last, len(parse.words)) if _hidden(parse, at))
    return site.right if site.right is not None else next(hidden, None)


def _hidden(parse: Parse, at: int) -> bool:
    """Whether a word is the past of a verb that is as often a noun, behind its subject: "the ship [split] in two"."""
    form = verb_form(parse.words[at]) if parse.is_tag(at, "x") else None
    if form is None or not _deed(form.base) or not parse.is_tag(at - 1, "x") or parse.parted(at):
        return False
    return form.kind == "ed" or form.base in listed("worded", "same_past")


def _done(site: Site, verb: int) -> Happening | None:
    """What a verb tells of."""
    parse = site.parse
    form = verb_form(parse.words[verb])
    base = form.base if form else ""
    taking_place = base == "take" and parse.words[verb + 1 : verb + 2] == ["place"]
    deed, to_pieces = _deed("happen" if taking_place else base) or _change(base), _goes_on(parse, verb)
    if not deed or (base == _BREAK and not to_pieces):
        return None
    alone = (
        taking_place
        or deed.startswith(CHANGE)
        or deed in listed("worded", "from_outside")
        or _has_no_object(site, verb)
    )
    if deed == _BEGIN and not alone:
        deed = _FOUND
    what = _subject(parse, verb) if alone else _object(site, verb)
    return Happening(deed, what, to_pieces, _planned(parse, verb))


def _planned(parse: Parse, verb: int) -> bool:
    """Whether a verb tells of what is still to be done: "will open", "is to open"."""
    return any(parse.is_tag(at, "mt") for at in range(parse.group_start(verb) - 1, verb))


def _has_no_object(site: Site, verb: int) -> bool:
    """Whether a verb is passive, or followed by its time, or by what only says where or how."""
    parse, at = site.parse, verb + 1
    while parse.is_tag(at, "a") or parse.words[at : at + 1] == ["online"]:
        at += 1
    if parse.is_tag(verb, "eg") or parse.is_tag(parse.group_start(verb), "b"):
        return True
    return at == site.first or at >= len(parse.words) or parse.is_tag(at, "ptcs") or parse.parted(at)


def _object(site: Site, verb: int) -> frozenset[str]:
    """The words of the object of a verb, up to its time."""
    phrase = site.parse.object_of(verb)
    last = site.first if phrase and verb < site.first else len(site.parse.words)
    return _words(site.parse, phrase and phrase._replace(last=min(phrase.last, last)))


def _subject(parse: Parse, verb: int) -> frozenset[str]:
    """The words of the subject of a verb, and of the noun in front of it, of which one is what the other is beside."""
    start = parse.group_start(verb)
    start = start if parse.is_tag(start, "bh") or not parse.is_tag(verb, "e") else verb
    relative = parse.words[start - 1 : start] in (["that"], ["which"], ["who"])
    return _words(parse, parse.subject_of(verb)) | _words(parse, parse.noun_phrase_before(start - relative))


def _named(site: Site) -> Happening | None:
    """What a noun tells of, where no verb does: "the start at 6pm", "the [plane] crash on Monday"."""
    parse = site.parse
    for at in range(site.first - 1, -1, -1):
        if parse.is_tag(at, "x") and (deed := _deed(singular(parse.words[at]))):
            phrase = parse.noun_phrase_before(at + 1)
            return Happening(deed, _words(parse, phrase) - {parse.words[at]})
        if not parse.is_tag(at, "qpdx"):
            return None
    return None


def _deed(word: str) -> str:
    return table("worded", "deeds").get(word, "")


def _change(verb: str) -> str:
    direction = table("measures", "change_verbs").get(verb, "")
    return f"{CHANGE} {direction}" if direction else ""


def _goes_on(parse: Parse, verb: int) -> bool:
    """Whether a verb goes on by saying that a thing went to pieces: "in two", "apart"."""
    behind = parse.words[verb + 1 : verb + 3]
    return not listed("worded", "to_pieces").isdisjoint((*behind[:1], " ".join(behind)))


def _words(parse: Parse, phrase: Phrase | None) -> frozenset[str]:
    """The words of a phrase that name something; a pronoun does not."""
    places = range(*phrase) if phrase else ()
    return frozenset(parse.words[at] for at in places if parse.is_tag(at, "xveg") and parse.words[at].isalpha())
