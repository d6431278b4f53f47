"""Promotion of whole articles: the score's ranking and bands, the checklist, reviewers' words: prints tables."""

from __future__ import annotations

import argparse
import ast
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register
from factcheck.read import read, read_text
from factcheck.report.score import score

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.model import Document, Report
    from factcheck.report.score import Score

_CONFIG = Config(select=("P",))
# The reviewers' criteria by our items.
_CRITERIA = {
    "benefits quantified": "benefit",
    "harms": "harm",
    "costs": "cost",
    "alternatives": "compare",
    "evidence": "evidence",
    "funding": "funding",
    "interest disclosed": "funding",
}


def looked_at(documents: Iterable[Document]) -> Report:
    """What the promotional rules say of some documents."""
    return check(documents, Register(""), _CONFIG, date(2026, 1, 1))


def scores(report: Report) -> Iterator[tuple[str, Score]]:
    """The name of each article with its score."""
    for article in report.articles:
        mine = [one for one in report.findings if one.at.document is article.document]
        words = sum(len(sentence.words) for sentence in article.sentences)
        yield Path(article.document.path).stem, score(mine, words)


def print_scores(data: Path) -> None:
    """The seeds in the order of their scores, and how many news articles fall into each band."""
    seeds = sorted(scores(looked_at(map(read, (data / "seeds").iterdir()))), key=lambda one: -one[1].points)
    print("seeds      " + "  ".join(f"{name[:3]} {said.points} {said.band}" for name, said in seeds))
    for folder in ("bbc", "health", "c*"):
        bands: Counter[str] = Counter()
        for path in sorted((data / "news").glob(f"{folder}/*.txt")):
            bands.update(said.band for _, said in scores(looked_at([read(path)])))
        print(f"news {folder:6}" + "  ".join(f"{band} {count}" for band, count in bands.most_common()))


class Release(NamedTuple):
    """A release with what its reviewers quoted and how they rated it."""

    document: Document
    quoted: list[tuple[int, int]]
    criteria: dict[str, str]


def releases(data: Path) -> Iterator[Release]:
    """The labelled press releases."""
    path = data / "data/promo/hnr_release_docs.train.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        about = row["meta"] if isinstance(row["meta"], dict) else ast.literal_eval(row["meta"])
        quoted = [(start, end) for start, end, _, kind in row["spans"] if kind == "lexical"]
        yield Release(read_text(row["text"], row["id"]), quoted, about["criteria"])


def print_releases(data: Path) -> None:
    """How many of the words that reviewers quoted are flagged, and how often "not found" is a criterion not met."""
    found = wanted = 0
    absent, unmet, rated = Counter[str](), Counter[str](), Counter[str]()
    for release in releases(data):
        report = looked_at([release.document])
        spans = [at.source_span for one in report.findings for at in (one.at, *one.again)]
        wanted += len(release.quoted)
        found += sum(any(a < end and start < b for a, b in spans) for start, end in release.quoted)
        for item in report.checklists[report.articles[0].document]:
            said = release.criteria.get(_CRITERIA[item.name])
            if said in {"Satisfactory", "Not Satisfactory"}:
                rated[item.name] += said == "Not Satisfactory"
                absent[item.name] += item.at is None
                unmet[item.name] += item.at is None and said == "Not Satisfactory"
    print(f"releases   quoted words flagged {found} of {wanted}: {found / wanted:.2f}")
    for name, count in absent.items():
        agreed, all_ = unmet[name], rated[name]
        print(
            f"checklist  {name:20} not found {count:3}, criterion not met P {agreed / count:.2f} R {agreed / all_:.2f}"
        )


def main() -> None:
    """Read the options, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the labelled data")
    options = parser.parse_args()
    if not (options.data / "data/promo").is_dir():
        print(f"skipped: no labelled data in {options.data}")
        return
    print_scores(options.data)
    print_releases(options.data)


if __name__ == "__main__":
    main()
