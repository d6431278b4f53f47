"""CPU time of whole runs, as a ratio to a Python that does nothing: python -m benchmarks.startup."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.corpus import article

ROUNDS = 11
SIZE = 16_000  # characters: a long read


def environment(folder: str) -> dict[str, str]:
    """That of a user who has run the program before: compiled modules are kept, and colour is wanted."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"FORCE_COLOR": "1", "PYTHONPYCACHEPREFIX": str(Path(folder, "compiled"))}


def cpu(command: list[str], folder: str) -> float:
    """Milliseconds of user and system time of one run, which must not fail."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment(folder), capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr.decode()}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    """Measure the runs in turns, so that a busy moment hits all of them, and print their medians."""
    factcheck = [sys.executable, "-m", "factcheck"]
    check = [*factcheck, "check", "--fail-on", "never", "--format"]
    runs = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "factcheck --version": [*factcheck, "--version"],
        "check --format concise, text": [*check, "concise", "article.txt"],
        "check --format concise, Markdown": [*check, "concise", "article.md"],
        "check --format terminal, text": [*check, "terminal", "article.txt"],
    }
    with tempfile.TemporaryDirectory() as folder:
        for name in ("article.txt", "article.md"):
            Path(folder, name).write_text(article(1, SIZE), encoding="utf-8")
        rounds = [{name: cpu(command, folder) for name, command in runs.items()} for _ in range(ROUNDS + 1)][1:]
    bare = median(times["python -c pass"] for times in rounds)
    print(f"{'run':34}{'CPU ms':>8}{'ratio':>8}")
    for name in runs:
        time = median(times[name] for times in rounds)
        print(f"{name:34}{time:8.0f}{time / bare:8.1f}")


if __name__ == "__main__":
    main()
