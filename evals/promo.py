"""Promotional rules on labelled pages, examples, neutral documents and news: prints a table, changes nothing."""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.lexicon.phrases import tokenise
from factcheck.model import Article, Document, Sentence, Severity, Span
from factcheck.read import read_text
from factcheck.rules import rules
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Row = dict[str, object]
# The labels' own names for what our rules are called.
NAMES = {
    "cta": "call-to-action",
    "weasel": "vague-attribution",
    "self_interest": "self-interest",
    "min_risk": "minimised-risk",
    "question": "leading-question",
    "comparison": "bare-comparison",
    "editorial": "editorialising",
    "one_sided": "one-sided",
    "none": "",
}


class Hit(NamedTuple):
    """What a rule flagged."""

    rule: str
    span: Span
    severity: Severity


class Label(NamedTuple):
    """What a reader marked; no rule's name means that it must stay silent there."""

    rule: str
    span: Span


class Tally:
    """Counts of right and wrong hits, and of labels found and missed."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, hits: list[Hit], labels: list[Label], *, same_rule: bool = False) -> None:
        """Count a page. A hit is right when it shares a character with a promotional label."""

        def match(hit: Hit, label: Label) -> bool:
            return hit.span.overlaps(label.span) and (not same_rule or hit.rule == label.rule)

        wanted, traps = [one for one in labels if one.rule], [one for one in labels if not one.rule]
        self.counts["right"] += sum(any(match(hit, label) for label in wanted) for hit in hits)
        self.counts["hits"] += len(hits)
        self.counts["found"] += sum(any(match(hit, label) for hit in hits) for label in wanted)
        self.counts["wanted"] += len(wanted)
        self.counts["trapped"] += sum(any(hit.span.overlaps(trap.span) for hit in hits) for trap in traps)
        self.counts["traps"] += len(traps)

    def __str__(self) -> str:
        count = self.counts
        precision, recall = share(count["right"], count["hits"]), share(count["found"], count["wanted"])
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return (
            f"P {precision:.2f}  R {recall:.2f}  F1 {f1:.2f}  hits {count['hits']:4}  labels {count['wanted']:4}  "
            f"traps {count['trapped']}/{count['traps']} {share(count['trapped'], count['traps']):.0%}"
        )


def share(part: int, whole: int) -> float:
    """Part of whole, 0 when there is no whole."""
    return part / whole if whole else 0.0


def hits_of(document: Document, only: str = "") -> list[Hit]:
    """What the promotional rules flag in a document, rules on whole articles left out."""
    sentences = segment(document)
    return [
        Hit(rule.info.name, flag.at.span, flag.severity or rule.info.severity)
        for rule in rules()
        if rule.info.code.startswith("P1") and rule.subject is Sentence and only in ("", rule.info.name)
        for sentence in sentences
        for flag in rule.look(sentence)
    ]


def one_sided(document: Document) -> bool:
    """Whether the rule on whole articles speaks."""
    article = Article(document, segment(document), ())
    return any(
        True
        for rule in rules()
        if rule.subject is Article and rule.info.name == "one-sided"
        for _ in rule.look(article)
    )


def rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def label(document: Document, row: Row) -> Label | None:
    """The label of a row, at its line and column when it has them, else where its quote first stands."""
    quote, name = str(row["quote"]), str(row["category"])
    offset = 0
    if "line" in row:
        lines = document.source.splitlines(keepends=True)
        offset = sum(map(len, lines[: int(str(row["line"])) - 1])) + int(str(row["col"])) - 1
    start = document.text.find(quote, max(offset - 40, 0))
    rule = NAMES.get(name, name)
    return Label(rule, Span(start, start + len(quote))) if start >= 0 else None


def pages(folder: Path, gold: Path) -> Iterator[tuple[Document, list[Label], bool]]:
    """Each labelled page, its labels, and whether a reader found it one-sided."""
    by_file: dict[str, list[Row]] = defaultdict(list)
    for row in rows(gold):
        by_file[str(row["file"])].append(row)
    for name, listed in sorted(by_file.items()):
        document = read_text((folder / name).read_text(encoding="utf-8"), name)
        spans = [row for row in listed if row.get("scope", "span") == "span"]
        found = [one for row in spans if (one := label(document, row)) is not None]
        yield document, found, any(row["category"] == "one_sided" for row in listed)


def print_pages(data: Path, verbose: Callable[..., None]) -> None:
    """Scores on labelled pages."""
    sets = {
        "pages_a": (data / "data/promo/pages_a", data / "data/promo/pages_a_gold.jsonl"),
        "pages_b": (data / "data/promo/pages_b", data / "data/promo/pages_b_gold.jsonl"),
        "seeds": (data / "seeds", data / "gold/seeds_promo_gold.jsonl"),
    }
    for name, (folder, gold) in sets.items():
        plain, strict, doubtful = Tally(), Tally(), []
        for document, labels, sided in pages(folder, gold):
            hits = hits_of(document)
            plain.add(hits, labels)
            strict.add(hits, labels, same_rule=True)
            verbose(name, document, hits, labels)
            if one_sided(document) or sided:
                doubtful.append(f"{document.path[:3]}{'=' if one_sided(document) == sided else '+-'[sided]}")
        print(f"{name:10} any rule   {plain}")
        print(f"{'':10} same rule  {strict}")
        print(f"{'':10} one-sided  {' '.join(doubtful)}")


def print_examples(data: Path, verbose: Callable[..., None]) -> None:
    """How many of the single-sentence examples are flagged and how many traps stay silent."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows(data / "data/promo/taxonomy_examples.jsonl"):
        if str(row["text"]).startswith("[doc]"):
            continue
        document = read_text(str(row["text"]))
        name = NAMES.get(str(row["category"]), str(row["category"]))
        hits = hits_of(document)
        kind = "positive" if row["promotional"] else "trap"
        counts[name][kind] += 1
        counts[name][f"{kind} hit"] += bool(hits)
        counts[name][f"{kind} hit by rule"] += any(hit.rule == name for hit in hits)
        if bool(hits) != row["promotional"]:
            verbose(
                f"example {name} {kind}: {row['text']} {[(hit.rule, document.text[slice(*hit.span)]) for hit in hits]}"
            )
    total = sum(counts.values(), Counter[str]())
    print(
        f"examples   positives hit {share(total['positive hit'], total['positive']):.0%}"
        f" (by their rule {share(total['positive hit by rule'], total['positive']):.0%}),"
        f" traps silent {1 - share(total['trap hit'], total['trap']):.0%}"
    )


