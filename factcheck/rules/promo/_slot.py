"""One slot of a pattern, as written -> by how many words of a sentence it is filled."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ._classes import JOINERS, mask

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ._classes import Tagged

# Closed classes of grammar, which stand in every sentence and so are no part of the lexicon.
_CLOSED: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "BE": "am are be been being is it's that's they're was we're were you're",
        "DEFINITE": "both four her his its our the their these this those three two whose your",
        "HAVE": "also are even had has have often now",
        "MODAL": "can could may might will would",
    }.items()
}
# Classes that are seen in the shape of a word.
_SHAPES: Mapping[str, Callable[[Tagged, int], bool]] = {
    "ADVERB": lambda at, i: at.lowers[i].endswith("ly"),
    "ED": lambda at, i: at.lowers[i].endswith("ed"),
    "NAME": lambda at, i: at.text[at.words[i].start].isupper(),
    "POSSESSOR": lambda at, i: at.lowers[i].endswith(("'s", "s'")),
    "NUMBER": lambda at, i: at.lowers[i][0].isdigit(),
    "WORD": lambda _at, _i: True,
}
# Classes that are asked for together.
_UNIONS: Mapping[str, str] = {
    "NICE": "PRAISE|FAINT_PRAISE|SHEER_PRAISE|HYPERBOLE",
    "MANY_PEOPLE": "FOLK|FOLK_NOUN.s",
    "OFFERED": "OFFER_NOUN|BUSINESS_NOUN",
    "STUDIES": "RESEARCH|RESEARCH_NOUN.s",
    "HAVING": "HAVE|ADVERB",
    "SUCH": "EVER_MORE|EVER_LATE",
}
_NOW = (".base", ".s", ".ing")


class Slot(NamedTuple):
    """What may fill a slot, and whether it may be absent, must not be filled, or skips words.

    `behind` makes it look at the word before; `bits` are those of its classes.
    """

    classes: tuple[str, ...] = ()
    bits: int = 0
    words: frozenset[str] = frozenset()
    shapes: tuple[Callable[[Tagged, int], bool], ...] = ()
    optional: bool = False
    forbidden: bool = False
    behind: bool = False
    comma: bool = False
    gap: int = 0

    @property
    def required(self) -> bool:
        """Whether a word has to fill it."""
        return not (self.optional or self.forbidden or self.gap)

    @property
    def listed(self) -> bool:
        """Whether only words of the lexicon fill it."""
        return bool(self.classes) and not (self.words or self.shapes)

    def steps(self, at: Tagged, i: int, first: bool) -> Sequence[int]:  # noqa: FBT001 - asked for at every word
        """By how many words a reading may go on from word `i` through this slot, the likeliest first."""
        if self.gap:
            return self._gap(at, i)
        if self.forbidden:
            return () if self._length(at, i - self.behind) else (0,)
        length = self._length(at, i)
        if length and (first or _separator(at, i) in ("", "," if self.comma else "")):
            return (length, 0) if self.optional else (length,)
        return (0,) if self.optional else ()

    def _length(self, at: Tagged, i: int) -> int:
        """How many words from word `i` fill the slot; 0 when they do not."""
        if not 0 <= i < len(at.lowers):
            return 0
        classes = at.classes.get(i)
        if classes is not None:
            for name in self.classes:
                if name in classes:
                    return classes[name]
        if at.lowers[i] in self.words:
            return 1
        for shape in self.shapes:
            if shape(at, i):
                return 1
        return 0

    def _gap(self, at: Tagged, i: int) -> range:
        free = 0
        while free < self.gap and i + free < len(at.lowers) and not _separator(at, i + free):
            free += 1
        return range(free + 1)


def _separator(at: Tagged, i: int) -> str:
    """What stands between a word and the one before it, without blanks, hyphens and quotation marks."""
    if not 0 < i < len(at.lowers):
        return ""
    gap = at.gaps[i]
    return "" if gap == " " else gap.strip(JOINERS)


@cache
def slot(token: str, *, comma: bool, behind: bool) -> Slot:
    """A slot from its notation, which `Constructions` explains."""
    if token.startswith(".."):
        return Slot(gap=int(token[2:]), comma=comma, behind=behind)
    words: set[str] = set()
    classes: list[str] = []
    shapes: list[Callable[[Tagged, int], bool]] = []
    for alternative in token.strip("!?").split("|"):
        for name in _UNIONS.get(alternative, alternative).split("|"):
            if name.islower():
                words.add(name)
            elif name in _CLOSED:
                words |= _CLOSED[name]
            elif name in _SHAPES:
                shapes.append(_SHAPES[name])
            else:
                classes += _groups(name)
    return Slot(
        tuple(classes),
        mask(classes),
        frozenset(words),
        tuple(shapes),
        optional=token.endswith("?"),
        forbidden=token.startswith("!"),
        comma=comma,
        behind=behind,
    )


def _groups(name: str) -> tuple[str, ...]:
    """The classes of the lexicon that a name stands for: `EASE_VERB.now` for all but the past forms."""
    group, dot, form = name.partition(".")
    return tuple(group.lower() + one for one in _NOW) if form == "now" else (group.lower() + dot + form,)
