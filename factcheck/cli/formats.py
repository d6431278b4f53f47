"""Report and the name of a format -> its text or bytes; a format is imported when it is asked for."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from factcheck import __version__
from factcheck.cli.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Report

Name: TypeAlias = Literal[
    "terminal", "concise", "json", "jsonl", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "markdown",
    "html", "csv", "xlsx",
]  # fmt: skip
NAMES: tuple[str, ...] = get_args(Name)

_BINARY = frozenset({"xlsx"})  # what no terminal can show
_EXTRAS = {"xlsxwriter": "xlsx"}  # what a format may lack, and the extra that installs it


class Look(NamedTuple):
    """How the terminal's format is to look; the others look the same everywhere."""

    width: int = 80
    color: bool = False
    brief: bool = False


def load(name: str, *, to_print: bool = False) -> None:
    """Import a format, so that what it lacks is said before the articles are read. Raises UsageError."""
    if to_print and name in _BINARY and sys.stdout.isatty():
        raise UsageError(f"the format {name} is no text; write it to a file with --output {name}:FILE")
    try:
        import_module(f"factcheck.report.{name}")
    except ModuleNotFoundError as error:
        if error.name not in _EXTRAS:
            raise
        extra = f"pip install 'factcheck-cli[{_EXTRAS[error.name]}]'"
        raise UsageError(f"the format {name} needs {error.name}, which is not installed: {extra}") from None


def rendered(name: str, report: Report, look: Look) -> Iterator[bytes]:
    """A report in a format, in parts."""
    for part in _parts(name, report, look):
        yield part if isinstance(part, bytes) else part.encode("utf-8", "backslashreplace")


def _parts(name: str, report: Report, look: Look) -> Iterable[str] | Iterable[bytes]:
    if name == "terminal":
        from factcheck.compare.numbers.value.unit import in_base  # noqa: PLC0415 - one format is printed, the others are not loaded
        from factcheck.report import terminal  # noqa: PLC0415 - as above

        return [terminal.render(report, in_base, width=look.width, color=look.color, brief=look.brief)]
    if name == "html":
        from factcheck.compare.numbers.value.unit import in_base  # noqa: PLC0415 - as above
        from factcheck.register import reading  # noqa: PLC0415 - as above
        from factcheck.report import html  # noqa: PLC0415 - as above

        return html.stream(report, in_base, reading)
    if name == "sarif":
        from factcheck.report import sarif  # noqa: PLC0415 - as above

        return [sarif.render(report, __version__)]
    return [import_module(f"factcheck.report.{name}").render(report)]
