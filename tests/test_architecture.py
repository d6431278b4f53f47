"""The direction of imports, and what the code keeps out, are tests, not wishes."""

from __future__ import annotations

import re
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


def test_no_pattern_has_a_possessive_group() -> None:
    """Python before 3.11.5 loses its place in one; a possessive run of one character is sound everywhere."""
    group = re.compile(r"\)(?:[*+?]|\{{1,2}[\d,]+\}{1,2})\+|\(\?>")
    sources = Path(factcheck.__file__).parent.rglob("*.py")
    found = [path.name for path in sources if path.stem != "compiled" and group.search(path.read_text("utf-8"))]
    assert found == []
