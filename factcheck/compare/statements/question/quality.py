"""A parsed sentence -> what it says a thing is not, in any word: "is not noisy"; and is, in the words asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.compare.statements.question.clause import Clause, end, lasts, limited, listed, none, standing
from factcheck.compare.statements.question.state import CAN, governing
from factcheck.extract import hedge
from factcheck.extract.phrase import Phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factcheck.extract.phrase import Parse
    from factcheck.extract.statement.clause import Reader

QUALITY = "is "  # before a word for a quality that is its own question: "is flammable", "is not flammable"


def qualities(reader: Reader, asked: Collection[str]) -> Iterator[Clause]:
    """The clauses that deny a quality of their subject, or say that it has one of those `asked`."""
    parse = reader.parse
    for at in (at for at, letter in enumerate(parse.letters) if letter == "x"):
        verb = governing(parse, at) if _predicative(parse, at) else None
        clause = _quality(reader, verb, at, asked) if verb is not None else None
        if clause:
            yield clause


def _predicative(parse: Parse, at: int) -> bool:
    """Whether a noun or adjective may say by itself what a thing is: no part of a noun phrase, no "able to"."""
    if parse.words[at] in listed("indefinite") or parse.words[at][0].isdigit():
        return False
    behind = at + 1 < len(parse.words) and not parse.parted(at + 1)
    return not (behind and (parse.is_tag(at + 1, "xgtesd") or parse.words[at + 1] in ("as", "that", "than")))


def _quality(reader: Reader, verb: int, at: int, asked: Collection[str]) -> Clause | None:
    parse = reader.parse
    start, subject = parse.group_start(verb), reader.subject(verb)
    before, question = parse.words[start:at], QUALITY + parse.words[at]
    told = standing(parse, start, at)
    if not told or subject is None or "being" in before or not listed("grading").isdisjoint(before):
        return None
    denied = hedge.negated(before) or none(parse, subject)
    weak = not CAN.isdisjoint(before) or limited(parse, at)  # "can be expensive", "is expensive when it rains"
    if not denied and (weak or question not in asked):
        return None
    past, ahead = not {"was", "were", "had"}.isdisjoint(before), not {"will", "would"}.isdisjoint(before)
    time = "ahead" if ahead else "past" if past else "still" if lasts(parse, Phrase(start, at + 1)) else "now"
    extent = Phrase(min(subject.first, start), end(parse, at + 1))
    return Clause(question, denied == (told < 0), extent, None, subject, time, Phrase(at, at + 1))
