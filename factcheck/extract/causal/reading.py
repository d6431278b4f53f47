"""A sentence and the cues in it -> its parse, with the tags of the cue words set right by their frames."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck import lexicon
from factcheck.extract.causal.form import role
from factcheck.extract.grammar import tag, verb_form
from factcheck.extract.phrase import Parse, Phrase
from factcheck.model import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.causal.cue import Cue
    from factcheck.lexicon.phrases import Match
    from factcheck.model import Sentence

_CAPITALS = 0.8  # of a headline's longer words


def reading(sentence: Sentence, found: Sequence[Match[Cue]]) -> Parse:
    """The parse of a sentence in which "that" is told apart and every verb cue is tagged as what it is there."""
    parse = Parse(sentence, _repaired(_plain(sentence)))
    for match in found:
        cue, before = match.value, match.first - 1
        if (cue.forms.strip("sg") or cue.kind in ("tie", "backward")) and _plural_noun(parse, before):
            parse = _retagged(parse, before, "x")
        if cue.kind == "verb":
            parse = _retagged(parse, match.first, role(parse, Phrase(match.first, match.last), cue))
    return parse


def _plain(sentence: Sentence) -> Parse:
    """The parse as the tagger gives it; a headline with capitals on its words is tagged as if in small letters."""
    if not _capitalised(sentence):
        return Parse.of(sentence)
    offset = sentence.at.span.start
    words = [Word(word.lower, word.start - offset, word.end - offset) for word in sentence.words]
    return Parse(sentence, tag(words, sentence.text.lower()))


def _capitalised(sentence: Sentence) -> bool:
    """Whether most words begin with a capital: a headline, whose capitals mark no names."""
    text, offset = sentence.text, sentence.at.span.start
    longer = [word for word in sentence.words if len(word.lower) > 3 and word.lower.isalpha()]
    capitals = sum(text[word.start - offset].isupper() for word in longer)
    return len(longer) > 2 and capitals > _CAPITALS * len(longer) and len(text) == len(text.lower())


def _repaired(parse: Parse) -> str:
    """Tags in which a relative or introducing "that" is a subordinator, and a noun before a verb no verb."""
    tags = list(parse.tags)
    for index, word in enumerate(parse.words):
        if word.lower == "that" and index and not parse.is_tag(index - 1, "pft"):
            tags[index] = "S" if tags[index].isupper() else "s"
        elif tags[index] in "vV" and index and _noun(parse, index):
            tags[index] = "X" if tags[index].isupper() else "x"
    return "".join(tags)


def _noun(parse: Parse, at: int) -> bool:
    """Whether "leaves can" or "amounts of" makes a noun of what looks like a verb."""
    form = verb_form(parse.words[at].lower)
    if form is None or form.kind not in ("base", "s") or parse.is_tag(at - 1, "rmt"):
        return False
    if parse.parted(at + 1):
        return form.kind == "s" and parse.is_tag(at - 1, "x") and parse.is_tag(at + 1, "d")
    if parse.words[at - 1].lower in ("which", "who", "that"):
        return False
    if parse.is_tag(at - 1, "x") and parse.words[at - 1].lower.endswith(("'s", "s'")):
        return True
    if parse.is_tag(at + 1, "mh"):
        return True
    if form.base not in _noun_verbs():
        return False
    return parse.is_tag(at + 1, "bf") or (form.kind == "s" and parse.is_tag(at - 1, "x") and _verb_behind(parse, at))


def _verb_behind(parse: Parse, at: int) -> bool:
    """Whether a base form follows, so that "shifts" in "night shifts often lead to" is its subject."""
    behind = at + 1
    while parse.is_tag(behind, "an") and not parse.parted(behind):
        behind += 1
    form = None if behind >= len(parse.words) or parse.parted(behind) else verb_form(parse.words[behind].lower)
    return form is not None and form.kind == "base"


def _plural_noun(parse: Parse, at: int) -> bool:
    """Whether what looks like a verb in -s before another verb is a plural noun: "weight gains raise"."""
    return at >= 0 and parse.is_tag(at, "v") and parse.words[at].lower.endswith("s") and not parse.is_tag(at - 1, "r")


def _retagged(parse: Parse, at: int, letter: str) -> Parse:
    tags = parse.tags
    letter = letter.upper() if tags[at].isupper() else letter
    return Parse(parse.sentence, f"{tags[:at]}{letter}{tags[at + 1 :]}")


@cache
def _noun_verbs() -> frozenset[str]:
    return frozenset(lexicon.words("grammar", "noun_verbs"))
