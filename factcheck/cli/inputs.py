"""PATHS of the command line -> the files to read, and documents."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.files import STDIN, files
from factcheck.cli.usage import UsageError
from factcheck.read import Unreadable, read
from factcheck.study.run import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import Document


class Inputs(NamedTuple):
    """What was read: documents, and the errors of files that could not be."""

    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...]

    @property
    def remarks(self) -> Iterator[str]:
        """What the readers have to say of the files."""
        return remarks(self.documents)


class Listed(NamedTuple):
    """What is to be read: files, and the paths of those among them that are only compared with."""

    files: tuple[File, ...]
    context: frozenset[str] = frozenset()


def listed(
    paths: Sequence[str],
    stdin_name: str = "<stdin>",
    *,
    against: Sequence[str] = (),
    force_exclude: bool = False,
) -> Listed:
    """Files, the readable files of folders, globs, and `-` for standard input; and those to be compared with.

    Standard input takes the place of the file that it is called after. Raises UsageError for a path that does not
    exist and for a folder or glob without anything to read.
    """
    if not stdin_name:
        raise UsageError("--stdin-filename: the name is empty")
    asked = files(paths, force_exclude=force_exclude)
    there = {_place(file) for file in asked} | ({_place(stdin_name)} if STDIN in asked else set())
    if STDIN in against:
        raise UsageError("--against: standard input is what is checked; name files or folders to compare it with")
    context = [file for file in files(against) if _place(file) not in there]
    replaced = _place(stdin_name) if STDIN in asked else ""
    mine = (file for file in asked if _place(file) != replaced)
    found = (File(stdin_name, sys.stdin.buffer.read()) if file == STDIN else File(file) for file in (*mine, *context))
    return Listed(tuple(found), frozenset(context))


def inputs(paths: Sequence[str], stdin_name: str = "<stdin>") -> Inputs:
    """Read few files. Raises UsageError as above."""
    documents: list[Document] = []
    unreadable: list[Unreadable] = []
    for file in listed(paths, stdin_name).files:
        try:
            documents.append(read(*file))
        except Unreadable as error:
            unreadable.append(error)
    return Inputs(tuple(documents), tuple(unreadable))


def remarks(documents: Iterable[Document]) -> Iterator[str]:
    """What the readers have to say of files, a line each; an empty one has a finding of its own."""
    return (f"{one.path} {note}" for one in documents if one.text.strip() for note in one.notes)


def _place(file: str) -> str:
    return os.path.abspath(file)  # noqa: PTH100 - a name, which may be no path at all
