"""PATHS of the command line -> documents, and the files that are none."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.cli.files import STDIN, files
from factcheck.read import Unreadable, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.model import Document


@dataclass(frozen=True, slots=True)
class Inputs:
    """What was read: documents, and the errors of files that could not be.

    `context` are the paths of documents that are only compared with.
    """

    documents: tuple[Document, ...]
    unreadable: tuple[Unreadable, ...]
    context: frozenset[str] = frozenset()

    @property
    def remarks(self) -> Iterator[str]:
        """What the readers have to say of the files, a line each; an empty one has a finding of its own."""
        return (f"{one.path} {note}" for one in self.documents if one.text.strip() for note in one.notes)


def inputs(
    paths: Sequence[str],
    stdin_name: str = "<stdin>",
    *,
    against: Sequence[str] = (),
    force_exclude: bool = False,
) -> Inputs:
    """Read files, the readable files of folders, globs, and `-` for standard input; and those to be compared with.

    Standard input takes the place of the file that it is called after. Raises UsageError for a path that does not
    exist and for a folder or glob without anything to read.
    """
    asked = files(paths, force_exclude=force_exclude)
    there = {_place(file) for file in asked} | ({_place(stdin_name)} if STDIN in asked else set())
    context = [file for file in files(against) if _place(file) not in there]
    replaced = _place(stdin_name) if STDIN in asked else ""
    documents: list[Document] = []
    unreadable: list[Unreadable] = []
    for file in (*(file for file in asked if _place(file) != replaced), *context):
        try:
            documents.append(read(stdin_name, sys.stdin.buffer.read()) if file == STDIN else read(file))
        except Unreadable as error:
            unreadable.append(error)
    return Inputs(tuple(documents), tuple(unreadable), frozenset(context))


def _place(file: str) -> str:
    return os.path.abspath(file)  # noqa: PTH100 - a name, which may be no path at all
