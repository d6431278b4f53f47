"""The command line keeps its contract: exit codes, what goes to which stream, and nothing lost or loaded in vain."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from running import Run, write

import factcheck
from factcheck import cli
from factcheck.__main__ import main
from factcheck.cli.stream import coloured
from factcheck.config.check import KEYS
from factcheck.model import Document

if TYPE_CHECKING:
    from collections.abc import Callable

CONFLICT = "Migraine affects 12% of adults.\n\nDoctors see it daily.\n\nMigraine affects 25% of adults.\n"
CLEAN = "The council met on Monday and talked about the bridge.\n"
CASES = Path(__file__).parent / "cases"


# ---------------------------------------------------------------- exit codes


def test_a_clean_article_is_0(run: Run) -> None:
    write("a.md", CLEAN)
    assert run("check", "a.md").code == 0


def test_an_error_is_1(run: Run) -> None:
    write("a.md", CONFLICT)
    assert run("check", "a.md").code == 1


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 0), ("note", 1), ("never", 0)])
def test_fail_on_sets_the_level(run: Run, level: str, code: int) -> None:
    write("a.md", "One in seven adults suffers from migraine.\n")
    assert run("check", "a.md", "--select", "N110", "--fail-on", level).code == code


def test_the_command_line_goes_before_the_configuration(run: Run) -> None:
    write("factcheck.toml", 'fail-on = "never"\n')
    write("a.md", CONFLICT)
    assert run("check", "a.md").code == 0
    assert run("check", "a.md", "--fail-on", "error").code == 1


def test_many_findings_are_still_1(run: Run) -> None:
    write("a.md", "\n\n".join(f"In town {n}, one in seven adults suffers from migraine." for n in range(256)))
    done = run("check", "a.md", "--select", "N110", "--fail-on", "note", "--format", "concise")
    assert done.out.count("\n") == 256
    assert done.code == 1


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["check", "nowhere.md"], "nowhere.md does not exist"),
        (["nowhere.md"], "nowhere.md does not exist"),
        (["check", "a.md", "nowhere.md"], "nowhere.md does not exist"),
        (["check", ""], "a path is empty; `.` is the current folder"),
        (["check", "a.md", "--date", "5 May"], "`5 May` is no day"),
        (["compare", "-", "-"], "not both"),
        (["check", "-", "--stdin-filename", ""], "--stdin-filename: the name is empty"),
        (["check", "empty"], "there is nothing to read in the folder empty"),
        (["check", "*.html"], "nothing to read matches *.html"),
        (["check", "x" * 5000], "cannot be opened"),
        (["x" * 5000], "No such command"),
        (["check", "a.md", "--register", "none.yaml"], "none.yaml"),
        (["check", "a.md", "--select", "N999"], "no rule is called `N999`"),
        (["check", "a.md", "--ignore", "hypes"], "did you mean `hype`?"),
        (["check", "a.md", "--format", "xml"], "'xml' is not one of"),
        (["check", "a.md", "--fromat", "json"], "--format"),
        (["chekc", "a.md"], "Did you mean 'check'?"),
        (["rule", "conflicting-value"], "did you mean `conflicting-values`?"),
        (["show", "nowhere.md"], "nowhere.md does not exist"),
        ([], "Usage"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_wrong_usage_is_2_and_says_what(run: Run, args: list[str], said: str) -> None:
    write("a.md", CLEAN)
    Path("empty").mkdir()
    done = run(*args)
    assert done.code == 2
    assert said in done.err + done.out
    assert "Traceback" not in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_report_that_finds_no_room_is_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("a.md", CONFLICT)
    command = [sys.executable, "-m", "factcheck", "check", "a.md"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "factcheck: the report cannot be printed: no space left on device\n"


def test_a_broken_register_is_2_with_its_line_and_a_caret(run: Run) -> None:
    write("a.md", CLEAN)
    write("claims.yaml", "version: 1\nclaims:\n  - id: a\n    say: Migraine affects 12% of adults.\n")
    done = run("check", "a.md")
    assert done.code == 2
    assert re.search(r"^claims\.yaml:4:5: .*\n +say: Migraine.*\n +\^$", done.err, re.MULTILINE)


def test_a_broken_configuration_is_2_with_its_line_and_a_caret(run: Run) -> None:
    write("a.md", CLEAN)
    write("factcheck.toml", 'fail-on = "never"\nselekt = ["N"]\n')
    done = run("check", "a.md")
    assert done.code == 2
    assert re.search(r"^factcheck\.toml:2:1: .*`select`.*\n +selekt = .*\n +\^$", done.err, re.MULTILINE)


def test_a_fault_of_ours_is_3_on_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_args: list[str]) -> int:
        raise KeyError("lost")

    monkeypatch.setattr(cli, "run", fail)
    done = run("check", "a.md")
    assert done.code == 3
    assert done.err.count("\n") == 1
    assert "KeyError('lost')" in done.err
    assert "report it" in done.err
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert "Traceback" in run("check", "a.md").err


def test_an_interrupted_run_is_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_args: object, **_named: object) -> None:
        raise KeyboardInterrupt

    write("a.md", CLEAN)
    monkeypatch.setattr("factcheck.cli.asked.conclude", interrupt)
    assert run("check", "a.md").code == 130


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["claims", "a.md"], "no claims were read"),
        (["topics", "a.md"], "nothing is said more than once\n"),
        (["topics", "b.md"], "nothing is said more than once; --all has what is said once"),
        (["register", "list"], "claims.yaml: no claims yet"),
        (["register", "list", "--status", "retired"], "claims.yaml: no claim is `retired`"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_an_empty_answer_says_so(run: Run, args: list[str], said: str) -> None:
    write("a.md", CLEAN)
    write("b.md", "Migraine affects 12% of adults.\n")
    write("claims.yaml", "version: 1\n")
    done = run(*args)
    assert done.code == 0
    assert said in done.err + done.out


# ---------------------------------------------------------------- the configuration


def test_every_setting_is_shown_with_where_it_came_from(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("factcheck.toml", 'own-names = ["Aller Trams"]\nignore = ["P"]\n[paths."old/"]\nignore = ["N"]\n')
    monkeypatch.setenv("FACTCHECK_IGNORE", "A101")
    monkeypatch.setenv("FACTCHECK_FAIL_ON", "note")
    done = run("config", "old/a.md", "--profile", "editor")
    rows = [re.split("  +", line) for line in done.out.splitlines()]
    assert done.code == 0
    assert {row[0] for row in rows} == KEYS.keys() - {"paths"}
    assert ["fail-on", "note", "FACTCHECK_FAIL_ON"] in rows
    assert ["profile", "editor", "command line"] in rows
    assert ["own-names", "Aller Trams", "factcheck.toml:1"] in rows
    assert [row[1:] for row in rows if row[0] == "ignore"] == [
        ["P", "factcheck.toml:2"],
        ["A101", "FACTCHECK_IGNORE"],
        ["N", "factcheck.toml:4"],
    ]


def test_what_is_shown_of_the_configuration_is_what_holds(run: Run) -> None:
    write("a.md", CONFLICT)
    write("factcheck.toml", 'profile = "writer"\n')
    assert run("check", "a.md").code == 0
    assert run("check", "a.md", "--profile", "ci").code == 1
    assert run("check", "a.md", "--config", "factcheck.toml", "--fail-on", "error").code == 1
    assert run("check", "a.md", "--min-confidence", "high").out


def test_what_differs_by_path_is_heeded(run: Run) -> None:
    write("factcheck.toml", '[paths."old/"]\nignore = ["N103"]\n[paths."ads/"]\nseverity = { N103 = "note" }\n')
    for name in ("old/a.md", "ads/a.md", "new/a.md"):
        write(name, CONFLICT)
    done = run("check", ".", "--select", "N103", "--format", "concise")
    assert [
        line.split(":")[0] + line.split(":")[3].removesuffix("self-contradiction") for line in done.out.splitlines()
    ] == [
        "ads/a.md note N103 ",
        "new/a.md error N103 ",
    ]


def test_a_register_that_is_named_must_be_there(run: Run) -> None:
    write("a.md", CLEAN)
    write("factcheck.toml", 'register = "claims.yaml"\n')
    done = run("check", "a.md")
    assert (done.code, done.err) == (2, "claims.yaml: no register could be read: no such file or directory\n")


# ---------------------------------------------------------------- what is read


def test_a_file_alone_means_check(run: Run) -> None:
    write("a.md", CONFLICT)
    assert run("a.md") == run("check", "a.md")
    assert run("--format", "concise", "a.md") == run("check", "a.md", "--format", "concise")


def test_folders_are_read_through_and_what_is_hidden_is_not(run: Run) -> None:
    for name in ("d/b.md", "d/a.txt", "d/sub/c.md", "d/.git/d.md", "d/.e.md", "d/f.yaml", "g.md"):
        write(name, CLEAN)
    found = json.loads(run("check", "d", "--format", "json").out)
    assert [document["path"] for document in found["documents"]] == ["d/a.txt", "d/b.md", "d/sub/c.md"]


def test_without_a_path_the_working_folder_is_read(run: Run) -> None:
    write("d/b.md", CLEAN)
    found = json.loads(run("check", "--format", "json").out)
    assert [document["path"] for document in found["documents"]] == ["d/b.md"]


def test_globs_are_ours_where_the_shell_has_none(run: Run) -> None:
    for name in ("d/b.md", "d/e/a.md", "d/a.txt"):
        write(name, CLEAN)
    found = json.loads(run("check", "d/**/*.md", "--format", "json").out)
    assert [document["path"] for document in found["documents"]] == ["d/b.md", "d/e/a.md"]


def test_a_file_is_read_once_however_often_it_is_named(run: Run) -> None:
    write("d/a.md", CONFLICT)
    once = run("check", "d/a.md", "--format", "json")
    assert run("check", "d/a.md", "./d/a.md", "d", "d/*.md", "--format", "json") == once


def test_the_order_of_files_changes_nothing(run: Run) -> None:
    write("a.md", CONFLICT)
    write("b.md", "Migraine affects 6-26% of adults. A revolutionary cure.\n")
    for form in ("terminal", "concise", "json"):
        assert run("check", "a.md", "b.md", "--format", form) == run("check", "b.md", "a.md", "--format", form)


def test_standard_input_is_an_article(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CONFLICT.encode())))
    done = run("check", "-", "--format", "concise", "--stdin-filename", "draft.md")
    assert done.code == 1
    assert done.out.startswith("draft.md:1:18: ")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\xff" * 200, b"%PDF-1.7\n\x00\xff\xfe"], ids=["binary", "pdf"])
def test_an_unreadable_file_is_told_and_the_rest_goes_on(run: Run, data: bytes) -> None:
    write("a.md", CLEAN)
    write("picture.txt", data)
    done = run("check", "a.md", "picture.txt", "--format", "concise", "--ignore", "P")
    assert done.code == 1
    assert re.match(r"picture\.txt:1:1: error E001 unreadable: this file .+\n$", done.out)


def test_an_unreadable_file_cannot_be_ignored(run: Run) -> None:
    write("picture.txt", b"\x00\x01\x02\xff" * 200)
    assert run("check", "picture.txt", "--select", "N101").code == 1


def test_bytes_that_are_no_utf8_are_read_with_a_remark(run: Run) -> None:
    write("a.txt", "The café’s owner met the council on Monday.\n".encode("cp1252"))
    done = run("check", "a.txt")
    assert done.code == 0
    assert "a.txt is not UTF-8 and was read as cp1252" in done.err
    assert run("check", "a.txt", "--quiet").err == ""


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "---\n***\n"])
def test_an_empty_file_is_a_note(run: Run, text: str) -> None:
    write("a.md", text)
    done = run("check", "a.md", "--format", "concise")
    assert done.code == 0
    assert done.out == "a.md:1:1: note E003 nothing-to-read: there is nothing to read in this file\n"


def test_one_huge_line_is_an_article_like_any_other(run: Run) -> None:
    write("a.txt", "The council met on Monday and talked about the bridge. " * 2000 + CONFLICT.replace("\n", " "))
    done = run("check", "a.txt")
    assert done.code == 1
    assert max(map(len, done.out.splitlines())) <= 80


# ---------------------------------------------------------------- the register


def test_claims_yaml_is_used_when_it_is_there(run: Run) -> None:
    write("a.md", "Migraine affects 25% of adults.\n")
    claim = (
        "  - id: migraine\n    says: Migraine affects 10-15% of adults.\n    status: verified\n    source: a survey\n"
    )
    write("claims.yaml", f"version: 1\nclaims:\n{claim}    checked: 2026-03-01\n")
    assert "R101" in run("check", "a.md", "--format", "concise").out
    assert "R101" not in run("check", "a.md", "--no-register", "--format", "concise").out
    Path("claims.yaml").rename("other.yaml")
    assert "R101" not in run("check", "a.md", "--format", "concise").out
    done = run("check", "a.md", "--register", "other.yaml")
    assert done.code == 1
    assert "migraine (register)" in done.out
    assert [line for line in done.out.splitlines() if line.startswith("other.yaml")] == [], "it is no article"


# ---------------------------------------------------------------- hostile text


def test_markup_of_our_own_tools_is_only_text(run: Run) -> None:
    write("a.txt", "A revolutionary [/red] [bold]approach[/bold] :boom: </script> affects 12% of adults.\n")
    done = run("check", "a.txt", "--fail-on", "never")
    assert done.code == 0
    assert "[/red] [bold]" in run("show", "a.txt", "--stage", "sentences").out


@pytest.mark.parametrize("form", ["terminal", "concise"])
def test_control_characters_are_shown_and_do_nothing(run: Run, form: str) -> None:
    write("a.txt", "A revolutionary\x1b[31m \x1b]8;;http://x\x07 approach \u202e affects\x9b2J 12% of adults\x08.\n")
    done = run("check", "a.txt", "--format", form, "--fail-on", "never")
    assert done.code == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.out)


def test_a_hostile_name_of_a_file_prints_on_one_line(run: Run) -> None:
    write("a\n[/red]\x1b[31m.md", CONFLICT)
    done = run("check", ".", "--format", "concise", "--select", "N103")
    assert done.out.count("\n") == 1
    assert "\x1b" not in done.out


# ---------------------------------------------------------------- the JSON contract

TRICKY = {
    "links.md": "Sales rose [12%](https://example.org/a_(b)) in *May*, says **the _firm_**.\n\n> Up to 20 percent.\n",
    "entities.md": "Costs fell by &pound;3&nbsp;million &amp; jobs grew by 4&#37; &mdash; smoking causes cancer.\n",
    "crlf.txt": "Tea contains caffeine.\r\nSmoking may cause cancer.\r\n\r\nMigraine affects 12% of adults.\r\n",
    "bom.txt": "\ufeffMigraine affects 12% of adults.\rMigraine affects 25% of adults.\r",
    "wide.md": "# 五 😀\n\nIn 東京 e\u0301 migraine affects 12% of adults, *and* **25%**. A revolutionary cure.\n",
    "list.md": "1. Migraine affects 12%\n   of adults.\n2. Tea reduces stress.\n\n| a | b |\n|---|---|\n| 5 kg | 7% |",
}


@pytest.fixture(params=TRICKY)
def tricky(request: pytest.FixtureRequest, run: Run) -> tuple[str, Run]:
    name = request.param
    write(name, TRICKY[name])
    return name, run


def places(value: Any) -> list[dict[str, Any]]:
    """Every object in a JSON value that says where its text stands."""
    if isinstance(value, list):
        return [place for one in value for place in places(one)]
    if isinstance(value, dict):
        mine = [value] if {"start", "end", "text"} <= set(value) else []
        return mine + [place for one in value.values() for place in places(one)]
    return []


@pytest.mark.parametrize("command", ["check", "claims"])
def test_every_place_is_the_slice_that_it_names(tricky: tuple[str, Run], command: str) -> None:
    name, run = tricky
    source = TRICKY[name].removeprefix("\ufeff")
    document = Document(name, source, "", (), ())
    found = places(json.loads(run(command, name, "--format", "json").out))
    for place in found:
        assert source[place["start"] : place["end"]] == place["text"]
        if "line" in place:
            assert (place["line"], place["column"]) == document.place(place["start"])
            assert (place["end_line"], place["end_column"]) == document.place(place["end"])
    assert found or command == "check"


CLAIM = {
    "id",
    "kind",
    "start",
    "end",
    "text",
    "line",
    "column",
    "end_line",
    "end_column",
    "sentence",
    "subject",
    "measure",
    "population",
    "time",
    "place",
    "attribution",
    "hedge",
    "negated",
    "quantity",
    "cause",
    "effect",
    "relation",
    "polarity",
    "modality",
    "strength",
    "topic",
}
QUANTITY = {
    "start",
    "end",
    "text",
    "low",
    "high",
    "low_open",
    "high_open",
    "unit",
    "dimension",
    "approximate",
    "vague",
    "numerator",
    "denominator",
}
FINDING = {
    "code",
    "name",
    "severity",
    "confidence",
    "message",
    "path",
    "start",
    "end",
    "line",
    "column",
    "end_line",
    "end_column",
    "text",
    "topic",
    "fingerprint",
    "related",
}
RELATED = {"path", "start", "end", "line", "column", "end_line", "end_column", "text", "message"}


def test_claims_have_the_fields_of_the_contract(run: Run) -> None:
    write("a.md", "One in seven adults suffers from migraine. Smoking may cause cancer. Up to 20 percent agree.\n")
    whole = json.loads(run("claims", "a.md", "--format", "json").out)
    (document,) = whole["documents"]
    assert whole["version"] == 1
    assert len(document["sha256"]) == 64
    assert all(set(claim) >= CLAIM for claim in document["claims"])
    assert all(set(quantity) >= QUANTITY for quantity in document["quantities"])
    by_text = {quantity["text"].lower(): quantity for quantity in document["quantities"]}
    seventh = by_text["one in seven"]
    assert (seventh["numerator"], seventh["denominator"], seventh["unit"]) == (1, 7, "proportion")
    bound = next(quantity for text, quantity in by_text.items() if "20" in text)
    assert (bound["low"], bound["high"], bound["unit"]) == (None, 20, "%")
    causal = next(claim for claim in document["claims"] if claim["kind"] == "causal")
    assert causal["quantity"] is None
    assert causal["modality"] == "may"
    assert {"text", "start", "end"} <= set(causal["cause"])


def test_claims_are_read_by_spreadsheets(run: Run) -> None:
    write("a.md", "Up to 20 percent of adults suffer from migraine. Smoking may cause cancer.\n")
    numeric, causal = csv.DictReader(io.StringIO(run("claims", "a.md", "-f", "csv").out.removeprefix("\ufeff")))
    assert (numeric["words"], numeric["low"], numeric["high"], numeric["unit"]) == ("Up to 20 percent", "", "20", "%")
    assert (causal["line"], causal["column"], causal["hedge"], causal["negated"]) == ("1", "50", "may", "no")
    assert (causal["cause"], causal["effect"], causal["strength"]) == ("Smoking", "cancer", "conditional")
    only = run("claims", "a.md", "-f", "csv", "--kind", "numeric").out
    assert "migraine" in only
    assert "cancer" not in only


def test_claims_of_a_kind_keep_their_names(run: Run) -> None:
    write("a.md", "One in seven adults suffers from migraine. Smoking may cause cancer.\n")
    every, causal = (
        [claim["id"] for claim in json.loads(run("claims", "a.md", "-f", "json", *more).out)["documents"][0]["claims"]]
        for more in ([], ["--kind", "causal"])
    )
    assert causal
    assert set(causal) < set(every)


def test_findings_have_the_fields_of_the_contract(run: Run) -> None:
    write("a.md", CONFLICT)
    whole = json.loads(run("check", "a.md", "--format", "json").out)
    assert set(whole) >= {"version", "summary", "topics", "findings", "documents"}
    (clash,) = (finding for finding in whole["findings"] if finding["code"] == "N103")
    assert set(clash) >= FINDING
    assert all(set(related) >= RELATED for related in clash["related"])
    assert re.fullmatch("[0-9a-f]{16}", clash["fingerprint"])
    (topic,) = (topic for topic in whole["topics"] if topic["id"] == clash["topic"])
    assert set(topic) >= {"id", "subject", "measure", "unit", "verdict", "claims"}
    (document,) = whole["documents"]
    assert (document["path"], document["words"], document["promotional_score"]) == ("a.md", 14, 0.0)
    claims = json.loads(run("claims", "a.md", "--format", "json").out)["documents"][0]["claims"]
    assert set(topic["claims"]) <= {claim["id"] for claim in claims}
    assert {claim["topic"] for claim in claims if claim["id"] in topic["claims"]} == {topic["id"]}


def test_a_finding_without_words_stands_at_the_beginning(run: Run) -> None:
    write("picture.txt", b"\x00\x01" * 99)
    (finding,) = json.loads(run("check", "picture.txt", "--format", "json").out)["findings"]
    assert [finding[key] for key in ("start", "end", "line", "column", "text")] == [0, 0, 1, 1, ""]


def test_of_two_names_for_one_fault_the_better_one_is_told(run: Run) -> None:
    write("a.md", "One in seven adults suffers from migraine, studies show.\n")
    both = ("check", "a.md", "--format", "concise", "--select", "N110,vague-attribution")
    assert re.findall(r"[NP]\d{3}", run(*both).out) == ["P108"]
    assert re.findall(r"[NP]\d{3}", run(*both, "--ignore", "P108").out) == ["N110"]


# ---------------------------------------------------------------- silence and acceptance


def test_a_comment_silences_and_is_counted(run: Run) -> None:
    write("a.md", CONFLICT + "<!-- factcheck: ignore-file N103: both are quoted on purpose -->\n")
    done = run("check", "a.md", "--select", "N103")
    assert done.code == 0
    assert "1 more accepted or silenced" in done.out


def test_an_accepted_finding_stands_until_its_day(run: Run) -> None:
    write("a.md", CONFLICT)
    (finding,) = json.loads(run("check", "a.md", "--select", "N103", "--format", "json").out)["findings"]
    claim = "claims:\n  - {id: tea, says: Tea contains 2% caffeine., status: unverified}\n"
    accept = f"accept:\n  - finding: {finding['fingerprint'][:8]}\n    reason: two surveys\n    until: "
    write("claims.yaml", f"version: 1\n{claim}{accept}2999-01-01\n")
    assert run("check", "a.md", "--select", "N103").code == 0
    write("claims.yaml", f"version: 1\n{claim}{accept}2020-01-01\n")
    assert run("check", "a.md", "--select", "N103").code == 1


def test_a_fingerprint_survives_what_does_not_matter(run: Run) -> None:
    def fingerprints(text: str, name: str = "a.md") -> set[str]:
        write(name, text)
        found = json.loads(run("check", name, "--select", "N103", "--format", "json").out)["findings"]
        return {finding["fingerprint"] for finding in found}

    plain = fingerprints(CONFLICT)
    assert fingerprints(f"A new first paragraph.\n\n{CONFLICT}") == plain
    assert fingerprints(CONFLICT.replace("Migraine affects 25%", "Migraine  affects *25%*")) == plain
    assert fingerprints(CONFLICT, "b.md") == plain
    assert fingerprints(CONFLICT.replace("12%", "11%")).isdisjoint(plain)


# ---------------------------------------------------------------- what is printed


def test_colour_follows_the_option_then_the_environment() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert coloured("auto", Terminal(), {"TERM": "xterm"})
    assert not coloured("auto", io.StringIO(), {"TERM": "xterm"})
    assert not coloured("auto", Terminal(), {"TERM": "dumb"})
    assert not coloured("auto", Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert coloured("auto", io.StringIO(), {"FORCE_COLOR": "1"})
    assert coloured("always", io.StringIO(), {"NO_COLOR": "1"})
    assert not coloured("never", Terminal(), {"FORCE_COLOR": "1"})


def test_colour_underlines_the_words_and_needs_no_carets(run: Run) -> None:
    write("a.md", CONFLICT)
    plain, bright = run("check", "a.md").out, run("check", "a.md", "--color", "always").out
    assert "^^^" in plain
    assert "\x1b" not in plain
    assert "^^^" not in bright
    assert "\x1b[" in bright


def test_quiet_prints_findings_only(run: Run) -> None:
    write("a.md", CLEAN)
    assert run("check", "a.md").out.startswith("Nothing found in 1 article")
    assert run("check", "a.md", "--quiet").out == ""


def test_the_table_of_rules_names_every_rule(run: Run) -> None:
    every = {line.split()[0] for line in run("rule").out.splitlines()}
    assert {"E001", "E002", "E003", "N101"} <= every
    assert all(f"### {code} " in run("rule", "--all", "--markdown").out for code in every)
    assert run("rule", "n101").out == run("rule", "conflicting-values").out


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        ("sentences", "paragraph  “Profits rose by about 12% in 2023"),
        ("quantities", "[12, 12] %, about"),
        ("claims", "numeric"),
        ("topics", ""),
    ],
)
def test_every_stage_can_be_shown(run: Run, stage: str, said: str) -> None:
    write("a.md", "Profits rose by about 12% in 2023, says COVID-19 expert Ann Lee.\n")
    done = run("show", "a.md", "--stage", stage)
    assert done.code == 0
    assert said in done.out


def test_numbers_that_are_no_quantities_are_accounted_for(run: Run) -> None:
    write("a.md", "The COVID-19 wards hold 40 beds.\n")
    out = run("show", "a.md", "--stage", "quantities").out
    assert re.search("set aside +“.*19", out)
    assert "“40 beds”" in out


# ---------------------------------------------------------------- processes


def in_process(*args: str, **options: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, *args]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_a_concise_run_loads_nothing_that_it_does_not_need(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONFLICT)
    program = (
        "import sys; from factcheck.__main__ import main; code = main(['check', 'a.txt', '--format', 'concise']);"
        "heavy = {'rich', 'yaml', 'marko', 'json', 'asyncio', 'importlib.metadata', 'rapidfuzz', 'pydantic'};"
        "print(code, sorted(heavy & set(sys.modules)))"
    )
    done = in_process("-c", program, cwd=tmp_path)
    assert done.stdout.decode().splitlines()[-1] == "1 []", done.stderr.decode()


def test_importing_the_package_loads_nothing() -> None:
    program = "import sys; import factcheck; print(sorted({'typing', 're', 'typer', 'yaml'} & set(sys.modules)))"
    assert in_process("-I", "-c", program).stdout in (b"[]\n", b"[]\r\n")


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_is_told(flag: str) -> None:
    done = in_process("-m", "factcheck", flag)
    assert (done.returncode, done.stdout.decode().strip()) == (0, f"factcheck {factcheck.__version__}")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close otherwise there")
def test_a_reader_that_has_gone_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CONFLICT)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "factcheck", "check", "a.md"]
    done = subprocess.run(command, cwd=tmp_path, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_terminal_without_unicode_gets_the_report_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CONFLICT)
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = in_process("-m", "factcheck", "check", "a.md", cwd=tmp_path, env=environment)
    assert done.returncode == 1
    assert "“25%”" in done.stdout.decode("utf-8")


# ---------------------------------------------------------------- the library


def test_the_library_mirrors_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(CONFLICT)
    report = factcheck.check([path, tmp_path / "none.md"])
    assert {"N103", "E001"} <= {finding.rule.code for finding in report.findings}
    assert factcheck.check([factcheck.read(path)]).articles[0].claims
    assert [claim.at.text for claim in factcheck.extract(CONFLICT)][:1] == ["12%"]
    assert [quantity.unit for quantity in factcheck.quantities("It weighs 5 kg.")] == ["kg"]


def test_the_folders_of_the_same_names_do_not_hide_the_functions() -> None:
    import factcheck.extract  # noqa: PLC0415 - what is tested
    import factcheck.read  # noqa: PLC0415 - what is tested

    assert factcheck.extract("It weighs 5 kg.")
    assert factcheck.read(__file__).text


# ---------------------------------------------------------------- the whole, as an editor sees it


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_the_report_is_as_it_was_read(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    monkeypatch.chdir(CASES / case)
    monkeypatch.delenv("COLUMNS", raising=False)
    for form in ("terminal", "concise"):
        main(["check", ".", "--format", form])
        golden(f"cases/{case}.{form}.txt", capsys.readouterr().out)
    main(["check", ".", "--select", "N", "--explain"])
    golden(f"cases/{case}.explain.txt", capsys.readouterr().out)
