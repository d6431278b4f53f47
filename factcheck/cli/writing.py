"""Text or bytes -> a file, written whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factcheck.cli.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def replace_file(file: Path, parts: Iterable[bytes]) -> None:
    """Write a file whole or not at all, by way of another one beside it. Raises OSError, and then the old one stays."""
    if file.exists() and not file.is_file():  # a device or a pipe stays what it is
        with file.open("wb") as stream:
            stream.writelines(parts)
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("xb") as stream:
            stream.writelines(parts)
        if file.exists():
            beside.chmod(file.stat().st_mode)
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def write_text(file: Path, text: str) -> None:
    """Write a text file whole or not at all. Raises UsageError where that is not possible; the old one stays."""
    try:
        replace_file(file.resolve(), [text.encode("utf-8", "backslashreplace")])
    except OSError as error:
        kept = "; it was left as it was" if file.exists() else ""
        raise UsageError(f"{file} cannot be written: {error.strerror}{kept}") from None


def write_register(file: Path, text: str, before: bytes | None) -> list[str]:
    """Write a register over what was read from its file, and say where that is kept. Raises UsageError."""
    from factcheck.register.save import save  # noqa: PLC0415 - hardly a command writes a register

    try:
        kept = save(file, text, before)
    except OSError as error:
        state = "nothing was written" if before is None else "it is as it was"
        raise UsageError(f"{file} cannot be written: {(error.strerror or str(error)).lower()}; {state}") from None
    return [f"the register as it was is kept in {kept}"] if kept else []
