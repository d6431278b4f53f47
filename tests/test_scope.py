"""What is compared is the whole; what is reported are the changed lines, or the articles that were asked for."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from running import Run, write

FARES = "# Fares\n\nA tram ticket costs 4 euros.\n"
OTHER = "# Trams\n\nThe council met on Monday.\n\nA tram ticket costs 6 euros.\n"
REGISTER = (
    "version: 1\nclaims:\n  - id: fare\n    says: A tram ticket costs {} euros.\n"
    "    status: verified\n    source: City Transport\n    checked: 2026-03-01\n"
)


def git(*args: str) -> str:
    settings = ("-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *settings, *args], check=True, capture_output=True, text=True).stdout  # noqa: S607 - git as the tests' machine has it


def commit() -> None:
    if not Path(".git").exists():
        git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message=today")


def found(run: Run, *args: str) -> list[tuple[str, str, int, list[tuple[str, int]]]]:
    """Code, path and line of each finding on numbers, with the places it stands against."""
    done = run("check", *args, "--select", "N101,N103,R101", "--format", "json", "--fail-on", "never")
    assert done.code == 0, done.err
    return [
        (one["code"], one["path"], one["line"], [(other["path"], other["line"]) for other in one["related"]])
        for one in json.loads(done.out)["findings"]
    ]


# ---------------------------------------------------------------- lines changed since a revision


def test_an_old_conflict_is_not_told_and_a_new_one_is_told_at_the_new_line(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER)
    commit()
    assert found(run, ".") == [("N101", "b.md", 5, [("a.md", 3)])]
    assert found(run, ".", "--since", "HEAD") == []
    write("a.md", f"{FARES}\nA tram ticket costs 9 euros.\n")
    assert found(run, ".", "--since", "HEAD") == [
        ("N101", "a.md", 5, [("b.md", 5)]),
        ("N103", "a.md", 5, [("a.md", 3)]),
    ]


def test_the_finding_stands_at_the_changed_side(run: Run) -> None:
    write("a.md", FARES.replace("4 euros", "6 euros"))
    write("b.md", OTHER)
    commit()
    write("a.md", FARES)
    assert found(run, ".") == [("N101", "b.md", 5, [("a.md", 3)])]
    assert found(run, ".", "--since", "HEAD") == [("N101", "a.md", 3, [("b.md", 5)])]


def test_a_milder_new_conflict_is_not_hidden_by_a_worse_old_one(run: Run) -> None:
    write("a.md", "A tram ticket costs 4 euros.\n\nWhat a tram ticket costs: a tram ticket costs 5 euros.\n")
    commit()
    write("b.md", "A tram ticket costs 9 euros.\n")
    assert [(code, path) for code, path, *_ in found(run, ".", "--since", "HEAD")] == [("N101", "b.md")]


def test_a_file_that_git_does_not_track_is_all_new(run: Run) -> None:
    write("a.md", FARES)
    commit()
    write("new.md", OTHER)
    assert found(run, ".", "--since", "HEAD") == [("N101", "new.md", 5, [("a.md", 3)])]


def test_what_has_been_committed_since_counts_too(run: Run) -> None:
    write("a.md", FARES)
    commit()
    write("b.md", OTHER)
    commit()
    assert found(run, ".", "--since", "HEAD") == []
    assert found(run, ".", "--since", "HEAD~1") == [("N101", "b.md", 5, [("a.md", 3)])]


def test_what_others_did_on_the_main_branch_does_not_count(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER.replace("6 euros", "4 euros"))
    commit()
    git("checkout", "--quiet", "-b", "desk")
    write("c.md", "The council met.\n")
    commit()
    git("checkout", "--quiet", "main")
    write("b.md", OTHER)
    commit()
    git("checkout", "--quiet", "desk")
    assert found(run, ".", "--since", "main") == []


def test_a_new_name_changes_no_line(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER)
    commit()
    git("mv", "b.md", "c.md")
    assert found(run, ".", "--since", "HEAD") == []


@pytest.mark.parametrize("name", ["sub/with space.md", "Zürich “quoted”.md", 'tab\tand "quotes".md', "-b.md"])
def test_names_of_all_kinds_are_followed(run: Run, name: str) -> None:
    write("a.md", FARES)
    write(name, OTHER.replace("6 euros", "4 euros"))
    commit()
    write(name, OTHER)
    assert found(run, ".", "--since", "HEAD") == [("N101", name, 5, [("a.md", 3)])]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_may_end_in_other_ways(run: Run, end: str) -> None:
    write("a.md", FARES)
    write("b.txt", OTHER.replace("6 euros", "4 euros").replace("\n", end))
    commit()
    write("b.txt", OTHER.replace("\n", end))
    assert found(run, ".", "--since", "HEAD") == [("N101", "b.txt", 5, [("a.md", 3)])]


def test_lines_that_look_like_those_of_a_diff_are_only_lines(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", f"{OTHER}\n-- a/b.md\n")
    commit()
    write("b.md", f"++ b/c.md\n@@ -1 +1,9 @@\n\n{OTHER}\n")
    assert found(run, ".", "--since", "HEAD") == []
    write("b.md", f"++ b/c.md\n@@ -1 +1,9 @@\n\n{OTHER.replace('6 euros', '7 euros')}\n")
    assert found(run, ".", "--since", "HEAD") == [("N101", "b.md", 8, [("a.md", 3)])]


def test_a_changed_register_is_a_change(run: Run) -> None:
    write("a.md", FARES)
    write("claims.yaml", REGISTER.format(4))
    commit()
    assert found(run, ".", "--since", "HEAD") == []
    write("claims.yaml", REGISTER.format(6))
    assert found(run, ".", "--since", "HEAD") == [("R101", "a.md", 3, [("claims.yaml", 4)])]


def test_unsaved_text_takes_the_place_of_its_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", FARES)
    write("b.md", OTHER.replace("6 euros", "4 euros"))
    commit()

    def typed(text: str) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    typed(FARES.replace("4 euros", "9 euros"))
    assert found(run, "-", "--stdin-filename", "a.md", "--against", ".") == [("N101", "a.md", 3, [("b.md", 5)])]
    typed(FARES.replace("4 euros", "9 euros"))
    assert found(run, "-", ".", "--stdin-filename", "a.md", "--since", "HEAD") == [("N101", "a.md", 3, [("b.md", 5)])]
    typed(f"{FARES}\nThe council met.\n")
    assert found(run, "-", ".", "--stdin-filename", "a.md", "--since", "HEAD") == []


def test_a_broken_file_is_told_also_where_nothing_has_changed(run: Run) -> None:
    write("a.md", FARES)
    write("picture.txt", b"\x00\x01\x02\xff" * 200)
    commit()
    assert run("check", ".", "--since", "HEAD").code == 1


@pytest.mark.parametrize(
    ("revision", "said"),
    [("gone", "git knows no revision `gone`"), ("--output=a.md", "git knows no revision `--output=a.md`")],
)
def test_a_revision_that_is_not_there_is_wrong_usage(run: Run, revision: str, said: str) -> None:
    write("a.md", FARES)
    commit()
    done = run("check", ".", f"--since={revision}")
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert Path("a.md").read_text(encoding="utf-8") == FARES


def test_without_a_repository_or_git_it_is_wrong_usage(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.md", FARES)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    done = run("check", ".", "--since", "HEAD")
    assert (done.code, "not a git repository" in done.err) == (2, True)
    monkeypatch.setenv("PATH", "")
    done = run("check", ".", "--since", "HEAD")
    assert (done.code, "needs git" in done.err) == (2, True)


# ---------------------------------------------------------------- context


def test_the_context_is_compared_with_and_not_reported_on(run: Run) -> None:
    write("a.md", FARES)
    write("archive/b.md", f"{OTHER}\nA tram ticket costs 7 euros. A revolutionary tram.\n")
    assert found(run, "a.md") == []
    assert found(run, "a.md", "--against", "archive") == [
        ("N101", "a.md", 3, [("archive/b.md", 5), ("archive/b.md", 7)])
    ]
    done = run("check", "a.md", "--against", "archive", "--fail-on", "never")
    assert "in 1 article:" in done.out
    assert "compared with 1 article more" in done.out
    assert "P101" not in done.out


def test_what_is_reported_on_is_no_context(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER)
    assert found(run, "a.md", "--against", ".") == [("N101", "a.md", 3, [("b.md", 5)])]
    assert found(run, ".", "--against", "a.md") == found(run, ".")


def test_in_a_large_archive_the_article_is_still_compared(run: Run) -> None:
    for number in range(60):
        write(f"archive/{number:02}.md", f"A tram ticket costs {number + 10} euros.\n")
    write("z.md", FARES)
    assert [(code, path) for code, path, *_ in found(run, "z.md", "--against", "archive")] == [("N101", "z.md")]


@pytest.mark.parametrize("form", ["json", "html", "markdown", "sarif", "csv", "junit"])
def test_every_format_can_tell_of_the_context(run: Run, form: str) -> None:
    write("a.md", FARES)
    write("b.md", OTHER)
    done = run("check", "a.md", "--against", "b.md", "--format", form, "--fail-on", "never")
    assert (done.code, done.err) == (0, "")
    assert "b.md" in done.out


@pytest.mark.parametrize("context", ["none", "-"])
def test_a_context_that_cannot_be_read_is_wrong_usage(run: Run, context: str) -> None:
    write("a.md", FARES)
    assert run("check", "a.md", "--against", context).code == 2


def test_what_was_accepted_stays_so_at_the_other_side(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER)
    commit()
    select = ("--select", "N101", "--format", "json", "--fail-on", "never")
    (clash,) = json.loads(run("check", ".", *select).out)["findings"]
    accept = f"version: 1\naccept:\n  - finding: {clash['fingerprint']}\n    reason: two years\n    by: desk\n"
    write("claims.yaml", accept)
    assert found(run, ".") == []
    assert found(run, "a.md", "--against", "b.md") == []
    assert found(run, "b.md", "--against", "a.md") == []
    write("a.md", f"{FARES}\nA tram ticket costs 9 euros.\n")
    assert found(run, ".", "--since", "HEAD") == [
        ("N101", "a.md", 5, [("b.md", 5)]),
        ("N103", "a.md", 5, [("a.md", 3)]),
    ]


# ---------------------------------------------------------------- comments


def unused(run: Run, *args: str) -> list[str]:
    done = run("check", *args, "--format", "json", "--fail-on", "never")
    findings: list[dict[str, Any]] = json.loads(done.out)["findings"]
    return [f"{one['path']}:{one['line']}" for one in findings if one["code"] == "E002"]


COMMENT = "<!-- factcheck: ignore N101: the fare of last year -->\n"


def test_a_comment_for_another_article_is_judged_only_when_all_are_read(run: Run) -> None:
    write("a.md", FARES)
    write("b.md", OTHER.replace("A tram", f"{COMMENT}A tram"))
    assert unused(run, ".") == []
    assert unused(run, "b.md") == []
    write("a.md", FARES.replace("4", "6"))
    assert unused(run, ".") == ["b.md:5"]
    assert unused(run, "b.md") == []
    assert unused(run, "b.md", "--against", ".") == ["b.md:5"]


def test_a_comment_for_the_register_is_judged_only_where_there_is_one(run: Run) -> None:
    write("a.md", f"{COMMENT.replace('N101', 'R101')}{FARES}")
    assert unused(run, ".") == []
    write("claims.yaml", REGISTER.format(4))
    assert unused(run, ".") == ["a.md:1"]
    assert unused(run, ".", "--no-register") == []


def test_a_comment_on_a_changed_line_is_in_use_though_its_finding_is_old(run: Run) -> None:
    write("a.md", "A revolutionary\ntram.\n")
    commit()
    write("a.md", f"{COMMENT.replace('N101', 'P101')}A revolutionary\ntram.\n")
    assert unused(run, ".", "--since", "HEAD") == []
    write("a.md", f"{COMMENT.replace('N101', 'P101')}A dull\ntram.\n")
    assert unused(run, ".", "--since", "HEAD") == ["a.md:1"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Coffee causes insomnia.", "Coffee does not cause insomnia.", "C"),
        ("The new bridge is safe.", "The new bridge is not safe.", "S"),
    ],
)
def test_causes_and_statements_are_told_at_the_changed_side_too(run: Run, old: str, new: str, code: str) -> None:
    write("a.md", f"{old}\n\n{new}\n\nThe council met.\n")
    commit()
    select = ("--select", "C,S", "--format", "json", "--fail-on", "never")
    assert json.loads(run("check", ".", *select).out)["findings"]
    assert json.loads(run("check", ".", *select, "--since", "HEAD").out)["findings"] == []
    write("a.md", f"{old}\n\n{new}\n\nThe council met.\n\nIn short: {old[0].lower()}{old[1:]}\n")
    findings = json.loads(run("check", ".", *select, "--since", "HEAD").out)["findings"]
    assert all(one["code"].startswith(code) for one in findings)
    places = [[one["line"], *(other["line"] for other in one["related"])] for one in findings]
    assert places
    assert all(7 in lines for lines in places)
