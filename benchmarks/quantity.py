"""Speed of the quantity reader as a ratio to a bare word loop: python -m benchmarks.quantity."""

from __future__ import annotations

import gc
import importlib.util
import re
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.corpus import articles
from factcheck.__main__ import RARELY
from factcheck.extract.quantity import quantities_of_each
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.model import Sentence

WORD = re.compile(r"\w+")
ROUNDS = 5
DENSE = (
    "Turnout rose from 10% to 15% in 2016. Between 4 and 6 crates of 5–10 kg cost $3.5 million to $5 million. "
    "About one in seven buses runs 2½ hours late. The drivers (n = 125) were 18 to 45 years old (95% CI 1.2-3.4). "
    "At least 20 percent, up to 1,500 of 5,250 seats, stood empty for over 3 weeks at -5 to 10 °C. "
)


def sentences(texts: Sequence[str]) -> list[Sentence]:
    """The sentences of the texts."""
    return [sentence for text in texts for sentence in segment(read_text(text))]


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU time of the fastest of some calls."""

    def once() -> float:
        start = process_time()
        work()
        return process_time() - start

    return min(once() for _ in range(ROUNDS))


def words(found: Sequence[Sentence]) -> int:
    """A loop that only looks at every word."""
    return sum(1 for sentence in found for _ in WORD.finditer(sentence.text))


def read(found: Sequence[Sentence]) -> int:
    """The reader over every sentence."""
    return sum(map(len, quantities_of_each(found)))


def peer(texts: Sequence[str]) -> float | None:
    """Seconds that quantulum3 takes for the same texts, None where it is not installed."""
    if importlib.util.find_spec("quantulum3") is None:
        return None
    parser = importlib.import_module("quantulum3.parser")
    return cpu(lambda: [parser.parse(text) for text in texts])


def report(name: str, texts: Sequence[str]) -> None:
    """Print one row."""
    found, size = sentences(texts), sum(map(len, texts)) / 1e6
    loop = cpu(lambda: words(found))
    ours = cpu(lambda: read(found))
    theirs = peer(texts[:5])
    print(f"{name:10}{size:8.2f}{size / ours:10.2f}{'1/' + format(ours / loop, '.1f'):>12}", end="")
    print(f"{sum(map(len, texts[:5])) / 1e6 / theirs:14.3f}" if theirs else f"{'-':>14}")


def main() -> None:
    """Print the table."""
    gc.set_threshold(RARELY)  # as the program does
    print(f"{'text':10}{'MB':>8}{'MB/s':>10}{'word loop':>12}{'quantulum3':>14}")
    report("articles", articles(60))
    report("dense", [DENSE * 40] * 5)


if __name__ == "__main__":
    main()
