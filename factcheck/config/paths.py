"""A pattern as in a .gitignore, and the path of an article -> whether it fits."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

if TYPE_CHECKING:
    from pathlib import Path


def usable(pattern: str) -> bool:
    """Whether a pattern can fit a path at all: one that is empty, broken or begins with `!` cannot."""
    try:
        return [one.include for one in _spec(pattern).patterns] == [True]
    except (ValueError, re.error):
        return False


def fits(pattern: str, path: str, config: Path | None) -> bool:
    """Whether a path, as given on the command line, fits a pattern that is relative to the configuration's folder."""
    folder = os.path.dirname(config) if config else ""  # noqa: PTH120 - many paths, and few of them are files here
    return _spec(pattern).match_file(_relative(path, folder))


@lru_cache(maxsize=64)
def _spec(pattern: str) -> GitIgnoreSpec:
    return GitIgnoreSpec.from_lines([pattern])


def _relative(path: str, folder: str) -> str:
    """A path below a folder; as it is when it lies elsewhere."""
    try:
        relative = os.path.relpath(path, folder or None)
    except ValueError:  # on another drive
        return path
    return path if relative.startswith("..") else relative.replace(os.sep, "/")
