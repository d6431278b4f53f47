"""PATHS of the command line -> documents, and the files that are none."""

from __future__ import annotations

import glob
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.usage import UsageError
from factcheck.read import FORMATS, Unreadable, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Document

STDIN = "-"
_REPORT = b"<!-- factcheck:report -->"  # how our Markdown and HTML begin


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: documents, and the errors of files that could not be."""

    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...]


def inputs(paths: Sequence[str], stdin_name: str = "<stdin>") -> Inputs:
    """Read files, the readable files of folders, globs, and `-` for standard input.

    Raises UsageError for a path that does not exist and for a folder or glob without anything to read.
    """
    documents: list[Document] = []
    unreadable: list[Unreadable] = []
    for path in files(paths):
        try:
            documents.append(read(stdin_name, sys.stdin.buffer.read()) if path == STDIN else read(path))
        except Unreadable as error:
            unreadable.append(error)
    return Inputs(tuple(documents), tuple(unreadable))


def files(paths: Sequence[str]) -> list[str]:
    """The files that paths stand for, sorted, each once. Raises UsageError."""
    return sorted({file for path in paths for file in _files(path)})


def _files(given: str) -> Iterable[str]:
    if given == STDIN:
        return [given]
    path = Path(given)
    try:
        if path.is_dir():
            return list(_inside(path)) or _nothing(f"there is nothing to read in the folder {given}; {_KINDS}")
        if path.exists():
            return [path.as_posix()]
    except OSError:  # a name that the system does not take
        return _nothing(f"{given} cannot be opened")
    if glob.has_magic(given):
        found = glob.iglob(given, recursive=True)  # noqa: PTH207 - pathlib takes no pattern from the root
        matches = [path.as_posix() for path in map(Path, found) if _readable(path) and path.is_file()]
        return matches or _nothing(f"nothing to read matches {given}; {_KINDS}")
    return _nothing(f"{given} does not exist")


def _inside(folder: Path) -> Iterator[str]:
    """The readable files below a folder; what is hidden is left alone, and so are links to other folders."""
    for path in folder.iterdir():
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from () if path.is_symlink() else _inside(path)
        elif _readable(path):
            yield path.as_posix()


def _readable(path: Path) -> bool:
    return path.suffix.lower() in FORMATS and not _ours(path)


def _ours(path: Path) -> bool:
    """Whether a file is a report of ours, which is no article, though it may lie among them."""
    try:
        with path.open("rb") as stream:
            return _REPORT in stream.read(len(_REPORT) + 20)
    except OSError:
        return False


def _nothing(what: str) -> list[str]:
    raise UsageError(what)


_KINDS = f"articles end in {', '.join(sorted(FORMATS))}"
