"""Which files a path stands for: folders, globs, what is ignored, and links that lead nowhere or round in circles."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from running import Run, write

from factcheck.cli.files import files
from factcheck.cli.usage import UsageError

TEXT = "The council met on Monday.\n"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder to work in, with nothing above it that could ignore anything."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plant(*names: str) -> None:
    for name in names:
        write(name, TEXT)


# ---------------------------------------------------------------- what is ignored


@pytest.mark.parametrize("name", [".gitignore", ".factcheckignore"])
@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        ("old/", ["a.md", "new/b.md"]),
        ("*.md\n!a.md", ["a.md", "old/a.md"]),
        ("/a.md", ["new/b.md", "old/a.md", "old/b.md"]),
        ("**/b.md", ["a.md", "old/a.md"]),
        ("# nothing\n\n", ["a.md", "new/b.md", "old/a.md", "old/b.md"]),
        ("\ufeffold", ["a.md", "new/b.md"]),
    ],
)
def test_folders_leave_out_what_is_ignored(name: str, patterns: str, left: list[str]) -> None:
    plant("a.md", "old/a.md", "old/b.md", "new/b.md")
    write(name, patterns)
    assert files(["."]) == left
    assert files(["**/*.md"]) == left


def test_an_ignore_file_deeper_down_is_the_stronger() -> None:
    plant("a.md", "sub/a.md", "sub/b.md")
    write(".gitignore", "a.md")
    write("sub/.factcheckignore", "!a.md\nb.md")
    assert files(["."]) == ["sub/a.md"]


def test_what_a_parent_ignores_is_ignored_below(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("desk/drafts/a.md", "desk/drafts/old/b.md")
    write(".gitignore", "old/")
    Path(".git").mkdir()
    assert files(["desk/drafts"]) == ["desk/drafts/a.md"]
    monkeypatch.chdir(folder / "desk" / "drafts")
    assert files(["."]) == ["a.md"]
    assert files([".."]) == ["../drafts/a.md"]


def test_above_the_repository_nothing_counts(folder: Path) -> None:
    plant("repository/a.md")
    write(".gitignore", "*.md")
    (folder / "repository" / ".git").mkdir()
    assert files(["repository"]) == ["repository/a.md"]


def test_a_folder_that_is_asked_for_is_read_though_it_is_ignored() -> None:
    plant("build/a.md", "build/b.md")
    write(".gitignore", "build/")
    assert files(["build"]) == ["build/a.md", "build/b.md"]
    assert files(["build/a.*"]) == ["build/a.md"]


def test_a_file_that_is_named_is_read_unless_it_is_forced_out() -> None:
    plant("old/a.md", "b.md")
    write(".factcheckignore", "old/")
    assert files(["old/a.md", "b.md"]) == ["b.md", "old/a.md"]
    assert files(["old/a.md", "b.md"], force_exclude=True) == ["b.md"]


def test_all_that_was_named_may_be_forced_out(run: Run) -> None:
    plant("old/a.md")
    write(".factcheckignore", "old/")
    assert run("check", "old/a.md", "--force-exclude").code == 0


@pytest.mark.parametrize("patterns", ["!", "a[z-b].md", "a\\"])
def test_a_broken_ignore_file_is_named(patterns: str, run: Run) -> None:
    plant("a.md")
    write(".factcheckignore", patterns)
    done = run("check", ".")
    assert done.code == 2
    assert ".factcheckignore cannot be used" in done.err


def test_a_folder_where_all_is_ignored_is_wrong_usage() -> None:
    plant("a.md")
    write(".gitignore", "*")
    with pytest.raises(UsageError, match="there is nothing to read in the folder"):
        files(["."])


# ---------------------------------------------------------------- globs and several roots


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.md", ["a.md"]),
        ("**/*.md", ["a.md", "x/b.md", "x/y/c.md"]),
        ("x/**", ["x/b.md", "x/y/c.md", "x/y/d.txt"]),
        ("*/*.md", ["x/b.md"]),
        ("x/*", ["x/b.md", "x/y/c.md", "x/y/d.txt"]),
        ("?/y/[cd].*", ["x/y/c.md", "x/y/d.txt"]),
        ("**/y/*.txt", ["x/y/d.txt"]),
    ],
)
def test_globs_match_as_in_a_shell(pattern: str, found: list[str]) -> None:
    plant("a.md", "x/b.md", "x/y/c.md", "x/y/d.txt", "x/e.yaml", "x/.hidden/f.md")
    assert files([pattern]) == found


def test_brackets_in_the_name_of_a_file_are_no_glob() -> None:
    plant("a[1].md")
    assert files(["a[1].md"]) == ["a[1].md"]


def test_several_roots_give_each_file_once(folder: Path) -> None:
    plant("x/a.md", "y/b.md")
    assert files(["y", "x", "x/a.md", str(folder / "y" / "b.md"), "x/../y"]) == [str(folder / "y" / "b.md"), "x/a.md"]


# ---------------------------------------------------------------- links


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_that_go_round_in_circles_are_survived() -> None:
    plant("x/a.md")
    Path("x/up").symlink_to("..", target_is_directory=True)
    Path("x/self").symlink_to("self")
    Path("x/one").symlink_to("other", target_is_directory=True)
    Path("x/other").symlink_to("one", target_is_directory=True)
    for paths in (["."], ["x"], ["**/*.md"], ["x/up/x"]):
        assert [Path(file).name for file in files(paths)] == ["a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_to_nowhere_is_told(run: Run) -> None:
    plant("a.md")
    Path("b.md").symlink_to("gone.md")
    done = run("check", ".", "--format", "concise")
    assert done.code == 1
    assert done.out.startswith("b.md:1:1: error E001 unreadable: this file does not exist")


def test_a_folder_that_cannot_be_listed_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("a.md", "closed/b.md")
    scandir = os.scandir

    def closed(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    done = run("check", ".", "--format", "concise")
    assert done.code == 1
    assert done.out.startswith("closed:1:1: error E001 unreadable")
