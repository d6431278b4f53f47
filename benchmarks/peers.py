"""Other tools over the same generated articles in the same run, those that are on the PATH: python -m benchmarks.peers.

None of them does what factcheck does: the table says what a run costs, not what it is worth.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import article

COUNT = 100
SIZE = 2000  # characters
QUANTULUM = "import sys; from quantulum3.parser import parse; [parse(open(name).read()) for name in sys.argv[1:]]"


class Peer(NamedTuple):
    """A tool: what it looks for, and its command without the files."""

    name: str
    looks_for: str
    command: list[str]


def peers() -> list[Peer]:
    """Those that are installed; quantulum3 has no command, and is run by the Python that it was installed for."""
    ours = [sys.executable, "-m", "factcheck", "check", "--fail-on", "never", "-f", "concise", "--no-cache", "-j", "1"]
    script = shutil.which("quantulum3-training")
    python = str(Path(script).with_name("python")) if script else ""
    rules = str(Path(shutil.which("textlint") or "").parent.parent)
    found = [
        Peer("factcheck", "claims, conflicts, promotion", ours),
        Peer("proselint", "style", ["proselint", "check"]),
        Peer("write-good", "style", ["writegood"]),
        Peer("textlint", "style (write-good)", ["textlint", "--rule", "write-good", "--rules-base-directory", rules]),
        Peer("vale", "style", ["vale", "--no-exit", "--output=line"]),
        Peer("quantulum3", "quantities", [python, "-c", QUANTULUM]),
    ]
    return [one for one in found if one.command[0] and shutil.which(one.command[0])]


def cost(command: list[str], files: list[Path]) -> tuple[float, float]:
    """Seconds of CPU time and megabytes of one run over some files; what it finds is not looked at."""
    process = subprocess.Popen([*command, *map(str, files)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def loop(files: list[Path]) -> float:
    """Seconds of CPU time that looking at every word takes."""
    start = time.process_time()
    sum(len(file.read_text(encoding="utf-8").split()) for file in files)
    return time.process_time() - start


def main() -> None:
    """Print a row a tool."""
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, f"{number:03}.md") for number in range(COUNT)]
        for number, file in enumerate(files):
            file.write_text(article(number, SIZE), encoding="utf-8")
        size = sum(file.stat().st_size for file in files) / 1e6
        print(f"{COUNT} articles, {size:.2f} MB; a loop over their words takes {1000 * loop(files):.0f} ms")
        print(f"{'tool':12}{'looks for':30}{'one, CPU s':>12}{f'{COUNT}, CPU s':>12}{'MB/s':>8}{'peak MB':>9}")
        for name, looks_for, command in peers():
            alone, _ = cost(command, files[:1])
            every, peak = cost(command, files)
            speed = size / max(every - alone, 0.001)
            print(f"{name:12}{looks_for:30}{alone:12.2f}{every:12.2f}{speed:8.2f}{peak:9.0f}", flush=True)


if __name__ == "__main__":
    main()
