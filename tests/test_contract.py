"""The contract with CI: what other linters of prose get wrong there, a case each."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from running import Run, write

if TYPE_CHECKING:
    from pathlib import Path

CONFLICT = "Migraine affects 12% of adults.\n\nDoctors see it daily.\n\nMigraine affects 25% of adults.\n"
CLEAN = "The council met on Monday and talked about the bridge.\n"
HYPE = "A revolutionary tram.\n"


# ---------------------------------------------------------------- nothing that was not read passes for clean


@pytest.mark.parametrize(
    "args", [["gone.txt"], ["a.md", "gone.txt"], ["gone/"], ["*.gone"], ["a.md", "--against", "gone"]]
)
def test_a_missing_file_is_never_0_and_is_not_taken_for_text(run: Run, args: list[str]) -> None:
    write("a.md", CLEAN)
    done = run("check", *args)
    assert (done.code, done.out) == (2, "")
    assert "gone" in done.err


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff" * 99, b"%PDF-1.7\n\x00\xff\xfe", b"PK\x03\x04" + b"\x00" * 99])
@pytest.mark.parametrize("options", [[], ["--fail-on", "error"], ["--ignore", "E"], ["--select", "P"]])
def test_an_unreadable_file_is_never_0(run: Run, data: bytes, options: list[str]) -> None:
    write("a.md", CLEAN)
    write("b.txt", data)
    assert run("check", ".", *options).code == 1


def test_an_unreadable_file_is_never_0_in_a_baseline_either(run: Run) -> None:
    write("b.txt", b"\x00\x01\x02\xff" * 99)
    assert run("baseline", "create").code == 1
    assert run("check", ".").code == 1


def test_a_file_in_latin_1_is_read_and_checked(run: Run) -> None:
    write("a.txt", f"In Zürich the café is full.\n\n{CONFLICT}".encode("latin-1"))
    done = run("check", "a.txt", "--format", "concise", "--select", "N103")
    assert done.code == 1
    assert done.out.startswith("a.txt:7:18: error N103")
    assert "a.txt is not UTF-8 and was read as cp1252" in done.err


# ---------------------------------------------------------------- exit codes do not count


@pytest.mark.parametrize("number", [1, 255, 256, 257, 512])
def test_any_number_of_findings_is_1(run: Run, number: int) -> None:
    write("a.md", "\n\n".join(f"In town {n}, one in seven adults suffers from migraine." for n in range(number)))
    done = run("check", "a.md", "--select", "N110", "--fail-on", "note", "--format", "concise")
    assert (done.code, done.out.count("\n")) == (1, number)


@pytest.mark.parametrize("level", ["warning", "note"])
def test_warnings_can_fail_a_run(run: Run, level: str) -> None:
    write("a.md", "A tram ticket costs 4 euros.\n")
    write("b.md", "A tram ticket costs 6 euros.\n")
    assert run("check", ".").code == 0
    assert run("check", ".", "--fail-on", level).code == 1
    write("factcheck.toml", f'fail-on = "{level}"\n')
    assert run("check", ".").code == 1
    assert run("check", ".", "--fail-on", "error").code == 0


# ---------------------------------------------------------------- the same every time


def story(number: int) -> str:
    """An article on one story, which shares as much with each of the others."""
    return (
        "# Fire at Harrowgate Mill\n\n"
        f"A fire at Harrowgate Mill in Brackwater on Monday injured {number + 3} workers.\n\n"
        f"Chief Dana Whitlock of Tamara Fire Service said that {40 + number} engines came from Aller and Selby.\n\n"
        f"The mill of Orwin Textiles employed {310 + 7 * number} people. {HYPE}"
    )


def test_the_order_is_the_same_in_every_run(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number * 7 % 20:02}.md").write_text(story(number), encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", ".", "--format", "json", "--fail-on", "never"]
    runs = {
        subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2", "3")
    }
    assert len(runs) == 1
    findings = json.loads(runs.pop())["findings"]
    assert len(findings) > 20
    assert findings == sorted(findings, key=lambda one: (one["path"], one["start"], one["code"]))


def test_a_second_run_finds_the_same(run: Run) -> None:
    for number in range(5):
        write(f"{number}.md", story(number))
    first, second, third = (run("check", ".", "--format", "concise", "--fail-on", "note") for _ in range(3))
    assert first == second == third
    assert first.code == 1


# ---------------------------------------------------------------- positions


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_byte_order_mark_shifts_no_column(run: Run, name: str, encoding: str) -> None:
    write(name, HYPE.encode(encoding))
    assert run("check", name, "--format", "concise").out.startswith(f"{name}:1:3: ")
    write(name, HYPE)
    assert run("check", name, "--format", "concise").out.startswith(f"{name}:1:3: ")


def test_columns_begin_at_1(run: Run) -> None:
    write("a.md", HYPE.removeprefix("A "))
    assert run("check", "a.md", "--format", "concise").out.startswith("a.md:1:1: ")


# ---------------------------------------------------------------- comments


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.txt", "<!-- factcheck: ignore hype: quoted -->"),
        ("a.txt", "factcheck: ignore hype: quoted"),
        ("a.txt", "# factcheck: ignore P101: quoted"),
        ("a.md", "<!-- factcheck: ignore P101: quoted -->"),
        ("a.html", "<!-- factcheck: ignore P101: quoted -->"),
        ("a.rst", ".. factcheck: ignore P101: quoted"),
        ("a.adoc", "// factcheck: ignore P101: quoted"),
    ],
)
def test_a_comment_works_in_every_format(run: Run, name: str, comment: str) -> None:
    article = "<p>A revolutionary tram.</p>\n" if name == "a.html" else HYPE
    write(name, article)
    assert "P101" in run("check", name).out
    write(name, f"{comment}\n\n{article}")
    done = run("check", name)
    assert "P101" not in done.out
    assert "E002" not in done.out
    assert "1 more accepted or silenced" in done.out


# ---------------------------------------------------------------- words of a trade are no fault


def test_medical_words_are_no_fault(run: Run) -> None:
    write(
        "a.md",
        "Many mothers seek help for mental illness after birth. The drug was given to women and to men.\n\n"
        "Disabled people, addicts and the elderly were left out of the trial, and one baby was born early.\n",
    )
    assert run("check", "a.md", "--format", "concise").out == ""
