"""Statements are read by meaning: one property or name in many phrasings, and sentences that state nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml
from test_rules import TODAY

from factcheck.config import Config
from factcheck.engine import check
from factcheck.extract import extract
from factcheck.model import Register, StatementClaim
from factcheck.read import read_text
from factcheck.register import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

CORPUS = Path(__file__).parent / "corpus" / "statements"


class Meaning(NamedTuple):
    """What a sentence says, as the corpus puts it."""

    sentence: str
    subject: str
    predicate: str
    value: str


def meanings() -> list[Meaning]:
    files = sorted(path for path in CORPUS.glob("*.yaml") if path.stem not in ("pairs", "silent"))
    entries = [entry for path in files for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]
    return [
        Meaning(sentence, entry["subject"], entry["predicate"], entry["value"])
        for entry in entries
        for sentence in entry["phrasings"]
    ]


def silent() -> list[str]:
    groups = yaml.safe_load((CORPUS / "silent.yaml").read_text(encoding="utf-8"))
    return [sentence for sentences in groups.values() for sentence in sentences]


def pairs(group: str) -> list[Any]:
    found: list[Any] = yaml.safe_load((CORPUS / "pairs.yaml").read_text(encoding="utf-8"))[group]
    return found


def findings(articles: Sequence[str], register: str = "") -> list[str]:
    documents = [read_text(text, f"{number}.txt") for number, text in enumerate(articles, start=1)]
    report = check(documents, parse(register) if register else Register(""), Config(select=("C107", "S", "R")), TODAY)
    return [f"{found.severity.value} {found.rule.code}" for found in report.findings]


def claims(text: str) -> list[StatementClaim]:
    return [claim for claim in extract(read_text(text)).claims if isinstance(claim, StatementClaim)]


@pytest.mark.parametrize("meaning", meanings(), ids=[meaning.sentence for meaning in meanings()])
def test_a_phrasing_has_this_meaning(meaning: Meaning) -> None:
    said = [(claim.subject.lower(), claim.predicate, claim.value) for claim in claims(meaning.sentence)]
    assert any(
        meaning.subject.lower() in subject and meaning.predicate in predicate and meaning.value == value
        for subject, predicate, value in said
    ), said


@pytest.mark.parametrize("sentence", silent())
def test_a_sentence_states_nothing(sentence: str) -> None:
    assert [(claim.at.text, claim.predicate, claim.value) for claim in claims(sentence)] == []


def test_a_further_name_is_followed_through_the_article() -> None:
    text = "Squalls, also called “night gales”, are short. Forecasters watch the “night gales” most in May."
    said = [claim.at.text for claim in claims(text) if claim.kind == "definition"]
    assert said == ["Squalls, also called “night gales”", "watch the “night gales”"]


def test_a_doubt_says_for_whom() -> None:
    (claim,) = claims("The safety of sunscreen for children is unknown.")
    assert claim.context.population == "children"


def test_an_agency_is_where_its_word_holds() -> None:
    (claim,) = claims("The merger was approved by the Swiss regulator.")
    assert claim.context.place == "the Swiss regulator"


@pytest.mark.parametrize("case", pairs("disagree"), ids=lambda case: case["articles"][0])
def test_statements_that_cannot_both_hold_are_reported_once(case: dict[str, Any]) -> None:
    assert findings(case["articles"]) == [case["finding"]]


@pytest.mark.parametrize("articles", pairs("both hold"), ids=lambda articles: articles[0])
def test_statements_that_can_both_hold_are_not_reported(articles: list[str]) -> None:
    assert findings(articles) == []


def test_a_statement_is_held_against_the_register() -> None:
    register = """
version: 1
claims:
  - id: milk
    says: Raw milk is illegal in Norland.
    status: verified
    source: Dairy board
    checked: 2025-11-03
"""
    assert findings(["Raw milk is legal in Norland."], register) == ["error R101"]
    assert findings(["Raw milk is illegal in Norland."], register) == []
