"""Files with their bytes -> their studies, packed: by this process, or by several where that pays."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.read import Unreadable, format_of, read
from factcheck.rules import rules
from factcheck.study import study_each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

    from factcheck.model import Document
    from factcheck.rules import Rule
    from factcheck.study import Study
    from factcheck.study.key import Settings

_PAYS = 40_000  # bytes that one process has worked on, from which on others are called to help
_AHEAD = 3  # batches a process that wait for it


class Text(NamedTuple):
    """A file with its bytes."""

    path: str
    data: bytes


class Unread(NamedTuple):
    """What is wrong with a file: an Unreadable that can travel between processes."""

    path: str
    reason: str
    advice: str


Result: TypeAlias = "bytes | Unread"


class Crew:
    """Those who study: this process, and others from when there is so much to do that calling them pays."""

    def __init__(self, settings: Settings, jobs: int) -> None:
        self._settings = settings
        self._jobs = jobs
        self._done = 0
        self._others: ProcessPoolExecutor | None = None

    @property
    def ahead(self) -> int:
        """How many batches may wait."""
        return self._jobs * _AHEAD if self._others else 0

    def work(self, texts: list[Text]) -> Callable[[], list[Result]]:
        """Begin with some texts; what is returned waits for the results."""
        if self._jobs > 1 and self._done > _PAYS and self._others is None:
            self._others = _called(self._jobs)
        self._done += sum(len(text.data) for text in texts)
        try:
            future = self._others.submit(_studied, texts, self._settings) if self._others and texts else None
        except RuntimeError:  # those who were called are gone
            future = None
        return lambda: self._results(future, texts)

    def _results(self, future: Future[list[Result]] | None, texts: list[Text]) -> list[Result]:
        """What the others made of some texts; what they could not end, this process does."""
        if future is None:
            return _studied(texts, self._settings)
        from concurrent.futures import BrokenExecutor  # noqa: PLC0415 - a small run does its work alone

        try:
            return future.result()
        except BrokenExecutor:
            return _studied(texts, self._settings)

    def leave(self) -> None:
        """Let the others go."""
        if self._others:
            self._others.shutdown(cancel_futures=True)


def _called(jobs: int) -> ProcessPoolExecutor | None:
    """Others to help; None on a system that has no processes to give."""
    try:
        import multiprocessing  # noqa: PLC0415 - a small run does its work alone
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

        way = "fork" if "fork" in multiprocessing.get_all_start_methods() else None  # a copy has all tables already
        return ProcessPoolExecutor(jobs, multiprocessing.get_context(way), _undisturbed)
    except (ImportError, NotImplementedError, OSError):
        return None


def _undisturbed() -> None:
    """Leave it to the first process to end all of them."""
    import signal  # noqa: PLC0415 - only in a process of its own

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def processors() -> int:
    """How many processes can work at once."""
    here = getattr(os, "sched_getaffinity", None)
    return len(here(0)) if here else os.cpu_count() or 1


def _studied(texts: list[Text], settings: Settings) -> list[Result]:
    return [_packed(text, found) for text, found in zip(texts, live(texts, settings), strict=True)]


def _packed(text: Text, found: Study | Unreadable) -> Result:
    from factcheck.study.pack import pack  # noqa: PLC0415 - a small run does without

    if isinstance(found, Unreadable):
        return Unread(found.path, found.reason, found.advice)
    return pack(found, source=format_of(text.path).binary)


def live(texts: Sequence[Text | Unread], settings: Settings) -> Iterator[Study | Unreadable]:
    """The study of each file as it comes from its reader, or why there is none."""
    found = [_document(text, settings) for text in texts]
    documents = [one for one in found if not isinstance(one, Unreadable)]
    studied = study_each(documents, _asked(settings.codes), settings.own_names)
    yield from (one if isinstance(one, Unreadable) else next(studied) for one in found)


def _document(text: Text | Unread, settings: Settings) -> Document | Unreadable:
    """What the reader of a file makes of it."""
    if isinstance(text, Unread):
        return Unreadable(*text)
    try:
        document = read(*text)
    except Unreadable as error:
        return error
    return replace(document, published=settings.published) if settings.published else document


@cache
def _asked(codes: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.info.code in codes)
