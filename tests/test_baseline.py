"""A baseline knows findings by their words: edits elsewhere change nothing, and what is new is reported."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from running import Run, write

NAME = "factcheck-baseline.jsonl"
FARES = "A tram ticket costs 4 euros.\n"
OTHER = "A tram ticket costs 6 euros.\n"
HYPE = "A revolutionary tram.\n"
SHARE = "One in seven adults suffers from migraine.\n"


def codes(run: Run, *args: str) -> list[str]:
    """Path and code of each finding."""
    done = run("check", *(args or (".",)), "--format", "concise", "--fail-on", "never")
    assert done.code == 0, done.err
    return [f"{line.split(':')[0]} {line.split(' ')[2]}" for line in done.out.splitlines()]


def entries() -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(NAME).read_text(encoding="utf-8").splitlines()[1:]]


@pytest.fixture
def known(run: Run) -> Run:
    """Two articles that disagree, and a baseline that knows it."""
    write("a.md", FARES)
    write("b.md", f"{OTHER}\n{HYPE}")
    assert codes(run) == ["b.md N101", "b.md P101"]
    assert run("baseline", "create").code == 0
    return run


# ---------------------------------------------------------------- what is known


def test_what_it_knows_is_not_reported_and_is_counted(known: Run) -> None:
    assert codes(known) == []
    assert "2 more accepted or silenced" in known("check", ".").out
    assert codes(known, ".", "--no-baseline") == ["b.md N101", "b.md P101"]


@pytest.mark.parametrize(
    "text",
    [
        f"The council met.\n\n{OTHER}\n{HYPE}",
        f"{OTHER}\n{HYPE}\nThe council met.\n",
        f"{OTHER}{HYPE}",
        f"The council met. {OTHER}\n\n## Trams\n\n- {HYPE}",
        f"A tram  ticket costs *6 euros*.\n\n{HYPE}",
    ],
    ids=["above", "below", "joined", "around", "marked-up"],
)
def test_edits_elsewhere_change_nothing(known: Run, text: str) -> None:
    write("b.md", text)
    assert codes(known) == []


def test_a_sentence_that_is_changed_is_new(known: Run) -> None:
    write("b.md", f"{OTHER}\nA revolutionary new tram.\n")
    assert codes(known) == ["b.md P101", f"{NAME} E002"]


def test_a_new_value_in_an_old_topic_is_new(known: Run) -> None:
    write("c.md", "A tram ticket costs 9 euros.\n")
    assert [line for line in codes(known) if "N101" in line] == ["c.md N101"]


@pytest.mark.parametrize("fare", [4, 6])
def test_an_article_that_agrees_with_one_side_changes_nothing(known: Run, fare: int) -> None:
    write("c.md", f"They say that a tram ticket costs {fare} euros.\n")
    assert codes(known) == []


def test_what_turns_round_is_still_known(known: Run) -> None:
    write("0.md", "They say that a tram ticket costs 6 euros.\n")  # now most disagree with a.md, which is the outlier
    assert codes(known, ".", "--no-baseline") == ["a.md N101", "b.md P101"]
    assert codes(known) == []


def test_a_conflict_that_loses_a_side_is_still_known(known: Run) -> None:
    write("c.md", "A tram ticket costs 9 euros.\n")
    known("baseline", "update")
    assert codes(known) == []
    Path("a.md").unlink()
    assert [line for line in codes(known) if "E002" not in line] == []


def test_the_same_words_in_another_article_are_new(known: Run) -> None:
    write("c.md", HYPE)
    assert codes(known) == ["c.md P101"]


def test_the_same_words_once_more_are_new(run: Run) -> None:
    write("a.md", f"{SHARE}\n{SHARE}")
    run("baseline", "create")
    assert codes(run) == []
    write("a.md", f"{SHARE}\n{SHARE}\n{SHARE}")
    assert codes(run) == ["a.md N110"]


def test_a_renamed_article_is_still_known(known: Run) -> None:
    Path("b.md").rename("renamed.md")
    assert codes(known) == []


def test_it_is_the_same_from_another_folder(known: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write("desk/empty.md", "The council met.\n")
    monkeypatch.chdir("desk")
    assert codes(known, "..", "--baseline", f"../{NAME}") == []
    assert codes(known, str(tmp_path), "--baseline", f"../{NAME}") == []


def test_the_unreadable_is_never_known(known: Run) -> None:
    write("picture.txt", b"\x00\x01\x02\xff" * 200)
    done = known("baseline", "update")
    assert done.code == 1
    assert "picture.txt: this file is not a text file" in done.err
    assert codes(known) == ["picture.txt E001"]


def test_the_configuration_may_name_it(known: Run) -> None:
    Path("kept").mkdir()
    write("factcheck.toml", 'baseline = "kept/known.jsonl"\n')
    assert known("check", ".").code == 2
    assert known("baseline", "create").code == 0
    assert codes(known) == []
    assert Path("kept/known.jsonl").exists()
    assert "../a.md" in Path("kept/known.jsonl").read_text(encoding="utf-8")


# ---------------------------------------------------------------- what is gone


def test_what_is_gone_is_told_once_and_pruned(known: Run) -> None:
    write("b.md", "The council met.\n")
    assert codes(known) == [f"{NAME} E002"]
    assert "2 findings of the baseline are gone" in known("check", ".", "--format", "concise").out
    assert known("baseline", "prune").out == f"{NAME}: 0 known findings, 0 of them new; 2 gone\n"
    assert entries() == []
    assert codes(known) == []


def test_prune_accepts_nothing_new(known: Run) -> None:
    write("c.md", HYPE)
    known("baseline", "prune")
    assert codes(known) == ["c.md P101"]


def test_update_accepts_what_is_new_and_drops_what_is_gone(known: Run) -> None:
    write("b.md", OTHER)
    write("c.md", HYPE)
    assert known("baseline", "update").out == f"{NAME}: 2 known findings, 1 of them new; 1 gone\n"
    assert codes(known) == []
    assert [(one["path"], one["code"]) for one in entries()] == [("b.md", "N101"), ("c.md", "P101")]


def test_a_run_over_a_part_judges_that_part_only(known: Run) -> None:
    write("a.md", "The council met.\n")
    assert codes(known, "a.md") == []
    assert codes(known, "a.md", "b.md") == [f"{NAME} E002"]
    assert codes(known, ".", "--ignore", "N") == []
    known("baseline", "prune", "a.md")
    assert len(entries()) == 2


def test_an_update_that_changes_nothing_writes_the_same(known: Run) -> None:
    before = Path(NAME).read_bytes()
    known("baseline", "update")
    assert Path(NAME).read_bytes() == before


# ---------------------------------------------------------------- the file


def test_create_overwrites_nothing_and_update_needs_something(run: Run) -> None:
    write("a.md", HYPE)
    done = run("baseline", "update")
    assert (done.code, f"there is no baseline {NAME}" in done.err) == (2, True)
    assert run("baseline", "create").code == 0
    before = Path(NAME).read_bytes()
    done = run("baseline", "create")
    assert (done.code, "is there already" in done.err) == (2, True)
    assert Path(NAME).read_bytes() == before


def test_a_broken_one_is_wrong_usage_with_its_line(known: Run) -> None:
    with Path(NAME).open("a", encoding="utf-8") as stream:
        stream.write("<<<<<<< HEAD\n")
    for args in (("check", "."), ("baseline", "update"), ("baseline", "prune")):
        done = known(*args)
        assert done.code == 2
        assert f"{NAME}:4:1: this is not JSON" in done.err
    assert known("check", ".", "--no-baseline").code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit there")
@pytest.mark.parametrize("action", ["update", "prune"])
def test_a_full_disk_loses_nothing_and_says_so(run: Run, action: str) -> None:
    write("a.md", f"{SHARE}\n" * 40)
    run("baseline", "create")
    write("a.md", f"{SHARE}\n" * 39)
    before = Path(NAME).read_bytes()
    program = (
        "import resource, sys; from factcheck.__main__ import main;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (512, 512)); sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "baseline", action], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert f"{NAME} cannot be written and was left as it was: File too large" in done.stderr
    assert Path(NAME).read_bytes() == before
    assert sorted(one.name for one in Path().iterdir()) == ["a.md", NAME]


def test_a_folder_that_may_not_be_written_to_loses_nothing_and_says_so(
    known: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refuse(self: Path, mode: str = "r", *args: Any, **named: Any) -> object:
        if mode != "rb":
            raise PermissionError(13, "Permission denied")
        return opened(self, mode, *args, **named)

    before = Path(NAME).read_bytes()
    write("c.md", HYPE)
    with monkeypatch.context() as closed:
        closed.setattr(Path, "open", refuse)
        done = known("baseline", "update")
    assert (done.code, "cannot be written and was left as it was: Permission denied" in done.err) == (2, True)
    assert Path(NAME).read_bytes() == before
