"""The examples of a house style -> where a rule does not do what they show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Problem, Span
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Document, Passage
    from factcheck.rules import Rule

_MARK = re.compile("«([^«»]*)»")


class Written(NamedTuple):
    """An example as it stands in the file, and where."""

    rule: Rule
    text: str
    offset: int

    def problems(self, sheet: Document) -> Iterator[Problem]:
        """What the rule flags and the example does not mark, and the other way round, at its place in the file."""
        text, marked = _unmarked(self.text)
        flagged = {at.source_span: at for at in self._flagged(text)}
        for span, offset in marked.items():
            if span not in flagged:
                said = f"{self.rule.info.code} does not flag “{text[slice(*span)]}”"
                yield Problem.at(sheet, self._place(sheet, offset), said)
        for span, at in flagged.items():
            if span not in marked:
                said = f"{self.rule.info.code} flags “{at.text}”, which is not marked"
                yield Problem.at(sheet, self._place(sheet, _offset(self.text, span.start)), said)

    def _flagged(self, text: str) -> Iterator[Passage]:
        for sentence in segment(read_text(text, "example.md", markdown=True)):
            yield from (flag.at for flag in self.rule.look(sentence))

    def _place(self, sheet: Document, offset: int) -> int:
        """The place in the file; that of the whole example where YAML wrote its text otherwise."""
        return self.offset + offset if sheet.source.startswith(self.text, self.offset) else self.offset


def _unmarked(text: str) -> tuple[str, dict[Span, int]]:
    """The text without its guillemets; for each span that stood between them, its offset in the marked text."""
    marked = {}
    for number, match in enumerate(_MARK.finditer(text)):
        start = match.start(1) - 2 * number - 1
        marked[Span(start, start + len(match[1]))] = match.start(1)
    return _MARK.sub(r"\1", text), marked


def _offset(text: str, plain: int) -> int:
    """Where a character of the unmarked text stands in the marked one."""
    return [offset for offset, char in enumerate(text) if char not in "«»"][plain]
