"""Words of not yet in a parsed sentence -> the statement that a deed is not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.deed import Deed, deed_at, deed_of, stated
from factcheck.extract.statement.draft import Draft
from factcheck.extract.verb import inflections
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

UNDONE = "not done"
REFUSED = "refused"  # whoever agrees to the deed then contradicts it
_REACH = 6  # words from "has not" to its verb, and from "no" to its auxiliary
_BACK = 3  # words from "not yet" back to its auxiliary
_PAST = frozenset(("did", "didn't", "had", "hadn't", "was", "wasn't", "were", "weren't"))
_ENDED = frozenset(("before", "by", "since", "until", "when"))  # "had not been told until Monday" is done
AUXILIARIES = frozenset(("had", "has", "have", "was", "were"))
_PASSED = frozenset(("be", "been", "due", "far", "so", "to", "yet"))


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "X [has not] been sold", "[no] contract has been signed", "Y [plans to] open Z"; the value is the deed."""
    parse = reader.parse
    if found.value.kind == "first" and parse.words[found.first] not in ("no", "nobody"):
        return
    refuses = found.value.kind == "verb"
    if refuses and parse.words[found.first] not in lexicon.table("statements_deeds", "failing"):
        return
    use = "failing" if refuses else found.value.use
    reads = _of_none if found.value.kind in ("first", "lack") else _READERS.get(use, _denied)
    deed = reads(reader, found)
    if deed and deed.thing and not _over(parse, deed.at):
        agent = parse.text(deed.agent) if deed.agent else ""
        denied, thing = found.value.kind != "plan", parse.text(deed.thing)
        declines = use == "failing" or parse.words[found.first] in listed("statements_deeds", "declining")
        refused = REFUSED if declines else ""
        read = Draft("status", thing, deed.thing, UNDONE, deed.name, deed.at, refused, negated=denied)
        claim = draft.claim(reader, read)
        yield claim._replace(context=claim.context._replace(agent=agent))


def _denied(reader: Reader, found: Found) -> Deed | None:
    parse, verb = reader.parse, _verb(reader.parse, found.last)
    before = range(found.first, max(found.first - _BACK, -1), -1)
    governs = parse.is_tag(found.first, "vg") and parse.words[found.first] != "whether"
    planned = governs or (found.value.kind == "plan" and parse.is_tag(found.first, "bhe"))
    auxiliary = found.first if planned else next((at for at in before if _carries(parse, at)), None)
    if verb is None or auxiliary is None or not stated(parse, parse.group_start(auxiliary), verb):
        return None
    if not _governs(parse, auxiliary, verb):
        return None
    if parse.is_tag(auxiliary - 1, "s") and not parse.parted(auxiliary - 1):
        return None  # "patients who had not been treated" says which patients
    deed = deed_at(reader, verb, auxiliary)
    simple = parse.words[auxiliary] in ("did", "didn't")  # "did not matter" is no deed that is yet to be done
    if deed and simple and not _is_known(deed):
        return None
    tried = deed and found.value.use == "being" and parse.words[verb] in listed("statements_deeds", "tried")
    return deed._replace(name="roll out") if deed and tried else deed  # what is on trial is not in general use


def _is_known(deed: Deed) -> bool:
    return deed.name in lexicon.table("statements_deeds", "deeds").values()


def _carries(parse: Parse, at: int) -> bool:
    """Whether a word is an auxiliary, which may be written together with its denial: "hasn't"."""
    return parse.is_tag(at, "hbo") or parse.words[at].endswith("n't")


def _governs(parse: Parse, auxiliary: int, verb: int) -> bool:
    """Whether a verb has the form that its auxiliary asks for: behind be and have none but "to" takes a bare form."""
    word = parse.words[auxiliary]
    if "to" in parse.words[auxiliary:verb] or word not in listed("grammar", "be") | listed("grammar", "have"):
        return True
    form = verb_form(parse.words[verb])
    return form is None or form.kind != "base" or "n" in inflections(form.base)[form.base]


def _verb(parse: Parse, at: int) -> int | None:
    """The verb whose deed is not done: past auxiliaries, "been" and adverbs."""
    for index in range(at, min(at + _REACH, len(parse.words))):
        if parse.words[index] in _PASSED or parse.is_tag(index, "a"):
            continue
        form = verb_form(parse.words[index])
        verbal = form.kind in ("ed", "base") if form else parse.words[index - 1] == "to" and parse.is_tag(index, "xv")
        return index if verbal and not parse.parted(index) else None
    return None


def _of_none(reader: Reader, found: Found) -> Deed | None:
    """As in "[no] order has been placed", "[none] of the money had been paid back"."""
    parse = reader.parse
    for at in range(found.last, min(found.last + _REACH, len(parse.words))):
        if parse.words[at] in AUXILIARIES:
            verb = _verb(parse, at + 1)
            passive = "been" in parse.words[at : verb or at] or parse.is_tag(at, "b")
            if verb is None or not passive or not stated(parse, found.first, verb):
                return None
            deed = deed_at(reader, verb, at)
            return deed._replace(thing=Phrase(found.first, at), at=Phrase(found.first, deed.at.last)) if deed else None
        if not parse.is_tag(at, "xdfqg") or parse.parted(at):
            return None
    return None


