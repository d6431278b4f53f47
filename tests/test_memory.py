"""A run that finds all as it was takes what the last one made; whatever changes, it says what a first run would say."""

from __future__ import annotations

import re
import sqlite3
import zlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from formats.write import WRITERS, Part

from factcheck.compare import topics
from factcheck.model import Register, Topic
from factcheck.read import read_text
from factcheck.rules import rules
from factcheck.study import run as running
from factcheck.study import study
from factcheck.study.cache import Cache, folder
from factcheck.study.compared import compared

if TYPE_CHECKING:
    from collections.abc import Callable

    from running import Run

    from factcheck.model import Document
    from factcheck.rules import Rule

REGISTER = """version: 1
subjects:
  - name: night trains
    also: [sleeper trains]
    distinct: [night buses]
claims:
  - id: migraine
    says: Migraine affects 8% of children worldwide.
    status: verified
    expires: 2999-01-01
  - id: trains
    says: Night trains do not cause asthma.
    status: verified
"""


def article(number: int) -> list[Part]:
    return [
        Part("title", f"Ferry traffic in Oslo grew {number}% in 2023"),
        Part("paragraph", f"Ferry traffic in Oslo rose {number + 10}% in 2023. About one in seven ferries runs late."),
        Part("paragraph", "In 2023 ferry traffic in Oslo rose 15%. Sleeper trains may cause asthma, the clinic said."),
        Part(
            "item", f"The terminal that Harbourline built cost ${number + 40},250,000, and night trains cause asthma."
        ),
        Part("paragraph", "Migraine affects 3% of children worldwide."),
        Part("quote", "“The drug Zolpan is safe and approved,” she said. It is not known whether Zolpan is safe."),
    ]


