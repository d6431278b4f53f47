"""Growth of the comparison alone, on articles with overlapping subjects: python -m benchmarks.comparison [COUNT...]."""

from __future__ import annotations

import gc
import resource
import sys
from time import process_time

from benchmarks.corpus import articles
from factcheck.__main__ import RARELY
from factcheck.compare import topics
from factcheck.extract import extract
from factcheck.model import Register
from factcheck.read import read_text

COUNTS = (100, 1000, 10_000)
SIZE = 800  # characters of an article
UNIT = 1024 if sys.platform == "linux" else 1  # bytes that ru_maxrss counts in


def main() -> None:
    """Print seconds, milliseconds an article and the memory added at the peak: level when nothing is quadratic."""
    gc.set_threshold(RARELY)  # as the program does
    print(f"{'articles':>10}{'claims':>10}{'topics':>10}{'pairs':>10}{'seconds':>10}{'ms each':>10}{'MB more':>10}")
    for count in [int(word) for word in sys.argv[1:]] or COUNTS:
        read = [
            extract(read_text(text, f"{number}.md", markdown=True)) for number, text in enumerate(articles(count, SIZE))
        ]
        before, start = _peak(), process_time()
        found = topics(read, Register(""))
        seconds = process_time() - start
        claims, pairs = sum(len(one.claims) for one in read), sum(len(topic.pairs) for topic in found)
        print(f"{count:10}{claims:10}{len(found):10}{pairs:10}{seconds:10.2f}{1000 * seconds / count:10.2f}"
              f"{(_peak() - before) / 1e6:10.0f}")  # fmt: skip


def _peak() -> int:
    """The most memory that the process has held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT


if __name__ == "__main__":
    main()
