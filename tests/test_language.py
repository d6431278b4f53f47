"""Text that is not English is said to be so once a file, and no language rule speaks on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from factcheck.config import Config
from factcheck.engine import check
from factcheck.extract import extract
from factcheck.model import Register
from factcheck.read import read_text

FOREIGN = yaml.safe_load((Path(__file__).parent / "corpus" / "languages.yaml").read_text(encoding="utf-8"))

ENGLISH = {
    "a few words": "Der Stadtrat sagt nein.",
    "a headline": "São Paulo x Rio de Janeiro: 2–1",
    "a list of names": "\n".join(f"- {name}" for name in ("Los Angeles", "El Paso", "La Paz", "Den Haag") * 12),
    "a table": "\n".join(f"Region {at} | {at * 7} | {at * 3}% | Q{at % 4 + 1} | {at * 11} m" for at in range(60)),
    "code": "\n".join(f"if row[{at}] != null: total += parse(row[{at}], de, la, el)" for at in range(30)),
    "figures": "12.4 13.9 88.1 7.7 " * 60,
    "prose with names": "The mayor of La Paz met Ángela de la Cruz and José del Río at the Museo de la Ciudad. "
    "They agreed that the bridge over the Río de la Plata would open in the spring and carry trams.",
    "prose with a quotation": "“No es verdad que el puente se va a caer, pero no todos los vecinos están contentos con "
    "el proyecto de la alcaldesa,” she said in Spanish. The engineer told the council that the bridge was safe and "
    "that the work on it would go on as planned, though the cost had risen by 12% since the last report was written.",
    "ingredients": "Sugar, palm oil, hazelnuts 13%, skimmed milk powder 8.7%, fat-reduced cocoa 7.4%, emulsifier. " * 5,
}


@pytest.mark.parametrize("language", FOREIGN)
def test_a_foreign_text_is_named_and_claims_nothing(language: str) -> None:
    article = extract(read_text(FOREIGN[language]))
    assert (article.foreign, article.claims) == (language, ())


@pytest.mark.parametrize("kind", ENGLISH)
def test_english_and_what_cannot_be_told_are_read(kind: str) -> None:
    assert extract(read_text(ENGLISH[kind])).foreign == ""


def test_a_foreign_file_gets_one_note_and_no_rule_looks_at_it() -> None:
    text = FOREIGN["German"] + " Das ist ein Amazing Miracle, 12% von 50 sind 9. Studies show. Buy now!" * 3
    report = check([read_text(text, "a.txt")], Register(""), Config(), date(2026, 1, 1))
    assert [(one.rule.code, one.flag.message) for one in report.findings] == [
        ("E004", "this text is not in English (it looks German), and no rule looked at it")
    ]
