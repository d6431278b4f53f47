"""The direction of imports is a test, not a wish."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import factcheck

ROOT = Path(__file__).parent.parent


def test_imports_go_one_way() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache", "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_is_no_drawer_for_everything() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    found = [path.name for path in Path(factcheck.__file__).parent.rglob("*.py") if path.stem in drawers]
    assert found == []