@pytest.fixture
def check(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A folder of articles with a register, and a run over it."""
    monkeypatch.setattr(running, "_SMALL", 0)
    for number, suffix in enumerate((".md", ".txt", ".html", ".docx", ".md")):
        Path(f"{number}{suffix}").write_bytes(WRITERS[suffix](article(number)))
    Path("claims.yaml").write_text(REGISTER)
    return partial(run, "check", "-f", "json")


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes comparing anything an error."""

    def refuse(*_: object) -> None:
        raise AssertionError("this was known")

    return lambda: monkeypatch.setattr("factcheck.engine.topics", refuse)


@pytest.mark.parametrize("format", ["concise", "csv", "html", "json", "markdown", "sarif", "terminal"])
def test_nothing_is_compared_twice_and_every_format_is_the_same(
    format: str,  # noqa: A002 - as the option
    check: Run,
    forgetful: Callable[[], None],
) -> None:
    cold = check("-f", format, "--no-cache")
    assert check("-f", format) == cold
    forgetful()
    assert check("-f", format) == cold


@pytest.mark.parametrize("option", ["--explain", "--jobs=2", "--min-confidence=high", "--ignore=P"])
def test_options_change_no_byte_of_what_is_known(option: str, check: Run) -> None:
    check()
    cold = check(option, "--no-cache")
    assert [check(option), check(option)] == [cold, cold]


def changed() -> None:
    Path("0.md").write_bytes(WRITERS[".md"](article(9)))


def silenced() -> None:
    text = Path("0.md").read_text()
    Path("0.md").write_text(f"<!-- factcheck: ignore-file N103: the report says so -->\n\n{text}")


def marked_up() -> None:
    Path("2.html").write_bytes(Path("2.html").read_bytes().replace(b"Oslo", b"<em>Oslo</em>"))


def dated() -> None:
    Path("0.md").write_text(f"---\ndate: 2011-02-03\nauthor: Ada Winter\n---\n{Path('0.md').read_text()}")


def emptied() -> None:
    Path("0.md").write_bytes(b"")


def broken() -> None:
    Path("3.docx").write_bytes(b"PK")


def removed() -> None:
    Path("1.txt").unlink()


def added() -> None:
    Path("11.md").write_bytes(WRITERS[".md"](article(11)))


def renamed() -> None:
    Path("0.md").rename("z.md")


def exchanged() -> None:
    first, last = Path("0.md").read_bytes(), Path("4.md").read_bytes()
    Path("0.md").write_bytes(last)
    Path("4.md").write_bytes(first)


def another_claim() -> None:
    Path("claims.yaml").write_text(REGISTER.replace("8%", "3%"))


def another_status() -> None:
    Path("claims.yaml").write_text(REGISTER.replace("status: verified", "status: retired"))


def another_name() -> None:
    Path("claims.yaml").write_text(REGISTER.replace("[sleeper trains]", "[day trains]"))


def expired() -> None:
    Path("claims.yaml").write_text(REGISTER.replace("2999", "2001"))


def no_register() -> None:
    Path("claims.yaml").unlink()


def accepted() -> None:
    Path("claims.yaml").write_text(f"{REGISTER}accept:\n  - finding: 0a\n    reason: As planned.\n")


def settings() -> None:
    Path("factcheck.toml").write_text('[severity]\nN101 = "note"\n')


CHANGES = (
    changed, silenced, marked_up, dated, emptied, broken, removed, added, renamed, exchanged,
    another_claim, another_status, another_name, expired, no_register, accepted, settings,
)  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_is_seen(change: Callable[[], None], check: Run) -> None:
    first = check()
    assert check() == first
    change()
    cold = check("--no-cache")
    assert cold.out != first.out or change in {accepted, settings}
    assert [check(), check()] == [cold, cold]


@pytest.mark.parametrize("change", [silenced, marked_up, dated], ids=lambda change: change.__name__)
def test_nothing_is_compared_again_where_only_what_stands_beside_the_text_has_changed(
    change: Callable[[], None], check: Run, forgetful: Callable[[], None]
) -> None:
    check()
    change()
    cold = check("--no-cache")
    forgetful()
    assert check() == cold


@pytest.mark.parametrize("rule", [one for one in rules() if one.subject is Topic], ids=lambda rule: rule.info.code)
def test_what_is_held_against_other_articles_depends_on_no_source(rule: Rule) -> None:
    for example in rule.info.bad:
        texts = [re.sub("[«»]", "", text) for text in example.texts]
        documents = [read_text(text, f"{number}.md", markdown=True) for number, text in enumerate(texts)]
        bare = [replace(one, source="", pieces=(), title="", byline="Somebody") for one in documents]
        assert [flagged(many, rule) for many in (documents, bare)] == [flagged(documents, rule)] * 2


def flagged(documents: list[Document], rule: Rule) -> list[object]:
    """What a rule says of articles, and where."""
    found = compared(topics([study(one, ()).article for one in documents], Register("")), [rule], ())
    return [(one.code, one.topic, one.flag.message, one.flag.at.document.path, one.flag.at.span) for one in found.told]


@pytest.mark.parametrize("option", ["--date=2001-02-03", "--select=N,C", "--no-register", "--profile=ci"])
def test_whatever_is_asked_for_is_seen(option: str, check: Run) -> None:
    before = check()
    cold = check(option, "--no-cache")
    assert [check(option), check(option)] == [cold, cold]
    assert check() == before


def test_a_part_that_is_reported_on_is_not_the_whole(check: Run) -> None:
    check()
    parts = ("0.md", "--against", "1.txt", "--against", "2.html")
    cold = check(*parts, "--no-cache")
    assert [check(*parts), check(*parts)] == [cold, cold]


@pytest.mark.parametrize("entry", [b"", zlib.compress(b"{"), zlib.compress(b"1"), zlib.compress(b"[[], [[]]]")])
def test_a_broken_entry_is_ignored(entry: bytes, check: Run) -> None:
    cold = check()
    with sqlite3.connect(folder() / "studies.db") as database:
        database.execute("UPDATE runs SET made = ?", [entry])
    assert check() == cold


def test_the_latest_runs_stay(tmp_path: Path) -> None:
    small = Cache(tmp_path, largest=120)
    for number in (1, 2, 1, 3):
        small.remember(bytes([number]), b"made")
    assert [small.recall(bytes([number])) for number in (1, 2, 3)] == [None, None, b"made"]
    wide = Cache(tmp_path, largest=8000)
    wide.remember(b"4", b"made")
    assert [wide.recall(key) for key in (b"\3", b"4", b"5")] == [b"made", b"made", None]
