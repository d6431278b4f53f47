"""Labelled quantities (JSONL) -> a table of precision, recall and F1 a source.

    python evals/quantity.py --data DIR [--misses 20] [NAME ...]

A line of a file is a document: `id`, `text`, and `quantities`, a list of `{start, end, low, high, unit, kind, bound}`
with `vague` and `negatives` beside it. Rules of the count:

- A reading meets a label when the two share a character, their finite ends are the same set after conversion to one
  unit (within a thousandth; within 2 % for lengths of time in different units), and their units are of one family:
  the same dimension; a counted noun and no unit at all; "one in seven" and no unit at all; a time and a rate. A unit
  that is per another counts as what it is of. A date is met by a date, a length of time or a bare number, and meets
  no label of another kind. A label without value is met by any value, but by any unit only where no label of its
  source has one.
- `strict` asks for the same bound as well: exact, approx, at_most, at_least, range.
- Labels that are optional or vague, and vague readings, count neither for nor against.
- Traps are the labelled places where no quantity is; a reading that touches one is a hit.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.extract.quantity import mentions, quantities
from factcheck.extract.quantity.scan import scan
from factcheck.extract.quantity.unit import read_unit
from factcheck.extract.quantity.unit.table import scale
from factcheck.read import read_text
from factcheck.segment import segment

NO_UNIT = frozenset({"", "-", "dimensionless"})
COUNTED = frozenset({"count", "statistic"})
SPELLINGS = {
    "$": "USD", "£": "GBP", "€": "EUR", "C": "°C", "F": "°F", "K": "kelvin", "united states dollar": "USD",
    "pound_currency": "GBP", "age": "year", "inverse second": "per second", "％": "%", "HR": "hazard ratio",
}  # fmt: skip


class Unit(NamedTuple):
    """A unit as compared: its dimension, name and factor to the base of the dimension."""

    dimension: str
    name: str
    factor: float


ANY = Unit("", "", 1.0)


class Mention(NamedTuple):
    """A labelled or read quantity, reduced to what is compared."""

    start: int
    end: int
    ends: tuple[float, ...]
    unit: Unit
    bound: str
    kind: str
    text: str
    free: bool = False


@dataclass
class Tally:
    """Counts of one source."""

    hits: int = 0
    strict: int = 0
    false: int = 0
    missed: int = 0
    traps: int = 0
    trapped: int = 0
    misses: list[str] = field(default_factory=list)


def unit_of(name: str | None, kind: str | None = None) -> Unit:
    """A unit name, labelled or read, as the product reads it; a name it does not know is a counted noun."""
    if kind == "date":
        return Unit("date", "year", 1.0)
    if name is None or name.strip().lower() in NO_UNIT:
        return Unit("count", "", 1.0)
    if name == "proportion":
        return Unit("proportion", name, 1.0)
    if kind == "money" and name.lower() == "pound":
        return Unit("money", "GBP", 1.0)
    name = (SPELLINGS.get(name) or SPELLINGS.get(name.lower()) or name).removeprefix("count ")
    if name.startswith("per "):
        return Unit("rate", name, 1.0)
    for form in (name, name.lower(), name.lower().removesuffix("s")):
        found = read_unit(scan(f"1 {form}"), 1, digits=True)
        if found:
            return of_what(found.name, found.dimension)
    return Unit("count", name.lower(), 1.0)


def of_what(name: str, dimension: str) -> Unit:
    """A unit as the product names it; one that is per another without a factor of its own, as what stands before."""
    if name == "degree":
        return Unit("temperature", name, 1.0)
    factor = scale(name)
    whole, slash, _ = name.partition("/")
    if slash and whole and factor is None and dimension != "money":
        return unit_of(whole)
    return Unit(dimension, name, float(factor) if factor else 1.0)


def labelled(label: dict[str, Any], *, any_unit: bool) -> Mention:
    """A label of the file."""
    low, high, bound = label.get("low"), label.get("high"), label.get("bound") or ""
    ends = {float(end) for end in (low, high) if end is not None}
    return Mention(
        label["start"] if label["start"] is not None else -1,
        label["end"] if label["end"] is not None else -1,
        tuple(sorted(ends)),
        ANY if any_unit else unit_of(label.get("unit"), label.get("kind")),
        bound,
        label.get("kind") or "",
        label.get("surface") or str(low),
        free=bool(label.get("optional")),
    )


def read(text: str) -> list[Mention]:
    """What the product reads in a text."""
    return [
        Mention(
            found.at.span.start,
            found.at.span.end,
            tuple(sorted({float(end) for end in (found.low, found.high) if end is not None})),
            of_what(found.unit, found.dimension),
            bound_of(found.low, found.high, approximate=found.approximate),
            kind_of(found.dimension, found.unit),
            found.at.text,
            free=found.vague,
        )
        for sentence in segment(read_text(text))
        for found in mentions(quantities(sentence))
    ]


def bound_of(low: object, high: object, *, approximate: bool) -> str:
    """The bound of an interval in the words of the labels."""
    if low is None:
        return "at_most"
    if high is None:
        return "at_least"
    if low != high:
        return "range"
    return "approx" if approximate else "exact"


def kind_of(dimension: str, unit: str) -> str:
    """The kind of a reading in the words of the labels."""
    if dimension in {"proportion", "percentage_point"}:
        return "ratio" if unit == "proportion" else "percent"
    return {"time": "duration", "count": "count", "date": "date", "money": "money"}.get(dimension, "measure")


def shared(one: Mention, other: Mention) -> int:
    """How many characters two mentions share; a label without a place shares one with all."""
    return 1 if one.start < 0 else max(0, min(one.end, other.end) - max(one.start, other.start))


def same_value(label: Mention, found: Mention) -> bool:
    """Whether the finite ends agree."""
    if not label.ends:
        return True
    if len(label.ends) != len(found.ends):
        return False
    one, other = label.unit, found.unit
    if one.dimension != other.dimension or one.name == other.name:
        return close(label.ends, found.ends, 1e-3)
    tolerance = 0.02 if one.dimension == "time" else 1e-3
    return close([end * one.factor for end in label.ends], [end * other.factor for end in found.ends], tolerance)


def close(ones: Any, others: Any, tolerance: float) -> bool:
    """Whether numbers agree pair by pair."""
    return all(abs(a - b) <= tolerance * max(abs(a), abs(b)) for a, b in zip(ones, others, strict=True))


def same_unit(label: Unit, found: Unit) -> bool:
    """Whether two units are of one family."""
    if label is ANY:
        return True
    if label.dimension == "date":
        return found.dimension in {"date", "time"} or not found.name
    if found.dimension == "date":
        return label.dimension == "time"
    if label.dimension == found.dimension == "money":
        return label.name.partition("/")[0] == found.name.partition("/")[0]
    if label.dimension == found.dimension == "temperature":
        return label.name == found.name or "degree" in {label.name, found.name}
    if not label.name or not found.name:
        return {label.name, found.name} == {"", "proportion"} or {label.dimension, found.dimension} <= COUNTED
    same = family(label) == family(found)
    return same or {label.dimension, found.dimension} == {"rate", "time"}


def family(unit: Unit) -> str:
    """What units must share to be one: the dimension; the name where that is a mixed bag; all nouns are alike."""
    if unit.dimension in COUNTED or unit.name == "x":
        return "noun"
    return unit.name if unit.dimension == "other" else unit.dimension


def score(path: Path) -> Tally:
    """The counts of one file."""
    tally = Tally()
    with path.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    united = {source_of(one) for one in documents for label in one["quantities"] if label.get("unit") is not None}
    for document in documents:
        score_document(document, tally, any_unit=source_of(document) not in united)
    return tally


def source_of(document: dict[str, Any]) -> str:
    """Where a document was taken from, as exactly as it says."""
    return f"{document['source']} {document.get('subset')}"


def score_document(document: dict[str, Any], tally: Tally, *, any_unit: bool) -> None:
    """Add the counts of one document."""
    found = read(document["text"])
    for trap in document.get("negatives", ()):
        tally.traps += 1
        tally.trapped += any(one.start < trap["end"] and trap["start"] < one.end for one in found)
    scope = document.get("scope", "all")
    if scope == "negatives_only":
        return
    labels = [labelled(label, any_unit=any_unit) for label in document["quantities"]]
    vague = [labelled(label, any_unit=any_unit) for label in document.get("vague", ())]
    pairs = matched(labels, found)
    for label_index, found_index in pairs.items():
        label = labels[label_index]
        if not label.free:
            tally.hits += 1
            tally.strict += label.bound in {"", found[found_index].bound}
    missed = [label for index, label in enumerate(labels) if index not in pairs and not label.free]
    tally.missed += len(missed)
    used = set(pairs.values())
    spurious = [
        one for index, one in enumerate(found) if index not in used and counts_against(one, labels, vague, scope)
    ]
    tally.false += len(spurious)
    if missed or spurious:
        tally.misses.append(
            f"{document['id']}: missed {[one.text for one in missed]}, spurious {[one.text for one in spurious]}"
        )


def matched(labels: list[Mention], found: list[Mention]) -> dict[int, int]:
    """Label index -> reading index, each used once, the largest overlap first."""
    candidates = sorted(
        (-shared(label, one), i, j)
        for i, label in enumerate(labels)
        for j, one in enumerate(found)
        if shared(label, one) and same_value(label, one) and same_unit(label.unit, one.unit)
    )
    pairs: dict[int, int] = {}
    for _, i, j in candidates:
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def counts_against(one: Mention, labels: list[Mention], vague: list[Mention], scope: str | list[str]) -> bool:
    """Whether an unmatched reading is a false one: dates, vague readings and kinds out of scope are not."""
    touched = [label for label in labels if label.start >= 0 and shared(label, one)]
    if any(not label.free for label in touched):
        return True
    if touched or one.free or any(shared(label, one) for label in vague):
        return False
    return one.kind != "date" if scope == "all" else one.kind in scope


def percent(part: int, whole: int) -> float:
    """A share in percent, 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def row(name: str, tally: Tally) -> str:
    """One line of the table."""
    read_, wanted = tally.hits + tally.false, tally.hits + tally.missed
    f1 = percent(2 * tally.hits, read_ + wanted)
    strict = percent(2 * tally.strict, read_ + wanted)
    precision, recall = percent(tally.hits, read_), percent(tally.hits, wanted)
    traps = f"{tally.trapped}/{tally.traps}" if tally.traps else "-"
    return f"{name:24} {wanted:8} {precision:7.1f} {recall:7.1f} {f1:7.1f} {strict:7.1f} {traps:>9}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Score the quantity reader on labelled files.")
    parser.add_argument("names", nargs="*", help="files without their ending; all by default")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds data/quantity/*.jsonl")
    parser.add_argument("--misses", type=int, default=0, help="print so many documents with a miss, a file")
    options = parser.parse_args()
    files = sorted((options.data / "data" / "quantity").glob("*.jsonl"))
    if not files:
        print(f"no labelled quantities under {options.data}: nothing scored")
        return
    print(f"{'source':24} {'mentions':>8} {'P':>7} {'R':>7} {'F1':>7} {'strict':>7} {'traps hit':>9}")
    for path in files:
        if options.names and path.stem not in options.names:
            continue
        tally = score(path)
        print(row(path.stem, tally))
        for miss in tally.misses[: options.misses]:
            print(f"    {miss}")


if __name__ == "__main__":
    main()
