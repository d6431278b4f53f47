"""What tests share: runs of the program in a folder of their own, and golden files.

What a test produces is compared with a file under tests/golden, or with --golden written there.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import settings
from running import Ran

from factcheck.__main__ import main

if TYPE_CHECKING:
    from collections.abc import Callable

    from running import Run

settings.register_profile("steady", deadline=None, derandomize=True)  # the same cases on every machine, however slow
settings.load_profile("steady")

FOLDER = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write tests/golden anew; read the diff before committing")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test knows what another has read, nor what the user has."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / f"cache-{uuid4().hex}"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file of a name; newlines are kept as they are."""
    rewrite = request.config.getoption("--golden")

    def compare(name: str, text: str) -> None:
        path = FOLDER / name
        if rewrite:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{name} is not there yet: run `make golden`, and read it"
        assert text == path.read_bytes().decode(), f"{name} has changed: run `make golden`, and read its diff"

    return compare


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program in an empty folder, as in a pipe of 80 columns without colour and with nothing set."""
    monkeypatch.chdir(tmp_path)
    for name in os.environ:
        if name in {"COLUMNS", "FORCE_COLOR", "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"} or name.startswith("FACTCHECK_"):
            monkeypatch.delenv(name)

    def run(*args: str) -> Ran:
        code = main(list(args))
        return Ran(code, *capsys.readouterr())

    return run