def _waited_for(reader: Reader, found: Found) -> Deed | None:
    """As in "X is [still awaiting] approval"."""
    parse = reader.parse
    noun, subject = parse.noun_phrase_at(found.last), reader.subject(found.first)
    name = deed_of(parse.words[noun.last - 1]) if noun else ""
    if noun is None or subject is None or not name:
        return None
    return Deed(name, None, subject, Phrase(min(subject.first, found.first), noun.last))


def _failed(reader: Reader, found: Found) -> Deed | None:
    """As in "he [failed] a medical", "she [voted against] the budget"."""
    parse, thing = reader.parse, reader.parse.noun_phrase_at(found.last)
    if thing is None or not stated(parse, parse.group_start(found.first), found.first):
        return None
    subject = reader.subject(found.first)
    first = subject.first if subject and subject.first < found.first else found.first
    return Deed(_named(parse, found, "failing"), subject, thing, Phrase(first, thing.last))


def _named(parse: Parse, found: Found, group: str) -> str:
    return lexicon.table("statements_deeds", group)[" ".join(parse.words[found.first : found.last])]


def _going_on(reader: Reader, found: Found) -> Deed | None:
    """As in "the ban is [still in place]", "the crew are [still on strike]"."""
    parse, subject = reader.parse, reader.subject(found.first)
    if subject is None or not stated(parse, parse.group_start(found.first), found.first):
        return None
    name, first = _named(parse, found, "going"), min(subject.first, found.first)
    if parse.is_tag(found.last - 1, "fpt") and (behind := parse.noun_phrase_at(found.last)):
        return Deed(name, subject, behind, Phrase(first, behind.last))
    named = parse.words[found.last - 1] == "strike"
    thing = Phrase(found.last - 1, found.last) if named else parse.complemented(subject)
    return Deed(name, None, thing, Phrase(first, found.last))


def _postponed(reader: Reader, found: Found) -> Deed | None:
    """As in "the opening of the bridge has [been put off]"."""
    parse, subject = reader.parse, reader.subject(found.first)
    if subject is None or not stated(parse, parse.group_start(found.first), found.first):
        return None
    end = next((at for at in range(subject.first, subject.last) if parse.is_tag(at, "f")), subject.last)
    name = deed_of(parse.words[end - 1])
    thing = Phrase(min(end + 1, subject.last - 1), subject.last) if end < subject.last else subject
    return Deed(name, None, thing, Phrase(subject.first, found.last)) if name else None


def _advised(reader: Reader, found: Found) -> Deed | None:
    """As in "the panel [recommended] closing the ward", "... approval of the drug", "... the drug for approval"."""
    parse, verb = reader.parse, found.first
    subject, noun = reader.subject(verb), parse.noun_phrase_at(found.last)
    form = None if parse.parted(found.last) or found.last == len(parse.words) else verb_form(parse.words[found.last])
    if subject is None or not stated(parse, parse.group_start(verb), verb):
        return None
    if form is not None and form.kind == "ing":
        deed = deed_at(reader, found.last, verb)
        return deed if deed and deed.agent and _is_known(deed) else None
    of = next((at for at in range(noun.first, noun.last) if parse.is_tag(at, "f")), 0) if noun else 0
    behind = parse.noun_phrase_at(noun.last + 1) if noun and parse.is_tag(noun.last, "p") else None
    if noun and of:
        thing, head = Phrase(of + 1, noun.last), of - 1  # "approval of the drug"
    elif noun and behind and not parse.parted(noun.last):
        thing, head = noun, behind.last - 1  # "the drug for approval"
    else:
        return None
    name = deed_of(parse.words[head])
    return Deed(name, subject, thing, Phrase(min(subject.first, verb), max(head + 1, thing.last))) if name else None


def _in_office(reader: Reader, found: Found) -> Deed | None:
    """As in "she [remains] chief executive", "he [stays on as] coach"."""
    parse, subject, role = reader.parse, reader.subject(found.first), reader.parse.noun_phrase_at(found.last)
    if subject is None or role is None or not stated(parse, parse.group_start(found.first), found.first):
        return None
    if listed("statements_deeds", "roles").isdisjoint(parse.lower(role)):
        return None
    whole = Phrase(min(subject.first, found.first), parse.complemented(role).last)
    return Deed("resign", None, whole, whole)


_READERS: Mapping[str, Callable[[Reader, Found], Deed | None]] = {
    "advised": _advised,
    "failing": _failed,
    "going": _going_on,
    "no": _of_none,
    "postponed": _postponed,
    "staying": _in_office,
    "waiting": _waited_for,
}


def _over(parse: Parse, at: Phrase) -> bool:
    """Whether something ended the state: "had not been told until Monday"."""
    return not (_PAST.isdisjoint(parse.lower(at)) or _ENDED.isdisjoint(parse.words[at.last :]))
