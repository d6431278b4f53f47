"""Packed studies on disk, between runs: one database in the user's cache folder, which is safe to delete at any time.

It stands outside the projects, so that none has to ignore it, and one that may not be written to is no obstacle.
Nothing in it is code, and nothing is trusted: a database or an entry that cannot be read counts as none.
Whatever goes wrong here costs time, never a run.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import zlib
from contextlib import contextmanager, suppress
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_LAYOUT = 2  # of the database; one of another layout is emptied
_LARGEST = 256_000_000  # bytes; what has not been used for longest goes first
_SHARE = 8  # an eighth of that is for whole runs, of which the latest stay
_PATIENCE = 2.0  # seconds to wait for another run that is writing
_MANY = 500  # keys asked for at once; SQLite takes 999
_DAY = 86_400


class Cache:
    """Studies by the key of their file. A cache that cannot be opened is empty, and stays so."""

    def __init__(self, folder: Path, largest: int = _LARGEST) -> None:
        self._largest = largest
        self._today = int(time()) // _DAY
        self._path = folder / "studies.db"
        self._database = _opened(self._path)

    def find(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The studies that are there, of those with the given keys."""
        wanted = list(keys)
        found: dict[bytes, bytes] = {}
        stale: list[tuple[int, bytes]] = []
        with self._spared():
            for first in range(0, len(wanted), _MANY):
                for key, used, data in self._rows(wanted[first : first + _MANY]):
                    with suppress(zlib.error, TypeError):
                        found[key] = zlib.decompress(data)
                        stale += [(self._today, key)] if used != self._today else []
            self._write("UPDATE studies SET used = ? WHERE key = ?", stale)
        return found

    def keep(self, studies: Mapping[bytes, bytes]) -> None:
        """Keep packed studies for the next run."""
        rows = [(key, self._today, zlib.compress(data, 1)) for key, data in studies.items()]
        with self._spared():
            self._write("INSERT OR REPLACE INTO studies VALUES (?, ?, ?)", rows)
            self._prune()

    def recall(self, key: bytes) -> bytes | None:
        """What a whole run made, if it is there."""
        with self._spared(), suppress(zlib.error, TypeError):
            rows = self._asked("SELECT made FROM runs WHERE key = ?", [key])
            return zlib.decompress(rows[0][0]) if rows else None
        return None

    def remember(self, key: bytes, made: bytes) -> None:
        """Keep what a whole run made."""
        with self._spared():
            self._write("INSERT OR REPLACE INTO runs VALUES (?, ?)", [(key, zlib.compress(made, 1))])
            latest = "SELECT rowid, SUM(LENGTH(made)) OVER (ORDER BY rowid DESC) AS size FROM runs"
            kept = f"SELECT rowid FROM ({latest}) WHERE size <= ?"  # noqa: S608 - both are ours
            self._write(f"DELETE FROM runs WHERE rowid NOT IN ({kept})", [(self._largest // _SHARE,)])  # noqa: S608 - as above

    @contextmanager
    def _spared(self) -> Iterator[None]:
        """Let no failure of the database out; one that is broken is removed, for the next run to make it anew."""
        try:
            yield
        except sqlite3.Error as error:
            self._database = None
            if type(error) is sqlite3.DatabaseError:
                _remove(self._path)

    def _rows(self, keys: list[bytes]) -> list[tuple[bytes, int, bytes]]:
        marks = ",".join("?" * len(keys))
        return self._asked(f"SELECT key, used, study FROM studies WHERE key IN ({marks})", keys)  # noqa: S608 - marks are only marks

    def _asked(self, query: str, values: Sequence[object]) -> list[Any]:
        return self._database.execute(query, values).fetchall() if self._database is not None else []

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run a statement for each row, all of them or none."""
        if self._database is not None and rows:
            with self._database:
                self._database.executemany(statement, rows)

    def _prune(self) -> None:
        """Let go of the quarter that was not used for longest, when there is too much."""
        if self._database is None:
            return
        pages, free, size = (
            self._database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > self._largest:
            with self._database:
                self._database.execute(
                    "DELETE FROM studies WHERE rowid IN (SELECT rowid FROM studies ORDER BY used, rowid "
                    "LIMIT (SELECT 1 + COUNT(*) / 4 FROM studies))"
                )


def folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Where the system keeps what a user's programs can make again. Raises RuntimeError where there is no home."""
    if named := environment.get("XDG_CACHE_HOME", ""):
        return Path(named, "factcheck")
    if platform == "win32" and (local := environment.get("LOCALAPPDATA", "")):
        return Path(local, "factcheck", "Cache")
    below = ("Library", "Caches") if platform == "darwin" else (".cache",)
    return Path.home().joinpath(*below, "factcheck")


def _opened(path: Path) -> sqlite3.Connection | None:
    """The database; one that is broken is made anew. None where that cannot be done."""
    for _ in range(2):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return _ready(sqlite3.connect(path, timeout=_PATIENCE))
        except sqlite3.OperationalError:  # may not be opened, or another run is writing
            return None
        except sqlite3.DatabaseError:
            _remove(path)
        except OSError:
            return None
    return None


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _ready(database: sqlite3.Connection) -> sqlite3.Connection:
    database.execute("PRAGMA synchronous = OFF")  # a database that a power cut breaks is made anew
    if database.execute("PRAGMA user_version").fetchone()[0] != _LAYOUT:
        with database:
            database.execute("DROP TABLE IF EXISTS studies")
            database.execute("DROP TABLE IF EXISTS runs")
            database.execute("CREATE TABLE IF NOT EXISTS studies (key BLOB PRIMARY KEY, used INTEGER, study BLOB)")
            database.execute("CREATE TABLE IF NOT EXISTS runs (key BLOB PRIMARY KEY, made BLOB)")
            database.execute(f"PRAGMA user_version = {_LAYOUT}")
    return database
