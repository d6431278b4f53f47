"""Labelled causal sentences -> tables of how well strength, spans and claims are read.

`python evals/causal.py --data DIR` looks in DIR and its subfolders `causal` and `gold` for the labelled files, and in
`seeds` for the articles the gold speaks of; what is absent is skipped with a message.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.extract.causal import causal_claims, likely_cues
from factcheck.extract.signs import signs
from factcheck.lexicon.phrases import tokenise
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.model import CausalClaim, Document, Strength

Row = dict[str, Any]

STRENGTHS: tuple[Strength, ...] = ("none", "correlational", "conditional", "direct")
STRENGTH_FILES = ("yu_pubmed.dev", "yu_eureka.dev", "insciout_news.dev", "insciout_pr.dev", "insciout_ja.dev")
DETECTION_FILES = ("insciout_news.dev", "insciout_pr.dev", "yu_eureka.dev", "yu_pubmed.dev")


def rows(data: Path, name: str) -> list[Row]:
    """The rows of a labelled file, looked for in the folder and its subfolders; empty with a message when absent."""
    for folder in (data, data / "causal", data / "data" / "causal", data / "gold"):
        path = folder / f"{name}.jsonl"
        if path.exists():
            return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    print(f"{name}: not in {data}, skipped", file=sys.stderr)
    return []


def claims_in(text: str) -> list[CausalClaim]:
    """The causal claims of a text of its own."""
    return list(claims_of(read_text(text)))


# ---------------------------------------------------------------- strength


def strength(claims: Iterable[CausalClaim], scheme: str) -> Strength:
    """One label for a sentence, as the guideline of the scheme has it.

    InSciOut codes the main claim of a statement: that of the main clause, which comes first. Yu calls a sentence
    conditional wherever it is hedged. Yu also calls "can" and "did not" direct; InSciOut conditional and none.
    """
    labels = [label for claim in claims if (label := _label(claim, scheme)) != "none"]
    if scheme == "yu" and "conditional" in labels:
        return "conditional"
    return next(iter(labels), "none")


def _label(claim: CausalClaim, scheme: str) -> Strength:
    if scheme != "yu":
        return claim.strength
    if claim.relation == "correlation":
        return "correlational"
    return "conditional" if claim.modality == "may" else "direct"


def macro_f1(gold: Sequence[str], found: Sequence[str]) -> tuple[float, dict[str, float]]:
    """The mean over the four labels of their F1, and each."""
    each: dict[str, float] = {
        label: f1(*counts([g == label for g in gold], [f == label for f in found]))[2] for label in STRENGTHS
    }
    return sum(each.values()) / len(each), each


def counts(gold: Sequence[bool], found: Sequence[bool]) -> tuple[int, int, int]:
    """True positives, all found, all gold."""
    return sum(g and f for g, f in zip(gold, found, strict=True)), sum(found), sum(gold)


def f1(true: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    precision, recall = true / max(found, 1), true / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def strength_table(data: Path, names: Iterable[str]) -> None:
    """Four-way macro-F1 with the F1 of each label."""
    for name in names:
        labelled = rows(data, name)
        if not labelled:
            continue
        scheme = name.partition("_")[0]
        gold = [row["strength"] for row in labelled]
        found = [strength(claims_in(row["text"]), scheme) for row in labelled]
        mean, each = macro_f1(gold, found)
        detail = "  ".join(f"{label[:4]} {value:.3f}" for label, value in each.items())
        print(f"strength   {name:20} macro-F1 {mean:.3f}   {detail}   n={len(gold)}")


def detection_table(data: Path, names: Iterable[str]) -> None:
    """F1 of causal (direct or conditional) against the rest."""
    for name in names:
        labelled = rows(data, name)
        if not labelled:
            continue
        scheme = name.partition("_")[0]
        gold = [row["strength"] in ("direct", "conditional") for row in labelled]
        found = [strength(claims_in(row["text"]), scheme) in ("direct", "conditional") for row in labelled]
        precision, recall, score = f1(*counts(gold, found))
        print(f"detection  {name:20} F1 {score:.3f}   precision {precision:.3f}   recall {recall:.3f}")


# ---------------------------------------------------------------- spans


def token_f1(left: str, right: str) -> float:
    """Overlap of two phrases as bags of words."""
    a, b = (Counter(word.lower for word in tokenise(text)) for text in (left, right))
    return f1(sum((a & b).values()), sum(a.values()), sum(b.values()))[2]


def span_table(data: Path, name: str) -> None:
    """Token F1 of cause and effect of the best relation, where one was found; coverage; direction."""
    labelled = [row for row in rows(data, name) if row["causal"]]
    if not labelled:
        return
    best = [pair for row in labelled if (pair := _best_pair(row))]
    cause, effect = (sum(side) / len(best) for side in list(zip(*best, strict=True))[:2])
    right = sum(pair[2] for pair in best) / len(best)
    coverage = len(best) / len(labelled)
    print(
        f"spans      {name:20} cause {cause:.3f}   effect {effect:.3f}   "
        f"direction {right:.3f}   coverage {coverage:.3f}"
    )


def _best_pair(row: Row) -> tuple[float, float, float] | None:
    pairs = [
        (token_f1(claim.subject, gold["cause"]), token_f1(claim.measure, gold["effect"]), _forward(claim, gold))
        for claim in claims_in(row["text"])
        for gold in row["relations"]
        if claim.cause and claim.effect and gold["cause"] and gold["effect"]
    ]
    return max(pairs, key=lambda pair: (max(pair[0] + pair[1], -pair[2]), pair[2]), default=None)


def _forward(claim: CausalClaim, gold: Row) -> float:
    straight = token_f1(claim.subject, gold["cause"]) + token_f1(claim.measure, gold["effect"])
    crossed = token_f1(claim.subject, gold["effect"]) + token_f1(claim.measure, gold["cause"])
    return float(straight >= crossed)


# ---------------------------------------------------------------- articles


def seeds_table(data: Path) -> None:
    """Claim recall (a claim's cue inside the gold words, or the claim over half of them) and sentence precision."""
    gold = rows(data, "seeds_causal_gold")
    articles = {path.name: read_text(path.read_text(encoding="utf-8"), str(path)) for path in _seeds(data)}
    if not gold or not articles:
        print(f"seeds: no articles under {data}, skipped", file=sys.stderr)
        return
    claims = [(name, claim) for name, document in articles.items() for claim in claims_of(document)]
    wanted = [row for row in gold if row["causal"]]
    met = sum(any(_meets(row, name, claim, articles) for name, claim in claims) for row in wanted)
    sentences = {(name, claim.sentence.at.span) for name, claim in claims}
    good = sum(any(_inside(row, name, span, articles[name]) for row in wanted) for name, span in sentences)
    tempting = [row for row in gold if not row["causal"]]
    alarms = sum(any(_meets(row, name, claim, articles) for name, claim in claims) for row in tempting)
    print(
        f"seeds      claim recall {met / len(wanted):.3f} ({met}/{len(wanted)})   "
        f"sentence precision {good / max(len(sentences), 1):.3f} ({good}/{len(sentences)})   "
        f"tempting {alarms}/{len(tempting)}"
    )


def _seeds(data: Path) -> Iterator[Path]:
    yield from sorted((data / "seeds").glob("*.txt"))


def claims_of(document: Document) -> Sequence[CausalClaim]:
    """The causal claims of an article."""
    return causal_claims(likely_cues([(one, signs(one).causal) for one in segment(document)]))


def quote_span(row: Row, document: Document) -> tuple[int, int]:
    """Where the words of a gold row stand in its article."""
    line_start = 0
    for _ in range(row["line"] - 1):
        line_start = document.text.find("\n", line_start) + 1
    start = document.text.find(row["quote"], line_start)
    if start < 0:
        start = document.text.find(row["quote"])
    return start, start + len(row["quote"])


def _inside(row: Row, name: str, span: tuple[int, int], document: Document) -> bool:
    if row["file"] != name:
        return False
    start, end = quote_span(row, document)
    return start < span[1] and span[0] < end


def _meets(row: Row, name: str, claim: CausalClaim, articles: dict[str, Document]) -> bool:
    if row["file"] != name:
        return False
    start, end = quote_span(row, articles[name])
    return start <= claim.cue.span.start and claim.cue.span.end <= end


def main() -> None:
    """Print every table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("data"), help="folder of the labelled files")
    data = options.parse_args().data
    strength_table(data, STRENGTH_FILES)
    detection_table(data, DETECTION_FILES)
    span_table(data, "scite.train")
    seeds_table(data)


if __name__ == "__main__":
    main()
