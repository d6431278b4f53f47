"""What is wrong in a file the user wrote: where, what, and what was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.text import Document

if TYPE_CHECKING:
    from collections.abc import Iterable


_EXCERPT = 100  # characters of a long line shown around the caret


class Problem(NamedTuple):
    """Something wrong in a file the user wrote: where, what, and what was probably meant.

    Line and column count from 1; line 0 means the file as a whole. `excerpt` is the line as it stands.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""
    excerpt: str = ""

    @classmethod
    def at(cls, document: Document, offset: int, message: str, hint: str = "") -> Problem:
        """A problem at an offset of the document's source."""
        line, column = document.place(offset)
        return cls(document.path, line, column, message, hint, document.line(line))

    @classmethod
    def undecodable(cls, path: str, error: UnicodeDecodeError) -> Problem:
        """The problem of a file that is not UTF-8, at its first byte that is not."""
        document = Document(path, error.object.decode("utf-8", "replace"), "", (), ())
        offset = len(error.object[: error.start].decode("utf-8"))
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8"
        return cls.at(document, offset, message, "save the file as UTF-8")

    def render(self) -> str:
        """`claims.yaml:12:5: unknown key …; did you mean …?`, then the line with a caret below the place."""
        said = f"{self.message}; {self.hint}" if self.hint else self.message
        if not self.line:
            return f"{self.path}: {said}"
        where = f"{self.path}:{self.line}:{self.column}"
        first = max(0, self.column - 1 - _EXCERPT // 2)
        shown = "".join(char if char.isprintable() else " " for char in self.excerpt[first : first + _EXCERPT])
        caret = (f"  {shown}".rstrip(), f"  {'^':>{self.column - first}}") if shown.strip() else ()
        return "\n".join((f"{where}: {said}", *caret))


class SourceError(Exception):
    """A file of the user's that cannot be used, with all that is wrong in it, by position."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return self.render()

    def render(self) -> str:
        """Every problem with its line and caret."""
        return "\n".join(problem.render() for problem in self.problems)


def closest(word: str, choices: Iterable[str], alike: float = 0.6) -> str:
    """The one of the choices that a word was probably meant to be, else nothing. `alike` runs from 0 to 1."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    return next(iter(get_close_matches(word, list(choices), n=1, cutoff=alike)), "")


def meant(word: str, choices: Iterable[str]) -> str:
    """`did you mean …?` for a word close to one of the choices, else nothing."""
    choice = closest(word, choices)
    return f"did you mean `{choice}`?" if choice else ""


def either(choices: Iterable[str]) -> str:
    """The choices as a person lists them: `error`, `warning` or `note`."""
    *others, last = (f"`{choice}`" for choice in choices)
    return f"{', '.join(others)} or {last}" if others else last
