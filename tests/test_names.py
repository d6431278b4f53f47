"""What topics of numbers are called, by meaning: a name, and sentences whose topic has it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.compare import topics
from factcheck.extract import extract
from factcheck.model import NumericKey, Register
from factcheck.read import read_text

CORPUS = yaml.safe_load((Path(__file__).parent / "corpus" / "names.yaml").read_text(encoding="utf-8"))
CASES = [(name, sentence) for name, sentences in CORPUS.items() for sentence in sentences]


def named(*texts: str) -> list[str]:
    articles = [extract(read_text(text, f"{number}.txt")) for number, text in enumerate(texts)]
    return [topic.label for topic in topics(articles, Register("")) if isinstance(topic.key, NumericKey)]


@pytest.mark.parametrize(("name", "sentence"), CASES, ids=[sentence for _, sentence in CASES])
def test_a_topic_is_called_in_the_words_of_its_sentence(name: str, sentence: str) -> None:
    assert named(sentence) == [name]


def test_a_name_at_the_head_of_a_sentence_stays_one() -> None:
    assert "onset of Saltine" in named("Doctors trust Saltine. Saltine takes two hours to work.")
    assert "onset of saltine" in named("Doctors trust saltine. Saltine takes two hours to work.")


def test_words_that_two_reports_share_name_what_has_no_other_name() -> None:
    first = "A vault wall in Olm was drilled; of the gear left in the vault 2,100 euros was new. Nobody was hurt."
    second = "In Olm a vault wall was drilled; of the gear left in the vault 1,200 euros was new. Nobody was hurt."
    assert named(first, second) == ["gear left"]
