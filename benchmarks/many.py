"""Whole runs over 1, 100 and 10,000 articles, with their memory: python -m benchmarks.many [COUNT]...

Cold, filling the cache, warm with nothing changed, and warm with one article changed, beside a cold run over the same.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import article

COUNTS = (1, 100, 10_000)
SIZE = 2000  # characters: a report of a news desk has 400 words
RUNS = {
    "cold, --no-cache -j 2": ("--no-cache", "-j", "2"),
    "filling the cache, -j 1": ("-j", "1"),
    "warm, -j 1": ("-j", "1"),
}


class Run(NamedTuple):
    """What a run cost: seconds that passed, seconds of CPU time, megabytes at most; and a digest of what it printed."""

    wall: float
    cpu: float
    peak: float
    digest: str


def run(folder: Path, cache: Path, *options: str) -> Run:
    """Check a folder. The peak is that of the first process, which holds the claims."""
    command = [sys.executable, "-m", "factcheck", "check", str(folder), "-f", "concise", "--fail-on", "never", *options]
    output = cache.with_suffix(".txt")
    start = time.monotonic()
    with output.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, env={**os.environ, "XDG_CACHE_HOME": str(cache)})
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed")
    digest = hashlib.sha256(output.read_bytes()).hexdigest()
    return Run(time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000, digest)


def main() -> None:
    """Print a row a run."""
    counts = [int(one) for one in sys.argv[1:]] or COUNTS
    head = f"{'seconds':>9}{'CPU s':>8}{'ms each':>9}{'peak MB':>9}{'faster':>9}"
    print(f"{'articles':>8}{'MB':>8}  {'run':24}{head}  output")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            articles, cache = Path(folder, "articles"), Path(folder, "cache")
            articles.mkdir()
            cache.mkdir()
            for number in range(count):
                Path(articles, f"{number:05}.md").write_text(article(number, SIZE), encoding="utf-8")
            size = sum(one.stat().st_size for one in articles.iterdir()) / 1e6
            report(count, size, articles, cache)


def report(count: int, size: float, articles: Path, cache: Path) -> None:
    """The runs over so many articles: without a cache, filling it, and from it; then with one of them changed."""
    show = partial(row, f"{count:>8}{size:8.1f}", count)
    cold = run(articles, cache, "--no-cache", "-j", "1")
    show("cold, --no-cache -j 1", cold, cold.cpu)
    for name, options in RUNS.items():
        done = run(articles, cache, *options)
        show(name, done, cold.cpu, "same" if done.digest == cold.digest else "DIFFERS")
    Path(articles, f"{count // 2:05}.md").write_text(article(count, SIZE), encoding="utf-8")
    changed, anew = run(articles, cache, "-j", "1"), run(articles, cache, "--no-cache", "-j", "1")
    show("one changed, -j 1", changed, anew.cpu, "same as a cold run" if changed.digest == anew.digest else "DIFFERS")


def row(head: str, count: int, name: str, done: Run, cold: float, said: str = "") -> None:  # noqa: PLR0913, PLR0917 - a row of a table
    """Print what a run cost, how many times less of the CPU than a cold one, and whether both said the same."""
    costs = f"{done.wall:9.2f}{done.cpu:8.2f}{1000 * done.wall / count:9.2f}{done.peak:9.0f}{cold / done.cpu:8.1f}x"
    print(f"{head}  {name:24}{costs}  {said}", flush=True)


if __name__ == "__main__":
    main()
