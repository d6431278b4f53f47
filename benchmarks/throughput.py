"""Speed of `check` as a ratio to a bare word loop, and its growth with the corpus: python -m benchmarks.throughput."""

from __future__ import annotations

import gc
import re
from datetime import date
from time import process_time
from typing import TYPE_CHECKING

from benchmarks.corpus import articles
from factcheck.__main__ import RARELY
from factcheck.config import Config
from factcheck.engine import check
from factcheck.extract import extract_each
from factcheck.model import Document, Register
from factcheck.read import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

WORD = re.compile(r"\w+")
TODAY = date(2026, 1, 1)


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU time that one call takes."""
    start = process_time()
    work()
    return process_time() - start


def documents(texts: list[str]) -> list[Document]:
    """The texts as Markdown articles."""
    return [read_text(text, f"{number}.md", markdown=True) for number, text in enumerate(texts)]


def whole(texts: list[str]) -> object:
    """All that `factcheck check` does between the bytes and the report."""
    return check(documents(texts), Register(""), Config(), TODAY)


def speed() -> None:
    """Print megabytes a second of each stage, beside a loop that only looks at every word."""
    texts = articles(100)
    size = sum(map(len, texts)) / 1e6
    read = documents(texts)
    extract_each(read[:1])  # the tables are made once
    stages: dict[str, Callable[[], object]] = {
        "word loop": lambda: [sum(1 for _ in WORD.finditer(text)) for text in texts],
        "read": lambda: documents(texts),
        "extract": lambda: extract_each(read),
        "check, in all": lambda: whole(texts),
    }
    times = {name: min(cpu(work) for _ in range(3)) for name, work in stages.items()}
    print(f"{size:.2f} MB{'MB/s':>21}{'of the word loop':>20}")
    for name, time in times.items():
        print(f"{name:20}{size / time:8.2f}{'1/' + format(time / times['word loop'], '.1f'):>20}")


def growth() -> None:
    """Print milliseconds an article for corpora of growing size: level when nothing is quadratic."""
    print(f"\n{'articles':12}{'seconds':>10}{'ms an article':>16}")
    for count in (10, 100, 1000):
        texts = articles(count, 2000)
        time = cpu(lambda texts=texts: whole(texts))  # type: ignore[misc]  # mypy cannot type a lambda's default
        print(f"{count:<12}{time:10.2f}{1000 * time / count:16.1f}")


if __name__ == "__main__":
    gc.set_threshold(RARELY)  # as the program does
    speed()
    growth()
