"""The configuration: where it is found, what it sets, and which rules it lets speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.config import Choice, Config, ConfigError, Given, load, origins
from factcheck.model import Confidence, RuleInfo, Severity

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


# ---------------------------------------------------------------- which of several settings holds


def test_each_place_goes_before_the_next(tmp_path: Path) -> None:
    around = Given(environment={"FACTCHECK_FAIL_ON": "note"})
    assert load(tmp_path).fail_on is Severity.ERROR
    path = write(tmp_path, 'profile = "editor"')
    assert load(tmp_path).fail_on is Severity.WARNING
    write(tmp_path, 'profile = "editor"\nfail-on = "error"')
    assert load(tmp_path).fail_on is Severity.ERROR
    assert load(tmp_path, given=around).fail_on is Severity.NOTE
    assert load(tmp_path / "elsewhere", given=Given(file=path)).path == path


def test_a_profile_is_named_by_the_call_the_environment_or_the_file(tmp_path: Path) -> None:
    write(tmp_path, 'profile = "editor"')
    around = {"FACTCHECK_PROFILE": "ci"}
    assert load(tmp_path, given=Given(environment=around)).min_confidence is Confidence.MEDIUM
    assert load(tmp_path, given=Given(environment=around, profile="writer")).fail_on is None


def test_variables_hold_lists_parted_by_commas(tmp_path: Path) -> None:
    around = {
        "FACTCHECK_SELECT": "N, hype",
        "FACTCHECK_OWN_NAMES": "Aller Trams,Harbour",
        "FACTCHECK_IGNORE": "",
    }
    config = load(tmp_path, given=Given(environment=around))
    assert config.own_names == ("Aller Trams", "Harbour")
    assert {info for info in (HYPE, CLASH, RANGES) if config.wants(info)} == {HYPE, CLASH, RANGES}
    assert not config.wants(NEW)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("FACTCHECK_FAILON", "note", "FACTCHECK_FAILON: this variable is not known; did you mean `FACTCHECK_FAIL_ON`?"),
        ("FACTCHECK_FAIL_ON", "loud", "FACTCHECK_FAIL_ON: `fail-on` must be"),
        ("FACTCHECK_SELECT", "N101,hipe", "FACTCHECK_SELECT: no rule is called `hipe`; did you mean `hype`?"),
    ],
)
def test_a_wrong_variable_is_an_error(tmp_path: Path, name: str, value: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, given=Given(environment={name: value}))
    assert raised.value.render().startswith(said)


@pytest.mark.parametrize("name", ["FACTCHECK_DEBUG", "FACTCHECK_CACHE_DIR", "FACTCHECKS"])
def test_other_variables_are_let_be(tmp_path: Path, name: str) -> None:
    assert load(tmp_path, given=Given(environment={name: "1"})) == Config()


@pytest.mark.parametrize(
    ("over", "speak"),
    [
        (Choice(select=("N102",)), {RANGES}),
        (Choice(select=("differing-ranges",)), {RANGES}),
        (Choice(select=("N",)), {CLASH}),
        (Choice(ignore=("P101",)), {CLASH}),
        (Choice(ignore=("P",)), {HYPE, CLASH}),
        (Choice(select=("P",), ignore=("hype",)), set()),
    ],
)
def test_of_two_alike_the_stronger_choice_decides(over: Choice, speak: set[RuleInfo]) -> None:
    config = Config(select=("P101", "N"), ignore=("N102",), over=(over,))
    assert {info for info in (HYPE, CLASH, RANGES) if config.wants(info)} == speak


def test_a_file_that_was_named_must_be_there_and_say_something(tmp_path: Path) -> None:
    for path in (tmp_path / "none.toml", write(tmp_path, "[project]", "pyproject.toml")):
        with pytest.raises(ConfigError, match="no configuration could be read"):
            load(tmp_path, given=Given(file=path))


def test_paths_are_relative_to_where_they_are_written(tmp_path: Path) -> None:
    write(tmp_path, 'baseline = "kept/known.jsonl"\nregister = "claims.yaml"')
    config = load(tmp_path / "desk", given=Given(environment={"FACTCHECK_REGISTER": "mine.yaml"}))
    assert config.baseline == tmp_path / "kept" / "known.jsonl"
    assert str(config.register) == "mine.yaml"


# ---------------------------------------------------------------- what differs by path


def test_patterns_change_what_holds_for_their_files(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        [severity]
        N101 = "note"
        [paths."archive/"]
        ignore = ["P"]
        min-confidence = "high"
        [paths."*.press.md"]
        select = ["hype"]
        severity = { hype = "error" }
        """,
    )
    config = load(tmp_path)
    old, press, other = (config.on(str(tmp_path / name)) for name in ("archive/a.md", "b.press.md", "c.md"))
    assert (old.wants(HYPE), old.wants(CLASH), old.min_confidence) == (False, True, Confidence.HIGH)
    assert (press.wants(HYPE), press.wants(CLASH)) == (True, False)
    assert (other.wants(HYPE), other.wants(CLASH), other.min_confidence) == (True, True, Confidence.LOW)
    assert press.severity_of(HYPE, Severity.NOTE) is Severity.ERROR
    assert other.severity_of(HYPE, Severity.NOTE) is Severity.NOTE
    assert old.severity_of(CLASH, Severity.ERROR) is Severity.NOTE


def test_of_two_patterns_the_later_is_the_stronger(tmp_path: Path) -> None:
    write(tmp_path, '[paths."*.md"]\nignore = ["P101"]\n[paths."ads/"]\nselect = ["P101"]')
    config = load(tmp_path)
    assert config.on(str(tmp_path / "ads" / "a.md")).wants(HYPE)
    assert not config.on(str(tmp_path / "a.md")).wants(HYPE)
    assert config.wants_anywhere(HYPE)


# ---------------------------------------------------------------- where it came from


def test_every_setting_tells_its_origin(tmp_path: Path) -> None:
    path = write(tmp_path, 'profile = "ci"\n\nignore = ["P"]\n[paths."a.md"]\nignore = ["N"]')
    given = Given(environment={"FACTCHECK_FAIL_ON": "note"})
    found = {(one.key, one.where): one.value for one in origins(tmp_path, given=given, path=str(tmp_path / "a.md"))}
    assert found["min-confidence", "default"] == "low"
    assert found["min-confidence", "profile ci"] == "medium"
    assert found["ignore", f"{path}:3"] == ["P"]
    assert found["ignore", f"{path}:5"] == ["N"]
    assert found["fail-on", "FACTCHECK_FAIL_ON"] == "note"
