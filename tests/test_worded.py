"""Values told in words by meaning: one value, many phrasings; and what is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from factcheck.extract.worded.clock import clocks
from factcheck.extract.worded.gratis import gratis
from factcheck.extract.worded.happening import happening
from factcheck.extract.worded.month import months
from factcheck.extract.worded.rank import ranks
from factcheck.extract.worded.result import results
from factcheck.extract.worded.superlative import superlatives
from factcheck.extract.worded.weekday import weekdays
from factcheck.model import NumericClaim
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Quantity, Sentence

FOLDER = Path(__file__).parent / "corpus" / "worded"
MARKED = re.compile(r"«([^»]*)»")


def shown(one: Quantity) -> str:
    ends = f"{one.low}" if one.low == one.high else f"{one.low}..{one.high}"
    unit = "clock face" if one.role == "clock face" else one.unit
    return f"{'~' * one.approximate}{ends} {unit}"


def times(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for read in (weekdays, clocks, months):
        yield from ((one.at.text, shown(one)) for one in read(sentence))


def order(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for one in ranks(sentence):
        told = (shown(one.quantity), one.holder, " ".join(one.stretch))
        yield one.quantity.at.text, " / ".join(part for part in told if part)


def scale(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for one in superlatives(sentence):
        of = " ".join(("of", *one.of)) if one.of else ""
        told = (f"{one.quantity.low} {one.scale} {' '.join(one.nouns)}", one.holder, one.within, of)
        yield one.quantity.at.text, " / ".join(part for part in told if part)


def deeds(sentence: Sentence) -> Iterator[tuple[str, str]]:
    for one in weekdays(sentence):
        done = happening(NumericClaim(one.at, sentence, one, "", ""))
        what = f" of {' '.join(sorted(done.what))}" if done and done.what else ""
        yield one.at.text, f"{done.deed}{what}{' to pieces' * done.to_pieces}" if done else "nothing"


def free(sentence: Sentence) -> Iterator[tuple[str, str]]:
    yield from ((one.at.text, shown(one)) for one in gratis(sentence))


def result(sentence: Sentence) -> Iterator[tuple[str, str]]:
    yield from ((one.at.text, shown(one)) for one in results(sentence))


READERS = {"times": times, "order": order, "scale": scale, "free": free, "result": result, "deeds": deeds}
CASES = [
    pytest.param(name, str(entry["reads"]), phrasing, id=f"{name}: {phrasing}")
    for name in READERS
    for entry in yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    for phrasing in entry["in"]
]


@pytest.mark.parametrize(("name", "reads", "phrasing"), CASES)
def test_every_phrasing_reads_as_its_meaning(name: str, reads: str, phrasing: str) -> None:
    (sentence,) = segment(read_text(MARKED.sub(r"\1", phrasing)))
    marked = MARKED.findall(phrasing)
    assert sorted(READERS[name](sentence)) == [(text, reads) for text in marked]
    assert bool(marked) == (reads != "nothing" or name == "deeds")
