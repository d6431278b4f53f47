"""What a document says, in the forms that tests compare."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Passage, Register
from factcheck.read import read

if TYPE_CHECKING:
    from factcheck.model import Document, Report

FOLDER = Path(__file__).parent


def blocks(document: Document) -> list[tuple[str, str]]:
    """The kind and text of each block."""
    return [(block.kind, Passage(document, block.span).text) for block in document.blocks]


def squeezed(text: str) -> str:
    """A text with each run of white space as one space."""
    return " ".join(text.split())


def checked(name: str, data: bytes) -> Report:
    """The report on one file, without a register."""
    return check([read(name, data)], Register(""), Config(), date(2026, 1, 1))


def cases(name: str) -> list[tuple[str, Any]]:
    """The pairs of a source and what is read in it, from a file of this folder."""
    every = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [(one["source"], one["reads"]) for one in every]
