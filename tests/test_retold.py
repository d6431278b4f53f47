"""Stories by authors who did not know the rules: where nothing is planted, nothing is reported above note."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from test_rules import TODAY

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register, Severity
from factcheck.read import read_text

FOLDER = Path(__file__).parent / "corpus" / "retold"
PLANTED = re.compile(r"\[\[[a-z]\|")
MARK = re.compile(r"\[\[\w\|([^]]*)\]\]")
STORIES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))}


@pytest.mark.parametrize("name", [name for name, told in STORIES.items() if not PLANTED.search(told)])
def test_where_nothing_is_planted_nothing_is_reported_above_note(name: str) -> None:
    articles = re.split(r"^=== \d+\n", MARK.sub(r"\1", STORIES[name]), flags=re.MULTILINE)[1:]
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(articles, start=1)]
    found = check(documents, Register(""), Config(select=("N1", "A")), TODAY).findings
    assert [one.flag.message for one in found if one.severity > Severity.NOTE] == []


def test_each_letter_stands_at_two_places_or_more() -> None:
    for name, told in STORIES.items():
        letters = re.findall(r"\[\[(\w)\|", told)
        assert [one for one in set(letters) if letters.count(one) < 2] == [], name
