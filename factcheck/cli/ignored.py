"""Folders -> what the .gitignore and .factcheckignore in them and above them leave out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.cli.usage import UsageError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMES = (".gitignore", ".factcheckignore")


class Ignored(NamedTuple):
    """The patterns that hold in a folder, by the folders that they are relative to, the outermost first."""

    patterns: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def leaves_out(self, path: str) -> bool:
        """Whether an absolute path is left out: the innermost pattern that fits decides. A folder ends in a slash."""
        for folder, spec in reversed(self.patterns):
            said = spec.check_file(path[len(folder) :]).include
            if said is not None:
                return said
        return False

    def inside(self, folder: str) -> Ignored:
        """What holds in a folder of an absolute path, which ends in a slash, with its own files. Raises UsageError."""
        found = [(folder, _spec(Path(folder, name))) for name in NAMES if os.path.exists(f"{folder}{name}")]  # noqa: PTH110 - asked in every folder
        return Ignored((*self.patterns, *found)) if found else self


def around(folder: str) -> Ignored:
    """What holds in a folder for the sake of those above it, up to the root of its repository or the working folder.

    A folder that would itself be left out has been asked for, so what is above it does not count. Raises UsageError.
    """
    above = [f"{one.as_posix().rstrip('/')}/" for one in _above(Path(folder))]
    ignored = Ignored()
    for one in reversed(above):
        ignored = ignored.inside(one)
    return Ignored() if ignored.leaves_out(folder) else ignored


def _above(folder: Path) -> list[Path]:
    if (folder / ".git").exists():
        return []
    parents = [*folder.parents]
    root = next((one for one in parents if (one / ".git").exists()), Path.cwd())
    return parents[: parents.index(root) + 1] if root in parents else []


def _spec(path: Path) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - many folders ignore nothing

    try:
        return GitIgnoreSpec.from_lines(path.read_text(encoding="utf-8", errors="replace").splitlines())
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise UsageError(f"{path} cannot be used: {error}") from None
