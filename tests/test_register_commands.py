"""`factcheck register` checks a register, lists it, tells what is out of date, and writes what was read."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from running import Run, write

from factcheck.__main__ import main

REGISTER = """\
version: 1
subjects:
  - {name: tram, also: [streetcar], distinct: [metro]}
claims:
  - id: tram-fare
    says: A tram ticket costs about 12 euros.   # as on the poster
    status: verified
    source: City Transport
    checked: 2026-03-01
    expires: 2027-03-01
  - id: stoves
    says: >-
      Wood stoves may be linked
      to asthma.
    status: disputed
  - id: bridge
    status: retired
    expires: 2024-01-01
    says: The harbour bridge is closed.
accept:
  - {finding: 3f9c21ab, reason: Quoted., by: desk, until: 2026-06-30}
"""


@pytest.fixture
def run(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command of the register in a folder with one, on a terminal of 100 columns."""
    monkeypatch.setenv("COLUMNS", "100")
    write("claims.yaml", REGISTER)
    return partial(run, "register")


def test_a_sound_register_is_counted(run: Run) -> None:
    counted = "3 claims (1 verified, 1 disputed, 1 retired), 1 subject, 1 accepted finding"
    assert run("check") == (0, f"claims.yaml: nothing is wrong: {counted}\n", "")


def test_the_register_of_the_configuration_is_looked_at(run: Run) -> None:
    Path("desk").mkdir()
    Path("claims.yaml").rename("desk/claims.yaml")
    Path("factcheck.toml").write_text('register = "desk/claims.yaml"\n', encoding="utf-8")
    assert run("check").out.startswith("desk/claims.yaml: nothing is wrong: 3 claims")


