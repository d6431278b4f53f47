"""`factcheck check --explain`: every number that met another of its unit, and why the two were compared or not."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.__main__ import main
from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import NumericClaim, Register, Report, Severity, Verdict
from factcheck.read import read_text
from factcheck.report import json as as_json

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.model import Pair

TWO_YEARS = "Sales of tea rose 12% in 2023. The shops are full. Sales of tea rose 15% in 2024.\n"
CONFLICT = "Migraine affects 12% of adults.\n\nDoctors see it daily.\n\nMigraine affects 25% of adults.\n"
OTHERS = "Asthma affects 8% of adults. It lasts for years. The prize is 40% higher.\n"


def explained(*texts: str) -> Report:
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(texts, start=1)]
    return check(documents, Register(""), Config(select=("N",)), date(2026, 1, 1), explain=True)


def pairs(report: Report) -> list[Pair]:
    return [pair for one in report.explanations or () for met in one.met for pair in met.pairs]


def test_nobody_is_told_why_who_did_not_ask() -> None:
    report = check([read_text(CONFLICT, "a.txt")], Register(""), Config(), date(2026, 1, 1))
    assert report.explanations is None


def test_the_factor_that_differs_is_named() -> None:
    (pair,) = pairs(explained(TWO_YEARS))
    assert (pair.verdict, pair.severity, pair.reasons) == (Verdict.NOT_COMPARED, None, ("2023 is not 2024",))


def test_a_disagreement_is_explained_as_it_is_reported() -> None:
    report = explained(CONFLICT)
    (pair,) = pairs(report)
    assert pair.severity is Severity.ERROR
    assert [topic.pairs for topic in report.topics if topic.pairs] == [(pair,)]


def test_what_was_not_read_is_said_not_to_be() -> None:
    report = explained(CONFLICT, "In 9% of all cases it did not.")
    (share,) = report.explanations or ()
    assert [(apart.reason, [lone.claim.at.text for lone in apart.numbers]) for apart in share.apart] == [
        ("what is measured, and of what, was not read", ["9%"])
    ]


def test_another_subject_is_said_to_be_another() -> None:
    report = explained(CONFLICT, "Asthma affects 8% of adults.")
    (share,) = report.explanations or ()
    assert [(apart.reason, apart.total) for apart in share.apart] == [("nothing else is told of the subject", 1)]


def test_every_number_of_a_unit_is_accounted_for() -> None:
    report = explained(CONFLICT, TWO_YEARS, OTHERS)
    for one in report.explanations or ():
        met = {id(claim) for met in one.met for pair in met.pairs for claim in (pair.a, pair.b)}
        assert one.total == len(met) + sum(apart.total for apart in one.apart)
    percent = [claim for claim in report.claims() if isinstance(claim, NumericClaim) and claim.quantity.unit == "%"]
    assert [one.total for one in report.explanations or () if one.unit == "share"] == [len(percent)]


def test_many_pairs_are_counted_and_not_listed() -> None:
    texts = [f"Migraine affects {number}% of adults in the town." for number in range(1, 31)]
    report = explained(*texts)
    (met,) = (met for one in report.explanations or () for met in one.met)
    assert met.total == 30 * 29 / 2
    assert len(met.pairs) < met.total


def test_an_archive_is_not_compared_each_with_each() -> None:
    texts = [f"Migraine affects {number / 10}% of adults." for number in range(1, 301)]
    (met,) = (met for one in explained(*texts).explanations or () for met in one.met)
    assert met.total < 300 * 299 / 2 / 10


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    (tmp_path / "tea.md").write_text(TWO_YEARS)
    (tmp_path / "head.md").write_text(CONFLICT)
    return tmp_path


@pytest.mark.usefixtures("articles")
def test_the_terminal_tells_it_in_lines(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", ".", "--explain", "--select", "N", "--fail-on", "never"])
    told = capsys.readouterr().out
    assert "“12%” (tea.md:1) and “15%” (tea.md:1): not compared: 2023 is not 2024" in told
    assert "“12%” (head.md:1) and “25%” (head.md:5): no common value, error" in told


@pytest.mark.usefixtures("articles")
def test_json_names_the_claims(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", ".", "--explain", "--format", "json", "--fail-on", "never"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    main(["claims", ".", "--format", "json"])
    documents = json.loads(capsys.readouterr().out)["documents"]
    ids = {claim["id"] for document in documents for claim in document["claims"]}
    (share,) = (one for one in found["explanations"] if one["unit"] == "share")
    told = [pair for met in share["met"] for pair in met["pairs"]]
    assert {pair["verdict"] for pair in told} == {"disjoint", "not_compared"}
    assert {end for pair in told for end in (pair["a"], pair["b"])} <= ids


@pytest.mark.usefixtures("articles")
def test_a_format_that_cannot_tell_it_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", ".", "--explain", "--format", "concise"]) == 2
    assert "--explain" in capsys.readouterr().err


def test_a_number_that_is_told_as_part_of_another_has_a_name_in_json() -> None:
    report = explained(
        "Bus\n\nIn all 48 of the 58 people on board the Velm bus were hurt, Ada Moor of Norland said. It fell in Velm.",
        "Crash\n\nThe Velm bus fell in Norland. Ada Moor said that 48 people were hurt on board. Velm mourns.",
    )
    (topic,) = json.loads(as_json.render(report))["topics"]
    assert topic["claims"] == ["2.txt:56-65:numeric", "1.txt:12-14:numeric"]
