"""The YAML file of a newsroom's own word rules -> Style, or all that is wrong with it, by line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.config.house.build import build
from factcheck.config.toml import ConfigError
from factcheck.model import Document, Problem
from factcheck.register.tree import Malformed

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config.house.style import Style
    from factcheck.register.fault import Fault

__all__ = ["load", "parse"]


def load(path: Path) -> Style:
    """The house style in a file. Raises ConfigError with all that is wrong with it."""
    try:
        source = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        raise ConfigError([Problem(str(path), 0, 0, f"no house style could be read: {reason}")]) from None
    except UnicodeDecodeError as error:
        raise ConfigError([Problem.undecodable(str(path), error)]) from None
    return parse(source, str(path))


def parse(source: str, path: str = "house-style.yaml") -> Style:
    """The house style in a text. Raises ConfigError with all that is wrong with it."""
    sheet = Document(path, source, "", (), ())
    try:
        outcome = build(sheet)
    except Malformed as error:
        outcome = (error.fault,)
    if isinstance(outcome, tuple):
        raise ConfigError(_problem(sheet, fault) for fault in outcome)
    return outcome


def _problem(sheet: Document, fault: Fault) -> Problem:
    hint = fault.hint if fault.earlier is None else f"first on line {sheet.place(fault.earlier).line}"
    return Problem.at(sheet, fault.offset, fault.message, hint)
