"""A revision of git and documents -> the spans of each that have changed since then."""

from __future__ import annotations

import os
import re
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.usage import UsageError
from factcheck.model import Span
from factcheck.read import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.model import Document

    Hunks = Mapping[str, Sequence[tuple[int, int]]]

_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_DIFF = ("diff", "--unified=0", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--find-renames",
         "--src-prefix=a/", "--dst-prefix=b/")  # fmt: skip


def changed(revision: str, documents: Iterable[Document], unsaved: str = "") -> dict[str, tuple[Span, ...]]:
    """The changed spans by path; a document that has not changed is not there. `unsaved` is a path not as on the disk.

    What counts is the change since the branch left that of the revision. A document that git does not track is all
    new. Raises UsageError where there is no repository, no such revision, or no git.
    """
    documents = tuple(documents)
    git = _Git(revision, [one.path for one in documents])
    spans = {one.path: git.spans(one, as_saved=one.path != unsaved) for one in documents}
    return {path: found for path, found in spans.items() if found is not None}


class _Git:
    """A repository as the working folder sees it, and a revision of it."""

    def __init__(self, revision: str, paths: Sequence[str]) -> None:
        self._root = os.path.realpath(_asked("rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip())
        self._since = self._revision(revision)
        self._tracked = _names(self._ask("ls-files", "-z"))
        self._touched = _names(self._ask("diff", "--name-only", "--no-renames", "-z", self._since))
        self._hunks = _hunks(self._ask(*_DIFF, self._since, "--", *self._patterns(paths))) if self._touched else {}

    def spans(self, document: Document, *, as_saved: bool) -> tuple[Span, ...] | None:
        """Where a document has changed; None when it has not."""
        name = self._name(document.path)
        whole = (Span(0, len(document.source)),)
        if name not in self._tracked:
            return whole
        if not as_saved:
            return _lines(document.source, self._edits(name, document.source))
        if name not in self._touched:
            return None
        form = FORMATS.get(Path(name).suffix.lower())
        return whole if form and form.binary else _lines(document.source, self._hunks.get(name, ()))

    def _edits(self, name: str, source: str) -> Sequence[tuple[int, int]]:
        """The lines of a text that are not as in the revision."""
        from difflib import SequenceMatcher  # noqa: PLC0415 - only an editor's unsaved text needs it

        try:
            old = self._ask("show", f"{self._since}:{name}").decode("utf-8", "replace")
        except UsageError:  # it was not there yet
            old = ""
        match = SequenceMatcher(None, old.removeprefix("\ufeff").split("\n"), source.split("\n"), autojunk=False)
        return [(start + 1, end - start) for tag, _, _, start, end in match.get_opcodes() if tag != "equal"]

    def _revision(self, revision: str) -> str:
        """Where the branch of the working folder left that of a revision; the revision itself when they never met."""
        try:
            commit = self._ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except UsageError:
            advice = "fetch it first; a shallow clone has only the last commit"
            raise UsageError(f"--since: git knows no revision `{revision}`; {advice}") from None
        try:
            return self._ask("merge-base", commit.decode().strip(), "HEAD").decode().strip()
        except UsageError:
            return commit.decode().strip()

    def _name(self, path: str) -> str:
        return os.path.relpath(os.path.realpath(path), self._root).replace(os.sep, "/")

    def _patterns(self, paths: Sequence[str]) -> list[str]:
        """What of the repository may hold the documents: it may also hold large files of other kinds."""
        suffixes = [suffix for suffix, form in FORMATS.items() if not form.binary]
        others = [path for path in paths if Path(path).suffix.lower() not in FORMATS]
        return [*(f":(icase)*{suffix}" for suffix in suffixes), *(f":(literal){self._name(one)}" for one in others)]

    def _ask(self, *args: str) -> bytes:
        return _asked("-C", self._root, *args)


def _asked(*args: str) -> bytes:
    """What git answers. Raises UsageError with what it says when it fails."""
    try:
        done = subprocess.run(["git", *args], capture_output=True, check=False)  # noqa: S603, S607 - no shell, git as the user has it
    except OSError:
        raise UsageError("--since needs git, which was not found") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(f"--since: {said[0].removeprefix('fatal: ') if said else 'git failed'}")
    return done.stdout


def _names(listed: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _hunks(diff: bytes) -> Hunks:
    """The changed lines of each file, as first line and number, from a diff without context."""
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    name, skipped = "", 0
    for line in diff.split(b"\n"):
        hunk = _HUNK.match(line) if not skipped else None
        if skipped:  # the lines of a hunk may look like anything
            skipped -= not line.startswith(b"\\")
        elif line.startswith(b"+++ "):
            name = _unquoted(line[4:].rstrip(b"\t\r")).removeprefix("b/")
        elif hunk:
            removed, first, added = (1 if number is None else int(number) for number in hunk.groups())
            skipped = removed + added
            found[name].append((first, added))
    return found


def _unquoted(name: bytes) -> str:
    """A name as git prints it; one with unusual characters is quoted as in C."""
    if name.startswith(b'"'):
        name = name.strip(b'"').decode("unicode_escape").encode("latin-1")
    return os.fsdecode(name)


def _lines(source: str, hunks: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """The spans of lines, which git ends at a line feed only."""
    starts = [0]
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    last = len(starts) - 1
    return tuple(
        Span(starts[min(first - 1, last)], starts[min(first - 1 + count, last)]) for first, count in hunks if count
    )
