"""Speed of reading each format, as a ratio to a bare word loop over the same prose: python -m benchmarks.formats."""

from __future__ import annotations

import re
import sys
from importlib.util import find_spec
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.corpus import articles
from factcheck.read import read

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))  # where the formats are written

from formats.write import WRITERS, Part, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORD = re.compile(r"\w+")


def parts(text: str) -> Iterator[Part]:
    """The blocks of an article of the corpus."""
    for block in text.strip().split("\n\n"):
        mark, _, rest = block.partition(" ")
        if mark in {"#", "##"}:
            yield Part("title" if mark == "#" else "heading", rest)
        elif mark == "-":
            yield from (Part("item", line[2:]) for line in block.splitlines())
        else:
            yield Part("paragraph", block)


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU time that one call takes, the best of three."""
    times = []
    for _ in range(3):
        start = process_time()
        work()
        times.append(process_time() - start)
    return min(times)


def main() -> None:
    """Print megabytes a second, of the file and of the prose in it, beside a loop that only looks at every word."""
    texts = articles(100)
    found = [list(parts(text)) for text in texts]
    size = sum(len(part.text) for article in found for part in article) / 1e6
    loop = cpu(lambda: [sum(1 for _ in WORD.finditer(text)) for text in texts])
    print(f"{size:.2f} MB of prose{'files, MB/s':>17}{'prose, MB/s':>14}{'of the word loop':>19}")
    print(f"{'word loop':14}{'':18}{size / loop:13.2f}")
    for suffix, write in {**WRITERS, ".pdf": printed}.items():
        if suffix == ".pdf" and not find_spec("pypdfium2"):
            continue
        files = [write(article) for article in found]
        read(f"a{suffix}", files[0])  # what is made once
        time = cpu(lambda files=files, suffix=suffix: [read(f"a{suffix}", data) for data in files])  # type: ignore[misc]  # mypy cannot type a lambda's default
        speed = sum(map(len, files)) / 1e6 / time
        print(f"{suffix:14}{speed:18.2f}{size / time:13.2f}{'1/' + format(time / loop, '.1f'):>19}")


if __name__ == "__main__":
    main()
