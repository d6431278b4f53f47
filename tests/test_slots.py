"""What numbers are said to measure, and of what, by meaning: one subject and measure, many wordings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from test_rules import unmark

from factcheck.extract import extract
from factcheck.model import NumericClaim
from factcheck.read import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPUS = Path(__file__).parent / "corpus" / "slots"


def sentences() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("*.yaml")):
        for meaning in yaml.safe_load(path.read_text(encoding="utf-8")):
            for sentence in meaning["in"]:
                yield pytest.param(sentence, meaning["subject"], meaning["measure"], id=sentence)


@pytest.mark.parametrize(("marked", "subject", "measure"), [*sentences()])
def test_a_number_is_of_what_its_sentence_says(marked: str, subject: str, measure: str) -> None:
    text, [span] = unmark(marked)
    claims = [one for one in extract(read_text(text)).claims if isinstance(one, NumericClaim)]
    [claim] = [one for one in claims if one.at.span.overlaps(span)]
    assert (claim.subject.lower(), claim.measure) == (subject, measure)
