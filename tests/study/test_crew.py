"""Studies by several processes, and the progress that is shown of them."""

from __future__ import annotations

import io
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

import pytest
from formats.write import WRITERS
from studying import SETTINGS, STORY, files, said, studied

from factcheck.cli.progress import counted
from factcheck.read import Unreadable
from factcheck.study import crew
from factcheck.study import run as running
from factcheck.study.cache import Cache
from factcheck.study.run import File, studies

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small batches, and processes from the first of them on."""
    monkeypatch.setattr(crew, "_PAYS", 0)
    monkeypatch.setattr(running, "_BATCH_FILES", 3)


@pytest.mark.usefixtures("eager")
def test_any_number_of_processes_says_the_same(tmp_path: Path) -> None:
    many = [*files(20), File("broken.docx", b"PK"), File("word.docx", WRITERS[".docx"](STORY)), File("no/such.txt")]
    expected = said(studied(many))
    assert said(studied(many, jobs=2)) == expected
    assert said(studied(many, jobs=3, cache=lambda: Cache(tmp_path))) == expected
    assert said(studied(many, jobs=2, cache=lambda: Cache(tmp_path))) == expected
    unread = [str(one) for one in studies(many, SETTINGS, jobs=2) if isinstance(one, Unreadable)]
    assert unread == ["broken.docx is damaged (File is not a zip file)", "no/such.txt does not exist"]


@pytest.mark.usefixtures("eager")
def test_studies_come_in_the_order_of_the_files() -> None:
    assert [one.article.document.path for one in studied(files(20), jobs=2)] == [f"{n}.md" for n in range(20)]


@pytest.mark.usefixtures("eager")
def test_this_process_does_what_the_others_could_not(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        def submit(self, *_: object) -> None:
            raise BrokenProcessPool

        def shutdown(self, **_: object) -> None:
            pass

    expected = said(studied(files(9)))
    monkeypatch.setattr(crew, "_called", lambda _: Gone())
    assert said(studied(files(9), jobs=2)) == expected
    monkeypatch.setattr(crew, "_called", lambda _: None)
    assert said(studied(files(9), jobs=2)) == expected


def test_a_small_run_calls_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "_called", lambda _: pytest.fail("there is little to do"))
    assert len(studied(files(20), jobs=8)) == 20


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("factcheck.cli.progress.monotonic", lambda: next(clock))
    terminal, pipe = Terminal(), io.StringIO()
    assert list(counted("abc", 1200, terminal)) == list(counted("abc", 1200, pipe)) == ["a", "b", "c"]
    assert "\r\033[K2 of 1,200 articles read" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\033[K")
    assert pipe.getvalue() == ""


def test_a_short_run_shows_no_progress() -> None:
    terminal = Terminal()
    assert list(counted("abc", 3, terminal)) == ["a", "b", "c"]
    assert terminal.getvalue() == ""
