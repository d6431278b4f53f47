"""Files -> studies, in the order of the files: from the cache, by this process, or by several where that pays.

In all but a small run a study takes the way through its packed form, so that it is the same from wherever it comes.
"""

from __future__ import annotations

from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factcheck.read import Unreadable, contents, source_of
from factcheck.study.crew import Crew, Text, Unread, live
from factcheck.study.key import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.study import Study
    from factcheck.study.cache import Cache
    from factcheck.study.crew import Result
    from factcheck.study.key import Settings

_SMALL = 20_000  # bytes in all, which are read anew sooner than a cache is opened
_BATCH = 50_000  # bytes of files that are worked on as one: a few tenths of a second of work
_BATCH_FILES = 200


class File(NamedTuple):
    """A file by its path, and its bytes where they are at hand."""

    path: str
    data: bytes | None = None


def studies(
    files: Iterable[File], settings: Settings, *, jobs: int = 1, cache: Callable[[], Cache | None] | None = None
) -> Iterator[Study | Unreadable]:
    """The study of each file, or why there is none. Holds few files at a time.

    `cache` opens the cache, where there is enough to do for it.
    """
    batches = _batches(files)
    first = next(batches, [])
    if len(first) < _BATCH_FILES and sum(len(one.data) for one in _readable(first)) < _SMALL:
        yield from live(first, settings)
        return
    crew = Crew(settings, jobs)
    bench = _Bench(settings, cache() if cache else None)
    waiting: deque[tuple[_Batch, Callable[[], list[Result]]]] = deque()
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


def _batches(files: Iterable[File]) -> Iterator[list[Text | Unread]]:
    """The files with their bytes, a few at a time."""
    batch: list[Text | Unread] = []
    size = 0
    for path, data in files:
        try:
            found = Text(path, contents(path) if data is None else data)
        except Unreadable as error:
            batch.append(Unread(path, error.reason, error.advice))
            continue
        batch.append(found)
        size += len(found.data)
        if size >= _BATCH or len(batch) >= _BATCH_FILES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


class _Batch(NamedTuple):
    """Files with what the cache knows of them, and those of which it knows nothing."""

    texts: list[Text | Unread]
    keys: list[bytes]
    known: list[Study | None]
    unknown: list[Text]


class _Bench:
    """Looks files up in the cache, and keeps there what is new."""

    def __init__(self, settings: Settings, cached: Cache | None) -> None:
        self._keys = Keys(settings)
        self._cache = cached

    def batch(self, texts: list[Text | Unread]) -> _Batch:
        """What the cache knows."""
        if self._cache is None:
            return _Batch(texts, [b""] * len(texts), [None] * len(texts), _readable(texts))
        keys = [self._key(one) for one in texts]
        found = self._cache.find(key for key in keys if key)
        known = [_restored(one, found[key]) if key in found else None for one, key in zip(texts, keys, strict=True)]
        unknown = [one for one, study in zip(texts, known, strict=True) if study is None]
        return _Batch(texts, keys, known, _readable(unknown))

    def done(self, batch: _Batch, results: Callable[[], list[Result]]) -> Iterator[Study | Unreadable]:
        """The studies of a batch, once the rest of them is there."""
        from factcheck.study.unpack import unpack  # noqa: PLC0415 - a small run does without

        new = iter(results())
        fresh: dict[bytes, bytes] = {}
        for text, key, known in zip(batch.texts, batch.keys, batch.known, strict=True):
            result = text if isinstance(text, Unread) else known or next(new)
            if isinstance(result, bytes):
                assert isinstance(text, Text), "only what was read has a result"
                fresh[key] = result
                yield unpack(text.path, result, source_of(*text))
            else:
                yield Unreadable(*result) if isinstance(result, Unread) else result
        if self._cache is not None:
            self._cache.keep(fresh)

    def _key(self, text: Text | Unread) -> bytes:
        return b"" if isinstance(text, Unread) else self._keys.key(text.path, text.data)


def _readable(texts: Iterable[Text | Unread]) -> list[Text]:
    return [one for one in texts if isinstance(one, Text)]


def _restored(text: Text | Unread, packed: bytes) -> Study | None:
    """The study that the cache has of a file; None when it is not in order."""
    from factcheck.study.unpack import unpack  # noqa: PLC0415 - a small run does without

    try:
        return unpack(text.path, packed, source_of(*text)) if isinstance(text, Text) else None
    except (LookupError, TypeError, ValueError, ArithmeticError, Unreadable):
        return None
