"""`-o FORMAT:FILE` writes files whole or not at all, and `--format` goes on printing."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from running import Run, write

from factcheck import __version__
from factcheck.cli.formats import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

CONFLICT = "Migraine affects 12% of adults.\n\nDoctors see it daily.\n\nMigraine affects 25% of adults.\n"


@pytest.fixture
def run(run: Run) -> Run:
    """Check the one article in a folder."""
    write("a.md", CONFLICT)
    return partial(run, "check", "a.md")


def test_several_files_are_written_in_one_run(run: Run) -> None:
    done = run("-o", "html:report.html", "-o", "sarif:out.sarif", "--output", "xlsx:report.xlsx", "-f", "concise")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("a.md:")
    assert Path("report.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    (log,) = json.loads(Path("out.sarif").read_text("utf-8"))["runs"]
    assert log["tool"]["driver"]["semanticVersion"] == __version__
    assert Path("report.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_holds_what_format_prints(run: Run, name: str) -> None:
    if name == "xlsx":
        pytest.skip("is no text")
    printed = run("-f", name).out
    run("-o", f"{name}:out")
    assert Path("out").read_bytes().decode() == printed


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["-o", "report.html"], "`report.html` is not FORMAT:FILE"),
        (["-o", "html:"], "is not FORMAT:FILE"),
        (["-o", "html:-"], "is not FORMAT:FILE"),
        (["-o", "htlm:a.html"], "did you mean `html`?"),
        (["-o", "pdf:a.pdf"], "no format is called `pdf`"),
        (["-o", "html:nowhere/a.html"], "there is no folder nowhere"),
        (["-o", "html:a.md/a.html"], "there is no folder a.md"),
        (["-o", "html:."], ". is a folder"),
        (["-o", "html:a.html", "-o", "json:./a.html"], "would be written more than once"),
        (["-o", "markdown:a.md"], "a.md is one of the articles"),
        (["-o", f"html:{'x' * 300}"], "cannot be written"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_what_cannot_be_written_is_2_and_says_why(run: Run, args: list[str], said: str) -> None:
    done = run(*args)
    assert done.code == 2
    assert said in done.err
    assert Path("a.md").read_text(encoding="utf-8") == CONFLICT
    assert [path.name for path in Path().iterdir()] == ["a.md"]


def test_a_run_that_fails_leaves_the_old_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("old.html").write_text("old", encoding="utf-8")

    def broken(*_: object) -> Iterator[str]:
        yield "<!DOCTYPE"
        raise KeyError("lost")

    monkeypatch.setattr("factcheck.report.html.stream", broken)
    assert run("-o", "html:old.html").code == 3
    assert Path("old.html").read_text(encoding="utf-8") == "old"
    assert {path.name for path in Path().iterdir()} == {"a.md", "old.html"}


@pytest.mark.parametrize("output", ["markdown:report.md", "html:report.md"])
def test_a_report_among_the_articles_is_none_of_them(run: Run, output: str) -> None:
    first = run(".", "-o", output)
    written = Path("report.md").read_text(encoding="utf-8")
    assert run(".", "-o", output) == first
    assert Path("report.md").read_text(encoding="utf-8") == written
    assert run("*.md", "-o", output) == first


def test_a_new_file_takes_the_place_of_the_old_one(run: Run) -> None:
    Path("old.json").write_text("old", encoding="utf-8")
    run("-o", "json:old.json")
    assert json.loads(Path("old.json").read_text("utf-8"))["version"] == 1


@pytest.mark.skipif(sys.platform == "win32", reason="has other rights and devices")
def test_rights_links_and_devices_stay_what_they_are(run: Run) -> None:
    Path("old.json").write_text("old", encoding="utf-8")
    Path("old.json").chmod(0o640)
    Path("link.json").symlink_to("old.json")
    assert run("-o", "json:link.json", "-o", f"jsonl:{os.devnull}").code == 1
    assert Path("link.json").is_symlink()
    assert Path("old.json").stat().st_mode & 0o777 == 0o640
    assert Path("old.json").read_text("utf-8").startswith("{")
    assert Path(os.devnull).is_char_device()


def test_a_format_that_lacks_something_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.delitem(sys.modules, "factcheck.report.xlsx", raising=False)
    done = run("-o", "xlsx:a.xlsx")
    assert done.code == 2
    assert "pip install 'factcheck-cli[xlsx]'" in done.err


def test_a_workbook_is_not_printed_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    done = run("-f", "xlsx")
    assert (done.code, done.out) == (2, "")
    assert "--output xlsx:FILE" in done.err


def test_the_summary_of_a_step_is_added_to(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("summary.md").write_text("# Before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    assert run("-f", "github").out.startswith("::error ")
    summary = Path("summary.md").read_text("utf-8")
    assert summary.startswith("# Before\n<!-- factcheck:report -->\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "nowhere/summary.md")
    assert run("-f", "github").code == 2


def test_a_format_is_loaded_only_when_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CONFLICT, encoding="utf-8")
    program = (
        "import sys; from factcheck.__main__ import main; main(['check', 'a.md', '-f', 'concise'])\n"
        "print(sorted({'jinja2', 'xlsxwriter', 'csv', 'rich', 'json', 'xml.etree.ElementTree'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


# ---------------------------------------------------------------- what is told of it

ROOT = Path(__file__).parent.parent


def test_every_format_is_told() -> None:
    told = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in told] == []


def test_the_problem_matcher_reads_the_concise_format(run: Run) -> None:
    told = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    matcher = json.loads(told[told.index('    {\n      "owner"') :])
    pattern = matcher["pattern"]
    found = re.fullmatch(pattern["regexp"], run("--format", "concise", "--select", "N103").out.strip())
    assert found
    keys = ("file", "line", "column", "severity", "code")
    assert [found[pattern[key]] for key in keys] == ["a.md", "5", "18", "error", "N103"]
    assert found[pattern["message"]].startswith("self-contradiction: ")


@pytest.mark.skipif(not (shutil.which("bash") and shutil.which("jq")), reason="runs where GitHub has both")
@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("never", 0)])
def test_the_action_annotates_and_writes_its_files(tmp_path: Path, fail_on: str, code: int) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = action["runs"]["steps"]
    (tmp_path / "a.md").write_text(CONFLICT, encoding="utf-8")
    (tmp_path / "b.md").write_text(
        CONFLICT.replace("12%", "25% <!-- factcheck: ignore N: agreed -->"), encoding="utf-8"
    )
    stub = tmp_path / "pipx"
    stub.write_text(f'#!/bin/sh\nshift 4\nexec {sys.executable} -m factcheck "$@"\n', encoding="utf-8")
    stub.chmod(0o755)
    given = {"PATHS": "a.md\nb.md", "FAIL_ON": fail_on, "SARIF": "out.sarif", "HTML": "report.html"}
    assert set(given) == set(step["env"])
    environment = os.environ | given | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "GITHUB_ACTION_PATH": str(ROOT)}
    command = ["bash", "-eo", "pipefail", "-c", step["run"]]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (code, "")
    assert "::error title=N103 self-contradiction,file=a.md," in done.stdout
    (log,) = json.loads((tmp_path / "out.sarif").read_text("utf-8"))["runs"]
    assert log["results"]
    assert not [result for result in log["results"] if "suppressions" in result]
    assert (tmp_path / "report.html").exists()
