"""Folders -> what the .gitignore and .factcheckignore in them and above them leave out."""

from __future__ import annotations

import os
import re
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


def above(folder: str) -> Ignored:
    """What the folders above one say, up to the root of its repository or the working folder. Raises UsageError."""
    ignored = Ignored()
    for one in reversed(_above(Path(folder))):
        ignored = ignored.inside(f"{one.as_posix().rstrip('/')}/")
    return ignored


def around(folder: str) -> Ignored:
    """The same for a folder that was asked for: where it would be left out itself, what is above it does not count."""
    ignored = above(folder)
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
        return GitIgnoreSpec.from_lines(path.read_text(encoding="utf-8-sig", errors="replace").splitlines())
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, re.error) as error:
        raise UsageError(f"{path} cannot be used: {error}") from None