def print_neutral(data: Path, verbose: Callable[..., None]) -> None:
    """Hits per thousand words of text that sells nothing, and the speed."""
    groups: dict[str, list[Document]] = defaultdict(list)
    for row in rows(data / "data/promo/neutral_docs.half.jsonl"):
        groups["news" if str(row["id"]).startswith("bbc") else "packages"].append(
            read_text(str(row["text"]), str(row["id"]))
        )
    for name, documents in groups.items():
        words = sum(len(tokenise(document.text)) for document in documents)
        found = [(document, hit) for document in documents for hit in hits_of(document)]
        counts = Counter(hit.rule for _, hit in found)
        loud = sum(hit.severity > Severity.NOTE for _, hit in found)
        print(
            f"neutral    {name}: {1000 * len(found) / words:.2f} hits in 1,000 words ({loud} above note in {words:,}) "
            + " ".join(f"{rule} {n}" for rule, n in counts.most_common())
        )
        for document, hit in found:
            verbose(f"neutral {document.path} {hit.severity.value} {hit.rule}: {around(document, hit.span)}")


def print_news(data: Path, verbose: Callable[..., None]) -> None:
    """Precision on passages of news that a reader judged."""
    tally = Tally()
    for gold in sorted((data / "news").glob("*/promo.jsonl")):
        for document, labels, _ in pages(gold.parent, gold):
            hits = [hit for hit in hits_of(document) if any(hit.span.overlaps(one.span) for one in labels)]
            tally.add(hits, labels)
            verbose("news", document, hits, labels)
    print(f"news       judged     {tally}")


def print_speed(data: Path) -> None:
    """Time of all promotional rules against a bare loop over the words, each the best of three."""
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted((data / "news/bbc").glob("*.txt")))
    looks = [rule.look for rule in rules() if rule.info.code.startswith("P1") and rule.subject is Sentence]

    def look(sentences: tuple[Sentence, ...]) -> float:
        start = time.process_time()
        for sentence in sentences:
            for one in looks:
                for _ in one(sentence):
                    pass
        return time.process_time() - start

    def loop() -> float:
        start = time.process_time()
        for _ in re.finditer(r"\w+", text):
            pass
        return time.process_time() - start

    # Each round reads the text anew: what rules remember of a sentence must not help the next round.
    timed = min(look(segment(read_text(text))) for _ in range(5))
    print(f"speed      {timed / min(loop() for _ in range(5)):.1f} times a bare loop over the words")


def around(document: Document, span: Span) -> str:
    """The flagged words in their surroundings."""
    text = document.text
    return (
        f"{text[max(span.start - 50, 0) : span.start]}«{text[slice(*span)]}»{text[span.end : span.end + 40]}".replace(
            "\n", " "
        )
    )


def explain(
    name: object, document: Document | None = None, hits: Iterable[Hit] = (), labels: Iterable[Label] = ()
) -> None:
    """Print what went wrong on a page, or a line as it is."""
    if document is None:
        print(name)
        return
    hits, labels = list(hits), list(labels)
    for hit in hits:
        if not any(one.rule and one.span.overlaps(hit.span) for one in labels):
            trap = "TRAP" if any(one.span.overlaps(hit.span) for one in labels) else "false"
            print(f"{name} {document.path[:12]} {trap} {hit.rule}: {around(document, hit.span)}")
    for one in labels:
        if one.rule and not any(one.span.overlaps(hit.span) for hit in hits):
            print(f"{name} {document.path[:12]} missed {one.rule}: {document.text[slice(*one.span)]}")


def silent(*_: object) -> None:
    """Print nothing."""


def main() -> None:
    """Read the options, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the labelled data")
    parser.add_argument("--verbose", action="store_true", help="print each miss and each false alarm")
    options = parser.parse_args()
    if not (options.data / "data/promo").is_dir():
        print(f"skipped: no labelled data in {options.data}")
        return
    verbose = explain if options.verbose else silent
    print_speed(options.data)
    for part in (print_pages, print_examples, print_neutral, print_news):
        part(options.data, verbose)


if __name__ == "__main__":
    main()
