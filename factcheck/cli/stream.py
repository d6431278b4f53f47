"""Text -> stdout and stderr, and what is known of the terminal."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factcheck.cli.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

PIPED_WIDTH = 80


def write(text: str) -> None:
    """Print a report. A reader that has gone (`| head`) is no error, and does not change the exit code."""
    write_parts([text.encode("utf-8", "backslashreplace")])


def write_parts(parts: Iterable[bytes]) -> None:
    """Print a report part by part, each byte as it is. Raises UsageError where it finds no room."""
    sys.stdout.flush()
    try:
        sys.stdout.buffer.writelines(parts)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _give_up()
    except OSError as error:
        _give_up()
        raise UsageError(f"the report cannot be printed: {(error.strerror or str(error)).lower()}") from None


def _give_up() -> None:
    """Print nothing more: the flush at exit would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def remark(text: str) -> None:
    """Say something beside the report."""
    from factcheck.report.visible import visible  # noqa: PLC0415 - most runs have nothing to say

    sys.stderr.write(f"factcheck: {visible(text)}\n")


def coloured(choice: str, stream: TextIO | None = None, environment: Mapping[str, str] | None = None) -> bool:
    """Whether to print in colour: the option, else NO_COLOR, else FORCE_COLOR, else a terminal that can."""
    environment = os.environ if environment is None else environment
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return (stream or sys.stdout).isatty() and environment.get("TERM") != "dumb"


def width() -> int:
    """Columns to print in: those of the terminal, or of COLUMNS; 80 when piped."""
    import shutil  # noqa: PLC0415 - only what is drawn needs it

    columns = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns
    return max(columns, 40) if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
