"""Articles whose stories are known -> how many pairs on one story are found, and the weights of the signs for it.

Usage: python evals/stories.py --data DIR [--stories DIR ...] [--held DIR ...] [--fit]

DIR of --data holds news/c*, a folder for each story, and news/bbc and news/health, of whose articles each is on its
own. Every folder inside a DIR of --stories or --held is a story. Where it has articles on several, its stories.txt
names on each line the files that are on one. --fit learns the weights of compare/stories/likeness.py from what
--stories names and from half of the articles of --data that are on their own, and measures nothing that it learnt from
as held out: --held, the clusters and the other half.
"""

from __future__ import annotations

import argparse
import math
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.compare.stories.likeness import WEIGHTS, signs
from factcheck.compare.stories.profile import Profile
from factcheck.compare.stories.story import Stories
from factcheck.extract import extract
from factcheck.read import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.model import Article

_ALONE = ("bbc", "health")
_ROUNDS = 40  # of Newton's method; it has long arrived
_RIDGE = 0.1  # keeps the weights of rare signs small


class Told(NamedTuple):
    """An article, the folder that it lies in, and the story that it tells."""

    article: Article
    folder: str
    story: str


class Pair(NamedTuple):
    """What two articles share, and whether they tell one story."""

    signs: Mapping[str, float]
    one: bool


def main() -> None:
    """Print what is linked in each set, and with --fit the weights that the first sets ask for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--stories", type=Path, nargs="*", default=[], help="folders of stories to learn from")
    parser.add_argument("--held", type=Path, nargs="*", default=[], help="folders of stories that are only measured")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    news = options.data / "news"
    if not news.is_dir():
        print(f"{parser.prog}: no labelled data at {options.data}, skipped")
        return
    clusters = [one for folder in sorted(news.glob("c*")) for one in _told(folder)]
    alone = [one for name in _ALONE for path in sorted((news / name).glob("*.txt")) for one in _article(path, path)]
    sets = {str(path): [one for folder in _folders(path) for one in _told(folder)] for path in _all(options)}
    print(f"{'set':40}{'articles':>9}{'each by itself':>16}{'all in one run':>16}{'not one':>9}")
    for name, told in {**sets, "clusters": clusters, "bbc and health": alone}.items():
        _measure(name, told)
    if options.fit:
        learnt = [pair for path in options.stories for pair in _pairs(sets[str(path)])]
        _print(_fit([*learnt, *_pairs(alone[::2])]))


def _all(options: argparse.Namespace) -> list[Path]:
    return [*options.stories, *options.held]


def _folders(path: Path) -> list[Path]:
    return sorted(one for one in path.iterdir() if one.is_dir())


def _told(folder: Path) -> Iterator[Told]:
    """The articles of a folder; all on one story where it does not say otherwise."""
    lines = folder / "stories.txt"
    named = lines.read_text(encoding="utf-8").splitlines() if lines.exists() else None
    for path in sorted(path for path in folder.iterdir() if path.suffix in (".txt", ".md") and path != lines):
        story = folder if named is None else next((line for line in named if path.name in line.split()), path)
        yield from _article(path, folder, f"{folder} {story}")


def _article(path: Path, folder: Path, story: str = "") -> Iterator[Told]:
    yield Told(extract(read(path)), str(folder), story or str(path))


def _measure(name: str, told: Sequence[Told]) -> None:
    """Print the pairs on one story that are found, each folder by itself and all together; and the false ones there."""
    folders = {one.folder: [other for other in told if other.folder == one.folder] for one in told}
    pairs = sum(a.story == b.story for a, b in combinations(told, 2))
    each = sum(a.story == b.story for own in folders.values() for a, b in _linked(own))
    mixed = [a.story == b.story for a, b in _linked(told)]
    print(
        f"{name[-38:]:40}{len(told):9}{f'{each} of {pairs}':>16}{f'{sum(mixed)} of {pairs}':>16}{mixed.count(False):9}"
    )


def _linked(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    by_document = {id(one.article.document): one for one in told}
    for a, b in Stories([one.article for one in told]).together():
        yield by_document[id(a.document)], by_document[id(b.document)]


def _pairs(told: Iterable[Told]) -> list[Pair]:
    profiles = [(Profile(one.article.document, one.article), one.story) for one in told]
    return [Pair(signs(a, b), first == second) for (a, first), (b, second) in combinations(profiles, 2)]


def _fit(pairs: Sequence[Pair]) -> dict[str, float]:
    """The weights of a logistic regression, by Newton's method."""
    names = list(WEIGHTS)
    rows = [([pair.signs.get(name, 1.0) for name in names], pair.one) for pair in pairs]
    weights = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope = [-_RIDGE * weight if name else 0.0 for name, weight in zip(names, weights, strict=True)]
        bend = [[_RIDGE if at == to else 0.0 for to in range(len(names))] for at in range(len(names))]
        for row, one in rows:
            likely = 1 / (1 + math.exp(-math.fsum(w * x for w, x in zip(weights, row, strict=True))))
            for at, value in enumerate(row):
                slope[at] += (one - likely) * value
                for to, other in enumerate(row):
                    bend[at][to] += likely * (1 - likely) * value * other
        weights = [weight + step for weight, step in zip(weights, _solved(bend, slope), strict=True)]
    return dict(zip(names, weights, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """What a matrix turns into the right side, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at in range(len(rows)):
        rows[at:] = sorted(rows[at:], key=lambda row: -abs(row[at]))
        for to, row in enumerate(rows):
            if to != at:
                factor = row[at] / rows[at][at]
                rows[to] = [value - factor * other for value, other in zip(row, rows[at], strict=True)]
    return [row[-1] / row[at] for at, row in enumerate(rows)]


def _print(weights: Mapping[str, float]) -> None:
    print(f"\n{'sign':12}{'fitted':>8}{'in use':>8}")
    for name, weight in weights.items():
        print(f"{name or '(always)':12}{weight:8.2f}{WEIGHTS[name]:8.2f}")


if __name__ == "__main__":
    main()
