"""What one run has read, the next one knows; who does the work, and how, changes no byte of what is said."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import zlib
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from formats.write import WRITERS, Part
from hypothesis import given
from hypothesis import strategies as st
from running import Run, write

from factcheck.cli.progress import counted
from factcheck.config import Config
from factcheck.engine import Terms, asked, check, conclude
from factcheck.model import NumericClaim, Register
from factcheck.read import Unreadable, read
from factcheck.report import json as report_json
from factcheck.rules import rules
from factcheck.study import crew, study
from factcheck.study import run as running
from factcheck.study.cache import Cache, folder
from factcheck.study.key import Keys, Settings
from factcheck.study.pack import pack
from factcheck.study.run import File, studies
from factcheck.study.unpack import unpack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.rules import Rule
    from factcheck.study import Study

CODES = tuple(rule.info.code for rule in rules())
SETTINGS = Settings("1", CODES)
TODAY = date(2026, 1, 1)
STORY = [
    Part("title", "Ferry traffic in Oslo grows again"),
    Part("paragraph", "Ferry traffic in Oslo rose 12% in 2023. About one in seven ferries (14%) runs late, some say."),
    Part("item", "The world-class terminal will cost between $40 million and $65 million, or up to 3% of the budget."),
    Part(
        "paragraph", "In 2023 ferry traffic in Oslo rose 15%. Night trains may cause asthma. Night trains cause asthma."
    ),
    Part("quote", "“The drug is safe and approved,” she said. It is not known whether the drug is safe."),
]
SAMPLES = sorted(Path(__file__).parent.parent.joinpath("sources").iterdir())


def said(studied: Iterable[Study]) -> str:
    """All that is said of some studies, claims included."""
    return report_json.render(conclude(studied, Terms(Register(""), Config(), TODAY)))


def studied(files: Iterable[File], **how: Any) -> list[Study]:
    return [one for one in studies(files, SETTINGS, **how) if not isinstance(one, Unreadable)]


def files(count: int) -> list[File]:
    return [File(f"{n}.md", WRITERS[".md"](STORY).replace(b"12%", b"%d%%" % n)) for n in range(count)]


@pytest.fixture(autouse=True)
def _nothing_is_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_SMALL", 0)


# ---------------------------------------------------------------- packed and unpacked


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_come_back_as_they_were(path: Path) -> None:
    live = check([read(path)], Register(""), Config(), TODAY)
    kept = conclude(studied([File(str(path))]), Terms(Register(""), Config(), TODAY))
    assert report_json.render(kept) == report_json.render(live)


@pytest.mark.parametrize("suffix", WRITERS)
def test_every_format_comes_back_as_it_was(suffix: str) -> None:
    data = WRITERS[suffix](STORY)
    live = study(read(f"a{suffix}", data), asked(Config()))
    (kept,) = studied([File(f"a{suffix}", data)])
    assert said([kept]) == said([live])
    for attribute in ("path", "source", "text", "title", "published", "notes"):
        assert getattr(kept.article.document, attribute) == getattr(live.article.document, attribute)
    for attribute in ("pieces", "blocks"):
        assert [*getattr(kept.article.document, attribute)] == [*getattr(live.article.document, attribute)]
    assert [(one.at.span, one.block, [*one.words]) for one in kept.article.sentences] == [
        (one.at.span, one.block, [*one.words]) for one in live.article.sentences
    ]
    assert kept.article.words == live.article.words


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.info.code)
def test_what_every_rule_says_comes_back(rule: Rule) -> None:
    texts = [re.sub("[«»]", "", text) for example in rule.info.bad for text in example.texts]
    plain = [File(f"{number}.md", text.encode()) for number, text in enumerate(texts)]
    live = [study(read(*file), rules()) for file in plain if file.data is not None]
    assert said(studied(plain)) == said(live)


@given(text=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]) | st.sampled_from("\n\r\t"), max_size=300))
def test_any_text_comes_back(text: str) -> None:
    data = text.encode()
    assert said(studied([File("a.md", data)])) == said([study(read("a.md", data), asked(Config()))])


def test_a_kind_of_value_that_cannot_be_packed_is_an_error() -> None:
    first = study(read("a.txt", b"Sales rose 12% in 2023."), ())
    claims = tuple(
        claim._replace(measure={"a set"})  # type: ignore[arg-type]  # the error is what is tested
        for claim in first.article.claims
        if isinstance(claim, NumericClaim)
    )
    with pytest.raises(TypeError, match=r"Claim\.measure cannot be packed yet"):
        pack(first._replace(article=replace(first.article, claims=claims)), source=False)


def test_a_study_of_a_text_holds_no_text() -> None:
    data = b"The council met on Monday and talked at length of the bridge."
    packed = pack(study(read("a.txt", data), ()), source=False)
    assert b"council" not in packed
    assert unpack("b.txt", packed, data.decode()).article.document.text == data.decode()


# ---------------------------------------------------------------- the cache


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes reading anything an error."""

    def refuse(*_: object) -> None:
        raise AssertionError("this was in the cache")

    return lambda: monkeypatch.setattr(crew, "_document", refuse)


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


# ---------------------------------------------------------------- several processes


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


# ---------------------------------------------------------------- the command


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


# ---------------------------------------------------------------- progress


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
