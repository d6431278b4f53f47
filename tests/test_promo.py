"""Promotional rules: what their shared guards and patterns promise, beyond each rule's own examples."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib import import_module

import pytest

from factcheck.compare.numbers.value.unit import in_base
from factcheck.config import Config
from factcheck.engine import check
from factcheck.lexicon.compiled import DATA
from factcheck.model import Article, Flag, Register, Report, Sentence, Severity
from factcheck.read import read_text
from factcheck.report import json as as_json
from factcheck.report import terminal
from factcheck.rules import Rule, rules
from factcheck.segment import segment

PROMO = {rule.info.name: rule for rule in rules() if rule.info.code.startswith("P1")}


def flags(text: str, name: str) -> list[Flag]:
    document = read_text(text, "page.md", markdown=True)
    sentences = segment(document)
    rule = PROMO[name]
    if rule.subject is Article:
        return list(rule.look(Article(document, sentences, ())))
    return [flag for sentence in sentences for flag in rule.look(sentence)]


def flagged(text: str, name: str) -> list[str]:
    return [flag.at.text for flag in flags(text, name)]


def test_the_sixteen_rules_are_there() -> None:
    assert [rule.info.code for rule in PROMO.values()] == [f"P{number}" for number in range(101, 117)]


@pytest.mark.parametrize("rule", PROMO.values(), ids=list(PROMO))
def test_a_pattern_asks_only_for_classes_of_the_lexicon(rule: Rule) -> None:
    patterns = re.findall(r'^\s+"(.+)": ', _source(rule), flags=re.MULTILINE)
    asked = {
        name.lower() for pattern in patterns for name in re.findall(r"(?<![A-Z_.])[A-Z][A-Z_]+(?![A-Z_])", pattern)
    }
    files = [name for name in DATA if name.startswith(("promo_", "sources_")) and name != "promo_guards"]
    listed = {group for name in files for group in DATA[name]}
    built_in = {"be", "definite", "have", "having", "modal", "nice", "many_people", "offered", "studies", "such"}
    shapes = {"adverb", "ed", "name", "number", "possessor", "word"}
    assert asked - listed - built_in - shapes == set()


def _source(rule: Rule) -> str:
    path = import_module(rule.look.__module__).__file__
    assert path
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - a module says its file as text
        return file.read()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hype", "Nobody calls the stadium revolutionary."),
        ("miracle", "The engine isn't a miracle."),
        ("miracle", "The tax is far from a silver bullet."),
        ("minimised-risk", "The bond was never completely safe."),
    ],
)
def test_what_is_denied_is_not_flagged(name: str, text: str) -> None:
    assert flagged(text, name) == []


def test_a_denial_reaches_no_further_than_its_clause() -> None:
    assert flagged("It is not cheap, but a miracle cure.", "miracle") == ["miracle cure"]


@pytest.mark.parametrize(
    "text",
    [
        "The outstanding balance is paid by the novel's publisher.",
        "Every visitor has a unique identifier.",
        "The Revolutionary Council met on Monday.",
    ],
)
def test_terms_and_names_are_no_praise(text: str) -> None:
    assert flagged(text, "hype") == []


def test_a_headline_in_capitals_is_not_taken_for_a_name() -> None:
    assert flagged("# Bank Unveils Revolutionary Savings Plan", "hype") == ["Revolutionary"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said: “It is a miracle cure.”",
        'The minister said: "It is a miracle cure."',
        "The minister said: 'It is a miracle cure.'",
        "“We found it by chance. It is a miracle cure,” the minister said.",
    ],
)
def test_quoted_praise_is_kept_as_a_note(text: str) -> None:
    assert [flag.severity for flag in flags(text, "miracle")] == [Severity.NOTE]


def test_a_quotation_left_open_ends_where_the_next_opens() -> None:
    text = "“Demand is high. “Our team is busy, our shop is full,” she said. Our shop opens at nine."
    assert flagged(text, "self-interest") == ["Our shop"]


def test_a_mark_parts_the_words_of_a_phrase() -> None:
    assert flagged("She lives in a quiet state. Of the art she sells, most is old.", "hype") == []
    assert flagged("It has a state-of-the-art kitchen.", "hype") == ["state-of-the-art"]


@pytest.mark.parametrize("form", ["revolutionise", "revolutionizes", "revolutionised", "revolutionising"])
def test_every_form_of_a_verb_is_known(form: str) -> None:
    assert flagged(f"It {form} the way shops work.", "hype") == [form]


def test_a_figure_or_a_source_is_enough_for_a_rank() -> None:
    assert flagged("It is the safest option.", "superlative") == ["the safest option"]
    assert flagged("It is the safest option, with 3 crashes in 10,000 hours.", "superlative") == []


@pytest.mark.parametrize(
    "text",
    [
        "Studies show that trains are faster, according to the Ministry of Transport.",
        "Studies show that trains are faster (Okafor, 2021).",
        "A recent study found that trains are faster. It was run at Leiden University.",
    ],
)
def test_a_source_in_reach_is_enough_for_a_study(text: str) -> None:
    assert flagged(text, "vague-attribution") == []


def test_a_study_without_a_source_is_flagged_in_any_field() -> None:
    texts = {
        "Analysts expect prices to fall.": "Analysts expect",
        "Research shows that tourists spend less.": "Research shows",
        "The engine is widely regarded as reliable.": "is widely regarded",
    }
    assert {text: flagged(text, "vague-attribution") for text in texts} == {text: [at] for text, at in texts.items()}


def test_an_authority_named_before_is_no_vague_one() -> None:
    assert flagged("The analysts said prices rose.", "vague-attribution") == []
    assert flagged("Most analysts said prices rose.", "vague-attribution") == ["Most analysts said"]


def test_advice_to_see_a_carer_is_no_call_to_action() -> None:
    assert flagged("Call your dentist if the pain returns.", "call-to-action") == []
    assert flagged("Call us if the pain returns.", "call-to-action") == ["Call us"]


def test_harms_named_right_behind_balance_a_word_of_safety() -> None:
    claim = "The lift is completely safe."
    assert flagged(claim, "minimised-risk") == ["completely safe"]
    assert flagged(f"{claim} Injuries and delays were reported twice.", "minimised-risk") == []


def test_a_hedge_takes_the_promise_back() -> None:
    assert flagged("It permanently removes stains.", "certainty") == ["permanently removes"]
    assert flagged("It might permanently remove stains.", "certainty") == []


def test_questions_and_answers_are_left_alone() -> None:
    assert flagged("## Do you deliver on Sundays?", "leading-question") == []
    assert flagged("Tired of queues? We deliver on Sundays.", "leading-question") == ["Tired of queues?"]


def test_an_advertisement_without_a_drawback_is_one_sided() -> None:
    text = "The fund boosts your income. It protects your health. It cuts your bills. Order your brochure today."
    assert [flag.severity for flag in flags(text, "one-sided")] == [Severity.WARNING]
    assert flags(f"{text} The risks are set out below.", "one-sided") == []


def test_drawbacks_of_rivals_do_not_balance_an_advertisement() -> None:
    text = "The lamp lifts your mood. It improves sleep. It eases stress. Order your lamp today."
    assert flags(f"{text} Other lamps cause headaches.", "one-sided")


@pytest.mark.parametrize("words", ["truly amazing results and ", "our clinic and our shop, ", "many experts say that "])
def test_a_sentence_of_any_length_is_read(words: str) -> None:
    assert sum(len(flags(words * 1000, name)) for name in PROMO) > 900


def test_every_flag_says_what_to_do_and_quotes_the_text() -> None:
    text = "Our revolutionary cream is clinically proven and has no side effects. Call us today."
    found = [flag for name in PROMO for flag in flags(text, name)]
    assert len(found) == 4
    assert all(flag.suggestion and flag.at.text in flag.message for flag in found)


def test_only_sentences_and_articles_are_looked_at() -> None:
    assert {rule.subject for rule in PROMO.values()} == {Sentence, Article}


# ---------------------------------------------------------------- whole articles


def report(text: str) -> Report:
    return check([read_text(text, "page.md", markdown=True)], Register(""), Config(select=("P",)), date(2026, 1, 1))


def test_words_that_return_are_one_finding_with_its_places() -> None:
    found = report(
        "Our revolutionary lamp is here.\n\nGuaranteed returns are one thing.\n\nIt is a revolutionary lamp."
    ).findings
    assert [(one.at.text, [at.text for at in one.again]) for one in found if one.rule.name == "hype"] == [
        ("revolutionary", ["revolutionary"])
    ]


def test_a_comment_silences_the_words_in_its_block_and_not_where_they_return() -> None:
    comment = "<!-- factcheck: ignore hype: the name of the exhibition -->"
    text = f"A revolutionary lamp. {comment}\n\nA revolutionary lamp.\n\nOne more revolutionary lamp."
    (finding,) = report(text).findings
    assert (finding.at.place.line, len(finding.again)) == (3, 1)


COMPLETE = {
    "benefits quantified": "Pain fell in «40 percent» of those who slept under the lamp.",
    "harms": "Some had «headaches» in the evening.",
    "costs": "The lamp «costs» 80 euros.",
    "alternatives": "It was as good «as an alternative» as a walk at noon.",
    "evidence": "The results of the «clinical trial» are out.",
    "funding": "The work was «funded by» the maker.",
    "interest disclosed": "Two authors declare a «conflict of interest».",
}


@pytest.mark.parametrize(("name", "text"), COMPLETE.items(), ids=list(COMPLETE))
def test_what_a_reader_needs_is_found_at_its_place(name: str, text: str) -> None:
    (checklist,) = report(text.replace("«", "").replace("»", "")).checklists.values()
    assert {item.name: item.at.text for item in checklist if item.at} == {
        name: text[text.index("«") + 1 : text.index("»")]
    }


@pytest.mark.parametrize(
    "text",
    [
        "The lamp has no side effects and needs no risk assessment.",
        "It cuts the risk of a stroke.",
        "Like all lamps, it carries a risk.",
        "## Risks and costs\n\nThe lamp is blue.",
        "Nothing is said of the lamp.",
    ],
)
def test_what_is_denied_taken_away_or_only_announced_is_not_found(text: str) -> None:
    (checklist,) = report(text).checklists.values()
    assert [item.name for item in checklist if item.at] == []


def test_nothing_is_looked_for_where_no_promotional_rule_runs() -> None:
    text = read_text("The lamp costs 80 euros.", "page.md", markdown=True)
    assert check([text], Register(""), Config(select=("N",)), date(2026, 1, 1)).checklists == {}


def test_one_fault_is_told_once_by_the_graver_or_the_more_particular_rule() -> None:
    found = report(
        "It is a completely safe lamp.\n\nThe cabins are surprisingly cheap.\n\nReady for a miracle cure?"
    ).findings
    assert [(one.rule.name, one.at.text) for one in found] == [
        ("minimised-risk", "completely safe"),
        ("editorialising", "surprisingly cheap"),
        ("leading-question", "Ready for a miracle cure?"),
        ("miracle", "miracle cure"),
    ]


def test_the_score_and_the_checklist_are_in_json() -> None:
    (row,) = json.loads(as_json.render(report("Our revolutionary lamp costs 80 euros. Call us today.")))["documents"]
    said = row["promotional"]
    assert said["band"] == "light"
    assert round(sum(one["points"] for one in said["rules"]), 1) == row["promotional_score"]
    assert round(sum(one["points"] for one in said["heaviest"]) + said["rest"], 1) == row["promotional_score"]
    assert {name: at and at["text"] for name, at in row["completeness"].items() if at} == {"costs": "costs"}


def test_the_terminal_explains_the_score_of_what_sells_and_of_nothing_else() -> None:
    selling = terminal.render(report("Our revolutionary lamp costs 80 euros. Call us today."), in_base)
    assert "points in 100 words: light" in selling
    assert "not found  benefits quantified, harms, alternatives" in selling
    assert "Promotional language" not in terminal.render(report("The council met on Monday."), in_base)
