"""What is generated is current, and what the program can do is told."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer.main

from factcheck.cli import app
from factcheck.rules import rules

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
RUN = re.compile(r"^    \$ (factcheck .+?)\n(.+?\n)\n## ", re.MULTILINE | re.DOTALL)
COMMANDS = typer.main.get_group(app).commands


def test_the_rules_page_is_current() -> None:
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "rule", "--all", "--markdown"]
    assert page == subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout, "run `make docs`"


def test_the_run_in_the_readme_is_a_real_one(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)
    page = README.read_text(encoding="utf-8")
    command, shown = RUN.search(page).groups()  # type: ignore[union-attr]  # without a run there is nothing to show
    done = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    printed = "".join(f"    {line}".rstrip() + "\n" for line in done.stdout.rstrip().splitlines())
    if request.config.getoption("--golden"):
        README.write_text(page.replace(shown, printed), encoding="utf-8")
    else:
        assert shown == printed, "run `make golden`, and read it"


def test_every_command_is_in_the_readme() -> None:
    page = README.read_text(encoding="utf-8")
    missing = [name for name in COMMANDS if not re.search(rf"`factcheck {name}\b", page)]
    assert missing == []


def test_every_command_in_the_readme_exists() -> None:
    assert set(re.findall(r"`factcheck ([a-z]+)", README.read_text(encoding="utf-8"))) <= set(COMMANDS)


def test_every_command_has_help() -> None:
    assert [name for name, command in COMMANDS.items() if not command.help] == []


def test_every_link_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]
    links = [(page, link) for page in pages for link in re.findall(r"\]\(([\w./-]+)\)", page.read_text("utf-8"))]
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def test_every_rule_is_in_the_changelog() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert [rule.info.code for rule in rules() if rule.info.code not in changelog] == []
