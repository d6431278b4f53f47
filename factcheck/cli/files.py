"""PATHS of the command line -> the files that they stand for.

A file that is named is read whatever it is called. Folders and globs leave out what is hidden, what is no article by
its suffix, and what a .gitignore or .factcheckignore leaves out; they follow no links to folders, so no loop is walked.
"""

from __future__ import annotations

import glob
import os
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.ignored import above, around
from factcheck.cli.usage import UsageError
from factcheck.read import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.cli.ignored import Ignored

    Names = tuple[str, ...]

STDIN = "-"
_REPORT = b"<!-- factcheck:report -->"  # how our Markdown and HTML begin
_KINDS = f"articles end in {', '.join(sorted(FORMATS))}"


def files(paths: Sequence[str], *, force_exclude: bool = False) -> list[str]:
    """The files that paths stand for, sorted, each once; `force_exclude` leaves out ignored ones also when named.

    Raises UsageError for a path that does not exist, and for a folder or glob without anything to read.
    """
    found = sorted({file for path in paths for file in _files(path, force_exclude=force_exclude)})
    if len(paths) > 1:  # a file may be named in two ways
        found = sorted({_absolute(file): file for file in reversed(found)}.values())
    return found


def _files(given: str, *, force_exclude: bool) -> Sequence[str]:
    if given == STDIN:
        return [given]
    if not given:  # a variable of a script that is not set, and not the working folder
        return _nothing("a path is empty; `.` is the current folder")
    path = Path(given)
    try:
        if path.is_dir():
            return [*_inside(path)] or _nothing(f"there is nothing to read in the folder {given}; {_KINDS}")
        if path.exists():
            left_out = force_exclude and _left_out(path)
            return [] if left_out else [path.as_posix()]
    except OSError:  # a name that the system does not take
        return _nothing(f"{given} cannot be opened")
    if glob.has_magic(given):
        return [*_matching(Path(given))] or _nothing(f"nothing to read matches {given}; {_KINDS}")
    return _nothing(f"{given} does not exist")


def _nothing(what: str) -> list[str]:
    raise UsageError(what)


def _left_out(file: Path) -> bool:
    folder = f"{_absolute(file.parent)}/"
    return above(folder).inside(folder).leaves_out(_absolute(file))


def _absolute(path: str | Path) -> str:
    """An absolute path with slashes, links not followed."""
    return os.path.abspath(path).replace(os.sep, "/").rstrip("/")  # noqa: PTH100 - Path keeps `..`


# ---------------------------------------------------------------- folders


def _everything(_names: Names) -> bool:
    return True


def _inside(root: Path, wanted: Callable[[Names], bool] = _everything, depth: int | None = None) -> Iterator[str]:
    """The readable files below a folder whose names from there are wanted, or whose folder is.

    Folders deeper than `depth` are entered only below wanted ones. One that cannot be listed stands for itself, and
    will be told of as a file that cannot be read.
    """
    top = f"{_absolute(root)}/"
    waiting: list[tuple[Names, bool]] = [((), False)]
    ignoring: dict[Names, Ignored] = {(): around(top).inside(top)}
    while waiting:
        folder, inside = waiting.pop()
        ignored = ignoring.pop(folder)
        where = root.joinpath(*folder)
        try:
            entries = [entry for entry in os.scandir(where) if not entry.name.startswith(".")]
        except OSError:
            yield where.as_posix()
            continue
        for entry in entries:
            names = (*folder, entry.name)
            asked = inside or wanted(names)
            path = top + "/".join(names)
            if not _is_folder(entry):
                if asked and _readable(entry) and not ignored.leaves_out(path):
                    yield (where / entry.name).as_posix()
            elif entry.is_symlink() or ignored.leaves_out(f"{path}/"):
                continue
            elif asked or depth is None or len(names) < depth:
                ignoring[names] = ignored.inside(f"{path}/")
                waiting.append((names, asked))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link to itself
        return False


def _readable(entry: os.DirEntry[str]) -> bool:
    return os.path.splitext(entry.name)[1].lower() in FORMATS and not _ours(entry.path)  # noqa: PTH122 - a name only


def _ours(path: str) -> bool:
    """Whether a file is a report of ours, which is no article, though it may lie among them."""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 - the name of a walk
            return _REPORT in stream.read(len(_REPORT) + 20)
    except OSError:
        return False


# ---------------------------------------------------------------- globs


def _matching(given: Path) -> Iterator[str]:
    """What a pattern matches; of a folder that it matches, what is readable inside."""
    first = next(number for number, part in enumerate(given.parts) if glob.has_magic(part))
    root, pattern = Path(*given.parts[:first]), given.parts[first:]
    if root.is_dir():
        depth = None if "**" in pattern else len(pattern)
        yield from _inside(root, lambda names: _fits(names, pattern), depth)


def _fits(names: Names, pattern: Names) -> bool:
    """Whether names fit a pattern part by part, where `**` stands for any number of folders, also none."""
    if not pattern:
        return not names
    if pattern[0] == "**":
        return not pattern[1:] or any(_fits(names[skipped:], pattern[1:]) for skipped in range(len(names)))
    return bool(names) and fnmatch(names[0], pattern[0]) and _fits(names[1:], pattern[1:])
