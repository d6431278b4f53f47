"""A newsroom's own word rules: what a pattern finds, what stays silent, and that no pattern is ever slow."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timing import LEVEL, growth, seconds

from factcheck import config
from factcheck.cli import run
from factcheck.config import Config
from factcheck.config.house import parse
from factcheck.config.house.pattern import Bad, pattern
from factcheck.engine import check
from factcheck.model import Register, Severity
from factcheck.read import read_text
from factcheck.segment import segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.model import Finding

RULE = """
version: 1
rules:
  - code: H101
    name: plain-words
    bad: ["«x»"]
    {}
"""


def findings(rule: str, text: str, select: Sequence[str] = ("H",)) -> tuple[Finding, ...]:
    settings = Config(select=tuple(select), house=parse(RULE.format(rule)))
    return check([read_text(text, "a.md", markdown=True)], Register(""), settings, date(2026, 1, 1)).findings


def found(rule: str, text: str) -> list[str]:
    return [at.text for finding in findings(rule, text) for at in (finding.at, *finding.again)]


def places(rule: str, text: str) -> list[int]:
    return [at.place.line for finding in findings(rule, text) for at in (finding.at, *finding.again)]


@pytest.mark.parametrize(
    ("written", "text", "flagged"),
    [
        ("utilise", "They utilise it; Utilise it.", ["utilise", "Utilise"]),
        ("utilis*", "He utilised what she utilises.", ["utilised", "utilises"]),
        ("utilis*|leverag*", "It leverages what it utilises.", ["leverages", "utilises"]),
        ("in order to", "We met in order to talk.", ["in order to"]),
        ("at this * in time", "At this moment in time we wait.", ["At this moment in time"]),
        ("at this present? time", "At this time, or at this present time.", ["At this time", "at this present time"]),
        ("e-mail", "By e-mail or e mail, not email.", ["e-mail", "e mail"]),
        ("e.g.", "Fruit, e.g. pears.", ["e.g"]),
        ("and/or", "Pears and/or plums.", ["and/or"]),
        ("don't", "We don’t know.", ["don’t"]),
        ("café", "The CAFÉ is shut.", ["CAFÉ"]),
    ],
)
def test_a_pattern_finds_its_words(written: str, text: str, flagged: list[str]) -> None:
    assert found(f'find: ["{written}"]', text) == flagged


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("in order to", "Put them in order, to be safe."),
        ("utilise", "The utiliser."),
        ("home page", "She went home. Page two is torn."),
        ("at this * in time", "At this in time."),
    ],
)
def test_a_pattern_leaves_other_words_alone(written: str, text: str) -> None:
    assert found(f'find: ["{written}"]', text) == []


def test_what_is_allowed_stands() -> None:
    rule = "find: [leverage]\n    allow: [leverage ratio, of leverage]"
    assert found(rule, "Leverage it. The leverage ratio and the use of leverage fell.") == ["Leverage"]


def test_words_are_looked_for_where_the_scope_says() -> None:
    text = "# An exclusive\n\nAn exclusive talk.\n\n- an exclusive list\n\n```\nexclusive code\n```\n"
    assert places("find: [exclusive]\n    scope: [heading, item]", text) == [1, 5]
    assert places("find: [exclusive]", text) == [1, 3, 5]
    assert places("find: [exclusive]\n    scope: [paragraph]", text) == [3]


def test_the_advice_is_what_to_write_instead() -> None:
    (finding,) = findings("replace: {utilise: use}\n    message: '{found} is {instead} %s {0}'", "They utilise it.")
    assert (finding.flag.message, finding.flag.suggestion) == ("utilise is use %s {0}", "Write “use”.")


def test_what_is_written_as_it_should_be_stands() -> None:
    assert found("replace: {javascript: JavaScript}", "JavaScript or javascript.") == ["javascript"]


def test_capitals_count_where_the_rule_says_so() -> None:
    assert found("find: [Earth*]\n    match-case: 'true'", "The Earth and the earth, Earthly.") == ["Earth", "Earthly"]


def test_words_that_return_are_one_finding() -> None:
    (finding,) = findings("find: [utilise]", "They utilise it.\n\nWe utilise it.")
    assert [at.place.line for at in finding.again] == [3]


def test_a_house_rule_is_silenced_selected_and_weighed_as_any_other() -> None:
    rule, text = "find: [utilise]\n    severity: warning", "They utilise it."
    assert [one.severity for one in findings(rule, text)] == [Severity.WARNING]
    assert findings(rule, text, ["P"]) == ()
    assert findings(rule, f"{text} <!-- factcheck: ignore plain-words: a quotation -->", ["H"]) == ()
    settings = Config(select=("H",), severity={"plain-words": Severity.ERROR}, house=parse(RULE.format(rule)))
    report = check([read_text(text)], Register(""), settings, date(2026, 1, 1))
    assert [one.severity for one in report.findings] == [Severity.ERROR]


def test_the_configuration_names_the_file(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text(RULE.format("find: [utilise]"), encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('house-style = "house.yaml"\nignore = ["plain-words"]', encoding="utf-8")
    loaded = config.load(tmp_path)
    assert loaded.house
    assert [rule.info.code for rule in loaded.rules[-1:]] == ["H101"]


def test_examples_that_fail_are_told_at_their_place() -> None:
    style = parse(
        "version: 1\nrules:\n  - code: H101\n    name: plain-words\n    find: [utilise]\n"
        '    bad:\n      - We «use» it to utilise it.\n      - "We «utilise» it."\n    good: [We utilise it.]\n'
    )
    said = [problem for one in style.examples for problem in one.problems(style.sheet)]
    assert [(one.line, one.column, one.message) for one in said] == [
        (7, 13, "H101 does not flag “use”"),
        (7, 24, "H101 flags “utilise”, which is not marked"),
        (9, 15, "H101 flags “utilise”, which is not marked"),
    ]


def test_the_command_tests_the_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["rule", "--test"]) == 2
    assert b"`house-style`" in capsysbinary.readouterr().err
    (tmp_path / "factcheck.toml").write_text('house-style = "house.yaml"', encoding="utf-8")
    (tmp_path / "house.yaml").write_text(RULE.format("find: [x]"), encoding="utf-8")
    assert run(["rule", "--test"]) == 0
    assert capsysbinary.readouterr().out == b"1 example of 1 rule tested, and all hold\n"
    (tmp_path / "house.yaml").write_text(RULE.format("find: [y]"), encoding="utf-8")
    assert run(["rule", "H101", "--test"]) == 1
    assert "house.yaml:6:13: H101 does not flag “x”".encode() in capsysbinary.readouterr().out


def test_the_rule_in_the_guide_holds() -> None:
    guide = (Path(__file__).parent.parent / "docs" / "house-style.md").read_text(encoding="utf-8")
    (shown,) = re.findall(
        r"(?:^(?:    .*)?\n)+", guide.partition("## A rule\n")[2].partition("\n| key")[0], re.MULTILINE
    )
    style = parse(dedent(shown))
    assert len(style.examples) == 3
    assert [problem for one in style.examples for problem in one.problems(style.sheet)] == []


@given(st.text(max_size=60))
def test_no_text_is_a_pattern_that_breaks(written: str) -> None:
    (sentence, *_) = segment(read_text("They utilise it in order to wait."))
    with suppress(Bad):
        assert pattern(written).end(sentence.words, 0, sentence.text) <= len(sentence.words)


@pytest.mark.parametrize(
    "written", ["a a? a? a? a? a? a? a? a? a? a? b", "a* a* a* a* a* a* b", "a * * * * * * * * * * b"]
)
def test_no_pattern_takes_long(written: str) -> None:
    def work(words: int, written: str = written) -> None:
        assert found(f'find: ["{written}"]', "a " * words) == []

    assert growth(work, 250) < LEVEL
    assert seconds(lambda: work(250)) < 100 * seconds(lambda: work(250, "a b"))  # ten times two ways are 1,024
