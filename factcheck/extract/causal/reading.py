"""A parsed sentence and the cues in it -> its parse, with the tags of the cue words set right by their frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.causal.form import role
from factcheck.extract.phrase import Parse, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match

_new = tuple.__new__  # of what is made most often, without the detour through its own constructor


def reading(parse: Parse, found: Sequence[Match[Cue]]) -> Parse:
    """A parse in which every verb cue is tagged as what it is there."""
    if found and parse.is_tag(1, "bhm") and _plural_noun(parse, 0):
        parse = _retagged(parse, 0, "x")  # "lives could be lost"
    for match in found:
        first, _, cue = match
        before = first - 1
        if (cue.forms.strip("sg") or cue.kind in ("tie", "backward")) and _plural_noun(parse, before):
            parse = _retagged(parse, before, "x")
        if cue.kind == "verb":
            parse = _retagged(parse, first, role(parse, _new(Phrase, match[:2]), cue))
    return parse


def _plural_noun(parse: Parse, at: int) -> bool:
    """Whether what looks like a verb in -s before another verb is a plural noun: "weight gains raise"."""
    return at >= 0 and parse.is_tag(at, "v") and parse.words[at].endswith("s") and not parse.is_tag(at - 1, "r")


def _retagged(parse: Parse, at: int, letter: str) -> Parse:
    tags = parse.tags
    letter = letter.upper() if tags[at].isupper() else letter
    if tags[at] == letter:
        return parse
    return Parse(parse.sentence, parse.words, parse.gaps, f"{tags[:at]}{letter}{tags[at + 1 :]}")