def test_a_report_names_a_configured_register_as_the_folder_sees_it(
    run: Run, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("factcheck.toml").write_text('register = "claims.yaml"\n', encoding="utf-8")
    Path("news").mkdir()
    Path("news/a.md").write_text("A tram ticket costs 30 euros.\n", encoding="utf-8")
    for folder, named in ((".", "claims.yaml"), ("news", "../claims.yaml")):
        monkeypatch.chdir(Path(folder))
        main(["check", ".", "--select", "R101", "--format", "json"])
        (finding,) = json.loads(capsys.readouterr().out)["findings"]
        assert [one["path"] for one in finding["related"]] == [named]
    assert "3 claims" in run("check").out


def test_two_verified_claims_that_cannot_both_hold_are_told(run: Run) -> None:
    Path("claims.yaml").write_text(
        "version: 1\nsubjects:\n  - {name: migraine, also: [hemicrania]}\nclaims:\n"
        "  - {id: a, status: verified, says: Migraine affects 12% of adults.}\n"
        "  - {id: b, status: verified, says: Hemicrania affects 25% of adults.}\n"
        "  - {id: c, status: retired, says: Migraine affects 40% of adults.}\n"
        "  - {id: d, status: verified, says: Migraine affects one in eight adults.}\n"
        "  - {id: e, status: verified, says: Sales of trams rose 12% in 2023.}\n"
        "  - {id: f, status: verified, says: Sales of trams rose 15% in 2024.}\n",
        encoding="utf-8",
    )
    ran = run("check")
    assert ran.code == 1
    assert ran.out.splitlines()[::3] == [
        "claims.yaml:6:56: `b` and `a` cannot both hold: “25%” here; “12%” on line 5",
        "claims.yaml:8:54: `d` and `b` cannot both hold: “one in eight” here; “25%” on line 6",
    ]


def test_a_register_that_is_not_there_is_wrong_usage(run: Run) -> None:
    ran = run("check", "other.yaml")
    assert ran == (2, "", "other.yaml: no register could be read: no such file or directory\n")


def test_the_list_is_a_table(run: Run) -> None:
    assert run("list").out.splitlines() == [
        "id         status    checked     expires      says",
        "tram-fare  verified  2026-03-01  2027-03-01   A tram ticket costs about 12 euros.",
        "stoves     disputed                           Wood stoves may be linked to asthma.",
        "bridge     retired               2024-01-01!  The harbour bridge is closed.",
        "accepted by desk until 2026-06-30: finding 3f9c21ab: Quoted.",
    ]


def test_on_a_narrow_terminal_the_sentence_stands_below(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = run("list", "--status", "disputed").out.splitlines()
    assert lines == [
        "id      status    checked  expires",
        "stoves  disputed",
        "    Wood stoves may be linked to asthma.",
    ]


def test_the_list_is_json_with_what_was_read(run: Run) -> None:
    listed = json.loads(run("list", "--format", "json", "--status", "verified").out)
    assert listed["subjects"] == [{"name": "tram", "also": ["streetcar"], "distinct": ["metro"]}]
    (claim,) = listed["claims"]
    assert claim["reads"] == "about 12 EUR · cost · tram ticket"
    assert (claim["line"], claim["column"], claim["expires"], claim["expired"]) == (6, 11, "2027-03-01", False)
    assert listed["accept"] == []
    assert json.loads(run("list", "--format", "json").out)["accept"][0]["until"] == "2026-06-30"


def test_a_status_that_does_not_exist_gets_a_hint(run: Run) -> None:
    ran = run("list", "--status", "Verfied")
    assert ran == (2, "", "factcheck: --status: no claim is `Verfied`; did you mean `verified`?\n")


@pytest.mark.parametrize(
    ("day", "claims", "accepted"),
    [
        ("2026-06-30", [], []),
        ("2026-07-01", [], ["3f9c21ab"]),
        ("2027-02-28", [], ["3f9c21ab"]),
        ("2027-03-01", ["tram-fare"], ["3f9c21ab"]),
    ],
)
def test_what_is_out_of_date_on_a_day(run: Run, day: str, claims: list[str], accepted: list[str]) -> None:
    ran = run("stale", "--date", day, "--format", "json")
    found = json.loads(ran.out)
    assert [one["id"] for one in found["claims"]] == claims
    assert [one["finding"] for one in found["accept"]] == accepted
    assert ran.code == (1 if claims or accepted else 0)


def test_what_is_out_of_date_is_a_table_or_one_line(run: Run) -> None:
    assert run("stale", "--date", "2026-01-01") == (0, "claims.yaml: nothing is out of date on 2026-01-01\n", "")
    assert "tram-fare  verified  2026-03-01  2027-03-01!" in run("stale", "--date", "2030-01-01").out


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "20260301x"])
def test_a_day_that_is_none_is_wrong_usage(run: Run, day: str) -> None:
    ran = run("stale", "--date", day)
    assert ran == (2, "", f"factcheck: --date: `{day}` is no day; write it as 2026-03-01\n")


def test_what_was_read_is_written_below_each_sentence(run: Run) -> None:
    ran = run("check", "--write-reads")
    assert ran.out.startswith("the register as it was is kept in claims.yaml.bak\n")
    written = Path("claims.yaml").read_text(encoding="utf-8").splitlines()
    added = [line for line in written if line not in REGISTER.splitlines()]
    assert added == [
        "    reads: about 12 EUR · cost · tram ticket",
        "    reads: Wood stoves · correlational · correlation · neutral · asthma · may",
        "    reads: status · opening · harbour bridge · closed",
    ]
    assert [line for line in written if line not in added] == REGISTER.splitlines()
    assert run("check", "--write-reads").out.startswith("claims.yaml: nothing is wrong")
    assert not Path("claims.yaml.bak2").exists()


def test_a_mistyped_command_gets_a_hint(run: Run) -> None:
    ran = run("lst")
    assert ran.code == 2
    assert "Did you mean 'list'?" in ran.err


def test_the_schema_is_printed(run: Run) -> None:
    assert json.loads(run("schema").out)["properties"]["claims"]["items"]["required"] == ["id", "says", "status"]
