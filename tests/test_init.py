"""`factcheck init` writes what a desk begins with, works as written, and overwrites nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from running import Run, write

from factcheck import __version__
from factcheck.config import load
from factcheck.register import load as load_register

FILES = ("factcheck.toml", "claims.yaml", ".pre-commit-config.yaml", ".github/workflows/factcheck.yml")


def test_it_writes_four_files_and_says_so(run: Run) -> None:
    done = run("init")
    assert done.code == 0
    assert [line.split(":")[0] for line in done.out.splitlines()[:-1]] == [*(f"wrote {name}" for name in FILES), "Next"]
    assert all(Path(name).is_file() for name in FILES)


def test_what_it_writes_can_be_used_as_it_is(run: Run) -> None:
    run("init")
    write("a.md", "The council met on Monday.\n")
    assert run("check", ".").code == 0
    assert load(Path.cwd()).register == Path.cwd() / "claims.yaml"
    assert load_register("claims.yaml").references == ()
    (hook,) = yaml.safe_load(Path(FILES[2]).read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert hook["additional_dependencies"] == [f"factcheck-cli=={__version__}"]
    job = yaml.safe_load(Path(FILES[3]).read_text(encoding="utf-8"))["jobs"]["factcheck"]
    assert f"factcheck-cli=={__version__} factcheck check ." in job["steps"][1]["run"]


def test_what_it_leaves_switched_off_can_be_switched_on(run: Run) -> None:
    run("init")
    text = Path("factcheck.toml").read_text(encoding="utf-8")
    Path("factcheck.toml").write_text(re.sub(r"(?m)^# (?=[a-z-]+ =|\[)", "", text), encoding="utf-8")
    assert len(tomllib.loads(Path("factcheck.toml").read_text(encoding="utf-8"))) == 8
    config = load(Path.cwd())
    assert config.own_names
    assert config.overrides
    example = Path("claims.yaml").read_text(encoding="utf-8")
    example = re.sub("(?m)^# ?", "", example)
    Path("claims.yaml").write_text(example[example.index("subjects:") :], encoding="utf-8")
    assert load_register("claims.yaml").references


def test_the_commands_that_it_writes_exist(run: Run) -> None:
    run("init")
    write("a.md", "The council met on Monday.\n")
    (hook,) = yaml.safe_load(Path(FILES[2]).read_text(encoding="utf-8"))["repos"][0]["hooks"]
    assert run(*hook["entry"].split()[1:], "a.md").code == 0
    steps = yaml.safe_load(Path(FILES[3]).read_text(encoding="utf-8"))["jobs"]["factcheck"]["steps"]
    command = steps[1]["run"].partition("factcheck check")[2].partition("${")[0]
    assert run("check", *command.split()).code == 0


@pytest.mark.parametrize("name", [*FILES, ".gitlab-ci.yml"])
def test_what_is_there_is_left_as_it_is(run: Run, name: str) -> None:
    write(name, "# mine\n")
    done = run("init", "--ci", "gitlab" if name == ".gitlab-ci.yml" else "github")
    assert f"left {name}: it is there already" in done.out
    assert Path(name).read_text(encoding="utf-8") == "# mine\n"
    assert ("add to it:" in done.out) == name.startswith((".pre-commit", ".gitlab"))


def test_a_second_time_it_writes_nothing(run: Run) -> None:
    run("init")
    before = {name: Path(name).read_bytes() for name in FILES}
    done = run("init")
    assert done.out.count("left ") == 4
    assert "wrote " not in done.out
    assert "add to it" not in done.out
    assert {name: Path(name).read_bytes() for name in FILES} == before


def test_a_configuration_in_the_shared_file_is_enough(run: Run) -> None:
    write("pyproject.toml", '[tool.factcheck]\nfail-on = "warning"\n')
    assert "left pyproject.toml: it holds the configuration" in run("init", "--ci", "none").out
    assert not Path("factcheck.toml").exists()


@pytest.mark.parametrize(("ci", "written"), [("gitlab", [".gitlab-ci.yml"]), ("none", [])])
def test_the_workflow_is_that_of_the_host(run: Run, ci: str, written: list[str]) -> None:
    run("init", "--ci", ci)
    assert sorted(one.name for one in Path().iterdir() if one.name.startswith(".g")) == written
    for name in written:
        assert (
            "factcheck check . --profile ci" in yaml.safe_load(Path(name).read_text("utf-8"))["factcheck"]["script"][2]
        )


def test_a_folder_that_may_not_be_written_to_is_said_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: Path, _target: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    done = run("init")
    assert (done.code, done.out) == (2, "")
    assert "factcheck.toml cannot be written" in done.err
    assert list(Path().iterdir()) == []
