"""The interval algebra, by meaning: a verdict, and pairs of phrases that it is the verdict on."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import factcheck
from factcheck.compare.numbers.value.extent import extent
from factcheck.compare.numbers.value.verdict import judge

CORPUS = yaml.safe_load((Path(__file__).parent / "corpus" / "verdicts" / "verdicts.yaml").read_text(encoding="utf-8"))
CASES = [(expected, *pair) for expected, pairs in CORPUS.items() for pair in pairs]


@pytest.mark.parametrize(("expected", "a", "b"), CASES, ids=[f"{a} ~ {b}" for _, a, b in CASES])
def test_two_phrases_have_this_verdict(expected: str, a: str, b: str) -> None:
    (first,), (second,) = ([extent(quantity) for quantity in factcheck.quantities(text)] for text in (a, b))
    for judgement in (judge(first, second), judge(second, first)):
        severity = judgement.severity.value if judgement.severity else ""
        assert f"{judgement.verdict.value} {severity}".strip() == expected
