"""Several articles on one story: the disagreements marked in them are reported, and nothing else is.

They are reported above note, or, where the story says so, at least as notes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from test_rules import TODAY, unmark

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register, Severity
from factcheck.read import read_text

FOLDER = Path(__file__).parent / "corpus" / "stories"
TOLD_TWICE = FOLDER.parent / "told_twice"
NOT_YET = pytest.mark.xfail(reason="a fair demand that is not met yet")
TOWNS = ("Ashby", "Branford", "Coldwell", "Dunmouth", "Eastgate", "Glenport")
STORIES = [
    *(pytest.param(path, id=path.stem) for path in sorted(FOLDER.glob("*.yaml"))),
    *(pytest.param(path, id=path.stem, marks=NOT_YET) for path in sorted((FOLDER / "open").glob("*.yaml"))),
]


@pytest.mark.parametrize("path", STORIES)
def test_the_planted_disagreements_are_found_and_the_tempting_numbers_are_not(path: Path) -> None:
    story = yaml.safe_load(path.read_text(encoding="utf-8"))
    unmarked = [unmark(article) for article in story["articles"]]
    documents = [read_text(text, f"{number}.txt") for number, (text, _) in enumerate(unmarked, start=1)]
    found = check(documents, Register(""), Config(select=tuple(story.get("rules", ("N", "A")))), TODAY).findings
    least = Severity(story.get("least", "warning"))
    flagged = {
        (at.document.path, at.raw)
        for finding in found
        if finding.severity >= least
        for at in (finding.at, *(related.at for related in finding.flag.related))
    }
    marked = {
        (f"{number}.txt", text[slice(*span)])
        for number, (text, spans) in enumerate(unmarked, start=1)
        for span in spans
    }
    assert flagged == marked


@pytest.mark.parametrize("path", sorted(TOLD_TWICE.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_fact_that_two_articles_tell_is_one_topic_and_two_facts_are_not(path: Path) -> None:
    story = yaml.safe_load(path.read_text(encoding="utf-8"))
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(story["articles"], start=1)]
    topics = check(documents, Register(""), Config(), TODAY).topics
    found = [{(claim.at.document.path, claim.at.raw) for claim in topic.claims} for topic in topics]
    for asked, wanted in ((story["together"], True), (story["apart"], False)):
        for here, there in asked:
            assert any({("1.txt", here), ("2.txt", there)} <= claims for claims in found) is wanted, (here, there)


def test_what_belongs_to_somebody_is_not_all_that_there_is() -> None:
    texts = ("Overall sales rose to €90 million.", "Velm runs the Pesto store, whose sales rose to €12 million.")
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(texts)]
    findings = check(documents, Register(""), Config(select=("N",)), TODAY).findings
    assert all(finding.severity is Severity.NOTE for finding in findings)


def test_a_run_over_many_articles_is_the_same_in_every_process(tmp_path: Path) -> None:
    for number in range(20):
        towns = TOWNS if number == 0 else TOWNS[:3] if number % 2 else TOWNS[3:]  # as many like the first either way
        text = " ".join(f"The council of {town} spent ${number + 3} million on the new ferry." for town in towns)
        (tmp_path / f"{number:02}.md").write_text(f"{text}\n", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", "--fail-on", "never", "--format", "concise", "--select", "N"]
    runs = {
        subprocess.run(
            [*command, "."], cwd=tmp_path, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(runs) == 1
    assert b"elsewhere" in runs.pop()
