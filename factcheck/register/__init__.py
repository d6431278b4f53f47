"""claims.yaml -> Register: subjects and references, or everything that is wrong with the file, by line and column."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.model import Document, Problem, Register, SourceError
from factcheck.register.reading import reading

if TYPE_CHECKING:
    from factcheck.register.fault import Fault

__all__ = ["RegisterError", "load", "parse", "reading"]


class RegisterError(SourceError):
    """A register that cannot be used, with every problem in it."""


def load(path: str | Path) -> Register:
    """The register in a file. Raises RegisterError with all that is wrong with it."""
    try:
        source = Path(path).read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise RegisterError([Problem(str(path), 0, 0, f"no register could be read: {reason}")]) from None
    except UnicodeDecodeError as error:
        raise RegisterError([Problem.undecodable(str(path), error)]) from None
    return parse(source, Path(path).as_posix())


def parse(source: str, path: str = "claims.yaml") -> Register:
    """The register in a text. Raises RegisterError with all that is wrong with it."""
    from factcheck.register.build import build  # noqa: PLC0415 - runs without a register never load YAML
    from factcheck.register.tree import Malformed  # noqa: PLC0415 - as above

    try:
        outcome = build(source, path)
    except Malformed as error:
        outcome = (error.fault,)
    if isinstance(outcome, Register):
        return outcome
    sheet = Document(path, source, "", (), ())
    raise RegisterError(_problem(sheet, fault) for fault in outcome)


def _problem(sheet: Document, fault: Fault) -> Problem:
    hint = fault.hint if fault.earlier is None else f"first on line {sheet.place(fault.earlier).line}"
    return Problem.at(sheet, fault.offset, fault.message, hint)
