"""The text of a register -> its text with `reads` written below each sentence that has none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.register.draft.page import scalar
from factcheck.register.reading import reading
from factcheck.register.tree import Scalar, Table, compose

if TYPE_CHECKING:
    from factcheck.model import Register


def fill(source: str, register: Register) -> str:
    """The text with what was read of each claim of `register`, which is what the text was parsed to.

    An entry in braces is left as it is: it has no line of its own to write on.
    """
    root = compose(source)
    if not isinstance(root, Table):
        return source
    newline = "\r\n" if "\r\n" in source else "\n"
    parts, last = [], 0
    for row, reference in zip(root.tables("claims"), register.references, strict=True):
        if row.node("reads") is None and source[row.start] != "{":
            at, indent = _below(source, row)
            parts += [source[last:at], "" if source[:at].endswith("\n") else newline]
            parts.append(f"{indent}reads: {scalar(reading(reference.claim))}{newline}")
            last = at
    return "".join((*parts, source[last:]))


def _below(source: str, row: Table) -> tuple[int, str]:
    """Where the line below the sentence of a row begins, and what its keys are indented by."""
    key, said = next((key, value) for key, value in row.rows if key.text == "says")
    assert isinstance(said, Scalar), "it has been parsed"
    end = said.end if source[said.end - 1] == "\n" else source.find("\n", said.end) + 1 or len(source)
    return end, " " * (key.start - source.rfind("\n", 0, key.start) - 1)
