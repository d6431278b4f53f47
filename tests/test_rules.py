"""Every rule is held to its own examples and to the form of a rule."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from factcheck.config import Config
from factcheck.engine import check
from factcheck.model import Register, Span
from factcheck.read import read_text
from factcheck.register import parse
from factcheck.rules import Rule, rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.model import Example, Finding

TODAY = date(2026, 1, 1)
FAMILIES = {"A": "arithmetic", "C": "causal", "N": "numbers", "P": "promo", "R": "register", "S": "statements"}


class Case(NamedTuple):
    """An example of a rule, as a test knows it."""

    id: str
    rule: Rule
    example: Example


def cases(kind: str) -> list[Case]:
    return [
        Case(f"{rule.info.code}-{kind}-{number}", rule, example)
        for rule in rules()
        for number, example in enumerate(getattr(rule.info, kind), start=1)
    ]


def by_id(kind: str) -> pytest.MarkDecorator:
    many = cases(kind)
    return pytest.mark.parametrize("case", many, ids=[case.id for case in many])


def unmark(marked: str) -> tuple[str, list[Span]]:
    """The text without its guillemets, and the spans that stood between them."""
    text, spans = "", []
    for part in re.split("(«[^«»]*»)", marked):
        words = part.strip("«»")
        if words != part:
            spans.append(Span(len(text), len(text) + len(words)))
        text += words
    return text, spans


def findings(case: Case) -> tuple[Finding, ...]:
    """What this rule alone says about the example; its texts are articles called 1.md, 2.md and so on."""
    texts = [unmark(marked)[0] for marked in case.example.texts]
    documents = [read_text(text, f"{number}.md", markdown=True) for number, text in enumerate(texts, start=1)]
    config = Config(select=(case.rule.info.code,), own_names=case.example.own)
    return check(documents, register(case.example.claims), config, TODAY).findings


def register(claims: str) -> Register:
    """The register that an example's claims make; they may bring their subjects along."""
    if not claims:
        return Register("")
    head = "version: 1\n" if re.search("^(claims|subjects):", claims, re.MULTILINE) else "version: 1\nclaims:\n"
    return parse(head + claims)


def flagged(found: tuple[Finding, ...]) -> set[tuple[str, Span]]:
    """Where the findings point in the texts; the other side may also be a line of the register."""
    return {
        (at.document.path, at.source_span)
        for finding in found
        for at in (finding.at, *(related.at for related in finding.flag.related))
        if at.document.path != "claims.yaml"
    }


def marked(example: Example) -> set[tuple[str, Span]]:
    return {(f"{number}.md", span) for number, text in enumerate(example.texts, start=1) for span in unmark(text)[1]}


@by_id("bad")
def test_what_is_marked_is_flagged_and_nothing_else(case: Case) -> None:
    assert flagged(findings(case)) == marked(case.example)


@by_id("good")
def test_a_good_example_stays_silent(case: Case) -> None:
    assert not marked(case.example), "a good example has nothing to mark"
    assert [finding.flag.message for finding in findings(case)] == []


@pytest.mark.parametrize("rule", rules(), ids=[rule.info.code for rule in rules()])
def test_a_rule_has_the_form_of_a_rule(rule: Rule) -> None:
    info = rule.info
    _, _, family, file = rule.look.__module__.split(".")
    assert re.fullmatch(r"[A-Z]\d{3}", info.code)
    assert FAMILIES[info.code[0]] == family
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", info.name)
    assert not info.name.startswith("no-"), "the name states the fault"
    assert info.name.replace("-", "_") == file == rule.look.__name__
    assert 0 < len(info.summary) < 100
    assert "\n\n" in info.help, "say why it hurts the reader"
    assert len(info.bad) >= 2
    assert len(info.good) >= 2


def test_codes_and_names_are_each_used_once() -> None:
    infos = [rule.info for rule in rules()]
    assert len({info.code for info in infos}) == len({info.name for info in infos}) == len(infos) > 0


def test_every_message_is_as_it_was_read_aloud(golden: Callable[[str, str], None]) -> None:
    golden("messages.txt", "".join(f"{line}\n" for case in cases("bad") for line in lines(case)))


def lines(case: Case) -> Iterator[str]:
    for finding in findings(case):
        yield f"{case.id} {finding.severity.value}: {finding.flag.message}"
        yield from (f"    {related.at.text}: {related.message}" for related in finding.flag.related)
        if finding.flag.suggestion:
            yield f"    = {finding.flag.suggestion}"


def _found(text: str) -> tuple[Finding, ...]:
    return check([read_text(text, "a.md", markdown=True)], Register(""), Config(), TODAY).findings


def test_a_sentence_that_drops_its_hedge_on_two_effects_is_told_once() -> None:
    text = "The toll may cut noise. Drivers like it. The toll could reduce accidents. It is new. {}"
    flat = "The toll cuts noise and reduces accidents."
    (found,) = (one for one in _found(text.format(flat)) if one.rule.code == "C104")
    hedged = [other.at.text for other in found.flag.related]
    assert hedged == ["The toll could reduce accidents", "The toll may cut noise"]


def test_a_call_that_says_what_others_can_do_is_a_note() -> None:
    found = _found("Adults over 50 can book now.\n\nYou can book now.")
    assert [one.severity.value for one in found if one.rule.code == "P105"] == ["note", "warning"]


def test_an_earlier_study_that_found_no_effect_is_a_note() -> None:
    told = "Tutors lift marks. {} study of 90 pupils found that tutors do not lift marks."
    found = _found(told.format("An earlier"))
    assert [one.severity.value for one in found if one.rule.code == "C102"] == ["note"]
