"""Files -> studies, in the order of the files: from the cache, by this process, or by several where that pays.

In all but a small run a study takes the way through its packed form, so that it is the same from wherever it comes.
"""

from __future__ import annotations

import os
from collections import deque
from dataclasses import replace
from functools import cache as once
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from factcheck.read import Unreadable, contents, format_of, read, source_of
from factcheck.rules import rules
from factcheck.study import study
from factcheck.study.key import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor

    from factcheck.rules import Rule
    from factcheck.study import Study
    from factcheck.study.cache import Cache
    from factcheck.study.key import Settings

_SMALL = 20_000  # bytes in all, which are read anew sooner than a cache is opened
_BATCH = 200_000  # bytes of files that are worked on as one: half a second of work
_BATCH_FILES = 200
_PAYS = 500_000  # bytes that one process has worked on, from which on others are called to help
_AHEAD = 3  # batches a process that wait for it


class File(NamedTuple):
    """A file by its path, and its bytes where they are at hand."""

    path: str
    data: bytes | None = None


class _Text(NamedTuple):
    path: str
    data: bytes


class _Unread(NamedTuple):
    """What is wrong with a file: an Unreadable that can travel between processes."""

    path: str
    reason: str
    advice: str


_Result: TypeAlias = "bytes | _Unread"


def studies(
    files: Iterable[File], settings: Settings, *, jobs: int = 1, cache: Callable[[], Cache | None] | None = None
) -> Iterator[Study | Unreadable]:
    """The study of each file, or why there is none. Holds few files at a time.

    `cache` opens the cache, where there is enough to do for it.
    """
    batches = _batches(files)
    first = next(batches, [])
    if len(first) < _BATCH_FILES and sum(len(one.data) for one in _readable(first)) < _SMALL:
        yield from (_live(one, settings) for one in first)
        return
    crew = _Crew(settings, jobs)
    bench = _Bench(settings, cache() if cache else None)
    waiting: deque[tuple[_Batch, Callable[[], list[_Result]]]] = deque()
    try:
        for texts in chain([first], batches):
            batch = bench.batch(texts)
            waiting.append((batch, crew.work(batch.unknown)))
            while len(waiting) > crew.ahead:
                yield from bench.done(*waiting.popleft())
        while waiting:
            yield from bench.done(*waiting.popleft())
    finally:
        crew.leave()


def _batches(files: Iterable[File]) -> Iterator[list[_Text | _Unread]]:
    """The files with their bytes, a few at a time."""
    batch: list[_Text | _Unread] = []
    size = 0
    for path, data in files:
        try:
            found = _Text(path, contents(path) if data is None else data)
        except Unreadable as error:
            batch.append(_Unread(path, error.reason, error.advice))
            continue
        batch.append(found)
        size += len(found.data)
        if size >= _BATCH or len(batch) >= _BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


# ---------------------------------------------------------------- one batch


class _Batch(NamedTuple):
    """Files with what the cache knows of them, and those of which it knows nothing."""

    texts: list[_Text | _Unread]
    keys: list[bytes]
    known: list[Study | None]
    unknown: list[_Text]


class _Bench:
    """Looks files up in the cache, and keeps there what is new."""

    def __init__(self, settings: Settings, cached: Cache | None) -> None:
        self._keys = Keys(settings)
        self._cache = cached

    def batch(self, texts: list[_Text | _Unread]) -> _Batch:
        """What the cache knows."""
        if self._cache is None:
            return _Batch(texts, [b""] * len(texts), [None] * len(texts), _readable(texts))
        keys = [self._key(one) for one in texts]
        found = self._cache.find(key for key in keys if key)
        known = [_restored(one, found[key]) if key in found else None for one, key in zip(texts, keys, strict=True)]
        unknown = [one for one, study in zip(texts, known, strict=True) if study is None]
        return _Batch(texts, keys, known, _readable(unknown))

    def done(self, batch: _Batch, results: Callable[[], list[_Result]]) -> Iterator[Study | Unreadable]:
        """The studies of a batch, once the rest of them is there."""
        from factcheck.study.unpack import unpack  # noqa: PLC0415 - a small run does without

        new = iter(results())
        fresh: dict[bytes, bytes] = {}
        for text, key, known in zip(batch.texts, batch.keys, batch.known, strict=True):
            result = text if isinstance(text, _Unread) else known or next(new)
            if isinstance(result, bytes):
                assert isinstance(text, _Text), "only what was read has a result"
                fresh[key] = result
                yield unpack(text.path, result, source_of(*text))
            else:
                yield Unreadable(*result) if isinstance(result, _Unread) else result
        if self._cache is not None:
            self._cache.keep(fresh)

    def _key(self, text: _Text | _Unread) -> bytes:
        return b"" if isinstance(text, _Unread) else self._keys.key(text.path, text.data)


def _readable(texts: Iterable[_Text | _Unread]) -> list[_Text]:
    return [one for one in texts if isinstance(one, _Text)]


def _restored(text: _Text | _Unread, packed: bytes) -> Study | None:
    """The study that the cache has of a file; None when it is not in order."""
    from factcheck.study.unpack import unpack  # noqa: PLC0415 - a small run does without

    try:
        return unpack(text.path, packed, source_of(*text)) if isinstance(text, _Text) else None
    except (LookupError, TypeError, ValueError, ArithmeticError, Unreadable):
        return None


# ---------------------------------------------------------------- who does it


class _Crew:
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

    def work(self, texts: list[_Text]) -> Callable[[], list[_Result]]:
        """Begin with some texts; what is returned waits for the results."""
        if self._jobs > 1 and self._done > _PAYS and self._others is None:
            self._others = _called(self._jobs)
        self._done += sum(len(text.data) for text in texts)
        try:
            future = self._others.submit(_studied, texts, self._settings) if self._others and texts else None
        except RuntimeError:  # those who were called are gone
            future = None
        return lambda: self._results(future, texts)

    def _results(self, future: Future[list[_Result]] | None, texts: list[_Text]) -> list[_Result]:
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


def _studied(texts: list[_Text], settings: Settings) -> list[_Result]:
    return [_packed(text, settings) for text in texts]


def _packed(text: _Text, settings: Settings) -> _Result:
    from factcheck.study.pack import pack  # noqa: PLC0415 - a small run does without

    found = _live(text, settings)
    if isinstance(found, Unreadable):
        return _Unread(found.path, found.reason, found.advice)
    return pack(found, source=format_of(text.path).binary)


def _live(text: _Text | _Unread, settings: Settings) -> Study | Unreadable:
    """The study of a file as it comes from its reader, or why there is none."""
    if isinstance(text, _Unread):
        return Unreadable(*text)
    try:
        document = read(*text)
    except Unreadable as error:
        return error
    if settings.published:
        document = replace(document, published=settings.published)
    return study(document, _asked(settings.codes), settings.own_names)


@once
def _asked(codes: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules() if rule.info.code in codes)
