"""factcheck finds where articles disagree on numbers and causes, and where they sell."""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # what type checkers take for true; importing typing would double the time of --version
if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factcheck.config import Config
    from factcheck.model import Claim, Document, Quantity, Register, Report

__version__ = "0.1.0"
__all__ = ["__version__", "check", "extract", "quantities", "read"]


def check(
    paths_or_documents: Iterable[str | Path | Document],
    register: str | Path | Register | None = None,
    config: Config | None = None,
) -> Report:
    """Check articles against themselves, each other and a register.

    Files that cannot be read become findings (E001). Raises RegisterError for a register that cannot be used.
    """
    from datetime import UTC, datetime  # noqa: PLC0415 - `import factcheck` loads nothing

    from factcheck import engine  # noqa: PLC0415 - as above
    from factcheck.config import Config  # noqa: PLC0415 - as above
    from factcheck.model import Document, Register  # noqa: PLC0415 - as above
    from factcheck.read import Unreadable  # noqa: PLC0415 - as above
    from factcheck.register import load  # noqa: PLC0415 - as above

    documents: list[Document] = []
    unreadable: list[Unreadable] = []
    for one in paths_or_documents:
        try:
            documents.append(one if isinstance(one, Document) else read(one))
        except Unreadable as error:
            unreadable.append(error)
    if not isinstance(register, Register):
        register = load(register) if register is not None else Register("")
    return engine.check(documents, register, config or Config(), datetime.now(UTC).date(), unreadable)


def extract(text: str) -> tuple[Claim, ...]:
    """Every claim in a plain text, in the order of their places."""
    from factcheck.extract import extract  # noqa: PLC0415 - `import factcheck` loads nothing
    from factcheck.read import read_text  # noqa: PLC0415 - as above

    return tuple(extract(read_text(text)).claims)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity in a plain text, as stated, in the order of their places."""
    from factcheck.extract.quantity import quantities  # noqa: PLC0415 - `import factcheck` loads nothing
    from factcheck.read import read_text  # noqa: PLC0415 - as above
    from factcheck.segment import segment  # noqa: PLC0415 - as above

    return tuple(quantity for sentence in segment(read_text(text)) for quantity in quantities(sentence))


def read(path: str | Path) -> Document:
    """The article in a file. Raises factcheck.read.Unreadable."""
    from factcheck.read import read  # noqa: PLC0415 - `import factcheck` loads nothing

    return read(path)


class _Package(ModuleType):
    """Keeps the functions above where the import system would put the folders `extract` and `read` of their names."""

    def __setattr__(self, name: str, value: object) -> None:
        if name not in __all__ or not isinstance(value, ModuleType):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
