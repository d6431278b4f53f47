"""Findings and a baseline -> those that are new, those that it knows, and what it knows in vain.

A finding is known while everything that it says is: what stands against one more place is new, and a second fault in
the same words is too.
"""

from __future__ import annotations

import os
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model import Document, Flag, Mark, Passage, Piece, Span
from factcheck.suppress.comment import FIXED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from factcheck.model import Finding

_ANYWHERE = ""  # stands for the paths of articles that are no longer there


class Entry(NamedTuple):
    """A finding as it was: its article, rule, fingerprint and message for people, and the marks by which it is known.

    Paths are relative to the baseline's folder.
    """

    path: str
    code: str
    fingerprint: str
    says: str
    marks: tuple[Mark, ...]

    @property
    def paths(self) -> set[str]:
        """The articles that it is about."""
        return {self.path, *(mark.path for mark in self.marks)}


class Parted(NamedTuple):
    """Findings that are new, findings that the baseline knows, and entries of which nothing came up."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    idle: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known. `missing` are the paths of articles that are no longer there.

    `source` is the text of its file, with an entry on each line below the first.
    """

    path: Path
    entries: tuple[Entry, ...] = ()
    missing: frozenset[str] = frozenset()
    source: str = ""

    def name(self, path: str) -> str:
        """The path of an article, as given to the program, as the baseline writes it."""
        try:
            return os.path.relpath(path, self.path.parent).replace(os.sep, "/")
        except ValueError:  # on another drive
            return path

    def entry(self, finding: Finding) -> Entry:
        """What is written of a finding."""
        marks = {Mark(self.name(path), digest) for path, digest in (*finding.marks, *finding.turned)}
        path = self.name(finding.at.document.path)
        return Entry(path, finding.rule.code, finding.fingerprint, finding.flag.message, tuple(sorted(marks)))

    def part(self, findings: Iterable[Finding]) -> Parted:
        """Part findings by whether they are known.

        A mark is good for one finding in its own article, or in any when its own is gone: it may have been renamed.
        """
        holders: defaultdict[Mark, deque[int]] = defaultdict(deque)
        for number, entry in enumerate(self.entries):
            for path, digest in entry.marks:
                holders[Mark(_ANYWHERE if path in self.missing else path, digest)].append(number)
        used: set[int] = set()
        new: list[Finding] = []
        known: list[Finding] = []
        for finding in findings:
            held = [holders[mark] or holders[mark._replace(path=_ANYWHERE)] for mark in self._marks(finding)]
            (known if held and all(held) else new).append(finding)
            used.update(numbers.popleft() for numbers in held if numbers)
        idle = (entry for number, entry in enumerate(self.entries) if number not in used)
        return Parted(tuple(new), tuple(known), tuple(idle))

    def _marks(self, finding: Finding) -> list[Mark]:
        fixed = finding.rule.code in FIXED
        return [] if fixed else [Mark(self.name(path), digest) for path, digest in dict.fromkeys(finding.marks)]

    def gone(self, idle: Iterable[Entry], read: Iterable[str], ran: Collection[str]) -> tuple[Entry, ...]:
        """The idle entries whose findings are gone for good: all their articles were read, and their rules looked."""
        there = {self.name(path) for path in read} | self.missing
        return tuple(entry for entry in idle if entry.code in ran and entry.paths <= there)

    def complaint(self, gone: Collection[Entry]) -> Flag:
        """A flag for entries that are gone, at the first of them in the file."""
        end = len(self.source)
        sheet = Document(str(self.path), self.source, self.source, (Piece(0, 0, end, verbatim=True),), ())
        unused = frozenset(gone)
        first = next(number for number, entry in enumerate(self.entries) if entry in unused)
        lines = self.source.split("\n")
        number = [number for number, line in enumerate(lines) if line.strip()][first + 1]  # below the head
        start = sum(len(line) + 1 for line in lines[:number])
        many = f"{len(gone)} findings of the baseline are" if len(gone) > 1 else "a finding of the baseline is"
        at = Passage(sheet, Span(start, start + len(lines[number])))
        return Flag(at, f"{many} gone", suggestion="run `factcheck baseline prune`")
