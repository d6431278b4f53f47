"""Words of planning in a parsed sentence -> the statement that somebody only means to do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import verb_form
from factcheck.extract.phrase import Phrase
from factcheck.extract.statement import draft
from factcheck.extract.statement.draft import Draft, extent
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader
    from factcheck.extract.statement.trigger import Found
    from factcheck.model import StatementClaim

PLAN = "plan"
_PAST = frozenset(("had", "was", "were"))
_BACK = 6  # words from "decide" to "whether to"


def claims(reader: Reader, found: Found) -> Iterator[StatementClaim]:
    """As in "X [is in talks to] buy Y", "X [will vote on whether to] ban Y"; the value is the verb of the deed."""
    parse, verb = reader.parse, found.last
    deed = _deed(parse, verb)
    if not deed:
        return
    thing, governing = parse.object_of(verb) or parse.noun_phrase_at(verb + 1), _governing(parse, found)
    subject = reader.subject(governing) if governing is not None else None
    name = reader.name(subject)
    if governing is None or thing is None or not name or _besides(parse, Phrase(verb, thing.last)):
        return
    start = parse.group_start(governing)
    if (listed("negation", "words") | _PAST).isdisjoint(parse.lower(Phrase(start, found.last))):
        at = extent(subject, start, thing.last)
        yield draft.claim(reader, Draft("status", name, subject, PLAN, deed, at))


def _besides(parse: Parse, deed: Phrase) -> bool:
    """Whether a deed comes on top of another: "buy a second rival", "win gold again"."""
    behind = parse.words[deed.last] if deed.last < len(parse.words) and not parse.parted(deed.last) else ""
    return not listed("statements_plan", "more").isdisjoint((*parse.lower(deed), behind))


def _deed(parse: Parse, verb: int) -> str:
    """The base form of the verb at a word; behind "to" any word is one."""
    if verb >= len(parse.words) or parse.parted(verb):
        return ""
    word, form = parse.words[verb], verb_form(parse.words[verb])
    if form is not None and form.kind in ("base", "ing"):
        return form.base
    return word if parse.is_tag(verb - 1, "t") and parse.is_tag(verb, "xv") else ""


def _governing(parse: Parse, found: Found) -> int | None:
    """The verb of planning: in the phrase, or before "whether to"."""
    inside = (at for at in range(found.first, found.last) if parse.is_tag(at, "bhmvge"))
    if parse.words[found.first] != "whether":
        return next(inside, found.first)
    before = range(found.first - 1, max(found.first - 1 - _BACK, -1), -1)
    return next((at for at in before if parse.words[at] in listed("statements_plan", "undecided")), None)
