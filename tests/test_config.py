"""The configuration: where it is found, what it sets, and which rules it lets speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Config, ConfigError, load
from factcheck.model import RuleInfo, Severity

if TYPE_CHECKING:
    from pathlib import Path

HYPE = RuleInfo("P101", "hype", Severity.WARNING, "")
CLASH = RuleInfo("N101", "conflicting-values", Severity.ERROR, "")
RANGES = RuleInfo("N102", "differing-ranges", Severity.WARNING, "")
UNREADABLE = RuleInfo("E001", "unreadable", Severity.ERROR, "")
NEW = RuleInfo("Z901", "home-made", Severity.NOTE, "")


def write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


# ---------------------------------------------------------------- where it is found


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path) == Config()
    assert Config().fail_on is Severity.ERROR


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "note"')
    near = write(tmp_path / "desk", 'fail-on = "warning"')
    config = load(write(tmp_path / "desk" / "today", "", "article.md").parent)
    assert (config.fail_on, config.path) == (Severity.WARNING, near)


def test_its_own_file_comes_before_the_shared_one(tmp_path: Path) -> None:
    write(tmp_path, '[tool.factcheck]\nfail-on = "note"', "pyproject.toml")
    assert load(tmp_path).fail_on is Severity.NOTE
    write(tmp_path, 'fail-on = "warning"')
    assert load(tmp_path).fail_on is Severity.WARNING


@pytest.mark.parametrize(
    "text", ['[project]\nname = "news"', "[tool.ruff]\n# factcheck runs elsewhere", 'tool = "factcheck"', "broken = ["]
)
def test_a_shared_file_that_sets_nothing_is_passed_over(tmp_path: Path, text: str) -> None:
    write(tmp_path, 'fail-on = "note"')
    write(tmp_path / "desk", text, "pyproject.toml")
    assert load(tmp_path / "desk").fail_on is Severity.NOTE


def test_an_empty_file_of_its_own_ends_the_search(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "note"')
    write(tmp_path / "desk", "\ufeff# all as it comes\n")
    assert load(tmp_path / "desk").fail_on is Severity.ERROR


def test_a_folder_in_place_of_the_file_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").mkdir()
    with pytest.raises(ConfigError, match="no configuration could be read"):
        load(tmp_path)


# ---------------------------------------------------------------- what it sets


def test_the_register_is_beside_the_file_that_names_it(tmp_path: Path) -> None:
    write(tmp_path, 'register = "checked/claims.yaml"')
    (tmp_path / "desk").mkdir()
    assert load(tmp_path / "desk").register == tmp_path / "checked" / "claims.yaml"


def test_never_means_that_nothing_fails(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "never"')
    assert load(tmp_path).fail_on is None


def test_selectors_and_severities_are_kept(tmp_path: Path) -> None:
    write(tmp_path, 'select = ["Z"]\nignore = ["unused-suppression"]\n[severity]\nhome-made = "warning"')
    config = load(tmp_path, also=[NEW])
    assert (config.select, config.ignore) == (("Z",), ("unused-suppression",))
    assert config.severity_of(NEW, Severity.NOTE) is Severity.WARNING


def test_a_rule_that_nobody_knows_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, 'select = [\n  "Z9",\n]')
    with pytest.raises(ConfigError) as raised:
        load(tmp_path)
    assert raised.value.render().startswith(f"{path}:2:3: no rule is called `Z9`")
    assert load(tmp_path, also=[NEW]).select == ("Z9",)


# ---------------------------------------------------------------- which rules it lets speak


@pytest.mark.parametrize(
    ("select", "ignore", "speak"),
    [
        ((), (), {HYPE, CLASH, RANGES}),
        (("N",), (), {CLASH, RANGES}),
        (("N",), ("N102",), {CLASH}),
        (("N102",), ("N",), {RANGES}),
        ((), ("P",), {CLASH, RANGES}),
        (("hype",), (), {HYPE}),
        (("P1",), ("hype",), set()),
        (("P101",), ("hype",), set()),
        (("conflicting-values",), ("N1",), {CLASH}),
    ],
)
def test_the_closer_selector_decides(select: tuple[str, ...], ignore: tuple[str, ...], speak: set[RuleInfo]) -> None:
    config = Config(select=select, ignore=ignore)
    assert {info for info in (HYPE, CLASH, RANGES) if config.wants(info)} == speak


def test_the_unreadable_is_never_passed_over() -> None:
    assert Config(select=("P",), ignore=("E",)).wants(UNREADABLE)


def test_a_severity_may_be_set_by_code_or_name() -> None:
    config = Config(severity={"P101": Severity.NOTE, "conflicting-values": Severity.WARNING})
    assert config.severity_of(HYPE, Severity.WARNING) is Severity.NOTE
    assert config.severity_of(CLASH, Severity.ERROR) is Severity.WARNING
    assert config.severity_of(RANGES, Severity.WARNING) is Severity.WARNING
