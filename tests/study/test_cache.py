"""The cache of studies, and the command that uses it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from running import Run, write
from studying import CODES, SETTINGS, TODAY, files, said, studied

from factcheck.study import run as running
from factcheck.study.cache import Cache, folder
from factcheck.study.key import Keys
from factcheck.study.run import File, studies

if TYPE_CHECKING:
    from collections.abc import Callable


def test_nothing_is_read_twice(tmp_path: Path, idle: Callable[[], None]) -> None:
    first = said(studied(files(3), cache=lambda: Cache(tmp_path)))
    idle()
    assert said(studied(files(3), cache=lambda: Cache(tmp_path))) == first


def test_a_file_under_another_name_is_known(tmp_path: Path, idle: Callable[[], None]) -> None:
    (one,) = files(1)
    studied([one], cache=lambda: Cache(tmp_path))
    idle()
    (again,) = studied([one._replace(path="b/c.md")], cache=lambda: Cache(tmp_path))
    assert again.article.document.path == "b/c.md"


def test_what_changes_a_study_changes_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = [
        Keys(SETTINGS).key("a.md", b"text"),
        Keys(SETTINGS).key("a.md", b"text."),
        Keys(SETTINGS).key("a.txt", b"text"),
        Keys(SETTINGS._replace(version="2")).key("a.md", b"text"),
        Keys(SETTINGS._replace(codes=CODES[1:])).key("a.md", b"text"),
        Keys(SETTINGS._replace(own_names=("Northgate",))).key("a.md", b"text"),
        Keys(SETTINGS._replace(published=TODAY)).key("a.md", b"text"),
    ]
    monkeypatch.setattr("factcheck.study.key._sources", lambda: iter([("a.py", 1, 1)]))
    keys.append(Keys(SETTINGS).key("a.md", b"text"))
    assert len(set(keys)) == len(keys)
    assert Keys(SETTINGS).key("b/c.md", b"text") == keys[-1]


def test_what_cannot_be_read_is_tried_again(tmp_path: Path) -> None:
    broken = [File("a.docx", b"PK"), File("b.txt", b"\0"), File("no/such.txt")]
    for _ in range(2):
        found = list(studies(broken, SETTINGS, cache=lambda: Cache(tmp_path)))
        assert [str(one) for one in found] == [
            "a.docx is damaged (File is not a zip file)",
            "b.txt is not a text file (it holds NUL bytes)",
            "no/such.txt does not exist",
        ]


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\7" * 5000])
def test_a_broken_database_is_made_anew(tmp_path: Path, damage: bytes, idle: Callable[[], None]) -> None:
    (tmp_path / "studies.db").write_bytes(damage)
    first = said(studied(files(2), cache=lambda: Cache(tmp_path)))
    studied(files(2), cache=lambda: Cache(tmp_path))
    idle()
    assert said(studied(files(2), cache=lambda: Cache(tmp_path))) == first


def test_a_database_that_breaks_while_it_is_used_costs_no_run(tmp_path: Path) -> None:
    expected = said(studied(files(40)))
    studied(files(40), cache=lambda: Cache(tmp_path))
    path = tmp_path / "studies.db"
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * (path.stat().st_size - 4096))
    assert said(studied(files(40), cache=lambda: Cache(tmp_path))) == expected
    assert said(studied(files(40), cache=lambda: Cache(tmp_path))) == expected


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"\x80\4K\1.",
        zlib.compress(b"{"),
        zlib.compress(b"[]"),
        zlib.compress(b"{}"),
        zlib.compress(b'{"pieces": 1}'),
    ],
)
def test_a_broken_entry_is_ignored(tmp_path: Path, entry: bytes) -> None:
    expected = said(studied(files(2), cache=lambda: Cache(tmp_path)))
    with sqlite3.connect(tmp_path / "studies.db") as database:
        database.execute("UPDATE studies SET study = ?", [entry])
    assert said(studied(files(2), cache=lambda: Cache(tmp_path))) == expected


def test_a_folder_that_cannot_be_written_costs_no_run(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    expected = said(studied(files(2)))
    assert said(studied(files(2), cache=lambda: Cache(tmp_path / "file" / "cache"))) == expected
    (tmp_path / "studies.db").mkdir()
    assert said(studied(files(2), cache=lambda: Cache(tmp_path))) == expected


def test_two_runs_can_share_a_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.study.cache._PATIENCE", 0.05)
    mine, other = Cache(tmp_path), Cache(tmp_path)
    expected = said(studied(files(3), cache=lambda: mine))
    assert said(studied(files(5), cache=lambda: other)) != expected
    writer = sqlite3.connect(tmp_path / "studies.db", isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    assert said(studied(files(3), cache=lambda: Cache(tmp_path))) == expected
    assert said(studied(files(3), cache=lambda: other)) == expected
    writer.close()


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    small = Cache(tmp_path, largest=60_000)
    keys = [number.to_bytes(20, "big") for number in range(40)]
    for number, key in enumerate(keys):
        small._today = number  # a day later  # noqa: SLF001 - time passes only outside tests
        small.keep({key: json.dumps({"n": os.urandom(2000).hex()}).encode()})
        small.find([keys[0]])
    left = small.find(keys)
    assert keys[0] in left
    assert keys[1] not in left
    assert keys[-1] in left
    assert (tmp_path / "studies.db").stat().st_size < 120_000


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({"XDG_CACHE_HOME": "/x"}, "linux", "/x/factcheck"),
        ({}, "linux", "~/.cache/factcheck"),
        ({}, "darwin", "~/Library/Caches/factcheck"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/factcheck/Cache"),
    ],
)
def test_the_cache_stands_where_the_system_keeps_such_things(
    environment: dict[str, str], platform: str, expected: str
) -> None:
    assert folder(environment, platform) == Path(expected).expanduser()


@pytest.fixture
def run(run: Run) -> Run:
    """Run the program in a folder with four articles."""
    for path, data in files(4):
        write(path, data or b"")
    return run


def test_a_small_run_leaves_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    large = run("check", "-f", "json", "--no-cache")
    monkeypatch.setattr(running, "_SMALL", 20_000)
    assert run("check", "-f", "json") == large
    assert not folder().exists()


def test_the_command_uses_the_cache_unless_told_otherwise(run: Run, idle: Callable[[], None]) -> None:
    cold = run("check", "-f", "json", "--no-cache")
    assert not folder().exists()
    assert run("check", "-f", "json") == cold
    assert (folder() / "studies.db").exists()
    idle()
    assert run("check", "-f", "json") == cold
    assert run("check", "--select", "N", "--no-cache").err.startswith("factcheck: internal error")


def test_an_empty_home_costs_no_run(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    cold = run("check", "-f", "json", "--no-cache")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", lambda: (_ for _ in ()).throw(RuntimeError))
    assert run("check", "-f", "json") == cold


def test_jobs_must_be_one_at_least(run: Run) -> None:
    assert "--jobs" in run("check", "--jobs", "0").err


AFRESH = """
import multiprocessing, sys
from factcheck.__main__ import main
from factcheck.study import crew, run

multiprocessing.get_all_start_methods = lambda: ["spawn"]
crew._PAYS, run._BATCH_FILES = 0, 2
if __name__ == "__main__":
    sys.exit(main(["check", ".", "-f", "json", "--no-cache", "--fail-on", "never", "--jobs", sys.argv[1]]))
"""


def test_processes_that_start_afresh_say_the_same(tmp_path: Path) -> None:
    """As on systems that cannot copy a process: each loads the program for itself."""
    for file in files(5):
        (tmp_path / file.path).write_bytes(file.data or b"")
    (tmp_path / "main.py").write_text(AFRESH)
    ran = [
        subprocess.run([sys.executable, "main.py", jobs], cwd=tmp_path, capture_output=True, text=True, check=False)
        for jobs in "12"
    ]
    assert [one.stderr for one in ran] == ["", ""]
    assert ran[0].stdout == ran[1].stdout
