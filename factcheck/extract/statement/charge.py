"""A verdict in a parsed sentence -> the charge that it is on: one may be cleared of murder and jailed for theft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.grammar import singular
from factcheck.extract.phrase import Phrase
from factcheck.lexicon import listed

if TYPE_CHECKING:
    from factcheck.extract.phrase import Parse

GUILT = "guilt"
_OPENING = frozenset(("for", "of", "on", "over"))


def charge(parse: Parse, last: int) -> str:
    """What stands behind a verdict as its charge: "cleared of [fraud]", "jailed for five years for [the theft]"."""
    end = next((at for at in range(last, len(parse.words)) if parse.parted(at)), len(parse.words))
    for at in range(last - 1, end - 1):
        phrase = parse.noun_phrase_at(at + 1)
        if parse.words[at] in _OPENING and not (phrase and _is_term(parse, phrase)):
            return parse.text(Phrase(at + 1, end))
    return ""


def _is_term(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase says for how long: "for [five years]"."""
    return singular(parse.words[phrase.last - 1]) in listed("measures", "periods") | {"life"}
