"""`factcheck compare`: two texts side by side, and how the second puts what both say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.__main__ import main
from factcheck.compare.retelling import retelling
from factcheck.extract import extract
from factcheck.model import Change, Register, Severity
from factcheck.read import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model import Retelling

RELEASE = """# Shade trees may cut ozone

Shade trees may lower ozone levels in cities, a survey of 40 streets suggests.
Benches affect 12% of the streets. Up to 30 percent of adults walk there.
It is not clear how shade trees help. The park is open.
"""
STORY = """# Shade trees cut ozone

Shade trees lower ozone levels in cities.
Benches affect 20% of the streets. The park is closed.
Cold drinks are sold there since 1990.
"""


def compared(a: str, b: str) -> Retelling:
    first, second = (extract(read_text(text, name)) for text, name in ((a, "a.txt"), (b, "b.txt")))
    return retelling(first, second, Register(""))


@pytest.mark.parametrize(
    ("a", "b", "change", "severity"),
    [
        ("Dust may cause asthma.", "Dust causes asthma.", Change.STRONGER, Severity.WARNING),
        ("Dust is linked to asthma.", "Dust causes asthma.", Change.STRONGER, Severity.WARNING),
        ("Dust can cause asthma.", "Dust may cause asthma.", Change.WEAKER, None),
        ("Dust causes asthma.", "Dust causes asthma in miners.", Change.SAME, None),
        ("Dust causes asthma.", "Dust prevents asthma.", Change.DIFFERENT, Severity.WARNING),
        ("Dust causes asthma.", "Dust does not cause asthma.", Change.DIFFERENT, Severity.WARNING),
        ("Asthma affects 12% of adults.", "Asthma affects 25% of adults.", Change.DIFFERENT, Severity.WARNING),
        ("Asthma affects 12% of adults.", "Asthma affects 12% of adults.", Change.SAME, None),
        ("Asthma affects up to 12% of adults.", "Asthma affects 12% of adults.", Change.STRONGER, Severity.WARNING),
        ("It is not known whether the dam is safe.", "The dam is safe.", Change.STRONGER, Severity.WARNING),
        ("Drone flights are legal.", "Drone flights are illegal.", Change.DIFFERENT, Severity.WARNING),
        ("Drone flights are legal.", "Drone flights are legal.", Change.SAME, None),
    ],
)
def test_what_both_texts_say_is_weighed(a: str, b: str, change: Change, severity: Severity | None) -> None:
    (shared,) = compared(a, b).shared
    assert (shared.change, shared.severity) == (change, severity)
    assert (shared.a.at.document.path, shared.b.at.document.path) == ("a.txt", "b.txt")


def test_a_sentence_is_as_firm_as_its_hedge() -> None:
    found = compared("Malatine may relieve migraine.", "Malatine has shown promise in providing relief from migraine.")
    assert [shared.change for shared in found.shared] == [Change.SAME]


def test_what_only_one_text_says_is_kept_apart() -> None:
    found = compared("Dust causes asthma. Salt prevents frost.", "Dust causes asthma. Rain causes floods.")
    assert [claim.subject for claim in found.only_a] == ["Salt"]
    assert [claim.subject for claim in found.only_b] == ["Rain"]


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    Path("release.md").write_text(RELEASE)
    Path("story.md").write_text(STORY)


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize("more", [[], ["--all"]])
def test_the_comparison_is_as_it_was_read(
    more: list[str], capsys: pytest.CaptureFixture[str], golden: Callable[[str, str], None]
) -> None:
    assert main(["compare", "release.md", "story.md", *more]) == 0
    golden(f"cases/compare{''.join(more).replace('--', '.')}.txt", capsys.readouterr().out)


@pytest.mark.usefixtures("texts")
def test_json_has_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "release.md", "story.md", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["version"], found["a"], found["b"]) == (1, "release.md", "story.md")
    assert found["summary"]["stronger"] == sum(one["change"] == "stronger" for one in found["shared"]) > 0
    assert found["summary"]["only_b"] == len(found["only_b"]) > 0
    one = found["shared"][0]
    assert {"path", "start", "end", "line", "column", "text", "kind", "strength"} <= set(one["a"])
    assert STORY[one["b"]["start"] : one["b"]["end"]] == one["b"]["text"]


@pytest.mark.usefixtures("texts")
@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["release.md", "story.md"], 0),
        (["release.md", "story.md", "--fail-on", "warning"], 1),
        (["release.md", "story.md", "--fail-on", "never"], 0),
        (["release.md", "release.md", "--fail-on", "note"], 0),
        (["release.md"], 2),
        (["release.md", "none.md"], 2),
        (["release.md", "."], 2),
    ],
)
def test_the_exit_code_tells_what_was_found(args: list[str], code: int) -> None:
    assert main(["compare", *args]) == code


@pytest.mark.usefixtures("texts")
def test_a_folder_on_one_side_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    main(["compare", "release.md", "."])
    assert "name one file for each side" in capsys.readouterr().err
