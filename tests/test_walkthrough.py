"""A new desk's first week: from an empty folder to a build that tells of new conflicts alone."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from running import Run, write

if TYPE_CHECKING:
    from collections.abc import Callable

GUIDE = (
    "# A guide to migraine\n\nMigraine affects 25% of adults worldwide, the survey says.\n\n"
    "The clinic opens at nine on weekdays.\n"
)
NEWS = "# What doctors see\n\nDoctors say that migraine affects 30% of adults.\n\nThe council met on Monday.\n"
TRAMS = "# Trams\n\nA tram ticket costs 4 euros, the operator says.\n\nThe line opens in spring.\n"


class Desk:
    """The folder of a desk, in which one step follows another."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def findings(self, *args: str) -> list[tuple[str, str, int]]:
        """Code, path and line of each finding above a note."""
        done = self._run("check", ".", "--format", "json", "--fail-on", "never", *args)
        assert done.code == 0, done.err
        rows = json.loads(done.out)["findings"]
        return [(one["code"], one["path"], one["line"]) for one in rows if one["severity"] != "note"]

    def fingerprint(self, code: str, path: str) -> str:
        rows = json.loads(self._run("check", ".", "--format", "json", "--fail-on", "never").out)["findings"]
        return next(str(one["fingerprint"]) for one in rows if (one["code"], one["path"]) == (code, path))

    def begin(self) -> None:
        write("guide.md", GUIDE)
        write("news.md", NEWS)
        write("trams.md", TRAMS)
        assert self._run("init").out.count("wrote ") == 4
        assert self.findings() == [("N101", "news.md", 3)]

    def draft(self) -> None:
        assert self._run("draft", ".").code == 0
        assert "says: Migraine affects 30% of adults." in Path("claims.yaml").read_text(encoding="utf-8")

    def verify(self, drafted: str, share: str) -> None:
        """Put in what the desk holds to be true, as an editor does by hand."""
        says = (
            f"    says: Migraine affects {share} of adults.\n    status: verified\n    source: National Health Survey\n"
        )
        claim = rf"    says: Migraine affects {drafted} of adults\.\n    reads: .+\n    status: unverified\n"
        edited("claims.yaml", lambda text: re.sub(claim, says + "    checked: 2026-03-01\n", text))
        assert self._run("register", "check").code == 0

    def accept(self, fingerprint: str) -> None:
        with Path("claims.yaml").open("a", encoding="utf-8") as stream:
            stream.write(f"accept:\n  - finding: {fingerprint}\n    reason: the survey's own figure\n    by: desk\n")

    def commit(self) -> None:
        name = ("-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
        for args in (("init", "--quiet"), ("add", "--all"), (*name, "commit", "--quiet", "--message=today")):
            subprocess.run(["git", *args], check=True)  # noqa: S607 - git as the tests' machine has it


@pytest.fixture
def desk(run: Run) -> Desk:
    return Desk(run)


def edited(path: str, change: Callable[[str], str]) -> None:
    Path(path).write_text(change(Path(path).read_text(encoding="utf-8")), encoding="utf-8")


def test_from_an_empty_folder_to_a_build(desk: Desk, run: Run) -> None:
    desk.begin()

    desk.draft()
    desk.verify("30%", "10-15%")
    assert [one for one in desk.findings() if one[0] == "R101"] == [("R101", "guide.md", 3), ("R101", "news.md", 3)]
    assert run("check", ".", "--profile", "editor").code == 1

    desk.accept(desk.fingerprint("R101", "guide.md"))
    assert desk.findings() == [("N101", "news.md", 3), ("R101", "news.md", 3)]

    assert run("baseline", "create").code == 0
    assert desk.findings() == []
    assert run("check", ".", "--fail-on", "note").code == 0
    desk.commit()

    edited(
        "news.md",
        lambda text: text.replace("# What", "# What the\n\nA first line.\n\n## And what") + "\nA last line.\n",
    )
    assert desk.findings() == []
    assert desk.findings("--since", "HEAD") == []

    edited("news.md", lambda text: f"{text}\nA tram ticket costs 6 euros.\n")
    assert desk.findings("--since", "HEAD") == [("N101", "news.md", 13)]
    assert run("check", ".", "--since", "HEAD", "--profile", "editor").code == 1
