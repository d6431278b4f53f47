"""`-o FORMAT:FILE` -> files, each written whole or not at all; and the summary of a step on GitHub."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.formats import NAMES, load
from factcheck.cli.usage import UsageError
from factcheck.cli.writing import replace_file
from factcheck.model import either, meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.model import Report


class Output(NamedTuple):
    """A file to write, and its format."""

    format: str
    file: Path


def outputs(given: Sequence[str]) -> list[Output]:
    """What `-o` asks for. Raises UsageError for what cannot be written, before anything is read."""
    asked = [_output(one) for one in given]
    files = [one.file.resolve() for one in asked]
    for one, file in zip(asked, files, strict=True):
        if files.count(file) > 1:
            raise UsageError(f"--output: {one.file} would be written more than once")
        _look_at(one.file)
        load(one.format)
    return asked


def _look_at(file: Path) -> None:
    try:
        if file.is_dir():
            raise UsageError(f"--output: {file} is a folder")
        if not file.resolve().parent.is_dir():
            raise UsageError(f"--output: there is no folder {file.parent}")
    except OSError as error:
        raise UsageError(f"--output: {file} cannot be written: {error.strerror}") from None


def _output(given: str) -> Output:
    name, colon, file = given.partition(":")
    if not colon or not file or file == "-":
        raise UsageError(f"--output: `{given}` is not FORMAT:FILE, such as html:report.html; --format prints instead")
    if name not in NAMES:
        raise UsageError(
            f"--output: no format is called `{name}`; {meant(name, NAMES) or f'there are {either(NAMES)}'}"
        )
    return Output(name, Path(file))


def write_file(output: Output, report: Report, parts: Iterable[bytes]) -> None:
    """Write a file by way of another one beside it, so that a run that fails leaves the old one.

    Raises UsageError where that is not possible, and for a file that is one of the articles.
    """
    if any(_same(output.file, article.document.path) for article in report.articles):
        raise UsageError(f"--output: {output.file} is one of the articles that were checked; write to another file")
    try:
        replace_file(output.file.resolve(), parts)
    except OSError as error:
        raise UsageError(f"--output: {output.file} cannot be written: {error.strerror}") from None


def write_summary(report: Report) -> None:
    """Add the report to the summary of the step, where GitHub runs us and names a file for it. Raises UsageError."""
    named = os.environ.get("GITHUB_STEP_SUMMARY")
    if named:
        from factcheck.report.github import summary  # noqa: PLC0415 - nobody else needs it

        try:
            with Path(named).open("ab") as stream:
                stream.write(summary(report).encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise UsageError(f"the summary of the step cannot be written to {named}: {error.strerror}") from None


def _same(file: Path, path: str) -> bool:
    try:
        return os.path.samefile(file, path)  # noqa: PTH121 - the path of an article may be no path
    except (OSError, ValueError):
        return False
